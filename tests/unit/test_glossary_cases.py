"""Broken glossaries and the messages they get, valid ones and the silence they get."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.diagnostics import Code, Log
from companion.errors import GlossaryError, ResourceError
from companion.glossary import load_glossaries
from companion.model.source import Source

CASES = Path(__file__).parents[1] / "cases" / "glossary"
BROKEN = sorted(path.stem for path in CASES.glob("*.expected"))
VALID = sorted(path.name for path in CASES.glob("valid-*.yaml"))


def source(path: Path) -> Source:
    """Return a case file, which can name others in its folder."""

    def beside(value: str) -> Source:
        if not (CASES / value).is_file():
            raise ResourceError(f"there is no glossary “{value}”")
        return source(CASES / value)

    return Source(path.name, path.read_bytes(), path=path.name, beside=beside)


def sources(case: str) -> list[Source]:
    """Return the files of a case: `case.yaml`, or `case.1.yaml`, `case.2.yaml` and so on."""
    return [source(path) for path in sorted(CASES.glob(f"{case}.*"), key=str) if path.suffix == ".yaml"]


def mistakes(case: str) -> GlossaryError:
    with pytest.raises(GlossaryError) as raised:
        load_glossaries(sources(case), Log())
    return raised.value


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_glossary_gets_exactly_the_expected_messages(case: str) -> None:
    assert str(mistakes(case)) + "\n" == (CASES / f"{case}.expected").read_text("utf-8")


@pytest.mark.parametrize("name", VALID)
def test_a_valid_glossary_gets_no_message(name: str) -> None:
    log = Log()
    load_glossaries([source(CASES / name)], log)
    assert log.diagnostics == []


def test_every_case_file_is_valid_or_has_its_expected_messages() -> None:
    cases = {path.name.split(".")[0] for path in CASES.glob("*.yaml")}
    assert cases == {*BROKEN, *(name.removesuffix(".yaml") for name in VALID)}


@pytest.mark.parametrize("case", BROKEN)
def test_every_message_has_a_place_and_a_way_out_and_is_one_sentence(case: str) -> None:
    for each in mistakes(case).diagnostics:
        assert each.at.line > 0
        assert each.at.column > 0
        assert each.hint
        assert not each.message.endswith(".")
        assert "\n" not in each.message + each.hint


def test_every_code_of_a_glossary_mistake_has_a_case() -> None:
    seen = {each.code for case in BROKEN for each in mistakes(case).diagnostics}
    assert seen == {code for code in Code if code.startswith("G1")}


def test_ten_mistakes_in_three_files_come_out_in_one_run_in_file_order() -> None:
    found = mistakes("ten-mistakes").diagnostics
    assert len(found) == 10
    assert [each.at.file for each in found] == sorted(each.at.file for each in found)
    assert {each.at.file for each in found} == {f"ten-mistakes.{n}.yaml" for n in (1, 2, 3)}
