"""Letters for the cover: a face that can tell how wide a line is, and draw it.

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

PLAIN, STRONG = "SourceSerifPro", "SourceSerifProSemibold"
"""The weights used; they have the same characters."""

_NO_CHARACTER = "\U0010ffff"
"""Never assigned: drawn as the box that stands for what a font lacks."""

_RULER = 250
"""The size that characters are measured in."""

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
    """One weight, in any size."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._ruler = _font(name, _RULER)
        self._advances: dict[str, float] = {}

    def width(self, text: str, size: int) -> float:
        """Return how wide a line is; 0 for an empty one."""
        return sum(width for _, width in self._runs(text, size))

    def draw(
        self, canvas: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, ink: int
    ) -> None:
        """Draw a line; `at` is the left end of its base line."""
        font = _font(self._name, size)
        x, y = at
        for run, width in self._runs(text, size):
            canvas.text((round(x), y), run, font=font, fill=ink, anchor="ls")
            x += width

    def _runs(self, text: str, size: int) -> Iterator[tuple[str, float]]:
        """Yield the pieces of a line between kerned pairs, and how far after each the next begins."""
        start = 0
        for end in range(1, len(text)):
            if closer := _kerning().get(text[end - 1 : end + 1]):
                yield text[start:end], self._advance(text[start:end], size) - closer * size
                start = end
        if text:
            yield text[start:], self._advance(text[start:], size)

    def _advance(self, run: str, size: int) -> float:
        """Return the sum of what the characters take; each is measured once, in one size."""
        for character in run:
            if character not in self._advances:
                self._advances[character] = self._ruler.getlength(character) / _RULER
        return sum(map(self._advances.__getitem__, run)) * size


def drawable(text: str) -> str:
    """Return `text` with what the face lacks put plainer, or left out: never an empty box."""
    font = _font(PLAIN, 16)  # small, so that it is fast
    box = bytes(font.getmask(_NO_CHARACTER))

    def has(character: str) -> bool:
        if character.isspace():
            return True
        printed = not unicodedata.category(character).startswith("C")
        return printed and bytes(font.getmask(character)) != box

    def plainer(character: str) -> str:
        parts = unicodedata.normalize("NFKD", character)
        return "".join(part for part in parts if not unicodedata.combining(part) and has(part))

    composed = unicodedata.normalize("NFC", text)
    shown = {character: character if has(character) else plainer(character) for character in set(composed)}
    return " ".join("".join(map(shown.__getitem__, composed)).split())


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    import font_source_serif_pro
    from PIL import ImageFont

    path = font_source_serif_pro.font_files_otf[name]  # read twice as fast as the .ttf
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
