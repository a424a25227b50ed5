"""Terms in, one automaton over all their forms out.

A surface belongs to one term: to the one whose headword it is, else to the one that lists it, else to
the first whose inflection makes it. Where that decides between two terms, or where a made form is
another common word, the log says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from companion.diagnostics import Code, Log
from companion.languages import Inflector, inflector_for
from companion.match.around import pair_patterns
from companion.match.find import Anchor, Matcher
from companion.match.fold import Folded, needs_folding
from companion.match.patterns import (
    AmongCapitals,
    Bracket,
    Compound,
    Initial,
    Nominal,
    SharedLeft,
    SharedRight,
    Target,
    Word,
    phrase,
)
from companion.model.forms import Form, Paradigm, Rule
from companion.model.terms import MatchMode, Term

_MADE = 2
"""The rank of everything that inflection makes, but for participles: *gehörte* is rather of *gehören*."""
_LAST_MADE = 3
_RANKS = {
    Rule.HEADWORD: 0,
    Rule.ALIAS: 1,
    Rule.LITERAL: 1,
    Rule.PARTICIPLE: _LAST_MADE,
    Rule.CAPITALS: 4,
    Rule.SENTENCE_START: 5,
}


_SHORT = 3
"""Letters of a word that in capitals looks like an acronym."""

Pairs = tuple[re.Pattern[str], re.Pattern[str]]
"""What follows `Außen-`, what precedes `-kanzler`."""


class Claim(NamedTuple):
    """A surface that a term asks for."""

    rank: int
    target: Target


def paradigms(term: Term, inflector: Inflector) -> Iterator[Paradigm]:
    """Yield what each name of a term may look like, the headword's first."""
    yield inflector.paradigm(_plain(term.headword), type=term.type, match=term.match)
    for alias in term.aliases:
        made = inflector.paradigm(_plain(alias), type=term.type, match=term.match)
        first, *others = made.forms
        if first.rule is Rule.HEADWORD:
            first = Form(first.surface, Rule.ALIAS)
        yield Paradigm((first, *others), made.separated, made.shared)
    if term.forms:
        yield Paradigm(tuple(Form(surface, Rule.LITERAL) for surface in term.forms))


def _plain(name: str) -> str:
    """Return a name as the folded text has it, without soft hyphens."""
    return Folded(name).text if needs_folding(name) else name


def compile_terms(terms: Sequence[Term], log: Log) -> Matcher:
    """Compile a glossary for matching; warns about forms that two terms share and common words."""
    anchors: dict[str, Anchor] = {}
    words = {}
    for surface, claim in claim_forms(terms, anchors, log).items():
        if claim.target.initial is None and surface.isalnum():
            words[surface] = claim.target
        else:
            _add_surface(surface, claim.target, anchors)
    return Matcher(words, anchors)


def claim_forms(terms: Sequence[Term], anchors: dict[str, Anchor], log: Log) -> dict[str, Claim]:
    """Return every surface with the term that has it; adds to `anchors` what is more than a surface."""
    claims: dict[str, Claim] = {}
    inflectors: dict[str, Inflector] = {}
    pairs: dict[str, Pairs] = {}
    for term in terms:
        inflector = inflectors.get(term.language)
        if inflector is None:
            inflector = inflectors[term.language] = inflector_for(term.language)
            pairs[term.language] = pair_patterns(inflector.conjunctions)
            _say_if_exact(inflector, term, log)
        excluded = frozenset(term.exclude)
        for made in paradigms(term, inflector):
            nominal = Nominal(inflector) if _is_adjectival(made) else None
            _claim(term, [f for f in made.forms if f.surface not in excluded], nominal, claims, log)
            _add_brackets(term, made, inflector, anchors)
            _add_partners(term, made, pairs[term.language], anchors)
        if term.match is MatchMode.COMPOUNDS:
            _add_compounds(term, inflector, anchors)
        _add_vetoes(term, inflector, anchors)
    _warn_of_common_words(claims, inflectors, log)
    _add_sentence_starts(claims, inflectors)
    _add_short_capitals(claims)
    return claims


def _is_adjectival(made: Paradigm) -> bool:
    return any(rule is Rule.ADJECTIVAL_NOUN for _, rule in made.forms[1:2])


