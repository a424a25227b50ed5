"""Breaks words into lines of even length: in come a text and a measure, out go lines.

A line ends between words or after a hyphen. Only a word that is wider than the line is broken, at what
looks like a syllable, or anywhere when nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_BROKEN = 0.6
"""What it costs to break a word: as much as so much of the line left empty."""

Measure = Callable[[str], float]

_WORD = re.compile(r"\S+(?: [–—])?(?!\S)")
"""A dash between spaces stays with the word before it."""
_AFTER_HYPHEN = re.compile(r"(?<=\w[-–/])(?=\w)")
_SYLLABLE = re.compile(r"(?<=\w\w\w)(?!(?<=[cpt])h|(?<=c)k)(?=[b-df-hj-np-tv-zß][aeiouäöüy]\w)")
"""Before the last consonant in front of a vowel, as German divides words; *ch*, *ck*, *ph*, *th* kept."""


class _Piece(NamedTuple):
    """What is never broken."""

    text: str
    width: float
    space: float
    """The width of the space before it within a line; 0 where there is none."""
    hyphen: float = 0
    """The width of the hyphen that a line ends in behind this piece; 0 where there is none."""


def wrap(text: str, width: float, measure: Measure) -> list[str]:
    """Return `text` in lines that fill `width` as evenly as they can, the last one included.

    `measure` tells how wide a string is. A line is wider than `width` only if one character is.
    Of all ways to break the text, the one whose lines leave the least room, squared, is taken, as in
    Knuth and Plass, Breaking paragraphs into lines (1981).
    """
    pieces = list(_pieces(text, width, measure))
    best = [(0.0, 0)]
    """For each number of pieces from the left: what they cost, and where their last line begins."""
    for end in range(1, len(pieces) + 1):
        ways = _last_lines(pieces, end, width)
        best.append(min((best[start][0] + cost, start) for start, cost in ways))
    ends = [len(pieces)]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    ends.reverse()
    return [_line(pieces[start:end]) for start, end in pairwise(ends)]


def unbroken(text: str, width: float, measure: Measure) -> bool:
    """Tell whether every word of `text` fits into a line, broken after its own hyphens at most."""
    return all(measure(part) <= width for word in _WORD.findall(text) for part in _AFTER_HYPHEN.split(word))


def _pieces(text: str, width: float, measure: Measure) -> Iterator[_Piece]:
    between, hyphen = measure(" "), measure("-")
    for word in _WORD.findall(text):
        space = between
        for part in _AFTER_HYPHEN.split(word):
            parts = [part] if measure(part) <= width else _broken(part, width - hyphen, measure)
            for piece in parts[:-1]:
                yield _Piece(piece, measure(piece), space, hyphen)
                space = 0
            yield _Piece(parts[-1], measure(parts[-1]), space)
            space = 0


def _broken(word: str, width: float, measure: Measure) -> list[str]:
    """Return the parts of a word that is wider than a line."""
    syllables = _SYLLABLE.split(word)
    return syllables if all(measure(syllable) <= width for syllable in syllables) else list(word)


def _last_lines(pieces: Sequence[_Piece], end: int, width: float) -> Iterator[tuple[int, float]]:
    """Yield where a line that ends before piece `end` may begin, and what such a line costs."""
    used = pieces[end - 1].hyphen
    broken = _BROKEN * width if used else 0.0
    for start in range(end - 1, -1, -1):
        used += pieces[start].width
        if used > width and start < end - 1:
            return
        yield start, (width - used) ** 2 + broken**2
        used += pieces[start].space


def _line(pieces: Sequence[_Piece]) -> str:
    text = "".join(f"{' ' if piece.space else ''}{piece.text}" for piece in pieces).strip()
    return text + ("-" if pieces[-1].hyphen else "")
