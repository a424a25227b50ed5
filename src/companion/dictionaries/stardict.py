"""A StarDict dictionary (`.ifo`, `.idx`, `.dict` or `.dict.dz`, `.syn`), asked for one word at a time.

The format: StarDictFileFormat, in the documents of StarDict 3. The index is searched from end to end, since
not all makers sort it as that demands.
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from companion.dictionaries.compressed import Packed
from companion.dictionaries.dictd import entry_of
from companion.dictionaries.entries import Entry
from companion.errors import ResourceError, reason

_BREAKS = re.compile(r"(?i)<(?:br|/?(?:p|div|li|ol|ul|dt|dd|dl|h\d|tr|table|hr|blockquote))\b[^>]*>")
_TAGS = re.compile(r"<[^>]*>")
_TEXT_TYPES = frozenset("mtlghxyw")
"""Kinds of data that are text: plain, phonetic, in Pango's mark-up, HTML, XDXF."""


class StarDictDictionary:
    """One StarDict dictionary."""

    def __init__(self, path: Path, name: str = "") -> None:
        self._path = path
        self._info = _information(path)
        self.name = name or self._info.get("bookname", path.stem)
        self._offset_size = 8 if self._info.get("idxoffsetbits") == "64" else 4
        packed = path.with_suffix(".dict.dz")
        self._text = Packed(packed if packed.is_file() else path.with_suffix(".dict"))

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return the senses of a word; see `companion.dictionaries.Dictionary`."""
        spellings = [s.encode() for s in dict.fromkeys((word, word.lower(), word[:1].upper() + word[1:]))]
        for spelling in spellings:
            starts = [*self._places(self._index, self._starts, spelling), *self._by_synonym(spelling)]
            if found := tuple(e for start in dict.fromkeys(starts) if (e := self._entry(start, spelling))):
                return found
        return ()

    def _entry(self, start: int, word: bytes) -> Entry | None:
        at = self._index.index(b"\0", start) + 1
        size_at = at + self._offset_size
        offset = int.from_bytes(self._index[at:size_at], "big")
        data = self._text.read(offset, int.from_bytes(self._index[size_at : size_at + 4], "big"))
        text = _plain(data, self._info.get("sametypesequence", ""))
        first = text.partition("\n")[0]
        headword = word.decode()
        # Some dictionaries repeat the headword, with phonetics, as the first line of the entry.
        repeated = first.lower().startswith(headword.lower()) and "\n" in text
        return (
            made._replace(headword=headword)
            if (made := entry_of(text if repeated else f"\n{text}"))
            else None
        )

    def _by_synonym(self, word: bytes) -> Iterator[int]:
        for at in self._places(self._synonyms, self._synonym_starts, word):
            number = int.from_bytes(self._synonyms[at + len(word) + 1 :][:4], "big")
            if number < len(self._starts):
                yield self._starts[number]

    @staticmethod
    def _places(index: bytes, starts: list[int], word: bytes) -> Iterator[int]:
        """Yield where a word begins an entry of an index."""
        at = index.find(word + b"\0")
        while at >= 0:
            found = bisect_left(starts, at)
            if found < len(starts) and starts[found] == at:
                yield at
            at = index.find(word + b"\0", at + 1)

    @cached_property
    def _index(self) -> bytes:
        return _read(self._path.with_suffix(".idx"))

    @cached_property
    def _starts(self) -> list[int]:
        return _starts(self._index, self._offset_size + 4)

    @cached_property
    def _synonyms(self) -> bytes:
        path = self._path.with_suffix(".syn")
        return _read(path) if path.is_file() else b""

    @cached_property
    def _synonym_starts(self) -> list[int]:
        return _starts(self._synonyms, 4)


def _starts(index: bytes, tail: int) -> list[int]:
    """Return where the words of an index begin; `tail` are the bytes behind the zero that ends each."""
    starts, at, length = [], 0, len(index)
    while at < length:
        starts.append(at)
        end = index.find(b"\0", at)
        at = end + 1 + tail if end >= 0 else length
    return starts


def _plain(data: bytes, types: str) -> str:
    """Return the lines of an entry; where each of its parts names its type, of the first that is text."""
    if not types:
        while data[:1].islower() and chr(data[0]) not in _TEXT_TYPES and b"\0" in data:
            data = data.partition(b"\0")[2]
        data = data[1:]
    text = data.partition(b"\0")[0].decode("utf-8", "replace")
    if not types or types[:1] in "hgx":
        text = _TAGS.sub("", _BREAKS.sub("\n", text)) if "<" in text else text
    return "\n".join(line for line in text.split("\n") if line.strip())


def _information(path: Path) -> dict[str, str]:
    lines = _read(path).decode("utf-8-sig", "replace").splitlines()
    return {
        key.strip(): value.strip() for key, mark, value in (line.partition("=") for line in lines) if mark
    }


def _read(path: Path) -> bytes:
    try:
        if not path.is_file() and path.with_name(f"{path.name}.gz").is_file():
            return gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes())
        return path.read_bytes()
    except (OSError, EOFError) as problem:
        why = reason(problem) if isinstance(problem, OSError) else "it is damaged"
        raise ResourceError(f"the dictionary “{path}” cannot be read: {why}") from problem
