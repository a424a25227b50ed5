"""Overlaps: the longest match wins, then the earlier one; a particle goes to the verb nearest to it.

Example: of `IS` and `IS-Miliz` in *die IS-Miliz* only `IS-Miliz` is left; of `stockte … auf` and a
plain `auf` the verb, because both its parts together are longer.
"""

from __future__ import annotations

from operator import itemgetter
from typing import NamedTuple

from companion.match.patterns import Target
from companion.model.forms import Rule
from companion.model.text import Span

_PLACE = itemgetter(0)
"""The spans of a match, to sort by."""


class Found(NamedTuple):
    """One occurrence in a text: where, and as what."""

    spans: tuple[Span, ...]
    target: Target

    @property
    def length(self) -> int:
        """The number of characters that the links would cover."""
        return sum(span.end - span.start for span in self.spans)


def settle(found: list[Found], size: int) -> list[Found]:
    """Return the matches that stay, in order of the text; `size` is the length of the text."""
    found.sort(key=_PLACE)
    if _are_apart(found):
        return found
    contested = _contested(found)
    kept = [one for number, one in enumerate(found) if number not in contested]
    if contested:
        kept += _longest([found[number] for number in sorted(contested)], size)
    kept.sort(key=_PLACE)
    return kept


def _are_apart(found: list[Found]) -> bool:
    """Tell whether matches in order are all in one part, and none overlaps the one before."""
    last = 0
    for spans, _ in found:
        start, end = spans[0]
        if start < last or len(spans) > 1:
            return False
        last = end
    return True


def _contested(found: list[Found]) -> set[int]:
    """Return the numbers of the matches that overlap another."""
    places = sorted([(span, number) for number, one in enumerate(found) for span in one.spans])
    contested: set[int] = set()
    last, farthest = 0, -1
    for (start, end), number in places:
        if start < last:
            contested.add(number)
            contested.add(farthest)
        if end > last:
            last, farthest = end, number
    return contested


def _longest(found: list[Found], size: int) -> list[Found]:
    taken = bytearray(size)
    kept = []
    if any(len(one.spans) > 1 or one.target.rule is Rule.COMPOUND for one in found):
        found = _without_farther(found)
    for one in sorted(found, key=_precedence):
        if any(taken.find(1, *span) >= 0 for span in one.spans):
            continue
        for start, end in one.spans:
            taken[start:end] = b"\x01" * (end - start)
        kept.append(one)
    return kept


def _precedence(one: Found) -> tuple[bool, int, int]:
    """Sort by length, then by place; a surname, which may yet come to nothing, takes from nobody."""
    return one.target.rule is Rule.SURNAME, -one.length, one.spans[0].start


def _without_farther(found: list[Found]) -> list[Found]:
    """Leave each particle to the verb nearest to it; put parts of compounds last, the head part first."""
    nearest: dict[Span, Span] = {}
    for one in found:
        if len(one.spans) > 1:
            nearest[one.spans[1]] = max(one.spans[0], nearest.get(one.spans[1], one.spans[0]))
    parts = [one for one in found if one.target.rule is Rule.COMPOUND]
    others = [one for one in found if one.target.rule is not Rule.COMPOUND]
    near = [one for one in others if len(one.spans) == 1 or nearest[one.spans[1]] == one.spans[0]]
    return near + parts[::-1]
