r"""Characters that a book cannot hold.

In: decoded text. Out: the same text with `\n` at the end of every line and without the characters
that XML 1.0 (section 2.2, production `Char`) excludes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from companion.diagnostics import Code
from companion.model.source import Location

if TYPE_CHECKING:
    from companion.diagnostics import Log

# Form feed and vertical tab are excluded as well, but they are white space and become a blank.
_PAGE_BREAKS = re.compile("[\x0b\x0c]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes({*range(0x20)} - {0x09, 0x0A})
_RARE = (b"\xed", b"\xef\xbf\xbe", b"\xef\xbf\xbf")
"""What surrogates begin with in UTF-8, and the two non-characters; a false alarm costs only time."""
_LINE_ENDS = re.compile("\r\n?")
_WHITE_SPACE = re.compile(r"\s+")


def without_forbidden(text: str, name: str, log: Log) -> str:
    """Return `text` with plain line ends and only characters that XML holds; one warning for the rest."""
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    if _is_clean(text):
        return text
    text = _PAGE_BREAKS.sub(" ", text)
    first = _FORBIDDEN.search(text)
    if first is None:
        return text
    cleaned, count = _FORBIDDEN.subn("", text)
    more = f", and {count - 1} more like it" if count > 1 else ""
    log.warn(
        Code.ARTICLE_CONTROL_CHARACTER,
        f"U+{ord(first[0]):04X} is a control character that no book can hold; left out{more}",
        place_in(text, first.start(), name),
    )
    return cleaned


def _is_clean(text: str) -> bool:
    """Tell whether nothing needs to be left out, ten times as fast as the expressions would."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data.translate(None, _CONTROLS)) == len(data) and not any(rare in data for rare in _RARE)


def holdable(text: str) -> str:
    """Return `text` without what XML excludes, in silence: for what character references made."""
    return _FORBIDDEN.sub("", _PAGE_BREAKS.sub(" ", text))


def one_line(text: str) -> str:
    """Return `text` as metadata has it: one line, single blanks, no character that XML excludes."""
    return _WHITE_SPACE.sub(" ", _FORBIDDEN.sub("", text)).strip()


def place_in(text: str, index: int, name: str) -> Location:
    """Return where in its file the character at `index` stands."""
    return Location(name, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
