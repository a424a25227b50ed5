"""Letters for the cover: a face that can tell how wide a line is, and draw it.

The face is Source Serif Pro. Pillow's kerning comes from a library that not every machine has, so that
one book would look different, and have another name, from machine to machine; here it is switched off,
and the pairs that gape most are drawn together by hand.
"""

from __future__ import annotations

import unicodedata
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

_SURELY_HAS = frozenset(
    "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789.,:;!?-–()„“”’»«/&"
)
"""Characters that nobody needs to draw to know; a test draws them."""

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
        return self._places(text)[-1] * size

    def draw(
        self, canvas: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, ink: int
    ) -> None:
        """Draw a line; `at` is the left end of its base line."""
        font = _font(self._name, size)
        left, baseline = at
        for character, place in zip(text, self._places(text), strict=False):
            canvas.text((left + place * size, baseline), character, font=font, fill=ink, anchor="ls")

    def _places(self, text: str) -> list[float]:
        """Return where each character begins, and where the last one ends, in parts of the size."""
        places, previous, kerning = [0.0], "", _kerning()
        for character in text:
            if character not in self._advances:
                self._advances[character] = self._ruler.getlength(character) / _RULER
            places[-1] -= kerning.get(previous + character, 0)
            places.append(places[-1] + self._advances[character])
            previous = character
        return places


def drawable(text: str) -> str:
    """Return `text` with what the face lacks put plainer, or left out: never an empty box."""
    font = _font(PLAIN, 16)  # small, so that it is fast
    box = bytes(font.getmask(_NO_CHARACTER))

    def has(character: str) -> bool:
        if character.isspace() or character in _SURELY_HAS:
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
