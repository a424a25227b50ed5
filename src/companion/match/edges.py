"""A text as the automaton sees it: a byte for each character, and a blank for all that is not in a word.

In: a text. Out: as many bytes. The strings of the automaton have a blank where
the edge of a word must be, so what it reports is whole words, and of most of them nothing is left to check.
A letter beyond Latin-1 is a byte that stands for all of them: a surface that has one must be compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import filterfalse

_LETTER = "\x80"
"""Stands for any letter beyond Latin-1; a control character that no text has."""
_BETWEEN = "\0"
_SIGNS = "„“–’…”‚‘—›‹•"
"""The signs beyond Latin-1 that most German texts have; each is gone in no time when it is named."""
_LAST_OF_LATIN = "\xff"
_BEYOND = re.compile("[^\x00-\xff]")
_KEPT = frozenset(("_", _LETTER, _BETWEEN))
_TABLE = bytes(byte if chr(byte).isalnum() or chr(byte) in _KEPT else ord(" ") for byte in range(256))


def edged(text: str) -> bytes | None:
    """Return the bytes of a usual text; None says that it has rare characters, perhaps invisible ones."""
    if "\xad" in text:
        return None
    try:
        return text.encode("latin-1").translate(_TABLE)
    except UnicodeEncodeError:
        pass
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    try:
        return text.encode("latin-1").translate(_TABLE)
    except UnicodeEncodeError:
        return None


def edged_rare(text: str) -> bytes:
    """Return the bytes of any text without invisible characters; this takes ten times as long."""
    return _BEYOND.sub(_byte, text).encode("latin-1").translate(_TABLE)


def edged_each(surfaces: Sequence[str]) -> list[bytes]:
    """Return the bytes of many surfaces, each with a blank at either end."""
    if not surfaces:
        return []
    joined = f" {_BETWEEN} ".join(surfaces).replace("ẞ", _LETTER)  # all that most glossaries have of these
    padded = f" {joined} "
    return (edged(padded) or edged_rare(padded)).split(_BETWEEN.encode())


def beyond_latin(words: Sequence[str]) -> list[str]:
    """Return the words that have a letter beyond Latin-1."""
    return [word for word in filterfalse(str.isascii, words) if max(word) > _LAST_OF_LATIN]


def _byte(found: re.Match[str]) -> str:
    return _LETTER if found[0].isalnum() else " "
