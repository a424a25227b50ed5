"""A draft that somebody has edited and new proposals in, the draft with the new ones behind its entries out.

Not a character of what was there is changed: the new entries are put in as text, in the style of the file, at
the end of the list `terms`; `draft: yes` is put above it where it is missing. Only `terms: []` has to give
way. What comes out is read again, and has to hold the old entries as they were.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from companion.errors import UsageError
from companion.model.source import Source
from companion.suggest.draft import entries
from companion.suggest.ranking import Proposal
from companion.yaml_nodes import Mapping, Node, Scalar, YamlError, compose, line_starts
from companion.yaml_nodes import Sequence as List
from companion.yaml_nodes.append import Style, append_items

_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Existing(NamedTuple):
    """What a draft holds already."""

    names: frozenset[str]
    """Headwords and aliases, and what is to be skipped."""
    notes: str = "en"
    """The language of its notes, of several the first."""


def read_existing(source: Source) -> Existing:
    """Return the names of a draft that is known to be a sound glossary, and the language of its notes."""
    root = compose(_text(source.data)[1], source.name).root
    names: set[str] = set()
    languages: list[str] = []
    if isinstance(root, Mapping):
        languages = list(_texts(root.entries["notes"].value)) if "notes" in root.entries else []
        names |= set(_texts(root.entries["skip"].value)) if "skip" in root.entries else set()
        terms = root.entries["terms"].value if "terms" in root.entries else None
        if isinstance(terms, List):
            for item in terms.items:
                names |= set(_names(item))
    return Existing(frozenset(names), *languages[:1])


def merged(source: Source, proposals: Sequence[Proposal]) -> bytes:
    """Return the draft with the proposals behind its entries; raises UsageError where they have no place."""
    if not proposals:
        return source.data
    mark, text, encoding = _text(source.data)
    try:
        made = append_items(text, source.name, "terms", partial(_written, proposals))
    except YamlError as problem:
        raise _refusal(source.name) from problem
    return mark + _as_draft(made, source.name).encode(encoding)


def _written(proposals: Sequence[Proposal], style: Style) -> str:
    """Return the proposals in the style of the list; a blank line stands before each."""
    text = entries(proposals, dash=style.dash, offset=style.offset, newline=style.newline)
    return text.removeprefix(style.newline) if style.gap else text


def _as_draft(text: str, name: str) -> str:
    """Return a glossary that says it is a draft, above its entries."""
    root = compose(text, name).root
    if not isinstance(root, Mapping) or "draft" in root.entries:
        return text
    key = root.entries["terms"].key
    line = line_starts(text)[key.line - 1]
    indent = text[line : line + key.column - 1]
    newline = "\r\n" if "\r\n" in text else "\n"
    made = f"{text[:line]}{indent}draft: yes{newline}{text[line:]}"
    again = compose(made, name).root
    if indent.strip() or not isinstance(again, Mapping) or "draft" not in again.entries:
        raise _refusal(name)
    return made


def _names(item: Node) -> Iterator[str]:
    if not isinstance(item, Mapping):
        return
    fields = item.entries
    if "term" not in fields and len(fields) == 1:
        ((name, (_, value)),) = fields.items()
        yield " ".join(name.split())
        fields = value.entries if isinstance(value, Mapping) else {}
    for key in ("term", "aliases"):
        if key in fields:
            yield from _texts(fields[key].value)


def _texts(node: Node) -> Iterator[str]:
    for item in node.items if isinstance(node, List) else (node,):
        if isinstance(item, Scalar) and not item.null:
            yield " ".join(item.text.split())


def _text(data: bytes) -> tuple[bytes, str, str]:
    """Return the byte order mark of a file, its text as it stands, and its encoding."""
    for mark, encoding in _ENCODINGS:
        if data.startswith(mark):
            return mark, data[len(mark) :].decode(encoding), encoding
    return b"", data.decode(), "utf-8"


def _refusal(name: str) -> UsageError:
    return UsageError(
        f"the entries of “{name}” do not stand under `terms:`, a dash each, so none can be added",
        hint="write the list with dashes, or choose another -o",
    )
