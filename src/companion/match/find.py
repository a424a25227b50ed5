"""One pass of the automaton over a text, then a look around some of its hits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.match.around import has_address_sign, in_address, is_spelt
from companion.match.edges import edged, edged_rare
from companion.match.fold import Folded, needs_folding
from companion.match.look import Look
from companion.match.patterns import Target
from companion.match.settle import Found, settle
from companion.match.strings import Anchor, Hit, Strings
from companion.model.text import Span

if TYPE_CHECKING:
    from companion.match.contexts import Contexts

__all__ = ["Anchor", "Found", "Matcher"]


_new = tuple.__new__
"""Makes a named tuple for half the price; a long book has a hundred thousand."""


class Matcher:
    """All forms of all terms, ready to be found. Made by `compile_terms`; holds no state of a text."""

    def __init__(
        self,
        surfaces: dict[str, Target],
        anchors: dict[str, Anchor],
        contexts: Contexts | None = None,
        persons: frozenset[str] = frozenset(),
    ) -> None:
        """Take the surfaces that are a form and no more, and everything else.

        `contexts` are what some terms want around them, `persons` the headwords of those with a surname:
        a match of one is a candidate, about which `companion.match.surnames` decides.
        """
        self.contexts = contexts
        self.persons = persons
        self._strings = Strings(surfaces, anchors)

    @property
    def surfaces(self) -> list[str]:
        """All surfaces that are looked for, of verbs apart the finite parts."""
        return self._strings.plain()

    def find(self, text: str) -> list[Found]:
        """Return every occurrence in `text`, in order, none overlapping another.

        Spans are code points of the text as given, whatever invisible characters it has.
        """
        padded = f" {text} "
        data = edged(padded)
        if data is None and not needs_folding(text):
            data = edged_rare(padded)
        found = None if data is None else self._find(text, data)
        if found is not None:
            return found
        folded = Folded(text)
        again = self._find(folded.text, edged_rare(f" {folded.text} ")) or ()
        return [Found(tuple(map(folded.original, f.spans)), f.target) for f in again]

    def _find(self, text: str, data: bytes) -> list[Found] | None:
        """Return what is found in a text; None where a gap is too wide and must be folded.

        `data` is what the automaton sees of the text with a blank at either end, so that the first edge of
        a hit is where its word begins in the text.
        """
        strings = self._strings
        surfaces, targets, words, forms = strings.surfaces, strings.targets, strings.words, strings.forms
        found: list[Found] = []
        others: list[Hit] = []
        last = 0
        apart = True
        for hit in strings.automaton.find_matches_as_indexes(data, overlapping=True):
            index, start, end = hit
            if index >= forms:
                others.append(hit)
                continue
            end -= 2
            if index >= words and not is_spelt(text[start:end], surfaces[index]):
                continue
            if start < last:
                apart = False
            last = end
            found.append(_new(Found, ((_new(Span, (start, end)),), targets[index])))
        look = Look(text, strings)
        if others and not look.around(others):
            return None
        if look.found:
            found += look.found
            apart = False
        found = self._allowed(text, found, look)
        return found if apart else settle(found, len(text))

    def _allowed(self, text: str, found: list[Found], look: Look) -> list[Found]:
        if look.vetoed:
            found = [one for one in found if not look.is_vetoed(one)]
        if look.has_address or has_address_sign(text):
            found = [one for one in found if not in_address(text, *one.spans[0])]
        return self.contexts.allowed(text, found) if self.contexts else found
