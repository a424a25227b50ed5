"""How much of a text a reader is helped with: words read in, shares out.

Knows nothing of files, glossaries or levels, so that other commands can ask it, too. Running words are
counted, each occurrence of each word; numbers count as known words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from companion.model.text import Span
from companion.suggest.lemmas import Reading


class Share(NamedTuple):
    """Running words of a text, or of some texts together."""

    words: int = 0
    known: int = 0
    """By the level or a list."""
    explained: int = 0
    """Not known, but in a term that has a note."""

    @property
    def neither(self) -> int:
        """Words that the reader has to guess or to look up."""
        return self.words - self.known - self.explained

    def plus(self, other: Share) -> Share:
        """Return both together."""
        return Share(self.words + other.words, self.known + other.known, self.explained + other.explained)

    def __str__(self) -> str:
        """Return the three shares in per cent."""
        if not self.words:
            return "no words"
        known = 100 * self.known / self.words
        explained = 100 * self.explained / self.words
        return f"{known:.0f} % known, {explained:.0f} % explained, {100 - known - explained:.0f} % neither"


def coverage(
    readings: Iterable[Reading], explained: Sequence[Span], is_known: Callable[[Reading], bool]
) -> Share:
    """Return the share of the words of one text; `explained` are the spans of its terms, in any order."""
    covered = {place for span in explained for place in range(span.start, span.end)}
    words = known = helped = 0
    for reading in readings:
        words += 1
        if is_known(reading):
            known += 1
        elif not covered.isdisjoint(range(reading.token.start, reading.token.end)):
            helped += 1
    return Share(words, known, helped)
