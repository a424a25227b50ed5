"""Proposals in order: what stands most in a reader's way first.

A word hinders more the rarer it is and the more often it stands in the text; the tenth place of a word
hinders less than its second, so the count is taken by its logarithm.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from companion.model.terms import TermType

COMMONEST = 6.5
"""Zipf value at which a word hinders nobody."""


class Proposal(NamedTuple):
    """A term that a glossary may need."""

    headword: str
    type: TermType | None
    zipf: float
    times: int
    """How often it stands in the text."""
    sentence: str
    """The first that it stands in."""
    place: int = 0
    """Where in it."""
    aliases: tuple[str, ...] = ()
    note: str = ""
    """What a dictionary says."""
    dictionary: str = ""
    """Its name."""

    @property
    def hindrance(self) -> float:
        """How much it stands in the way."""
        return max(0.1, COMMONEST - self.zipf) * math.log2(1 + self.times)


def ranked(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return proposals by what they hinder; of equals the one that comes first stays first."""
    return sorted(proposals, key=lambda one: -round(one.hindrance, 6))
