"""Why a word is linked, or why not, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from companion.languages import inflector_for
from companion.match.around import is_address
from companion.match.find import Found, Matcher
from companion.match.paradigms import paradigms, plain
from companion.match.refused import refused_by_context, refused_surnames
from companion.match.surnames import reader
from companion.model.forms import Rule
from companion.model.terms import MatchMode, Term

_SHORTEST_PART = 4
"""Letters that a word must share with a term before it is called a relative of it."""


def explain_text(text: str, terms: Sequence[Term], matcher: Matcher) -> Iterator[str]:
    """Yield a line for every match in `text`, and with the reason for what looks like one and is none."""
    text = plain(text)
    found = reader(matcher)(text)
    for one in found:
        yield _matched(text, one)
        if one.target.term.senses:
            from companion.match.senses import explain_senses

            yield from explain_senses(one.target.term, text)
    refused = [*refused_by_context(text, matcher), *refused_surnames(text, found, terms, matcher)]
    yield from refused
    if not found and not refused:
        yield f"“{text}” is not linked: {_reason(text, terms)}"


def _matched(text: str, one: Found) -> str:
    surface = " … ".join(text[start:end] for start, end in one.spans)
    term, rule = one.target.term, one.target.rule
    return f"“{surface}” links to “{term.headword}” ({rule.value}; {term.origin})"


def _reason(text: str, terms: Sequence[Term]) -> str:
    if any(map(is_address, text.split())):
        return "nothing inside a web or mail address is"
    for reason in (_excluded, _other_case, _compound, _relative):
        answer = reason(text, terms)
        if answer:
            return answer
    return "no term of these glossaries has this form"


def _forms(term: Term) -> Iterator[tuple[str, Rule]]:
    for made in paradigms(term, inflector_for(term.language)):
        yield from made.forms


def _excluded(text: str, terms: Sequence[Term]) -> str:
    for term in terms:
        if text in term.exclude:
            return f"“{term.headword}” ({term.origin}) lists it under `exclude`"
    return ""


def _other_case(text: str, terms: Sequence[Term]) -> str:
    folded = text.casefold()
    for term in terms:
        for surface, _ in _forms(term):
            if surface.casefold() == folded:
                if surface.isupper():
                    return f"“{term.headword}” is in capitals, and matches “{surface}” with its case only"
                return f"“{term.headword}” matches “{surface}”; the other case is another word"
    return ""


def _compound(text: str, terms: Sequence[Term]) -> str:
    folded = text.casefold()
    for term in terms:
        for surface, _ in _forms(term):
            part = surface.casefold()
            if len(part) < _SHORTEST_PART or not surface[0].isupper():
                continue
            if folded.endswith(part) or (folded.startswith(part) and term.match is not MatchMode.COMPOUNDS):
                return (
                    f"it only holds “{surface}” of “{term.headword}”; closed compounds are linked with "
                    "`match: compounds`, where all their parts are known words"
                )
    return ""


def _relative(text: str, terms: Sequence[Term]) -> str:
    folded = text.casefold()
    for term in terms:
        stem = term.headword.casefold()[: max(_SHORTEST_PART, len(term.headword) - 2)]
        if len(stem) >= _SHORTEST_PART and folded.startswith(stem):
            hint = "a derived word is another word, add it under `aliases`"
            return f"it is not a form of “{term.headword}”; {hint}"
    return ""
