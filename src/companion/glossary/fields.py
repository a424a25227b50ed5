"""A mapping and the table of keys it may have in; its values out, unknown and missing keys mistakes."""

from __future__ import annotations

from dataclasses import dataclass, field

from companion.diagnostics import Code
from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS, REST_KEYS, Key, Kind
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
        elif key.kind is Kind.ENTRIES:
            fields.entries = entry.value
        elif key.kind is Kind.NAMES:
            fields.names[name] = read_names(entry.value, key, mistakes)
        elif text := read_text(entry.value, key, mistakes):
            fields.texts[name] = text
    for name, key in table.items():
        if key.required and name not in mapping.entries:
            hint = f"write `{name}: …`" if key.example else f"write `{name}:` and the entries under it"
            mistakes.add(Code.GLOSSARY_MISSING, f"`{name}` is missing", mapping, hint)
    return fields


def _unknown(key: Scalar, table: dict[str, Key], mistakes: Mistakes) -> None:
    name = key.text
    where = "at the top of a file" if table is FILE else "in an entry"
    mistakes.add(Code.GLOSSARY_UNKNOWN_KEY, f"there is no key `{name}` {where}", key, _meant(name, table))


def _meant(name: str, table: dict[str, Key]) -> str:
    spelled = name.strip().lower()
    if "term" in (spelled, *ENTRY["term"].also) and table is REST:
        return "the text before the colon is the term already"
    also = next((key.name for key in table.values() if spelled == key.name or spelled in key.also), "")
    if near := also or nearest(spelled, table):
        return f"did you mean `{near}`?"
    if spelled in FILE:
        return "it belongs to the top of the file"
    if spelled in ENTRY:
        return "it belongs to an entry"
    return f"the keys are {listed(table)}"
