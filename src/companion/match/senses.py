"""Which sense of its term a place has: the keys `senses` and `when` of an entry.

In: the terms, and the matches of a chapter with what is known of it. Out: for each match the number of its
sense, 0 for the plain note. The first sense counts all of whose conditions hold; what is not known of a
place does not hold there. The words under `near` are found as terms are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from companion.diagnostics import Log
from companion.match.compile import compile_terms
from companion.match.find import Matcher
from companion.model.document import Chapter
from companion.model.matches import Match
from companion.model.senses import Sense
from companion.model.terms import Term


class Place(NamedTuple):
    """A paragraph, and where it stands; 0, empty or None where that is not known."""

    text: str
    paragraph: int = 0
    chapter: int = 0
    title: str = ""
    date: dt.date | None = None
    """When the article appeared."""


class Condition:
    """What one sense of a term wants."""

    def __init__(self, term: Term, sense: Sense) -> None:
        self.sense = sense
        self._term = term

    @cached_property
    def _near(self) -> Matcher:
        own = self._term
        words = (Term(text, own.note, own.origin, own.language) for text in self.sense.when.near)
        return compile_terms(tuple(words), Log())

    def unmet(self, place: Place) -> Iterator[str]:
        """Yield each key that does not hold at a place; `near`, which costs most, comes last."""
        when = self.sense.when
        if (when.chapters or when.titles) and not _is_chapter(self.sense, place):
            yield "chapter"
        if when.paragraphs and not any(place.paragraph in numbers for numbers in when.paragraphs):
            yield "paragraph"
        if when.before is not None and not (place.date and place.date < when.before):
            yield "before"
        if when.after is not None and not (place.date and place.date >= when.after):
            yield "after"
        if when.near and not self._near.find(place.text):
            yield "near"

    def found_near(self, text: str) -> list[str]:
        """Return those of the words under `near` that stand in a text."""
        found = (one.target.term.headword for one in self._near.find(text)) if self.sense.when.near else ()
        return list(dict.fromkeys(found))


class Senses:
    """The conditions of all terms that have senses."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._conditions = {
            term.headword: tuple(Condition(term, sense) for sense in term.senses)
            for term in terms
            if term.senses
        }

    def choose(self, term: Term, place: Place) -> int:
        """Return the number of the sense that a term has at a place, from 1; 0 where none fits."""
        conditions = self._conditions.get(term.headword, ())
        return next((k for k, one in enumerate(conditions, 1) if not any(one.unmet(place))), 0)

    def of_chapter(
        self, chapter: Chapter, matches: Sequence[Match], number: int, date: dt.date | None
    ) -> tuple[int, ...]:
        """Return the sense of each match; nothing where all of them have their plain note.

        `number` is the chapter's in the book, from 1; `date` is when its article appeared.
        """
        chosen: dict[tuple[str, int], int] = {}
        for match in matches:
            key = (match.term.headword, match.block)
            if match.term.senses and key not in chosen:
                text = chapter.blocks[match.block].text.plain
                place = Place(text, match.block + 1, number, chapter.title, date)
                chosen[key] = self.choose(match.term, place)
        if not any(chosen.values()):
            return ()
        return tuple(chosen.get((match.term.headword, match.block), 0) for match in matches)


def _is_chapter(sense: Sense, place: Place) -> bool:
    title = place.title.casefold()
    return any(place.chapter in numbers for numbers in sense.when.chapters) or any(
        text.casefold() in title for text in sense.when.titles
    )


def explain_senses(term: Term, text: str) -> Iterator[str]:
    """Yield a line for each sense of a term up to the one that it has in `text`, with the reason.

    A text is no article: its chapter, paragraph and date are not known, so what asks for them does not hold.
    """
    for number, sense in enumerate(term.senses, 1):
        condition = Condition(term, sense)
        called = f"sense {number}{f', “{sense.label}”,' if sense.label else ''} at {sense.origin}"
        unmet = list(condition.unmet(Place(text)))
        if not unmet:
            near = " and ".join(f"“{word}”" for word in condition.found_near(text))
            yield f"  the note is that of {called}: {near} stands near"
            return
        yield f"  {called} does not fit: {_why_not(unmet, sense)}"
    yield f"  the note is the plain one: “{term.note}”"


def _why_not(unmet: Sequence[str], sense: Sense) -> str:
    unknown = [f"`{key}`" for key in unmet if key != "near"]
    words = " or ".join(f"“{word}”" for word in sense.when.near)
    reasons = [f"`near` wants {words}"] if "near" in unmet else []
    reasons += [f"{' and '.join(unknown)} cannot be told without an article"] if unknown else []
    return "; ".join(reasons)
