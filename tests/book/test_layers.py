"""Glossaries that lie over others: `extends` and `override`, with real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from companion.diagnostics import Log
from companion.glossary import load_glossaries
from companion.model.source import Source
from companion.model.terms import Term
from companion.resources import GLOSSARIES, find

BASE = """\
title: Base
notes: fr
terms:
  - term: IS
    note: La milice.
    aliases: [Daesch]
    more: Elle *fut* grande.
    type: organisation
  - Mossul: {note: Une ville., see: [Daesch]}
"""


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Write files, load those that are named; returns the terms by headword and the order of the layers."""
    monkeypatch.chdir(tmp_path)

    def run(files: dict[str, str], *names: str) -> tuple[dict[str, Term], tuple[str, ...]]:
        for name, text in files.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, "utf-8")
        log = Log()
        glossary = load_glossaries([find(GLOSSARIES, name, tmp_path / "own") for name in names], log)
        assert log.diagnostics == []
        return {term.headword: term for term in glossary.terms}, glossary.layers

    return run


def over(*bases: str, terms: str = "[]") -> str:
    return f"extends: [{', '.join(bases)}]\nterms: {terms}\n"


def test_an_override_changes_only_the_keys_it_names(load):
    text = "notes: de\nextends: base.yaml\nterms:\n  - IS: {override: true, note: Die Miliz., forms: Ises}\n"
    terms, _ = load({"base.yaml": BASE, "top.yaml": text}, "top.yaml")
    term = terms["IS"]
    assert (term.note, term.note_language) == ("Die Miliz.", "de")
    assert (term.more, term.more_language) == ("Elle *fut* grande.", "fr")
    assert (term.aliases, term.forms, term.type) == (("Daesch",), ("Ises",), "organisation")
    assert str(term.origin) == "base.yaml:4:11"
    assert [(key, str(at)) for key, at in term.changed] == [
        ("note", "top.yaml:4:5"),
        ("forms", "top.yaml:4:5"),
    ]


def test_without_override_the_whole_entry_replaces(load):
    text = over("base.yaml", terms="[IS: Die Miliz.]")
    terms, _ = load({"base.yaml": BASE.replace(", see: [Daesch]", ""), "top.yaml": text}, "top.yaml")
    assert (terms["IS"].aliases, terms["IS"].more, terms["IS"].changed) == ((), "", ())


def test_aliases_that_are_taken_away_no_longer_lead_to_the_entry_and_those_kept_do(load):
    files = {
        "base.yaml": BASE.replace(", see: [Daesch]", ""),
        "kept.yaml": over("base.yaml", terms="[IS: {override: true, match: exact}]"),
        "gone.yaml": over("kept.yaml", terms="[IS: {override: true, aliases: []}, Daesch: Un autre.]"),
    }
    terms, _ = load(files, "gone.yaml")
    assert (terms["IS"].aliases, terms["IS"].match, terms["Daesch"].note) == ((), "exact", "Un autre.")
    assert [(key, at.file) for key, at in terms["IS"].changed] == [
        ("match", "kept.yaml"),
        ("aliases", "gone.yaml"),
    ]


def test_overrides_work_between_glossaries_that_are_given_one_after_the_other(load):
    files = {"base.yaml": BASE, "top.yaml": "terms:\n  - Mossul: {override: true, type: place}\n"}
    terms, layers = load(files, "base.yaml", "top.yaml")
    assert (terms["Mossul"].note, terms["Mossul"].type) == ("Une ville.", "place")
    assert layers == ("base.yaml", "top.yaml")


@pytest.mark.parametrize(
    ("given", "layers"),
    [
        (["top.yaml"], ("base.yaml", "one.yaml", "sub/two.yaml", "top.yaml")),
        (["one.yaml", "sub/two.yaml"], ("base.yaml", "one.yaml", "sub/two.yaml")),
        (["base.yaml", "one.yaml"], ("base.yaml", "one.yaml")),
        (["one.yaml", "base.yaml"], ("base.yaml", "one.yaml")),
        (["base.yaml", "three.yaml", "one.yaml"], ("base.yaml", "three.yaml", "one.yaml")),
    ],
)
def test_each_glossary_lies_over_those_it_extends_and_one_that_several_extend_counts_once(
    load, given, layers
):
    files = {
        "base.yaml": BASE,
        "one.yaml": over("base.yaml"),
        "sub/two.yaml": over("../base.yaml", "../one.yaml"),
        "three.yaml": "terms: []\n",
        "top.yaml": over("./one.yaml", "sub/two.yaml"),
    }
    assert load(files, *given)[1] == layers


def test_a_name_is_a_glossary_of_the_user_or_of_the_program(load):
    files = {"own/glossary/mine.yaml": over("middle-east"), "top.yaml": over("mine")}
    terms, layers = load(files, "top.yaml")
    assert layers == ("middle-east.yaml", "mine.yaml", "top.yaml")
    assert "CENTCOM" in terms


def test_a_glossary_of_the_user_may_lie_over_that_of_the_program_with_its_name(load):
    text = over("middle-east", terms="[CENTCOM: {override: true, note: My own.}]")
    terms, layers = load({"own/glossary/middle-east.yaml": text}, "middle-east")
    assert layers == ("middle-east.yaml", "middle-east.yaml")
    assert terms["CENTCOM"].note == "My own."
    assert terms["CENTCOM"].aliases


def test_names_are_not_looked_for_in_the_working_directory(companion):
    Path("glossary").mkdir()
    Path("glossary/stray.yaml").write_text("terms: []\n", "utf-8")
    Path("top.yaml").write_text(over("stray"), "utf-8")
    result = companion("glossary", "check", "top.yaml")
    assert result.exit_code == 4
    assert "top.yaml:1:11: error G112: `extends` names `stray`" in result.stderr


def test_a_missing_file_and_a_circle_are_errors_with_their_place(companion):
    Path("a.yaml").write_text(over("b.yaml"), "utf-8")
    Path("b.yaml").write_text(over("./a.yaml", "gone.yaml", "."), "utf-8")
    result = companion("glossary", "check", "a.yaml")
    assert result.exit_code == 4
    places = [
        line.partition(": error G112")[0] for line in result.stderr.splitlines() if "error G112" in line
    ]
    assert places == ["b.yaml:1:11", "b.yaml:1:21", "b.yaml:1:32"]


def test_a_source_that_knows_no_others_says_so():
    from companion.errors import GlossaryError

    with pytest.raises(GlossaryError) as raised:
        load_glossaries([Source("x.yaml", over("base").encode())], Log())
    assert str(raised.value).startswith("x.yaml:1:11: error G112")


def test_the_report_has_the_origin_of_the_entry_and_of_what_was_changed(companion):
    Path("base.yaml").write_text(BASE, "utf-8")
    Path("top.yaml").write_text(over("base.yaml", terms="[IS: {override: true, note: Other.}]"), "utf-8")
    Path("a.txt").write_text("Der IS kam nach Mossul.\n", "utf-8")
    assert companion("build", "a.txt", "-g", "top.yaml", "--report", "r.json").exit_code == 0
    terms = json.loads(Path("r.json").read_text("utf-8"))["terms"]
    assert [(term["origin"], term["changed"]) for term in terms] == [
        ("base.yaml:4", {"note": "top.yaml:2"}),
        ("base.yaml:9", {}),
    ]
