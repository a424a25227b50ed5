"""What a reader knows already: a level and lists of words in, yes or no out.

A list is a word a line, or a table as Anki and spreadsheets export it (CSV, semicolons or tabs), of which
the first column counts. Articles, *sich* and what stands behind a comma (*der Hund, -e*) are left out.
"""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterable, Iterator

from companion.errors import UsageError
from companion.languages.german.closed_classes import PLACEHOLDERS
from companion.model.source import Source
from companion.suggest.frequencies import BANDS, UNLISTED, frequencies
from companion.suggest.lemmas import Kind, Lemmatiser, Reading
from companion.suggest.tokens import Token

NAME = 5.0
"""Zipf value from which on a name counts as known; the level, which is one of language, does not matter."""
_TAG = re.compile(r"<[^>]*>|\[sound:[^\]]*\]")
_ARTICLES = frozenset({"der", "die", "das", "ein", "eine"})
_DELIMITERS = ("\t", ";", ",")


class Known:
    """The words that a reader knows."""

    __slots__ = ("_floor", "_words")

    def __init__(self, level: int, words: Iterable[str] = ()) -> None:
        self._floor = BANDS[level]
        self._words = frozenset(words)

    def knows(self, lemma: str, zipf: float, *, is_name: bool = False) -> bool:
        """Whether the reader knows a word: from a list, or as it is common enough."""
        if lemma in self._words or lemma.removeprefix("sich ") in self._words:
            return True
        return zipf >= (max(NAME, self._floor) if is_name else self._floor)

    def reads(self, reading: Reading) -> bool:
        """Whether the reader knows a word of a text; numbers and the small words of grammar always."""
        word, lemma, kind = reading.token.text, reading.lemma, reading.kind
        if kind in (Kind.NUMBER, Kind.FUNCTION) or word in self._words:
            return True
        zipf = UNLISTED if kind is Kind.ACRONYM else max(map(frequencies().zipf, (lemma, word)))
        return self.knows(lemma, zipf, is_name=kind is Kind.NAME)


def listed_words(source: Source) -> Iterator[str]:
    """Yield the words of a list, in its order; raises UsageError where it is no text in UTF-8."""
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UsageError(f"“{source.name}” is no text in UTF-8", hint="save it in that encoding") from problem
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    delimiter = next((mark for mark in _DELIMITERS if lines and all(mark in line for line in lines)), "\t")
    for row in csv.reader(lines, delimiter=delimiter):
        cell = html.unescape(_TAG.sub(" ", row[0])).partition(",")[0] if row else ""
        words = cell.split()
        while len(words) > 1 and (words[0].lower() in _ARTICLES or words[0] in PLACEHOLDERS):
            del words[0]
        if words:
            yield " ".join(words)


def lemmas(words: Iterable[str], lemmatiser: Lemmatiser) -> Iterator[str]:
    """Yield each word and, where it is one word, its headword: *Häuser* and *Haus*."""
    for word in words:
        yield word
        if " " not in word and any(c.isalnum() for c in word):
            yield lemmatiser.word(Token(word, 0, is_initial=False)).lemma
