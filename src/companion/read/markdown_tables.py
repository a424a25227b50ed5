"""Cells that a Markdown table has no column for, and that its rules leave out in silence.

In: the lines of an article and where its tables stand. Out: a warning for each row that loses words
(GitHub Flavored Markdown, "Tables (extension)": "the excess is ignored").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from companion.diagnostics import Code
from companion.model.source import Location

if TYPE_CHECKING:
    from companion.diagnostics import Log


def warn_of_lost_cells(lines: Sequence[str], first: int, name: str, log: Log) -> None:
    """Warn of each row of a table, whose first line is line `first` of the file, with too many cells."""
    width = len(_cells(lines[0]))
    for number, line in enumerate(lines[2:], first + 2):
        lost = _cells(line)[width:]
        if any(cell.strip() for cell in lost):
            log.warn(
                Code.ARTICLE_TABLE,
                f"the row has more cells than the table has columns; left out: {_listed(lost)}",
                Location(name, number),
                "give the table's first row as many cells",
            )


def _cells(line: str) -> list[str]:
    from markdown_it.rules_block.table import escapedSplit

    cells = escapedSplit(line.strip())
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return cells


def _listed(cells: Sequence[str]) -> str:
    return ", ".join(cell.strip() for cell in cells)
