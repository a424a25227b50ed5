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
    end_of,
    is_whole,
    start_of,
    word_around,
)
from companion.match.brackets import bracket_end, has_edge
from companion.model.forms import Rule
from companion.model.terms import Term
from companion.model.text import Span

_GAP = re.compile(r"( |(?<=[^ -])-(?=[^ -]))")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s+$")
_NEAR = 40
"""How far, in characters, the word before is looked for."""
_VERBS = frozenset((Rule.VERB, Rule.SEPARATED_VERB, Rule.IDIOM))
_MAYBE_NOUNS = _VERBS | {Rule.ADJECTIVE, Rule.PARTICIPLE}
_REACH = 120
"""How far, in characters, the first member of a pair is looked for before its second."""


class Initial(NamedTuple):
    """A lower-case form with a capital, which only the start of a sentence can give it."""

    inflector: Inflector
    rule: Rule
    """What made the form."""

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether a sentence begins at the span, with this form and not with a noun.

        A finite verb that could be a noun (*Macht*) is one unless a pronoun or an article follows, an
        adjective (*Grüne*) unless a capital does; an adverb or preposition (*Abseits*) never is.
        """
        if not begins_sentence(text, span.start):
            return False
        if self.rule not in _MAYBE_NOUNS or not self.inflector.starts_noun(text[span.start : span.end]):
            return True
        found = _NEXT_WORD.match(text, span.end)
        following = found[1] if found else ""
        return following in self.inflector.followers if self.rule in _VERBS else following[:1].isupper()


class Nominal(NamedTuple):
    """An adjectival noun, which the start of a sentence can make of an adjective: *Deutsche Soldaten*."""

    inflector: Inflector

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether the span is the noun; it is none at the start of a sentence before another one."""
        found = _NEXT_WORD.match(text, span.end)
        if not found or not found[1][0].isupper() or not begins_sentence(text, span.start):
            return True
        return not self.inflector.starts_noun(found[1])


class AmongCapitals(NamedTuple):
    """A short word in capitals, which is none of its own: *DER RAT TAGT*, but not the acronym *RAT*."""

    def holds(self, text: str, span: Span) -> bool:
        """Tell whether the next word on one side, of three letters or more, is in capitals as well."""
        after = _NEXT_WORD.match(text, span.end)
        before = _LAST_WORD.search(text, max(0, span.start - _NEAR), span.start)
        return any(found and len(found[1]) > 2 and found[1].isupper() for found in (before, after))


class Target(NamedTuple):
    """The term that a pattern stands for, and why."""

    term: Term
    rule: Rule
    initial: Initial | Nominal | AmongCapitals | None = None
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
        """Hold where no letter touches the hit."""
        return (hit,) if is_whole(text, *hit) and _may_begin(text, hit, self.target) else None


class Phrase(NamedTuple):
    """A form of several words, known by its longest one."""

    left: tuple[tuple[str, str], ...]
    """(word, gap after it), nearest to the anchor first."""
    right: tuple[tuple[str, str], ...]
    """(gap before it, word), nearest to the anchor first."""
    target: Target

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold where the other words stand around the hit."""
        end = end_of(text, hit.end, self.right)
        start = start_of(text, hit.start, self.left) if end >= 0 else -1
        if start < 0 or not is_whole(text, start, end):
            return None
        span = Span(start, end)
        return (span,) if _may_begin(text, span, self.target) else None


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
        if not is_whole(text, *hit):
            return None
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

    def at(self, text: str, hit: Span) -> tuple[Span, ...] | None:
        """Hold where the last member of the pair ends as the term does."""
        if not is_whole(text, hit.start, hit.end):
            return None
        found = self.pair.match(text, hit.end)
        for word in found[1].split() if found else ():
            folded = word.casefold()
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
        if not is_whole(text, *hit) or (hit.start and text[hit.start - 1] in HYPHENS):
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
        if after and not any(
            after.startswith(joint) and self.inflector.is_compound_part(after[len(joint) :])
            for joint in self.inflector.joints
        ):
            return None
        return (word,)


def phrase(surface: str, target: Target) -> tuple[str, Phrase]:
    """Part a surface at its longest word; return that word and what must stand around it."""
    tokens = _GAP.split(surface)
    words, gaps = tokens[::2], tokens[1::2]
    anchor = max(range(len(words)), key=lambda k: len(words[k]))
    left = tuple((words[k], gaps[k]) for k in range(anchor - 1, -1, -1))
    right = tuple((gaps[k - 1], words[k]) for k in range(anchor + 1, len(words)))
    return words[anchor], Phrase(left, right, target)


def _may_begin(text: str, span: Span, target: Target) -> bool:
    return target.initial is None or target.initial.holds(text, span)
