"""`companion build`: the main job."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from companion import __version__, resources
from companion.annotate import LinkPolicy
from companion.cli.guard import give, guard, say
from companion.cli.output import write_files
from companion.cli.progress import progress
from companion.cli.values import day, line, stamp
from companion.diagnostics import Log, Severity
from companion.errors import UsageError
from companion.model.document import Metadata
from companion.read.article import ArticleFormat
from companion.stylesheet import demand_style

if TYPE_CHECKING:
    from companion.coverage import Coverage
    from companion.pipeline import Built

_WARNINGS = 8


@guard
def build_book(  # noqa: PLR0913 -- the options of the command
    articles: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLE…", help="Files (.txt, .md, .html), a chapter each; - is standard input."
        ),
    ],
    *,
    glossary: Annotated[
        list[str] | None,
        typer.Option(
            "-g", "--glossary", metavar="NAME|PATH", help="Terms and notes; may be repeated, later wins."
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="BOOK.epub", help="Default: the article's name.")
    ] = None,
    link: Annotated[
        LinkPolicy, typer.Option(help="Which occurrences become links; first = the first in each chapter.")
    ] = LinkPolicy.FIRST,
    title: Annotated[str, typer.Option(help="Title of the book.", show_default=False)] = "",
    author: Annotated[
        list[str] | None, typer.Option(help="Author; may be repeated.", show_default=False)
    ] = None,
    language: Annotated[str, typer.Option(help="Language of the text, as in `de`.", show_default=False)] = "",
    date: Annotated[str, typer.Option(help="When it appeared, YYYY-MM-DD.", show_default=False)] = "",
    source: Annotated[str, typer.Option(help="Where it appeared.", show_default=False)] = "",
    style: Annotated[str, typer.Option(metavar="NAME|PATH", help="Style sheet.")] = "default",
    notes: Annotated[
        str,
        typer.Option(
            help="Language of the notes, where glossaries have several; default: their first.",
            show_default=False,
        ),
    ] = "",
    locale: Annotated[
        str,
        typer.Option(
            help="Language of the book's own words; default: that of the notes.", show_default=False
        ),
    ] = "",
    format: Annotated[  # noqa: A002 -- the option's own name
        ArticleFormat | None,
        typer.Option("--from", help="Format of the articles, when the name does not tell."),
    ] = None,
    cover: Annotated[
        Path | None, typer.Option("--cover", metavar="PATH", help="Your own cover, PNG or JPEG.")
    ] = None,
    no_cover: Annotated[bool, typer.Option("--no-cover", help="Make no cover.")] = False,
    report: Annotated[
        Path | None, typer.Option(metavar="PATH", help="Write what was found and linked, as JSON.")
    ] = None,
    coverage: Annotated[
        bool,
        typer.Option("--coverage", help="Say how much of a German text is known, explained, or neither."),
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings are failures: exit 8, no book.")] = False,
) -> None:
    """Build an annotated EPUB. Its path goes to standard output, everything else to standard error."""
    if cover and no_cover:
        raise UsageError("--cover and --no-cover contradict each other", hint="leave one of them out")
    if articles.count(resources.STANDARD_INPUT) > 1:
        raise UsageError("standard input can be read once", hint="give - once")
    target = _target(output, articles)
    inputs = dict.fromkeys(articles, "an article") | {
        resources.sidecar(article): "the metadata file of an article" for article in articles
    }
    inputs |= dict.fromkeys(glossary or (), "a glossary")
    inputs |= {style: "the style", str(cover): "the cover"}
    _refuse_to_overwrite(target, report, inputs)
    given = Metadata(
        title=line(title, "--title"),
        authors=tuple(filter(None, (line(name, "--author") for name in author or ()))),
        language=language,
        date=day(date),
        source=line(source, "--source"),
    )
    own = Path(typer.get_app_dir("companion"))
    sources = [resources.article(value) for value in articles]
    glossaries = (
        [resources.find(resources.GLOSSARIES, value, own) for value in glossary]
        if glossary
        else resources.bundled_glossaries()
    )
    sheet = resources.find(resources.STYLES, style, own)
    demand_style(sheet)
    from companion.pipeline import Options, build

    options = Options(
        style=sheet.data,
        given=given,
        policy=link,
        notes=notes,
        locale=locale,
        format=format,
        cover=resources.cover(str(cover)) if cover else None,
        plain=no_cover,
        modified=stamp(),
        version=__version__,
        proven=all(map(resources.comes_with_program, glossaries)),
    )
    log = Log()
    with progress() as show:
        built = build(sources, glossaries, options, log, show)
    for diagnostic in log.diagnostics:
        if diagnostic.severity is not Severity.INFO:
            say(str(diagnostic))
    warnings = sum(d.severity is Severity.WARNING for d in log.diagnostics)
    if strict and warnings:
        say(f"error: {warnings} warning{'s' if warnings != 1 else ''} under --strict; no book was written")
        raise typer.Exit(_WARNINGS)
    contents = {target: built.epub}
    covered = _coverage(built) if coverage else None
    if report:
        contents[report] = _report(built, log, covered)
    write_files(contents)
    _summarise(built)
    if covered:
        _say_coverage(covered)
    give(os.fsencode(target))  # as it was given, whatever the terminal takes


def _target(output: Path | None, articles: list[str]) -> Path:
    """Return where the book goes: beside nothing, in the working directory, named after the first article."""
    stem = Path(articles[0]).stem if articles[0] != resources.STANDARD_INPUT else "book"
    if output is None:
        return Path(f"{stem}.epub")
    return output / f"{stem}.epub" if os.path.isdir(output) else output  # noqa: PTH112 -- also for names too long


def _refuse_to_overwrite(target: Path, report: Path | None, inputs: dict[str, str]) -> None:
    """Raise UsageError where writing would destroy what is read, or one of the two files the other."""
    outputs = {"-o": target, "--report": report} if report else {"-o": target}
    known = {os.path.realpath(name): what for name, what in inputs.items()}
    for option, path in outputs.items():
        if str(path) == resources.STANDARD_INPUT:
            raise UsageError(f"{option} takes a file, not standard output", hint="give it a name")
        if what := known.get(os.path.realpath(path)):
            raise UsageError(
                f"“{path}” is {what}; writing to it would destroy it", hint=f"choose another {option}"
            )
    if report and os.path.realpath(target) == os.path.realpath(report):
        raise UsageError("the book and the report cannot be one file", hint="choose another --report")


def _coverage(built: Built) -> Coverage:
    from companion.coverage import coverage_of  # loads a list of words

    return coverage_of(built.annotated)


def _say_coverage(covered: Coverage) -> None:
    from companion.cli.shares import say_shares

    if covered.chapters:
        say_shares(covered.whole, [(each.title, each.share) for each in covered.chapters])
    else:
        say("how much is clear can be said of German texts only")


def _report(built: Built, log: Log, covered: Coverage | None) -> bytes:
    import json

    from companion.report import report

    rows = report(built.annotated, built.glossary.terms, log.diagnostics)
    if covered:
        rows["coverage"] = covered.row()
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def _summarise(built: Built) -> None:
    chapters = built.annotated.chapters
    links = [
        match
        for marked in chapters
        for match, linked in zip(marked.matches, marked.linked, strict=True)
        if linked
    ]
    used = {match.term.headword for marked in chapters for match in marked.matches}
    unused = [term.headword for term in built.glossary.terms if term.headword not in used]
    say(
        f"{_count(len(chapters), 'chapter')}, {_count(len(links), 'link')}, "
        f"{_count(len(used), 'term')} used, {len(unused)} unused, {_size(len(built.epub))}"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number != 1 else ''}"


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


app = typer.Typer(add_completion=False, rich_markup_mode=None)
app.command()(build_book)
