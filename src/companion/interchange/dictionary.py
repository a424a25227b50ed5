"""Dictionaries in, by way of pyglossary: StarDict, and whatever else it reads.

pyglossary is an extra (`companion-reader[dictionaries]`), loaded when it is wanted. It makes an empty folder
in the user's cache; nothing else is written.
"""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any, Final

from companion.diagnostics import Code, Log
from companion.errors import GlossaryError, ResourceError, UsageError
from companion.interchange.formats import Format
from companion.interchange.plain_text import escaped_markdown, lines_of_html
from companion.interchange.refusal import refusal
from companion.interchange.sheet import Row, Sheet, Value
from companion.languages import inflector_for
from companion.model.source import Location
from companion.model.terms import MatchMode

_SOUND = re.compile(r"[\[/]([^\[\]/]+)[\]/]")
_INSTALL: Final = "pip install 'companion-reader[dictionaries]'"
_HEAD: Final = {"title": "title", "author": "author", "license": "copyright", "source": "website"}


def read_dictionary(path: Path, given: str, log: Log, *, language: str, notes: str) -> Sheet:
    """Return the sheet that a dictionary holds.

    `given` is the name of a format as pyglossary has it, or `""` for that of the file's name. The first block
    of an entry becomes the note, all others `more`. Other headwords become forms, but those that the headword
    has by inflection. Raises `ResourceError` where pyglossary is not installed, `UsageError` where it does
    not know the format, `GlossaryError` where it cannot read the file.
    """
    glossary = _opened(path, given)
    inflector = inflector_for(language)
    rows, pictures = [], 0
    try:
        for number, entry in enumerate(glossary, 1):
            if entry.isData():
                pictures += 1
                continue
            words = [word.strip() for word in entry.l_term if word.strip()]
            if not words:
                continue
            made = inflector.paradigm(words[0], type=None, match=MatchMode.INFLECTED)
            known = {form.surface for form in made.forms}
            values: dict[str, Value] = {"term": words[0], **_texts(entry)}
            if forms := [word for word in dict.fromkeys(words[1:]) if word not in known]:
                values["forms"] = [*forms]
            rows.append(Row(values, Location(f"{path}, entry {number}")))
    except GlossaryError:
        raise
    except Exception as problem:  # a reader of any format, on a file of any kind
        raise refusal(f"pyglossary cannot read this: {problem}", Location(str(path))) from problem
    finally:
        glossary.cleanup()
    if pictures:
        log.warn(Code.GLOSSARY_LOST, f"not taken over: {pictures} × picture or sound", Location(str(path)))
    head: dict[str, Value] = {"language": language, "notes": notes}
    told = {key: " ".join(glossary.getInfo(name).split()) for key, name in _HEAD.items()}
    return Sheet(head | {key: text for key, text in told.items() if text}, tuple(rows))


def _opened(path: Path, given: str) -> Any:
    """Return pyglossary's reader of a file."""
    try:
        from pyglossary.core import log as chatter
        from pyglossary.glossary_v2 import Error, Glossary
    except (ImportError, SyntaxError) as problem:
        raise ResourceError(
            f"“{path}” is read by pyglossary, which is not installed or not for this Python", hint=_INSTALL
        ) from problem
    chatter.setLevel(logging.CRITICAL)
    Glossary.init()
    glossary = Glossary()
    names = {name.lower(): name for name in Glossary.plugins}
    if given and given not in names:
        own = ", ".join(Format)
        raise UsageError(
            f"there is no format “{given}”", hint=f"{own}, or of pyglossary {', '.join(sorted(names))}"
        )
    name = names.get(given, "")
    try:
        Glossary.detectInputFormat(str(path), formatName=name)
    except Error as problem:
        hint = "say with --from which it is: csv, tsv, tbx, stardict, or one of pyglossary"
        raise UsageError(f"the format of “{path}” is not known: {problem}", hint=hint) from problem
    try:
        glossary.directRead(str(path), formatName=name)
    except Exception as problem:
        raise refusal(f"pyglossary cannot read this: {problem}", Location(str(path))) from problem
    return glossary


def _texts(entry: Any) -> dict[str, Value]:
    """Return note, `more`, pronunciation and `see` of an entry."""
    entry.detectDefiFormat()
    html = entry.defiFormat in {"h", "x"}
    lines = (
        lines_of_html(entry.defi)
        if html
        else [line.strip() for line in entry.defi.split("\n") if line.strip()]
    )
    if not lines:
        return {}
    values: dict[str, Value] = {}
    if len(lines) > 1 and (sound := _SOUND.fullmatch(lines[0])):
        values["pronunciation"] = sound[1]
        del lines[0]
    if len(lines) > 1 and lines[-1].startswith("→ "):
        values["see"] = [*lines.pop().removeprefix("→ ").split(", ")]
    values["note"], *more = lines
    return values | ({"more": "\n\n".join(map(escaped_markdown, more))} if more else {})
