"""Nouns and names of one word: a capitalised word in, its headword out.

In: the noun lexicon of `companion.languages.german`, and `genders.txt`, made by
`scripts/build_noun_genders.py`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from companion.languages.german.compounds import is_part
from companion.languages.german.lexicon import NounLexicon, noun_lexicon
from companion.languages.german.names import is_acronym
from companion.suggest.frequencies import Frequencies, frequencies

_SHORTEST_HEAD = 4
_SHORTEST_FRONT = 2
_SURE_HEAD = 5
"""Letters of a noun that ends a word whose front is not known: *Dschihadisten-miliz*."""
_ADJECTIVE = re.compile("(?:isch|lich)e[nrsm]?$")
"""What ends so and is not listed is an adjective in a name: *Hydrographischer Dienst*."""
_NAMES_COUNT_LESS = 0.5
_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "enz", "anz", "ik", "ur", "in", "e")
_NEUTER = ("chen", "lein", "ment", "um", "nis")


class Nouns:
    """The nouns of German, compounds included."""

    __slots__ = ("_frequencies", "_genders", "_lemmas", "_lexicon")

    def __init__(self, lexicon: NounLexicon, known: Frequencies, genders: str) -> None:
        self._lexicon = lexicon
        self._frequencies = known
        self._genders: dict[str, str] = {}
        for line in genders.splitlines():
            gender, _, nouns = line.partition("\t")
            self._genders |= dict.fromkeys(nouns.split(" "), gender)
        self._lemmas: dict[str, str] = {}

    def lemma(self, word: str) -> str:
        """Return the headword of a noun or name that the lexicon has, or of a compound; else nothing."""
        found = self._lemmas.get(word)
        if found is None:
            front, hyphen, last = word.rpartition("-")
            found = self._listed(last) or self._compound(last)
            found = self._lemmas[word] = front + hyphen + found if found else ""
        return found

    def is_name(self, lemma: str) -> bool:
        """Whether the lexicon has the word as the name of a place or a person, and not as a noun."""
        flags = self._lexicon.flags_of(lemma)
        return "N" not in flags and not flags.isdisjoint("TVSE")

    def is_place(self, lemma: str) -> bool:
        """Whether the lexicon has the word as the name of a place."""
        return "T" in self._lexicon.flags_of(lemma) and not self.is_noun(lemma)

    def is_first_name(self, word: str) -> bool:
        """Whether the lexicon has the word as a first name."""
        return "V" in self._lexicon.flags_of(word)

    def is_noun(self, lemma: str) -> bool:
        """Whether the lexicon has the word as an ordinary noun."""
        return "N" in self._lexicon.flags_of(lemma)

    def is_adjectival(self, lemma: str) -> bool:
        """Whether the noun, or its last part, is declined like an adjective: *Verbündeter*."""
        tails = (lemma[cut].upper() + lemma[cut + 1 :] for cut in range(len(lemma) - _SHORTEST_HEAD + 1))
        return any("A" in self._lexicon.flags_of(tail) for tail in tails)

    def is_listed(self, lemma: str) -> bool:
        """Whether the lexicon has the word as a headword."""
        return self._lexicon.is_noun(lemma)

    def gender(self, noun: str) -> str:
        """Return f, m or n of a noun in the singular: as listed, by its last part, else by its ending."""
        for cut in range(len(noun) - 2):
            gender = self._genders.get(noun[cut].upper() + noun[cut + 1 :])
            if gender:
                return gender
        if noun.endswith(_NEUTER):
            return "n"
        return "f" if noun.endswith(_FEMININE) else "m"

    def _listed(self, word: str) -> str:
        lexicon = self._lexicon
        lemmas = [lemma for lemma in lexicon.lemmas_of(word) if lemma != word]
        own = lexicon.entry(word)
        if own is not None:
            return self._strong(self._preferred(word, lemmas))
        if lemmas:
            return self._strong(max(lemmas, key=self._weight))
        if word.endswith("s") and lexicon.is_name(word[:-1]):
            return word[:-1] if self._frequencies.zipf(word[:-1]) >= self._frequencies.zipf(word) else ""
        return ""

    def _preferred(self, word: str, lemmas: list[str]) -> str:
        """Return the word, or the lemma that it is a form of where that is commoner: *Seiten*."""
        best = max(lemmas, key=self._weight, default=word)
        is_commoner = self._weight(best) > self._weight(word)
        return best if "N" in self._lexicon.flags_of(best) and is_commoner else word

    def _weight(self, lemma: str) -> float:
        flags = self._lexicon.flags_of(lemma)
        return self._frequencies.zipf(lemma) - (0 if "N" in flags else _NAMES_COUNT_LESS)

    def _strong(self, lemma: str) -> str:
        """Return an adjectival noun with its strong ending: *Verbündete* as *Verbündeter*."""
        if "A" not in self._lexicon.flags_of(lemma) or not lemma.endswith("e"):
            return lemma
        masculine = lemma + "r"
        return masculine if self._lexicon.is_noun(masculine) else lemma

    def _compound(self, word: str) -> str:
        """Return the headword of a compound that the lexicon does not have."""
        if not word[:1].isupper() or not word.isalpha() or is_acronym(word) or _ADJECTIVE.search(word):
            return ""
        unsure = ""
        for cut in range(_SHORTEST_FRONT, len(word) - _SHORTEST_HEAD + 1):
            tail = word[cut].upper() + word[cut + 1 :]
            if not self._lexicon.is_form(tail):
                continue
            head = self._listed(tail)
            if "N" not in self._lexicon.flags_of(head):
                continue
            lemma = word[:cut] + head[0].lower() + head[1:]
            if is_part(word[:cut], self._lexicon):
                return lemma
            if not unsure and len(head) >= _SURE_HEAD:
                unsure = lemma
        return unsure


@cache
def nouns() -> Nouns:
    """Return the nouns that ship with the program, read once a process."""
    genders = (Path(__file__).parent / "genders.txt").read_text(encoding="utf-8")
    return Nouns(noun_lexicon(), frequencies(), genders)
