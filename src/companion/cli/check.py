"""`companion check`: what readers would stumble over in a finished EPUB, ours or any other."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from companion.cli.guard import give, guard
from companion.errors import CheckError

if TYPE_CHECKING:
    from companion.check.tools import Answer

_WARNED = 8
"""Warnings under --strict."""


class Format(StrEnum):
    """How the verdict is written."""

    TEXT = "text"
    JSON = "json"


@guard
def check_book(
    book: Annotated[Path, typer.Argument(metavar="BOOK.epub", help="An EPUB, of any program.")],
    *,
    format: Annotated[  # noqa: A002 -- the option's name
        Format, typer.Option("--format", help="How the verdict is written to standard output.")
    ] = Format.TEXT,
    tools: Annotated[
        bool,
        typer.Option("--tools/--no-tools", help="Ask EPUBCheck and Ace as well, where they are installed."),
    ] = True,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are failures: exit 8.")] = False,
) -> None:
    """Check a book for what readers would stumble over. Exits 7 when it has errors."""
    from companion.check import own_findings
    from companion.check.verdict import Verdict, as_data, lines
    from companion.diagnostics import Severity

    own = own_findings(book)
    verdict = Verdict(book.name, own, _answers(book) if tools else [])
    if format is Format.JSON:
        import json

        give(json.dumps(as_data(verdict), ensure_ascii=False, indent=2))
    else:
        for line in lines(verdict):
            give(line)
    if verdict.count(Severity.ERROR):
        raise typer.Exit(CheckError.exit_code)
    if strict and verdict.count(Severity.WARNING):
        raise typer.Exit(_WARNED)


def _answers(book: Path) -> list[Answer]:
    """Ask both validators at the same time: each takes seconds to start."""
    from concurrent.futures import ThreadPoolExecutor

    from companion.check.tools import Answer, ask_ace, ask_epubcheck
    from companion.cli import installed

    asked = ((installed.epubcheck(), ask_epubcheck), (installed.ace(), ask_ace))
    with ThreadPoolExecutor() as pool:
        running = [pool.submit(ask, tool, book) if tool.command else None for tool, ask in asked]
    return [
        job.result() if job else Answer(tool.name, silence=tool.missing)
        for job, (tool, _) in zip(running, asked, strict=True)
    ]


app = typer.Typer(add_completion=False, rich_markup_mode=None)
app.command()(check_book)
