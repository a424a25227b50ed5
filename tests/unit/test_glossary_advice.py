"""What `companion glossary check` says beyond mistakes: each message where it belongs, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from companion.diagnostics import Code, Diagnostic, Severity
from companion.model.source import Source
from companion.resources import bundled_glossaries
from companion.review import review
from companion.yaml_nodes import Mapping, compose

REPOSITORY = Path(__file__).parents[2]
CASES_FILE = REPOSITORY / "tests" / "cases" / "advice.yaml"
PAGE = (REPOSITORY / "docs" / "glossary-messages.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `([GM]\d+)` \| (\w+)(?:, \w+)* \|", PAGE, re.MULTILINE))
LONG = "terms:\n  - Miliz: " + "An armed group. " * 400


def cases() -> dict[str, dict[str, str]]:
    root = compose(CASES_FILE.read_text("utf-8"), "advice.yaml").root
    assert isinstance(root, Mapping)
    return {
        code: {key: entry.value.text for key, entry in case.value.entries.items()}
        for code, case in root.entries.items()
    }


CASES = cases()


def said(glossaries: str, article: str = "") -> tuple[Diagnostic, ...]:
    """Return what is said of glossaries, divided by `---`."""
    texts = (LONG if glossaries == "LONG" else glossaries).split("---\n")
    sources = [Source(f"{number}.yaml", each.encode()) for number, each in enumerate(texts, 1)]
    articles = [Source("article.txt", article.encode())] if article else []
    return review(sources, articles).diagnostics


@pytest.mark.parametrize("code", CASES)
def test_a_message_is_said_where_it_belongs(code):
    case = CASES[code]
    found = said(case["says"], case.get("article", ""))
    assert {each.code for each in found} == {code}


@pytest.mark.parametrize("code", CASES)
def test_what_is_much_like_it_gets_no_message_at_all(code):
    case = CASES[code]
    assert said(case["silent"], case.get("article", "")) == ()


@pytest.mark.parametrize("code", CASES)
def test_every_message_has_a_place_and_a_way_out_and_is_one_sentence(code):
    for each in said(CASES[code]["says"], CASES[code].get("article", "")):
        assert each.at.line or each.at.file == "article.txt"
        assert each.hint
        assert not each.message.endswith(".")
        assert "\n" not in each.message + each.hint


def test_every_code_that_is_no_mistake_has_its_cases():
    assert set(CASES) == {code for code in Code if re.match("G[23]|M", code)} - {Code.GLOSSARY_LOST}


def test_the_page_of_messages_has_a_row_for_every_code_with_its_severity():
    assert set(ROWS) == {code for code in Code if code.startswith(("G", "M"))}
    assert {ROWS[code] for code in ROWS if code.startswith("G1")} == {Severity.ERROR}
    for code, case in CASES.items():
        found = [each for each in said(case["says"], case.get("article", "")) if each.code == code]
        assert {each.severity for each in found} == {ROWS[code]}


@pytest.mark.parametrize("source", bundled_glossaries(), ids=lambda source: source.name)
def test_the_glossaries_of_the_program_get_no_advice(source):
    assert review([source], []).diagnostics == ()


def test_notes_in_every_language_and_sense_are_read():
    glossary = """\
notes: [en, fr]
terms:
  - term: Miliz
    note: {en: "An armed group (no army.", fr: "Un groupe armé (pas une armée."}
    senses:
      - note: {en: "A group (of men.", fr: "Un groupe."}
        when: {near: [Mann]}
"""
    places = [(each.code, each.at.line) for each in said(glossary)]
    assert places == [(Code.ADVICE_UNBALANCED, 4), (Code.ADVICE_UNBALANCED, 4), (Code.ADVICE_UNBALANCED, 6)]


def test_a_form_that_an_entry_holds_against_another_is_not_called_superfluous():
    ally = "  - Verbündeter: {note: An ally., forms: [Verbündeten]}\n"
    other = (
        "  - Verbündete: {note: A woman who is an ally., exclude: [Verbündeter, Verbündetem, Verbündetes]}\n"
    )
    assert Code.ADVICE_COVERED not in {each.code for each in said(f"terms:\n{other}{ally}")}
    bank = "  - Lira: {note: A currency., forms: [Liren]}\n"
    assert [each.code for each in said(f"terms:\n{bank}")] == [Code.ADVICE_COVERED]
    assert Code.ADVICE_COVERED not in {each.code for each in said(f"terms:\n  - Lire: A purse.\n{bank}")}
