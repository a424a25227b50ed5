"""Language tags as articles write them.

In: `de_DE`, `DE`, `en-us`. Out: the tag in the form of BCP 47 (RFC 5646, section 2.1.1), or nothing.
"""

from __future__ import annotations

import re

# A primary language of two or three letters, then subtags of up to eight letters and digits. The longer
# primary subtags that the grammar allows are reserved, and what people mean by "German" is `de`.
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*(?:-x(?:-[a-z0-9]{1,8})+)?", re.IGNORECASE)


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
