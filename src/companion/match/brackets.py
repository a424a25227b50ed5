"""The bracket of a German clause: from a finite verb to the part of it that stands at the end.

In: the place of a finite verb, and the words that would complete it. Out: their place, or nothing, where
they are not there or belong to another verb. What the words mean is asked of the language.
"""

from __future__ import annotations

import re

from companion.languages import Inflector
from companion.match.around import HYPHENS
from companion.match.sentences import SENTENCE_END
from companion.model.text import Span

TOKEN = re.compile(rf"[^\W_]+(?:[{HYPHENS}][^\W_]+)*|[^\w\s]|\n")
_CLAUSE_END = frozenset(",.;:!?…()[]“”\"«»‹›’'–—/")
_EDGES = frozenset(",;–—()")
"""Marks between clauses, and around what is put in between."""
_REACH = 600
"""How far, in characters, the other part of a verb is looked for."""
_BACK = 160
"""How far, in characters, the beginning of its clause is looked for."""


def bracket_end(text: str, hit: Span, rest: tuple[str, ...], language: Inflector) -> Span | None:
    """Find the other part of the finite verb at `hit`.

    A particle closes the clause: it stands before a comma, a full stop, a conjunction. The first word
    that does so and can be a particle belongs to this verb, so a search for *zu* stops at the *nach* of
    `Er gab nach und nahm zu`; unless the words since the last comma have a verb of their own, as in
    `Er gab ihm das Buch und machte die Tür zu`. The other part of an idiom (*außer Gefecht*) may stand
    anywhere in the rest of the sentence, up to the next verb.
    """
    limit = min(len(text), hit.end + _REACH)
    stop = SENTENCE_END.search(text, hit.end, limit)
    limit = stop.start() if stop else limit
    if not _is_particle(rest, language):
        other = _fixed_part(text, hit.end, limit, rest, language)
    else:
        other = _particle(text, hit.end, limit, rest[0], language)
    return None if other is None or stands_last(text, hit, language) else other


def is_parted(text: str, hit: Span, infinitive: str, language: Inflector) -> bool:
    """Tell whether a particle that closes the clause makes another verb of the finite one at `hit`."""
    limit = min(len(text), hit.end + _REACH)
    stop = SENTENCE_END.search(text, hit.end, limit)
    limit = stop.start() if stop else limit
    found = _particle(text, hit.end, limit, "", language)
    if found is None or stands_last(text, hit, language):
        return False
    return language.makes_other_verb(text[found.start : found.end], infinitive)


def is_in_reach(text: str, end: int, start: int) -> bool:
    """Tell whether what starts at `start` is in the sentence of the verb that ends at `end`, and near."""
    return start - end <= _REACH and SENTENCE_END.search(text, end, start) is None


def may_close(text: str, end: int, rest: tuple[str, ...], language: Inflector) -> bool:
    """Tell whether words that end at `end` may be the other part of a verb, by what follows them alone."""
    return not _is_particle(rest, language) or _is_closed(text, end, rest[0], language)


def has_edge(text: str, start: int, end: int) -> bool:
    """Tell whether a comma or another mark between clauses stands in the range."""
    return any(mark in _EDGES for mark in text[start:end])


def _is_particle(rest: tuple[str, ...], language: Inflector) -> bool:
    return len(rest) == 1 and rest[0] in language.particles


def _fixed_part(text: str, end: int, limit: int, rest: tuple[str, ...], language: Inflector) -> Span | None:
    pattern = r"\s+".join(re.escape(word) for word in rest)
    found = re.compile(rf"(?<!\w){pattern}(?!\w)").search(text, end, limit)
    if not found:
        return None
    tokens = TOKEN.findall(text, end, found.start())
    return None if language.is_clause(last_clause(tokens)) else Span(*found.span())


def _particle(text: str, end: int, limit: int, particle: str, language: Inflector) -> Span | None:
    """Find the particle that closes the clause; an empty one stands for any."""
    particles = language.particles
    for found in TOKEN.finditer(text, end, limit):
        word = found[0]
        if word in particles and _is_closed(text, found.end(), word, language):
            tokens = TOKEN.findall(text, end, found.start())
            is_other = _is_inside(tokens) or language.is_clause(last_clause(tokens))
            if word == particle or not (particle or is_other):
                return None if is_other else Span(*found.span())
            if not is_other:
                return None
    return None


def stands_last(text: str, hit: Span, language: Inflector) -> bool:
    """Tell whether the verb at the hit closes its clause."""
    before: list[str] = []
    lowest = max(0, hit.start - _BACK)
    start = max(lowest, text.rfind(",", lowest, hit.start), text.rfind(".", lowest, hit.start))
    for word in TOKEN.findall(text, start, hit.start):
        if word.isalnum():
            before.append(word)
        elif word.isspace() or word in _CLAUSE_END:
            before.clear()
    following = TOKEN.match(text, hit.end + 1)
    return language.stands_last(before, following[0] if following else "")


def last_clause(tokens: list[str]) -> list[str]:
    """Return the tokens from the last mark between clauses on, that mark included."""
    start = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k] in _EDGES), 0)
    return tokens[start:]


def _is_inside(tokens: list[str]) -> bool:
    """Tell whether the verb itself ended a clause: a mark right behind it, and no second one."""
    return bool(tokens) and tokens[0] in _EDGES and not any(token in _EDGES for token in tokens[1:])


def _is_closed(text: str, end: int, particle: str, language: Inflector) -> bool:
    found = TOKEN.search(text, end)
    if not found:
        return True
    word = found[0]
    if word in language.closers:
        then = TOKEN.search(text, found.end())
        return not then or (particle, word, then[0]) not in language.twins
    if word == "-":  # a dash with blanks around it; the one of auf- und abbauen is none
        return found.start() > end
    if word.isspace() or word in _CLAUSE_END:
        return True
    ahead = language.infinitive_ahead
    return ahead is not None and ahead.match(text, end) is not None
