"""What every language promises the matcher, whatever the headword."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.languages import inflector_for
from companion.languages.german.closed_classes import FUNCTION_WORDS, PLACEHOLDERS
from companion.languages.german.lexicon import noun_lexicon
from companion.model.forms import Form, Paradigm, Rule
from companion.model.terms import MatchMode, TermType

GERMAN = inflector_for("de")
LETTERS = st.text(alphabet="abcdeghiklmnorstuvzäöüß", min_size=1, max_size=10)
SMALL = (
    LETTERS
    | LETTERS.map(lambda stem: stem + "en")
    | st.sampled_from(["aufstocken", "hoch", "nehmen", "z.B."])
)
CAPITALISED = LETTERS.map(lambda word: word[0].upper().replace("ẞ", "S")[0] + word[1:]) | st.sampled_from(
    ["Häuser", "IS-Miliz", "Verbündeter", "Außenminister", "G7", "NGO", "Damaskus", "Prozeß", "US-geführt"]
)
HEADWORDS = st.lists(SMALL | CAPITALISED, min_size=1, max_size=4).map(" ".join)
TYPES = st.none() | st.sampled_from(TermType)


def paradigm(name: str, kind: TermType | None = None) -> Paradigm:
    return GERMAN.paradigm(name, type=kind, match=MatchMode.INFLECTED)


@pytest.mark.parametrize("tag", ["de", "de-CH", "de-AT", "DE", "de_DE", "de-Latn-DE-1996"])
def test_german_is_german_wherever_it_is_spoken(tag: str) -> None:
    assert inflector_for(tag) is GERMAN
    assert not GERMAN.exact_only
    assert GERMAN.language == "de"


@pytest.mark.parametrize("tag", ["nl", "ru-RU", "del", "und", ""])
def test_other_languages_match_headwords_as_they_are(tag: str) -> None:
    other = inflector_for(tag)
    assert other.exact_only
    assert other.paradigm("Haus", type=None, match=MatchMode.INFLECTED).forms == (
        Form("Haus", Rule.HEADWORD),
        Form("HAUS", Rule.CAPITALS),
    )
    assert other.paradigm("Haus", type=None, match=MatchMode.EXACT).forms == (Form("Haus", Rule.HEADWORD),)
    assert other.paradigm("EU", type=None, match=MatchMode.INFLECTED).forms == (Form("EU", Rule.HEADWORD),)
    assert not other.is_common_word("Polen", of="Pole")
    assert not other.is_compound_part("haus")
    assert not other.starts_noun("Macht")


def test_an_exact_match_is_the_headword_alone() -> None:
    made = GERMAN.paradigm("Islamischer  Staat", type=None, match=MatchMode.EXACT)
    assert made == Paradigm((Form("Islamischer Staat", Rule.HEADWORD),))


@given(HEADWORDS, TYPES)
def test_the_headword_comes_first_and_no_form_comes_twice(name: str, kind: TermType | None) -> None:
    words = name.split()
    while len(words) > 1 and words[0] in PLACEHOLDERS:
        del words[0]
    made = paradigm(name, kind).forms
    assert made[0] == Form(" ".join(words), Rule.HEADWORD)
    assert len({form.surface for form in made}) == len(made)


@given(CAPITALISED | st.sampled_from(list(noun_lexicon().lemmas_of("Polen"))), TYPES)
def test_a_capitalised_headword_never_matches_a_small_word(noun: str, kind: TermType | None) -> None:
    assert not [form for form in paradigm(noun, kind).forms if form.surface[0].islower()]


@given(SMALL | CAPITALISED)
def test_no_made_form_is_a_function_word(word: str) -> None:
    made = paradigm(word).forms[1:]
    assert not [f for f in made if f.rule is not Rule.CAPITALS and f.surface.lower() in FUNCTION_WORDS]


@given(HEADWORDS)
def test_the_same_headword_has_the_same_forms_each_time(name: str) -> None:
    assert paradigm(name) == paradigm(name)


@given(HEADWORDS)
def test_forms_have_single_blanks_and_no_empty_parts(name: str) -> None:
    made = paradigm(name)
    assert all(form.surface == " ".join(form.surface.split()) != "" for form in made.forms)
    assert all(each.finite and each.rest for each in made.separated)
    assert all(each.stub and all(each.partners) for each in made.shared)


def test_the_words_a_language_knows_are_there_for_the_matcher() -> None:
    assert {"und", "oder", "sowie", "bzw.", "beziehungsweise"} <= set(GERMAN.conjunctions)
    assert {"auf", "ab", "an", "zurück"} <= set(GERMAN.particles)
    assert {"und", "dass"} <= set(GERMAN.closers)
    assert set(GERMAN.joints) == {"", "s", "es"}
