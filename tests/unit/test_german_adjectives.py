"""Lower-case words that are no verbs: adjectives with endings and comparison, fixed words."""

from __future__ import annotations

import pytest

from companion.languages import inflector_for
from companion.languages.german.kinds import Kind, kind_of
from companion.model.forms import Rule
from companion.model.terms import MatchMode

GERMAN = inflector_for("de")


def forms(word: str) -> dict[str, Rule]:
    made = GERMAN.paradigm(word, type=None, match=MatchMode.INFLECTED).forms
    return {form.surface: form.rule for form in made if form.rule not in (Rule.CAPITALS, Rule.SPELLING)}


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("militärisch", "militärische militärischen militärischer militärisches militärischem"),
        ("offen", "offene offenen offener offenes offenem offenste"),
        ("dunkel", "dunkle dunklen dunkler dunkles dunklem dunklere dunkelste"),
        ("teuer", "teure teuren teurer teurere teuersten"),
        ("hoch", "hohe hohen hoher hohes hohem höher höhere höchste höchsten"),
        ("alt", "alte älter ältere älteste ältesten"),
        ("groß", "große größer größere größte"),
        ("gut", "gute besser bessere beste besten"),
        ("gesund", "gesunde gesünder gesündeste"),
        ("weit", "weite weiter weitere weiteste"),
        ("böse", "bösen böser bösere böseste"),
        ("nah", "nahe näher nächste"),
        ("heiß", "heiße heißer heißeste"),
        ("gebildet", "gebildete gebildeten gebildeter"),
        ("verboten", "verbotene verbotenen"),
        ("US-geführt", "US-geführte US-geführten"),
    ],
)
def test_an_adjective_is_declined_and_compared(adjective: str, expected: str) -> None:
    made = forms(adjective)
    assert set(expected.split()) <= set(made)
    assert {made[form] for form in expected.split()} == {Rule.ADJECTIVE}


def test_a_raised_adjective_has_no_plain_comparative() -> None:
    assert not {"alterer", "hocher", "guter Zeit", "dunkele"} & set(forms("alt")) | set(forms("hoch")) & {
        "hoche"
    }


@pytest.mark.parametrize("word", ["demnach", "allerdings", "gegen", "daneben", "rückwärts", "rosa", "wegen"])
def test_a_fixed_word_has_no_other_forms(word: str) -> None:
    assert forms(word) == {word: Rule.HEADWORD}


@pytest.mark.parametrize(
    "word",
    [
        "offen",
        "golden",
        "trocken",
        "verboten",
        "entschlossen",
        "gefangen",
        "angesehen",
        "abgelegen",
        "zufrieden",
        "unzufrieden",
        "modern",
    ],
)
def test_words_that_look_like_infinitives_are_adjectives(word: str) -> None:
    assert kind_of(word) is Kind.ADJECTIVE


@pytest.mark.parametrize(
    "word",
    [
        "stocken",
        "handeln",
        "ändern",
        "tun",
        "antun",
        "sein",
        "haben",
        "gehören",
        "angehören",
        "angeben",
        "unterstützen",
        "verlassen",
        "geschehen",
        "wollen",
        "zeigen",
        "bewegen",
        "erwägen",
        "bezeichnen",
        "aufgeben",
        "eingestehen",
    ],
)
def test_infinitives_are_verbs(word: str) -> None:
    assert kind_of(word) is Kind.VERB


def test_a_verb_that_is_an_adjective_too_has_the_forms_of_both() -> None:
    assert {"überlegte", "überlegene", "überlegener"} <= set(forms("überlegen"))