def _claim(
    term: Term, forms: Iterable[Form], nominal: Nominal | None, claims: dict[str, Claim], log: Log
) -> None:
    for surface, rule in forms:
        rank = _RANKS.get(rule, _MADE)
        held = claims.get(surface)
        if held is None:
            claims[surface] = Claim(rank, Target(term, rule, nominal))
        elif held.target.term is not term:
            other = held.target.term
            if rank < held.rank:
                claims[surface] = Claim(rank, Target(term, rule, nominal))
            if max(rank, held.rank) <= _LAST_MADE:
                winner, loser = (term, other) if rank < held.rank else (other, term)
                _warn_of_shared_form(surface, winner, loser, log)


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
        if rank == _MADE and inflectors[term.language].is_common_word(surface, of=term.headword):
            log.warn(
                Code.MATCH_COMMON_WORD,
                f"“{surface}”, a form of “{term.headword}”, is also another word",
                term.origin,
                f"if it must not be linked, write `exclude: [{surface}]`",
            )


def _add_sentence_starts(claims: dict[str, Claim], inflectors: dict[str, Inflector]) -> None:
    for surface, (_, target) in list(claims.items()):
        if not surface[0].islower():
            continue
        capital = surface[0].upper() + surface[1:]
        term = target.term
        if capital in claims or capital in term.exclude:
            continue
        if "-" in surface and not surface.islower():  # al-Nusra-Front is Al-Nusra-Front anywhere
            claims[capital] = Claim(_RANKS[Rule.SENTENCE_START], Target(term, Rule.SPELLING))
        else:
            initial = Initial(inflectors[term.language], target.rule)
            claims[capital] = Claim(_RANKS[Rule.SENTENCE_START], Target(term, Rule.SENTENCE_START, initial))


def _add_short_capitals(claims: dict[str, Claim]) -> None:
    """Add short nouns in capitals, which are acronyms but in a text that is all in capitals."""
    for surface, (_, target) in list(claims.items()):
        if len(surface) <= _SHORT and surface.isalpha() and surface[0].isupper() and surface[1:].islower():
            capitals = surface.upper()
            if capitals not in claims and capitals not in target.term.exclude:
                claims[capitals] = Claim(
                    _RANKS[Rule.CAPITALS], Target(target.term, Rule.CAPITALS, AmongCapitals())
                )


def _anchor(anchors: dict[str, Anchor], word: str) -> Anchor:
    held = anchors.get(word)
    if held is None:
        held = anchors[word] = Anchor()
    return held


def _add_surface(surface: str, target: Target, anchors: dict[str, Anchor]) -> None:
    if surface.isalnum():
        _anchor(anchors, surface).checks.append(Word(target))
    else:
        word, check = phrase(surface, target)
        _anchor(anchors, word).checks.append(check)


def _add_brackets(term: Term, made: Paradigm, inflector: Inflector, anchors: dict[str, Anchor]) -> None:
    for finite, rest, rule in made.separated:
        words = tuple(rest.split())
        target = Target(term, rule)
        _anchor(anchors, finite).checks.append(Bracket(words, inflector, target))
        capital = finite[0].upper() + finite[1:]
        if capital != finite:
            initial = Target(term, rule, Initial(inflector, rule))
            _anchor(anchors, capital).checks.append(Bracket(words, inflector, initial))


def _add_partners(term: Term, made: Paradigm, pairs: Pairs, anchors: dict[str, Anchor]) -> None:
    target = Target(term, Rule.SHARED_PART)
    follows, precedes = pairs
    for stub, partners, left in made.shared:
        if left:
            endings = tuple(partner.casefold() for partner in partners)
            _anchor(anchors, stub + "-").checks.append(SharedLeft(endings, follows, target))
        else:
            _anchor(anchors, "-" + stub).checks.append(SharedRight(partners, precedes, target))


def _add_compounds(term: Term, inflector: Inflector, anchors: dict[str, Anchor]) -> None:
    check = Compound(inflector, Target(term, Rule.COMPOUND))
    for made in paradigms(term, inflector):
        for surface, rule in made.forms:
            if surface.isalpha() and rule is not Rule.CAPITALS and surface[0].isupper():
                _anchor(anchors, surface).checks.append(check)
                _anchor(anchors, surface[0].lower() + surface[1:]).checks.append(check)


def _add_vetoes(term: Term, inflector: Inflector, anchors: dict[str, Anchor]) -> None:
    for excluded in term.exclude:
        surfaces = {excluded: None}
        if not excluded.isalnum():  # Mossul-Damm excludes Mossul-Damms as well
            made = inflector.paradigm(excluded, type=term.type, match=MatchMode.INFLECTED)
            surfaces |= {form.surface: None for form in made.forms}
        for surface in surfaces:
            word, check = phrase(surface, Target(term, Rule.LITERAL))
            _anchor(anchors, word).vetoes.append(check)
