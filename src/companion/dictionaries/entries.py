"""What all dictionaries give, whatever their format."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple, Protocol


class Use(IntEnum):
    """How near a sense is to the news, the nearest first."""

    GENERAL = 0
    SPECIAL = 1
    """A word of some craft: music, zoology."""
    RARE = 2
    """Dated, regional, poetic."""


class Entry(NamedTuple):
    """One sense of a word."""

    headword: str
    translations: tuple[str, ...]
    """Words that mean the same, the first first, without grammar, labels and phonetics."""
    use: Use = Use.GENERAL
    weight: int = 0
    """How much the dictionary says about it; the commoner a sense, the more."""


class Dictionary(Protocol):
    """A dictionary that can be asked for one word at a time."""

    @property
    def name(self) -> str:
        """What to call it in front of people."""

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Return the senses of a word in the order of the dictionary; capitals make no difference.

        Raises `ResourceError` where the file is damaged.
        """
