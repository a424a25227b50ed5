"""Spellings: Swiss, old, in capitals, abbreviations with points."""

from __future__ import annotations

import pytest

from companion.languages import inflector_for
from companion.model.forms import Rule
from companion.model.terms import MatchMode

GERMAN = inflector_for("de")


def forms(word: str) -> dict[str, Rule]:
    made = GERMAN.paradigm(word, type=None, match=MatchMode.INFLECTED).forms
    return {form.surface: form.rule for form in made}


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Straße", "Strassen"),
        ("Prozess", "Prozeß"),
        ("Missbrauch", "Mißbrauch"),
        ("Ausschuss", "Ausschuß"),
        ("müssen", "mußte"),
        ("groß", "grosse"),
        ("Spaß", "Spass"),
        ("Schlussstrich", "Schlußstrich"),
        ("Russland", "Rußland"),
    ],
)
def test_other_spellings_are_found(word: str, other: str) -> None:
    assert forms(word)[other] is Rule.SPELLING


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Prozeß", "Prozessen"),
        ("Schlußstrich", "Schlußstriche"),
        ("Schlußstrich", "Schlussstriche"),
        ("Streß", "Stress"),
    ],
)
def test_a_headword_in_the_old_spelling_is_declined(word: str, form: str) -> None:
    assert form in forms(word)


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("Maß", "Masse"),
        ("Maß", "Massen"),
        ("Buße", "Busse"),
        ("Prozess", "Prozeße"),
        ("Ausschuss", "Außchuss"),
    ],
)
def test_a_spelling_that_is_another_word_or_none_is_not_made(word: str, wrong: str) -> None:
    assert wrong not in forms(word)


def test_text_in_capitals_is_found_with_both_capital_sharp_s() -> None:
    made = forms("Straße")
    assert made["STRASSE"] is Rule.CAPITALS
    assert made["STRAẞE"] is Rule.CAPITALS
    assert forms("Islamischer Staat")["ISLAMISCHEN STAATES"] is Rule.CAPITALS


def test_short_words_and_acronyms_have_no_capitals() -> None:
    assert "RAT" not in forms("Rat")
    assert Rule.CAPITALS not in forms("CENTCOM").values()


@pytest.mark.parametrize("word", ["z. B.", "z.B."])
def test_an_abbreviation_is_found_with_and_without_blanks(word: str) -> None:
    assert set(forms(word)) == {"z. B.", "z.B."}
    assert set(forms("i. d. R.")) == {"i. d. R.", "i.d.R."}
