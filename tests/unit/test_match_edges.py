"""What the automaton sees of a text, and that nobody can tell from the matches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.match import compile_terms
from companion.match.edges import edged, edged_each, edged_rare
from companion.model.source import Location
from companion.model.terms import Term

GERMAN = st.text(alphabet="aäAÖß19_ .,;-/„“’…\n\u00a0\u2009éğ", max_size=30)
GAPS = st.sampled_from([" ", "  ", "\n", " \n ", "\u00a0", "\t", "\u2009 ", "-", " \u00ad"])


def links(headwords: list[str], text: str, **keys: tuple[str, ...]) -> list[str]:
    terms = [Term(headword, "A note.", Location("here", 1), **keys) for headword in headwords]
    return [
        " … ".join(text[slice(*span)] for span in one.spans) for one in compile_terms(terms, Log()).find(text)
    ]


@given(GERMAN)
def test_a_text_has_a_byte_for_each_character_and_a_blank_for_all_that_is_in_no_word(text: str):
    data = edged_rare(text)
    assert [byte != ord(" ") for byte in data] == [sign.isalnum() or sign == "_" for sign in text]


@given(GERMAN)
def test_the_quick_way_sees_what_the_slow_one_sees(text: str):
    data = edged(text)
    assert data is None or data == edged_rare(text)


@given(st.lists(st.text(alphabet="aäß ğ-.", min_size=1, max_size=6), max_size=5))
def test_surfaces_have_an_edge_at_either_end(surfaces: list[str]):
    assert edged_each(surfaces) == [edged_rare(f" {surface} ") for surface in surfaces]


@given(GAPS)
def test_a_phrase_is_found_whatever_blanks_are_in_it(gap: str):
    text = f"Der Islamische{gap}Staat von heute"
    assert links(["Islamischer Staat", "Staat"], text) == [f"Islamische{gap}Staat"]


@given(GAPS.filter(lambda gap: gap != "-"))
def test_an_idiom_is_found_whatever_blanks_are_in_it(gap: str):
    text = f"Das Gesetz tritt morgen in{gap}Kraft."
    assert links(["in Kraft treten"], text) == [f"tritt … in{gap}Kraft"]


@pytest.mark.parametrize("mark", [",", ".", ", ", " – ", "/", ". "])
def test_other_marks_part_a_phrase(mark: str):
    assert links(["Islamischer Staat"], f"Islamischer{mark}Staat") == []


def test_letters_beyond_latin_1_are_told_apart():
    text = "Erdoğan, Erdošan, Erdoğans und Erdogan"
    assert links(["Erdoğan"], text) == ["Erdoğan", "Erdoğans"]


def test_a_point_at_the_end_of_a_surface_must_be_there():
    assert links(["z. B."], "Das Pferd z. B. und z.B. und z B und z") == ["z. B.", "z.B."]


def test_edges_beyond_latin_1_are_edges():
    assert links(["IS"], "→IS← ★IS “IS” IS\u2003IS") == ["IS"] * 5


def test_in_an_address_nothing_is_linked_and_beside_it_everything():
    text = "Mossul: www.Mossul.info, mossul@Mossul.iq, Mossul.de/Mossul; US-Mossul. US in Mossul"
    assert links(["Mossul"], text) == ["Mossul", "Mossul", "Mossul"]


def test_a_surface_that_must_not_be_linked_is_none_across_a_wide_gap_either():
    assert links(["Staat"], "ein Islamischer  Staat, ein Staat", exclude=("Islamischer Staat",)) == ["Staat"]


def test_a_matcher_tells_what_it_looks_for():
    matcher = compile_terms([Term("aufstocken", "A note.", Location("here", 1))], Log())
    assert {"aufstocken", "aufgestockt", "stockte", "Stockte"} <= set(matcher.surfaces)
    assert "auf" not in matcher.surfaces
