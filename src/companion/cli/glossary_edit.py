"""`companion glossary new` and `companion glossary add`: a file to begin with, and one entry more."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated

import typer

from companion import resources
from companion.cli.glossary_files import only_own, place_of
from companion.cli.guard import give, guard, say
from companion.cli.output import write_files
from companion.cli.values import line
from companion.errors import OutputError, UsageError
from companion.model.language import LANGUAGE_TAG
from companion.model.terms import TermType


@guard
def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The glossary to make, as words.yaml.")],
    *,
    language: Annotated[str, typer.Option(help="Language of the terms.")] = "de",
    notes: Annotated[str, typer.Option(help="Language of the notes.")] = "en",
    title: Annotated[str, typer.Option(help="What it is about.", show_default=False)] = "",
) -> None:
    """Make a glossary to begin with: every key once, with what it is for."""
    from companion.glossary.starter import starter

    for option, tag in (("--language", language), ("--notes", notes)):
        if not re.fullmatch(LANGUAGE_TAG, tag):
            raise UsageError(f"{option}: “{tag}” is not a language tag", hint="write de, de-AT, en, fr, …")
    if os.path.lexists(file):
        raise OutputError(f"“{file}” exists already", hint="choose another name, or move it away first")
    write_files({file: starter(language, notes, _sound(title, "--title")).encode()})
    give(os.fsencode(file))


@guard
def add(
    term: Annotated[str, typer.Argument(metavar="TERM", help="The headword, as a dictionary has it.")],
    *,
    note: Annotated[str, typer.Option(help="What pops up.")],
    alias: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Another name of it; may be repeated.")
    ] = None,
    type: Annotated[TermType | None, typer.Option("--type", help="What it is.")] = None,
    glossary: Annotated[
        str,
        typer.Option(
            "-g",
            "--glossary",
            metavar="NAME|PATH",
            help="Where it goes; default: your own glossary, if you have one only.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Add an entry at the end of a glossary, written as its other entries are."""
    from companion.glossary.append import NewEntry, with_entry

    entry = NewEntry(
        _given(term, "the term"),
        _given(note, "--note"),
        tuple(dict.fromkeys(_given(one, "--alias") for one in alias or ())),
        type or "",
    )
    value = glossary or only_own()
    source = resources.find(resources.GLOSSARIES, value, Path(typer.get_app_dir("companion")))
    path = place_of(value)
    write_files({path: with_entry(source, entry).data})
    say(f"“{entry.term}” is in {path} now")


def _given(text: str, what: str) -> str:
    text = _sound(text, what)
    if not text:
        raise UsageError(f"{what} is empty", hint="give it a text")
    return text


def _sound(text: str, what: str) -> str:
    """Return the words of an option; raises UsageError for a character that no glossary can hold."""
    from companion.yaml_nodes import UNPRINTABLE

    text = line(text, what)
    if found := UNPRINTABLE.search(text):
        raise UsageError(
            f"{what} holds U+{ord(found[0]):04X}, a character that no glossary can hold", hint="take it out"
        )
    return text
