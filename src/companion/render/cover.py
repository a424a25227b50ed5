"""The cover: in come the few words that stand on it, out goes a picture.

White, black letters, two rules; sixteen greys, which is what electronic paper has. 1400 by 2240 pixels:
the proportion that Kindle asks for, and below the four million pixels of Apple Books.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from companion.model.book import Asset
from companion.render.png import grey_png
from companion.render.wrapping import unbroken, wrap

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

    from companion.render.lettering import Face

WIDTH, HEIGHT = 1400, 2240
_LEFT, _RIGHT = 140, WIDTH - 140
_COLUMN = _RIGHT - _LEFT
_BLACK, _DARK, _GREY, _WHITE = 0, 51, 136, 255
"""Multiples of 17: greys that the picture has exactly."""

_PLAIN, _STRONG = "SourceSerifPro", "SourceSerifProSemibold"
_HEAD_RULE, _FOOT_RULE = 300, 2010
_TITLE_TOP, _TITLE_BOTTOM = 400, 1600
_AUTHORS_BOTTOM = _FOOT_RULE - 60

_TITLE_SIZES = (208, 188, 170, 154, 140, 126, 114, 104, 94)
_SMALL_TITLE_SIZES = (126, 114, 104, 94, 84, 74, 66, 58, 50)
"""For a title with a word that is wider than the cover, or with very many words."""
_AUTHOR_SIZES = (68, 60, 52, 44, 36)
_SMALL_SIZES = (46, 40, 34)
_LEADING = 1.14

_ADDRESS = re.compile(r"https?://(?:www\.)?([^/\s]+)\S*")


class _Words(NamedTuple):
    """Lines and the face they are set in."""

    face: Face
    lines: Sequence[str]

    @property
    def height(self) -> int:
        return round(len(self.lines) * self.face.size * _LEADING)


def draw_cover(*, title: str, authors: Sequence[str], source: str, date: str, footer: str) -> Asset:
    """Return a PNG with these words, any of which may be empty. The same words give the same bytes.

    Without a title the date, or the source, is in its place. An address is shown by its host alone.
    """
    from PIL import Image, ImageDraw

    image = Image.new("L", (WIDTH, HEIGHT), _WHITE)
    canvas = ImageDraw.Draw(image)
    source = _ADDRESS.sub(r"\1", source)
    if not title.strip():
        title, date, source = (date, "", source) if date else (source, "", "")
    canvas.rectangle((0, 0, WIDTH - 1, HEIGHT - 1), outline=_GREY, width=3)  # an edge on a white shelf
    canvas.rectangle((_LEFT, _HEAD_RULE, _RIGHT, _HEAD_RULE + 11), fill=_BLACK)
    canvas.rectangle((_LEFT, _FOOT_RULE, _RIGHT, _FOOT_RULE + 2), fill=_BLACK)
    _draw_head(canvas, source, date)
    words = _title(title)
    _draw(canvas, words, top=_TITLE_TOP, ink=_BLACK)
    top = _TITLE_TOP + words.height + 64
    names = _set(", ".join(filter(None, authors)), _PLAIN, _AUTHOR_SIZES, _AUTHORS_BOTTOM - top)
    _draw(canvas, names, top=top, ink=_DARK)
    _draw(canvas, _set(footer, _PLAIN, _SMALL_SIZES, 100), top=_FOOT_RULE + 30, ink=_DARK)
    return Asset("cover.png", "image/png", _encode(image))


def _draw_head(canvas: ImageDraw.ImageDraw, source: str, date: str) -> None:
    """Draw source and date over the upper rule, on one line where they fit."""
    from companion.render.lettering import Face

    face = Face(_PLAIN, _SMALL_SIZES[0])
    source, date = face.drawable(source), face.drawable(date)
    if face.width(source) + face.width(date) + 2 * face.size <= _COLUMN:
        baseline = _HEAD_RULE - 34
        face.draw(canvas, (_LEFT, baseline), source, ink=_DARK)
        left = _RIGHT - face.width(date) if source else _LEFT
        face.draw(canvas, (left, baseline), date, ink=_DARK)
        return
    dated = _set(date, _PLAIN, _SMALL_SIZES, 60)
    words = _set(source, _PLAIN, _SMALL_SIZES, 160 - dated.height)
    top = _HEAD_RULE - 26 - words.height - dated.height
    _draw(canvas, words, top=top, ink=_DARK)
    _draw(canvas, dated, top=top + words.height, ink=_DARK)


def _title(title: str) -> _Words:
    """Return the title, as large as fits: with its words whole, if that does not make it small."""
    from companion.render.lettering import Face

    room = _TITLE_BOTTOM - _TITLE_TOP
    for size in _TITLE_SIZES:
        face = Face(_STRONG, size)
        text = face.drawable(title)
        if unbroken(text, _COLUMN, face.width):
            words = _Words(face, wrap(text, _COLUMN, face.width))
            if words.height <= room:
                return words
    return _set(title, _STRONG, _SMALL_TITLE_SIZES, room)


def _set(text: str, name: str, sizes: Sequence[int], room: int) -> _Words:
    """Return `text` in the largest of `sizes` at which it is not higher than `room`.

    What does not fit even in the smallest ends in an ellipsis.
    """
    from companion.render.lettering import Face

    for size in sizes:
        face = Face(name, size)
        words = _Words(face, wrap(face.drawable(text), _COLUMN, face.width))
        if words.height <= room:
            return words
    lines = words.lines[: max(1, int(room / (face.size * _LEADING)))]
    return _Words(face, [*lines[:-1], lines[-1].rstrip(" ,.;:-–") + " …"])


def _draw(canvas: ImageDraw.ImageDraw, words: _Words, *, top: int, ink: int) -> None:
    """Draw lines from `top` down, flush left."""
    for index, line in enumerate(words.lines):
        baseline = top + round(words.face.size * (0.86 + index * _LEADING))
        words.face.draw(canvas, (_LEFT, baseline), line, ink=ink)


def _encode(image: Image.Image) -> bytes:
    """Return the picture as PNG, each grey rounded to the nearest of sixteen."""
    from PIL import Image

    greys = image.point([(value + 8) // 17 for value in range(256)])
    packed = Image.frombytes("P", image.size, greys.tobytes()).tobytes("raw", "P;4")
    return grey_png(packed, width=WIDTH, height=HEIGHT)
