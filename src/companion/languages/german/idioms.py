"""Idioms around a verb: *eine Rolle spielen*, *in Kraft treten*, *den Ton angeben*.

In: the words of an idiom. Out: its forms in one piece, and where in a text its fixed part stands (the
words before the verb), which may differ from the headword's in three ways:

- an article may be another one in the same case: *eine*, *keine*, *die*, *seine Rolle*;
- behind *ein*, the noun may be a plural without an article: *spielten Rollen*;
- up to three words in small letters, adjectives as a rule, may stand before a noun that has an article
  or a preposition: *eine sehr große Rolle*, *unter massiven Druck*.

A noun without either must have none in the text: *Stellung nehmen* is not in *nahm die Stellung ein*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from companion.languages.german import verbs
from companion.languages.german.adjectives import looks_declined
from companion.languages.german.closed_classes import FUNCTION_WORDS, words
from companion.languages.german.lexicon import NounLexicon
from companion.languages.german.nouns import noun_forms
from companion.model.forms import Idiom, Rule

_ARTICLES = (
    words("eine keine die diese jede jene welche manche alle beide meine deine seine ihre unsere eure"),
    words("einen keinen den diesen jeden jenen welchen manchen meinen deinen seinen ihren unseren euren"),
    words("ein kein das dieses jedes jenes welches manches mein dein sein ihr unser euer"),
    words("einem keinem dem diesem jedem jenem welchem meinem deinem seinem ihrem unserem eurem"),
    words("einer keiner der dieser jeder jener welcher meiner deiner seiner ihrer unserer eurer"),
)
"""Articles that may stand for one another."""
_DEGREES = words("sehr so ganz gar fast nicht immer noch nur zu kaum schon auch mehr viel")
"""Function words that may stand before an adjective."""
_EVERY_ARTICLE = frozenset().union(*_ARTICLES)
_PRONOUN = "ihr"
"""An article that is a pronoun as well: *gab ihr Bescheid*."""
_SMALL = r"(?:[^\W\d_A-ZÄÖÜ]+\s+){0,3}"
_WORDS_BEFORE = re.compile(r"(?<!\w)(?:[^\W\d_]+\s+){1,4}\Z")
_REACH = 60
"""How far, in characters, an article is looked for before its noun."""


class FixedPart(NamedTuple):
    """How the fixed part of an idiom is found."""

    pattern: re.Pattern[str]
    """It, from the preposition or the first noun on."""
    articles: frozenset[str]
    """One of these stands before it; empty where none may, or where a preposition begins it."""
    known: frozenset[str]
    """The function words that may stand within it."""
    has_preposition: bool
    may_be_bare: bool
    """Whether the article may be missing."""


def idiom_forms(idiom: Sequence[str]) -> tuple[dict[str, Rule], Idiom]:
    """Return the forms of an idiom in one piece, and those of its verb where it stands apart.

    *außer Gefecht setzen*: *außer Gefecht gesetzt*, *außer Gefecht zu setzen*; *setzte* … *außer Gefecht*.
    """
    *front, infinitive = idiom
    fixed = " ".join(front)
    verb = verbs.conjugate(infinitive)
    together = verbs.written_together(verb)
    forms = {f"{fixed} {form}": Rule.PHRASE for form in together}
    forms[f"{fixed} {infinitive}"] = Rule.HEADWORD
    if not verb.zu_infinitive:
        forms[f"{fixed} zu {infinitive}"] = Rule.PHRASE
    last = tuple(form for form, rule in together.items() if rule is not Rule.PARTICIPLE)
    return forms, Idiom(fixed, verb.particle, verb.finite, last + verb.past_participles)


def fixed_part(fixed: str, lexicon: NounLexicon) -> FixedPart:
    """Return how to find the fixed part of an idiom, which is written as in a dictionary."""
    first, *others = fixed.split()
    known = frozenset(word for own in fixed.split() for word in (own, *_alike(own))) | _DEGREES
    articles = frozenset(_alike(first))
    if not articles or not others:
        start = f"[{first[0].upper()}{first[0]}]{re.escape(first[1:])}"
        pattern = re.compile(rf"(?<!\w){start}{''.join(map(_behind, others))}(?!\w)")
        return FixedPart(pattern, frozenset(), known, first[0].islower(), first[0].isupper())
    noun, *tail = others
    is_open = first.startswith("ein") and noun[0].isupper()
    if is_open:  # beide Augen
        articles |= _ARTICLES[0]
    nouns = "|".join(map(re.escape, noun_forms(noun, lexicon) if is_open else (noun,)))
    pattern = re.compile(rf"(?<!\w)(?:{nouns}){''.join(map(_behind, tail))}(?!\w)")
    return FixedPart(pattern, articles, known, has_preposition=False, may_be_bare=is_open)


def _alike(word: str) -> tuple[str, ...]:
    """Return the articles that may stand for this one; none where the word is no article."""
    return next((tuple(sorted(each)) for each in _ARTICLES if word in each), ())


def _behind(word: str) -> str:
    """Return a pattern for a word that is not the first: articles may differ, nouns have adjectives."""
    if word[0].isupper():
        return rf"\s+{_SMALL}{re.escape(word)}"
    return rf"\s+(?:{'|'.join(map(re.escape, _alike(word) or (word,)))})"


def find_fixed_part(part: FixedPart, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the fixed part of an idiom stands in a range of the text."""
    for found in part.pattern.finditer(text, start, end):
        if any(word in FUNCTION_WORDS and word not in part.known for word in found[0].split()[1:]):
            continue
        begin = found.start() if part.has_preposition else _with_article(part, text, start, found.start())
        if begin >= 0:
            yield begin, found.end()


def _with_article(part: FixedPart, text: str, start: int, noun: int) -> int:
    """Return where the article of the noun begins; -1 where it has a wrong one, or none and needs one."""
    found = _WORDS_BEFORE.search(text, max(start, noun - _REACH), noun)
    begin = bare = noun
    for word in reversed(re.findall(r"\S+\s+", found[0]) if found else ()):
        begin -= len(word)
        small = word.rstrip().lower()
        if small in part.articles:
            return begin
        if small in _EVERY_ARTICLE and not small.startswith("kein") and small != _PRONOUN:
            return -1
        if word[0].isupper() or (small in FUNCTION_WORDS and small not in _DEGREES):
            break
        if part.articles and begin + len(word) == bare and looks_declined(small):
            bare = begin
    return bare if part.may_be_bare else -1
