"""A sheet in, a glossary in YAML out, in the style of the glossaries that come with the program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from companion.interchange.sheet import COLUMNS, HEAD, NUMBER, Sheet, Value
from companion.yaml_nodes import UNPRINTABLE
from companion.yaml_nodes.quoting import folded, scalar

_WIDTH: Final = 110
_ENTRY: Final = 4
"""Blanks before the keys of an entry; those within its mappings have more."""
_BREAKS = re.compile("[\t\r\x85\u2028\u2029]")
"""White space that YAML would take for a blank or for the end of a line."""


class Written(NamedTuple):
    """The text of a glossary."""

    text: str
    lines: tuple[int, ...]
    """The line on which each entry begins, from 1."""


def written(sheet: Sheet) -> Written:
    """Return a sheet as YAML, the entries in its order."""
    out: list[str] = []
    for key in HEAD:
        if key in sheet.head:
            out += _pair(key, sheet.head[key], 0)
    lines: list[int] = []
    out.append("terms:" if sheet.rows else "terms: []")
    for row in sheet.rows:
        out.append("")
        lines.append(len(out) + 1)
        pairs = [line for key in COLUMNS if key in row.values for line in _pair(key, row.values[key], _ENTRY)]
        out += [f"  - {pairs[0].lstrip(' ')}", *pairs[1:]] if pairs else ["  - {}"]
    return Written("\n".join(out) + "\n", tuple(lines))


def _pair(key: str, value: Value, indent: int) -> Iterator[str]:
    start = f"{' ' * indent}{scalar(key, key=True)}:"
    if isinstance(value, str):
        yield from f"{start} {_text(value, indent, len(start) + 1)}".split("\n")
    elif isinstance(value, dict):
        yield start
        for name, each in value.items():
            yield from _pair(name, each, indent + 2)
    else:
        yield from _list(start, value, indent)


def _list(start: str, value: list[Value], indent: int) -> Iterator[str]:
    items = [_item(each, indent) for each in value if isinstance(each, str)]
    line = f"{start} [{', '.join(items)}]"
    if len(items) == len(value) and (len(line) <= _WIDTH or not items):
        yield line
        return
    yield start
    for each in value:
        if isinstance(each, dict) and each:
            pairs = [line for name, one in each.items() for line in _pair(name, one, indent + 4)]
            yield f"{' ' * (indent + 2)}- {pairs[0].lstrip(' ')}"
            yield from pairs[1:]
        else:
            item = _item(each, indent) if isinstance(each, str) else json.dumps(each)
            yield f"{' ' * (indent + 2)}- {item}"


def _item(text: str, indent: int) -> str:
    return text if _quoted_number(text) and indent > _ENTRY else _flow(text)


def _quoted_number(text: str) -> bool:
    return text[:1] == '"' and text[-1:] == '"' and NUMBER.fullmatch(text[1:-1]) is not None


def _text(text: str, indent: int, used: int) -> str:
    """Return a text behind a key; a long one as a block that is folded, one of several lines as it stands."""
    if _quoted_number(text) and indent > _ENTRY:
        return text
    if _BREAKS.search(text) or UNPRINTABLE.search(text):
        return _escaped(text)
    if "\n" in text:
        return _literal(text, indent + 2)
    one_line = _flow(text) if not text else scalar(text)
    if used + len(one_line) <= _WIDTH or "  " in text or text != text.strip() or " " not in text:
        return one_line
    return folded(text, indent + 2, _WIDTH, "\n")


def _literal(text: str, indent: int) -> str:
    if text != text.strip(" \n") or any(line != line.rstrip() for line in text.split("\n")):
        return _escaped(text)
    lines = (f"{' ' * indent}{line}" if line else "" for line in text.split("\n"))
    return "|-\n" + "\n".join(lines)


def _flow(text: str) -> str:
    if not text or "\n" in text or _BREAKS.search(text) or UNPRINTABLE.search(text):
        return _escaped(text)
    return scalar(text, flow=True)


def _escaped(text: str) -> str:
    """Return a text in double quotes, what cannot stand in a line by its number (YAML 1.2.2, section 5.7)."""
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    text = _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04X}", text)
    return '"' + UNPRINTABLE.sub(lambda found: f"\\U{ord(found[0]):08X}", text) + '"'
