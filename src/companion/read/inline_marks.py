"""Which inline HTML elements are marks, and what an address must be to become a link.

In: an element's name and attributes, from an HTML tree or from a tag within Markdown. Out: marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from companion.model.text import MarkKind
from companion.read.characters import holdable, one_line
from companion.read.language_tags import language_tag

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = {
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "dfn": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
    "b": MarkKind.STRONG,
    "code": MarkKind.CODE,
    "kbd": MarkKind.CODE,
    "samp": MarkKind.CODE,
    "tt": MarkKind.CODE,
    "var": MarkKind.CODE,
    "a": MarkKind.LINK,
    "sub": MarkKind.SUBSCRIPT,
    "sup": MarkKind.SUPERSCRIPT,
    "del": MarkKind.DELETED,
    "s": MarkKind.DELETED,
    "strike": MarkKind.DELETED,
    "ins": MarkKind.INSERTED,
    "u": MarkKind.UNDERLINED,
    "small": MarkKind.SMALL,
    "q": MarkKind.QUOTED,
    "cite": MarkKind.CITED,
    "abbr": MarkKind.ABBREVIATION,
    "acronym": MarkKind.ABBREVIATION,
}
# RFC 3987, section 2.2: what may not stand in an address as it is (brackets: in IPv6 hosts only, and
# those lead nowhere from a book).
_UNSAFE = re.compile(r"%(?![0-9A-Fa-f]{2})|[\x00-\x20\x7f\"<>\\^`{|}\[\]]")
# URL Living Standard, section 4.4: tabs and newlines within an address are taken out.
_LINE_ENDS = re.compile(r"[\t\n\r]")
_NO_HOST = re.compile(r"[^\w.:-]")


def marks_of(name: str, attribute: Callable[[str], str]) -> list[tuple[MarkKind, str]]:
    """Return the marks of an inline element, outermost first; `attribute` gives a value or nothing.

    A link that leads nowhere from a book (see `web_address`) is none.
    """
    marks: list[tuple[MarkKind, str]] = []
    kind = KINDS.get(name)
    if kind is MarkKind.LINK:
        address = web_address(attribute("href"))
        if address:
            marks.append((kind, address))
    elif kind is MarkKind.ABBREVIATION:
        marks.append((kind, one_line(attribute("title"))))
    elif kind is not None:
        marks.append((kind, ""))
    tag = language_tag(attribute("lang") or attribute("xml:lang"))
    if tag:
        marks.append((MarkKind.LANGUAGE, tag))
    return marks


def web_address(href: str) -> str:
    """Return the address in the form that a book may hold, empty when it leads nowhere from a book."""
    href = holdable(_LINE_ENDS.sub("", href)).strip()
    try:
        parts = urlsplit(href)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme in ("http", "https"):
        sound = bool(host) and not _NO_HOST.search(host or "")
    else:
        sound = parts.scheme == "mailto" and "@" in parts.path
    return _UNSAFE.sub(lambda found: quote(found[0]), href) if sound else ""
