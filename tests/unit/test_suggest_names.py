"""Names of several words, idioms, and the other candidates of whole texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.diagnostics import Log
from companion.drafting import Suggested, Wanted, suggest
from companion.match import compile_terms
from companion.model.source import Location, Source
from companion.model.terms import Term, TermType
from companion.suggest.idioms import all_idioms

CASES = Path(__file__).parents[1] / "cases" / "suggest"


def proposed(text: str, level: int = 1) -> Suggested:
    return suggest([Source("a.txt", text.encode())], [], Wanted(level), Log())


def kinds(text: str) -> dict[str, TermType | None]:
    return {one.headword: one.type for one in proposed(text).proposals}


@pytest.mark.parametrize(
    ("text", "headword", "kind"),
    [
        ("Das sagte US-Verteidigungsminister Ashton Carter.", "Ashton Carter", TermType.PERSON),
        ("Frankreichs Minister Jean-Yves Le Drian kam.", "Jean-Yves Le Drian", TermType.PERSON),
        ("Er traf Ursula von der Leyen.", "Ursula von der Leyen", TermType.PERSON),
        ("Das ist Ashton Carters Meinung.", "Ashton Carter", TermType.PERSON),
        ("So hieß es seitens des Auswärtigen Amts.", "Auswärtiges Amt", TermType.ORGANISATION),
        ('Er nannte die Miliz "Islamischer Staat".', "Islamischer Staat", TermType.ORGANISATION),
        ("Im Zweiten Weltkrieg war das so.", "Zweiter Weltkrieg", TermType.EVENT),
        ("Die Lage am Persischen Golf ist ernst.", "Persischer Golf", TermType.PLACE),
        ("Die Vereinten Nationen tagen.", "Vereinte Nationen", TermType.ORGANISATION),
        (
            "Das Bundesamt für Verfassungsschutz warnt.",
            "Bundesamt für Verfassungsschutz",
            TermType.ORGANISATION,
        ),
        ("Der Chef des US-Zentralkommandos sprach.", "US-Zentralkommando", TermType.ORGANISATION),
        ("Sie kämpften in Rakka.", "Rakka", TermType.PLACE),
        ("Die Anti-IS-Koalition tagt.", "IS", TermType.ABBREVIATION),
    ],
)
def test_a_name_is_proposed_with_its_headword_and_kind(text, headword, kind):
    assert kinds(text).get(headword) is kind
    assert headword in kinds(text)


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("Das Auswärtige Amt (AA) warnt.", "AA", "Auswärtiges Amt"),
        (
            "Er ist beim Deutschen Institut für Wirtschaftsforschung (DIW).",
            "DIW",
            "Deutsches Institut für Wirtschaftsforschung",
        ),
        (
            "Die Gewerkschaft Deutscher Lokomotivführer (GDL) streikt.",
            "GDL",
            "Gewerkschaft Deutscher Lokomotivführer",
        ),
        ("Es fehlt im Klima- und Transformationsfonds (KTF) Geld.", "KTF", "Klima- und Transformationsfonds"),
    ],
)
def test_an_acronym_behind_a_name_has_it_as_its_alias(text, acronym, name):
    (one,) = [one for one in proposed(text).proposals if one.headword == acronym]
    assert one.aliases == (name,)


def test_an_acronym_whose_letters_do_not_fit_is_not_taken_together_with_what_stands_before():
    assert all(not one.aliases for one in proposed("Der Sender Freies Wort (ARD) meldet das.").proposals)


def test_a_surname_is_counted_with_the_full_name():
    found = {one.headword: one.times for one in proposed("Ashton Carter kam. Später ging Carter.").proposals}
    assert found["Ashton Carter"] == 2
    assert "Carter" not in found


def test_a_separated_verb_and_its_participle_are_one_proposal():
    found = proposed("Die USA stockten ihre Hilfe auf. Sie wurde auch später aufgestockt.").proposals
    assert {one.headword: one.times for one in found}["aufstocken"] == 2


def test_a_verb_with_sich_behind_it_is_reflexive():
    assert "sich summieren" in kinds("In diesem Jahr summierten sich die Hilfen.")


def test_an_idiom_is_proposed_and_not_its_verb():
    words = kinds("Sie wollen den Gegner nachhaltig außer Gefecht setzen.")
    assert "außer Gefecht setzen" in words
    assert not {"setzen", "Gefecht"} & words.keys()


@pytest.mark.parametrize("idiom", all_idioms(), ids=lambda idiom: idiom.headword)
def test_every_idiom_of_the_list_is_found_by_its_headword(idiom):
    term = Term(idiom.headword, "", Location("idioms"), forms=idiom.forms)
    (found,) = compile_terms([term], Log()).find(f"Sie wollen {idiom.headword}.")
    assert found.length == len(idiom.headword)


def test_no_idiom_stands_twice_in_the_list():
    words = [idiom.headword for idiom in all_idioms()]
    assert len(words) == len(set(words)) >= 200


@pytest.mark.parametrize("name", ["haushalt", "hochwasser", "streik"])
def test_of_a_news_text_what_a_reader_would_look_up_is_proposed(name):
    found = suggest([Source(f"{name}.txt", (CASES / f"{name}.txt").read_bytes())], [], Wanted(1), Log())
    wanted = set((CASES / f"{name}.expected").read_text("utf-8").split("\n")) - {""}
    first = {one.headword for one in found.proposals[: 2 * len(wanted)]}
    missing = sorted(wanted - first)
    assert len(missing) <= len(wanted) / 10, missing
