"""Compounds: parts shared with a neighbour, parts of closed compounds."""

from __future__ import annotations

import pytest

from companion.languages import inflector_for
from companion.model.forms import Shared
from companion.model.terms import MatchMode

GERMAN = inflector_for("de")


def shared(noun: str) -> tuple[Shared, ...]:
    return GERMAN.paradigm(noun, type=None, match=MatchMode.INFLECTED).shared


@pytest.mark.parametrize(
    ("noun", "stub", "tails"),
    [
        ("Außenminister", "Außen", "minister ministers ministern"),
        ("Verteidigungsminister", "Verteidigungs", "minister ministers ministern"),
        ("Einfuhr", "Ein", "fuhr fuhren"),
        ("Länderkammer", "Länder", "kammer kammern"),
        ("Bundesaußenminister", "Bundes", "außenminister außenministers"),
        ("US-Zentralkommando", "US", "Zentralkommando Zentralkommandos"),
    ],
)
def test_the_front_of_a_compound_can_stand_beside_the_same_tail(noun: str, stub: str, tails: str) -> None:
    found = next(s for s in shared(noun) if s.left and s.stub == stub)
    assert set(tails.split()) <= set(found.partners)


def test_the_tail_of_a_compound_can_stand_beside_the_same_front() -> None:
    found = {s.stub for s in shared("Bundeskanzler") if not s.left and s.partners == ("Bundes",)}
    assert found == {"kanzler", "kanzlers", "kanzlern"}


@pytest.mark.parametrize("word", ["Damaskus", "Irak", "Rat", "IS"])
def test_names_and_simple_words_share_nothing(word: str) -> None:
    assert shared(word) == ()


@pytest.mark.parametrize(
    "part",
    [
        "Dschihadisten",
        "dschihadisten",
        "Verteidigungs",
        "Staats",
        "groß",
        "Länder",
        "haus",
        "Luftabwehr",
        "kräfte",
    ],
)
def test_known_words_with_their_joints_are_parts(part: str) -> None:
    assert GERMAN.is_compound_part(part)


@pytest.mark.parametrize("part", ["xyzzy", "Dschi", "qu", "tionen", ""])
def test_anything_else_is_no_part(part: str) -> None:
    assert not GERMAN.is_compound_part(part)
