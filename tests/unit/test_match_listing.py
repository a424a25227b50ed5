"""The forms that are listed are the forms that match: no more, and no fewer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.match import compile_terms, reader
from companion.match.listing import list_forms
from companion.model.forms import Rule
from companion.model.source import Location
from companion.model.terms import MatchMode, Term, TermType

HEADWORDS = [
    *(
        "IS",
        "NATO",
        "Mossul",
        "Damaskus",
        "Haus",
        "Vorstoß",
        "Zivilist",
        "Verbündeter",
        "Streitkräfte",
        "Museum",
    ),
    *(
        "Polen",
        "Pole",
        "aufstocken",
        "rechtfertigen",
        "humanitär",
        "hoch",
        "abseits",
        "Bundeskanzler",
        "Prozess",
    ),
    *(
        "dürfen",
        "Auswärtiges Amt",
        "Vereinte Nationen",
        "außer Gefecht setzen",
        "z. B.",
        "US-Zentralkommando",
    ),
]
TERMS = [Term(word, "A note.", Location("g", k)) for k, word in enumerate(HEADWORDS, 1)]
MATCHER = compile_terms(TERMS, Log())
LISTED = {term.headword: list(list_forms(term, TERMS)) for term in TERMS}
ENDINGS = [
    "",
    "e",
    "en",
    "er",
    "es",
    "em",
    "n",
    "s",
    "t",
    "te",
    "ten",
    "st",
    "in",
    "innen",
    "isch",
    "chen",
    "ung",
    "'s",
]


def whole(text: str) -> str | None:
    """Return the term that the whole of a text links to."""
    found = MATCHER.find(text)
    return found[0].target.term.headword if len(found) == 1 and found[0].spans == ((0, len(text)),) else None


@pytest.mark.parametrize("headword", HEADWORDS)
def test_each_listed_form_links_to_its_term_by_itself(headword):
    for surface, rule in LISTED[headword]:
        short_in_capitals = rule is Rule.CAPITALS and len(surface) < 4  # only among other capitals
        if "…" not in surface and not short_in_capitals:
            assert whole(surface) == headword, surface


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(HEADWORDS), st.integers(0, 4), st.sampled_from(ENDINGS))
def test_what_links_by_itself_is_listed(headword, cut, ending):
    text = headword[: len(headword) - cut] + ending
    term = whole(text)
    if term is not None:
        assert text in {surface for surface, _ in LISTED[term]}


def test_parts_that_stand_apart_are_shown_with_what_is_between():
    assert ("stockte … auf", Rule.SEPARATED_VERB) in LISTED["aufstocken"]
    assert ("setzte … außer Gefecht", Rule.IDIOM) in LISTED["außer Gefecht setzen"]
    assert ("Bundes- … …kanzler", Rule.SHARED_PART) in LISTED["Bundeskanzler"]


def test_a_form_that_another_term_has_is_not_listed():
    assert "Polen" not in {surface for surface, _ in LISTED["Pole"]}


def test_compounds_are_listed_where_they_match():
    term = Term("Miliz", "A note.", Location("g", 1), match=MatchMode.COMPOUNDS)
    listed = list(list_forms(term, [term]))
    assert ("…miliz", Rule.COMPOUND) in listed
    assert ("Milizen…", Rule.COMPOUND) in listed


def test_a_surname_is_listed_behind_the_full_name_that_it_needs_and_links_there():
    person = Term("Baschar al-Assad", "A note.", Location("g", 1), type=TermType.PERSON)
    terms = [person, Term("Assads", "A note.", Location("g", 2))]
    matcher = compile_terms(terms, Log())
    listed = [surface for surface, rule in list_forms(person, terms) if rule is Rule.SURNAME]
    assert "Baschar al-Assad … Assad" in listed
    assert "Baschar al-Assad … Assads" not in listed
    for surface in listed:
        found = reader(matcher)(surface.replace(" … ", " kam, "))
        assert [one.target.rule for one in found] == [Rule.HEADWORD, Rule.SURNAME], surface
        alone = surface.partition(" … ")[2]
        assert reader(matcher)(alone) == []


@pytest.mark.parametrize("keys", [{"surname": ""}, {"type": None}, {"match": MatchMode.EXACT}])
def test_no_surname_is_listed_where_there_is_none(keys):
    term = Term("Ashton Carter", "A note.", Location("g", 1), type=TermType.PERSON)._replace(**keys)
    assert all(rule is not Rule.SURNAME for _, rule in list_forms(term, [term]))
