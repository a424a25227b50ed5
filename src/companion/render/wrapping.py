"""Breaks a title into lines of even length: in come words and a measure, out go lines.

A line ends between words or after a hyphen. Only a word that is wider than the line is broken, at what
looks like a syllable, or anywhere when nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Measure = Callable[[str], float]

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
    """Return `text` in as few lines as `width` allows, all of about one length.

    `measure` tells how wide a string is. A line is wider than `width` only if one character is.
    """
    pieces = list(_pieces(text, width, measure))
    fewest = len(_fill(pieces, width))
    low, high = max((piece.width + piece.hyphen for piece in pieces), default=width), width
    while high - low > width / 64:  # the narrowest column that takes no more lines has the most even ones
        middle = (low + high) / 2
        if len(_fill(pieces, middle)) > fewest:
            low = middle
        else:
            high = middle
    return _fill(pieces, high)


def unbroken(text: str, width: float, measure: Measure) -> bool:
    """Tell whether every word of `text` fits into a line, broken after its own hyphens at most."""
    return all(measure(part) <= width for word in text.split() for part in _AFTER_HYPHEN.split(word))


def _pieces(text: str, width: float, measure: Measure) -> Iterator[_Piece]:
    between, hyphen = measure(" "), measure("-")
    for word in text.split():
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


def _fill(pieces: Sequence[_Piece], width: float) -> list[str]:
    """Return lines, each with as many pieces as go into `width`, but at least one."""
    lines: list[str] = []
    line, used, hyphen = "", 0.0, 0.0
    for piece in pieces:
        if line and used + piece.space + piece.width + piece.hyphen > width:
            lines.append(line + ("-" if hyphen else ""))
            line, used = piece.text, piece.width
        else:
            line += (" " if line and piece.space else "") + piece.text
            used += piece.width + (piece.space if used else 0)
        hyphen = piece.hyphen
    return [*lines, line]
