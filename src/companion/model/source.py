"""Where bytes come from, and how a place in them is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file, as editors count: lines and columns from 1; 0 where there is none."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`file:line:column`, the form that editors and terminals make clickable."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


class Source(NamedTuple):
    """Bytes already loaded, with the name to show in messages."""

    name: str
    """A path as the user wrote it, or `-` for standard input."""
    data: bytes
    sidecar: Source | None = None
    """The metadata file beside an article, when there is one."""
    path: str = ""
    """Tells one file from another, whatever they are called; empty where it is no file."""
    beside: Callable[[str], Source] | None = None
    """Of a glossary, loads another by name, or by path from where this one lies; raises ResourceError."""
