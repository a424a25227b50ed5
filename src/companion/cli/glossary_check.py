"""`companion glossary check`: mistakes, warnings and advice, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from companion import resources
from companion.cli.glossary_files import glossaries, place_of
from companion.cli.guard import give, guard, say
from companion.cli.output import write_files
from companion.diagnostics import Diagnostic, Severity
from companion.errors import GlossaryError
from companion.model.source import Source

_WARNINGS = 8
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class Format(StrEnum):
    """How the messages are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@guard
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Glossaries, by name or path.")],
    *,
    article: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ARTICLE",
            help="Say also what it has and the glossaries lack, and the reverse; may be repeated.",
        ),
    ] = None,
    format: Annotated[  # noqa: A002 -- the option's own name
        Format, typer.Option("--format", help="Lines for people, one JSON document, or GitHub's annotations.")
    ] = Format.TEXT,
    fix: Annotated[
        bool, typer.Option("--fix", help="Put right what is certain: the file keeps its layout and comments.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are failures: exit 8.")] = False,
) -> None:
    """Find every mistake in every glossary, in one run, and say what a good editor would change."""
    sources = glossaries(files)
    articles = [resources.article(value) for value in article or ()]
    if fix:
        sources = _fixed(sources, list(dict.fromkeys(files)))
    from companion.review import review

    try:
        found = review(sources, articles)
    except GlossaryError as error:
        if format is Format.TEXT:
            raise
        _show(error.diagnostics, format)
        say(f"error: {error.message}")
        raise typer.Exit(error.exit_code) from error
    _show(found.diagnostics, format)
    warnings = sum(each.severity is Severity.WARNING for each in found.diagnostics)
    summary = [_count(len(found.glossary.terms), "term"), _count(warnings, "warning")]
    if found.unwritten:
        summary.append(f"{found.unwritten} without a note")
    if found.drafts:
        summary.append(_count(found.drafts, "draft"))
    say(", ".join(summary))
    if strict and warnings:
        say(f"error: {_count(warnings, 'warning')} under --strict")
        raise typer.Exit(_WARNINGS)


def _fixed(sources: list[Source], values: list[str]) -> list[Source]:
    """Write what can be put right, all files or none, and return the glossaries as they are then."""
    from companion.review import fix_all

    paths = [place_of(value) for value in values]
    fixed = fix_all(sources)
    changed = {
        path: new.data for path, old, new in zip(paths, sources, fixed.sources, strict=True) if new != old
    }
    write_files(changed)
    for message in fixed.messages:
        say(f"fixed: {message}")
    return list(fixed.sources)


def _show(diagnostics: Sequence[Diagnostic], format: Format) -> None:  # noqa: A002 -- the option's own name
    if format is Format.TEXT:
        for each in diagnostics:
            say(str(each))
    elif format is Format.JSON:
        give(_as_json(diagnostics))
    else:
        for each in diagnostics:
            give(_as_command(each))


def _as_json(diagnostics: Iterable[Diagnostic]) -> str:
    import json

    rows = [
        {
            "code": each.code,
            "severity": each.severity,
            "message": each.message,
            "file": each.at.file,
            "line": each.at.line or None,
            "column": each.at.column or None,
            "hint": each.hint,
        }
        for each in diagnostics
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _as_command(each: Diagnostic) -> str:
    """Return a line that GitHub Actions shows beside the code (its docs, "workflow commands")."""
    places = {"file": each.at.file, "line": each.at.line, "col": each.at.column, "title": each.code}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in places.items() if value)
    text = f"{each.message}\n{each.hint}" if each.hint else each.message
    return f"::{_LEVELS[each.severity]} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"
