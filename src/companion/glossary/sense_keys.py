"""The keys of a sense and of its `when`: the tables that the loader checks by and the schema is made from."""

from __future__ import annotations

from typing import Final

from companion.glossary.keys import Key, Kind

SENSE_KEYS: Final = (
    Key(
        "note",
        Kind.NOTE,
        "The note that pops up where this sense is meant: plain text, one paragraph.",
        "Until 2013 a part of al-Qaeda.",
        required=True,
        also=("notes", "definition", "gloss", "description", "meaning", "translation", "text"),
        by_language=True,
    ),
    Key(
        "when",
        Kind.WHEN,
        "Where this sense is meant; all conditions have to hold.",
        "before: 2013",
        required=True,
        also=("if", "where", "chapter", "paragraph", "near", "before", "after", "condition", "only"),
    ),
    Key(
        "label",
        Kind.LINE,
        "What the sense is called, in a word or two; shown in the glossary at the back of the book.",
        "until 2013",
        also=("name", "title", "sense"),
        by_language=True,
    ),
    Key(
        "more",
        Kind.PROSE,
        "A longer entry for the glossary at the back of the book, in a small subset of Markdown.",
        "It was called *ISI* then.",
        also=("long", "details", "body"),
        by_language=True,
    ),
)
"""The keys of a sense."""

WHEN_KEYS: Final = (
    Key(
        "chapter",
        Kind.CHAPTERS,
        "Numbers of chapters in the book (3, or 3-5), or texts that stand in the title of the chapter.",
        "3-5",
        also=("chapters", "title", "titles"),
    ),
    Key(
        "paragraph",
        Kind.PARAGRAPHS,
        "Numbers of paragraphs in the chapter (3, or 3-5), counted as in the report.",
        "3-5",
        also=("paragraphs", "block", "blocks"),
    ),
    Key(
        "near",
        Kind.WORDS,
        "Words or phrases, in any inflected form; one of them stands in the same paragraph.",
        "Kalifat",
        also=("with", "context", "words", "only"),
    ),
    Key(
        "before",
        Kind.DAY,
        "The article is older than this day, month or year.",
        "2013-04",
        also=("until", "till", "to", "earlier"),
    ),
    Key(
        "after",
        Kind.DAY,
        "The article is of this day, month or year, or of a later one.",
        "2013-04-08",
        also=("since", "from", "later"),
    ),
)
"""The keys of `when`."""

RANGE: Final = "^[1-9][0-9]{0,5}( ?[-–] ?[1-9][0-9]{0,5})?$"
"""A number or a range, `3` or `3-5`, as a text."""
HIGHEST: Final = 999_999
DAY: Final = (
    "^[1-9][0-9]{3}(-(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
    "|-(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|-02(-(0[1-9]|[12][0-9]))?)?$"
)
"""A year, month or day (ISO 8601), as a text."""
