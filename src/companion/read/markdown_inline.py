"""The text of a Markdown block: emphasis, code, links, and single HTML tags.

In: markdown-it's inline tokens. Out: text and marks in a `Prose`.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from companion.model.address import web_address
from companion.model.text import MarkKind
from companion.read.block_names import BLOCKS
from companion.read.characters import holdable
from companion.read.inline_marks import marks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from companion.model.source import Location
    from companion.read.left_out import LeftOut
    from companion.read.prose import Prose

_MARKS = {"em": MarkKind.EMPHASIS, "strong": MarkKind.STRONG, "s": MarkKind.DELETED}
_OPENING = {f"{name}_open": kind for name, kind in _MARKS.items()}
_CLOSING = {f"{name}_close": kind for name, kind in _MARKS.items()}
# CommonMark, section 6.6: what markdown-it hands over is a whole tag, comment or the like.
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>[^>]*?|.*?)/?>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([A-Za-z_:][\w.:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))")


class InlineReader:
    """Reads the inline tokens of one block after another."""

    def __init__(self, prose: Prose, left_out: LeftOut) -> None:
        self._prose = prose
        self._left_out = left_out
        self._tags: list[tuple[str, list[MarkKind]]] = []
        """HTML elements that are open in this block, and their marks."""
        self._links: list[bool] = []
        """For each open link whether it is a mark."""

    def read(self, tokens: Sequence[Token], at: Location) -> None:
        """Add one block's text and marks; what it leaves open ends with it."""
        for token in tokens:
            self._take(token, at)
        self._prose.close_all()
        self._tags.clear()
        self._links.clear()

    def _take(self, token: Token, at: Location) -> None:
        prose, kind = self._prose, token.type
        if kind in ("text", "text_special"):
            self._text(token.content)
        elif kind == "softbreak":
            prose.add(" ")
        elif kind == "hardbreak":
            prose.break_line()
        elif kind in _OPENING:
            prose.open(_OPENING[kind])
        elif kind in _CLOSING:
            prose.close(_CLOSING[kind])
        else:
            self._take_other(token, at)

    def _take_other(self, token: Token, at: Location) -> None:
        kind = token.type
        if kind == "code_inline":
            self._prose.open(MarkKind.CODE)
            self._prose.add_verbatim(token.content)
            self._prose.close(MarkKind.CODE)
        elif kind == "link_open":
            self._open_link(str(token.attrGet("href") or ""), at)
        elif kind == "link_close":
            if self._links.pop():
                self._prose.close(MarkKind.LINK)
        elif kind == "image":
            self._left_out.picture(str(token.attrGet("src") or ""), at)
        elif kind == "html_inline":
            self._tag(token.content, at)

    def _text(self, piece: str) -> None:
        piece = holdable(piece)
        self._prose.add_verbatim(piece.lstrip(" \t") if self._prose.at_line_start else piece)

    def _open_link(self, href: str, at: Location) -> None:
        address = web_address(holdable(href))
        self._links.append(bool(address))
        if address:
            self._prose.open(MarkKind.LINK, address)
        else:
            self._left_out.link(href, at)

    def _tag(self, source: str, at: Location) -> None:
        found = _TAG.fullmatch(source)
        if not found:
            return
        name = found["name"].lower()
        if name == "br" or name in BLOCKS:
            self._prose.break_line()
        elif found["end"]:
            self._close_tag(name)
        else:
            self._open_tag(name, _attributes(found["attributes"]), at)

    def _open_tag(self, name: str, attributes: dict[str, str], at: Location) -> None:
        if name == "img":
            self._left_out.picture(attributes.get("src", ""), at)
            return
        marks = marks_of(name, lambda key: attributes.get(key, ""))
        if name == "a" and not any(kind is MarkKind.LINK for kind, _ in marks):
            self._left_out.link(attributes.get("href", ""), at)
        for kind, value in marks:
            self._prose.open(kind, value)
        self._tags.append((name, [kind for kind, _ in marks]))

    def _close_tag(self, name: str) -> None:
        """End the innermost element of this name; an end tag without a beginning is nothing."""
        for index in range(len(self._tags) - 1, -1, -1):
            if self._tags[index][0] == name:
                for kind in reversed(self._tags.pop(index)[1]):
                    self._prose.close(kind)
                return


def _attributes(source: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(source)
    }
