"""Markdown: CommonMark with tables and strikethrough, with front matter.

In: decoded text. Out: blocks and metadata.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from companion.errors import ArticleError
from companion.model.document import BlockKind, ContainerKind
from companion.model.source import Location
from companion.model.text import Text
from companion.read.draft import Draft
from companion.read.front_matter import split_front_matter
from companion.read.left_out import LeftOut
from companion.read.markdown_inline import InlineReader
from companion.read.markdown_prose import read_prose
from companion.read.markdown_tables import warn_of_lost_cells
from companion.read.metadata import metadata_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from companion.diagnostics import Log
    from companion.model.document import Block, Metadata

_CONTAINERS = {
    "blockquote": ContainerKind.QUOTE,
    "bullet_list": ContainerKind.BULLETS,
    "ordered_list": ContainerKind.NUMBERS,
    "list_item": ContainerKind.ITEM,
    "table": ContainerKind.TABLE,
    "tr": ContainerKind.ROW,
    "th": ContainerKind.HEADER_CELL,
    "td": ContainerKind.CELL,
}
_ENTERING = {f"{name}_open": kind for name, kind in _CONTAINERS.items()}
_LEAVING = frozenset(f"{name}_close" for name in _CONTAINERS)
_HOLDERS = frozenset({"blockquote_open", "list_item_open"})
# markdown-it leaves out, in silence, what is nested deeper than its limit (20 in its preset), and recurses
# as deep as that; ours is far beyond any article and far from Python's own limit.
_DEEPEST = 100
# Anything that an inline rule could start from; text without it needs no inline parser, which saves half
# of the time that a book takes.
_SPECIAL = re.compile(r"[\\`*_\[&<~]")
_SOFT_BREAK = re.compile(r" ?\n[ \t]*")
_COMMENTS = re.compile(r"\s*+(?:<!--(?>.*?-->)\s*+)*+", re.DOTALL)


def read_markdown(text: str, name: str, log: Log) -> tuple[list[Block], Metadata]:
    """Return the blocks of an article and what its front matter says.

    Raises `ArticleError` where the front matter is not YAML, or something is nested too deep to be read.
    """
    front = split_front_matter(text, name)
    blocks = read_prose(front.body)
    if blocks is None:
        blocks = _parsed(front.body, name, log, front.skipped)
    return blocks, metadata_of(front.entries, log)


def _parsed(body: str, name: str, log: Log, skipped: int) -> list[Block]:
    """Read Markdown of every kind, by way of markdown-it."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.core.ruler.disable(["normalize", "inline", "text_join"])  # line ends are normal already
    env: dict[str, object] = {}
    tokens = parser.parse(body, env)
    lines = body.split("\n")
    for table in tokens:
        if table.type == "table_open" and table.map:
            start, end = table.map
            warn_of_lost_cells(lines[start:end], start + 1 + skipped, name, log)
    return _MarkdownReader(parser, env, name, log, skipped).read(tokens)


class _MarkdownReader:
    """Turns the block tokens of one article into blocks."""

    def __init__(self, parser: MarkdownIt, env: dict[str, object], name: str, log: Log, skipped: int) -> None:
        self._parser = parser
        self._env = env
        self._name = name
        self._skipped = skipped
        self._draft = Draft()
        self._left_out = LeftOut(log)
        self._inline = InlineReader(self._draft.prose, self._left_out)
        self._heading = 0

    def read(self, tokens: list[Token]) -> list[Block]:
        draft = self._draft
        for token in _with_joined_html(tokens):
            kind = token.type
            if kind == "inline":
                self._prose(token)
            elif kind == "heading_open":
                self._heading = int(token.tag[1])
            elif kind == "heading_close":
                self._heading = 0
            elif kind in _ENTERING:
                self._enter(token)
            elif kind in _LEAVING:
                draft.leave()
            else:
                self._whole(token)
        return draft.finish()

    def _prose(self, token: Token) -> None:
        content = token.content
        if _SPECIAL.search(content) or "  \n" in content:
            children = self._parser.inline.parse(content, self._parser, self._env, [])
            self._inline.read(children, self._place(token))
            text = self._draft.prose.take()
        else:
            text = Text(_SOFT_BREAK.sub(" ", content) if "\n" in content else content)
        if text.plain and not text.plain.isspace():
            kind = BlockKind.HEADING if self._heading else BlockKind.PARAGRAPH
            self._draft.add(kind, text, self._heading)

    def _enter(self, token: Token) -> None:
        if token.type in _HOLDERS and token.level + 1 >= _DEEPEST:
            raise ArticleError(
                f"lists or quotations are nested more than {_DEEPEST - 1} deep here",
                at=self._place(token),
                hint="nest them less deep",
            )
        start = token.attrGet("start") if token.type == "ordered_list_open" else None
        self._draft.enter(_ENTERING[token.type], "" if start in (None, 1) else str(start))

    def _whole(self, token: Token) -> None:
        """Take the blocks that are a single token; the marks of paragraphs say nothing."""
        if token.type in ("fence", "code_block"):
            content = token.content.rstrip("\n")
            if content and not content.isspace():
                self._draft.add(BlockKind.VERBATIM, Text(content))
        elif token.type == "hr":
            self._draft.rule()
        elif token.type == "html_block" and not _COMMENTS.fullmatch(token.content):
            from companion.read.html import read_fragment

            read_fragment(token.content, self._draft, self._left_out, self._place(token))

    def _place(self, token: Token) -> Location:
        line = token.map[0] + 1 + self._skipped if token.map else 0
        return Location(self._name, line)


def _with_joined_html(tokens: list[Token]) -> Iterator[Token]:
    """Join neighbouring pieces of HTML: a blank line within a `<table>` ends the piece, not the table."""
    html: Token | None = None
    for token in tokens:
        if token.type == "html_block":
            if html is None:
                html = token
            else:
                html.content += "\n" + token.content
            continue
        if html is not None:
            yield html
            html = None
        yield token
    if html is not None:
        yield html
