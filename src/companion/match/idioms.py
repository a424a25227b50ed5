"""Idioms whose verb stands apart from their fixed part: *spielte* … *eine große Rolle*.

In: the place of a form of the verb. Out: the places of all parts, or nothing. Where the fixed part stands,
and how it may differ from the headword's, is asked of the language.
"""

from __future__ import annotations

from typing import NamedTuple

from companion.languages import Inflector
from companion.match.around import begins_sentence, is_whole
from companion.match.brackets import TOKEN, bracket_end, last_clause, stands_last
from companion.match.patterns import Target
from companion.match.sentences import SENTENCE_END
from companion.model.forms import Idiom
from companion.model.text import Span

_REACH = 600
"""How far, in characters, the fixed part is looked for behind the verb."""
_BACK = 240
"""How far, in characters, it is looked for before the verb."""
_CLAUSE_MARKS = frozenset(",.;:!?…()–—\n")
_IN_ONE_PIECE = ("", "zu")
"""What may stand between the fixed part and its verb without parting them."""


class VerbFirst(NamedTuple):
    """A finite verb; the fixed part stands behind it: *trat* … *in Kraft*, *gibt* … *den Ton* … *an*."""

    idiom: Idiom
    language: Inflector
    target: Target

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold where the fixed part stands in the rest of the sentence, with no other verb before it."""
        if not is_whole(text, *hit) or not _may_begin(text, hit, self.target):
            return None
        if stands_last(text, hit, self.language):
            return None
        limit = min(len(text), hit.end + _REACH)
        stop = SENTENCE_END.search(text, hit.end, limit)
        limit = stop.start() if stop else limit
        for place in self.language.fixed_parts(self.idiom.fixed, text, hit.end, limit):
            if self.language.is_clause(last_clause(TOKEN.findall(text, hit.end, place[0]))):
                return None
            return self._closed(text, hit, Span(*place))
        return None

    def _closed(self, text: str, hit: Span, part: Span) -> tuple[Span, ...] | None:
        """Return the parts, with the particle of the verb behind the fixed part, where it has one."""
        if not self.idiom.particle:
            return (hit, part)
        particle = bracket_end(text, part, (self.idiom.particle,), self.language)
        if particle is None:
            return None
        if text[part.end : particle.start].isspace():
            return (hit, Span(part.start, particle.end))
        return (hit, part, particle)


class VerbLast(NamedTuple):
    """A form of the verb; the fixed part stands before it: *eine Rolle* … *gespielt*."""

    idiom: Idiom
    language: Inflector
    target: Target

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold where the fixed part stands in the same clause, with no other verb behind it.

        With nothing but *zu* between them the two are one link.
        """
        if not is_whole(text, *hit):
            return None
        start = _clause_start(text, hit.start)
        places = list(self.language.fixed_parts(self.idiom.fixed, text, start, hit.start))
        if not places:
            return None
        part = Span(*places[-1])
        between = text[part.end : hit.start]
        if between.strip() in _IN_ONE_PIECE:
            whole = Span(part.start, hit.end)
            return None if text[part.start : part.end] == self.idiom.fixed else (whole,)
        tokens = TOKEN.findall(between)
        if text[hit.start : hit.end] not in self.idiom.first:  # wurde … getroffen is one verb
            tokens = [word for word in tokens if word not in self.language.auxiliaries]
        elif tokens[-1] in self.language.closers:  # die Rolle und spielt
            return None
        return None if self.language.is_clause(tokens) else (part, hit)


def _clause_start(text: str, end: int) -> int:
    first = max(0, end - _BACK)
    return next((k for k in range(end, first, -1) if text[k - 1] in _CLAUSE_MARKS), first)


def _may_begin(text: str, hit: Span, target: Target) -> bool:
    return target.initial is None or begins_sentence(text, hit.start)
