"""What a parser complained of, what to tell the author, and how a line is mended."""

from __future__ import annotations

import re
from typing import NamedTuple

_KEY = r"(?:\"[^\"]*\"|'[^']*'|[^\s:#'\"\[{][^:#]*)"
_LINE = re.compile(rf"(?P<head>\s*(?:-[ ]+)*(?:{_KEY}:[ \t]+)?)(?P<value>.*)")
"""One line as far as its value."""
CRAMPED = re.compile(r"\s*(?:-[ ]+)*(?P<key>\w[\w-]*):(?P<value>\S.*)")
"""A colon with no space after it."""
_SHOWN = 60
"""Characters of a line in a hint."""


class Complaint(NamedTuple):
    """What a parser said, with the lines it spoke of; rows and columns count from 0."""

    context: str
    problem: str
    start: tuple[int, int]
    """Where the thing began that could not be finished."""
    mark: tuple[int, int]
    """Where the parser gave up."""
    lines: list[str]

    @property
    def line(self) -> str:
        """The line where the parser gave up."""
        return self.row(self.mark[0])

    @property
    def character(self) -> str:
        """The character where the parser gave up; `""` at the end of a line."""
        return self.line[self.mark[1] :][:1]

    @property
    def before(self) -> str:
        """What stands before it in its line."""
        return self.line[: self.mark[1]]

    def row(self, number: int) -> str:
        """Return a line; `""` beyond the last."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""


class Advice(NamedTuple):
    """What to tell the author."""

    message: str
    hint: str
    at: tuple[int, int]
    mended: str | None = None
    """What the line `at` would be without the mistake, where that is plain to see."""


def value_of(line: str) -> str:
    """Return what stands after the dash and the key of a line."""
    found = _LINE.fullmatch(line.rstrip())
    return found["value"] if found else ""


def quoted(line: str) -> str:
    """Return a line with its value in quotes."""
    found = _LINE.fullmatch(line.rstrip())
    if not found:
        return line
    value = found["value"]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    if '"' in value or "\\" in value:
        doubled = value.replace("'", "''")
        return f"{found['head']}'{doubled}'"
    return f'{found["head"]}"{value}"'


def shown(line: str) -> str:
    """Return a line as a hint shows it: cut where it is long, its last quotation mark kept."""
    line = line.strip()
    if len(line) <= _SHOWN:
        return line
    last = line[-1] if line[-1] in "\"'" else ""
    return f"{line[: _SHOWN - 1 - len(last)]}…{last}"
