"""The glossaries that come with the program: whole, short-noted, and at peace with one another.

`tests/cases/glossaries/NAME.yaml` has sentences for the glossary of that name, each with exactly what is
linked in it when that glossary is used alone; `everyday.yaml` has some for all glossaries together.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from companion.diagnostics import Diagnostic, Log
from companion.glossary import load_glossaries
from companion.match import Matcher, compile_terms
from companion.model.source import Source
from companion.model.terms import Glossary, Term
from companion.resources import bundled_glossaries

FOLDER = Path(__file__).parents[1] / "cases" / "glossaries"
SOURCES = {source.name.removesuffix(".yaml"): source for source in bundled_glossaries()}
FEWEST_TERMS = 60
FEWEST_SENTENCES = 15
EVERYDAY = "everyday"
LONGEST_NOTE = 300
_SENTENCE_END = re.compile(r"[.!?](?=[\s\"”)]|$)")


def load(*sources: Source) -> tuple[Glossary, Matcher, list[Diagnostic]]:
    log = Log()
    glossary = load_glossaries(sources, log)
    return glossary, compile_terms(glossary.terms, log), log.diagnostics


@cache
def alone(name: str) -> tuple[Glossary, Matcher, list[Diagnostic]]:
    return load(SOURCES[name])


@cache
def together() -> tuple[Glossary, Matcher, list[Diagnostic]]:
    return load(*SOURCES.values())


def links(matcher: Matcher, text: str) -> list[list[str]]:
    return [
        [" … ".join(text[start:end] for start, end in one.spans), one.target.term.headword]
        for one in matcher.find(text)
    ]


def entries() -> list:
    return [
        pytest.param(name, term, id=f"{name}: {term.headword}")
        for name in SOURCES
        for term in alone(name)[0].terms
    ]


def sentences() -> list:
    return [
        pytest.param(path.stem, text, found, id=f"{path.stem}: {text}")
        for path in sorted(FOLDER.glob("*.yaml"))
        for text, found in yaml.safe_load(path.read_text("utf-8"))
    ]


def test_four_glossaries_come_with_the_program():
    assert list(SOURCES) == ["eu-nato", "german-politics", "middle-east", "newspaper-german"]


@pytest.mark.parametrize("name", SOURCES)
def test_a_glossary_compiles_alone_without_a_message(name):
    assert alone(name)[2] == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_glossary_has_enough_entries_and_says_whose_it_is(name):
    glossary, _, _ = alone(name)
    assert len(glossary.terms) >= FEWEST_TERMS
    assert glossary.title
    assert glossary.author == "the companion project"
    assert glossary.license == "CC0-1.0"


def test_all_glossaries_compile_together_without_a_message():
    assert together()[2] == []


def test_no_name_stands_twice_over_all_glossaries():
    names = Counter(name for key in SOURCES for term in alone(key)[0].terms for name in _names(term))
    assert [name for name, count in names.items() if count > 1] == []


def test_used_together_no_entry_is_lost():
    assert len(together()[0].terms) == sum(len(alone(name)[0].terms) for name in SOURCES)


@pytest.mark.parametrize(("name", "term"), entries())
def test_a_note_is_short(name, term):
    note = term.note
    assert len(note) <= LONGEST_NOTE
    assert len(_SENTENCE_END.findall(note)) <= 2, note
    assert note.endswith((".", "?", "!"))
    assert note == note.strip()


@pytest.mark.parametrize(("name", "term"), entries())
def test_an_entry_is_found_by_its_headword_and_its_aliases(name, term):
    _, matcher, _ = alone(name)
    for spelled in _names(term):
        said = " ".join((spelled.removeprefix("sich "), *term.only[:1]))
        found = links(matcher, f"In der Zeitung stand gestern: „{said}“.")
        assert term.headword in [headword for _, headword in found], (spelled, found)


def _names(term: Term) -> tuple[str, ...]:
    return (term.headword, *term.aliases)


@pytest.mark.parametrize(("name", "text", "found"), sentences())
def test_exactly_these_words_of_the_news_are_linked(name, text, found):
    _, matcher, _ = together() if name == EVERYDAY else alone(name)
    assert links(matcher, text) == found


def test_there_are_enough_sentences_for_every_glossary_but_that_of_the_sample():
    counts = Counter(case.values[0] for case in sentences())
    assert set(counts) == {*SOURCES, EVERYDAY} - {"middle-east"}
    assert min(counts.values()) >= FEWEST_SENTENCES
