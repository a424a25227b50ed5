"""The order of the glossary is that of a German dictionary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.render.collation import sort_key

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


@given(HEADWORDS, HEADWORDS)
def test_two_headwords_never_tie(one, other):
    assert (sort_key(one, "de") == sort_key(other, "de")) == (one == other)


@given(HEADWORDS)
def test_an_umlaut_weighs_what_its_vowel_weighs(word):
    assert sort_key(word + "ä", "de")[0] == sort_key(word + "a", "de")[0]
