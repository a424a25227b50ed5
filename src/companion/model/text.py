"""Prose as one flat string with marks over it.

Matching sees one string a block, so a term that crosses inline mark-up is found; nothing ever edits
the string, so the author's words cannot be damaged (the idea of a text walker over flat text:
foliate-js, Hypothesis).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points, `start` < `end`."""

    start: int
    end: int


class MarkKind(StrEnum):
    """Inline mark-up that the source had; the value is the XHTML element that renders it."""

    EMPHASIS = "em"
    STRONG = "strong"
    CODE = "code"
    LINK = "a"
    SUBSCRIPT = "sub"
    SUPERSCRIPT = "sup"
    DELETED = "del"
    INSERTED = "ins"
    UNDERLINED = "u"
    SMALL = "small"
    QUOTED = "q"
    CITED = "cite"
    ABBREVIATION = "abbr"
    LANGUAGE = "span"


class Mark(NamedTuple):
    """One piece of inline mark-up over a span of the text."""

    span: Span
    kind: MarkKind
    value: str = ""
    """Of a LINK its address, of a LANGUAGE its tag, of an ABBREVIATION its title."""


class Text(NamedTuple):
    r"""The only carrier of the author's prose. A line break within a block is `\n` in `plain`."""

    plain: str
    marks: tuple[Mark, ...] = ()
