"""Names and acronyms: a genitive in -s, and nothing else."""

from __future__ import annotations

import pytest

from companion.languages import inflector_for
from companion.model.forms import Form, Rule
from companion.model.terms import MatchMode, TermType

GERMAN = inflector_for("de")


def forms(name: str, kind: TermType | None = None) -> list[Form]:
    return list(GERMAN.paradigm(name, type=kind, match=MatchMode.INFLECTED).forms)


def surfaces(name: str, kind: TermType | None = None) -> set[str]:
    return {form.surface for form in forms(name, kind) if form.rule is not Rule.CAPITALS}


@pytest.mark.parametrize("acronym", ["CENTCOM", "NGO", "EU", "GmbH", "AfD", "G20", "PKW"])
def test_an_acronym_is_matched_with_its_case_and_with_s(acronym: str) -> None:
    assert forms(acronym) == [Form(acronym, Rule.HEADWORD), Form(acronym + "s", Rule.ACRONYM)]


@pytest.mark.parametrize("acronym", ["IS", "UNHCS", "ARTZ", "BMX"])
def test_an_acronym_in_s_x_or_z_stays_as_it_is(acronym: str) -> None:
    assert forms(acronym) == [Form(acronym, Rule.HEADWORD)]


def test_the_type_abbreviation_makes_an_acronym_of_any_word() -> None:
    assert surfaces("Nato", TermType.ABBREVIATION) == {"Nato", "Natos"}
    assert forms("Kfz", TermType.ABBREVIATION) == [Form("Kfz", Rule.HEADWORD)]


@pytest.mark.parametrize("name", ["Mossul", "Irak", "Türkei", "Merkel", "Obama", "Erdogan", "al-Baghdadi"])
def test_a_name_has_a_genitive_in_s(name: str) -> None:
    assert surfaces(name) == {name, name + "s"}
    assert Form(name + "s", Rule.NAME) in forms(name)


@pytest.mark.parametrize("name", ["Damaskus", "Biarritz", "Beatrix"])
def test_a_name_in_s_x_or_z_stays_as_it_is(name: str) -> None:
    assert surfaces(name) == {name}


@pytest.mark.parametrize(
    "person",
    [
        "Ashton Carter",
        "John Kerry",
        "Jean-Yves Le Drian",
        "Frank-Walter Steinmeier",
        "Ursula von der Leyen",
        "Abu Bakr al-Baghdadi",
        "Joseph Votel",
    ],
)
def test_of_a_person_the_last_name_has_the_ending(person: str) -> None:
    assert surfaces(person) == {person, person + "s"}


def test_the_type_person_declines_no_noun() -> None:
    assert surfaces("Fischer", TermType.PERSON) == {"Fischer", "Fischers"}
    assert surfaces("Otto Berg", TermType.PERSON) == {"Otto Berg", "Otto Bergs"}


def test_a_name_that_is_a_noun_as_well_has_the_forms_of_both() -> None:
    assert {"Nation", "Nationen", "Nations"} == surfaces("Nation")
