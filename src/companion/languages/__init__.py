"""What a term may look like in the text of a language: a headword in, its forms out.

German is complete; the terms of any other language are found as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import Protocol

from companion.model.forms import Paradigm
from companion.model.terms import MatchMode, TermType

__all__ = ["Inflector", "inflector_for"]


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
    def joints(self) -> tuple[str, ...]:
        """What may join the parts of a closed compound, the empty string included."""

    def paradigm(self, name: str, *, type: TermType | None, match: MatchMode) -> Paradigm:
        """Return everything that a headword or alias may look like.

        The first form is the name as written, blanks normalised and dictionary placeholders (*sich*,
        *jemanden*) cut off its front. No form occurs twice; the order is always the same.
        """

    def is_common_word(self, form: str, *, of: str) -> bool:
        """Return whether a form made from the headword `of` is the dictionary form of another word."""

    def is_compound_part(self, text: str) -> bool:
        """Return whether a piece of a closed compound, in either case, is known words and joints."""

    def stands_last(self, before: Sequence[str], following: str) -> bool:
        """Return whether a verb closes its clause, so that its other part cannot come behind it.

        `before` are the words of the clause up to the verb, `following` is the one behind it.
        """

    def is_clause(self, tokens: Sequence[str]) -> bool:
        """Return whether words, and the mark before them, are a clause with a verb of its own."""

    def starts_noun(self, word: str) -> bool:
        """Return whether a capitalised word is a form of a known noun: *Macht*."""


def inflector_for(language: str) -> Inflector:
    """Return the inflector for a BCP 47 tag; the primary subtag decides (`de-CH` is `de`).

    >>> inflector_for("de-AT").exact_only, inflector_for("tlh").exact_only
    (False, True)
    """
    return _inflector(language.replace("_", "-").partition("-")[0].lower())


@cache
def _inflector(primary: str) -> Inflector:
    if primary == "de":
        from companion.languages.german.inflector import GermanInflector
        from companion.languages.german.lexicon import noun_lexicon

        return GermanInflector(noun_lexicon())
    from companion.languages.exact import ExactInflector

    return ExactInflector(primary)
