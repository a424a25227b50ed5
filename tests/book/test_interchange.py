"""`companion glossary import` and `export`, as a user meets them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest


def test_a_glossary_goes_to_a_table_and_back(companion, four):
    exported = companion("glossary", "export", four, "-o", "four.csv")
    assert (exported.exit_code, exported.stdout) == (0, "four.csv\n")
    imported = companion("glossary", "import", "four.csv", "-o", "back.yaml")
    assert (imported.exit_code, imported.stdout, imported.stderr) == (0, "back.yaml\n", "")
    assert "term: CENTCOM\n    note: United States Central Command" in Path("back.yaml").read_text("utf-8")
    assert companion("glossary", "check", "back.yaml").exit_code == 0


def test_without_an_output_the_result_goes_to_standard_output(companion, four):
    table = companion("glossary", "export", four, "--to", "tsv").stdout
    assert table.startswith("term\tnote\taliases\nIS\t")
    glossary = companion("glossary", "import", "-", "--from", "tsv", stdin=table.encode()).stdout
    assert glossary.startswith("language: de\nnotes: en\nterms:\n\n  - term: IS\n")
    assert glossary.endswith("\n")
    assert not glossary.endswith("\n\n")


def test_a_dictionary_is_written_as_four_files(companion, four):
    result = companion("glossary", "export", four, "-o", "four.ifo")
    assert (result.exit_code, result.stdout) == (0, "four.ifo\n")
    assert {path.name for path in Path().glob("four.*")} >= {"four.ifo", "four.idx", "four.dict", "four.syn"}
    assert b"CENTCOMs\0" in Path("four.syn").read_bytes()


def test_a_glossary_that_lies_over_another_comes_back(companion, four):
    text = (
        f"extends: {four.name}\nterms:\n  - {{term: IS, override: true, type: organisation, see: [Rakka]}}\n"
    )
    Path("over.yaml").write_text(text, "utf-8")
    companion("glossary", "export", "over.yaml", "-o", "over.csv")
    assert companion("glossary", "import", "over.csv", "-o", "back.yaml").stderr == ""
    assert companion("glossary", "check", "back.yaml").exit_code == 0
    assert "override: true" in Path("back.yaml").read_text("utf-8")


def test_an_entry_that_overrides_another_is_laid_over_it_in_a_table_of_both(companion, four):
    text = "terms:\n  - {term: IS, override: true, type: organisation}\n"
    Path("over.yaml").write_text(text, "utf-8")
    table = companion("glossary", "export", four, "over.yaml", "--to", "csv").stdout
    assert table.splitlines()[0] == "term,note,aliases,type"
    assert table.splitlines()[1].endswith(",Islamischer Staat,organisation")


def test_mistakes_are_named_by_their_place_in_the_source_and_nothing_is_written(companion):
    Path("w.csv").write_text("term,note,type\nHaus,a house,building\nIS,a militia,gang\n", "utf-8")
    result = companion("glossary", "import", "w.csv", "-o", "w.yaml")
    assert result.exit_code == 4
    assert "w.csv:2: error G109" in result.stderr
    assert "w.csv:3: error G109" in result.stderr
    assert not Path("w.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["import", "missing.csv"], 5, "there is no glossary “missing.csv”"),
        (["import", "missing.bgl"], 5, "there is no glossary “missing.bgl”"),
        (["import", "-"], 2, "the format of standard input is not known"),
        (["import", "w.csv", "--language", "German"], 2, "no language tag"),
        (["export", "middle-east"], 2, "the format to write is not known"),
        (["export", "middle-east", "--to", "tbx"], 2, "there is no format “tbx” to write"),
        (["export", "middle-east", "--to", "stardict"], 2, "add -o NAME.ifo"),
        (["export", "middle-east", "-o", "no/x.csv"], 6, "there is no folder “no”"),
    ],
)
def test_an_error_says_the_way_out(companion, arguments, code, said):
    Path("w.csv").write_text("term,note\nHaus,a house\n", "utf-8")
    result = companion("glossary", *arguments)
    assert result.exit_code == code
    assert said in result.stderr


def test_without_pyglossary_the_error_says_how_to_install_it(companion, four, monkeypatch):
    companion("glossary", "export", four, "-o", "four.ifo")
    for name in [name for name in sys.modules if name.split(".")[0] == "pyglossary"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "path", [path for path in sys.path if "site-packages" not in path])
    result = companion("glossary", "import", "four.ifo")
    assert result.exit_code == 5
    assert "pip install 'companion-reader[dictionaries]'" in result.stderr


def test_doctor_names_the_dictionaries_and_how_to_get_them(companion):
    lines = companion("doctor").stdout.splitlines()
    for name, package in (
        ("FreeDict German–English", "dict-freedict-deu-eng"),
        ("Ding German–English", "trans-de-en"),
    ):
        (line,) = [line for line in lines if name in line]
        assert package in line
