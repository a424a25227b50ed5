"""The order of the glossary is that of a German dictionary."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.render.collation import initial, sort_key

HEADWORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def ordered(words, language="de"):
    return sorted(words, key=lambda word: sort_key(word, language))


@pytest.mark.parametrize(
    "words",
    [
        ["Adler", "Ägypten", "Al-Kaida", "Allianz", "Alqaida"],
        ["Mosaik", "Mossul", "Most", "Möwe", "Mücke"],
        ["Masse", "Maße", "Massen"],
        ["Masse", "Maße", "Mast"],
        ["Kiew", "Krieg", "Öl", "Olaf", "Ölfeld", "Oman"],
        ["macht", "Macht", "mächtig"],
        ["Neue Welt", "Neuendorf"],
        ["Cafe", "Café", "Cafés"],
        ["Anti-IS-Koalition", "„Antike“", "… antreten"],
        ["Zypern", "9/11", "…"],
        ["Łódź", "London", "Lübeck"],
    ],
)
def test_german_words_stand_as_in_a_dictionary(words):
    assert ordered(reversed(words)) == words


def test_swedish_and_spanish_keep_the_letters_of_their_own():
    assert ordered(["ärlig", "zon", "år", "apa", "öl"], "sv") == ["apa", "zon", "år", "ärlig", "öl"]
    assert ordered(["ñandú", "nuevo", "oso"], "es-MX") == ["nuevo", "ñandú", "oso"]


@pytest.mark.parametrize(
    ("headword", "letter"),
    [
        ("Ägypten", "A"),
        ("ärgern", "A"),
        ("„Islamischer Staat“", "I"),
        ("-kanzler", "K"),
        ("ß", "S"),
        ("9/11", "#"),
        ("…", "#"),
        ("Жуков", "Ж"),
        ("Œuvre", "O"),
    ],
)
def test_a_headword_stands_under_the_base_of_its_first_letter(headword, letter):
    assert initial(headword) == letter


@given(HEADWORDS, HEADWORDS)
def test_two_headwords_never_tie(one, other):
    assert (sort_key(one, "de") == sort_key(other, "de")) == (one == other)


@given(HEADWORDS)
def test_an_umlaut_weighs_what_its_vowel_weighs(word):
    assert sort_key(word + "ä", "de")[0] == sort_key(word + "a", "de")[0]


@given(st.lists(HEADWORDS, max_size=20))
def test_each_section_is_one_run_of_the_glossary(words):
    letters = [letter for letter, _ in groupby(map(initial, ordered(words)))]

    assert len(letters) == len(set(letters))
