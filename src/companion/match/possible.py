"""Terms and texts in, the terms out that the texts may have: the others need not be compiled.

A glossary may have thousands of terms and an article a few dozen of them. This is a glance, not a search:
it keeps every term that matching could find, and some more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from companion.languages import inflector_for
from companion.match.fold import Folded, needs_folding
from companion.model.terms import MatchMode, Term

_LONGEST_TEXT = 200_000
"""Characters of texts that are worth a glance; longer ones have most terms, and take longer to look at."""


def possible_terms(terms: Sequence[Term], texts: Iterable[str]) -> list[Term]:
    """Return the terms whose forms may be in the texts, in their order."""
    plain = [Folded(text).text if needs_folding(text) else text for text in texts]
    if sum(map(len, plain)) > _LONGEST_TEXT:
        return list(terms)
    tests: dict[str, Callable[[str], bool]] = {}
    kept = []
    for term in terms:
        test = tests.get(term.language)
        if test is None:
            test = tests[term.language] = inflector_for(term.language).glance(plain)
        anywhere = term.match is MatchMode.COMPOUNDS  # within words that begin otherwise
        if anywhere or any(map(test, (term.headword, *term.aliases, *term.forms))):
            kept.append(term)
    return kept
