"""A glossary as plain values: what stands under which key, whatever the keys mean.

Between all formats. A checked YAML file goes in by `sheet_of`; nothing is interpreted on the way, so that
whatever a key may hold one day comes out as it went in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Many
from typing import NamedTuple, TypeAlias

from companion.diagnostics import Log
from companion.errors import UsageError
from companion.glossary import load_glossaries
from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS
from companion.model.source import Location, Source
from companion.yaml_nodes import Mapping, Node, Scalar, Sequence, compose, decode

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
"""A text, a list, or a mapping."""

NUMBER = re.compile(r"\d+(?:\s*-\s*\d+)?")
HEAD = {key.name: key for key in FILE_KEYS if key.name != "terms"}
COLUMNS = {key.name: key for key in ENTRY_KEYS}
_ADD_UP = ("title", "author", "license", "source")
"""Keys at the top that may differ between files that become one."""


class Row(NamedTuple):
    """One entry: its keys, and where it stood."""

    values: dict[str, Value]
    at: Location

    def text(self, key: str) -> str:
        """Return a text, `""` where there is none."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> list[str]:
        """Return a list of texts; one text is a list of one."""
        value = self.values.get(key, [])
        if isinstance(value, str):
            return [value] if value else []
        return [each for each in value if isinstance(each, str)]


class Sheet(NamedTuple):
    """The keys at the top of a file, and its entries in order."""

    head: dict[str, Value]
    rows: tuple[Row, ...]


def sheet_of(sources: Many[Source]) -> Sheet:
    """Return glossaries as one; of two entries with one headword the later counts, in the earlier's place.

    Raises `GlossaryError` with all mistakes of all files, and `UsageError` where their keys at the top
    contradict each other, since one file has room for one of each.
    """
    load_glossaries(sources, Log())
    sheets = [_read(source) for source in sources]
    rows: dict[str, Row] = {}
    for row in (row for sheet in sheets for row in sheet.rows):
        word = row.text("term")
        below = rows.get(word)
        rows[word] = _overridden(below, row) if below and row.text("override") == "true" else row
    head = dict(sheets[0].head)
    for sheet in sheets[1:]:
        for key in (key for key in HEAD if key not in _ADD_UP and key != "skip"):
            if sheet.head.get(key, HEAD[key].default) != head.get(key, HEAD[key].default):
                raise UsageError(
                    f"the glossaries have different values of `{key}`", hint="export them one by one"
                )
        for key in (*_ADD_UP, "skip"):
            _add_up(head, key, sheet.head.get(key))
    return Sheet({key: head[key] for key in HEAD if key in head}, tuple(rows.values()))


def _overridden(below: Row, row: Row) -> Row:
    changes = {key: value for key, value in row.values.items() if key != "override"}
    return below._replace(values=below.values | changes)


def _add_up(head: dict[str, Value], key: str, more: Value | None) -> None:
    there = head.get(key)
    if more is None or there is None:
        if more is not None:
            head[key] = more
    elif isinstance(more, str) and isinstance(there, str):
        head[key] = there if more in there.split("; ") else f"{there}; {more}"
    else:
        both = [*_as_list(there), *_as_list(more)]
        head[key] = [each for number, each in enumerate(both) if each not in both[:number]]


def _as_list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _read(source: Source) -> Sheet:
    root = compose(decode(source.data, source.name), source.name).root
    if not isinstance(root, Mapping):  # the loader has refused such files
        return Sheet({}, ())
    head = {key: plain(entry.value) for key, entry in root.entries.items() if key in HEAD}
    terms = root.entries["terms"].value
    rows = [_row(item, source.name) for item in terms.items] if isinstance(terms, Sequence) else []
    return Sheet(head, tuple(rows))


def _row(item: Node, file: str) -> Row:
    at = Location(file, item.line, item.column)
    if not isinstance(item, Mapping):  # the loader has refused such entries
        return Row({}, at)
    values: dict[str, Value] = {}
    entries = item.entries
    if len(entries) == 1 and not entries.keys() & COLUMNS.keys():
        ((term, (_, rest)),) = entries.items()
        values["term"] = term
        if isinstance(rest, Mapping):
            entries = rest.entries
        else:
            values["note"] = plain(rest)
            entries = {}
    values |= {name: plain(entry.value) for name, entry in entries.items()}
    return Row({key: value for key, value in values.items() if value not in ("", [])}, at)


def plain(node: Node, *, within: bool = False) -> Value:
    """Return a node as plain values; nothing is the empty text.

    `within` a mapping of an entry, a number in quotes keeps them: there it is a text, and without them a
    number (`chapter: "7"`).
    """
    if isinstance(node, Scalar):
        if within and node.quoted and NUMBER.fullmatch(node.text):
            return f'"{node.text}"'
        return "" if node.null else node.text
    if isinstance(node, Sequence):
        return [plain(item, within=True) for item in node.items]
    return {name: plain(entry.value, within=True) for name, entry in node.entries.items()}
