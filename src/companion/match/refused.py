"""What looks like a match in a text and is none: by the context that its entry wants, or as a surname.

In: a text, and what was found in it. Out: a line for each place, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import copy
from functools import partial

from companion.diagnostics import Log
from companion.match.compile import claim_forms, is_taken
from companion.match.find import Found, Matcher
from companion.match.surnames import Surname, surname_forms
from companion.model.terms import Term
from companion.model.text import Span


def refused_by_context(text: str, matcher: Matcher) -> Iterator[str]:
    """Yield a line for each place where `unless` or `only` is against a link."""
    contexts = matcher.contexts
    if contexts is None:
        return
    regardless = copy(matcher)
    regardless.contexts = None
    for one in regardless.find(text):
        refusal = contexts.refusal(text, one)
        if refusal is not None:
            key, items = refusal
            names = " or ".join(f"“{item}”" for item in items)
            why = f"`{key}` has {names}" if key == "unless" else f"`{key}` wants {names}"
            yield f"{_place(text, one)}: {why} ({one.target.term.origin})"


def refused_surnames(
    text: str, found: Sequence[Found], terms: Sequence[Term], matcher: Matcher
) -> Iterator[str]:
    """Yield a line for each surname in the text that is not linked."""
    if not matcher.persons:
        return
    linked = [span for one in found for span in one.spans]
    for one in matcher.find(text):
        if isinstance(one.target.initial, Surname) and one.spans[0] not in linked:
            persons = [f"“{term.headword}”" for term in one.target.initial.persons]
            surface = text[slice(*one.spans[0])]
            named = {other.target.term.headword for other in found if other.spans[0] < one.spans[0]}
            if sum(term.headword in named for term in one.target.initial.persons) > 1:
                yield f"“{surface}” is not linked: it could be {' or '.join(persons)}"
            else:
                yield f"“{surface}” links to {' or '.join(persons)} only after the full name"
    forms = surname_forms(terms, partial(is_taken, claim_forms(terms, {}, Log())))
    for surface, surname in forms.items():
        for hit in re.finditer(rf"(?<![\w]){re.escape(surface)}(?!\w)", text):
            span = Span(*hit.span())
            obstacle = surname.obstacle(text, span)
            if obstacle and not any(span.start < end and start < span.end for start, end in linked):
                yield f"“{surface}” is not linked to “{surname.persons[0].headword}”: {obstacle}"


def _place(text: str, one: Found) -> str:
    surface = " … ".join(text[start:end] for start, end in one.spans)
    return f"“{surface}” is not linked to “{one.target.term.headword}” here"
