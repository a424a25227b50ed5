"""Facts found in a text, and what was decided about them."""

from __future__ import annotations

from typing import NamedTuple

from companion.model.document import Chapter, Metadata
from companion.model.forms import Rule
from companion.model.terms import Term
from companion.model.text import Span


class Match(NamedTuple):
    """One occurrence of a term in a block of a chapter."""

    block: int
    """Index of the block in its chapter, from 0."""
    spans: tuple[Span, ...]
    """One span; two or more where the parts of a verb stand apart. In order of the text."""
    term: Term
    rule: Rule


class MarkedChapter(NamedTuple):
    """A chapter with all its matches, in order of the text, and which of them become links."""

    chapter: Chapter
    matches: tuple[Match, ...]
    linked: tuple[bool, ...]
    """One for each match."""
    senses: tuple[int, ...] = ()
    """One for each match, from 1, 0 for the plain note; empty where all of them have the plain note."""


class Annotated(NamedTuple):
    """The whole book: text and decisions, nothing rendered yet."""

    metadata: Metadata
    chapters: tuple[MarkedChapter, ...]
    sources: tuple[Metadata, ...]
    """What is known of each article, in the order of the book."""
