"""What a hit of the automaton may mean, and what must be true around it.

Each check is a value with one method, `at(text, hit)`: the spans that become links, or None.
"""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from companion.languages import Inflector
from companion.match.around import (
    HYPHENS,
    begins_sentence,
    word_around,
)
from companion.match.brackets import bracket_end, has_edge
from companion.match.conditions import AmongCapitals, Initial, NotVerb, Unsure
from companion.match.surnames import Surname
from companion.model.forms import Rule
from companion.model.terms import Term
from companion.model.text import Span

_REACH = 120
"""How far, in characters, the first member of a pair is looked for before its second."""


class Target(NamedTuple):
    """The term that a pattern stands for, and why."""

    term: Term
    rule: Rule
    initial: Initial | NotVerb | Unsure | AmongCapitals | Surname | None = None
    """Where this is set, it must hold as well."""


class Check(Protocol):
    """One meaning of a hit."""

    @property
    def target(self) -> Target:
        """The term that it would link to."""

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Return what is linked when the hit has this meaning, else None."""


class Word(NamedTuple):
    """The hit is the whole form."""

    target: Target

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold wherever the form may stand."""
        return (hit,) if _may_begin(text, hit, self.target) else None


class Bracket(NamedTuple):
    """A finite verb whose other part stands at the end of its clause."""

    rest: tuple[str, ...]
    """The words of the other part."""
    language: Inflector
    target: Target

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold where the clause after the hit closes with the other part.

        At the start of a sentence that part alone shows a verb (*Tritt der Minister zurück?*), as long
        as both are in one clause.
        """
        if self.target.initial is not None and not begins_sentence(text, hit.start):
            return None
        other = bracket_end(text, hit, self.rest, self.language)
        if other is None or (has_edge(text, hit.end, other.start) and not _may_begin(text, hit, self.target)):
            return None
        return (hit, other)


class SharedLeft(NamedTuple):
    """`Außen-` before `und Verteidigungsminister`; the hit has the hyphen."""

    endings: tuple[str, ...]
    """How the last member may end, in small letters: `minister`, `ministers` …"""
    pair: re.Pattern[str]
    """Matches from the hyphen to the last member, which is among the words of group 1."""
    target: Target
    begins: bool = False
    """Whether this is the part of a word in small letters, with the capital of a sentence."""

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold where the last member of the pair ends as the term does."""
        if self.begins and not begins_sentence(text, hit.start):
            return None
        found = self.pair.match(text, hit.end)
        for word in found[1].split() if found else ():
            folded = word.casefold()
            if self.begins and folded != word:
                break
            if any(folded.endswith(tail) and folded != tail for tail in self.endings):
                return (hit,)
            if word[0].isupper():  # another noun: it is the member, and another one
                break
        return None


class SharedRight(NamedTuple):
    """`-kanzler` after `Bundesminister und`; the hit has the hyphen."""

    beginnings: tuple[str, ...]
    """How the first member may begin: `Bundes`."""
    pair: re.Pattern[str]
    """Matches from the first member, which is group 1, to the hyphen."""
    target: Target

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold where the first member of the pair begins as the term does."""
        if hit.start and text[hit.start - 1] in HYPHENS:
            return None
        found = self.pair.search(text, max(0, hit.start - _REACH), hit.start)
        word = found[1] if found else ""
        return (hit,) if any(word.startswith(head) and word != head for head in self.beginnings) else None


class Compound(NamedTuple):
    """The hit is a part of a closed compound, all of whose other parts are known words."""

    inflector: Inflector
    target: Target

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold for the whole word around the hit."""
        word = word_around(text, hit)
        if word == hit or not text[word.start].isupper():
            return None
        before, after = text[word.start : hit.start], text[hit.end : word.end]
        if before and (text[hit.start].isupper() or not self.inflector.is_compound_part(before)):
            return None
        if before and self.inflector.is_one_word(before, text[hit.start : hit.end]):
            return None
        if after and not any(
            after.startswith(joint) and self.inflector.is_compound_part(after[len(joint) :])
            for joint in self.inflector.joints
        ):
            return None
        return (word,)


def _may_begin(text: str, span: Span, target: Target) -> bool:
    return target.initial is None or target.initial.holds(text, span)
