"""A mapping and the table of keys it may have in; its values out, unknown and missing keys mistakes."""

from __future__ import annotations

from dataclasses import dataclass, field

from companion.diagnostics import Code
from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS, LATER, LISTS, REST_KEYS, Key, Kind
from companion.glossary.mistakes import Mistakes, listed, nearest
from companion.glossary.values import Name, read_names, read_text
from companion.yaml_nodes import Mapping, Node, Scalar

FILE = {key.name: key for key in FILE_KEYS}
ENTRY = {key.name: key for key in ENTRY_KEYS}
REST = {key.name: key for key in REST_KEYS}


@dataclass(slots=True)
class Fields:
    """The values of a mapping, by key; a key that is absent or mistaken is not among them."""

    texts: dict[str, str] = field(default_factory=dict)
    names: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    entries: Node | None = None
    """The list of entries, still to be read."""
    nodes: dict[str, Node] = field(default_factory=dict)
    """What has a reader of its own, still to be read."""
    languages: tuple[str, ...] = ("en",)
    """Of a file, the languages of its notes."""
    wanted: str = "en"
    """Of a file, the one of them whose notes are wanted."""

    def text(self, name: str) -> str:
        """Return a text, `""` where there is none."""
        return self.texts.get(name, "")

    def list(self, name: str) -> tuple[str, ...]:
        """Return the texts of a list."""
        return tuple(each.text for each in self.names.get(name, ()))


def read_fields(mapping: Mapping, table: dict[str, Key], mistakes: Mistakes) -> Fields:
    """Read all values of a mapping by the table of its keys."""
    fields = Fields()
    for name, entry in mapping.entries.items():
        key = table.get(name)
        if key is None:
            _unknown(entry.key, table, mistakes)
        else:
            _keep(entry.value, key, fields, mistakes)
    partial = fields.text("override") == "true"
    for name, key in table.items():
        if key.required and name not in mapping.entries and not (partial and name == "note"):
            hint = f"write `{name}: …`" if key.example else f"write `{name}:` and the entries under it"
            mistakes.add(Code.GLOSSARY_MISSING, f"`{name}` is missing", mapping, hint)
    return fields


def _keep(node: Node, key: Key, fields: Fields, mistakes: Mistakes) -> None:
    if key.kind is Kind.ENTRIES:
        fields.entries = node
    elif key.kind in LISTS:
        fields.names[key.name] = read_names(node, key, mistakes)
    elif key.kind in LATER or (key.by_language and isinstance(node, Mapping)):
        fields.nodes[key.name] = node
    elif text := read_text(node, key, mistakes):
        fields.texts[key.name] = text


_WHERE = {"terms": "at the top of a file", "when": "in a sense", "near": "under `when`"}
"""By a key that only this table has."""


def _unknown(key: Scalar, table: dict[str, Key], mistakes: Mistakes) -> None:
    name = key.text
    where = next((words for own, words in _WHERE.items() if own in table), "in an entry")
    mistakes.add(Code.GLOSSARY_UNKNOWN_KEY, f"there is no key `{name}` {where}", key, _meant(name, table))


def _meant(name: str, table: dict[str, Key]) -> str:
    spelled = name.strip().lower()
    if "term" in (spelled, *ENTRY["term"].also) and table is REST:
        return "the text before the colon is the term already"
    also = next((key.name for key in table.values() if spelled == key.name or spelled in key.also), "")
    if also == "when":
        return "put it under `when`"
    if near := also or nearest(spelled, table):
        return f"did you mean `{near}`?"
    return _elsewhere(spelled, table)


def _elsewhere(spelled: str, table: dict[str, Key]) -> str:
    if spelled in FILE:
        return "it belongs to the top of the file"
    if spelled in ENTRY:
        return "it belongs to an entry"
    if len(spelled) == 2 and "note" in table:
        return "for notes in several languages write `note: {en: …, fr: …}`"
    return f"the keys are {listed(table)}"
