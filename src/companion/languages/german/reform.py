"""The spelling reform of 1996: stems that are written in two ways, besides ss and ß.

In: a word, or its forms. Out: the same in the other spelling. The list holds what the official rules name
word by word; three equal consonants before a vowel (*Schifffahrt*, before 1996 *Schiffahrt*) are a rule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from companion.languages.german.lexicon import NounLexicon
from companion.model.forms import Rule

_PAIRS = (
    ("albtr", "alptr"),
    ("aufwänd", "aufwend"),
    ("behänd", "behend"),
    ("belämmer", "belemmer"),
    ("delfin", "delphin"),
    ("differenzial", "differential"),
    ("differenziell", "differentiell"),
    ("essenziell", "essentiell"),
    ("existenziell", "existentiell"),
    ("fantas", "phantas"),
    ("foto", "photo"),
    ("gämse", "gemse"),
    ("getto", "ghetto"),
    ("gräuel", "greuel"),
    ("grafi", "graphi"),
    ("joghurt", "jogurt"),
    ("karamell", "karamel"),
    ("mikrofon", "mikrophon"),
    ("nummerier", "numerier"),
    ("ograf", "ograph"),
    ("panther", "panter"),
    ("platzier", "plazier"),
    ("portemonnaie", "portmonee"),
    ("potenzial", "potential"),
    ("potenziell", "potentiell"),
    ("quäntchen", "quentchen"),
    ("rohheit", "roheit"),
    ("schnäuz", "schneuz"),
    ("selbstständ", "selbständ"),
    ("sequenziell", "sequentiell"),
    ("stängel", "stengel"),
    ("substanziell", "substantiell"),
    ("telefon", "telephon"),
    ("thunfisch", "tunfisch"),
    ("tollpatsch", "tolpatsch"),
    ("überschwäng", "überschweng"),
    ("zierrat", "zierat"),
)
"""Today's stem, or the first of two; and the other."""
_STEMS = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}
_START = 4
"""Letters that a stem is known by; none is shorter."""
_STARTS = frozenset(tuple(stem[:_START]) for stem in _STEMS)
_LAST = {"tipp": "tip", "tip": "tipp", "mopp": "mop", "mop": "mopp"}
"""Stems that end a noun."""
_LAST_STEMS = tuple(_LAST)
_WHOLE = {"rau": "rauh", "rauh": "rau", "känguru": "känguruh", "känguruh": "känguru"}
_NONE: Mapping[str, str] = {}
_TWO = re.compile(r"([bdfgklmnprst])\1(?=[aeiouäöü])")


def pairs_in(name: str, lexicon: NounLexicon) -> Mapping[str, str]:
    """Return what is written in two ways in a word, and the other way, both in small letters."""
    small = name.lower()
    if not _STARTS.isdisjoint(zip(small, small[1:], small[2:], small[3:], strict=False)):
        found = {stem: other for stem, other in _STEMS.items() if stem in small}
        if found:
            return found
    if small.endswith(_LAST_STEMS):
        return {stem: other for stem, other in _LAST.items() if small.endswith(stem)}
    if small in _WHOLE:
        return {small: _WHOLE[small]}
    return _consonants(name, lexicon) if _TWO.search(name) else _NONE


def respell(forms: dict[str, Rule], pairs: Mapping[str, str]) -> None:
    """Add the forms of a word in its other spelling."""
    for other in [respelled(form, pairs) for form in forms]:
        forms.setdefault(other, Rule.SPELLING)


def _consonants(name: str, lexicon: NounLexicon) -> dict[str, str]:
    """Return three consonants and two, or two and three where that is a known word."""
    for found in _TWO.finditer(name):
        start, end = found.span()
        if name[start - 1] == found[1]:
            return {found[1] * 3: found[0]}
        if name[0].isupper() and lexicon.entry(name) is None:
            three = found[1] * 3
            if lexicon.entry(name[:start] + three + name[end:]) is not None:  # Schiffahrt
                return {found[0]: three}
    return {}


def respelled(form: str, pairs: Mapping[str, str]) -> str:
    """Return a form in its other spelling; each stem keeps the case of its first letter."""
    for old, new in pairs.items():
        start = form.lower().find(old)
        if start >= 0:
            stem = new.capitalize() if form[start].isupper() else new
            form = form[:start] + stem + form[start + len(old) :]
    return form
