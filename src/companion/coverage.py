"""The order of the stages of `companion build --coverage`, and nothing else.

annotated → suggest (words, what is known) → shares

Prose in German counts, as `companion glossary suggest` counts it: headings and code do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from companion.model.document import BlockKind
from companion.model.language import primary_subtag
from companion.model.matches import Annotated, MarkedChapter
from companion.model.text import Span, Text
from companion.suggest.coverage import Share, coverage
from companion.suggest.frequencies import frequencies
from companion.suggest.known import Known
from companion.suggest.lemmas import Lemmatiser
from companion.suggest.nouns import nouns
from companion.suggest.tokens import plain, sentences
from companion.suggest.verbs import verbs

LEVEL = 1
"""That of `companion glossary suggest`, where none is asked for."""


class ChapterShare(NamedTuple):
    """How much of a chapter a reader is helped with."""

    number: int
    """From 1, in the order of the book."""
    title: str
    share: Share


class Coverage(NamedTuple):
    """How much of a book a reader is helped with: of its chapters in German."""

    chapters: tuple[ChapterShare, ...]

    @property
    def whole(self) -> Share:
        """The share of all of them together."""
        whole = Share()
        for chapter in self.chapters:
            whole = whole.plus(chapter.share)
        return whole

    def row(self) -> dict[str, Any]:
        """Return what the report has of it."""
        chapters = [
            {"chapter": each.number, "title": each.title, **_row(each.share)} for each in self.chapters
        ]
        return {"level": LEVEL, **_row(self.whole), "chapters": chapters}


def coverage_of(annotated: Annotated) -> Coverage:
    """Count the words of a book that are known, that have a note, linked here or before, and all others."""
    lemmatiser = Lemmatiser(verbs(), nouns(), frequencies())
    known = Known(LEVEL)
    return Coverage(
        tuple(
            ChapterShare(number, marked.chapter.title, _share(marked, lemmatiser, known))
            for number, marked in enumerate(annotated.chapters, 1)
            if primary_subtag(marked.chapter.language) == "de"
        )
    )


def _share(marked: MarkedChapter, lemmatiser: Lemmatiser, known: Known) -> Share:
    spans: dict[int, list[Span]] = {}
    for match in marked.matches:
        spans.setdefault(match.block, []).extend(match.spans)
    whole = Share()
    for number, block in enumerate(marked.chapter.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            words = plain(block.text)
            readings = (reading for part in sentences(words) for reading in lemmatiser.read(part))
            explained = tuple(_in_plain(spans.get(number, ()), block.text, words))
            whole = whole.plus(coverage(readings, explained, known.reads))
    return whole


def _in_plain(spans: list[Span] | tuple[()], text: Text, words: str) -> Iterator[Span]:
    """Yield where spans of a text are in its words, which have none of its invisible characters."""
    for start, end in spans:
        if len(words) == len(text.plain):
            yield Span(start, end)
        else:
            yield Span(*(len(plain(Text(text.plain[:place]))) for place in (start, end)))


def _row(share: Share) -> dict[str, int]:
    return {
        "words": share.words,
        "known": share.known,
        "explained": share.explained,
        "neither": share.neither,
    }
