"""Language tags: the shape that EPUB, HTML and our glossaries demand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

LANGUAGE_TAG: Final = (
    "^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*"
    "(-[Xx](-[A-Za-z0-9]{1,8})+)?$"
)
"""The shape of a language tag (RFC 5646, section 2.1), without the five to eight letters that no
language has and that would let *German* pass."""


def primary_subtag(tag: str) -> str:
    """Return the language of a tag, without its region and script: `de` of `de-CH`.

    >>> primary_subtag("de_AT")
    'de'
    """
    return tag.replace("_", "-").partition("-")[0].lower()


def nearest_language(wanted: str, languages: Sequence[str]) -> str:
    """Return the one of some languages that is asked for: the tag itself, else one of the same language.

    >>> nearest_language("en", ["fr", "en-GB"])
    'en-GB'
    """
    if not wanted or wanted in languages:
        return wanted
    primary = primary_subtag(wanted)
    return next((tag for tag in languages if primary_subtag(tag) == primary), "")
