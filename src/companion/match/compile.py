"""Terms in, one automaton over all their forms out.

A surface belongs to one term: to the one whose headword it is, else to the one that lists it, else to
the first whose inflection makes it. Where that decides between two terms, or where a made form is
another common word, the log says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from companion.diagnostics import Code, Log
from companion.languages import Inflector, inflector_for
from companion.match.anchors import (
    Pairs,
    add_brackets,
    add_compounds,
    add_idiom,
    add_partners,
    add_surface,
    add_vetoes,
)
from companion.match.around import pair_patterns
from companion.match.conditions import VERBS, AmongCapitals, Initial, NotVerb, Unsure
from companion.match.find import Anchor, Matcher
from companion.match.paradigms import paradigms
from companion.match.patterns import Target
from companion.match.surnames import surname_forms
from companion.model.forms import Form, Paradigm, Rule
from companion.model.terms import MatchMode, Term

if TYPE_CHECKING:
    from companion.match.contexts import Contexts

_MADE = 2
"""The rank of everything that inflection makes, but for participles: *gehörte* is rather of *gehören*."""
_LAST_MADE = 3
_RANKS = {
    Rule.HEADWORD: 0,
    Rule.ALIAS: 1,
    Rule.LITERAL: 1,
    Rule.PARTICIPLE: _LAST_MADE,
    Rule.INCLUSIVE: 4,
    Rule.TITLE_CASE: 4,
    Rule.CAPITALS: 4,
    Rule.SENTENCE_START: 5,
}


_NO_OTHER_WORDS = (Rule.DATIVE, Rule.SPELLING)
"""Rules whose forms are looked at when they are made, or where they are found."""
_SHORT = 3
"""Letters of a word that in capitals looks like an acronym."""


class Claim(NamedTuple):
    """A surface that a term asks for."""

    rank: int
    target: Target


def compile_terms(terms: Sequence[Term], log: Log) -> Matcher:
    """Compile a glossary for matching; warns about forms that two terms share and common words."""
    anchors: dict[str, Anchor] = {}
    words = {}
    claims = claim_forms(terms, anchors, log)
    for surface, claim in claims.items():
        if claim.target.initial is None:
            words[surface] = claim.target
        else:
            add_surface(surface, claim.target, anchors)
    surnames = surname_forms(terms, partial(is_taken, claims))
    for surface, surname in surnames.items():
        add_surface(surface, Target(surname.persons[0], Rule.SURNAME, surname), anchors)
    persons = frozenset(term.headword for surname in surnames.values() for term in surname.persons)
    return Matcher(words, anchors, _contexts(terms), persons)


def _contexts(terms: Sequence[Term]) -> Contexts | None:
    keyed = [term for term in terms if term.unless or term.only]
    if not keyed:
        return None
    from companion.match.contexts import Contexts  # most glossaries have neither key

    return Contexts(keyed, lambda term: compile_terms([term], Log()))


def is_taken(claims: dict[str, Claim], surface: str) -> bool:
    """Tell whether a surface belongs to a term wherever it stands."""
    held = claims.get(surface)
    return held is not None and held.target.initial is None


def claim_forms(terms: Sequence[Term], anchors: dict[str, Anchor], log: Log) -> dict[str, Claim]:
    """Return every surface with the term that has it; adds to `anchors` what is more than a surface."""
    claims: dict[str, Claim] = {}
    inflectors: dict[str, Inflector] = {}
    pairs: dict[str, Pairs] = {}
    infinitives: set[str] = set()
    for term in terms:
        inflector = inflectors.get(term.language)
        if inflector is None:
            inflector = inflectors[term.language] = inflector_for(term.language)
            pairs[term.language] = pair_patterns(inflector.conjunctions)
            _say_if_exact(inflector, term, log)
        excluded = frozenset(term.exclude)
        for made in paradigms(term, inflector):
            if _is_verbal(made):
                infinitives.add(made.forms[0].surface)
            forms = [f for f in made.forms if f.surface not in excluded] if excluded else made.forms
            name = made.forms[0].surface
            unsure = {surface: Unsure(inflector, other, name) for surface, other in made.unsure.items()}
            _claim(term, forms, unsure, claims, log)
            add_brackets(term, made, inflector, anchors)
            add_idiom(term, made, inflector, anchors)
            add_partners(term, made, pairs[term.language], anchors)
        if term.match is MatchMode.COMPOUNDS:
            add_compounds(term, inflector, anchors)
        add_vetoes(term, inflector, anchors)
    _warn_of_common_words(claims, inflectors, log)
    _add_sentence_starts(claims, infinitives, inflectors, anchors)
    _add_short_capitals(claims)
    return claims


def _is_verbal(made: Paradigm) -> bool:
    return len(made.forms) > 1 and made.forms[1].rule is Rule.VERB


def _claim(
    term: Term,
    forms: Iterable[Form],
    unsure: Mapping[str, Unsure],
    claims: dict[str, Claim],
    log: Log,
) -> None:
    by_rule: dict[Rule, Claim] = {}  # one value for all the forms that a rule made, of which there are many
    for surface, rule in forms:
        claim = by_rule.get(rule)
        if claim is None:
            claim = by_rule[rule] = Claim(_RANKS.get(rule, _MADE), Target(term, rule))
        if unsure and surface in unsure:
            claim = Claim(claim.rank, Target(term, rule, unsure[surface]))
        held = claims.setdefault(surface, claim)
        if held is not claim and held.target.term is not term:
            _contest(surface, claim, held, claims, log)


def _contest(surface: str, claim: Claim, held: Claim, claims: dict[str, Claim], log: Log) -> None:
    """Decide between two terms that have one surface."""
    wins = claim.rank < held.rank
    if wins:
        claims[surface] = claim
    if max(claim.rank, held.rank) <= _LAST_MADE:
        winner, loser = (claim, held) if wins else (held, claim)
        _warn_of_shared_form(surface, winner.target.term, loser.target.term, log)


def _warn_of_shared_form(surface: str, winner: Term, loser: Term, log: Log) -> None:
    log.warn(
        Code.MATCH_SHARED_FORM,
        f"“{surface}” is a form of “{loser.headword}” and of “{winner.headword}”; it links to the latter",
        loser.origin,
        f"write `exclude: [{surface}]` at the term that must not have it",
    )


def _say_if_exact(inflector: Inflector, term: Term, log: Log) -> None:
    if inflector.exact_only:
        log.inform(
            Code.MATCH_LANGUAGE,
            f"no inflection is known for the language “{term.language}”: its terms match as they are written",
            term.origin,
            "list further forms under `forms`",
        )


def _warn_of_common_words(claims: dict[str, Claim], inflectors: dict[str, Inflector], log: Log) -> None:
    for surface, (rank, target) in claims.items():
        term = target.term
        if rank != _MADE or target.rule in _NO_OTHER_WORDS:
            continue
        if inflectors[term.language].is_common_word(surface, of=term.headword):
            log.warn(
                Code.MATCH_COMMON_WORD,
                f"“{surface}”, a form of “{term.headword}”, is also another word",
                term.origin,
                f"if it must not be linked, write `exclude: [{surface}]`",
            )


def _share_sentence_start(
    capital: str, claims: dict[str, Claim], verb: Target, anchors: dict[str, Anchor]
) -> None:
    """Let the words behind it tell the verb of one term from the noun of another: *Macht er …*."""
    rank, noun = claims[capital]
    is_free = noun.initial is None or isinstance(noun.initial, Unsure)
    if is_free and noun.term is not verb.term and isinstance(verb.initial, Initial):
        claims[capital] = Claim(rank, noun._replace(initial=NotVerb(verb.initial.inflector)))
        add_surface(capital, verb, anchors)


def _add_sentence_starts(
    claims: dict[str, Claim],
    infinitives: set[str],
    inflectors: dict[str, Inflector],
    anchors: dict[str, Anchor],
) -> None:
    made: dict[tuple[int, Rule], Claim] = {}
    small = [(surface, claim.target) for surface, claim in claims.items() if surface[0].islower()]
    for surface, target in small:
        capital = surface[0].upper() + surface[1:]
        term = target.term
        if capital in term.exclude:
            continue
        rule = Rule.VERB if surface in infinitives else target.rule
        initial = made.get((id(term), rule))
        if initial is None:
            start = Target(term, Rule.SENTENCE_START, Initial(inflectors[term.language], rule))
            initial = made[id(term), rule] = Claim(_RANKS[Rule.SENTENCE_START], start)
        if capital in claims:
            if rule in VERBS:
                _share_sentence_start(capital, claims, initial.target, anchors)
            continue
        if "-" in surface and not surface.islower():  # al-Nusra-Front is Al-Nusra-Front anywhere
            claims[capital] = Claim(_RANKS[Rule.SENTENCE_START], Target(term, Rule.SPELLING))
        else:
            claims[capital] = initial


def _add_short_capitals(claims: dict[str, Claim]) -> None:
    """Add short nouns in capitals, which are acronyms but in a text that is all in capitals."""
    short = [(surface, claim.target) for surface, claim in claims.items() if len(surface) <= _SHORT]
    for surface, target in short:
        if surface.isalpha() and surface[0].isupper() and surface[1:].islower():
            capitals = surface.upper()
            if capitals not in claims and capitals not in target.term.exclude:
                claims[capitals] = Claim(
                    _RANKS[Rule.CAPITALS], Target(target.term, Rule.CAPITALS, AmongCapitals())
                )
