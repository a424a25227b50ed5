"""From bytes to characters.

In: the bytes of a file. Out: its text. The order: byte order mark; what the document declares (HTML
only); UTF-16 without a mark, told by its zero bytes; strict UTF-8; Windows-1252, the encoding of old
German files. Nothing is ever replaced by a question mark: what cannot be decoded is an `ArticleError`.
"""

from __future__ import annotations

import codecs

from companion.errors import ArticleError
from companion.model.source import Location

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"PK\x03\x04", "a ZIP archive (an EPUB, a Word or an OpenDocument file is one)"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
# The WHATWG Encoding Standard (section 4.2) reads these names as Windows-1252, as all browsers do.
_WESTERN = frozenset({"iso8859-1", "latin-1", "ascii", "cp1252"})
# What an ASCII declaration cannot mean, and codecs of Python that are no character sets.
_UNDECLARABLE = ("utf-16", "utf-32", "utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape")
_SAMPLE = 1 << 16


def refuse_binary(data: bytes, name: str) -> None:
    """Raise `ArticleError` for files whose first bytes say that they are something else than text."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ArticleError(
                f"this is not text but {what}",
                at=Location(name),
                hint="save the article as text, Markdown or HTML",
            )


def decode(data: bytes, name: str, *, declared: str = "") -> str:
    """Return the text of `data`, without its byte order mark.

    `declared` is the encoding that an HTML document names for itself; it is tried after the mark, and
    passed over when it is unknown or wrong. Raises `ArticleError` with the place of the first byte that
    fits no encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    if b"\0" in data:
        return _strict(data, _wide_encoding(data, name), name)
    return _as_declared(data, declared) or _utf8_or_western(data, name)


def _as_declared(data: bytes, declared: str) -> str:
    """Return the text in its declared encoding; empty when that is none or not the true one."""
    try:
        encoding = codecs.lookup(declared.strip()).name if declared.strip() else ""
        if not encoding or encoding.startswith(_UNDECLARABLE):
            return ""
        return data.decode("cp1252" if encoding in _WESTERN else encoding)
    except (LookupError, UnicodeError, ValueError):
        return ""


def _wide_encoding(data: bytes, name: str) -> str:
    """Tell which UTF-16 it is: in European text nearly every other byte is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd * 4 >= len(sample) and even * 20 <= odd:
        return "utf-16-le"
    if even * 4 >= len(sample) and odd * 20 <= even:
        return "utf-16-be"
    raise ArticleError(
        "this is not text: it has zero bytes and is not UTF-16", at=_place(data, data.index(0), name)
    )


def _utf8_or_western(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, name, error)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"byte 0x{data[error.start]:02X} is no character in UTF-8 nor in Windows-1252",
            at=_place(data, error.start, name),
            hint="save the file as UTF-8",
        ) from error


def _refuse_damaged_utf8(data: bytes, name: str, error: UnicodeDecodeError) -> None:
    """Raise where a file is UTF-8 but for a few bytes: as Windows-1252 each `ä` would become `Ã¤`."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", errors="ignore")) - bad
    if good > bad:
        raise ArticleError(
            f"byte 0x{data[error.start]:02X} is not UTF-8, as the rest of the file is",
            at=_place(data, error.start, name, "utf-8"),
            hint="save the file as UTF-8",
        ) from error


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"the file says or looks as if it were {encoding.upper()}, but it is damaged here",
            at=_place(data, error.start, name, encoding),
            hint="save the file as UTF-8",
        ) from error


def _place(data: bytes, index: int, name: str, encoding: str = "cp1252") -> Location:
    """Return the place of a byte as editors count it, by the characters before it."""
    before = data[:index].decode(encoding, errors="replace")
    return Location(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
