"""The text of one block while it is being read: pieces of text, and marks that open and close.

In: pieces as they come. Out: a `Text` whose marks are properly nested, outermost first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from companion.model.text import Mark, MarkKind, Span, Text

# HTML (section 3.2.5.5) and CSS collapse these; the no-break space and its like are text.
_BLANKS = re.compile(r"[ \t\n\f\r]+")
# One inside another means something (a quotation in a quotation); of the others the outer one says it all.
_NESTS = frozenset({MarkKind.QUOTED, MarkKind.SUBSCRIPT, MarkKind.SUPERSCRIPT})
_NO_TEXT = Text("")


@dataclass(slots=True)
class _Open:
    """A mark that has begun."""

    kind: MarkKind
    value: str
    start: int
    silent: bool
    """Whether another one around it says the same."""


@dataclass(slots=True)
class Prose:
    """Collects the text of one block after another; marks may stay open from one to the next."""

    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _tail: str = ""
    """The last character."""
    _open: list[_Open] = field(default_factory=list)
    _values: dict[MarkKind, list[str]] = field(default_factory=dict)
    """Of the open marks that are not silent."""
    _closed: list[Mark] = field(default_factory=list)
    """In the order of their ends."""

    @property
    def empty(self) -> bool:
        """Whether the block has no text yet."""
        return not self._tail

    @property
    def at_line_start(self) -> bool:
        """Whether the next piece begins the block or a line of it."""
        return self._tail in ("", "\n")

    def add(self, piece: str) -> None:
        """Add text in which any run of white space is one blank, and none at the start of a line."""
        piece = _BLANKS.sub(" ", piece)
        if piece.startswith(" ") and self._tail in ("", " ", "\n"):
            piece = piece[1:]
        self.add_verbatim(piece)

    def add_verbatim(self, piece: str) -> None:
        """Add text as it is."""
        if piece:
            self._parts.append(piece)
            self._length += len(piece)
            self._tail = piece[-1]

    def break_line(self) -> None:
        """End the line; blanks before the break go, and a break before all text is none."""
        self._trim(" ")
        if self._length:
            self.add_verbatim("\n")

    def open(self, kind: MarkKind, value: str = "") -> None:
        """Begin a mark here."""
        around = self._values.setdefault(kind, [])
        silent = bool(around) and kind not in _NESTS
        if kind is MarkKind.LANGUAGE:
            silent = around[-1:] == [value]
        if not silent:
            around.append(value)
        self._open.append(_Open(kind, value, self._length, silent))

    def close(self, kind: MarkKind) -> None:
        """End the innermost open mark of its kind, if any; those within it begin anew after it."""
        within: list[_Open] = []
        if not any(mark.kind is kind for mark in reversed(self._open)):
            return
        while (mark := self._open.pop()).kind is not kind:
            self._end(mark)
            within.append(mark)
        self._end(mark)
        for inner in reversed(within):
            self.open(inner.kind, inner.value)

    def close_all(self) -> None:
        """End every open mark here."""
        while self._open:
            self._end(self._open.pop())

    def take(self, trim: str = " \n") -> Text:
        """Return the text so far, without `trim` at its end, and begin the next block's."""
        self._trim(trim)
        if not self._length:
            self._closed.clear()
            return _NO_TEXT
        for mark in reversed(self._open):
            self._keep(mark)
            mark.start = 0
        marks = [mark for mark in reversed(self._closed) if mark.span.start < mark.span.end]
        marks.sort(
            key=lambda mark: (mark.span.start, -mark.span.end)
        )  # stable: of equal ones the outer first
        text = Text("".join(self._parts), tuple(marks))
        self._parts.clear()
        self._closed.clear()
        self._length, self._tail = 0, ""
        return text

    def _end(self, mark: _Open) -> None:
        if not mark.silent:
            self._values[mark.kind].pop()
        self._keep(mark)

    def _keep(self, mark: _Open) -> None:
        if not mark.silent and mark.start < self._length:
            self._closed.append(Mark(Span(mark.start, self._length), mark.kind, mark.value))

    def _trim(self, characters: str) -> None:
        """Take white space off the end, and off the marks over it."""
        if not self._tail or self._tail not in characters:
            return
        while self._parts:
            part = self._parts.pop()
            rest = part.rstrip(characters)
            self._length -= len(part) - len(rest)
            if rest:
                self._parts.append(rest)
                break
        self._tail = self._parts[-1][-1] if self._parts else ""
        for mark in reversed(self._open):
            if mark.start <= self._length:
                break
            mark.start = self._length
        for index in range(len(self._closed) - 1, -1, -1):
            span, kind, value = self._closed[index]
            if span.end <= self._length:
                break
            self._closed[index] = Mark(Span(min(span.start, self._length), self._length), kind, value)
