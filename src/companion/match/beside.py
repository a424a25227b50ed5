"""The words beside a name: a text and a span in, what a grammar of names wants to know out."""

from __future__ import annotations

import re

from companion.languages.persons import Beside
from companion.match.around import HYPHENS
from companion.model.text import Span

_TOKEN = re.compile(rf"(?<![^\W_])[^\W\d_]\.(?=\s)|[^\W_]+(?:[{HYPHENS}'’][^\W_]+)*(?:\.(?=\w))?|\n|[^\w\s]")
"""An initial with its point, a word, a line break, a mark."""
_NEXT = re.compile(r"[^\S\n]+([^\W\d_][\w’'-]*)")
_JOINED = re.compile(rf"(?:[{HYPHENS}][^\W_]+)*[{HYPHENS}]([^\W_]+)")
_FRONT = re.compile(rf"(?:[^\W_]+[{HYPHENS}])+$")
_SENTENCE_MARKS = frozenset(".!?:…\n")
_QUOTES = frozenset("„“”\"«»‹›‚‘’'")
_WINDOW = 90
"""How far, in characters, words are looked at on either side."""
_WORDS = 5


def beside(text: str, span: Span) -> Beside:
    """Return what stands around a span, as words."""
    is_joined = span.start > 0 and text[span.start - 1] in HYPHENS
    joined = _FRONT.search(text, max(0, span.start - _WINDOW), span.start) if is_joined else None
    start = joined.start() if joined else span.start
    front = tuple(re.split(f"[{HYPHENS}]", joined[0])[:-1]) if joined else ()
    after = _JOINED.match(text, span.end, span.end + _WINDOW)
    following = None if after else _NEXT.match(text, span.end, span.end + _WINDOW)
    return Beside(_before(text, start), following[1] if following else "", front, after[1] if after else "")


def _before(text: str, start: int) -> tuple[str, ...]:
    lowest = max(0, start - _WINDOW)
    words = [] if lowest else ["."]
    for found in _TOKEN.finditer(text, lowest, start):
        token = found[0]
        if token[0].isalnum():
            words.append(token)
        elif token in _SENTENCE_MARKS:
            words = ["."]
        elif token not in _QUOTES:
            words = []
    return tuple(words[-_WORDS:])
