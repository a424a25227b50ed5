"""Only terms are left out that no text like this can have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import companion.languages.german
from companion.diagnostics import Log
from companion.languages import inflector_for
from companion.match import compile_terms
from companion.match.possible import possible_terms
from companion.model.forms import Paradigm
from companion.model.source import Location
from companion.model.terms import MatchMode, Term
from quality.labelled import cases

NOUNS = Path(companion.languages.german.__file__).with_name("nouns.txt")
EVERY = 20


def _term(headword: str, **keys: object) -> Term:
    return Term(headword, "A note.", Location("case"), **keys)


def _texts(made: Paradigm) -> Iterator[str]:
    yield from (form.surface for form in made.forms)
    yield from (f"{apart.finite} ihn {apart.rest}" for apart in made.separated)
    for stub, partners, left in made.shared:
        yield from (f"{stub}- und Selten{q}" if left else f"{q}selten und -{stub}" for q in partners)


def test_no_form_of_a_noun_and_no_part_that_it_shares_is_overlooked():
    german = inflector_for("de")
    lemmas = [line.split("\t")[0] for line in NOUNS.read_text("utf-8").splitlines()][::EVERY]
    overlooked = [
        (lemma, text)
        for lemma in lemmas
        for text in _texts(german.paradigm(lemma, type=None, match=MatchMode.INFLECTED))
        if not german.glance([text])(lemma)
    ]

    assert overlooked == []


def test_no_term_of_the_labelled_cases_is_overlooked():
    for case in cases():
        wanted = {headword for _, headword in case.wanted}
        terms = [term for term in case.terms if term.headword in wanted]
        kept = {term.headword for term in possible_terms(terms, [case.text])}

        assert kept == wanted, case.text


def test_what_is_left_out_changes_no_match():
    terms = [
        _term(word) for word in ("Haus", "Koalition", "Miliz", "aufstocken", "verlieren", "IS", "Ausland")
    ]
    text = "Die Häuser der In- und Ausländer; die IS-Miliz verlor."
    kept = possible_terms(terms, [text])

    assert [term.headword for term in kept] == ["Haus", "Miliz", "aufstocken", "verlieren", "IS", "Ausland"]
    assert compile_terms(kept, Log()).find(text) == compile_terms(terms, Log()).find(text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (_term("Miliz", match=MatchMode.COMPOUNDS), "Dschihadistenmiliz"),
        (_term("Mossul", forms=("Mosul",)), "Mosul"),
        (_term("US-Zentralkommando", aliases=("CENTCOM",)), "CENTCOM"),
        (_term("Bundeskanzler"), "Bundesminister und -kanzler"),
        (_term("Ägypten"), "A\u0308gyptens"),
        (_term("Straße"), "STRASSEN"),
        (_term("house", language="en"), "mice"),
    ],
)
def test_in_doubt_a_term_is_kept(term, text):
    assert possible_terms([term], [text]) == [term]


def test_a_long_text_is_not_looked_at():
    assert possible_terms([_term("Koalition")], ["Wort " * 50_000]) == [_term("Koalition")]
