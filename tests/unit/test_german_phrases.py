"""Terms of several words: adjective and noun, tails, appositions, idioms."""

from __future__ import annotations

import pytest

from companion.languages import inflector_for
from companion.model.forms import Paradigm, Rule
from companion.model.terms import MatchMode

GERMAN = inflector_for("de")


def paradigm(term: str) -> Paradigm:
    return GERMAN.paradigm(term, type=None, match=MatchMode.INFLECTED)


def forms(term: str) -> dict[str, Rule]:
    return {form.surface: form.rule for form in paradigm(term).forms}


@pytest.mark.parametrize(
    ("term", "form"),
    [
        ("Islamischer Staat", "Islamischen Staates"),
        ("Islamischer Staat", "islamische Staaten"),
        ("Auswärtiges Amt", "Auswärtigen Amts"),
        ("Auswärtiges Amt", "Auswärtigem Amt"),
        ("Weißes Haus", "Weißen Hauses"),
        ("Weißes Haus", "Weissen Haus"),
        ("Weißes Haus", "WEISSEN HAUS"),
        ("Vereinte Nationen", "Vereinten Nationen"),
        ("Freie Syrische Armee", "Freien Syrischen Armee"),
        ("Freie Syrische Armee", "freien syrischen Armee"),
        ("Deutsch-Französischer Krieg", "deutsch-französischen Krieges"),
        ("US-amerikanischer Präsident", "US-amerikanischen Präsidenten"),
        ("Vereinigte Staaten von Amerika", "Vereinigten Staaten von Amerika"),
        ("Tag der Deutschen Einheit", "Tages der Deutschen Einheit"),
        ("Freistaat Bayern", "Freistaates Bayern"),
        ("Freistaat Bayern", "Freistaat Bayerns"),
        ("Die Linke", "Die Linken"),
        ("schwarzes Loch", "schwarzen Löchern"),
        ("Resolution 2254", "Resolutionen 2254"),
    ],
)
def test_adjectives_and_head_noun_are_declined(term: str, form: str) -> None:
    assert form in forms(term)


def test_adjectives_of_a_place_and_tails_stay_as_they_are() -> None:
    made = forms("Berliner Mauer")
    assert "Berliner Mauern" in made
    assert not any("Berlinen" in form for form in made)
    assert all(
        form.endswith(("von Amerika", "VON AMERIKA")) for form in forms("Vereinigte Staaten von Amerika")
    )


def test_all_adjectives_have_the_same_ending() -> None:
    assert "Freien Syrische Armee" not in forms("Freie Syrische Armee")


@pytest.mark.parametrize("term", ["im Großen und Ganzen", "nach wie vor", "ad hoc"])
def test_an_adverbial_phrase_stays_as_it_is(term: str) -> None:
    assert set(forms(term).values()) <= {Rule.HEADWORD, Rule.SPELLING, Rule.CAPITALS}


@pytest.mark.parametrize(
    ("idiom", "form"),
    [
        ("außer Gefecht setzen", "außer Gefecht zu setzen"),
        ("außer Gefecht setzen", "außer Gefecht gesetzt"),
        ("außer Gefecht setzen", "außer Gefecht gesetzten"),
        ("außer Gefecht setzen", "ausser Gefecht setzte"),
        ("in Kauf nehmen", "in Kauf nimmt"),
        ("Rechnung tragen", "Rechnung getragen"),
        ("zur Verfügung stellen", "zur Verfügung gestellt"),
        ("klein beigeben", "klein beigegeben"),
        ("klein beigeben", "klein beizugeben"),
        ("sich zu Wort melden", "zu Wort gemeldet"),
    ],
)
def test_an_idiom_is_found_with_its_verb_last(idiom: str, form: str) -> None:
    assert form in forms(idiom)


@pytest.mark.parametrize(
    ("idiom", "finite", "fixed", "particle"),
    [
        ("außer Gefecht setzen", "setzte", "außer Gefecht", ""),
        ("in Kauf nehmen", "nahm", "in Kauf", ""),
        ("ums Leben kommen", "kamen", "ums Leben", ""),
        ("die Oberhand gewinnen", "gewann", "die Oberhand", ""),
        ("sich zu Wort melden", "meldete", "zu Wort", ""),
        ("klein beigeben", "gab", "klein", "bei"),
        ("den Ton angeben", "gibt", "den Ton", "an"),
        ("Wert auf etwas legen", "legten", "Wert", ""),
        ("jemandem auf die Nerven gehen", "ging", "auf die Nerven", ""),
    ],
)
def test_an_idiom_is_found_with_its_verb_apart(idiom: str, finite: str, fixed: str, particle: str) -> None:
    made = paradigm(idiom).idiom
    assert made is not None
    assert (made.fixed, made.particle) == (fixed, particle)
    assert finite in made.first


def test_a_placeholder_within_a_verb_is_dropped_with_its_preposition() -> None:
    assert paradigm("auf jemanden/etwas verzichten").forms[0].surface == "verzichten"


def test_a_noun_phrase_has_nothing_apart() -> None:
    assert paradigm("Vereinte Nationen").separated == ()
    assert paradigm("Vereinte Nationen").idiom is None
