"""What is missing in the language that notes are wanted in: terms and their files in, warnings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from companion.diagnostics import Code, Log
from companion.errors import ResourceError
from companion.glossary.fields import Fields
from companion.glossary.load import File
from companion.model.language import nearest_language
from companion.model.source import Location
from companion.model.terms import Term


class _Text(NamedTuple):
    """One text of an entry."""

    headword: str
    key: str
    language: str
    at: Location


def warn_of_missing(terms: Sequence[Term], files: Sequence[File], notes: str, log: Log) -> None:
    """Warn of each text that is not in the wanted language, once for a file that has none in it at all.

    `notes` is the language that is asked for; empty: of each file the first. Raises ResourceError where no
    file has any notes in it.
    """
    by_name = {file.name: file.fields for file in files}
    lacking = [name for name, fields in by_name.items() if notes and not _has(fields, notes)]
    if files and len(lacking) == len(by_name):
        known = dict.fromkeys(tag for fields in by_name.values() for tag in fields.languages)
        raise ResourceError(f"no glossary has notes in “{notes}”", hint=f"notes are in: {', '.join(known)}")
    texts = [text for term in terms for text in _texts(term)]
    for text in texts:
        if text.at.file not in lacking and text.language != by_name[text.at.file].wanted:
            _warn_of_text(text, by_name[text.at.file].wanted, log)
    counts = Counter(text.at.file for text in texts if text.key == "note")
    for name in lacking:
        if counts[name]:
            _warn_of_file(name, by_name[name], notes, log)


def _has(fields: Fields, language: str) -> bool:
    return bool(nearest_language(language, fields.languages))


def _texts(term: Term) -> Iterator[_Text]:
    """Yield every text of a term that may have several languages."""
    changed = dict(term.changed)
    yield _Text(term.headword, "note", term.note_language, changed.get("note", term.origin))
    if term.more:
        language = term.more_language or term.note_language
        yield _Text(term.headword, "more", language, changed.get("more", term.origin))
    for sense in term.senses:
        yield _Text(term.headword, "note", sense.note_language, sense.origin)
        if sense.more:
            yield _Text(term.headword, "more", sense.more_language or sense.note_language, sense.origin)


def _warn_of_text(text: _Text, wanted: str, log: Log) -> None:
    _, key, language, at = text
    message = f"`{key}` of `{text.headword}` is missing in `{wanted}`; that in `{language}` stands in for it"
    log.warn(Code.GLOSSARY_TRANSLATION, message, at, f"write `{key}: {{{language}: …, {wanted}: …}}`")


def _warn_of_file(name: str, fields: Fields, notes: str, log: Log) -> None:
    message = f"this glossary has no notes in `{notes}`; those in `{fields.wanted}` stand in for them"
    hint = f"write `notes: [{', '.join(fields.languages)}, {notes}]` and each note in these languages"
    log.warn(Code.GLOSSARY_TRANSLATION, message, Location(name), hint)
