"""What the languages that work by rules alone share: the order in which forms are made.

In: a headword. Out: its forms, by the endings that a language adds. Such a language cannot tell a noun
from a verb by its capital, as German can: a word before the headword says it, as in dictionaries
(*to strike*, *la mujer*), or the type of the term does. Where neither does, a word in small letters that
could be both is taken for both: a form that is no word does no harm, for no text has it.
"""

from __future__ import annotations

import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum, auto

from companion.languages.base import Neutral
from companion.model.forms import Form, Paradigm, Rule, Separated
from companion.model.terms import MatchMode, TermType

_SHORTEST_IN_CAPITALS = 4
_LONGEST_MIXED = 6
_NOUN_TYPES = frozenset(TermType) - {TermType.WORD}
_APOSTROPHES = ("'", "’")
_TITLED = frozenset((Rule.HEADWORD, Rule.PHRASE, Rule.ADJECTIVE))
_ACCENTS = dict.fromkeys(map(ord, "\u0300\u0301\u0302\u0308"))
"""Grave, acute, circumflex, diaeresis: the marks that capitals may lack. Never the tilde or the cedilla."""


class Kind(Enum):
    """What a headword is, as far as it can be seen."""

    NOUN = auto()
    VERB = auto()
    ANY = auto()


class RuleInflector(Neutral, ABC):
    """A language by rules: a subclass has the words and the endings; see `companion.languages.Inflector`."""

    exact_only = False
    language: str
    markers: Mapping[str, Kind]
    """What only a dictionary puts before a headword, and what that says of it: *to*, *la*, *l’*."""
    function_words: Collection[str]
    """What inflection never makes; these keep their small letters in titles."""
    acronym_endings: tuple[str, ...] = ()
    bare_capitals = False
    """Whether capitals may lack their accents: *Etat*, *NACION*."""

    @abstractmethod
    def noun_forms(self, words: Sequence[str]) -> Iterator[tuple[str, Rule]]:
        """Yield the plural and other forms of a noun, an adjective, or a phrase with a noun."""

    @abstractmethod
    def verb_forms(self, words: Sequence[str], kind: Kind) -> tuple[dict[str, Rule], tuple[Separated, ...]]:
        """Return the forms of a verb or a phrase with one, and what of it stands apart; else nothing."""

    def spellings(self, form: str) -> Iterator[str]:  # noqa: ARG002 -- for a language to say
        """Yield other spellings of a form."""
        yield from ()

    def paradigm(self, name: str, *, type: TermType | None, match: MatchMode) -> Paradigm:
        """Return all forms of a headword or alias, as written first (without *to*, *la* …)."""
        if match is MatchMode.EXACT:
            return Paradigm((Form(" ".join(name.split()), Rule.HEADWORD),))
        words, kind = self._unmarked(name.split())
        written = " ".join(words)
        forms = {written: Rule.HEADWORD}
        if type is TermType.ABBREVIATION or is_acronym(written):
            return _paradigm(forms | dict(self._of_acronym(written)))
        if kind is Kind.ANY and (type in _NOUN_TYPES or not written.islower()):
            kind = Kind.NOUN
        separated: tuple[Separated, ...] = ()
        if kind is not Kind.NOUN:
            verbs, separated = self.verb_forms(words, kind)
            forms = forms | verbs | forms
        if kind is not Kind.VERB and not (type is TermType.PERSON and written[:1].isupper()):
            for form, rule in self.noun_forms(words):
                forms.setdefault(form, rule)
        self._drop_function_words(forms)
        if len(words) > 1 and written[:1].islower() and kind is not Kind.VERB:
            forms |= {title: Rule.TITLE_CASE for title in self._titles(forms) if title not in forms}
        self._add_spellings(forms)
        self._add_capitals(forms)
        return _paradigm(forms, separated)

    def _unmarked(self, words: list[str]) -> tuple[list[str], Kind]:
        """Cut off what only a dictionary puts before a headword; return what it says."""
        if words and "’" in words[0].replace("'", "’"):
            article, mark, first = words[0].replace("'", "’").partition("’")
            if first and article + mark in self.markers:
                return [words[0][len(article) + 1 :], *words[1:]], self.markers[article + mark]
        if len(words) > 1 and words[0] in self.markers:
            return words[1:], self.markers[words[0]]
        return words, Kind.ANY

    def _of_acronym(self, word: str) -> Iterator[tuple[str, Rule]]:
        if word[-1:].isalnum():
            yield from ((word + end, Rule.ACRONYM) for end in self.acronym_endings)
        if "." in word[:-1]:  # EE. UU., EE.UU.
            close = "".join(word.split())
            spaced = close.replace(".", ". ").rstrip()
            yield from ((other, Rule.SPELLING) for other in (close, spaced) if other != word)

    def _drop_function_words(self, forms: dict[str, Rule]) -> None:
        for form in list(forms):
            if forms[form] is not Rule.HEADWORD and form.lower() in self.function_words:
                del forms[form]

    def _add_spellings(self, forms: dict[str, Rule]) -> None:
        for form in list(forms):
            for other in self.spellings(form):
                forms.setdefault(other, Rule.SPELLING)
            if self.bare_capitals and form[0].isupper():
                forms.setdefault(_bare(form[0]) + form[1:], Rule.SPELLING)
        for form in list(forms):
            for mark, other in (_APOSTROPHES, _APOSTROPHES[::-1]):
                if mark in form:
                    forms.setdefault(form.replace(mark, other), Rule.SPELLING)

    def _titles(self, forms: Mapping[str, Rule]) -> Iterator[str]:
        """Yield phrases as names have them: *Premier ministre*, *Prime Minister*.

        A single word has no title: *march* is not *March*.
        """
        for form, rule in forms.items():
            if rule in _TITLED and " " in form:
                yield form[0].upper() + form[1:]
                first, *others = form.split(" ")
                yield " ".join((first[0].upper() + first[1:], *map(self._titled, others)))

    def _titled(self, word: str) -> str:
        """Return a word as titles have it: *Minister*, but *of*, *d’État* and *l’Intérieur*."""
        if word in self.function_words:
            return word
        article = word.replace("'", "’").partition("’")[0]
        start = len(article) + 1 if article in self.function_words else 0
        return word[:start] + word[start : start + 1].upper() + word[start + 1 :]

    def _add_capitals(self, forms: dict[str, Rule]) -> None:
        for form in list(forms):
            if len(form) >= _SHORTEST_IN_CAPITALS:
                forms.setdefault(form.upper(), Rule.CAPITALS)
                if self.bare_capitals:
                    forms.setdefault(_bare(form.upper()), Rule.CAPITALS)


def is_acronym(name: str) -> bool:
    """Tell whether a name is in capitals: *NGO*, *G20*, *U.S.*, *MoD*; never one with a hyphen."""
    letters = [c for c in name if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    if "-" in name or not capitals or name[1:].islower():
        return False
    if capitals == len(letters):
        return len(name) > 1
    return capitals > 1 and name.isalpha() and len(name) <= _LONGEST_MIXED


def _bare(text: str) -> str:
    """Return a text without the accents that capitals may lack."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_ACCENTS))


def _paradigm(forms: Mapping[str, Rule], separated: tuple[Separated, ...] = ()) -> Paradigm:
    return Paradigm(tuple(Form(*made) for made in forms.items()), separated)
