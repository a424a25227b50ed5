"""Language tags: the shape that EPUB, HTML and our glossaries demand."""

from __future__ import annotations

from typing import Final

LANGUAGE_TAG: Final = (
    "^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*"
    "(-[Xx](-[A-Za-z0-9]{1,8})+)?$"
)
"""The shape of a language tag (RFC 5646, section 2.1), without the five to eight letters that no
language has and that would let *German* pass."""
