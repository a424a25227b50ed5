"""Words of a sentence in, their headwords out: which word of the dictionary stands here, and of what kind.

No part of speech is guessed from statistics. A capital inside a sentence is a noun or a name; at the start of
one the lexicons decide; a small word is a verb where a known verb has the form, unless it stands like
an adjective or is commoner as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from companion.languages.german.adjectives import adjective_forms, stem
from companion.languages.german.clauses import AUXILIARIES
from companion.languages.german.closed_classes import ADVERBS, FUNCTION_WORDS, PREPOSITIONS, words
from companion.languages.german.kinds import Kind as WordKind
from companion.languages.german.kinds import kind_of
from companion.languages.german.names import is_acronym
from companion.suggest.frequencies import Frequencies
from companion.suggest.nouns import Nouns
from companion.suggest.tokens import Sentence, Token
from companion.suggest.verbs import Verbs

_ENDINGS = ("e", "en", "er", "es", "em")
_COMPARED = (
    *("er", "ere", "eren", "erer", "eres", "erem", "st", "ste", "sten", "ster", "stes", "stem"),
    *("est", "este", "esten", "ester", "estes", "estem"),
)
_STEMS = ("", "e", "el", "er")
_UMLAUTS = str.maketrans("äöü", "aou")
_SUFFIXES = (
    *("isch", "lich", "ig", "bar", "los", "haft", "sam", "voll", "frei", "reich", "end", "fähig", "wert"),
)
_IN_E = words("""
    böse leise müde träge weise feige öde blöde mürbe prüde rüde solide stupide rapide morbide vage irre nahe
    lose gerade fade trübe spröde beige orange
    """)
"""Adjectives in -e; in every other word it is an ending."""
_COMMONER_AS_ADJECTIVE = 0.75
"""How much commoner, on the Zipf scale, a participle must be than its verb to be a word of its own."""
_RAREST = 2.6
"""What a verb that is not in the list counts as, beside its participle."""
_EVIDENCE = 3
"""Declined forms in the list that make an adjective."""
_RARER = 1.5
"""How much rarer, on the Zipf scale, a headword may be than one of its forms: *ernst* is not of *ernen*."""
_SHORTEST = 2
_LONGEST_ACRONYM = 4
"""Letters of a word in capitals that is taken for an acronym although a noun is spelt like it."""
_SUBJECTS = words("ich du er sie es wir ihr man der die das ein eine einen sich den dem nicht auch")
"""What stands behind a verb that begins a sentence."""
_SMALL = FUNCTION_WORDS | ADVERBS | PREPOSITIONS | AUXILIARIES


class Kind(Enum):
    """What sort of word it is."""

    NOUN = auto()
    NAME = auto()
    ACRONYM = auto()
    VERB = auto()
    ADJECTIVE = auto()
    ADVERB = auto()
    FUNCTION = auto()
    NUMBER = auto()


class Reading(NamedTuple):
    """What a token is taken for."""

    token: Token
    lemma: str
    kind: Kind
    is_sure: bool = True
    """Whether a lexicon has the lemma."""


class Lemmatiser:
    """Reads sentences; holds the lexicons and what has been looked up already."""

    def __init__(self, verbs: Verbs, nouns: Nouns, frequencies: Frequencies) -> None:
        self._verbs = verbs
        self._nouns = nouns
        self._frequencies = frequencies
        self._adjectives: dict[str, str] = {}
        self._small: dict[tuple[str, bool], tuple[str, Kind, bool]] = {}

    def read(self, sentence: Sentence) -> list[Reading]:
        """Return a reading for each word of a sentence; marks are left out."""
        tokens = [token for token in sentence.tokens if token.is_word]
        readings = []
        for index, token in enumerate(tokens):
            following = tokens[index + 1].text if index + 1 < len(tokens) else ""
            readings.append(self.word(token, following))
        return readings

    def word(self, token: Token, following: str = "") -> Reading:
        """Return the reading of one word, by itself and the word behind it."""
        word = token.text.rstrip("-’'")
        if not any(c.isalpha() for c in word):
            return Reading(token, word, Kind.NUMBER)
        if not word[0].isupper():
            return self._of_small(token, word, following)
        if self._is_acronym(word):
            return Reading(token, word.removesuffix("s"), Kind.ACRONYM)
        if token.is_initial and self._begins_small(word, following):
            return self._of_small(token, word[0].lower() + word[1:], following)
        return self._of_capital(token, word)

    def _is_acronym(self, word: str) -> bool:
        bare = word.removesuffix("s")
        is_noun = len(bare) > _LONGEST_ACRONYM and self._nouns.lemma(bare.capitalize()) != ""
        return is_acronym(bare) and not is_noun

    def _of_capital(self, token: Token, word: str) -> Reading:
        """Return the noun, or the name; an unknown one loses its genitive -s if it is commoner without."""
        lemma = self._nouns.lemma(word)
        if lemma:
            return Reading(token, lemma, Kind.NAME if self._nouns.is_name(lemma) else Kind.NOUN)
        zipf = self._frequencies.zipf
        is_genitive = word.endswith("s") and zipf(word[:-1]) > zipf(word)
        return Reading(token, word[:-1] if is_genitive else word, Kind.NAME, is_sure=False)

    def _begins_small(self, word: str, following: str) -> bool:
        """Whether a capital is due to the start of the sentence only."""
        small = word[0].lower() + word[1:]
        if small in _SMALL or kind_of(small) is WordKind.FIXED:
            return True
        lemma = self._nouns.lemma(word)
        if not lemma:
            is_listed = small in self._frequencies and not following[:1].isupper()
            return is_listed or self._is_surely_adjective(small) or bool(self._verbs.lemmas_of(small))
        if self._verbs.lemmas_of(small) and following in _SUBJECTS:
            return True
        is_attributive = following[:1].isupper() and small.endswith(_ENDINGS)
        return is_attributive and self._is_surely_adjective(small)

    def _is_surely_adjective(self, word: str) -> bool:
        return any(self._is_base(base, word, is_verb=True) for base in (word, *_bases(word)))

    def _of_small(self, token: Token, word: str, following: str) -> Reading:
        is_attributive = following[:1].isupper()
        key = (word, is_attributive)
        found = self._small.get(key)
        if found is None:
            found = self._small[key] = self._look_up(word, is_attributive=is_attributive)
        return Reading(token, *found)

    def _look_up(self, word: str, *, is_attributive: bool) -> tuple[str, Kind, bool]:
        if word in FUNCTION_WORDS or word in PREPOSITIONS or word in AUXILIARIES:
            return word, Kind.FUNCTION, True
        verb = self._verb(word)
        is_participle = verb not in ("", word) and word.endswith("nd") and word in self._frequencies
        if word in ADVERBS or kind_of(word) is WordKind.FIXED or is_participle:
            return word, Kind.ADVERB, True  # umgehend, entsprechend
        adjective = self._adjective(word)
        if adjective and (
            not verb or self._is_rather_adjective(word, adjective, verb, is_attributive=is_attributive)
        ):
            return adjective, Kind.ADJECTIVE, True
        return (verb, Kind.VERB, True) if verb else (word, Kind.ADVERB, word in self._frequencies)

    def _verb(self, word: str) -> str:
        """Return the verb of this form: itself, one whose participle it is, else the commonest."""
        zipf = self._frequencies.zipf
        lemmas = self._verbs.lemmas_of(word)
        if word in lemmas:
            return word
        lemmas = tuple(lemma for lemma in lemmas if zipf(lemma) >= zipf(word) - _RARER)
        participles = [lemma for lemma in lemmas if word in self._verbs.participles(lemma)]
        return max(participles or lemmas, key=zipf, default="")

    def _is_rather_adjective(self, word: str, adjective: str, verb: str, *, is_attributive: bool) -> bool:
        if verb in adjective_forms(adjective):  # langen, gleichen: how common the verb is nobody knows
            return True
        if word == verb:
            return False
        as_adjective = max(self._frequencies.zipf(adjective), self._frequencies.zipf(word))
        commoner = as_adjective - max(self._frequencies.zipf(verb), _RAREST)
        if self._verbs.lemmas_of(adjective):  # a participle
            return commoner >= _COMMONER_AS_ADJECTIVE
        return is_attributive or commoner > 0

    def _adjective(self, word: str) -> str:
        """Return the adjective that has this form, the commonest of several; nothing where none is known."""
        found = self._adjectives.get(word)
        if found is None:
            is_verb = bool(self._verbs.lemmas_of(word))
            bases = [b for b in dict.fromkeys(_bases(word)) if self._is_base(b, word, is_verb=is_verb)]
            best = max(bases, key=self._frequencies.zipf, default="")
            found = best or (word if self._is_adjective(word, is_verb=is_verb) else "")
            self._adjectives[word] = found
        return found

    def _is_base(self, base: str, word: str, *, is_verb: bool) -> bool:
        """Whether a word is an adjective, has the form and is not much rarer than it."""
        if not self._is_adjective(base, is_verb=is_verb) or word not in (base, *adjective_forms(base)):
            return False
        is_not_rarer = self._frequencies.zipf(base) >= self._frequencies.zipf(word) - _RARER
        return is_not_rarer or base.endswith(_SUFFIXES) or self._is_declined(base)

    def _is_declined(self, adjective: str) -> bool:
        """Whether the list has several declined forms of a word: of *humanitär*, which itself is rare."""
        return sum(stem(adjective) + ending in self._frequencies for ending in _ENDINGS) >= _EVIDENCE

    def _is_adjective(self, word: str, *, is_verb: bool) -> bool:
        """Whether the word is an adjective: declined as one it is in the list, or it can be nothing else.

        `is_verb` says that the form it is looked up for may be a verb's.
        """
        if word in _SMALL or (word.endswith("e") and word not in _IN_E):
            return False
        if stem(word) + "em" in self._frequencies or (word.endswith(_SUFFIXES) and not is_verb):
            return True
        lemmas = self._verbs.lemmas_of(word)
        if lemmas:
            return any(word in self._verbs.participles(lemma) for lemma in lemmas)
        return not is_verb and (word in self._frequencies or self._is_declined(word))


def _bases(word: str) -> Iterator[str]:
    """Yield what an adjective may be that has this form."""
    for ending in (*_ENDINGS, *_COMPARED):
        bare = word.removesuffix(ending)
        if bare == word or len(bare) < _SHORTEST:
            continue
        for end in _STEMS:
            yield bare + end
            yield (bare + end).translate(_UMLAUTS)
