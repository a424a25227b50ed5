"""The cover: in come the few words that stand on it, out goes a picture.

White, black letters, two rules; sixteen greys, which is what electronic paper has. 1400 by 2240 pixels:
the proportion that Kindle asks for, and below the four million pixels of Apple Books.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from companion.model.book import Asset
from companion.render.lettering import PLAIN, STRONG, Face, drawable
from companion.render.png import grey_png
from companion.render.wrapping import unbroken, wrap

if TYPE_CHECKING:
    from PIL import ImageDraw

WIDTH, HEIGHT = 1400, 2240
_LEFT, _RIGHT = 140, WIDTH - 140
_COLUMN = _RIGHT - _LEFT
_BLACK, _DARK, _GREY, _WHITE = 0, 3, 8, 15
"""Of sixteen greys: the picture is drawn in them, so that nothing is left to round."""

_HEAD_RULE, _FOOT_RULE = 300, 2010
_TITLE_TOP, _TITLE_BOTTOM = 400, 1600
_AUTHORS_BOTTOM = _FOOT_RULE - 60

_TITLE_SIZES = (208, 188, 170, 154, 140, 126, 114, 104, 94)
_SMALL_TITLE_SIZES = (126, 114, 104, 94, 84, 74, 66, 58, 50)
"""For a title with a word that is wider than the cover, or with very many words."""
_AUTHOR_SIZES = (68, 60, 52, 44, 36)
_AUTHORS_LISTED = 3
"""So many have a line each; more share lines."""
_SMALL_SIZES = (46, 40, 34)
_LEADING = 1.14

_ADDRESS = re.compile(r"https?://(?:www\.)?([^/\s]+)\S*")


class _Words(NamedTuple):
    """Lines as they will be drawn."""

    face: Face
    size: int
    lines: Sequence[str]

    @property
    def height(self) -> int:
        return round(len(self.lines) * self.size * _LEADING)


def draw_cover(*, title: str, authors: Sequence[str], source: str, date: str, footer: str) -> Asset:
    """Return a PNG with these words, any of which may be empty. The same words give the same bytes.

    Without a title the date, or the source, is in its place. An address is shown by its host alone.
    """
    from PIL import Image, ImageDraw

    image = Image.new("P", (WIDTH, HEIGHT), _WHITE)
    canvas = ImageDraw.Draw(image)
    canvas.fontmode = "L"  # smooth letters, which Pillow would not draw in this mode unasked
    canvas.rectangle((0, 0, WIDTH - 1, HEIGHT - 1), outline=_GREY, width=3)  # an edge on a white shelf
    canvas.rectangle((_LEFT, _HEAD_RULE, _RIGHT, _HEAD_RULE + 11), fill=_BLACK)
    canvas.rectangle((_LEFT, _FOOT_RULE, _RIGHT, _FOOT_RULE + 2), fill=_BLACK)
    title, date, source = drawable(title), drawable(date), drawable(_ADDRESS.sub(r"\1", source))
    if not title:
        title, date, source = (date, "", source) if date else (source, "", "")
    plain = Face(PLAIN)
    _draw_head(canvas, plain, source, date)
    words = _title(title, Face(STRONG))
    _draw(canvas, words, top=_TITLE_TOP, ink=_BLACK)
    top = _TITLE_TOP + words.height + 64
    names = [name for author in authors if (name := drawable(author))]
    between = "\n" if len(names) <= _AUTHORS_LISTED else ", "
    _draw(canvas, _set(between.join(names), plain, _AUTHOR_SIZES, _AUTHORS_BOTTOM - top), top=top, ink=_DARK)
    _draw(canvas, _set(drawable(footer), plain, _SMALL_SIZES, 100), top=_FOOT_RULE + 30, ink=_DARK)
    return Asset("cover.png", "image/png", grey_png(image.tobytes("raw", "P;4"), width=WIDTH, height=HEIGHT))


def _draw_head(canvas: ImageDraw.ImageDraw, face: Face, source: str, date: str) -> None:
    """Draw source and date over the upper rule, on one line where they fit."""
    size = _SMALL_SIZES[0]
    dated = face.width(date, size)
    if face.width(source, size) + dated + 2 * size <= _COLUMN:
        baseline = _HEAD_RULE - 34
        face.draw(canvas, (_LEFT, baseline), source, size, _DARK)
        face.draw(canvas, (_RIGHT - dated if source else _LEFT, baseline), date, size, _DARK)
        return
    below = _set(date, face, _SMALL_SIZES, 60)
    above = _set(source, face, _SMALL_SIZES, 170 - below.height)
    top = _HEAD_RULE - 26 - above.height - below.height
    _draw(canvas, above, top=top, ink=_DARK)
    _draw(canvas, below, top=top + above.height, ink=_DARK)


def _title(title: str, face: Face) -> _Words:
    """Return the title, as large as fits: with its words whole, if that does not make it small."""
    room = _TITLE_BOTTOM - _TITLE_TOP
    for size in _TITLE_SIZES:
        if unbroken(title, _COLUMN, partial(face.width, size=size)):
            words = _Words(face, size, _lines(title, face, size, room))
            if words.height <= room:
                return words
    return _set(title, face, _SMALL_TITLE_SIZES, room)


def _set(text: str, face: Face, sizes: Sequence[int], room: int) -> _Words:
    """Return `text` in the largest of `sizes` at which it is not higher than `room`.

    What does not fit even in the smallest ends in an ellipsis.
    """
    for size in sizes:
        words = _Words(face, size, _lines(text, face, size, room))
        if words.height <= room:
            return words
    *lines, last = words.lines[: max(1, int(room / (size * _LEADING)))]
    while last and face.width(f"{last} …", size) > _COLUMN:
        last = (last.rpartition(" ")[0] or last[:-1]).rstrip(" ,.;:-–")
    return _Words(face, size, [*lines, f"{last} …"])


def _lines(text: str, face: Face, size: int, room: int) -> list[str]:
    """Return the lines of `text`, each paragraph by itself; of what is far too long, just too many."""
    measure = partial(face.width, size=size)
    most = int(room / (size * _LEADING)) + 1
    lines: list[str] = []
    for paragraph in text.splitlines():
        share = (most + 1) * _COLUMN / max(measure(paragraph), 1)  # of it, as much as could be shown
        lines += wrap(paragraph[: int(len(paragraph) * share) + 1], _COLUMN, measure)
    return lines


def _draw(canvas: ImageDraw.ImageDraw, words: _Words, *, top: int, ink: int) -> None:
    """Draw lines from `top` down, flush left."""
    for index, line in enumerate(words.lines):
        baseline = top + round(words.size * (0.86 + index * _LEADING))
        words.face.draw(canvas, (_LEFT, baseline), line, words.size, ink)
