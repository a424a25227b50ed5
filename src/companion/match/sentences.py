"""Where sentences end: a text in, the places of its full stops out.

Found by marks alone; what is no end is told by the abbreviations that are common before a name or number.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from companion.model.text import Span

_ABBREVIATED = (
    "Dr",
    "Prof",
    "St",
    "Nr",
    "Mio",
    "Mrd",
    "Abs",
    "Art",
    "Chr",
    "Jh",
    "ca",
    "bzw",
    "vgl",
    "evtl",
    "sog",
)
"""What has a point and seldom ends a sentence; of a single letter or a number no point does."""
SENTENCE_END = re.compile(
    r"[.!?…;:](?:(?<!\.)(?=\s|$)|(?<=\.)(?=[\s\"“”«»‹›)]|$)(?<![\d.]\.)(?<!\b[A-Za-zÄÖÜäöü]\.)"
    + "".join(rf"(?<!\b{short}\.)" for short in _ABBREVIATED)
    + ")",
)
"""A mark that ends a sentence, or a part of one that could stand alone.

The marks come first, so that a search leaps from one to the next; what is no end is looked up behind them.
"""


class Sentences:
    """The sentences of one text, parted when first asked for."""

    __slots__ = ("_ends", "_size", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._size = len(text)
        self._ends: list[int] | None = None

    def around(self, place: int) -> Span:
        """Return the sentence that a place lies in, its final mark included."""
        if self._ends is None:
            self._ends = [0, *(found.end() for found in SENTENCE_END.finditer(self._text))]
        after = bisect_right(self._ends, place)
        return Span(self._ends[after - 1], self._ends[after] if after < len(self._ends) else self._size)
