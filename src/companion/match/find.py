"""One pass of the automaton over a text, then a look around each hit."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from ahocorasick_rs import AhoCorasick, MatchKind

from companion.match.around import in_address
from companion.match.fold import Folded, needs_folding
from companion.match.patterns import Check, Phrase, Target, Word
from companion.match.settle import Found, settle
from companion.model.terms import Term
from companion.model.text import Span

__all__ = ["Anchor", "Found", "Matcher"]


_span = partial(tuple.__new__, Span)
_found = partial(tuple.__new__, Found)
"""The same values for half the price; a long book has a hundred thousand."""
_USUAL_AFTER = frozenset(" ,;\n")
"""What is neither a part of a word nor of an address."""


@dataclass(slots=True)
class Anchor:
    """Everything that one string of the automaton can be a sign of."""

    checks: list[Check] = field(default_factory=list)
    vetoes: list[Phrase] = field(default_factory=list)
    """Surfaces in which their term must not be linked."""


class Matcher:
    """All forms of all terms, ready to be found. Made by `compile_terms`; holds no state of a text."""

    def __init__(self, words: dict[str, Target], anchors: dict[str, Anchor]) -> None:
        """Take the plain words, which need no more than their edges looked at, and everything else."""
        for surface, anchor in anchors.items():
            if surface in words:
                anchor.checks.append(Word(words.pop(surface)))
        self._surfaces = (*words, *anchors)
        self._automaton = AhoCorasick(self._surfaces, matchkind=MatchKind.Standard)
        self._plain = tuple(words.values())
        self._anchors = tuple(anchors.values())

    @property
    def surfaces(self) -> list[str]:
        """All strings of the automaton."""
        return list(self._surfaces)

    def find(self, text: str) -> list[Found]:
        """Return every occurrence in `text`, in order, none overlapping another.

        Spans are code points of the text as given, whatever invisible characters it has.
        """
        if needs_folding(text):
            folded = Folded(text)
            found = self._find(folded.text)
            return [Found(tuple(map(folded.original, f.spans)), f.target) for f in found]
        return self._find(text)

    def _find(self, text: str) -> list[Found]:
        found: list[Found] = []
        vetoed: set[tuple[int, int]] = set()
        plain = self._plain
        words = len(plain)
        size = len(text)
        last = 0
        apart = True
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if index >= words:
                count = len(found)
                self._look_around(text, Span(start, end), self._anchors[index - words], found, vetoed)
                apart = apart and len(found) == count
                continue
            before = text[start - 1] if start else " "
            after = text[end] if end < size else " "
            if before != " " or after not in _USUAL_AFTER:
                if before.isalnum() or after.isalnum() or before == "_" or after == "_":
                    continue
                if in_address(text, start, end):
                    continue
            found.append(_found(((_span((start, end)),), plain[index])))
            if start < last:
                apart = False
            last = end
        if vetoed:
            found = [f for f in found if not any(_is_vetoed(s, f.target.term, vetoed) for s in f.spans)]
        return found if apart else settle(found, size)

    def _look_around(
        self, text: str, hit: Span, anchor: Anchor, found: list[Found], vetoed: set[tuple[int, int]]
    ) -> None:
        for check in anchor.checks:
            spans = check.at(text, hit)
            if spans and not in_address(text, *spans[0]):
                found.append(Found(spans, check.target))
        for veto in anchor.vetoes:
            spans = veto.at(text, hit)
            if spans:
                term = id(veto.target.term)
                vetoed.update((term, place) for place in range(*spans[0]))


def _is_vetoed(span: Span, term: Term, vetoed: set[tuple[int, int]]) -> bool:
    """Tell whether a span lies where its term must not be linked; `vetoed` has (term's id, place)."""
    return (id(term), span.start) in vetoed and (id(term), span.end - 1) in vetoed
