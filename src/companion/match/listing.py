"""The forms of a term, as a list for people: what will match, and the rule that made it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from companion.diagnostics import Log
from companion.languages import inflector_for
from companion.match.compile import claim_forms, paradigms
from companion.model.forms import Paradigm, Rule
from companion.model.terms import MatchMode, Term


def list_forms(term: Term, terms: Sequence[Term]) -> Iterator[tuple[str, Rule]]:
    """Yield each form of a term with its rule, as it matches beside all `terms` of its glossaries.

    A form that another term has a better claim to is left out. `…` stands for the words between the
    parts of a verb, and for the other member of a pair; closed compounds have a `…` for their other
    parts.
    """
    for surface, (_, target) in claim_forms(terms, {}, Log()).items():
        if target.term is term:
            yield surface, target.rule
    for made in paradigms(term, inflector_for(term.language)):
        yield from _apart(made)
        if term.match is MatchMode.COMPOUNDS:
            yield from _in_compounds(made)


def _apart(made: Paradigm) -> Iterator[tuple[str, Rule]]:
    for finite, rest, rule in made.separated:
        yield f"{finite} … {rest}", rule
    for stub, partners, left in made.shared:
        for partner in partners:
            yield (f"{stub}- … …{partner}" if left else f"{partner}… … -{stub}"), Rule.SHARED_PART


def _in_compounds(made: Paradigm) -> Iterator[tuple[str, Rule]]:
    for surface, rule in made.forms:
        if surface.isalpha() and rule is not Rule.CAPITALS and surface[0].isupper():
            yield f"…{surface[0].lower()}{surface[1:]}", Rule.COMPOUND
            yield f"{surface}…", Rule.COMPOUND
