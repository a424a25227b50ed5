"""What stands around the hits that are no plain forms: verbs apart, shared parts, vetoes.

In: the hits of one text, as `strings` numbers them. Out: the matches that they turn out to be. Nothing is
looked at but what is near a hit; of a verb and its particle not even that, unless both are in the text.
"""

from __future__ import annotations

from companion.match.around import is_spelt
from companion.match.brackets import is_in_reach, may_close
from companion.match.patterns import Bracket
from companion.match.settle import Found
from companion.match.strings import Hit, Sign, Strings
from companion.model.text import Span

_WIDE = 2


class Look:
    """What the hits in one text come to."""

    __slots__ = ("_strings", "_text", "found", "has_address", "vetoed")

    def __init__(self, text: str, strings: Strings) -> None:
        self._text = text
        self._strings = strings
        self.found: list[Found] = []
        self.vetoed: set[tuple[int, int]] = set()
        """(id of a term, place) where it must not be linked."""
        self.has_address = False
        """Whether a word and a mark are there that an address may have."""

    def around(self, hits: list[Hit]) -> bool:
        """Look at all hits; return whether no gap in a phrase is too wide for the automaton."""
        strings = self._strings
        first_verb, first_sign, first_opening = strings.first_verb, strings.first_sign, strings.first_opening
        rests: list[Hit] = []
        verbs: list[Hit] = []
        for hit in hits:
            index = hit[0]
            if index < first_verb:
                rests.append(hit)
            elif index < first_sign:
                verbs.append(hit)
            elif index < first_opening:
                self._at_sign(strings.signs[index - first_sign], hit)
            elif not self._at_mark(hit):
                return False
        if rests:
            for verb in verbs:
                self._at_verb(strings.verbs[verb[0] - first_verb], verb, rests)
        return True

    def _at_sign(self, sign: Sign, hit: Hit) -> None:
        start = hit[1] + sign.before - 1
        end = hit[2] - sign.behind - 1
        if not is_spelt(self._text[start:end], sign.surface):
            return
        span = Span(start, end)
        for check in sign.checks:
            spans = check.at(self._text, span)
            if spans:
                self.found.append(Found(spans, check.target))
        for term in sign.vetoes:
            self.vetoed.update((id(term), place) for place in range(start, end))

    def _at_verb(self, brackets: dict[int, list[Bracket]], verb: Hit, rests: list[Hit]) -> None:
        """Add the verbs of which this is the finite part, if their other part stands behind it."""
        start, end = verb[1], verb[2] - 2
        tried: list[int] = []
        for rest, first, last in rests:
            if (
                first < end
                or rest not in brackets
                or rest in tried
                or not is_in_reach(self._text, end, first)
            ):
                continue
            for bracket in brackets[rest]:
                if may_close(self._text, last - 2, bracket.rest, bracket.language):
                    tried.append(rest)
                    spans = bracket.at(self._text, Span(start, end))
                    if spans:
                        self.found.append(Found(spans, bracket.target))

    def _at_mark(self, hit: Hit) -> bool:
        """Note a word that addresses have; return whether no gap is too wide."""
        number, start, end = hit
        text = self._text
        if number < self._strings.first_address:
            gap = text[end - 3 : end - 1]
            return len(gap) < _WIDE or not gap.isspace()
        if text[start - 1 : start] == "." or text[end - 2 : end - 1] in (".", ":"):
            self.has_address = True
        return True

    def is_vetoed(self, one: Found) -> bool:
        """Tell whether a part of a match lies where its term must not be linked."""
        term, vetoed = id(one.target.term), self.vetoed
        return any((term, start) in vetoed and (term, end - 1) in vetoed for start, end in one.spans)
