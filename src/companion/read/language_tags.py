"""Language tags as articles write them.

In: `de_DE`, `DE`, `en-us`. Out: the tag in the form of BCP 47 (RFC 5646, section 2.1.1), or nothing.
"""

from __future__ import annotations

import re

from companion.model.language import LANGUAGE_TAG

_TAG = re.compile(LANGUAGE_TAG)


def language_tag(text: str) -> str:
    """Return the tag in its usual case, empty when `text` has not the shape of one."""
    text = text.strip().replace("_", "-").split(".")[0]
    if not _TAG.fullmatch(text):
        return ""
    primary, *rest = text.split("-")
    return "-".join([primary.lower(), *(_cased(subtag) for subtag in rest)])


def _cased(subtag: str) -> str:
    if len(subtag) == 2 and subtag.isalpha():
        return subtag.upper()
    return subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag.lower()
