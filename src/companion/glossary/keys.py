"""The keys of a glossary file: the one table that the loader checks by and the schema is made from."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from companion.model.terms import MatchMode, TermType


class Kind(StrEnum):
    """What a key holds."""

    NAME = "name"
    LINE = "line"
    NOTE = "note"
    PROSE = "prose"
    SOUND = "sound"
    NAMES = "names"
    TAG = "tag"
    CHOICE = "choice"
    ENTRIES = "entries"


class Key(NamedTuple):
    """One key: what it holds and what it is for."""

    name: str
    kind: Kind
    description: str
    """For editors: one or two sentences."""
    example: str
    """A value as it may stand in a file."""
    required: bool = False
    choices: tuple[str, ...] = ()
    """Of a CHOICE: the words."""
    default: str = ""
    also: tuple[str, ...] = ()
    """What people call it who have not read the reference; for hints, never accepted."""


LONGEST: Final = {
    Kind.NAME: 200,
    Kind.NAMES: 200,
    Kind.LINE: 1_000,
    Kind.SOUND: 200,
    Kind.NOTE: 20_000,
    Kind.PROSE: 100_000,
}
"""Characters of one text, as written; beyond it something else went wrong, a quotation mark mostly."""

FILE_KEYS: Final = (
    Key(
        "language",
        Kind.TAG,
        "The language of the headwords, as a BCP 47 tag.",
        "de",
        default="de",
        also=("lang", "from"),
    ),
    Key(
        "notes",
        Kind.TAG,
        "The language of the notes, as a BCP 47 tag.",
        "en",
        default="en",
        also=("note language", "to"),
    ),
    Key(
        "title",
        Kind.LINE,
        "What the glossary is about; shown in lists of glossaries and in the book.",
        "Middle East, 2014–2017",
        also=("name",),
    ),
    Key("author", Kind.LINE, "Who wrote the notes.", "Ada Beispiel", also=("authors", "by", "creator")),
    Key(
        "license",
        Kind.LINE,
        "On what terms the notes may be passed on.",
        "CC BY-SA 4.0",
        also=("licence", "rights", "copyright"),
    ),
    Key(
        "source",
        Kind.LINE,
        "Where the facts in the notes come from: an address or a citation.",
        "https://example.org/handbook",
        also=("url", "sources"),
    ),
    Key(
        "terms",
        Kind.ENTRIES,
        "The entries, each beginning with a dash.",
        "",
        required=True,
        also=("entries", "words", "glossary", "items"),
    ),
)
"""The keys at the top of a file."""

ENTRY_KEYS: Final = (
    Key(
        "term",
        Kind.NAME,
        "The headword: the word or words of the text that the note explains, in their dictionary form.",
        "CENTCOM",
        required=True,
        also=("headword", "word", "lemma", "entry", "title", "name"),
    ),
    Key(
        "note",
        Kind.NOTE,
        "The short text that pops up in the book: plain text, one paragraph.",
        "United States Central Command, the US military command for the Middle East.",
        required=True,
        also=("notes", "definition", "gloss", "description", "meaning", "translation", "text"),
    ),
    Key(
        "aliases",
        Kind.NAMES,
        "Other names of the same thing. They are inflected and linked like the headword.",
        "US-Zentralkommando",
        also=("synonyms", "names", "aka"),
    ),
    Key(
        "forms",
        Kind.NAMES,
        "Further forms of the headword as they stand in a text. They are taken literally.",
        "Centcoms",
        also=("variants", "inflections", "surface"),
    ),
    Key(
        "exclude",
        Kind.NAMES,
        "Words or phrases of a text that must never be linked to this entry.",
        "Mossul-Damm",
        also=("not", "ignore", "except", "stop"),
    ),
    Key(
        "match",
        Kind.CHOICE,
        "How forms are found: inflected (all forms of the word), exact (only as written), or compounds "
        "(inflected, and at the end of closed compounds too).",
        "compounds",
        choices=tuple(MatchMode),
        default=MatchMode.INFLECTED,
        also=("mode", "matching"),
    ),
    Key(
        "type",
        Kind.CHOICE,
        "What the headword names.",
        "organisation",
        choices=tuple(TermType),
        also=("kind", "category", "class"),
    ),
    Key(
        "more",
        Kind.PROSE,
        "A longer entry for the glossary at the back of the book, in a small subset of Markdown.",
        "Founded in **1983**.",
        also=("long", "details", "body"),
    ),
    Key(
        "pronunciation",
        Kind.SOUND,
        "How the headword is pronounced, in IPA.",
        "ˈsɛntkɒm",
        also=("ipa", "sound"),
    ),
    Key(
        "see",
        Kind.NAMES,
        "Related entries, by headword or alias.",
        "IS",
        also=("see also", "related", "see_also"),
    ),
    Key(
        "source",
        Kind.LINE,
        "Where the facts in the note come from: an address or a citation.",
        "https://www.centcom.mil/ABOUT-US/",
        also=("url", "sources", "link"),
    ),
)
"""The keys of an entry."""

REST_KEYS: Final = tuple(key for key in ENTRY_KEYS if key.name != "term")
"""The keys of an entry whose headword stands before the colon, as in `- IS: {note: …}`."""
