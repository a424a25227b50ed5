"""Overlaps: the longest match wins, then the earlier one; a particle goes to the verb nearest to it.

Example: of `IS` and `IS-Miliz` in *die IS-Miliz* only `IS-Miliz` is left; of `stockte … auf` and a
plain `auf` the verb, because both its parts together are longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from companion.match.patterns import Target
from companion.model.forms import Rule
from companion.model.text import Span


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
    if _apart(found):  # the automaton reports in order of the text
        return found
    taken = bytearray(size)
    kept = []
    if any(len(one.spans) > 1 or one.target.rule is Rule.COMPOUND for one in found):
        found = _without_farther(found)
    for one in sorted(found, key=lambda f: (-f.length, f.spans[0].start)):
        if any(taken.find(1, *span) >= 0 for span in one.spans):
            continue
        for start, end in one.spans:
            taken[start:end] = b"\x01" * (end - start)
        kept.append(one)
    kept.sort(key=lambda f: f.spans[0])
    return kept


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


def _apart(found: Sequence[Found]) -> bool:
    last = 0
    for one in found:
        if len(one.spans) > 1 or one.spans[0].start < last:
            return False
        last = one.spans[0].end
    return True
