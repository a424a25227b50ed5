"""Invisible characters, decomposed letters, rare hyphens and wide gaps, out of the way of matching.

The text itself is never altered: matching sees a folded copy, and spans are mapped back. Most texts
need none of it, and a test for a few rare characters is all they pay.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from companion.model.text import Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark."""
_ACCENTS = "\u0308\u0301\u0300\u0302\u0303\u0327\u030a\u030c"
"""The combining marks of European letters, diaeresis first."""
_HYPHENS = "\u2011\u2010"
"""Non-breaking hyphen and the hyphen that is nothing else: to a reader the usual one."""
_RARE = _INVISIBLE + _ACCENTS + _HYPHENS
_DROP = {ord(c): None for c in _INVISIBLE}
_PIECE = re.compile(
    f"\\s[\\s{_INVISIBLE}]+|[{_INVISIBLE}]+|[^\\W\\d_][\u0300-\u036f{_INVISIBLE}]*[\u0300-\u036f][\u0300-\u036f]*"
)


class Folded:
    """A folded copy of a text, with the way back to the places of the original."""

    __slots__ = ("_at", "_shift", "_source", "text")

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._source = text
        self._at = [0]
        self._shift = [0]
        for hyphen in _HYPHENS:
            text = text.replace(hyphen, "-")
        last = length = 0
        for found in _PIECE.finditer(text):
            kept = _kept(found[0])
            pieces += [text[last : found.start()], kept]
            length += found.start() - last + len(kept)
            last = found.end()
            self._at.append(length)
            self._shift.append(last - length)
        pieces.append(text[last:])
        self.text = "".join(pieces)

    def original(self, span: Span) -> Span:
        """Return the range of the original text, without what is invisible after it."""
        start, end = (place + self._shift[bisect_right(self._at, place) - 1] for place in span)
        while self._source[end - 1] in _INVISIBLE:
            end -= 1
        return Span(start, end)


def _kept(piece: str) -> str:
    """Return what is left of a piece; of several blanks one, a line break if there is one."""
    if piece[0].isspace():
        return "\n" if "\n" in piece else " "
    return unicodedata.normalize("NFC", piece.translate(_DROP))


def needs_folding(text: str) -> bool:
    """Tell whether the text has any character that folding would change."""
    return not text.isascii() and any(c in text for c in _RARE)
