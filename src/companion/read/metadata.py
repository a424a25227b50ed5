"""What is known of an article: title, authors, date, language, source, publisher, rights.

In: texts under the names that front matter, sidecars and HTML give them. Out: `Metadata`; what cannot be
understood is a warning, never an error.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from companion.diagnostics import Code
from companion.model.document import Metadata
from companion.read.characters import one_line
from companion.read.language_tags import language_tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from companion.diagnostics import Log
    from companion.model.source import Location

FIELDS = {
    "title": "title",
    "author": "authors",
    "authors": "authors",
    "date": "date",
    "language": "language",
    "lang": "language",
    "source": "source",
    "url": "source",
    "publisher": "publisher",
    "rights": "rights",
    "license": "rights",
}
"""The names that an author may use, and the field each stands for; of two for one field the first wins."""

_GERMAN_DATE = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")


class Entry(NamedTuple):
    """The values of one name, and where they stand."""

    values: tuple[str, ...]
    at: Location


def merge_metadata(first: Metadata, *others: Metadata) -> Metadata:
    """Return what is known, field by field from the first that knows it."""
    # Where nobody knows it, the last value is as empty as the others, and of the right type.
    columns = zip(first, *others, strict=True)
    return Metadata(*(next(filter(None, values), values[-1]) for values in columns))


def metadata_of(entries: Mapping[str, Entry], log: Log) -> Metadata:
    """Read the fields among `entries`; other names are some other program's."""
    given: dict[str, Entry] = {}
    for name, entry in entries.items():
        field = FIELDS.get(name.lower())
        values = tuple(value for text in entry.values if (value := one_line(text)))
        if field and values:
            given.setdefault(field, Entry(values, entry.at))
    authors = given.pop("authors", None)
    texts = {field: _only(field, entry, log) for field, entry in given.items()}
    return Metadata(
        title=texts.get("title", ""),
        authors=authors.values if authors else (),
        language=_language(texts["language"], given["language"].at, log) if "language" in texts else "",
        date=_date(texts["date"], given["date"].at, log) if "date" in texts else None,
        source=texts.get("source", ""),
        publisher=texts.get("publisher", ""),
        rights=texts.get("rights", ""),
    )


def read_date(text: str) -> dt.date | None:
    """Return the day of an ISO 8601 date or time, or of a German date (`21.07.2016`); else nothing."""
    try:
        found = _GERMAN_DATE.fullmatch(text)
        if found:
            return dt.date(int(found[3]), int(found[2]), int(found[1]))
        return dt.datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _only(field: str, entry: Entry, log: Log) -> str:
    """Return the one value of a field that takes no list."""
    if len(entry.values) > 1:
        log.warn(
            Code.ARTICLE_METADATA, f"{field} takes one value; the others are left out", entry.at, "take one"
        )
    return entry.values[0]


def _date(text: str, at: Location, log: Log) -> dt.date | None:
    date = read_date(text)
    if date is None:
        log.warn(Code.ARTICLE_DATE, f"“{text}” is not a date", at, "write 2016-07-21 or 21.07.2016")
    return date


def _language(text: str, at: Location, log: Log) -> str:
    tag = language_tag(text)
    if not tag:
        log.warn(Code.ARTICLE_METADATA, f"“{text}” is not a language tag", at, "write de, de-AT, en, …")
    return tag
