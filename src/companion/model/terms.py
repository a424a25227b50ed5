"""A glossary as the rest of the program sees it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from companion.model.source import Location


class MatchMode(StrEnum):
    """How the forms of a term are found."""

    INFLECTED = "inflected"
    EXACT = "exact"
    COMPOUNDS = "compounds"


class TermType(StrEnum):
    """What kind of thing a headword names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    ABBREVIATION = "abbreviation"
    EVENT = "event"
    CONCEPT = "concept"
    WORD = "word"


class Term(NamedTuple):
    """One entry of a glossary."""

    headword: str
    note: str
    """The short text that pops up; plain, one paragraph."""
    origin: Location
    language: str = "de"
    """BCP 47 tag of the headword."""
    note_language: str = "en"
    """BCP 47 tag of `note` and `more`."""
    aliases: tuple[str, ...] = ()
    """Other names, inflected and linked like the headword."""
    forms: tuple[str, ...] = ()
    """Further surface forms, taken literally."""
    exclude: tuple[str, ...] = ()
    """Surfaces that must never be linked."""
    match: MatchMode = MatchMode.INFLECTED
    type: TermType | None = None
    more: str = ""
    """A longer entry for the glossary at the back, in a small subset of Markdown."""
    pronunciation: str = ""
    """IPA, without slashes or brackets."""
    see: tuple[str, ...] = ()
    """Headwords of related terms."""
    source: str = ""
    """Where the note's facts come from: an address or a citation."""


class Glossary(NamedTuple):
    """Terms in the order of their file, or of the files laid over one another."""

    terms: tuple[Term, ...]
    title: str = ""
    author: str = ""
    license: str = ""
    source: str = ""
    name: str = ""
    """The name of the file it came from."""
