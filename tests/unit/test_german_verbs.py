"""Verbs: every kind of conjugation, written together and apart, with the library and without it."""

from __future__ import annotations

import sys

import pytest

from companion.languages import inflector_for
from companion.languages.german.verbs import conjugate, written_together
from companion.model.forms import Paradigm, Rule, Separated, Shared
from companion.model.terms import MatchMode

GERMAN = inflector_for("de")


def paradigm(verb: str) -> Paradigm:
    return GERMAN.paradigm(verb, type=None, match=MatchMode.INFLECTED)


def forms(verb: str) -> dict[str, Rule]:
    return {form.surface: form.rule for form in paradigm(verb).forms}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("bilden", "bilde bildet bildete bildeten"),  # weak
        ("nehmen", "nehme nimmst nimmt nahm nähme nimm"),  # strong
        ("denken", "denkt dachte dächte"),  # mixed
        ("wollen", "will willst wollte wolle"),  # modal
        ("wissen", "weiß wusste wüsste wisse"),
        ("handeln", "handle handele handelt handelte"),
        ("ändern", "ändere ändre ändert änderte"),
        ("bombardieren", "bombardiert bombardierte"),
        ("verstehen", "versteht verstand verstünde"),  # inseparable
        ("tun", "tue tut tat täte"),
    ],
)
def test_a_verb_has_its_finite_forms(verb: str, expected: str) -> None:
    made = forms(verb)
    assert {form for form in expected.split() if form not in made} <= {"verstünde"}
    assert {made[form] for form in expected.split() if form in made} == {Rule.VERB}


@pytest.mark.parametrize(
    ("verb", "participle"),
    [
        ("bilden", "gebildet"),
        ("nehmen", "genommen"),
        ("bombardieren", "bombardiert"),
        ("verstehen", "verstanden"),
        ("aufstocken", "aufgestockt"),
        ("nehmen", "nehmend"),
        ("aufstocken", "aufstockend"),
        ("tun", "tuend"),
        ("umgehen", "umgangen"),
        ("umgehen", "umgegangen"),
        ("unterschreiben", "unterschrieben"),
    ],
)
def test_participles_are_declined(verb: str, participle: str) -> None:
    made = forms(verb)
    assert participle in made
    for ending in ("e", "en", "er", "es", "em"):
        assert made[participle + ending] in (Rule.PARTICIPLE, Rule.VERB)


def test_a_separable_verb_is_found_in_one_word_and_apart() -> None:
    made = paradigm("aufstocken")
    surfaces = {form.surface for form in made.forms}
    assert {"aufstocken", "aufstockte", "aufgestockt", "aufzustocken", "aufgestockten"} <= surfaces
    assert "stockte" not in surfaces
    assert Separated("stockte", "auf", Rule.SEPARATED_VERB) in made.separated
    assert Separated("stock", "auf", Rule.SEPARATED_VERB) in made.separated
    assert {rest for _, rest, _ in made.separated} == {"auf"}


def test_a_doubly_prefixed_verb_parts_its_first_prefix() -> None:
    made = paradigm("anerkennen")
    assert Separated("erkannte", "an", Rule.SEPARATED_VERB) in made.separated
    assert "anzuerkennen" in {form.surface for form in made.forms}


@pytest.mark.parametrize("verb", ["verstehen", "unterstützen", "unterschreiben", "stocken", "wiederholen"])
def test_an_inseparable_verb_never_stands_apart(verb: str) -> None:
    assert paradigm(verb).separated == ()


@pytest.mark.parametrize(
    ("headword", "verb"),
    [
        ("sich weigern", "weigern"),
        ("jemanden abschieben", "abschieben"),
        ("jdm. etw. antun", "antun"),
        ("etwas aufstocken", "aufstocken"),
    ],
)
def test_placeholders_of_a_dictionary_are_not_part_of_the_verb(headword: str, verb: str) -> None:
    assert paradigm(headword) == paradigm(verb)


def test_the_verbs_of_a_pair_can_share_their_verb() -> None:
    (shared,) = paradigm("aufbauen").shared
    assert isinstance(shared, Shared)
    assert shared.stub == "auf"
    assert {"bauen", "baute", "gebaut", "zubauen"} <= set(shared.partners)
    assert shared.left


def test_no_form_of_a_verb_is_a_function_word() -> None:
    assert "meine" not in forms("meinen")
    assert "meint" in forms("meinen")
    assert "sein" in forms("sein")
    assert "ist" not in forms("sein")


@pytest.mark.parametrize("verb", ["stocken", "aufstocken", "bombardieren", "versorgen", "arbeiten", "tanzen"])
def test_weak_verbs_come_out_the_same_without_the_library(verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = conjugate(verb)
    monkeypatch.setitem(sys.modules, "ablaut", None)
    fallback = conjugate(verb)
    assert set(fallback.finite) <= set(written_together(expected)) | set(expected.finite) | {verb}
    assert fallback.particle == expected.particle
    assert fallback.past_participles == expected.past_participles
    assert fallback.present_participle == expected.present_participle
    assert fallback.zu_infinitive == expected.zu_infinitive
