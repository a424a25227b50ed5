"""The EPUB itself, written by ebooklib: in comes a `Book`, out go the bytes of the archive.

ebooklib makes the package document, the NCX and the container; pages, navigation and style go in as
they are, because it would parse pages as HTML 4 and print them anew, with spaces that the author did
not write (ebooklib threads 76, 203, 294).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from ebooklib import epub
from lxml import etree

from companion.errors import OutputError
from companion.model.book import COVER_NAME, NAV_NAME, STYLE_NAME, Book
from companion.package.archive import Member, zip_bytes
from companion.package.cover_page import cover_page
from companion.package.identity import identifier
from companion.package.opf import COVER_IMAGE_ID, entries
from companion.package.sound import NCX_NAME, demand_sound

_XHTML = "application/xhtml+xml"
_OPTIONS = {"epub3_pages": False, "epub3_landmark": False, "raise_exceptions": True}
_REFUSALS = (epub.EpubException, etree.LxmlError, AttributeError, KeyError, OSError, TypeError, ValueError)
"""What ebooklib and lxml raise at values they cannot take."""


def write_epub(book: Book) -> bytes:
    """Return `book` as an EPUB; raises `OutputError` for what is not a book or not to be written."""
    demand_sound(book)
    modified = _utc(book.modified)
    writer = _Writer(_ebook(book), {**_OPTIONS, "mtime": modified}, language=book.languages[0])
    try:
        writer.write()
    except _REFUSALS as error:
        raise OutputError(f"the book cannot be packaged: {error}") from error
    return zip_bytes(writer.members, modified)


def _utc(moment: dt.datetime) -> dt.datetime:
    """Return `moment` in UTC; one without a zone is taken for UTC, never for the machine's own time.

    Not before the year 1000, as ebooklib writes 99 and not 0099, which is no year (EPUBCheck RSC-005).
    """
    if moment.year < 1000:
        return dt.datetime(1000, 1, 1, tzinfo=dt.UTC)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _ebook(book: Book) -> Any:
    """Return ebooklib's own idea of `book` (untyped)."""
    ebook = epub.EpubBook()
    ebook.metadata.clear()  # it comes with a random identifier and a generator
    ebook.uid, ebook.title, ebook.language = identifier(book), book.metadata.title, book.languages[0]
    for entry in entries(book, ebook.uid):
        core, _, name = entry.name.rpartition(":")
        ebook.add_metadata("DC" if core else None, name, entry.value, entry.attributes)
    ebook.spine = _add_spine(ebook, book)
    _add_rest(ebook, book)
    pages = enumerate(book.pages, start=1)
    ebook.toc = [epub.Link(page.name, page.title, f"p{n}") for n, page in pages if page.listed]
    ebook.guide = _guide(book)
    return ebook


def _add_spine(ebook: Any, book: Book) -> list[Any]:
    """Put what is read into the manifest, in reading order, and return it.

    The items and not their ids: ebooklib looks each id up among all items, 30 ms in 750 pages.
    """
    items = [
        epub.EpubItem(f"p{n}", page.name, _XHTML, page.xhtml) for n, page in enumerate(book.pages, start=1)
    ]
    if book.cover is not None:
        items.insert(0, epub.EpubItem("cover", COVER_NAME, _XHTML, cover_page(book, book.cover)))
    return [ebook.add_item(item) for item in items]


def _add_rest(ebook: Any, book: Book) -> None:
    """Put the other files into the manifest."""
    navigation = epub.EpubItem("nav", NAV_NAME, _XHTML, book.nav)
    navigation.properties = ["nav"]
    ebook.add_item(navigation)
    ebook.add_item(epub.EpubNcx("ncx", NCX_NAME))
    ebook.add_item(epub.EpubItem("style", STYLE_NAME, "text/css", book.style))
    if book.cover is not None:
        picture = epub.EpubCover(COVER_IMAGE_ID, book.cover.name)
        picture.media_type, picture.content = book.cover.media_type, book.cover.data
        ebook.add_item(picture)


def _guide(book: Book) -> list[dict[str, str]]:
    """Return where cover, contents and text are: Kindle opens a book there, and counts chapters from there.

    Of EPUB 2, outdated but allowed (EPUB 3.3, "Legacy features").
    """
    first = next((page for page in book.pages if page.landmark == "bodymatter"), book.pages[0])
    title = book.metadata.title
    cover = [{"type": "cover", "title": title, "href": COVER_NAME}] if book.cover else []
    return [
        *cover,
        {"type": "toc", "title": title, "href": NAV_NAME},
        {"type": "text", "title": first.title, "href": first.name},
    ]


class _Writer(epub.EpubWriter):  # type: ignore[misc]  # ebooklib ships no types
    """ebooklib's writer, with an archive of ours in place of a file and a language on the package."""

    def __init__(self, ebook: Any, options: dict[str, Any], *, language: str) -> None:
        super().__init__("", ebook, options)
        self.members: list[Member] = []
        self.language = language
        self.out = self

    def write(self) -> None:
        """Collect all files in `members`, the type first and as it is (EPUB 3.3, "OCF ZIP container")."""
        self.members.append(Member("mimetype", b"application/epub+zip", compressed=False))
        self._write_container()
        self._write_opf()
        self._write_items()

    def writestr(self, entry: Any, data: str | bytes, **_settings: Any) -> None:
        """Take one file, as `zipfile.ZipFile.writestr` would; ebooklib names it by a string or a ZipInfo."""
        name = getattr(entry, "filename", entry)
        self.members.append(Member(name, data.encode() if isinstance(data, str) else data))

    def _write_opf_file(self, root: Any) -> None:
        """Say what language the metadata is in, and nothing of a prefix that nobody uses."""
        root.set("{http://www.w3.org/XML/1998/namespace}lang", self.language)
        root.attrib.pop("prefix", None)
        super()._write_opf_file(root)
