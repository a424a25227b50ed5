"""A sheet from elsewhere in, a glossary that the loader takes out.

What the format cannot hold is left out or joined, with a warning each; what is plainly wrong is a mistake,
with its place in the file it came from.
"""

from __future__ import annotations

from bisect import bisect_right

from companion.diagnostics import Code, Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.interchange.sheet import Row, Sheet, Value
from companion.interchange.written import written
from companion.model.source import Location, Source

_LISTS = ("aliases", "forms", "exclude", "unless", "only", "see")


def accepted(sheet: Sheet, source: Source, log: Log) -> str:
    """Return a sheet as YAML without mistakes.

    `source` is where it came from. Raises `GlossaryError` with the mistakes by their places there.
    """
    rows = _without_doubles([row for row in sheet.rows if _has_term(row, log)], log)
    owners = _owners(rows, log)
    if "extends" not in sheet.head:  # a file below may have the other names
        rows = [_with_known_see(row, owners, log) for row in rows]
    head = dict(sheet.head)
    if unwritten := sum(_is_unwritten(row) for row in rows):
        head["draft"] = "yes"
        rows = [row._replace(values=row.values | {"note": ""}) if _is_unwritten(row) else row for row in rows]
        entries = "an entry has" if unwritten == 1 else f"{unwritten} entries have"
        message = f"{entries} no note, so the glossary is marked `draft: yes`"
        log.warn(Code.GLOSSARY_LOST, message, Location(source.name))
    made = written(Sheet(head, tuple(rows)))
    try:
        load_glossaries([source._replace(data=made.text.encode())], Log())
    except GlossaryError as error:
        places = [Location(source.name), *(row.at for row in rows)]
        raise GlossaryError(
            [
                each._replace(at=places[bisect_right(made.lines, each.at.line)])
                if each.at.file == source.name
                else each
                for each in error.diagnostics
            ]
        ) from error
    return made.text


def _is_unwritten(row: Row) -> bool:
    return "note" not in row.values and row.text("override") != "true"


def name_of(text: str) -> str:
    """Return a headword or alias as the loader keeps it."""
    import unicodedata

    return " ".join(unicodedata.normalize("NFC", text).split())


def _has_term(row: Row, log: Log) -> bool:
    if row.text("term").strip():
        return True
    log.warn(Code.GLOSSARY_LOST, "this entry has no term; it is left out", row.at)
    return False


def _without_doubles(rows: list[Row], log: Log) -> list[Row]:
    """Join entries that have one headword: a name can lead to one note only."""
    kept: dict[str, Row] = {}
    for given in rows:
        word = name_of(given.text("term"))
        row = Row(given.values | {"term": word}, given.at)
        for key in _LISTS:
            if texts := list(dict.fromkeys(map(name_of, row.texts(key)))):
                row.values[key] = [*texts]
        first = kept.setdefault(word, row)
        if first is not row:
            kept[word] = _joined(first, row)
            what = "says the same" if row.text("note") == first.text("note") else "has another note"
            message = f"`{word}` stands at {first.at} already, and {what}; the two are joined"
            log.warn(Code.GLOSSARY_LOST, message, row.at)
    return list(kept.values())


def _joined(first: Row, second: Row) -> Row:
    values = second.values | first.values
    notes = [each.text("note") for each in (first, second)]
    if all(notes) and notes[1] not in notes[0].split("; "):
        values["note"] = "; ".join(notes)
    for key in _LISTS:
        both: list[Value] = [*dict.fromkeys([*first.texts(key), *second.texts(key)])]
        if both:
            values[key] = both
    return first._replace(values=values)


def _owners(rows: list[Row], log: Log) -> dict[str, str]:
    """Return every name with its headword; an alias that another entry has already is taken away."""
    owners = {row.text("term"): row.text("term") for row in rows}
    for row in rows:
        word = row.text("term")
        kept: list[Value] = []
        for alias in row.texts("aliases"):
            owner = owners.setdefault(alias, word)
            if owner == word and alias != word:
                kept.append(alias)
            elif alias != word:
                message = f"the alias `{alias}` of `{word}` belongs to `{owner}` already; it is left out"
                log.warn(Code.GLOSSARY_LOST, message, row.at)
        _set(row, "aliases", kept)
    return owners


def _with_known_see(row: Row, owners: dict[str, str], log: Log) -> Row:
    kept: list[Value] = []
    for name in row.texts("see"):
        if name not in owners:
            log.warn(
                Code.GLOSSARY_LOST,
                f"`see` names `{name}`, and there is no such entry; it is left out",
                row.at,
            )
        elif owners[name] != row.text("term"):
            kept.append(name)
    _set(row, "see", kept)
    return row


def _set(row: Row, key: str, kept: list[Value]) -> None:
    if kept:
        row.values[key] = kept
    else:
        row.values.pop(key, None)
