"""What a term may look like in the text of a language: a headword in, its forms out.

German is complete; a few other languages have their plurals and verbs, by rules. The terms of any other
are found as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol

from companion.languages.persons import NameGrammar
from companion.model.forms import Homograph, Paradigm
from companion.model.language import primary_subtag
from companion.model.terms import MatchMode, TermType

__all__ = ["Inflector", "inflector_for"]

_BY_RULES = {
    "en": ("english", "EnglishInflector"),
    "es": ("spanish", "SpanishInflector"),
    "fr": ("french", "FrenchInflector"),
    "it": ("italian", "ItalianInflector"),
    "pt": ("portuguese", "PortugueseInflector"),
}
"""Module and class of each; loaded when a glossary asks for the language."""


class Inflector(Protocol):
    """What the matcher may ask a language. All answers depend on the arguments alone."""

    @property
    def language(self) -> str:
        """The primary subtag of the language: `de`."""

    @property
    def exact_only(self) -> bool:
        """Whether no grammar of the language is known, so that only headwords as written are found."""

    @property
    def conjunctions(self) -> tuple[str, ...]:
        """What may stand between words that share a part: *Außen- und Verteidigungsminister*."""

    @property
    def particles(self) -> Collection[str]:
        """First parts of separable verbs: *auf*."""

    @property
    def closers(self) -> Collection[str]:
        """Words that may follow the particle which closes its clause: *stockte auf und …*."""

    @property
    def twins(self) -> Collection[tuple[str, str, str]]:
        """Pairs whose first word is no particle that closes its clause: *mit und ohne*."""

    @property
    def infinitive_ahead(self) -> re.Pattern[str] | None:
        """What closes a clause behind a particle without a comma: *fängt an zu regnen*."""

    @property
    def followers(self) -> Collection[str]:
        """Words after a capital that is a verb and not a noun: *Macht er …*, not *Macht korrumpiert*."""

    @property
    def auxiliaries(self) -> Collection[str]:
        """Finite forms that need another verb: *wurde*."""

    @property
    def joints(self) -> tuple[str, ...]:
        """What may follow a form of a noun in a closed compound, the empty string included."""

    @property
    def names(self) -> NameGrammar | None:
        """What is known of the names of persons; None where nothing is."""

    def paradigm(self, name: str, *, type: TermType | None, match: MatchMode) -> Paradigm:
        """Return everything that a headword or alias may look like.

        The first form is the name as written, blanks normalised and dictionary placeholders (*sich*,
        *jemanden*) cut off its front. No form occurs twice; the order is always the same.
        """

    def glance(self, texts: Iterable[str]) -> Callable[[str], bool]:
        """Return a quick test: whether the texts may have a form of a name, or a part that it shares.

        A name that fails need not be inflected. In doubt the answer is yes.
        """

    def is_common_word(self, form: str, *, of: str) -> bool:
        """Return whether a form made from the headword `of` is the dictionary form of another word."""

    def is_compound_part(self, text: str) -> bool:
        """Return whether a piece of a closed compound, in either case, is known words and joints."""

    def is_one_word(self, front: str, noun: str) -> bool:
        """Return whether what stands before a noun in a compound makes another word of it: *Vorrat*."""

    def stands_last(self, before: Sequence[str], following: str) -> bool:
        """Return whether a verb closes its clause, so that its other part cannot come behind it.

        `before` are the words of the clause up to the verb, `following` is the one behind it.
        """

    def is_clause(self, tokens: Sequence[str]) -> bool:
        """Return whether words, and the mark before them, are a clause with a verb of its own."""

    def fixed_parts(self, fixed: str, text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
        """Return where the fixed part of an idiom (*eine Rolle*) stands in a range of a text."""

    def starts_noun(self, word: str) -> bool:
        """Return whether a capitalised word is a form of a known noun: *Macht*."""

    def is_also_adjective(self, form: str) -> bool:
        """Return whether a form of a verb is a form of an adjective as well: *gleiche*."""

    def makes_other_verb(self, particle: str, infinitive: str) -> bool:
        """Return whether a particle and an infinitive are a verb of their own: *nachdenken*."""

    def is_other(self, other: Homograph, word: str, before: Sequence[str], following: Sequence[str]) -> bool:
        """Return whether a form is the other word that it may be.

        `before` are the words since the last mark, `following` those up to the next that is no comma.
        """


def inflector_for(language: str) -> Inflector:
    """Return the inflector for a BCP 47 tag; the primary subtag decides (`de-CH` is `de`).

    >>> inflector_for("de-AT").exact_only, inflector_for("tlh").exact_only
    (False, True)
    """
    return _inflector(primary_subtag(language))


@cache
def _inflector(primary: str) -> Inflector:
    if primary == "de":
        from companion.languages.german.inflector import GermanInflector
        from companion.languages.german.lexicon import noun_lexicon

        return GermanInflector(noun_lexicon())
    if primary in _BY_RULES:
        module, name = _BY_RULES[primary]
        made: Inflector = getattr(import_module(f"companion.languages.{module}"), name)()
        return made
    from companion.languages.exact import ExactInflector

    return ExactInflector(primary)
