"""Which inline HTML elements are marks, and what an address must be to become a link.

In: an element's name and attributes, from an HTML tree or from a tag within Markdown. Out: marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.model.address import web_address
from companion.model.text import MarkKind
from companion.read.characters import holdable, one_line
from companion.read.language_tags import language_tag

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = {
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "dfn": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "tt": MarkKind.CODE,
    "var": MarkKind.CODE,
    "a": MarkKind.LINK,
    "sub": MarkKind.SUBSCRIPT,
    "sup": MarkKind.SUPERSCRIPT,
    "del": MarkKind.DELETED,
    "s": MarkKind.DELETED,
    "strike": MarkKind.DELETED,
    "ins": MarkKind.INSERTED,
    "u": MarkKind.UNDERLINED,
    "small": MarkKind.SMALL,
    "q": MarkKind.QUOTED,
    "cite": MarkKind.CITED,
    "abbr": MarkKind.ABBREVIATION,
    "acronym": MarkKind.ABBREVIATION,
}


def marks_of(name: str, attribute: Callable[[str], str]) -> list[tuple[MarkKind, str]]:
    """Return the marks of an inline element, outermost first; `attribute` gives a value or nothing.

    A link that leads nowhere from a book (see `model.address`) is none.
    """
    marks: list[tuple[MarkKind, str]] = []
    kind = KINDS.get(name)
    if kind is MarkKind.LINK:
        address = web_address(holdable(attribute("href")))
        if address:
            marks.append((kind, address))
    elif kind is MarkKind.ABBREVIATION:
        marks.append((kind, one_line(attribute("title"))))
    elif kind is not None:
        marks.append((kind, ""))
    tag = language_tag(attribute("lang") or attribute("xml:lang"))
    if tag:
        marks.append((MarkKind.LANGUAGE, tag))
    return marks
