"""What a term means at some places only, and which places these are."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from companion.model.source import Location


class When(NamedTuple):
    """The places that a sense is for: all conditions that are given have to hold."""

    chapters: tuple[range, ...] = ()
    """Numbers of chapters in the book, from 1."""
    titles: tuple[str, ...] = ()
    """Texts that stand in the title of a chapter; one of them, or one of `chapters`, is enough."""
    paragraphs: tuple[range, ...] = ()
    """Numbers of blocks in the chapter, from 1."""
    near: tuple[str, ...] = ()
    """Words or phrases, in any inflected form; one of them in the same paragraph is enough."""
    before: dt.date | None = None
    """The article is older: this day is no longer among the days."""
    after: dt.date | None = None
    """The article is of this day or younger."""


class Sense(NamedTuple):
    """One further note of a term, and the places it is for."""

    note: str
    when: When
    origin: Location
    note_language: str = "en"
    """BCP 47 tag of `note`, `more` and `label`."""
    more: str = ""
    label: str = ""
    """What the sense is called, in a word or two."""
    more_language: str = ""
    """BCP 47 tag of `more` where it is not that of the note."""
