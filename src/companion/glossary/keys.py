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
    TAGS = "tags"
    FILES = "files"
    FLAG = "flag"
    SENSES = "senses"
    WHEN = "when"
    CHAPTERS = "chapters"
    PARAGRAPHS = "paragraphs"
    WORDS = "words"
    DAY = "day"


LISTS: Final = (Kind.NAMES, Kind.TAGS, Kind.FILES)
"""What takes a list of texts, or one text for a list of one."""
LATER: Final = (Kind.SENSES, Kind.WHEN, Kind.CHAPTERS, Kind.PARAGRAPHS, Kind.WORDS, Kind.DAY)
"""What is no text or list of texts; each has a reader of its own."""


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
    by_language: bool = False
    """Whether a mapping of languages to texts may stand for the text."""


LONGEST: Final = {
    Kind.NAME: 200,
    Kind.NAMES: 200,
    Kind.LINE: 1_000,
    Kind.SOUND: 200,
    Kind.NOTE: 20_000,
    Kind.PROSE: 100_000,
    Kind.CHAPTERS: 200,
    Kind.WORDS: 200,
    Kind.FILES: 1_000,
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
        Kind.TAGS,
        "The language of the notes, as a BCP 47 tag; or a list, the first of which counts unless another is "
        "asked for.",
        "en",
        default="en",
        also=("note language", "to"),
    ),
    Key(
        "extends",
        Kind.FILES,
        "Glossaries that this one lies over: names, or paths from where this file is.",
        "middle-east",
        also=("extend", "base", "include", "import", "inherits", "parent", "over"),
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
        "surnames",
        Kind.CHOICE,
        "Whether the surname of a person is linked once the full name has been found.",
        "no",
        choices=("yes", "no"),
        default="yes",
        also=("last names",),
    ),
    Key(
        "draft",
        Kind.CHOICE,
        "Whether notes may be empty for now: such entries are left out, with one warning.",
        "yes",
        choices=("yes", "no"),
        default="no",
        also=("unfinished", "todo", "wip"),
    ),
    Key(
        "skip",
        Kind.NAMES,
        "Words that `companion glossary suggest` must not propose for this file.",
        "Dollar",
        also=("ignored", "rejected", "known"),
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
        by_language=True,
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
        "unless",
        Kind.NAMES,
        "Phrases around the term (zu Hause) or words of its sentence; where one stands, it is not linked.",
        "zu Hause",
        also=("but not", "not in", "without", "unless in"),
    ),
    Key(
        "only",
        Kind.NAMES,
        "Phrases around the term or words of its sentence; where none stands, it is not linked.",
        "Kredit",
        also=("only if", "only in", "with", "context"),
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
        "surname",
        Kind.NAME,
        "Of a person, what is linked once the full name has been found: another surname than the name ends "
        "in, or no.",
        "Assad",
        also=("last name", "family name", "lastname"),
    ),
    Key(
        "more",
        Kind.PROSE,
        "A longer entry for the glossary at the back of the book, in a small subset of Markdown.",
        "Founded in **1983**.",
        also=("long", "details", "body"),
        by_language=True,
    ),
    Key(
        "override",
        Kind.FLAG,
        "Whether the entry changes only the keys it names of the entry that an earlier glossary has.",
        "true",
        also=("overrides", "patch", "extend", "merge"),
    ),
    Key(
        "senses",
        Kind.SENSES,
        "Notes for some places only, each with its `when`; the first that fits counts, else `note` does.",
        "",
        also=("sense", "meanings"),
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
