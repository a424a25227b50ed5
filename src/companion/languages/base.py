"""The neutral answers to what the matcher asks a language: no word is known, nothing stands apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from companion.languages.persons import NameGrammar
from companion.model.forms import Homograph


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as a text."""
    return frozenset(text.split())


class Neutral:
    """An inflector without the paradigms; see `companion.languages.Inflector`."""

    conjunctions: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    twins: frozenset[tuple[str, str, str]] = frozenset()
    infinitive_ahead: re.Pattern[str] | None = None
    followers: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    joints: tuple[str, ...] = ("",)
    names: NameGrammar | None = None

    def glance(self, texts: Iterable[str]) -> Callable[[str], bool]:  # noqa: ARG002 -- the protocol's
        """Return a test that every name passes: nothing is known of the language."""
        return bool

    def is_common_word(self, form: str, *, of: str) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no other word is known."""
        return False

    def is_compound_part(self, text: str) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no part is known."""
        return False

    def is_one_word(self, front: str, noun: str) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no word is known."""
        return False

    def stands_last(self, before: Sequence[str], following: str) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no verb is known."""
        return False

    def is_clause(self, tokens: Sequence[str]) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no verb is known."""
        return False

    def fixed_parts(
        self,
        fixed: str,  # noqa: ARG002 -- the protocol's
        text: str,  # noqa: ARG002 -- the protocol's
        start: int,  # noqa: ARG002 -- the protocol's
        end: int,  # noqa: ARG002 -- the protocol's
    ) -> tuple[tuple[int, int], ...]:
        """Return nothing: no idiom is known."""
        return ()

    def starts_noun(self, word: str) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no noun is known."""
        return False

    def is_also_adjective(self, form: str) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no verb is known."""
        return False

    def makes_other_verb(self, particle: str, infinitive: str) -> bool:  # noqa: ARG002 -- the protocol's
        """Return False: no verb is known."""
        return False

    def is_other(
        self,
        other: Homograph,  # noqa: ARG002 -- the protocol's
        word: str,  # noqa: ARG002 -- the protocol's
        before: Sequence[str],  # noqa: ARG002 -- the protocol's
        following: Sequence[str],  # noqa: ARG002 -- the protocol's
    ) -> bool:
        """Return False: no other word is known."""
        return False
