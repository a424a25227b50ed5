"""A text in, its sentences and words out.

Spans count characters of the text as `plain` returns it, which is the text that is searched as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from companion.model.text import MarkKind, Span, Text

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_OTHER = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "\n": " ", "\t": " "})
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W\d_][^\W_]*)*-?|[^\w\s]")
_END = re.compile(r"(?<!\d)(?<!\b[^\W\d_])[.!?…]+[\"“”«»‹›)]*\s+(?=[\"„“”«»‹›(]*[^\W_a-zäöüß])")
_ABBREVIATED = re.compile(r"\b(?:Dr|Prof|St|Nr|Mio|Mrd|Abs|Art|ca|bzw|vgl|evtl|sog|Chr|Jh)\.\s*$")
_OPENING = frozenset(".„“”\"«»‹›‚‘’'(–—-:•")


class Token(NamedTuple):
    """One word or mark."""

    text: str
    start: int
    is_initial: bool
    """Whether a capital may be due to its place: it begins a sentence or quotation, or follows a colon."""

    @property
    def is_word(self) -> bool:
        """Whether it has letters or digits."""
        return self.text[0].isalnum()

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)


class Sentence(NamedTuple):
    """One sentence of a block."""

    span: Span
    tokens: tuple[Token, ...]


def plain(text: Text) -> str:
    """Return the words of a block without invisible characters; code becomes blanks."""
    whole = text.plain
    for span, kind, _ in text.marks:
        if kind is MarkKind.CODE:
            whole = whole[: span.start] + " " * (span.end - span.start) + whole[span.end :]
    return unicodedata.normalize("NFC", whole.translate(_INVISIBLE)).translate(_OTHER)


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text that `plain` has returned."""
    start = 0
    for found in _END.finditer(text):
        if not _ABBREVIATED.search(text, start, found.end()):
            yield _sentence(text, start, found.end())
            start = found.end()
    if text[start:].strip():
        yield _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Sentence:
    tokens: list[Token] = []
    is_initial = True
    for found in _TOKEN.finditer(text, start, end):
        tokens.append(Token(found[0], found.start(), is_initial))
        is_initial = found[0] in _OPENING if not found[0][0].isalnum() else False
        if found[0] == "-" or (found[0] == "(" and len(tokens) > 1):
            is_initial = False
        if len(tokens) == 1 and not found[0][0].isalnum():
            is_initial = True
    return Sentence(Span(start, end), tuple(tokens))
