"""An article as blocks of flat text, and a book as articles."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from companion.model.text import Text


class BlockKind(StrEnum):
    """What a block of text is; the value is the XHTML element that renders it (headings: `h` + level)."""

    PARAGRAPH = "p"
    HEADING = "h"
    VERBATIM = "pre"
    RULE = "hr"


class ContainerKind(StrEnum):
    """What blocks may stand in; the value is the XHTML element that renders it."""

    QUOTE = "blockquote"
    BULLETS = "ul"
    NUMBERS = "ol"
    ITEM = "li"
    DEFINITIONS = "dl"
    TERM = "dt"
    DEFINITION = "dd"
    TABLE = "table"
    ROW = "tr"
    HEADER_CELL = "th"
    CELL = "td"
    FIGURE = "figure"
    CAPTION = "figcaption"


class Container(NamedTuple):
    """One list, item, quotation, table … around blocks."""

    kind: ContainerKind
    key: int
    """Tells two neighbours of one kind apart; unique in its article."""
    value: str = ""
    """Of NUMBERS the first number when it is not 1; of a cell `colspan,rowspan` when not `1,1`."""


class Block(NamedTuple):
    """The smallest piece of an article that holds text."""

    kind: BlockKind
    text: Text
    level: int = 0
    """Of a HEADING, 1 to 6 as in the source; else 0."""
    within: tuple[Container, ...] = ()
    """Outermost first. Neighbouring blocks that share containers share these very values."""
    language: str = ""
    """BCP 47 tag where the block is not in the article's language."""


class Chapter(NamedTuple):
    """A run of blocks under one title: a whole article, or a part of a long one."""

    title: str
    """For the table of contents; plain text, never empty."""
    blocks: tuple[Block, ...]
    heading: Text | None = None
    """The title as it stands in the source, when it does: it is then not among `blocks`."""
    language: str = "de"
    """BCP 47 tag of the text."""


class Metadata(NamedTuple):
    """What is known of an article or a book; empty where unknown."""

    title: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    """BCP 47 tag."""
    date: dt.date | None = None
    """When the article appeared."""
    source: str = ""
    """Where it appeared: an address or a citation."""
    publisher: str = ""
    rights: str = ""


class Article(NamedTuple):
    """One article as it was read: what is known of it, and its text in one or more chapters."""

    metadata: Metadata
    chapters: tuple[Chapter, ...]
    name: str
    """The name of the source it came from."""
