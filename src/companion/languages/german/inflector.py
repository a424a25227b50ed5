"""German: a headword in, everything that it may look like in a text out.

Which rule applies is decided here, by the look of the headword, in this order: `match: exact`; an
abbreviation with points; an acronym; several words (idiom with its verb last, person, phrase); a
lower-case word (verb, adjective, fixed); a noun or name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial

from companion.languages.german import clauses, homographs, verbs
from companion.languages.german.adjectives import adjective_forms
from companion.languages.german.closed_classes import (
    CLOSERS,
    CONJUNCTIONS,
    FOLLOWERS,
    FUNCTION_WORDS,
    PARTICLES,
)
from companion.languages.german.compounds import (
    is_one_word,
    is_part,
    shared_adjective,
    shared_particle,
    shared_parts,
    verb_prefix,
)
from companion.languages.german.genders import both_genders, inclusive_forms
from companion.languages.german.headwords import citation_forms
from companion.languages.german.idioms import (
    FixedPart,
    find_fixed_part,
    fixed_part,
    idiom_forms,
)
from companion.languages.german.kinds import Kind, is_also_adjective, is_infinitive, kind_of
from companion.languages.german.lexicon import NounLexicon
from companion.languages.german.names import acronym_forms, is_acronym, is_person, name_forms
from companion.languages.german.nouns import noun_forms
from companion.languages.german.phrases import phrase_forms
from companion.languages.german.reform import pairs_in, respell, respelled
from companion.languages.german.spelling import abbreviation, add_capitals, add_spellings, spelt_apart
from companion.languages.german.starts import Glance
from companion.languages.persons import NameGrammar
from companion.model.forms import Form, Homograph, Paradigm, Rule, Separated, Shared
from companion.model.terms import MatchMode, TermType

_FORM = partial(tuple.__new__, Form)
"""A form from its pair, at a third of the price of `Form._make`; a glossary makes ten thousands of them."""


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
    auxiliaries = clauses.AUXILIARIES
    joints = ("", "s", "es")

    def __init__(self, lexicon: NounLexicon) -> None:
        self._lexicon = lexicon
        self._fixed: dict[str, FixedPart] = {}

    @cached_property
    def names(self) -> NameGrammar:
        """The grammar of the names of persons, which few glossaries need."""
        from companion.languages.german.persons import GermanNames

        return GermanNames(self._lexicon)

    def glance(self, texts: Iterable[str]) -> Callable[[str], bool]:
        """Return a quick test for names that the texts may have; in doubt it says yes."""
        return Glance(texts, self._lexicon).may_have

    def paradigm(self, name: str, *, type: TermType | None, match: MatchMode) -> Paradigm:
        """Return all forms of a headword or alias, as written first (without *sich*, *jemanden* …)."""
        if match is MatchMode.EXACT:
            return Paradigm((Form(" ".join(name.split()), Rule.HEADWORD),))
        if name.isalpha():
            return self._paradigm(name, type)
        written, *feminine = citation_forms(name)
        made = self._paradigm(written, type)
        return both_genders(made, self._paradigm(feminine[0], type)) if feminine else made

    def _paradigm(self, written: str, type: TermType | None) -> Paradigm:
        words = written.split()
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
            forms, apart = idiom_forms(words)
            return self._complete(forms)._replace(idiom=apart)
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
            respell(forms, pairs_in(word, self._lexicon))
            front = verb.particle or verb_prefix(word)
            partners = shared_particle(front, forms) if front else ()
            apart = spelt_apart(verbs.apart(verb, "", Rule.SEPARATED_VERB))
            made = self._complete(forms, apart, partners)
            adjectives = homographs.verb_adjectives()
            unsure = {} if front else dict.fromkeys(verb.finite, Homograph.PARTED)
            unsure |= {form: Homograph.ADJECTIVE_OF_VERB for form in forms if form in adjectives}
            return made._replace(unsure=unsure)
        forms = {word: Rule.HEADWORD}
        shared: tuple[Shared, ...] = ()
        if kind is Kind.ADJECTIVE:
            forms |= {front + hyphen + form: Rule.ADJECTIVE for form in adjective_forms(last)}
            shared = shared_adjective(word, forms, self._lexicon)
        respell(forms, pairs_in(word, self._lexicon))
        return self._complete(forms, shared=shared)

    def _noun(self, noun: str, kind: TermType | None) -> Paradigm:
        if kind is TermType.PERSON:
            return self._complete(name_forms(noun))
        forms = self._noun_forms(noun)
        shared = shared_parts(noun, forms, self._lexicon)
        unsure = self._unsure(noun, forms)
        made = self._complete(forms, shared=shared)
        both = inclusive_forms(noun, self._lexicon)
        if not both and not unsure:
            return made
        return made._replace(forms=made.forms + both, unsure=unsure)

    def _unsure(self, noun: str, forms: dict[str, Rule]) -> dict[str, Homograph]:
        """Return the forms of a noun that another word has as well."""
        rules = forms.values()
        if Rule.ADJECTIVAL_NOUN in rules:
            return dict.fromkeys(forms, Homograph.ADJECTIVE_OF_NOUN)
        openings = homographs.openings()
        unsure = {form: Homograph.OPENING for form in forms if form in openings}
        if noun.endswith("er") and homographs.may_be_of_a_place(noun, self._lexicon):
            unsure[noun] = Homograph.OF_A_PLACE
        if Rule.DATIVE in rules:
            unsure |= {form: Homograph.NOT_DATIVE for form, rule in forms.items() if rule is Rule.DATIVE}
        return unsure

    def _noun_forms(self, noun: str) -> dict[str, Rule]:
        """Return the forms of a noun in both its spellings, declined as the one in the lexicon."""
        lexicon = self._lexicon
        pairs = pairs_in(noun, lexicon)
        if not pairs:
            return noun_forms(noun, lexicon)
        other = respelled(noun, pairs)
        if lexicon.is_noun(noun) or not lexicon.is_noun(other):
            forms = noun_forms(noun, lexicon)
            respell(forms, pairs)
            return forms
        forms = noun_forms(other, lexicon) | {other: Rule.SPELLING}
        respell(forms, {new: old for old, new in pairs.items()})
        return {noun: Rule.HEADWORD} | forms | {noun: Rule.HEADWORD}

    def _complete(
        self,
        forms: dict[str, Rule],
        separated: tuple[Separated, ...] = (),
        shared: tuple[Shared, ...] = (),
    ) -> Paradigm:
        """Drop what is a function word, add the other spellings."""
        if not FUNCTION_WORDS.isdisjoint(map(str.lower, forms)):
            for form in list(forms):
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
        if form.islower() or " " in form:  # the lexicon has neither
            return False
        found = self._lexicon.entry(form)
        if found is None or "A" in found.flags or form in (of, of.replace("ß", "ss")):
            return False
        if "N" not in found.flags:
            return "T" in found.flags and form == of + "n"
        others = self._lexicon.forms(form) or (form,)
        return len(others) == 1 or not set(others) <= set(self._lexicon.forms(of) or ())

    def is_compound_part(self, text: str) -> bool:
        """Return whether the text, in either case, can be a part of a compound, joint included."""
        return is_part(text, self._lexicon)

    def is_one_word(self, front: str, noun: str) -> bool:
        """Return whether what stands before a noun in a compound makes another word of it: *Vorrat*."""
        return is_one_word(front, noun, self._lexicon)

    def stands_last(self, before: Sequence[str], following: str) -> bool:
        """Return whether a verb closes its clause: after *zu*, in a subclause, before an auxiliary."""
        return clauses.stands_last(before, following)

    def is_clause(self, tokens: Sequence[str]) -> bool:
        """Return whether words, and the mark before them, are a clause with a finite verb of its own."""
        return clauses.is_clause(tokens)

    def fixed_parts(self, fixed: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the fixed part of an idiom stands in a range of a text."""
        part = self._fixed.get(fixed)
        if part is None:
            part = self._fixed[fixed] = fixed_part(fixed, self._lexicon)
        return find_fixed_part(part, text, start, end)

    def starts_noun(self, word: str) -> bool:
        """Return whether a capitalised word is a form of a noun, function words apart."""
        return word.lower() not in FUNCTION_WORDS and self._lexicon.is_form(word)

    def makes_other_verb(self, particle: str, infinitive: str) -> bool:
        """Return whether a particle makes another verb of an infinitive: *nach* of *denken*."""
        return homographs.makes_other_verb(particle, infinitive)

    def is_also_adjective(self, form: str) -> bool:
        """Return whether a form of a verb is a form of an adjective as well: *gleiche*."""
        return form in homographs.verb_adjectives()

    def is_other(self, other: Homograph, word: str, before: Sequence[str], following: Sequence[str]) -> bool:
        """Return whether a form is the other word that it may be."""
        match other:
            case Homograph.ADJECTIVE_OF_VERB:
                return homographs.is_attributive(word, before, following)
            case Homograph.ADJECTIVE_OF_NOUN:
                return homographs.is_adjective_of_noun(word, before, following, self._lexicon)
            case Homograph.NOT_DATIVE:
                return not homographs.is_dative(before)
            case Homograph.OPENING:
                return homographs.opens_sentence(word, following)
            case Homograph.OF_A_PLACE:
                return homographs.is_before_noun(following, self._lexicon)
            case Homograph.PARTED:  # that takes the text, not words
                return False


def _paradigm(
    forms: dict[str, Rule], separated: tuple[Separated, ...] = (), shared: tuple[Shared, ...] = ()
) -> Paradigm:
    return Paradigm(tuple(map(_FORM, forms.items())), separated, shared)
