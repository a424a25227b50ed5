"""The nodes of a glossary file in, the repairs that are certainly meant out.

1. A key that is one of ours but for a slip (`alias`, `Type`), where there is one such key only.
2. A word of a choice with a slip (`organization`), a language tag with an underscore (`de_AT`).
3. Spaces too many in a headword or another name.
4. In a list: a name that stands there twice, that is the headword itself, or that inflection finds anyway;
   a `see` to its own entry.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from companion.glossary.fields import ENTRY, FILE, REST
from companion.glossary.fix.places import Edit, Places
from companion.glossary.keys import Key, Kind
from companion.model.language import LANGUAGE_TAG
from companion.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence

_CLOSE = 0.75
_SPACES = re.compile(" {2,}")
_UNMEANT = ("term", "note")
"""Keys whose other names are words for much else; for them only slips count."""


class Repair(NamedTuple):
    """One thing put right."""

    line: int
    message: str
    edit: Edit
    changed: dict[int, str | None]
    """By the id of a node its new text, or None where it is gone: what the file has to say afterwards."""
    renamed: str = ""
    """The new key, if it is one: what stands under it will be looked at for the first time."""


class Redundant(NamedTuple):
    """A name of a file that inflection finds anyway."""

    headword: str
    key: str
    name: str


def repairs(root: Node, places: Places, redundant: Collection[Redundant]) -> Iterator[Repair]:
    """Yield the repairs of one file, at most one a list."""
    if not isinstance(root, Mapping):
        return
    yield from _of_mapping(root, FILE, places)
    terms = root.entries.get("terms")
    for item in terms.value.items if terms and isinstance(terms.value, Sequence) else ():
        if isinstance(item, Mapping):
            yield from _of_entry(item, places, redundant)


def _of_entry(item: Mapping, places: Places, redundant: Collection[Redundant]) -> Iterator[Repair]:
    (first, entry), *others = item.entries.items() or [("", None)]
    if entry is None:
        return
    if not others and first not in ENTRY:
        yield from _of_spaces(entry.key, places)
        if isinstance(entry.value, Mapping):
            yield from _of_mapping(entry.value, REST, places)
            yield from _of_lists(" ".join(first.split()), entry.value, places, redundant)
        return
    yield from _of_mapping(item, ENTRY, places)
    term = item.entries.get("term")
    if term and isinstance(term.value, Scalar):
        yield from _of_lists(" ".join(term.value.text.split()), item, places, redundant)


def _of_mapping(mapping: Mapping, table: dict[str, Key], places: Places) -> Iterator[Repair]:
    for name, entry in mapping.entries.items():
        key = table.get(name)
        if key is None:
            meant = _meant(name, table, mapping)
            if meant:
                message = f"the key `{name}` is now `{meant}`"
                yield from (
                    each._replace(renamed=meant) for each in _rewritten(entry.key, meant, message, places)
                )
        elif isinstance(entry.value, Scalar):
            yield from _of_value(entry.value, key, places)
        elif isinstance(entry.value, Sequence) and key.kind is Kind.NAMES:
            for item in entry.value.items:
                yield from _of_spaces(item, places)


def _meant(name: str, table: dict[str, Key], mapping: Mapping) -> str:
    """Return the key that a name can only stand for; `""` where there is none or it is there already."""
    spelled = name.strip().lower()
    known = {word: key.name for key in table.values() for word in (key.name, *key.also)}
    if spelled in known and known[spelled] not in _UNMEANT:
        meant = known[spelled]
    else:
        near = {*difflib.get_close_matches(spelled, table, n=2, cutoff=_CLOSE)} | {spelled} & {*table}
        meant = spelled if spelled in table else "".join(near) if len(near) == 1 else ""
    return "" if meant in mapping.entries else meant


def _of_value(node: Scalar, key: Key, places: Places) -> Iterator[Repair]:
    if key.kind in (Kind.NAME, Kind.NAMES):
        yield from _of_spaces(node, places)
        return
    meant = ""
    if key.kind is Kind.CHOICE and node.text not in key.choices:
        near = difflib.get_close_matches(node.text.strip().lower(), key.choices, n=2, cutoff=_CLOSE)
        meant = near[0] if len(near) == 1 else ""
    elif key.kind is Kind.TAG and "_" in node.text:
        dashed = node.text.replace("_", "-")
        meant = dashed if re.fullmatch(LANGUAGE_TAG, dashed) else ""
    if meant:
        yield from _rewritten(node, meant, f"`{key.name}: {node.text}` is now `{meant}`", places)


def _of_spaces(node: Node, places: Places) -> Iterator[Repair]:
    if not isinstance(node, Scalar) or node.null or not node.text.strip():
        return
    squeezed = _SPACES.sub(" ", node.text).strip(" ")
    span = places.span(node)
    if squeezed == node.text or span is None:
        return
    raw = places.text[span.start : span.end]
    sign = raw[0] if node.quoted else ""
    inner = _SPACES.sub(" ", raw.strip(sign) if sign else raw).strip(" ")
    edit = Edit(span.start, span.end, f"{sign}{inner}{sign}")
    yield Repair(node.line, f"`{squeezed}` has no spaces too many any more", edit, {id(node): squeezed})


def _rewritten(node: Scalar, meant: str, message: str, places: Places) -> Iterator[Repair]:
    span = places.span(node)
    if span is not None:
        yield Repair(node.line, message, Edit(span.start, span.end, meant), {id(node): meant})


def _of_lists(
    headword: str, mapping: Mapping, places: Places, redundant: Collection[Redundant]
) -> Iterator[Repair]:
    own = {headword, *_texts(mapping.entries.get("aliases"))}
    for name, entry in mapping.entries.items():
        if name not in ENTRY or ENTRY[name].kind is not Kind.NAMES:
            continue
        seen: set[str] = set()
        for item in entry.value.items if isinstance(entry.value, Sequence) else (entry.value,):
            if not isinstance(item, Scalar):
                continue
            text = " ".join(item.text.split())
            why = _superfluous(text, name, headword, seen, own)
            if not why and Redundant(headword, name, text) in redundant:
                why = "inflection finds it"
            seen.add(text)
            if why and (found := places.without_item(entry, item)):
                edit, whole = found
                gone: list[Node] = [whole.key] if whole else [item]
                yield Repair(
                    item.line, f"`{text}` is out of `{name}`: {why}", edit, {id(node): None for node in gone}
                )
                break  # the next one in the next round: its place has moved


def _superfluous(text: str, key: str, headword: str, seen: set[str], own: set[str]) -> str:
    if text in seen:
        return "it stood there twice"
    if key == "aliases" and text == headword:
        return "it is the headword"
    if key == "see" and text in own:
        return "it is this very entry"
    return ""


def _texts(entry: Entry | None) -> Iterator[str]:
    node = entry.value if entry else None
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar):
            yield " ".join(item.text.split())
