"""`companion glossary list`: the terms that a build would use, in order, and where each is from."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from companion.cli.glossary_files import glossaries
from companion.cli.guard import give, guard, say
from companion.diagnostics import Log


class Format(StrEnum):
    """How the terms are written."""

    TEXT = "text"
    JSON = "json"


@guard
def list_terms(
    *,
    glossary: Annotated[
        list[str] | None,
        typer.Option(
            "-g", "--glossary", metavar="NAME|PATH", help="May be repeated; default: those of the program."
        ),
    ] = None,
    format: Annotated[  # noqa: A002 -- the option's own name
        Format, typer.Option("--format", help="Columns with tabs between them, or one JSON document.")
    ] = Format.TEXT,
) -> None:
    """List the terms that a build would use: type, number of forms, place, what they took the place of."""
    from companion.glossary import load_glossaries
    from companion.match.listing import count_forms

    sources = glossaries(glossary)
    log = Log()
    terms = load_glossaries(sources, log).terms
    for each in log.diagnostics:
        say(str(each))
    counts = count_forms(terms)
    if format is Format.JSON:
        import json

        rows = [
            {
                "term": term.headword,
                "type": term.type,
                "forms": counts[term.headword],
                "file": term.origin.file,
                "line": term.origin.line,
                "replaces": [{"file": at.file, "line": at.line} for at in term.replaces],
                "changed": {key: {"file": at.file, "line": at.line} for key, at in term.changed},
            }
            for term in terms
        ]
        give(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for term in terms:
        over = "".join(f"\tinstead of {at.file}:{at.line}" for at in term.replaces)
        over += "".join(f"\t{key} of {at.file}:{at.line}" for key, at in term.changed)
        place = f"{term.origin.file}:{term.origin.line}"
        give(f"{term.headword}\t{term.type or '-'}\t{counts[term.headword]}\t{place}{over}")
