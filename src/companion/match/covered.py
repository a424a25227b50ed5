"""Terms in; out the aliases and forms that could be left out, because inflection finds the same words.

A name is such a one only where nothing changes without it: every place that links now links still, to the
same term and under the same conditions, and nothing has to be warned of that need not be now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from companion.diagnostics import Log
from companion.match.compile import Claim, claim_forms
from companion.match.find import Anchor
from companion.model.forms import Rule
from companion.model.terms import MatchMode, Term

_NO_INFLECTION = frozenset({Rule.SENTENCE_START, Rule.SPELLING, Rule.TITLE_CASE, Rule.CAPITALS})


class Covered(NamedTuple):
    """A name that a term need not list."""

    term: Term
    key: str
    """`aliases` or `forms`."""
    name: str


def covered_names(terms: Sequence[Term]) -> Iterator[Covered]:
    """Yield the names that could be left out one by one, in order of the terms."""
    claims: dict[str, Claim] | None = None
    warnings: set[str] = set()
    for index, term in enumerate(terms):
        for key in ("aliases", "forms"):
            for name in getattr(term, key):
                if term.match is MatchMode.EXACT:
                    continue
                less = _without(term, key, name)
                if not _is_covered(term, less, key, name):
                    continue
                if claims is None:
                    log = Log()
                    claims = claim_forms(terms, {}, log)
                    warnings = {each.message for each in log.diagnostics}
                others = [*terms[:index], less, *terms[index + 1 :]]
                if _same_beside(others, claims, warnings):
                    yield Covered(term, key, name)


def _without(term: Term, key: str, name: str) -> Term:
    rest = tuple(each for each in getattr(term, key) if each != name)
    return term._replace(aliases=rest) if key == "aliases" else term._replace(forms=rest)


def _is_covered(term: Term, less: Term, key: str, name: str) -> bool:
    """Whether an entry by itself finds the same without a name, by inflection."""
    before: dict[str, Anchor] = {}
    after: dict[str, Anchor] = {}
    left = claim_forms([term], before, Log())
    right = claim_forms([less], after, Log())
    held = right.get(name)
    if held is None or held.target.rule in _NO_INFLECTION:
        return False
    if key == "forms" and held.target.initial is not None:
        return False  # whoever lists a form wants it wherever it stands
    return _summary(left) == _summary(right) and _shape(before) == _shape(after)


def _same_beside(terms: Sequence[Term], claims: dict[str, Claim], warnings: set[str]) -> bool:
    log = Log()
    made = claim_forms(terms, {}, log)
    return _summary(made) == _summary(claims) and {each.message for each in log.diagnostics} <= warnings


def _summary(claims: dict[str, Claim]) -> dict[str, tuple[str, str]]:
    """Return each surface with its term and the kind of its condition."""
    return {
        surface: (claim.target.term.headword, type(claim.target.initial).__name__)
        for surface, claim in claims.items()
    }


def _shape(anchors: dict[str, Anchor]) -> dict[str, set[str]]:
    """Return each anchor with the kinds of its checks, those of plain words apart."""
    return {word: anchor.kinds() for word, anchor in anchors.items()}
