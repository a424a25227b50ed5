"""The strings of the automaton: surfaces in, one automaton and the meaning of each string out.

A surface may give several strings, and two surfaces the same one; the automaton reports each by its number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import filterfalse
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from companion.match.around import ADDRESS_WORDS
from companion.match.edges import beyond_latin, edged_each
from companion.match.patterns import Bracket, Check, Compound, Target, Word
from companion.model.terms import Term

Hit = tuple[int, int, int]
"""A string's number, where its first edge stands, and one behind its last edge, in the padded text."""


@dataclass(slots=True)
class Anchor:
    """What a surface is a sign of where more than its edges has to be looked at.

    Most of it is empty: there are thousands of these, and an empty tuple costs nothing.
    """

    checks: tuple[Check, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    """The verbs whose finite part it is."""
    compounds: tuple[Compound, ...] = ()
    """What it is within a longer word."""
    shared: tuple[Check, ...] = ()
    """The words of which it is a part, with a hyphen, beside a word that has the same other part."""
    vetoes: tuple[Term, ...] = ()
    """The terms that must not be linked in it."""

    def kinds(self) -> set[str]:
        """Return the kinds of what it is a sign of."""
        return {
            type(check).__name__ for check in (*self.checks, *self.brackets, *self.compounds, *self.shared)
        }


class Sign(NamedTuple):
    """A string that wants a look, and how many edges are at its ends."""

    surface: str
    before: int
    behind: int
    checks: Sequence[Check]
    vetoes: Sequence[Term]


class Strings:
    """All strings, numbered so that a number alone tells what has to be done about a hit.

    In this order: words that are matches wherever they stand; surfaces of several words or with signs in
    them, which must be compared with the text; the other parts of verbs; finite verbs; signs of whatever
    else; beginnings of phrases with two edges behind them, where a gap may be too wide for the automaton;
    words that addresses have in them.
    """

    def __init__(self, surfaces: dict[str, Target], anchors: dict[str, Anchor]) -> None:
        words, phrases, others = _parted(surfaces)
        verbs = {surface: anchor.brackets for surface, anchor in anchors.items() if anchor.brackets}
        rests = dict.fromkeys(" ".join(b.rest) for brackets in verbs.values() for b in brackets)
        signs = [*_signs(others, surfaces), *_looks(anchors)]
        edged = edged_each([*words, *phrases, *rests, *verbs, *(sign.surface for sign in signs)])
        starts = _openings((*phrases, *rests, *(sign.surface for sign in signs)))
        first = len(edged) - len(signs)
        for number, sign in enumerate(signs, first):
            if not (sign.before and sign.behind):
                edged[number] = edged[number][1 - sign.before : len(edged[number]) - 1 + sign.behind]
        edged += [string + b" " for string in edged_each(starts)]
        edged += edged_each(ADDRESS_WORDS)
        self.automaton = BytesAhoCorasick(edged, matchkind=MatchKind.Standard)
        self.surfaces = [*words, *phrases]
        self.targets = [surfaces[surface] for surface in self.surfaces]
        self.words = len(words)
        self.forms = len(self.surfaces)
        """Where the strings end that are all of a match."""
        self.first_verb = self.forms + len(rests)
        self.first_sign = self.first_verb + len(verbs)
        self.first_opening = self.first_sign + len(signs)
        self.first_address = self.first_opening + len(starts)
        numbers = {rest: number for number, rest in enumerate(rests, self.forms)}
        self.verbs = [_by_rest(brackets, numbers) for brackets in verbs.values()]
        """For each finite form the verbs that it is of, by the number of their other part."""
        self.signs = signs
        self._finite = list(verbs)

    def plain(self) -> list[str]:
        """Return each surface once, as a text would have it."""
        return list(dict.fromkeys((*self.surfaces, *self._finite, *(sign.surface for sign in self.signs))))


def _by_rest(brackets: Iterable[Bracket], numbers: dict[str, int]) -> dict[int, list[Bracket]]:
    found: dict[int, list[Bracket]] = {}
    for bracket in brackets:
        found.setdefault(numbers[" ".join(bracket.rest)], []).append(bracket)
    return found


def _parted(surfaces: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Return words, what must be compared, and what must be and has no edge at one end."""
    words = list(filter(str.isalnum, surfaces))
    rest = list(filterfalse(str.isalnum, surfaces))
    rare = set(beyond_latin(words))
    if rare:
        rest += [word for word in words if word in rare]
        words = [word for word in words if word not in rare]
    others = {surface: None for surface in rest if not (surface[0].isalnum() and surface[-1].isalnum())}
    return words, [surface for surface in rest if surface not in others] if others else rest, list(others)


def _signs(others: Iterable[str], surfaces: dict[str, Target]) -> Iterable[Sign]:
    for surface in others:
        yield _sign(surface, (Word(surfaces[surface]),))


def _looks(anchors: dict[str, Anchor]) -> Iterable[Sign]:
    for surface, anchor in anchors.items():
        if anchor.checks or anchor.vetoes:
            yield _sign(surface, anchor.checks, anchor.vetoes)
        if anchor.shared:  # a blank or a mark must stand on the hyphen's side
            yield Sign(surface, 1, 1, anchor.shared, ())
        if anchor.compounds:
            yield Sign(surface, 0, 0, anchor.compounds, ())


def _sign(surface: str, checks: Sequence[Check], vetoes: Sequence[Term] = ()) -> Sign:
    return Sign(surface, surface[0].isalnum(), surface[-1].isalnum(), checks, vetoes)


def _openings(surfaces: Collection[str]) -> list[str]:
    """Return what stands before each blank of the surfaces."""
    found: dict[str, None] = {}
    rest = [surface for surface in surfaces if " " in surface]
    while rest:  # the beginnings before the last blank, the blank before that, and so on
        rest = list({start: None for start, _, _ in [surface.rpartition(" ") for surface in rest] if start})
        found |= dict.fromkeys(rest)
        rest = [start for start in rest if " " in start]
    return list(found)
