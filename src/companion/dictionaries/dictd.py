"""A dictd dictionary (`.index` and `.dict` or `.dict.dz`), asked for one word at a time.

The index has a line for each headword: the word, folded by dictfmt(1), and offset and size of its entry
in base 64. It is searched from end to end (5 ms in 13 MB): how it is sorted differs from maker to maker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from companion.dictionaries.compressed import Packed
from companion.dictionaries.drafts import OBJECTS, translations, use_of, weight_of, without_objects
from companion.dictionaries.entries import Entry
from companion.errors import ResourceError

_DIGITS = {
    ord(char): value
    for value, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
_HEAD_MARKS = re.compile(r"\s*(?:/[^/]*/(?=\s|$)|<[^<>]*>|\([^()]*\)|\[[^\]]*\])")
_ASIDE = re.compile(r"\s+(?:see|Note|Synonyms?|Synonyme?|siehe):|\s*\"")
_NUMBER = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z]\))\s+")


class DictdDictionary:
    """One dictd dictionary; those of FreeDict are understood best."""

    def __init__(self, path: Path, name: str = "") -> None:
        self._path = path
        self.name = name or path.stem
        packed = path.with_suffix(".dict.dz")
        self._text = Packed(packed if packed.is_file() else path.with_suffix(".dict"))

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return the senses of a word; see `companion.dictionaries.Dictionary`."""
        keys = dict.fromkeys((_folded(word), word.lower(), word))
        tried = (list(self._places(key.encode())) for key in keys if key)
        places = next((found for found in tried if found), [])
        if word.rpartition(" ")[2].islower():  # a verb, whose objects stand before it
            places += self._with_objects(_folded(word).encode())
        found = sorted(set(places))
        made = (entry_of(self._text.read(*place).decode("utf-8", "replace")) for place in found)
        return tuple(one for one in made if one and one.headword.lower() == word.lower())

    @cached_property
    def _index(self) -> bytes:
        try:
            return b"\n" + self._path.read_bytes()
        except OSError as problem:
            raise ResourceError(f"the dictionary “{self._path}” cannot be read") from problem

    def _places(self, key: bytes) -> Iterator[tuple[int, int]]:
        for start in self._found(b"\n" + key + b"\t"):
            yield self._place(start + 1)

    def _with_objects(self, key: bytes) -> Iterator[tuple[int, int]]:
        for at in self._found(b" " + key + b"\t"):
            start = self._index.rfind(b"\n", 0, at) + 1
            if OBJECTS.issuperset(self._index[start:at].decode("utf-8", "replace").split()):
                yield self._place(start)

    def _found(self, text: bytes) -> Iterator[int]:
        at = self._index.find(text)
        while at >= 0:
            yield at
            at = self._index.find(text, at + 1)

    def _place(self, start: int) -> tuple[int, int]:
        """Return offset and size of an entry from its line of the index."""
        end = self._index.find(b"\n", start)
        fields = self._index[start : end if end > 0 else None].split(b"\t")
        try:
            return _number(fields[1]), _number(fields[2])
        except (KeyError, IndexError) as problem:
            raise ResourceError(f"the dictionary “{self._path}” is damaged") from problem


def entry_of(text: str) -> Entry | None:
    """Return the entry that a text of FreeDict's make holds; None where it translates nothing.

    Its first line is the headword with phonetics and grammar. Examples, synonyms and references are
    indented below it, or begin with a quotation mark or a name and a colon; the other lines translate.
    """
    head, *lines = text.rstrip("\n").split("\n")
    said = [line for line in lines if line.strip() and not _ASIDE.match(line)]
    words = tuple(word for line in said for word in translations(_NUMBER.sub("", line), ","))
    if not words:
        return None
    examples = sum(line.lstrip().startswith('"') for line in lines)
    headword = without_objects(_HEAD_MARKS.sub("", head))
    weight = weight_of(",".join(said), ",", examples)
    return Entry(headword, tuple(dict.fromkeys(words)), use_of(*said), weight)


def _folded(word: str) -> str:
    """Return a word as dictfmt puts it into an index: small letters, digits and blanks."""
    return "".join(char for char in word.lower() if char.isalnum() or char == " ")


def _number(digits: bytes) -> int:
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS[digit]
    return value
