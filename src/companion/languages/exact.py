"""Any language without rules here: a term is found as it is written.

In: a headword. Out: the headword, and the same in capitals.
"""

from __future__ import annotations

from companion.languages.base import Neutral
from companion.model.forms import Form, Paradigm, Rule
from companion.model.terms import MatchMode, TermType

_SHORTEST_IN_CAPITALS = 4


class ExactInflector(Neutral):
    """An inflector that knows no grammar; see `companion.languages.Inflector`."""

    exact_only = True

    def __init__(self, language: str) -> None:
        self.language = language

    def paradigm(self, name: str, *, type: TermType | None, match: MatchMode) -> Paradigm:  # noqa: ARG002 -- the protocol's
        """Return the headword, and in capitals where it is long enough not to be an acronym by that."""
        headword = Form(" ".join(name.split()), Rule.HEADWORD)
        capitals = Form(headword.surface.upper(), Rule.CAPITALS)
        long_enough = len(headword.surface) >= _SHORTEST_IN_CAPITALS and capitals.surface != headword.surface
        if match is MatchMode.EXACT or not long_enough:
            return Paradigm((headword,))
        return Paradigm((headword, capitals))
