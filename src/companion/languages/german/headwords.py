"""Headwords as dictionaries write them: what is not part of the word is dropped.

In: a headword or alias. Out: the word or words that are looked for, the citation form first.

- *sich*, *jemandem*, *etwas* before a verb, and *auf etwas*, *über jemanden* within it;
- an article in small letters before a noun, or behind it: *die Miliz*, *Miliz, die*;
- the other ending of an adjectival noun: *Vorsitzende(r)*, *Angestellte/-r*;
- the feminine of a noun, which is a word of its own: *Minister(in)*, *Kollege/Kollegin* are two nouns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from companion.languages.german.closed_classes import PLACEHOLDERS, PREPOSITIONS

_ARTICLES = ("der", "die", "das")
_ARTICLE_BEHIND = re.compile(r"(?:,\s*| \()(?:der|die|das)\)?$")
_OTHER_ENDING = re.compile(r"(?<=e)(?:\([rsn]\)|/-?[rsn])$")
_FEMININE = re.compile(r"(?P<noun>[^\W\d_]{3,})(?:/-?|[:*_]|\()in\)?$")
_UMLAUTS = str.maketrans("äöü", "aou")
_SIGNS = frozenset(",(/:*_")


def citation_forms(name: str) -> list[str]:
    """Return the words of a headword without what a dictionary adds; two for a noun with its feminine."""
    if not _SIGNS.isdisjoint(name):
        name = _OTHER_ENDING.sub("", _ARTICLE_BEHIND.sub("", name))
        found = _FEMININE.fullmatch(name)
        if found:
            return [found["noun"], found["noun"] + "in"]
        masculine, slash, feminine = name.partition("/")
        if (
            masculine
            and slash
            and feminine.endswith("in")
            and _plain(feminine).startswith(_plain(masculine)[:3])
        ):
            return [masculine, feminine]
    words = name.split()
    if len(words) > 1:
        words = _without_placeholders(words)
        if len(words) > 1 and words[0] in _ARTICLES and words[1][0].isupper() and not words[-1].islower():
            del words[0]
    return [" ".join(words)]


def _plain(word: str) -> str:
    return word.lower().translate(_UMLAUTS)


def _without_placeholders(words: Sequence[str]) -> list[str]:
    kept = list(words)
    while len(kept) > 1 and _is_placeholder(kept[0]):
        del kept[0]
    if kept[-1].islower():
        for index in range(len(kept) - 2, 0, -1):
            if _is_placeholder(kept[index]) and kept[index - 1] in PREPOSITIONS:
                del kept[index - 1 : index + 1]
    return kept


def _is_placeholder(word: str) -> bool:
    return all(part in PLACEHOLDERS for part in word.split("/"))
