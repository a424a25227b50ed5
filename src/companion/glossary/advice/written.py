"""A sound glossary file in, its entries as they are written out: nodes with places, not yet squeezed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from companion.glossary.fields import ENTRY
from companion.model.language import primary_subtag
from companion.model.source import Location, Source
from companion.yaml_nodes import Mapping, Node, Scalar, Sequence, compose, decode


class Written(NamedTuple):
    """One entry of a file."""

    file: str
    headword: Scalar
    fields: dict[str, Node]
    """All values but the headword, by key."""

    @property
    def name(self) -> str:
        """The headword, its white space squeezed."""
        return " ".join(self.headword.text.split())

    @property
    def notes(self) -> tuple[Scalar, ...]:
        """All notes that are filled in: in every language, and of every sense; the one that pops up first."""
        senses = self.fields.get("senses")
        items = senses.items if isinstance(senses, Sequence) else ()
        mappings = [self.fields, *(_values(one) for one in items if isinstance(one, Mapping))]
        return tuple(each for fields in mappings for each in _filled(fields.get("note")))

    @property
    def is_unwritten(self) -> bool:
        """Whether the entry is one of a draft whose note is still to be written."""
        note = self.fields.get("note")
        return isinstance(note, Scalar) and not any(_filled(note))

    def at(self, node: Node) -> Location:
        """Name the place of one of its nodes."""
        return Location(self.file, node.line, node.column)

    def texts(self, key: str) -> tuple[Scalar, ...]:
        """Return the texts of a list, or the one that stands for it."""
        node = self.fields.get(key)
        items = node.items if isinstance(node, Sequence) else (node,)
        return tuple(item for item in items if isinstance(item, Scalar) and not item.null)


def _filled(node: Node | None) -> Iterator[Scalar]:
    """Yield the texts of a note: one, or one a language."""
    for each in [entry.value for entry in node.entries.values()] if isinstance(node, Mapping) else [node]:
        if isinstance(each, Scalar) and not each.null and each.text.strip():
            yield each


class WrittenFile(NamedTuple):
    """One file."""

    language: str
    """The primary subtag of the language of its headwords."""
    entries: tuple[Written, ...]


def read_written(source: Source) -> WrittenFile:
    """Return the entries of a file that the loader has taken, in its order."""
    root = compose(decode(source.data, source.name), source.name).root
    if not isinstance(root, Mapping):
        return WrittenFile("de", ())
    tag, items = (root.entries[key].value if key in root.entries else None for key in ("language", "terms"))
    nodes = items.items if isinstance(items, Sequence) else ()
    entries = tuple(entry for node in nodes for entry in _entry(node, source.name))
    return WrittenFile(primary_subtag(tag.text) if isinstance(tag, Scalar) else "de", entries)


def _entry(node: Node, file: str) -> Iterator[Written]:
    if not isinstance(node, Mapping):
        return
    if len(node.entries) == 1 and not node.entries.keys() & ENTRY.keys():
        ((_, (key, value)),) = node.entries.items()
        yield Written(file, key, _values(value) if isinstance(value, Mapping) else {"note": value})
    elif "term" in node.entries and isinstance(headword := node.entries["term"].value, Scalar):
        yield Written(file, headword, _values(node))


def _values(mapping: Mapping) -> dict[str, Node]:
    return {name: entry.value for name, entry in mapping.entries.items() if name != "term"}
