"""`companion glossary suggest`: the terms of an article that no glossary has yet."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from companion import resources
from companion.cli.guard import give, guard, say
from companion.cli.output import write_files
from companion.cli.shares import say_shares
from companion.diagnostics import Log, Severity
from companion.errors import UsageError
from companion.model.source import Source

if TYPE_CHECKING:
    from companion.dictionaries import Dictionary
    from companion.drafting import Suggested


@guard
def suggest(  # noqa: PLR0913 -- the options of the command
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE…", help="Files (.txt, .md, .html); - is standard input.")
    ],
    *,
    glossary: Annotated[
        list[str] | None,
        typer.Option(
            "-g",
            "--glossary",
            metavar="NAME|PATH",
            help="Whose terms are not proposed; may be repeated; default: those of the program.",
        ),
    ] = None,
    no_glossary: Annotated[
        bool, typer.Option("--no-glossary", help="Propose what the glossaries of the program have, too.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="DRAFT.yaml",
            help="Write the draft here; into one that exists new entries are added, nothing else is changed.",
        ),
    ] = None,
    level: Annotated[
        int,
        typer.Option(
            min=0,
            max=5,
            help="Which words count as known, by how common they are: 0 none, 1 the 1,000 commonest word "
            "forms, 2 the 3,000, 3 the 8,000, 4 the 19,000, 5 the 43,000. These are no CEFR levels.",
        ),
    ] = 1,
    known: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Words you know: one a line, or the first column of a CSV; may be repeated."
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Propose N terms at most.")] = None,
    define: Annotated[
        bool,
        typer.Option("--define", help="Draft the notes from a German–English dictionary that is installed."),
    ] = False,
    dictionary: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Draft them from this one: dictd (.index), StarDict (.ifo) or Ding; may be repeated.",
        ),
    ] = None,
) -> None:
    """Propose the terms that a reader may need and no glossary has, as a draft to write notes into."""
    if glossary and no_glossary:
        raise UsageError("-g and --no-glossary contradict each other", hint="leave one of them out")
    if articles.count(resources.STANDARD_INPUT) > 1:
        raise UsageError("standard input can be read once", hint="give - once")
    own = Path(typer.get_app_dir("companion"))
    sources = [resources.article(value) for value in articles]
    glossaries = [resources.find(resources.GLOSSARIES, value, own) for value in glossary or ()]
    if not glossary and not no_glossary:
        glossaries = resources.bundled_glossaries()
    draft = _existing(output, articles)
    dictionaries = _dictionaries(dictionary or []) if define or dictionary else ()
    from companion import drafting

    log = Log()
    wanted = drafting.Wanted(level, tuple(map(_word_list, known or ())), draft, limit, dictionaries)
    found = drafting.suggest(sources, glossaries, wanted, log)
    for diagnostic in log.diagnostics:
        if diagnostic.severity is Severity.WARNING and draft is None:
            say(str(diagnostic))
    text = _text(found, draft, [_name(article) for article in articles])
    if output is None:
        give(text.decode().rstrip("\n"))
    else:
        if draft is None or text != draft.data:
            write_files({output: text})
        give(os.fsencode(output))
    _summarise(found)


def _name(article: str) -> str:
    return "standard input" if article == resources.STANDARD_INPUT else Path(article).name


def _existing(output: Path | None, articles: list[str]) -> Source | None:
    """Return the draft that is there already; raises where it cannot be one."""
    if str(output) == resources.STANDARD_INPUT:
        raise UsageError("-o takes a file, not standard output", hint="without -o it goes there anyway")
    if output is None or not output.exists():
        return None
    if os.path.realpath(output) in map(os.path.realpath, articles):
        raise UsageError(
            f"“{output}” is an article; writing to it would destroy it", hint="choose another -o"
        )
    return resources.find(resources.GLOSSARIES, str(output.absolute()), Path())._replace(name=str(output))


def _dictionaries(paths: list[Path]) -> tuple[Dictionary, ...]:
    from companion.cli.dictionaries import wanted

    return wanted(paths)


def _word_list(path: Path) -> Source:
    try:
        return Source(str(path), path.read_bytes())
    except OSError as problem:
        raise UsageError(
            f"the list of words “{path}” cannot be read: {(problem.strerror or str(problem)).lower()}"
        ) from problem


def _text(found: Suggested, draft: Source | None, names: list[str]) -> bytes:
    if draft is not None:
        from companion.suggest.merge import merged

        return merged(draft, found.proposals)
    from companion.suggest.draft import new_draft

    return new_draft(found.proposals, names).encode()


def _summarise(found: Suggested) -> None:
    count = len(found.proposals)
    more = f", {found.left_out} more beyond the limit" if found.left_out else ""
    say(f"{count} new term{'s' if count != 1 else ''}{more}")
    names = Counter(one.dictionary for one in found.proposals if one.note)
    for name, drafts in names.items():
        say(f"{drafts} note{'s' if drafts != 1 else ''} drafted from {name}, to be put in your own words")
    say_shares(found.share, found.chapters)
