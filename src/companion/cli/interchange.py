"""`companion glossary import` and `export`: glossaries in and out of other formats."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from companion import resources
from companion.cli.guard import give, guard, say
from companion.cli.output import write_files
from companion.diagnostics import Log
from companion.errors import ResourceError, UsageError
from companion.model.source import Source

if TYPE_CHECKING:
    from companion.interchange import Sheet

_TEXTS = ("csv", "tsv", "tbx")


@guard
def import_glossary(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A table, term base or dictionary; - is standard input.")
    ],
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="GLOSSARY.yaml", help="Default: standard output.")
    ] = None,
    from_: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="FORMAT",
            help="csv, tsv, tbx, stardict, or any that pyglossary reads; default: by the name.",
        ),
    ] = "",
    language: Annotated[str, typer.Option(help="Of the terms.")] = "de",
    notes: Annotated[str, typer.Option(help="Of the notes.")] = "en",
) -> None:
    """Turn a table (CSV, TSV), a term base (TBX) or a dictionary (StarDict) into a glossary."""
    from companion.interchange import accepted

    log = Log()
    try:
        source, sheet = _read(file, from_, log, _tag(language, "--language"), _tag(notes, "--notes"))
        text = accepted(sheet, source, log)
    finally:
        for diagnostic in log.diagnostics:
            say(str(diagnostic))
    _hand_over(output, text)


@guard
def export_glossary(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help="Glossaries, by name or path.")],
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Default, but for stardict: standard output."),
    ] = None,
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="FORMAT", help="csv, tsv or stardict; default: by the name of the output."
        ),
    ] = "",
) -> None:
    """Turn glossaries into one table (CSV, TSV), or into a dictionary (StarDict) with all inflected forms."""
    from companion.interchange import format_of, sheet_of

    kind = format_of(str(output or ""), to)
    own = Path(typer.get_app_dir("companion"))
    sources = [resources.find(resources.GLOSSARIES, file, own) for file in files]
    if kind in ("csv", "tsv"):
        from companion.interchange.table import write_table

        _hand_over(output, write_table(sheet_of(sources), delimiter="," if kind == "csv" else "\t"))
    elif kind == "stardict" and output is not None:
        _export_dictionary(sources, output)
    elif kind == "stardict":
        raise UsageError("a StarDict dictionary is several files", hint="add -o NAME.ifo")
    else:
        raise UsageError(
            f"there is no format “{kind}” to write" if kind else "the format to write is not known",
            hint="add --to csv, tsv or stardict, or -o with a name that ends in .csv, .tsv or .ifo",
        )


def _export_dictionary(sources: list[Source], output: Path) -> None:
    from companion.glossary import load_glossaries
    from companion.interchange.stardict import write_stardict

    log = Log()
    files = write_stardict(load_glossaries(sources, log), output.stem, log)
    for diagnostic in log.diagnostics:
        say(str(diagnostic))
    stem = output.with_suffix("") if output.suffix == ".ifo" else output
    contents = zip(
        (".idx", ".dict", ".syn", ".ifo"), (files.idx, files.dict, files.syn, files.ifo), strict=True
    )
    write_files({stem.with_name(stem.name + suffix): data for suffix, data in contents})
    give(os.fsencode(stem.with_name(f"{stem.name}.ifo")))


def _read(file: str, given: str, log: Log, language: str, notes: str) -> tuple[Source, Sheet]:
    """Return a file and what it holds."""
    from companion.interchange import Format, format_of, read_text_format

    kind = format_of(file, given)
    if kind in _TEXTS:
        source = _source(file)
        return source, read_text_format(source, Format(kind), log, language=language, notes=notes)
    if file == resources.STANDARD_INPUT:
        raise UsageError("the format of standard input is not known", hint="add --from csv, tsv or tbx")
    if not os.path.exists(file):  # noqa: PTH110 -- unlike Path.exists also for names too long
        _source(file)
    from companion.interchange.dictionary import read_dictionary

    return Source(file, b""), read_dictionary(Path(file), kind, log, language=language, notes=notes)


def _source(file: str) -> Source:
    """Return a file by its path; raises ResourceError where it cannot be read."""
    if file != resources.STANDARD_INPUT:
        path = file if "/" in file else f"./{file}"
        own = Path(typer.get_app_dir("companion"))
        return resources.find(resources.GLOSSARIES, path, own)._replace(name=file)
    if sys.stdin is None:
        raise ResourceError("standard input is closed", hint="give a file, or pipe one in")
    return Source(file, sys.stdin.buffer.read())


def _hand_over(output: Path | None, text: str) -> None:
    if output is None:
        give(text.encode().removesuffix(b"\n"))
    else:
        write_files({output: text.encode()})
        give(os.fsencode(output))


def _tag(value: str, option: str) -> str:
    from companion.model.language import LANGUAGE_TAG

    if not re.fullmatch(LANGUAGE_TAG, value):
        raise UsageError(
            f"{option} is “{value}”, which is no language tag", hint="write de, de-AT, en, fr, …"
        )
    return value
