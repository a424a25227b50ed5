"""YAML as nodes with places: for the glossary, and for the front matter and sidecars of articles.

In: bytes or text. Out: nodes that know line and column; never a Python object of the file's choosing.
Scalars are texts as written, so `NO`, `2015` and `2016-10-17` stay what the author typed. Problems are
`YamlError`s in plain words, which each stage turns into its own.
"""

from __future__ import annotations

from typing import NamedTuple

from companion.model.source import Location
from companion.yaml_nodes.build import MAX_DEPTH, MAX_REPEATED, compose
from companion.yaml_nodes.nodes import Document, Entry, Fault, Mapping, Node, Scalar, Sequence, YamlError
from companion.yaml_nodes.text import UNPRINTABLE, decode, line_starts

__all__ = [
    "MAX_DEPTH",
    "MAX_REPEATED",
    "UNPRINTABLE",
    "Document",
    "Entry",
    "Fault",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Value",
    "YamlError",
    "compose",
    "decode",
    "line_starts",
    "read_mapping",
]


class Value(NamedTuple):
    """What one key of a flat mapping says, and where."""

    value: str | list[str]
    """A text, `""` where nothing is written, or a list of texts."""
    line: int
    column: int


def read_mapping(text: str, file: str, *, first_line: int = 1) -> dict[str, Value]:
    """Read a mapping of texts and lists of texts, such as the front matter of an article.

    `first_line` is the line of the file that the text begins at. No text gives no keys. A mapping in the
    place of a text counts by its `name`, as Pandoc and Quarto write authors; one without, and lists
    within lists, are passed over. Raises `YamlError` at the first mistake.
    """
    document = compose(text, file, first_line=first_line)
    if document.faults:
        raise document.faults[0]
    root = document.root
    if root is None or (isinstance(root, Scalar) and root.null):
        return {}
    if not isinstance(root, Mapping):
        at = Location(file, root.line, root.column)
        raise YamlError("this is not a list of keys and values", at, "write one `key: value` a line")
    values = {key: _value(entry.value) for key, entry in root.entries.items()}
    return {key: value for key, value in values.items() if value is not None}


def _value(node: Node) -> Value | None:
    if isinstance(node, Sequence):
        texts = [_text(item) for item in node.items]
        return Value([text for text in texts if text], node.line, node.column)
    text = _text(node)
    return None if text is None else Value(text, node.line, node.column)


def _text(node: Node) -> str | None:
    if isinstance(node, Scalar):
        return "" if node.null else node.text
    named = node.entries.get("name") if isinstance(node, Mapping) else None
    return _text(named.value) if named else None
