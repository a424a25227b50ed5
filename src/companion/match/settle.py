"""Overlaps: the longest match wins, then the earlier one.

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
    nearest = {one.spans[-1]: one.spans[0] for one in sorted(found, key=_first_start) if len(one.spans) > 1}
    for _, one in sorted(enumerate(found), key=_precedence):
        if len(one.spans) > 1 and nearest[one.spans[-1]] != one.spans[0]:
            continue  # a particle belongs to the verb nearest to it
        if any(taken.find(1, *span) >= 0 for span in one.spans):
            continue
        for start, end in one.spans:
            taken[start:end] = b"\x01" * (end - start)
        kept.append(one)
    kept.sort(key=lambda f: f.spans[0])
    return kept


def _first_start(one: Found) -> int:
    return one.spans[0].start


def _precedence(numbered: tuple[int, Found]) -> tuple[int, int, bool, int]:
    """Sort by length, then place; a whole word before a part of it, of parts the last, which is its head."""
    number, one = numbered
    is_part = one.target.rule is Rule.COMPOUND
    return -one.length, one.spans[0].start, is_part, -number if is_part else number


def _apart(found: Sequence[Found]) -> bool:
    last = 0
    for one in found:
        if len(one.spans) > 1 or one.spans[0].start < last:
            return False
        last = one.spans[0].end
    return True
