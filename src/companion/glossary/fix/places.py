"""The text of a YAML file and its nodes in; out where a node stands in the text, and edits of it.

An edit is only given where it touches nothing else: a text that goes over several lines, or a line with
a comment behind it, has none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from companion.model.text import Span
from companion.yaml_nodes import Entry, Node, Scalar, Sequence, line_starts

_QUOTED = re.compile(r"'(?:[^'\r\n]|'')*'|\"(?:[^\"\\\r\n]|\\.)*\"")
_COMMA_AFTER = re.compile(r"[ \t]*,[ \t]*")
_COMMA_BEFORE = re.compile(r",[ \t\r\n]*$")
_BLANKS = re.compile(r"[ \t]*")


class Edit(NamedTuple):
    """A piece of the text and what comes in its place."""

    start: int
    end: int
    text: str = ""


class Places:
    """Finds nodes in the text that they were made from."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [*line_starts(text), len(text)]

    def offset(self, node: Node) -> int:
        """Return where a node begins."""
        return self._starts[node.line - 1] + node.column - 1

    def span(self, node: Scalar) -> Span | None:
        """Return where a text stands, quotes included; None where it has several lines or an anchor."""
        start = self.offset(node)
        if node.quoted:
            found = _QUOTED.match(self.text, start)
            return Span(start, found.end()) if found else None
        end = start + len(node.text)
        return Span(start, end) if node.text and self.text.startswith(node.text, start) else None

    def without_item(self, entry: Entry, item: Scalar) -> tuple[Edit, Entry | None] | None:
        """Return the edit that takes an item out of a list, and the entry if the whole key goes with it."""
        span = self.span(item)
        if span is None:
            return None
        items = entry.value.items if isinstance(entry.value, Sequence) else (item,)
        if len(items) == 1:
            line = self._whole_entry(entry, span)
            if line is not None:
                return line, entry
            return (Edit(*span), None) if self._in_brackets(entry, span) else None
        if self.text[self.offset(entry.value)] == "[":
            edit = self._from_brackets(span)
        else:
            edit = self._line_of(span, before="-")
        return (edit, None) if edit else None

    def _from_brackets(self, span: Span) -> Edit | None:
        after = _COMMA_AFTER.match(self.text, span.end)
        if after and self.text[after.end() : after.end() + 1] not in ("#", ""):
            return Edit(span.start, after.end())
        rest = _BLANKS.match(self.text, span.end)
        before = _COMMA_BEFORE.search(self.text, 0, span.start)
        if before and rest and self.text[rest.end() : rest.end() + 1] == "]":
            return Edit(before.start(), span.end)
        return None

    def _in_brackets(self, entry: Entry, span: Span) -> bool:
        """Whether a text is alone in brackets that stand right around it."""
        is_list = isinstance(entry.value, Sequence) and self.text[self.offset(entry.value)] == "["
        return is_list and self.text[span.start - 1] == "[" and self.text[span.end : span.end + 1] == "]"

    def _whole_entry(self, entry: Entry, span: Span) -> Edit | None:
        """Return the line of a key with one text, where nothing else stands in it."""
        key = self.span(entry.key)
        if key is None:
            return None
        between = self.text[key.end : span.start]
        if not re.fullmatch(r"[ ]*:[ ]+\[?[ ]*", between):
            return None
        end = span.end
        if "[" in between:
            closing = re.compile(r"[ ]*\]").match(self.text, end)
            if not closing:
                return None
            end = closing.end()
        return self._line_of(Span(key.start, end), before="")

    def _line_of(self, span: Span, *, before: str) -> Edit | None:
        """Return the whole line of a span, where only blanks and `before` stand around it."""
        number = next(n for n, start in enumerate(self._starts) if start > span.start) - 1
        start, end = self._starts[number], self._starts[number + 1]
        head, tail = self.text[start : span.start], self.text[span.end : end]
        if span.end > end or head.strip() != before or tail.strip() or "\t" in head:
            return None
        return Edit(start, end)
