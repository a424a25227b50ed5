"""What stands around a hit: word edges, sentence starts, addresses, pairs.

These run only where the automaton hit, never over the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from companion.model.text import Span

HYPHENS = "-\u2010\u2011"
"""Hyphen-minus, hyphen, non-breaking hyphen: one sign to a reader."""

_QUOTES = "„“”\"'‚‘’«»‹›([{¿¡"
_DASHES = "–—-•*…"
_DOMAINS = "de at ch li eu com org net info int gov edu mil io tv uk fr us"
_ADDRESS = re.compile(
    r"[a-z][a-z0-9+.-]{0,20}://|\bwww\.|\bmailto:|[\w.+-]@[\w-]{1,63}\.\w"
    r"|(?:^|[\s(\[<„“\"'«»‚‘/])[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}"
    rf"\.(?:{_DOMAINS.replace(' ', '|')})(?=[/?#:]|[^\w-]*$)",
    re.IGNORECASE,
)
ADDRESS_WORDS = tuple(
    written
    for word in ("www", "mailto", *_DOMAINS.split())
    for written in (word, word.upper(), word.capitalize())
)
"""An address has one of these in it beside a full stop or colon, or a sign of `has_address_sign`."""
_LONGEST_ADDRESS = 1_000
"""Characters of an address that are looked at on either side of a hit."""
_ADDRESS_SIGNS = frozenset("/.@:#?=&%~_-+")


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no letter, digit or underscore touches the range, where it ends in one itself."""
    if start and (text[start - 1].isalnum() or text[start - 1] == "_") and text[start].isalnum():
        return False
    return not (end < len(text) and (text[end].isalnum() or text[end] == "_") and text[end - 1].isalnum())


def word_around(text: str, hit: Span) -> Span:
    """Return the run of letters that the hit is a part of."""
    start, end = hit
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return Span(start, end)


def is_spelt(piece: str, surface: str) -> bool:
    """Tell whether a piece of a folded text is a surface; any blank or a hyphen may stand for its blanks."""
    if piece == surface:
        return True
    if " " not in surface or len(piece) != len(surface):
        return False
    for there, own in zip(piece, surface, strict=True):
        if there != own and not (own == " " and (there.isspace() or there in HYPHENS)):
            return False
    return True


def has_address_sign(text: str) -> bool:
    """Tell whether a text has a sign that hardly anything but an address has."""
    return "@" in text or "://" in text


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence begins at `start`: nothing before it, or a full stop, or an opening quote."""
    place = start
    while place and text[place - 1] in _QUOTES:
        place -= 1
    if place < start and (place == 0 or text[place - 1].isspace()):
        return True
    while place and (text[place - 1].isspace() or text[place - 1] in _QUOTES or text[place - 1] in _DASHES):
        place -= 1
    return place == 0 or text[place - 1] in ".!?:"


def in_address(text: str, start: int, end: int) -> bool:
    """Tell whether the range lies inside a web or mail address."""
    before = text[start - 1] if start else " "
    after = text[end : end + 2]
    if before not in _ADDRESS_SIGNS and (after[:1] not in _ADDRESS_SIGNS or not after[1:].isalnum()):
        return False
    first, lowest = start, max(0, start - _LONGEST_ADDRESS)
    while first > lowest and not text[first - 1].isspace():
        first -= 1
    last, highest = end, min(len(text), end + _LONGEST_ADDRESS)
    while last < highest and not text[last].isspace():
        last += 1
    return is_address(text[first:last])


def is_address(text: str) -> bool:
    """Tell whether text without blanks is, or holds, a web or mail address."""
    return _ADDRESS.search(text) is not None


def pair_patterns(conjunctions: Collection[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what must follow `Außen-` and what must precede `-kanzler`.

    Group 1 is the other member: on the right one to three words, for an article may come before it.
    """
    joined = "|".join(re.escape(word) for word in sorted(conjunctions, key=lambda w: (-len(w), w)))
    hyphen = f"[{HYPHENS}]"
    follows = re.compile(
        rf"(?:\s*[,/]\s*[^\W\d_]+{hyphen}(?=[\s,/]))*"
        rf"(?:\s*,?\s+(?:{joined})\s+|\s*[,/]\s*)((?:[^\W_][\w-]*\s+){{0,2}}[^\W_][\w-]*)"
    )
    precedes = re.compile(
        rf"([^\W_][\w-]*)(?:\s*,\s*{hyphen}[^\W_]+)*(?:\s*,?\s+(?:{joined})\s+|\s*[,/]\s*)$"
    )
    return follows, precedes
