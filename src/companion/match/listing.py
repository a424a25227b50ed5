"""The forms of a term, as a list for people: what will match, and the rule that made it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from companion.diagnostics import Log
from companion.languages import inflector_for
from companion.match.compile import claim_forms, is_taken
from companion.match.paradigms import paradigms
from companion.match.surnames import surname_forms
from companion.model.forms import Paradigm, Rule
from companion.model.terms import MatchMode, Term


def list_forms(term: Term, terms: Sequence[Term]) -> Iterator[tuple[str, Rule]]:
    """Yield each form of a term with its rule, as it matches beside all `terms` of its glossaries.

    A form that another term has a better claim to is left out. `…` stands for the words between the
    parts of a verb, or between a full name and the surname that links after it, and for the other member
    of a pair; closed compounds have a `…` for their other parts.
    """
    claims = claim_forms(terms, {}, Log())
    for surface, (_, target) in claims.items():
        if target.term is term:
            yield surface, target.rule
    for surface, surname in surname_forms(terms, partial(is_taken, claims)).items():
        if any(person is term for person in surname.persons):
            yield f"{term.headword} … {surface}", Rule.SURNAME
    for made in paradigms(term, inflector_for(term.language)):
        yield from _apart(made)
        if term.match is MatchMode.COMPOUNDS:
            yield from _in_compounds(made)


def _apart(made: Paradigm) -> Iterator[tuple[str, Rule]]:
    for finite, rest, rule in made.separated:
        yield f"{finite} … {rest}", rule
    if made.idiom is not None:
        fixed, particle, first, last = made.idiom
        for form in first:
            yield f"{form} … {fixed}" + (f" … {particle}" if particle else ""), Rule.IDIOM
        for form in last:
            yield f"{fixed} … {form}", Rule.IDIOM
    for stub, partners, left in made.shared:
        for partner in partners:
            yield (f"{stub}- … …{partner}" if left else f"{partner}… … -{stub}"), Rule.SHARED_PART


def _in_compounds(made: Paradigm) -> Iterator[tuple[str, Rule]]:
    for surface, rule in made.forms:
        if surface.isalpha() and rule is not Rule.CAPITALS and surface[0].isupper():
            yield f"…{surface[0].lower()}{surface[1:]}", Rule.COMPOUND
            yield f"{surface}…", Rule.COMPOUND


def count_forms(terms: Sequence[Term]) -> Counter[str]:
    """Return by headword how many forms `list_forms` has of each term."""
    claims = claim_forms(terms, {}, Log())
    counts = Counter(claim.target.term.headword for claim in claims.values())
    for surname in surname_forms(terms, partial(is_taken, claims)).values():
        counts.update(person.headword for person in surname.persons)
    for term in terms:
        for made in paradigms(term, inflector_for(term.language)):
            counts[term.headword] += sum(1 for _ in _apart(made))
            if term.match is MatchMode.COMPOUNDS:
                counts[term.headword] += sum(1 for _ in _in_compounds(made))
    return counts
