"""The order of a dictionary: in comes a headword, out goes what to sort it by.

German: DIN 5007-1, the rule for dictionaries: `ä` with `a`, `ß` as `ss`; accents and capitals decide only
between words that are else the same. A space comes before every letter, figures come behind them; hyphens
and other marks do not count. Other languages: the same by base letters, with the letters of their own
where their alphabet has them. Nothing depends on the machine's own collation.
"""

from __future__ import annotations

import unicodedata

_LATIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
)
"""Letters that Unicode does not take apart; `ß` falls apart when case is folded."""

_BEHIND_LETTERS = 0x10FF00
"""Where figures are sorted: behind every letter, in the private use area."""
_LAST = "\U0010ffff"
"""Stands behind a letter for a letter of its own, and for a headword without letters and figures."""

_OWN_LETTERS = {
    "da": ("z", "æøå"),
    "es": ("n", "ñ"),
    "fi": ("z", "åäö"),
    "nb": ("z", "æøå"),
    "nn": ("z", "æøå"),
    "no": ("z", "æøå"),
    "sv": ("z", "åäö"),
}
"""By language: the letter that others follow, and those, in order."""


def sort_key(headword: str, language: str) -> tuple[str, str, str, str]:
    """Return what to sort a headword of a language (BCP 47 tag) by; no two headwords have the same."""
    base = _base(headword, language)
    accents = unicodedata.normalize("NFC", headword).casefold()
    return base, accents, headword.swapcase(), headword


def _base(headword: str, language: str) -> str:
    """Return a headword's letters without case and accents, its figures and its spaces; never empty."""
    text = unicodedata.normalize("NFC", headword).casefold()
    after, own = _OWN_LETTERS.get(language.partition("-")[0].lower(), ("", ""))
    text = text.translate({ord(letter): f"{after}{_LAST}{index}" for index, letter in enumerate(own)})
    plain = unicodedata.normalize("NFKD", text.translate(_LATIN)).casefold()
    kept = "".join(filter(None, map(_weight, plain)))
    return " ".join(kept.split()) or _LAST


def _weight(character: str) -> str:
    """Return what a character counts for; nothing, if it is a mark."""
    if character.isalpha() or character == _LAST:
        return character
    if character.isdecimal():
        return chr(_BEHIND_LETTERS + int(character))
    return " " if character.isspace() else ""
