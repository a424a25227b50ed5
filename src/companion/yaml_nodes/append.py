"""The text of a YAML file in, the same with new items at the end of one of its lists out.

Not a character of what was there is changed, but for `[]`, which gives way. The new text is read again: it
has to say all that the old one says, and the new items.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from companion.model.source import Location
from companion.yaml_nodes.build import compose
from companion.yaml_nodes.nodes import Mapping, Node, Scalar, Sequence, YamlError
from companion.yaml_nodes.text import line_starts

_DASH = re.compile(r"( *)-(?:[ \t]|$)", re.MULTILINE)
_EMPTY = re.compile(r"\[[ \t]*\]")
_COMMENT = re.compile(r"[ \t]*#")
_WIDEST: Final = 8
_ENDS = "\n\r\x85\u2028\u2029"


class Style(NamedTuple):
    """How a list is written."""

    dash: int = 2
    """Blanks before the dash."""
    offset: int = 2
    """From the dash to what stands behind it."""
    newline: str = "\n"
    gap: bool = False
    """Whether a blank line stands between the items."""


def append_items(text: str, file: str, key: str, write: Callable[[Style], str]) -> str:
    """Return a text with items at the end of the list under a key at its top.

    `write` gets the style of the list and returns the lines of the new items, each with its line break.
    Raises `YamlError` where the text is not sound, has no such list, or has it in brackets with items.
    """
    document = compose(text, file)
    root = document.root
    if document.faults:
        raise document.faults[0]
    if not isinstance(root, Mapping) or key not in root.entries:
        raise YamlError(f"there is no list `{key}`", Location(file, 1, 1), f"write `{key}: []`")
    value = root.entries[key].value
    starts = line_starts(text)
    for end in (_end_of_list, _end_of_file):
        made = _appended(text, starts, root, key, write, end)
        again = compose(made, file)
        if not again.faults and _holds(again.root, root, key):
            return made
    hint = "write a dash and a space before every entry, one below the other"
    raise YamlError(f"nothing can be added to `{key}`", Location(file, value.line, value.column), hint)


_End = Callable[[str, list[int], Mapping, Sequence, Style], int]


def _appended(
    text: str, starts: list[int], root: Mapping, key: str, write: Callable[[Style], str], end_of: _End
) -> str:
    value = root.entries[key].value
    newline = "\r\n" if "\r\n" in text else "\n"
    at = starts[value.line - 1] + value.column - 1
    if not isinstance(value, Sequence):
        return text
    if not value.items:
        empty = _EMPTY.match(text, at)
        if not empty:
            return text
        line = next((start for start in starts if start >= empty.end()), len(text))
        head = text[:at].rstrip(" ") + text[empty.end() : line].rstrip(_ENDS)
        return f"{head}{newline}{write(Style(newline=newline))}{text[line:]}"
    style = _style(text, starts, value, newline)
    if style is None:
        return text
    end = end_of(text, starts, root, value, style)
    before = text[:end]
    if before[-1:] not in _ENDS:
        before += newline
    return f"{before}{newline if style.gap else ''}{write(style)}{text[end:]}"


def _style(text: str, starts: list[int], items: Sequence, newline: str) -> Style | None:
    """Return how the list is written; None where it stands in brackets."""
    if text[starts[items.line - 1] + items.column - 1] == "[":
        return None
    lines = [item.line for item in items.items if _DASH.match(text, starts[item.line - 1])]
    first = items.items[0]
    found = _DASH.match(text, starts[items.line - 1])
    if not found:
        return None
    dash = len(found[1])
    offset = first.column - 1 - dash if first.line == items.line else 2
    gaps = sum(_has_gap(text, starts, line) for line in lines[1:])
    return Style(dash, offset if 1 < offset <= _WIDEST else 2, newline, gaps * 2 > len(lines) - 1)


def _has_gap(text: str, starts: list[int], line: int) -> bool:
    """Whether a blank line stands before an item, comments above it left out."""
    above = line - 2
    while above > 0 and _COMMENT.match(text, starts[above]):
        above -= 1
    return not text[starts[above] : starts[above + 1]].strip()


def _end_of_list(text: str, starts: list[int], root: Mapping, items: Sequence, style: Style) -> int:
    """Return where the list ends: before blank lines, and comments further left, that are not its own.

    A comment right behind the last item is its own, unless the next key follows at once.
    """
    lines = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    behind = _next_key(starts, root, items)
    left = style.dash > 0 or behind < len(lines)
    end = behind
    while end > items.items[-1].line and _is_outside(lines[end - 1], comments=left):
        end -= 1
    own = end
    while own < behind and lines[own].startswith("#"):
        own += 1
    if own == len(lines) or not lines[own].strip():
        end = own
    return starts[end] if end < len(starts) else len(text)


def _is_outside(line: str, *, comments: bool) -> bool:
    """Whether a line behind the last item may be no part of the list; `comments`: if it is one, too."""
    return not line.strip() or line.startswith("...") or (comments and line.startswith("#"))


def _end_of_file(text: str, starts: list[int], root: Mapping, items: Sequence, _style: Style) -> int:
    """Return where the next key begins, or the end of the text."""
    end = _next_key(starts, root, items)
    return starts[end] if end < len(starts) else len(text)


def _next_key(starts: list[int], root: Mapping, items: Sequence) -> int:
    """Return the number of lines up to the key behind the list."""
    last = max(item.line for item in items.items)
    keys = [entry.key.line for entry in root.entries.values() if entry.key.line > last]
    return min(keys) - 1 if keys else len(starts)


def _holds(again: Node | None, root: Mapping, key: str) -> bool:
    """Whether a text read again says the same as before, and has new items under the key."""
    if not isinstance(again, Mapping) or again.entries.keys() != root.entries.keys():
        return False
    for name, (_, value) in root.entries.items():
        new = again.entries[name].value
        if name == key:
            if not isinstance(value, Sequence) or not isinstance(new, Sequence):
                return False
            if len(new.items) <= len(value.items):
                return False
            new = Sequence(new.items[: len(value.items)], new.line, new.column)
        if _value(new) != _value(value):
            return False
    return True


def _value(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text.rstrip("\r\n"), node.null
    if isinstance(node, Mapping):
        return {name: _value(entry.value) for name, entry in node.entries.items()}
    return [_value(item) for item in node.items]
