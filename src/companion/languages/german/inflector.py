"""German: a headword in, everything that it may look like in a text out.

Which rule applies is decided here, by the look of the headword, in this order: `match: exact`; an
abbreviation with points; an acronym; several words (idiom with its verb last, person, phrase); a
lower-case word (verb, adjective, fixed); a noun or name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from companion.languages.german import clauses, verbs
from companion.languages.german.adjectives import adjective_forms
from companion.languages.german.closed_classes import (
    CLOSERS,
    CONJUNCTIONS,
    FOLLOWERS,
    FUNCTION_WORDS,
    JOINTS,
    PARTICLES,
    PLACEHOLDERS,
)
from companion.languages.german.compounds import is_part, shared_particle, shared_parts, verb_prefix
from companion.languages.german.kinds import Kind, is_also_adjective, is_infinitive, kind_of
from companion.languages.german.lexicon import NounLexicon
from companion.languages.german.names import acronym_forms, is_acronym, is_person, name_forms
from companion.languages.german.nouns import noun_forms
from companion.languages.german.phrases import idiom_forms, phrase_forms
from companion.languages.german.spelling import abbreviation, add_capitals, add_spellings
from companion.model.forms import Form, Paradigm, Rule, Separated, Shared
from companion.model.terms import MatchMode, TermType

_FORM = partial(tuple.__new__, Form)
"""A form from its pair, at a third of the price of `Form._make`; a glossary makes ten thousands of them."""
_LONGEST_FUNCTION_WORD = max(map(len, FUNCTION_WORDS))


class GermanInflector:
    """The inflector for `de`, `de-AT`, `de-CH` …; see `companion.languages.Inflector`."""

    language = "de"
    exact_only = False
    conjunctions = CONJUNCTIONS
    particles = PARTICLES
    closers = CLOSERS
    twins = clauses.TWINS
    infinitive_ahead: re.Pattern[str] | None = clauses.INFINITIVE_AHEAD
    followers = FOLLOWERS
    joints = JOINTS

    def __init__(self, lexicon: NounLexicon) -> None:
        self._lexicon = lexicon

    def paradigm(self, name: str, *, type: TermType | None, match: MatchMode) -> Paradigm:
        """Return all forms of a headword or alias, as written first (without *sich*, *jemanden* …)."""
        words = name.split()
        if match is MatchMode.EXACT:
            return Paradigm((Form(" ".join(words), Rule.HEADWORD),))
        while len(words) > 1 and words[0] in PLACEHOLDERS:
            del words[0]
        written = " ".join(words)
        short = abbreviation(written)
        if short is not None:
            return _paradigm(short)
        if len(words) > 1:
            return self._several(words, type)
        if type is TermType.ABBREVIATION or is_acronym(written):
            return _paradigm(acronym_forms(written))
        if written.rpartition("-")[2][:1].islower():
            return self._small(written)
        return self._noun(written, type)

    def _several(self, words: list[str], kind: TermType | None) -> Paradigm:
        if words[-1].islower() and is_infinitive(words[-1]):
            forms, separated = idiom_forms(words)
            return self._complete(forms, separated=separated)
        if kind is TermType.PERSON or is_person(words, self._lexicon):
            return self._complete(name_forms(" ".join(words)))
        return self._complete(phrase_forms(words, self._lexicon))

    def _small(self, word: str) -> Paradigm:
        front, hyphen, last = word.rpartition("-")
        if not last.islower():  # iPhone
            return self._complete(name_forms(word))
        kind = kind_of(last)
        if kind is Kind.VERB and not hyphen:
            verb = verbs.conjugate(word)
            forms = verbs.written_together(verb)
            if is_also_adjective(word):
                forms = forms | dict.fromkeys(adjective_forms(word), Rule.ADJECTIVE) | forms
            front = verb.particle or verb_prefix(word)
            shared = shared_particle(front, forms) if front else ()
            return self._complete(forms, verbs.apart(verb, "", Rule.SEPARATED_VERB), shared)
        forms = {word: Rule.HEADWORD}
        if kind is Kind.ADJECTIVE:
            forms |= {front + hyphen + form: Rule.ADJECTIVE for form in adjective_forms(last)}
        return self._complete(forms)

    def _noun(self, noun: str, kind: TermType | None) -> Paradigm:
        if kind is TermType.PERSON:
            return self._complete(name_forms(noun))
        forms = noun_forms(noun, self._lexicon)
        return self._complete(forms, shared=shared_parts(noun, forms, self._lexicon))

    def _complete(
        self,
        forms: dict[str, Rule],
        separated: tuple[Separated, ...] = (),
        shared: tuple[Shared, ...] = (),
    ) -> Paradigm:
        """Drop what is a function word, add the other spellings."""
        short = [form for form in forms if len(form) <= _LONGEST_FUNCTION_WORD]
        for form in short:
            if form.lower() in FUNCTION_WORDS and forms[form] is not Rule.HEADWORD:
                del forms[form]
        add_spellings(forms, self._lexicon)
        add_capitals(forms)
        return _paradigm(forms, separated, shared)

    def is_common_word(self, form: str, *, of: str) -> bool:
        """Return whether a form of `of` is the citation form of another noun: *Posten* of *Post*.

        Of places only those count that take the form of a people (*Polen* of *Pole*); else every *Bergen*
        would warn. A variant of the same noun (*Frieden* of *Friede*) and the other gender of an
        adjectival noun are the same word.
        """
        found = self._lexicon.entry(form)
        if form in (of, of.replace("ß", "ss")) or found is None or "A" in found.flags:
            return False
        if "N" not in found.flags:
            return "T" in found.flags and form == of + "n"
        others = self._lexicon.forms(form) or (form,)
        return len(others) == 1 or not set(others) <= set(self._lexicon.forms(of) or ())

    def is_compound_part(self, text: str) -> bool:
        """Return whether the text, in either case, can be a part of a compound, joint included."""
        return is_part(text, self._lexicon)

    def stands_last(self, before: Sequence[str], following: str) -> bool:
        """Return whether a verb closes its clause: after *zu*, in a subclause, before an auxiliary."""
        return clauses.stands_last(before, following)

    def is_clause(self, tokens: Sequence[str]) -> bool:
        """Return whether words, and the mark before them, are a clause with a finite verb of its own."""
        return clauses.is_clause(tokens)

    def starts_noun(self, word: str) -> bool:
        """Return whether a capitalised word is a form of a noun, function words apart."""
        return word.lower() not in FUNCTION_WORDS and self._lexicon.is_form(word)


def _paradigm(
    forms: dict[str, Rule], separated: tuple[Separated, ...] = (), shared: tuple[Shared, ...] = ()
) -> Paradigm:
    return Paradigm(tuple(map(_FORM, forms.items())), separated, shared)
