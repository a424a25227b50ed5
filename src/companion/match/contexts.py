"""What must stand around a term, and what must not: the keys `only` and `unless` of an entry.

In: the terms that have these keys, and what was found in a text. Out: what of it may stay, and of the rest
the reason. An item that has a form of its own term in it (*zu Hause* for *Haus*) is about the place where
it stands; any other is about the sentence. Items are found as terms are, in the texts where their term
was hit, and each is compiled when it is first looked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from companion.match.sentences import Sentences
from companion.match.settle import Found
from companion.match.surnames import Surname
from companion.model.terms import Term
from companion.model.text import Span


class Finder(Protocol):
    """What finds the terms that it was compiled of."""

    def find(self, text: str) -> list[Found]:
        """Return every occurrence in `text`."""


Compile = Callable[[Term], Finder]
"""Makes a finder of one term."""


class Refusal(NamedTuple):
    """Why a term is not linked at a place."""

    key: str
    """`unless` or `only`."""
    items: tuple[str, ...]
    """Of `unless` the item that stands there, of `only` those of which none does."""


class Item:
    """One phrase under a key, inflected like a headword."""

    def __init__(self, term: Term, text: str, compile: Compile) -> None:  # noqa: A002 -- what it does
        self.text = text
        self._term = term
        self._compile = compile

    @cached_property
    def finder(self) -> Finder:
        """What finds the phrase."""
        own = self._term
        return self._compile(Term(self.text, own.note, own.origin, own.language))

    @cached_property
    def is_around(self) -> bool:
        """Whether its term would be found in it, so that it is about the very place."""
        bare = self._term._replace(exclude=(), unless=(), only=())
        return bool(self._compile(bare).find(self.text))


class Contexts:
    """The keys of the terms that have them."""

    def __init__(self, terms: Sequence[Term], compile: Compile) -> None:  # noqa: A002 -- what it does
        self._items = {
            id(term): tuple(
                tuple(Item(term, text, compile) for text in texts) for texts in (term.unless, term.only)
            )
            for term in terms
        }

    def allowed(self, text: str, found: list[Found]) -> list[Found]:
        """Return the matches in a folded text that no key is against."""
        keyed = self._items
        if not any(id(term) in keyed for one in found for term in _terms(one)):
            return found
        place = _Places(text)
        return [one for one in found if not any(self._refusals(one, place))]

    def refusal(self, text: str, one: Found) -> Refusal | None:
        """Return what is against a match in a folded text, if anything."""
        return next(self._refusals(one, _Places(text)), None)

    def _refusals(self, one: Found, places: _Places) -> Iterator[Refusal]:
        for term in _terms(one):
            unless, only = self._items.get(id(term), ((), ()))
            for item in unless:
                if places.has(item, one, any):
                    yield Refusal("unless", (item.text,))
            if only and not any(places.has(item, one, all) for item in only):
                yield Refusal("only", term.only)


class _Places:
    """Where items stand in one text; each is looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = Sentences(text)
        self._starts: dict[Item, list[int]] = {}
        self._covered: dict[Item, set[int]] = {}

    def has(self, item: Item, one: Found, parts: Callable[[Iterator[bool]], bool]) -> bool:
        """Tell whether an item stands around a match (around any or all of its parts), or in its sentence."""
        if item not in self._starts:
            spans = [span for found in item.finder.find(self._text) for span in found.spans]
            self._starts[item] = sorted(span.start for span in spans)
            around = spans if item.is_around else ()
            self._covered[item] = {place for span in around for place in range(*span)}
        if item.is_around:
            covered = self._covered[item]
            return parts(start in covered and end - 1 in covered for start, end in one.spans)
        return any(self._in_sentence(item, span) for span in one.spans)

    def _in_sentence(self, item: Item, span: Span) -> bool:
        sentence = self._sentences.around(span.start)
        starts = self._starts[item]
        first = bisect_left(starts, sentence.start)
        return first < len(starts) and starts[first] < sentence.end


def _terms(one: Found) -> tuple[Term, ...]:
    """Return the terms that a match may link to: of a surname that several persons have, all of them."""
    initial = one.target.initial
    return initial.persons if isinstance(initial, Surname) else (one.target.term,)
