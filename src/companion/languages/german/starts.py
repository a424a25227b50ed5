"""Which names a text may have, at a glance: nothing is inflected for it.

Inflection changes endings and vowels, seldom the first letters. So a text without any word that begins as
a name does, umlauts and `ß` taken apart, has no form of it. A test holds this to every noun of the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from companion.languages.german.closed_classes import PARTICLES
from companion.languages.german.kinds import Kind, kind_of
from companion.languages.german.lexicon import NounLexicon
from companion.languages.german.reform import pairs_in, respelled

_LONGEST = 8
"""Letters of the longest start."""

_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST_WORDS = re.compile(r"(?<![\w-])[^\W\d_]+")
_NO_WORDS = frozenset("0123456789/'’")
_FIRST_PARTS = re.compile(r"([^\W\d_][^\W_]*(?:-[^\W_]+)*)-(?![^\W_])")
"""*Außen-* of *Außen- und Verteidigungsminister*."""
_LAST_PARTS = re.compile(r"(?<![^\W_])-[^\W\d_]")
"""*-kanzler* of *Bundesminister und -kanzler*."""
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "á": "a"})
_SHORTEST = 2
_LONG = 6
"""Letters of a small word that has a stem: *mutmaßlich*, but *hoch, höher*."""
_UNKNOWN_ENDING = 2
"""Letters that inflection may change at the end of a noun that is not in the lexicon."""
_PERSONS = ("mann", "frau")
"""Parts of nouns that become *-leute*."""
_PREFIXES = ("ent", "miss", "ver", "zer")
"""Not *be*, *er*, *ge*, with which other verbs begin as well: *bergen, barg*."""
_CONSONANTS = "bcdfghjklmnpqrstvwxz"


def fold(text: str) -> str:
    """Return a text without case and umlauts, as `starts` are written; `ph` as `f` (*Delphin, Delfin*)."""
    return _plain(text).replace("ph", "f")


def _plain(text: str) -> str:
    return text.lower().translate(_FOLD)


class Glance:
    """What texts look like from afar."""

    def __init__(self, texts: Iterable[str], lexicon: NounLexicon) -> None:
        self._lexicon = lexicon
        self._starts: set[str] = set()
        self._first_parts: set[str] = set()
        self._has_last_parts = False
        for text in texts:
            words = set(_LETTERS.findall(fold(text)))
            for length in range(_SHORTEST, _LONGEST + 1):
                self._starts.update(word[:length] for word in words)
            self._first_parts.update(map(_plain, _FIRST_PARTS.findall(text)))
            self._has_last_parts = self._has_last_parts or _LAST_PARTS.search(text) is not None

    def may_have(self, name: str) -> bool:
        """Return whether a form of the name, or a part that it shares, may be in the texts; in doubt, yes."""
        if self._has_last_parts:
            return True
        if _plain(name).startswith(tuple(self._first_parts)):
            return True
        return all(not self._starts.isdisjoint(group) for group in _starts(name, self._lexicon))


def _starts(name: str, lexicon: NounLexicon) -> list[tuple[str, ...]]:
    """Return starts of words, folded; every text with a form of the name has one out of each group.

    There is no group for what is not certain: short words, figures, verbs of most kinds.
    """
    if not _NO_WORDS.isdisjoint(name):
        return []
    words = _FIRST_WORDS.findall(name)  # Italien-Tourist may be written Italientourist
    capitals = [word for word in words if word[0].isupper()]
    if not capitals:
        sure = len(words) == 1 and name.islower() and not pairs_in(name, lexicon)
        return _starts_of_small(name) if sure else []
    if len(words) == 1:
        pairs = pairs_in(words[0], lexicon)
        both = (words[0], respelled(words[0], pairs)) if pairs else (words[0],)
        groups = [tuple(_start_of(word, lexicon) for word in both)]
    else:
        groups = [(_start_of(word, lexicon),) for word in capitals]
    return [group for group in groups if all(group)]


def _start_of(word: str, lexicon: NounLexicon) -> str:
    known = lexicon.entry(word)
    changes = known.changes if known else ()
    ending = max((len(old) for old, _ in changes), default=_UNKNOWN_ENDING)
    ending = max(ending, 2 if word.endswith("in") else 1)  # Däne, Elfin: Dän:innen, Elf:in
    if word.endswith(_PERSONS):
        ending = max(ending, len(_PERSONS[0]))
    folded = fold(word)
    start = folded if word.isupper() else folded[: len(folded) - ending]
    return start[:_LONGEST] if len(start) >= _SHORTEST else ""


def _starts_of_small(word: str) -> list[tuple[str, ...]]:
    folded = fold(word)
    if kind_of(word) is not Kind.VERB:
        return [(folded[:_LONGEST][: len(folded) - 2],)] if len(folded) >= _LONG else []
    prefix = next((prefix for prefix in _PREFIXES if folded.startswith(prefix)), "")
    if not prefix or folded.startswith(tuple(PARTICLES)):
        return []
    stem = folded[len(prefix) :]
    consonants = len(stem) - len(stem.lstrip(_CONSONANTS))
    return [(folded[: len(prefix) + consonants],)] if consonants else []
