"""What the matcher asks a language about the names of persons."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Protocol


class Obstacle(StrEnum):
    """Why a word that looks like a surname is none, or not that of the person meant."""

    OTHER_NAME = "it is taken for a part of another name here"
    FAMILY = "it is taken for a whole family here"
    NOUN = "it is taken for a noun here"
    PLACE = "it is taken for a place here"
    SMALL_WORD = "it is taken for a small word at the start of its sentence"


class Beside(NamedTuple):
    """What stands around a word that looks like a surname."""

    before: tuple[str, ...] = ()
    """The words before it in its clause, the nearest last; `.` is where a sentence begins."""
    after: str = ""
    """The word after it, where only a blank is between."""
    front: tuple[str, ...] = ()
    """What hyphens join to it on the left: *Anti* of *Anti-Assad-Koalition*."""
    back: str = ""
    """The last of what hyphens join to it on the right: *Koalition*."""


class NameGrammar(Protocol):
    """What a language knows of persons' names. All answers depend on the arguments alone."""

    def surnames(self, name: str) -> tuple[str, ...]:
        """Return what is left of a full name in its second place, longest first; mostly one, or none."""

    def obstacle(self, surname: str, beside: Beside, *, inflected: bool) -> Obstacle | None:
        """Return what is against taking a word for a surname; `inflected` says that it has an ending."""
