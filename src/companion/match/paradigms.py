"""The names of a term in, what each may look like out."""

from __future__ import annotations

from collections.abc import Iterator

from companion.languages import Inflector
from companion.match.fold import Folded, needs_folding
from companion.model.forms import Form, Paradigm, Rule
from companion.model.terms import Term


def paradigms(term: Term, inflector: Inflector) -> Iterator[Paradigm]:
    """Yield what each name of a term may look like, the headword's first."""
    yield inflector.paradigm(plain(term.headword), type=term.type, match=term.match)
    for alias in term.aliases:
        made = inflector.paradigm(plain(alias), type=term.type, match=term.match)
        first, *others = made.forms
        if first.rule is Rule.HEADWORD:
            first = Form(first.surface, Rule.ALIAS)
        yield made._replace(forms=(first, *others))
    if term.forms:
        yield Paradigm(tuple(Form(surface, Rule.LITERAL) for surface in term.forms))


def plain(name: str) -> str:
    """Return a name as the folded text has it, without soft hyphens."""
    return Folded(name).text if needs_folding(name) else name
