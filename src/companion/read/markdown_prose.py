"""Markdown that is nothing but headings and paragraphs, as most of a novel is.

In: decoded text. Out: its blocks; or None where anything else stands in it, for the parser to read. A
test holds both ways to the same result; this one takes a fifth of the time, and loads no parser.
"""

from __future__ import annotations

import re

from companion.model.document import Block, BlockKind
from companion.model.text import Text

_INLINE = "\\`*_[&<~|"
"""Anything that inline mark-up, a table or HTML could begin with."""
_BLOCK = frozenset("-+=>")
"""What a list, a quotation, a rule or the line under a heading begins with."""
_NUMBERED = re.compile(r"\d{1,9}[.)](?:\s|$)")
_HEADING = re.compile(r"(#{1,6}) ([^\s#](?:.*[^\s#])?)")


def read_prose(text: str) -> list[Block] | None:
    """Return the blocks of `text`, or None where it is more than headings and paragraphs."""
    if any(sign in text for sign in _INLINE):
        return None
    blocks: list[Block] = []
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line and _may_be_more(line):
            return None
        if line and line[0] != "#":
            paragraph.append(line)
            continue
        if paragraph:
            blocks.append(Block(BlockKind.PARAGRAPH, Text(" ".join(paragraph))))
            paragraph = []
        if heading := _HEADING.fullmatch(line):
            blocks.append(Block(BlockKind.HEADING, Text(heading[2]), len(heading[1])))
    return blocks


def _may_be_more(line: str) -> bool:
    first = line[0]
    if first in _BLOCK or first.isspace() or line[-1].isspace():
        return True
    if first == "#":
        return _HEADING.fullmatch(line) is None
    return first.isdigit() and _NUMBERED.match(line) is not None
