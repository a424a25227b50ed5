"""The surname alone, where the full name stood before: *Ashton Carter … Carter*.

1. `surname_forms` gives every surname that no term claims, with the persons who have it. The matcher finds
   it as it finds anything, but each such match is a candidate only.
2. `decide` settles candidates in the order of the text: one stays where exactly one of its persons has been
   named in the article. Two namesakes who both were named are not told apart: no note is better than a
   wrong one, and both notes are near.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from companion.languages import Inflector, inflector_for
from companion.languages.persons import Obstacle
from companion.match.around import HYPHENS
from companion.match.paradigms import plain
from companion.model.terms import MatchMode, Term, TermType
from companion.model.text import Span

if TYPE_CHECKING:
    from companion.match.find import Matcher
    from companion.match.settle import Found

_PARTS = re.compile(f"[{HYPHENS} ]")


class Surname(NamedTuple):
    """A form of a surname, the persons who have it, and what must be true beside it."""

    surname: str
    inflected: bool
    inflector: Inflector
    persons: tuple[Term, ...]

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether nothing beside the span speaks against a surname."""
        return self.obstacle(text, span) is None

    def obstacle(self, text: str, span: Span) -> Obstacle | None:
        """Return what speaks against a surname at the span, if anything."""
        from companion.match.beside import beside  # most glossaries have nothing that asks for it

        grammar = self.inflector.names
        place = beside(text, span)
        if grammar is not None:
            return grammar.obstacle(self.surname, place, inflected=self.inflected)
        near = place.before[-1] if place.before else ""
        return Obstacle.OTHER_NAME if place.front or near[:1].isupper() else None


def surname_forms(terms: Sequence[Term], is_taken: Callable[[str], bool]) -> dict[str, Surname]:
    """Return every form of a surname that may stand alone, but for those that terms have taken a word of."""
    found: dict[str, Surname] = {}
    for term in terms:
        if term.surname != "" and (term.surname or term.type is TermType.PERSON):
            inflector = inflector_for(term.language)
            for surname in _surnames(term, inflector):
                for surface in _inflected(surname, term, inflector):
                    if surface in term.exclude or any(map(is_taken, (surface, *_PARTS.split(surface)))):
                        continue
                    held = found.get(surface)
                    if held is None:
                        is_inflected = surface.casefold() != surname.casefold()
                        found[surface] = Surname(surname, is_inflected, inflector, (term,))
                    elif term not in held.persons:
                        found[surface] = held._replace(persons=(*held.persons, term))
    return found


def _surnames(term: Term, inflector: Inflector) -> tuple[str, ...]:
    if term.surname:
        return (plain(term.surname),)
    if term.match is MatchMode.EXACT or inflector.names is None:
        return ()
    names = (plain(name) for name in (term.headword, *term.aliases))
    return tuple(dict.fromkeys(surname for name in names for surname in inflector.names.surnames(name)))


def _inflected(surname: str, term: Term, inflector: Inflector) -> Iterator[str]:
    made = inflector.paradigm(surname, type=TermType.PERSON, match=term.match)
    for surface, _ in made.forms:
        yield surface
        if surface[0].islower():  # Von der Leyen, Al-Assad
            yield surface[0].upper() + surface[1:]


class Decided(NamedTuple):
    """The matches of a block after `decide`, and who has been named so far."""

    found: list[Found]
    named: frozenset[str]


def decide(found: Sequence[Found], named: frozenset[str], persons: Collection[str]) -> Decided:
    """Settle the surnames among the matches of one block.

    `named` are the headwords of those who stood earlier in the article, `persons` those who have a surname.
    """
    kept: list[Found] = []
    for one in found:
        target = one.target
        if isinstance(target.initial, Surname):
            meant = [term for term in target.initial.persons if term.headword in named]
            if len(meant) == 1:
                kept.append(one._replace(target=target._replace(term=meant[0])))
            continue
        if target.term.headword in persons:
            named |= {target.term.headword}
        kept.append(one)
    return Decided(kept, named)


def reader(matcher: Matcher) -> Callable[[str], list[Found]]:
    """Return what finds the terms in the texts of one article, which it must be given in their order."""
    if not matcher.persons:
        return matcher.find
    named: frozenset[str] = frozenset()

    def find(text: str) -> list[Found]:
        nonlocal named
        found, named = decide(matcher.find(text), named, matcher.persons)
        return found

    return find
