"""What French, Italian, Portuguese and Spanish share: where a phrase ends, where a verb has its endings.

In: the words of a headword. Out: its forms. A language adds its endings, tenses and closed classes.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Collection, Iterator, Sequence
from itertools import product

from companion.languages.conjugation import conjugated
from companion.languages.rules import Kind, RuleInflector
from companion.model.forms import Rule, Separated

_PARTS = re.compile(r"([ -])")
_LONGEST_BETWEEN = 5
_MOST_FORMS = 24
"""So many plurals a phrase may have, where each of its words has several."""


class RomanceInflector(RuleInflector):
    """A Romance language; see `RuleInflector`."""

    library_code: str
    """The three letters of `ablaut`."""
    tenses: tuple[str, ...]
    gerund = "gerund"
    infinitive_ends: tuple[str, ...]
    reflexive_end = ""
    """*se* of *callarse*; empty where it stands before the verb."""
    light_verbs: Collection[str]
    """Verbs that with a noun behind them make a phrase: *avoir lieu*, *tenir tête*."""
    prepositions: Collection[str]
    """Words that end the inflected part of a phrase: *jefe de Estado*."""
    stops: Collection[str]
    """Conjunctions and relative pronouns, which begin a clause."""
    feminines: Sequence[tuple[str, str]] = ()
    """Endings of adjectives and persons, and those of their feminines."""
    only_nouns: Collection[str] = ()
    """Words with such an ending that are neither."""
    bare_capitals = True

    @abstractmethod
    def plurals(self, word: str) -> tuple[str, ...]:
        """Return the plurals of a noun or adjective; a word that does not change is its own."""

    def feminine(self, word: str) -> str:
        """Return the feminine of what by its ending is an adjective or a person, else nothing."""
        for male, female in self.feminines:
            if word.endswith(male) and word not in self.only_nouns:
                return word[: -len(male)] + female
        return ""

    @abstractmethod
    def agreeing(self, participle: str) -> tuple[str, ...]:
        """Return a past participle in both genders and numbers."""

    def enclitics(self, infinitive: str, gerund: str) -> Iterator[str]:  # noqa: ARG002 -- for a language to say
        """Yield infinitive and gerund with the pronouns that are written together with them."""
        yield from ()

    def noun_forms(self, words: Sequence[str]) -> Iterator[tuple[str, Rule]]:
        """Yield plurals and, where it shows, feminines; of a phrase all words up to its preposition agree."""
        if len(words) > 1 and words[0] in self.light_verbs:
            return
        parts = _PARTS.split(" ".join(words))
        rule = Rule.NOUN if len(parts) == 1 else Rule.PHRASE
        agree = [place for place in range(0, self._end_of_head(parts), 2) if self._agrees(parts[place])]
        for plural in self._plural_phrases(parts, agree):
            yield plural, rule
        if "-" in parts and len(agree) > 1:  # couvre-feux
            for plural in self._plural_phrases(parts, agree[-1:]):
                yield plural, rule
        feminines = {place: self.feminine(parts[place]) for place in agree}
        if not feminines.get(0) or not parts[0][:1].islower():
            return
        if all(feminines[place] or self.feminine_as_it_is(parts[place]) for place in agree):
            female = [feminines.get(place) or part for place, part in enumerate(parts)]
            yield "".join(female), Rule.ADJECTIVE
            for plural in self._plural_phrases(female, agree):
                yield plural, Rule.ADJECTIVE

    def feminine_as_it_is(self, word: str) -> bool:
        """Return whether a word is the same in both genders."""
        return word.endswith("e")

    def _agrees(self, word: str) -> bool:
        return word[:1].isalpha() and word.lower() not in self.function_words

    def _end_of_head(self, parts: Sequence[str]) -> int:
        for place in range(2, len(parts), 2):
            word = parts[place].replace("'", "’").lower()
            if word in self.function_words or word.partition("’")[0] in self.prepositions:
                return place  # chef d’État, alto el fuego
        return len(parts)

    def _plural_phrases(self, parts: Sequence[str], agree: Sequence[int]) -> Iterator[str]:
        ways = [self.plurals(part) if place in agree else (part,) for place, part in enumerate(parts)]
        for count, words in enumerate(product(*ways)):
            if count == _MOST_FORMS:
                return
            yield "".join(words)

    def verb_forms(self, words: Sequence[str], kind: Kind) -> tuple[dict[str, Rule], tuple[Separated, ...]]:
        """Conjugate the first word, an infinitive; a phrase with a preposition may stand apart from it."""
        verb, *rest = words
        before_preposition = bool(rest) and rest[0].lower() in self.prepositions
        if rest and kind is not Kind.VERB and not before_preposition and verb not in self.light_verbs:
            return {}, ()
        forms = self._conjugated(verb)
        if not rest:
            return forms, ()
        end = " ".join(rest)
        together = {f"{form} {end}": Rule.VERB for form in forms}
        if not before_preposition:
            return together, ()
        return together, tuple(
            Separated(form, end, Rule.IDIOM) for form in forms if form not in self.function_words
        )

    def _conjugated(self, verb: str) -> dict[str, Rule]:
        """Return all forms of one word of an infinitive, with or without its reflexive pronoun."""
        verb = self.lemma(verb)
        if not self.is_infinitive(verb):
            return {}
        finite = conjugated(verb, self.library_code, self.tenses)
        if not finite:
            return {}
        gerund = conjugated(verb, self.library_code, (self.gerund,))
        forms = dict.fromkeys((verb, *self.further(finite), *gerund), Rule.VERB)
        forms |= dict.fromkeys(self.enclitics(verb, "".join(gerund)), Rule.VERB)
        for participle in conjugated(verb, self.library_code, ("past_participle",)):
            for form in self.agreeing(participle):
                forms.setdefault(form, Rule.PARTICIPLE)
        return forms

    def lemma(self, verb: str) -> str:
        """Return an infinitive without its reflexive pronoun: *callar* for *callarse*."""
        ends = tuple(end + self.reflexive_end for end in self.infinitive_ends)
        return verb.removesuffix(self.reflexive_end) if verb.endswith(ends) else verb

    def is_infinitive(self, word: str) -> bool:
        """Return whether a word could be a verb."""
        return word.endswith(self.infinitive_ends) and word not in self.function_words

    def further(self, finite: tuple[str, ...]) -> tuple[str, ...]:
        """Return finite forms with those that the library leaves out."""
        return finite

    def is_clause(self, tokens: Sequence[str]) -> bool:
        """Return whether words between a verb and the rest of its phrase are too many, or another clause."""
        if len(tokens) > _LONGEST_BETWEEN:
            return True
        return any(word.lower() in self.stops or not (word.isalnum() or word in "-’'") for word in tokens)
