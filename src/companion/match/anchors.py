"""What is looked at where it is found: the strings of a term that are more than a surface.

In: a term, and what its names may look like. Out: checks and vetoes, added to the anchors.
"""

from __future__ import annotations

import re

from companion.languages import Inflector
from companion.match.conditions import Initial
from companion.match.find import Anchor
from companion.match.idioms import VerbFirst, VerbLast
from companion.match.paradigms import paradigms
from companion.match.patterns import Bracket, Compound, SharedLeft, SharedRight, Target, Word
from companion.model.forms import Paradigm, Rule
from companion.model.terms import MatchMode, Term

Pairs = tuple[re.Pattern[str], re.Pattern[str]]
"""What follows `Außen-`, what precedes `-kanzler`."""


def _anchor(anchors: dict[str, Anchor], word: str) -> Anchor:
    held = anchors.get(word)
    if held is None:
        held = anchors[word] = Anchor()
    return held


def add_surface(surface: str, target: Target, anchors: dict[str, Anchor]) -> None:
    """Look for a form that must be looked at where it is found."""
    _anchor(anchors, surface).checks += (Word(target),)


def add_brackets(term: Term, made: Paradigm, inflector: Inflector, anchors: dict[str, Anchor]) -> None:
    """Look for the finite forms of a verb whose parts stand apart."""
    for finite, rest, rule in made.separated:
        words = tuple(rest.split())
        target = Target(term, rule)
        _anchor(anchors, finite).brackets += (Bracket(words, inflector, target),)
        capital = finite[0].upper() + finite[1:]
        if capital != finite:
            initial = Target(term, rule, Initial(inflector, rule))
            _anchor(anchors, capital).brackets += (Bracket(words, inflector, initial),)


def add_idiom(term: Term, made: Paradigm, inflector: Inflector, anchors: dict[str, Anchor]) -> None:
    """Look for the verb of an idiom, before its fixed part and behind it."""
    if made.idiom is None:
        return
    target = Target(term, Rule.IDIOM)
    initial = Target(term, Rule.IDIOM, Initial(inflector, Rule.IDIOM))
    for form in made.idiom.first:
        _anchor(anchors, form).checks += (VerbFirst(made.idiom, inflector, target),)
        _anchor(anchors, form[0].upper() + form[1:]).checks += (VerbFirst(made.idiom, inflector, initial),)
    for form in made.idiom.last:
        _anchor(anchors, form).checks += (VerbLast(made.idiom, inflector, target),)


def add_partners(term: Term, made: Paradigm, pairs: Pairs, anchors: dict[str, Anchor]) -> None:
    """Look for the parts that a compound shares with its neighbour."""
    target = Target(term, Rule.SHARED_PART)
    follows, precedes = pairs
    for stub, partners, left in made.shared:
        if left:
            endings = tuple(map(str.casefold, partners))
            _anchor(anchors, stub + "-").shared += (SharedLeft(endings, follows, target),)
            if stub[0].islower():
                begins = SharedLeft(endings, follows, target, begins=True)
                _anchor(anchors, stub[0].upper() + stub[1:] + "-").shared += (begins,)
        else:
            _anchor(anchors, "-" + stub).shared += (SharedRight(partners, precedes, target),)


def add_compounds(term: Term, inflector: Inflector, anchors: dict[str, Anchor]) -> None:
    """Look for the forms of a term within closed compounds."""
    check = Compound(inflector, Target(term, Rule.COMPOUND))
    for made in paradigms(term, inflector):
        for surface, rule in made.forms:
            if surface.isalpha() and rule is not Rule.CAPITALS and surface[0].isupper():
                _anchor(anchors, surface).compounds += (check,)
                _anchor(anchors, surface[0].lower() + surface[1:]).compounds += (check,)


def add_vetoes(term: Term, inflector: Inflector, anchors: dict[str, Anchor]) -> None:
    """Look for the surfaces in which a term must not be linked."""
    for excluded in term.exclude:
        surfaces = {excluded: None}
        if not excluded.isalnum():  # Mossul-Damm excludes Mossul-Damms as well
            made = inflector.paradigm(excluded, type=term.type, match=MatchMode.INFLECTED)
            blanks = excluded.count(" ")  # the article of die Stellung is no dictionary's
            surfaces |= {form.surface: None for form in made.forms if form.surface.count(" ") >= blanks}
        for surface in surfaces:
            _anchor(anchors, surface).vetoes += (term,)
