"""The labelled cases of tests/cases/match, one file for each group of terms.

A file has `rule`, the rule of matching that it is about; `terms`, a small glossary; `cases`, each a text
with everything that has to be linked in it, in order. A case may have a third member: why it is known
to fail. It counts as failed in the figures, and a test says so when it fails no longer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import yaml

from companion.diagnostics import Log
from companion.match import Matcher, compile_terms, reader
from companion.model.source import Location
from companion.model.terms import MatchMode, Term, TermType
from figures import Figures

FOLDER = Path(__file__).parents[1] / "cases" / "match"

Links = list[list[str]]
"""What is linked: surface (`stockte … auf` of a verb in two parts) and headword, in order of the text."""


class Case(NamedTuple):
    """A text and what has to be linked in it."""

    file: str
    rule: str
    text: str
    wanted: Links
    known: str
    """Why the case is known to fail; empty: it must not."""
    find: Callable[[str], Links]
    terms: tuple[Term, ...]


def cases() -> Iterator[Case]:
    """Yield all cases; the terms of a file are compiled once, when it is first asked for."""
    for path in sorted(FOLDER.glob("*.yaml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        language = data.get("language", "de")
        terms = tuple(_term(entry, number, language) for number, entry in enumerate(data["terms"], 1))
        find = partial(_links, compile_terms(terms, Log()))
        for text, wanted, *known in data["cases"]:
            yield Case(path.stem, data["rule"], text, wanted, "".join(known), find, terms)


def score(case: Case) -> Figures:
    """Count the links of a case; one to the wrong term is a wrong one and a missed one."""
    wanted, found = (Counter(map(tuple, links)) for links in (case.wanted, case.find(case.text)))
    right = (wanted & found).total()
    return Figures(right, found.total() - right, wanted.total() - right)


def _links(matcher: Matcher, text: str) -> Links:
    return [
        [" … ".join(text[start:end] for start, end in one.spans), one.target.term.headword]
        for one in reader(matcher)(text)
    ]


def _term(entry: str | dict, number: int, language: str) -> Term:
    entry = {"term": entry} if isinstance(entry, str) else entry
    return Term(
        headword=entry["term"],
        note="A note.",
        origin=Location("case", number),
        language=language,
        aliases=_list(entry.get("aliases", ())),
        exclude=_list(entry.get("exclude", ())),
        forms=_list(entry.get("forms", ())),
        match=MatchMode(entry.get("match", "inflected")),
        type=TermType(entry["type"]) if "type" in entry else None,
        unless=_list(entry.get("unless", ())),
        only=_list(entry.get("only", ())),
        surname=entry.get("surname"),
    )


def _list(texts: str | Sequence[str]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)
