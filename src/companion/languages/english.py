"""English: a headword in, its forms out: plurals, verbs, verbs with their particle apart.

Genitives need nothing: of *Mosul’s* the name alone is the link. The irregular nouns and the words between
the parts of a verb are closed classes; the irregular verbs are the library's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from companion.languages.conjugation import conjugated
from companion.languages.english_nouns import plurals
from companion.languages.english_words import (
    FUNCTION_WORDS,
    OBJECT_ENDS,
    OBJECT_STARTS,
    OTHER_PASTS,
    PARTICLES,
    PLACEHOLDERS,
    POSSESSIVES,
    POSTPOSED,
    PREPOSITIONS,
)
from companion.languages.rules import Kind, RuleInflector
from companion.model.forms import Rule, Separated

_TENSES = ("third_singular", "past", "past_participle", "present_participle")
_PARTS = re.compile(r"([ -])")
_DOUBLED = re.compile(r"([^aeiou][aeiou]l|nap|ship|gram)$")
"""Ends whose last letter some double and some do not: *travelled*, *traveled*."""
_NEVER_VERB = ("ness", "ity", "ism", "ist", "ology", "hood", "ous", "less", "ia", "cy", "man", "men")
"""Endings that make nouns and adjectives only."""
_PREFIXED = re.compile(r"(?:co|re|pre|de|over|under|out|mis|un|counter|cross|double)-[a-z]+")
"""The verbs that have a hyphen: *re-elect*."""
_LONGEST_OBJECT = 7
_IZE = re.compile(r"(?<=\w\w\w)(?P<end>i[sz](?:e[ds]?|ing|ations?|ational))\b")
_ALWAYS_S = re.compile(
    r"\b(?:advert|chast|circumc|compr|comprom|conc|cru|dem|desp|dev|disgu|enterpr|exerc|expert|franch|improv"
    r"|likew|merchand|otherw|parad|pra|prec|prem|prom|rev|superv|surm|surpr|telev|treat)is"
)
"""Words in -ise that no one spells with z."""
_TWO_WAYS = (
    re.compile(
        r"\b(?:arm|behavi|clam|col|endeav|fav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|splend|tum|val|vap"
        r"|vig)(?P<end>ou?r)(?!at|ar|ou|i[fsz])",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:def|off|pret|lic)en(?P<end>[cs]e)s?\b", re.IGNORECASE),
    re.compile(r"\b(?:cent|theat|fib|lit|calib|sab|spect|lust|met)(?P<end>re|er)s?\b", re.IGNORECASE),
)
_OTHER_END = {"our": "or", "or": "our", "ce": "se", "se": "ce", "re": "er", "er": "re"}


class EnglishInflector(RuleInflector):
    """The inflector for `en`, `en-GB`, `en-US` …; see `companion.languages.Inflector`."""

    language = "en"
    markers = MappingProxyType({"to": Kind.VERB, "a": Kind.NOUN, "an": Kind.NOUN, "the": Kind.NOUN})
    function_words = FUNCTION_WORDS
    acronym_endings = ("s",)

    def noun_forms(self, words: Sequence[str]) -> Iterator[tuple[str, Rule]]:
        """Yield the plurals; of several words the head has the ending (*prisoners of war*)."""
        if len(words) > 1 and _looks_like_verb(words[0], words[1:]):
            return
        parts = _PARTS.split(" ".join(words))
        rule = Rule.NOUN if len(parts) == 1 else Rule.PHRASE
        for head in _heads(parts[::2]):
            for plural in plurals(parts[2 * head]):
                yield "".join((*parts[: 2 * head], plural, *parts[2 * head + 1 :])), rule

    def verb_forms(self, words: Sequence[str], kind: Kind) -> tuple[dict[str, Rule], tuple[Separated, ...]]:
        """Conjugate the first word; what follows may stand behind its object (*set the company up*)."""
        verb, *rest = words
        if kind is Kind.ANY and not _looks_like_verb(verb, rest):
            return {}, ()
        made = _conjugated(verb)
        if not rest:
            return dict.fromkeys(made, Rule.VERB), ()
        apart = [word for word in rest if word not in PLACEHOLDERS]
        ends = _with_possessives(" ".join(apart)) if apart else [""]
        forms = {f"{form} {end}".strip(): Rule.VERB for form in (verb, *made) for end in ends}
        if not _may_part(apart):
            return forms, ()
        finite = [form for form in (verb, *made) if form not in FUNCTION_WORDS]
        return forms, tuple(Separated(form, end, Rule.SEPARATED_VERB) for form in finite for end in ends)

    def is_clause(self, tokens: Sequence[str]) -> bool:
        """Return whether words between a verb and its particle are more than an object of the verb."""
        if not tokens or len(tokens) > _LONGEST_OBJECT:
            return bool(tokens)
        if tokens[0].lower() not in OBJECT_STARTS and not tokens[0][:1].isupper():
            return True
        ends = OBJECT_ENDS | PARTICLES
        return any(word in ends or not (word.isalnum() or word in "-’'") for word in tokens)

    def spellings(self, form: str) -> Iterator[str]:
        """Yield a form as the other side of the Atlantic spells it."""
        found = _IZE.search(form)
        if found and not _ALWAYS_S.search(form):
            end = found["end"]
            yield _with_end(form, found, ("iz" if end[1] == "s" else "is") + end[2:])
        for pattern in _TWO_WAYS:
            found = pattern.search(form)
            if found:
                yield _with_end(form, found, _OTHER_END[found["end"].lower()])


def _with_end(form: str, found: re.Match[str], end: str) -> str:
    start, stop = found.span("end")
    return form[:start] + end + form[stop:]


def _heads(parts: Sequence[str]) -> tuple[int, ...]:
    """Return the words that may have the plural: *prisoner* of *prisoner of war*, else the last."""
    last = len(parts) - 1
    for place in range(1, last):
        if parts[place] in PREPOSITIONS or parts[place].startswith(("d'", "d’")):
            return (place - 1,)
    if last and parts[last].startswith(("d'", "d’")):
        return (last - 1,)
    if last and parts[last] in PARTICLES and parts[last - 1].endswith("er"):  # runner-up
        return (last - 1,)
    if last and parts[last].lower() in POSTPOSED:
        return (last - 1, last)
    return (last,)


def _looks_like_verb(verb: str, rest: Sequence[str]) -> bool:
    if rest:
        return rest[-1] in PARTICLES | PREPOSITIONS and not verb.endswith("er")
    if "-" in verb and not _PREFIXED.fullmatch(verb):
        return False
    return not verb.endswith(_NEVER_VERB) and (not verb.endswith("s") or verb.endswith(("ss", "us")))


def _conjugated(verb: str) -> list[str]:
    made = [*conjugated(verb, "eng", _TENSES), *OTHER_PASTS.get(verb, "").split()]
    if verb + "ed" in made and _DOUBLED.search(verb):
        made += [verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    elif _DOUBLED.search(verb) and verb + verb[-1] + "ed" in made:
        made += [verb + "ed", verb + "ing"]
    if verb == "be":
        made += ["am", "are", "were"]
    return list(dict.fromkeys(form for form in made if form != verb))


def _with_possessives(end: str) -> list[str]:
    """Return *my mind*, *your mind* … for *one’s mind*."""
    first, _, after = end.partition(" ")
    if first in ("one’s", "one's", "someone’s", "someone's"):
        return [f"{word} {after}" for word in POSSESSIVES]
    return [end]


def _may_part(end: Sequence[str]) -> bool:
    """Tell whether an object may stand before these words: *up*, *into account*; not *up with*, *part*."""
    if len(end) == 1:
        return end[0] in PARTICLES - {"on"}
    return bool(end) and end[0] in PREPOSITIONS | PARTICLES and end[-1] not in PREPOSITIONS
