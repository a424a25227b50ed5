"""Ding's word list (a line `Haus {n} | Häuser {pl} :: house | houses` for each sense), searched as it is.

The file has no index, and making one of its 26 MB takes 4 s. So it is searched as it is, 5 to 10 ms a word;
most searches are for parts of compounds that are no words, which a list of all words, made in 1 s, tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

from companion.dictionaries.drafts import (
    split_outside_brackets,
    translations,
    use_of,
    weight_of,
    without_objects,
)
from companion.dictionaries.entries import Entry
from companion.errors import ResourceError

_MARKS = re.compile(r"\([^()]*\)|\[[^\]]*\]|\{[^}]*\}|<[^>]*>")
_MOST_LINES = 300
"""Of lines that are looked at for one word; *die* has thousands."""
_BREAK = b"\n "


class _Half(NamedTuple):
    """The German half of a word list."""

    lines: list[bytes]
    """Both halves of each line."""
    text: bytes
    """The German halves, each behind a line break and a blank."""
    starts: list[int]
    """Where each of them begins in the text."""
    words: list[bytes]
    """What stands between blanks, in order."""

    def has(self, word: bytes) -> bool:
        """Tell whether anything begins as the word does; most parts of compounds that are tried do not."""
        first = word.partition(b" ")[0]
        place = bisect_left(self.words, first)
        return place < len(self.words) and self.words[place].startswith(first)

    def lines_with(self, piece: bytes) -> Iterator[int]:
        """Yield the number of the line of each place where a piece of text stands."""
        at = self.text.find(piece)
        while at >= 0:
            yield bisect_right(self.starts, at) - 1
            at = self.text.find(piece, at + 1)


class DingDictionary:
    """A word list in the format of Ding, German on the left."""

    def __init__(self, path: Path, name: str = "") -> None:
        self._path = path
        self.name = name or path.name

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return the senses of a word; see `companion.dictionaries.Dictionary`."""
        spellings = dict.fromkeys((word, word.lower(), word[:1].upper() + word[1:]))
        for spelling in spellings:
            lines = self._lines(spelling.encode())
            if found := tuple(entry for line in lines for entry in _entries(line, spelling)):
                return found
        return ()

    @cached_property
    def _half(self) -> _Half:
        try:
            lines = self._path.read_bytes().split(b"\n")
        except OSError as problem:
            raise ResourceError(f"the dictionary “{self._path}” cannot be read") from problem
        halves = [line.partition(b" :: ")[0] for line in lines]
        words: set[bytes] = set()
        for half in halves:
            words.update(half.split())
        starts = list(accumulate((len(half) + len(_BREAK) for half in halves), initial=0))
        return _Half(lines, _BREAK + _BREAK.join(halves), starts, sorted(words))

    def _lines(self, word: bytes) -> list[str]:
        """Return lines with a word where it can be a headword, in the order of the file."""
        half = self._half
        found: set[int] = set()
        if half.has(word):
            marks = (b"\n", b"") if word.islower() else (b"\n", b";", b"|")  # etw. vorantreiben
            for mark in marks:
                found.update(islice(half.lines_with(mark + b" " + word), _MOST_LINES - len(found)))
        return [half.lines[number].decode("utf-8", "replace") for number in sorted(found)]


def _entries(line: str, word: str) -> Iterator[Entry]:
    german, mark, english = line.partition(" :: ")
    if not mark or line.startswith("#"):
        return
    left, right = german.split(" | "), english.split(" | ")
    phrases = sum(len(_MARKS.sub(" ", group).split()) > 2 for group in left[1:])
    for number, (source, target) in enumerate(zip(left, right, strict=False)):
        heads = [_headword(each) for each in split_outside_brackets(source, ";")]
        if word in heads and (said := translations(target, ";")):
            behind = heads.index(word)
            weight = weight_of(target, ";", 0 if number else phrases // (1 + behind)) - behind
            yield Entry(word, said, use_of(source, target), weight)


def _headword(text: str) -> str:
    """Return one of the words of a line without marks and without *etw.*, *jdn.*, *sich* before it."""
    return without_objects(_MARKS.sub(" ", text))
