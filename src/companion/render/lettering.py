"""Letters for the cover: a face in one size that can measure, and draw a line.

The face is Source Serif Pro. Pillow's kerning comes from a library that not every machine has, so that
one book would look different, and have another name, from machine to machine; here it is switched off,
and the pairs that gape most are drawn together by hand.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

_NO_CHARACTER = "\U0010ffff"
"""Never assigned: drawn as the box that stands for what a font lacks."""

_PAIRS = (
    ("TVWYF", "acdegmnopqrsuwxyzäöüAÄ-–", 0.06),
    ("TVWYFP", ".,", 0.1),
    ("PDO", "AÄVWY", 0.04),
    ("AÄL", "TVWY", 0.09),
    ("AÄKLR", "vwyCGOQÖUÜ", 0.04),
    ("rvwy", ".,", 0.08),
    ("f", "f", 0.03),
)
"""First letters, second letters, and how far they move together, in parts of the size."""


@cache
def _kerning() -> dict[str, float]:
    return {first + second: by for firsts, seconds, by in _PAIRS for first in firsts for second in seconds}


class Face:
    """One weight in one size."""

    def __init__(self, name: str, size: int) -> None:
        import font_source_serif_pro
        from PIL import ImageFont

        path = font_source_serif_pro.font_files_ttf[name]
        self.size = size
        self._font: ImageFont.FreeTypeFont = ImageFont.truetype(
            path, size, layout_engine=ImageFont.Layout.BASIC
        )

    def width(self, text: str) -> float:
        """Return how wide a line is."""
        return sum(width for _, width in self._runs(text))

    def draw(self, canvas: ImageDraw.ImageDraw, at: tuple[float, float], text: str, *, ink: int) -> None:
        """Draw a line; `at` is the left end of its base line."""
        x, y = at
        for run, width in self._runs(text):
            canvas.text((round(x), y), run, font=self._font, fill=ink, anchor="ls")
            x += width

    def _runs(self, text: str) -> Iterator[tuple[str, float]]:
        """Yield the pieces of a line between kerned pairs, and how far after each the next begins."""
        start = 0
        for end in range(1, len(text)):
            if closer := _kerning().get(text[end - 1 : end + 1]):
                yield text[start:end], self._font.getlength(text[start:end]) - closer * self.size
                start = end
        yield text[start:], self._font.getlength(text[start:])

    def drawable(self, text: str) -> str:
        """Return `text` with what the face lacks put plainer, or left out: never an empty box."""
        plain = unicodedata.normalize("NFC", text)
        has = {character: self._has(character) for character in sorted(set(plain))}
        return " ".join("".join(c if has[c] else self._plainer(c) for c in plain).split())

    def _plainer(self, character: str) -> str:
        """Return the letters that a character falls into, as `ʃ̈` into `ʃ`, as far as the face has them."""
        parts = unicodedata.normalize("NFKD", character)
        return "".join(c for c in parts if not unicodedata.combining(c) and self._has(c))

    def _has(self, character: str) -> bool:
        if character.isspace():
            return True
        if unicodedata.category(character).startswith("C"):
            return False
        return self._picture(character) != self._picture(_NO_CHARACTER)

    def _picture(self, character: str) -> bytes:
        return bytes(self._font.getmask(character))
