"""A file that says `draft: yes` may have entries without a note; everything else is checked as ever."""

from __future__ import annotations

import pytest

from companion.diagnostics import Code, Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.model.source import Source
from companion.model.terms import Glossary


def load(*texts: str) -> tuple[Glossary, Log]:
    log = Log()
    sources = [Source(f"{number}.yaml", text.encode()) for number, text in enumerate(texts)]
    return load_glossaries(sources, log), log


def headwords(glossary: Glossary) -> list[str]:
    return [term.headword for term in glossary.terms]


@pytest.mark.parametrize(
    "entry",
    [
        '- term: IS\n  note: ""  # to do',
        "- term: IS\n  note:",
        "- term: IS\n  note: ~",
        "- term: IS\n  note: >-\n",
        "- IS:",
        '- IS: ""',
        '- IS: {note: "", type: word}',
    ],
)
def test_an_entry_without_its_note_is_left_out_with_one_warning(entry):
    glossary, log = load(f"draft: yes\nterms:\n- Rakka: A city.\n{entry}\n- Leid:\n")
    assert headwords(glossary) == ["Rakka"]
    (warning,) = log.diagnostics
    assert (warning.code, warning.at.line) == (Code.GLOSSARY_UNWRITTEN, 4)
    assert warning.message == "2 terms have no note yet and are left out: “IS”, “Leid”"


@pytest.mark.parametrize("head", ["", "draft: no\n"])
def test_without_the_word_an_empty_note_is_a_mistake(head):
    with pytest.raises(GlossaryError, match="G105"):
        load(f'{head}terms:\n- term: IS\n  note: ""\n')


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ('- term: IS\n  note: ""\n  typ: word', "G102"),
        ('- term: ""\n  note: ""', "G105"),
        ("- term: IS", "G104"),
        ('- term: Rakka\n  note: ""', "G106"),
        ('- term: IS\n  note: ""\n  see: [Mossul]', "G107"),
        ("-", "G105"),
    ],
)
def test_any_other_mistake_of_an_entry_without_a_note_is_named(entry, code):
    with pytest.raises(GlossaryError, match=code):
        load(f"draft: yes\nterms:\n- Rakka: A city.\n{entry}\n")


def test_see_may_name_an_entry_that_has_no_note_yet_and_loses_it():
    glossary, _ = load(
        "draft: yes\nterms:\n- term: Rakka\n  note: A city.\n  see: [IS, Syrien]\n- IS:\n- Syrien: A state.\n"
    )
    assert glossary.terms[0].see == ("Syrien",)


def test_an_entry_without_a_note_takes_nothing_from_an_earlier_glossary():
    glossary, log = load("terms:\n- IS: A militia.\n", "draft: yes\nterms:\n- IS:\n")
    assert [term.note for term in glossary.terms] == ["A militia."]
    assert [one.code for one in log.diagnostics] == [Code.GLOSSARY_UNWRITTEN]


def test_words_to_skip_are_read_and_change_nothing():
    glossary, log = load("skip: [Dollar, Chef]\nterms:\n- IS: A militia.\n")
    assert headwords(glossary) == ["IS"]
    assert log.diagnostics == []
