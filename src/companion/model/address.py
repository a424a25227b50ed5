"""Addresses of the web: in comes what a text says, out goes what a book may link to, or nothing."""

from __future__ import annotations

import re

# RFC 3987, section 2.2: what may not stand in an address as it is (brackets: in IPv6 hosts only, and
# those lead nowhere from a book).
_UNSAFE = re.compile(r"%(?![0-9A-Fa-f]{2})|[\x00-\x20\x7f\"<>\\^`{|}\[\]]")
# URL Living Standard, section 4.4: tabs and newlines within an address are taken out.
_LINE_ENDS = re.compile(r"[\t\n\r]")
_HOST = re.compile(r"\w(?:[\w-]*\w)?(?:\.\w(?:[\w-]*\w)?)*\.?")


def web_address(text: str) -> str:
    """Return an address of the web or of mail in the form that a book may hold (RFC 3986), else nothing."""
    from urllib.parse import quote, urlsplit  # 4 ms that a book without addresses does without

    text = _LINE_ENDS.sub("", text).strip()
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme in ("http", "https"):
        user, _, _ = parts.netloc.rpartition("@")
        sound = bool(_HOST.fullmatch(host)) and user.isascii() and "@" not in user
    else:
        sound = parts.scheme == "mailto" and "@" in parts.path
    if not sound:
        return ""
    before, mark, fragment = _UNSAFE.sub(lambda found: quote(found[0]), text).partition("#")
    return before + mark + fragment.replace("#", "%23")  # RFC 3986, section 3.5: one `#` is all
