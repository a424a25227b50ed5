"""What a YAML file is here: nodes that know their place, and the mistakes found on the way to them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, TypeAlias

from companion.model.source import Location

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for "nothing" where it is not quoted (YAML 1.2.2, section 10.3.2)."""


class Scalar(NamedTuple):
    """One text, just as it is written: `NO`, `2015` and `1e3` are texts like any other."""

    text: str
    line: int
    column: int
    quoted: bool = False
    """Whether quotes or a block (`|`, `>`) enclose it."""

    @property
    def null(self) -> bool:
        """Whether nothing is written here."""
        return not self.quoted and self.text in NULLS


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Entry(NamedTuple):
    """One key of a mapping, with its value."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """Keys with values, in the order of the file; what `<<` merges in comes last."""

    entries: dict[str, Entry]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping


class Fault(StrEnum):
    """What kind of mistake it is."""

    SYNTAX = "syntax"
    KEY = "key"
    TWICE = "key twice"
    TAG = "tag"
    BOMB = "alias bomb"


class YamlError(Exception):
    """Text that cannot be read as YAML: one plain sentence, its place, and the way out."""

    def __init__(self, message: str, at: Location, hint: str = "", fault: Fault = Fault.SYNTAX) -> None:
        super().__init__(message)
        self.message = message
        self.at = at
        self.hint = hint
        self.fault = fault

    def __str__(self) -> str:
        """Return the place and the sentence, the hint on a line of its own."""
        return f"{self.at}: {self.message}" + (f"\n  {self.hint}" if self.hint else "")


class Document(NamedTuple):
    """One file as nodes."""

    root: Node | None
    """None where the file holds nothing but comments, or cannot be read for one of the faults."""
    faults: tuple[YamlError, ...] = ()
    """All mistakes found on the way."""
