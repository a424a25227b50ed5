"""Glossary files in; out the same with what is certainly wrong put right, by edits of their text.

Nothing is written out of nodes: a comment, a quotation mark or a blank line that no repair is about stays
as it is, byte for byte. After every round the text is read again. It has to say what it said before, but for
what the repairs were to change, and no mistake may have come in; a repair that fails this is dropped.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from companion.diagnostics import Code, Diagnostic, Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.glossary.fix.places import Places
from companion.glossary.fix.repairs import Redundant, Repair, repairs
from companion.glossary.fix.tabs import without_tabs
from companion.model.source import Source
from companion.yaml_nodes import Mapping, Node, Scalar, YamlError, compose, decode
from companion.yaml_nodes import Sequence as List

__all__ = ["Fixed", "Redundant", "fix"]

_ROUNDS = 50
_PLACE = re.compile(r":\d+(?::\d+)?")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Fixed(NamedTuple):
    """One file, put right."""

    source: Source
    messages: tuple[str, ...]
    """What was changed, each with its line in the file as it was at that moment."""


def fix(sources: Sequence[Source], number: int, redundant: Collection[Redundant] = ()) -> Fixed:
    """Put one of several glossaries right; the others are what its `see` may lead to.

    `redundant` are its names that inflection finds anyway. A file that cannot be read comes back as it is.
    """
    source = sources[number]
    try:
        text = decode(source.data, source.name)
    except YamlError:
        return Fixed(source, ())
    spaced = without_tabs(text, source.name)
    messages = [f"{source.name}: spaces for the tabs before lines"] if spaced != text else []
    text = spaced
    for _ in range(_ROUNDS):
        done = _round(_Round(text, sources, number), redundant)
        if not done:
            break
        text = _edited(text, done)
        messages += (f"{source.name}:{each.line}: {each.message}" for each in done)
    return Fixed(_encoded(source, text), tuple(messages)) if messages else Fixed(source, ())


def _round(this: _Round, redundant: Collection[Redundant]) -> list[Repair]:
    """Return what is to be done next: keys first, then all else."""
    if this.root is None:
        return []
    found = _apart(repairs(this.root, Places(this.text), redundant))
    keys = this.largest([each for each in found if each.renamed])
    done = keys or this.largest([each for each in found if not each.renamed])
    return sorted(done, key=lambda each: each.line)


class _Round:
    """What can be done to a text at once."""

    def __init__(self, text: str, sources: Sequence[Source], number: int) -> None:
        self.text = text
        self._sources = sources
        self._number = number
        self._name = sources[number].name
        self.root = compose(text, self._name).root
        self._before = Counter(map(_said, self._mistakes(text)))

    def largest(self, found: list[Repair]) -> list[Repair]:
        """Return as many repairs as do what they are to do and no harm, by halves."""
        kept: list[Repair] = []
        waiting = [found]
        while waiting:
            part = waiting.pop()
            if part and self._is_right([*kept, *part]):
                kept += part
            elif len(part) > 1:
                half = len(part) // 2
                waiting += [part[half:], part[:half]]
        return kept

    def _is_right(self, chosen: Sequence[Repair]) -> bool:
        made = _edited(self.text, chosen)
        again = compose(made, self._name).root
        changed = {node: new for each in chosen for node, new in each.changed.items()}
        if self.root is None or again is None or _value(again, {}) != _value(self.root, changed):
            return False
        renamed = {(each.line, each.renamed) for each in chosen if each.renamed}
        looked_at = {(self._name, *place) for place in _under(again, renamed)}
        new = (
            each
            for each in self._mistakes(made)
            if (each.at.file, each.at.line, each.at.column) not in looked_at
        )
        return Counter(map(_said, new)) <= self._before

    def _mistakes(self, text: str) -> tuple[Diagnostic, ...]:
        """Return the mistakes of all files."""
        files = list(self._sources)
        files[self._number] = files[self._number]._replace(data=text.encode())
        try:
            load_glossaries(files, Log())
        except GlossaryError as error:
            return error.diagnostics
        return ()


def _said(mistake: Diagnostic) -> tuple[str, str]:
    """Return a mistake without places, which may move; a `see` may turn out to lead to its own entry."""
    if mistake.code is Code.GLOSSARY_DANGLING_SEE:
        return mistake.code, mistake.at.file
    return mistake.code, _PLACE.sub("", mistake.message)


def _under(
    node: Node, renamed: Collection[tuple[int, str]], *, inside: bool = False
) -> Iterator[tuple[int, int]]:
    """Yield the places of all that stands under keys that got their name just now."""
    if inside:
        yield node.line, node.column
    if isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield from _under(value, renamed, inside=inside or (key.line, key.text) in renamed)
    elif isinstance(node, List):
        for item in node.items:
            yield from _under(item, renamed, inside=inside)


def _apart(found: Iterable[Repair]) -> list[Repair]:
    """Return repairs that do not touch one another; keys before what stands under them."""
    every = sorted(found, key=lambda each: (each.edit.start, each.edit.end))
    kept: list[Repair] = []
    end = -1
    for each in every:
        if each.edit.start >= end:
            kept.append(each)
            end = each.edit.end
    return kept


def _edited(text: str, chosen: Sequence[Repair]) -> str:
    for edit in sorted((each.edit for each in chosen), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _value(node: Node, changed: dict[int, str | None]) -> object:
    """Return what a node says once the changes are made."""
    if isinstance(node, Scalar):
        new = changed.get(id(node))
        return new if new is not None else (None if node.null else node.text)
    if isinstance(node, Mapping):
        return {
            changed.get(id(key)) or key.text: _value(value, changed)
            for key, value in node.entries.values()
            if changed.get(id(key), "") is not None
        }
    return [_value(item, changed) for item in node.items if changed.get(id(item), "") is not None]


def _encoded(source: Source, text: str) -> Source:
    mark = next((mark for mark in _MARKS if source.data.startswith(mark)), b"")
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")
    return source._replace(data=mark + text.encode(encoding))
