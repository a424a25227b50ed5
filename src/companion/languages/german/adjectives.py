"""Adjectives: endings, comparison, participles.

In: an adjective as a dictionary has it, or as it stands before a noun. Out: its forms.
"""

from __future__ import annotations

import re

from companion.languages.german.closed_classes import words

ENDINGS = ("e", "en", "er", "es", "em")
_DECLINED = re.compile(r"(?:[^\W\d_]+-)*[^\W\d_]{3,}(?<!e)(?:(?<!i)e|(?<=ei)e|er|es|en|em)")
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_UMLAUTING = words(
    "alt arg arm dumm grob groß hart jung kalt klug krank kurz lang scharf schwach schwarz stark warm"
)
_MAY_UMLAUT = words("blass fromm gesund glatt karg krumm nass rot schmal")
_MAY_DROP_E = words("eigen golden offen trocken")
_IRREGULAR = {
    "gut": ("besser", "best"),
    "hoch": ("höher", "höchst"),
    "nah": ("näher", "nächst"),
    "nahe": ("näher", "nächst"),
    "groß": ("größer", "größt"),
    "viel": ("mehr", "meist"),
}
_INDECLINABLE = words("beige extra klasse lila oliv orange prima pro rosa super türkis uni")
_NEEDS_E = ("d", "t", "s", "ß", "x", "z", "sch")
_MAY_HAVE_E = ("a", "e", "i", "o", "u", "ä", "ö", "ü", "h")
_MAY_LACK_E = ("end", "isch", "et", "ert", "elt")


def with_endings(stem: str) -> tuple[str, ...]:
    """Return the five declined forms of a stem."""
    return (stem + "e", stem + "en", stem + "er", stem + "es", stem + "em")


def looks_declined(word: str) -> bool:
    """Whether the word has the shape of an adjective before a noun: *Islamischer*, *Auswärtigen*."""
    return _DECLINED.fullmatch(word) is not None


def stem_of(declined: str) -> str:
    """Return a declined adjective without its ending: *Islamischer* → *Islamisch*."""
    return declined[:-1] if declined.endswith("e") else declined[:-2]


def stem(adjective: str) -> str:
    """Return what the endings are added to: *dunkel* → *dunkl*, *hoch* → *hoh*, *böse* → *bös*."""
    if adjective == "hoch" or adjective.endswith("-hoch"):
        return adjective[:-2] + "h"
    if adjective.endswith("e"):
        return adjective[:-1]
    if adjective.endswith(("el", "euer", "auer")):
        return adjective[:-2] + adjective[-1]
    return adjective


def adjective_forms(adjective: str) -> tuple[str, ...]:
    """Return all forms but the adjective itself: declined, comparative, superlative."""
    if adjective in _INDECLINABLE:
        return ()
    positive = stem(adjective)
    forms = [*with_endings(positive)]
    if (adjective.endswith("er") and positive == adjective) or adjective in _MAY_DROP_E:
        forms += with_endings(adjective[:-2] + adjective[-1])  # ein integrer Mann, trockne Luft
    for comparative, superlative in compare(adjective):
        forms += (comparative, *with_endings(comparative), *with_endings(superlative))
    return tuple(form for form in dict.fromkeys(forms) if form != adjective)


def compare(adjective: str) -> tuple[tuple[str, str], ...]:
    """Return comparative and stem of the superlative, *älter* and *ältest*; several where usage wavers."""
    if adjective in _IRREGULAR:
        return (_IRREGULAR[adjective],)
    if adjective in _UMLAUTING:
        return _compared(_raised(adjective), _raised(adjective))
    plain = _compared(stem(adjective), adjective.removesuffix("e"))
    if adjective in _MAY_UMLAUT:
        return _compared(_raised(adjective), _raised(adjective)) + plain
    return plain


def _raised(adjective: str) -> str:
    at = next(i for i, c in enumerate(adjective) if c in _UMLAUTS)
    return adjective[:at] + _UMLAUTS[adjective[at]] + adjective[at + 1 :]


def _compared(short: str, base: str) -> tuple[tuple[str, str], ...]:
    return tuple((short + "er", superlative) for superlative in _superlatives(base))


def _superlatives(base: str) -> tuple[str, ...]:
    if base.endswith(_NEEDS_E):
        return (base + "est", base + "st") if base.endswith(_MAY_LACK_E) else (base + "est",)
    if base.endswith(_MAY_HAVE_E):
        return (base + "st", base + "est")
    return (base + "st",)
