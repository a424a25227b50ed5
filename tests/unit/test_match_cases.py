"""The labelled cases: what is linked in a text, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from companion.diagnostics import Log
from companion.match import Matcher, compile_terms
from companion.model.source import Location
from companion.model.terms import MatchMode, Term

FOLDER = Path(__file__).parents[1] / "cases" / "match"


def _term(entry: str | dict, number: int) -> Term:
    entry = {"term": entry} if isinstance(entry, str) else entry
    return Term(
        headword=entry["term"],
        note="A note.",
        origin=Location("case", number),
        aliases=tuple(entry.get("aliases", ())),
        exclude=tuple(entry.get("exclude", ())),
        forms=tuple(entry.get("forms", ())),
        match=MatchMode(entry.get("match", "inflected")),
    )


def _cases() -> list:
    cases = []
    for path in sorted(FOLDER.glob("*.yaml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        matcher = compile_terms([_term(e, n) for n, e in enumerate(data["terms"], 1)], Log())
        cases += [
            pytest.param(matcher, text, links, id=f"{path.stem}: {text}") for text, links in data["cases"]
        ]
    return cases


@pytest.mark.parametrize(("matcher", "text", "links"), _cases())
def test_exactly_these_words_are_linked(matcher: Matcher, text: str, links: list):
    found = [
        [" … ".join(text[start:end] for start, end in one.spans), one.target.term.headword]
        for one in matcher.find(text)
    ]
    assert found == links
