"""A glossary as the rest of the program sees it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from companion.model.senses import Sense
from companion.model.source import Location

DRAFT: Final = "draft:"
"""What `source` begins with where the note is a dictionary's and nobody has rewritten it yet."""


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
    unless: tuple[str, ...] = ()
    """Phrases around a place, or words of its sentence, that keep it from being linked."""
    only: tuple[str, ...] = ()
    """Phrases around a place, or words of its sentence, one of which has to be there."""
    surname: str | None = None
    """Of a person, what is linked after the full name; None: as the name tells, empty: nothing."""
    senses: tuple[Sense, ...] = ()
    """What the term means at some places instead; the first that fits counts."""
    more_language: str = ""
    """BCP 47 tag of `more` where it is not that of the note."""
    changed: tuple[tuple[str, Location], ...] = ()
    """Keys that a later glossary changed by itself, each with the place of the entry there."""
    replaces: tuple[Location, ...] = ()
    """The entries of earlier glossaries whose place this one took."""

    @property
    def is_draft(self) -> bool:
        """Whether the note is still what a dictionary says."""
        return self.source.startswith(DRAFT)

    def in_sense(self, number: int) -> Term:
        """Return the term with the note of one of its senses, from 1; 0 is the plain note."""
        if not number:
            return self
        sense = self.senses[number - 1]
        return self._replace(
            note=sense.note,
            note_language=sense.note_language,
            more=sense.more,
            more_language=sense.more_language,
        )


class Glossary(NamedTuple):
    """Terms in the order of their file, or of the files laid over one another."""

    terms: tuple[Term, ...]
    title: str = ""
    author: str = ""
    license: str = ""
    source: str = ""
    name: str = ""
    """The names of the files it came from."""
    layers: tuple[str, ...] = ()
    """The names of the files, each lying over those before it."""
