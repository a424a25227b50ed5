"""The archive's own rules (EPUB 3.3, "OCF ZIP container"): in comes a book, out go faults of K1."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from companion.check.book import PAGE_TYPES, Book
from companion.check.codes import Finding, archive
from companion.check.container import DamagedError
from companion.check.documents import XHTML, Document, types_of
from companion.model.source import Location

_TYPE = b"application/epub+zip"
_RESERVED = re.compile('["*:<>?|\\\\\x00-\x1f\x7f-\x9f]|\\.(?:/|$)')
"""What EPUB 3.3, "File paths and file names" keeps out of names."""
_SYSTEM = re.compile(r"(?:^|/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|^__MACOSX/")
_KINDLE_LIMIT = 200_000_000
_LARGE, _TOO_LARGE = 260_000, 300_000
"""calibre's default for Adobe's engine, and where that engine stopped."""
_NAME_AT, _LENGTHS_AT = 30, 26


def check_mimetype(book: Book) -> Iterator[Finding]:
    """Demand the type first, bare and exact."""
    source, at = book.archive, Location("mimetype")
    if "mimetype" not in source:
        yield Finding(archive.MIMETYPE_CONTENT, "there is no file mimetype", at)
        return
    try:
        content = source.start("mimetype", 100)
    except DamagedError as problem:
        yield Finding(archive.DAMAGED, f"it cannot be unpacked: {problem}", at)
        return
    if content != _TYPE:
        shown = content.decode("ascii", "backslashreplace")
        yield Finding(archive.MIMETYPE_CONTENT, f"it says “{shown}”", at)
    first = source.first
    name_length = int.from_bytes(first[_LENGTHS_AT : _LENGTHS_AT + 2], "little")
    extra_length = int.from_bytes(first[_LENGTHS_AT + 2 : _NAME_AT], "little")
    if first[_NAME_AT : _NAME_AT + name_length] != b"mimetype":
        name = source.entries[0].filename
        yield Finding(archive.MIMETYPE_PLACE, f"the first file of the archive is {name}", at)
    elif extra_length:
        yield Finding(archive.MIMETYPE_FORM, f"it has an extra field of {extra_length} bytes", at)
    entry = next(entry for entry in source.entries if entry.filename == "mimetype")
    if entry.compress_type:
        yield Finding(archive.MIMETYPE_FORM, "it is compressed", at)


def check_names(book: Book) -> Iterator[Finding]:
    """Demand names for every system: ASCII, nothing reserved, different in more than case."""
    seen: dict[str, str] = {}
    for entry in book.archive.entries:
        name = entry.filename
        at = Location(name)
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            yield Finding(archive.TWICE, f"“{seen[folded]}” and “{name}” are one file to some systems", at)
        seen.setdefault(folded, name)
        if name.startswith("/") or ".." in name.split("/") or _RESERVED.search(name):
            yield Finding(archive.UNSAFE_PATH, f"“{name}” is no safe file name", at)
        elif not name.isascii():
            yield Finding(archive.NAME_NOT_ASCII, f"“{name}” is not ASCII", at)
        elif re.search(r"\s", name):
            yield Finding(archive.NAME_WITH_SPACE, f"“{name}” has a space", at)


def check_unlisted(book: Book) -> Iterator[Finding]:
    """Demand every file in the manifest, but for those that run the archive (EPUB 3.3, "Manifest")."""
    listed = {item.name for item in book.items} | {"mimetype", book.package.name}
    for entry in book.archive.entries:
        name = entry.filename
        if name not in listed and not name.startswith("META-INF/") and not _SYSTEM.search(name):
            yield Finding(archive.UNLISTED, f"“{name}” is not in the manifest", Location(name))


def _has_note_links(page: Document | None) -> bool:
    """Tell whether notes are likely to stand at the end of a page, where Adobe's engine does not come."""
    return page is not None and any("noteref" in types_of(e) for e in page.root.iter(f"{XHTML}a"))


def check_sizes(book: Book) -> Iterator[Finding]:
    """Demand sizes that devices take."""
    if book.archive.size > _KINDLE_LIMIT:
        megabytes = book.archive.size // 1_000_000
        yield Finding(archive.BOOK_TOO_LARGE, f"the book has {megabytes} MB", Location("mimetype"))
    for item in book.items:
        if item.media_type not in PAGE_TYPES or item.name not in book.archive or item.name in book.unread:
            continue
        size = book.archive.length(item.name)
        if size > _TOO_LARGE and _has_note_links(book.pages.get(item.name)):
            yield Finding(archive.PAGE_TOO_LARGE, f"it has {size // 1000} kB", Location(item.name))
        elif size > _LARGE:
            yield Finding(archive.PAGE_LARGE, f"it has {size // 1000} kB", Location(item.name))
