"""Acronyms and names.

In: one word, or the words of a person's name. Out: what it is, and its forms with the rules that made them.
"""

from __future__ import annotations

from collections.abc import Sequence

from companion.languages.german.adjectives import looks_declined
from companion.languages.german.closed_classes import FUNCTION_WORDS, words
from companion.languages.german.compounds import heads_of, is_part
from companion.languages.german.lexicon import NounLexicon
from companion.model.forms import Rule

_LONGEST_MIXED = 6
_NO_S_AFTER = ("s", "ß", "x", "z", "S", "ẞ", "X", "Z")
_NAME_PARTICLES = words(
    "von van der den dem zu zum zur vom de del della di da dos du le la el al bin ibn ben"
)


def is_acronym(word: str) -> bool:
    """Whether the word is in capitals: *IS*, *CENTCOM*, *GmbH*, *G20*; never one with a hyphen."""
    if word[1:].islower() or "-" in word or not word[0].isalnum():
        return False
    letters = [c for c in word if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if len(letters) < len(word):
        return capitals > 0 and capitals == len(letters)
    return (capitals == len(letters) > 1) or (capitals > 1 and len(word) <= _LONGEST_MIXED)


def genitive(name: str) -> tuple[str, ...]:
    """Return the genitive with -s, or nothing for a name in s, ß, x or z (*Damaskus’* is *Damaskus*)."""
    return () if name.endswith(_NO_S_AFTER) else (name + "s",)


def acronym_forms(word: str) -> dict[str, Rule]:
    """Return an acronym and, where it can have one, its plural and genitive in -s."""
    return {word: Rule.HEADWORD} | dict.fromkeys(genitive(word), Rule.ACRONYM)


def name_forms(name: str) -> dict[str, Rule]:
    """Return a name and its genitive; of several words the last has the ending (*Ashton Carters*)."""
    return {name: Rule.HEADWORD} | dict.fromkeys(genitive(name), Rule.NAME)


def is_person(words: Sequence[str], lexicon: NounLexicon) -> bool:
    """Whether several words are a person's name, whatever the glossary says of their type.

    So it is when they are capitalised but for particles (*Jean-Yves Le Drian*, *Ursula von der Leyen*),
    and the first is a known first name, or none of them is an ordinary noun.
    """
    first, *rest = words
    if not (words[-1][0].isupper() or words[-1].startswith(("al-", "el-"))) or not first[0].isupper():
        return False
    if not all(word[0].isupper() or word in _NAME_PARTICLES for word in rest[:-1]):
        return False
    if first.lower() in FUNCTION_WORDS:
        return False
    known = lexicon.entry(first.partition("-")[0])
    if known is not None and "V" in known.flags:
        last = lexicon.entry(words[-1])
        return last is None or "N" not in last.flags or "S" in last.flags
    if looks_declined(first) and _is_noun(words[-1], lexicon):  # Naher Osten, Internationaler Frauentag
        return False
    return not any(_is_ordinary(word, lexicon) for word in reversed(words))


def _is_noun(word: str, lexicon: NounLexicon) -> bool:
    """Whether the word is an ordinary noun, or a compound of known words that ends in one."""
    found = lexicon.entry(word)
    if found is not None:
        return "N" in found.flags
    return any(is_part(word[:cut], lexicon) for cut in heads_of(word, lexicon))


def _is_ordinary(word: str, lexicon: NounLexicon) -> bool:
    noun = word.rpartition("-")[2]
    found = lexicon.entry(noun)
    if found is None:
        return bool(lexicon.lemmas_of(noun))
    return "N" in found.flags and not found.is_name
