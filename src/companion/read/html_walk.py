"""From a tree of HTML to blocks, without recursion: a page may nest as deep as it likes.

In: an element, pruned. Out: blocks in a `Draft`. All text of the element is kept, in its order: unknown
elements are transparent; of ruby the base, the reading and the brackets between them stay, as browsers
without ruby show them. Left out with a message: pictures, sound, film.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import NavigableString, RubyParenthesisString, RubyTextString, Tag

from companion.model.document import BlockKind, ContainerKind
from companion.model.text import MarkKind
from companion.read.block_names import BLOCKS, CONTAINERS, HEADINGS, PREFORMATTED
from companion.read.characters import holdable
from companion.read.html_content import attribute
from companion.read.inline_marks import marks_of
from companion.read.language_tags import language_tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bs4.element import PageElement

    from companion.model.source import Location
    from companion.read.draft import Draft
    from companion.read.left_out import LeftOut

# Comments, CDATA, doctypes and processing instructions are other subclasses.
_TEXTS = (NavigableString, RubyTextString, RubyParenthesisString)
_PICTURES = frozenset({"img", "video", "audio", "canvas", "object", "embed"})
_INTEGER = re.compile("-?[0-9]{1,9}")
_MOST_COLUMNS = 1000  # HTML Living Standard, section 4.9.11


def walk(root: Tag, draft: Draft, left_out: LeftOut, at: Location) -> None:
    """Add the blocks of everything within `root`."""
    walker = _Walker(draft, left_out, at)
    open_elements: list[tuple[Iterator[PageElement], list[Callable[[], None]]]] = [(iter(root.contents), [])]
    while open_elements:
        children, endings = open_elements[-1]
        node = next(children, None)
        if node is None:
            open_elements.pop()
            for end in reversed(endings):
                end()
        elif isinstance(node, Tag):
            begun = walker.begin(node)
            if begun is not None:
                open_elements.append((iter(node.contents), begun))
        elif type(node) in _TEXTS:
            draft.text(holdable(str(node)))
    draft.boundary()


class _Walker:
    """Knows what each element does where it begins, and what is to be done where it ends."""

    def __init__(self, draft: Draft, left_out: LeftOut, at: Location) -> None:
        self._draft = draft
        self._left_out = left_out
        self._at = at

    def begin(self, tag: Tag) -> list[Callable[[], None]] | None:
        """Begin an element; return what its end does, last first, or nothing where its inside is no text."""
        name = tag.name
        if name == "br":
            self._draft.break_line()
        elif name == "hr":
            self._draft.rule()
        elif name in _PICTURES:
            self._left_out.picture(attribute(tag, "src") or attribute(tag, "data"), self._at)
        elif name in BLOCKS:
            return [*self._language(tag), *self._block(tag)]
        else:
            return self._inline(tag)
        return None if name in _PICTURES else []

    def _language(self, tag: Tag) -> list[Callable[[], None]]:
        own = language_tag(attribute(tag, "lang") or attribute(tag, "xml:lang")) if tag.attrs else ""
        # `html` and `body` name the language of the article itself.
        if not own or tag.name in ("html", "body"):
            return []
        self._draft.enter_language(own)
        return [self._draft.leave_language]

    def _block(self, tag: Tag) -> list[Callable[[], None]]:
        draft, name = self._draft, tag.name
        if name in CONTAINERS:
            return self._container(tag)
        if name == "p":
            draft.begin(BlockKind.PARAGRAPH)
        elif name in HEADINGS:
            draft.begin(BlockKind.HEADING, HEADINGS[name])
        elif name in PREFORMATTED:
            draft.begin(BlockKind.VERBATIM)
        else:
            draft.boundary()
            return [draft.boundary]
        return [draft.end]

    def _container(self, tag: Tag) -> list[Callable[[], None]]:
        """Go into a container; a table with a caption becomes a figure of both, as `caption` has no kind."""
        draft, kind = self._draft, CONTAINERS[tag.name]
        if tag.name == "table" and tag.find("caption", recursive=False) is not None:
            draft.enter(ContainerKind.FIGURE)
            draft.enter(kind)
            return [draft.leave, draft.leave]
        if tag.name == "caption" and tag.parent is not None and tag.parent.name == "table":
            draft.leave()
            draft.enter(kind)
            return [lambda: draft.enter(ContainerKind.TABLE), draft.leave]
        draft.enter(kind, _value(tag, kind))
        return [draft.leave]

    def _inline(self, tag: Tag) -> list[Callable[[], None]]:
        marks = marks_of(tag.name, lambda key: attribute(tag, key))
        if tag.name == "a" and not any(kind is MarkKind.LINK for kind, _ in marks):
            self._left_out.link(attribute(tag, "href"), self._at)
        for kind, value in marks:
            self._draft.prose.open(kind, value)
        return [self._closing(kind) for kind, _ in marks]

    def _closing(self, kind: MarkKind) -> Callable[[], None]:
        return lambda: self._draft.prose.close(kind)


def _value(tag: Tag, kind: ContainerKind) -> str:
    """Return what a list counts from, or how far a cell spans."""
    if kind is ContainerKind.NUMBERS:
        start = attribute(tag, "start").strip()
        return start if _INTEGER.fullmatch(start) and start != "1" else ""
    if kind in (ContainerKind.CELL, ContainerKind.HEADER_CELL):
        spans = _span(tag, "colspan"), _span(tag, "rowspan")
        return "" if spans == (1, 1) else f"{spans[0]},{spans[1]}"
    return ""


def _span(tag: Tag, name: str) -> int:
    value = attribute(tag, name).strip()
    return max(1, min(int(value), _MOST_COLUMNS)) if _INTEGER.fullmatch(value) else 1
