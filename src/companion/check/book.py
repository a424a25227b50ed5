"""A book to be checked, opened: in comes an archive, out goes its package with parsed pages and all links.

Raises `CheckError` for what no checker can look into: no package document, a broken one, encrypted text.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from companion.check.codes import Finding, archive
from companion.check.container import Archive, DamagedError, TooLargeError
from companion.check.documents import Document, Element, parse
from companion.errors import CheckError
from companion.model.source import Location

OPF = "{http://www.idpf.org/2007/opf}"
PAGE_TYPES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
NCX_TYPE = "application/x-dtbncx+xml"
_CONTAINER = "META-INF/container.xml"
_FILE_LIMIT = 10_000_000
"""Bytes of a file that is parsed; Kobo takes no page beyond."""
_TEXT_LIMIT, _MARKS_LIMIT = 128_000_000, 8_000_000
"""Bytes of all files that are read, and tags and attributes in them: a shelf of books."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class Item(NamedTuple):
    """A file that the manifest names."""

    id: str
    name: str
    """Its path in the archive; empty for a file of the web."""
    media_type: str
    properties: tuple[str, ...]
    element: Element


class Link(NamedTuple):
    """A hyperlink inside the book."""

    page: Document
    element: Element
    href: str
    file: str
    fragment: str

    @property
    def at(self) -> Location:
        """Its place."""
        return self.page.at(self.element, "href")


@dataclass(slots=True)
class Book:
    """An opened book."""

    archive: Archive
    package: Document
    items: list[Item]
    spine: list[tuple[Element, Item | None]]
    version: int
    container_type: str = ""
    """What the container calls the package document."""
    pages: dict[str, Document] = field(default_factory=dict)
    """By path: the pages that could be parsed, in reading order, then the others."""
    sheets: dict[str, str] = field(default_factory=dict)
    """By path: the style sheets."""
    nav: Document | None = None
    ncx: Document | None = None
    unread: set[str] = field(default_factory=set)
    """Paths of the files that could not be parsed: of their ids nothing is known."""
    links: list[Link] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """What was noticed on the way."""

    read: list[int] = field(default_factory=lambda: [0, 0])
    """Bytes, and tags and attributes, read so far."""
    _by_name: dict[str, Item] = field(default_factory=dict)
    _in_spine: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self._by_name = {item.name: item for item in reversed(self.items)}
        self._in_spine = frozenset(item.name for _, item in self.spine if item is not None)

    def item(self, name: str) -> Item | None:
        """Return the first item with a path."""
        return self._by_name.get(name)

    def is_read(self, name: str) -> bool:
        """Tell whether a file is in the reading order."""
        return name in self._in_spine

    def target(self, file: str, fragment: str) -> Element | None:
        """Return the element that an address leads to, None where it is no page or has no such id."""
        page = self.pages.get(file)
        if page is None:
            return None
        return page.ids.get(fragment) if fragment else page.root


def resolve(base: str, href: str) -> tuple[str, str] | None:
    """Return the path and the fragment that an address in the file `base` leads to, None for the web."""
    if _SCHEME.match(href):
        return None
    path, _, fragment = href.strip().partition("#")
    path = unquote(path.partition("?")[0])
    name = posixpath.normpath(posixpath.join(posixpath.dirname(base), path)) if path else base
    return name.removeprefix("/"), unquote(fragment)


def open_book(source: Archive, title: str) -> Book:
    """Open a book; `title` names it in errors."""
    if _CONTAINER not in source:
        raise CheckError(f"“{title}” is no EPUB: it has no {_CONTAINER}")
    container = _demand(source, _CONTAINER, title)
    roots = list(container.root.iter("{*}rootfile"))
    paths = [e.get("full-path") or "" for e in roots]
    if not paths or not paths[0]:
        raise CheckError(f"“{title}” is no EPUB: {_CONTAINER} names no package document")
    if paths[0] not in source:
        raise CheckError(f"“{title}” has no “{paths[0]}”, which {_CONTAINER} names as its package document")
    package = _demand(source, paths[0], title)
    if package.root.tag != f"{OPF}package":
        raise CheckError(f"“{title}”: {paths[0]} is no package document of EPUB")
    items = [_item(paths[0], element) for element in package.root.iter(f"{OPF}item")]
    by_id = {item.id: item for item in reversed(items)}
    spine = [(ref, by_id.get(ref.get("idref") or "")) for ref in package.root.iter(f"{OPF}itemref")]
    version = 2 if (package.root.get("version") or "").startswith(("1", "2")) else 3
    book = Book(source, package, items, spine, version, roots[0].get("media-type") or "")
    _read_pages(book)
    _read_contents(book)
    _read_sheets(book)
    return book


def _demand(source: Archive, name: str, title: str) -> Document:
    """Return a file without which there is no book."""
    try:
        found = parse(name, source.read(name, _FILE_LIMIT))
    except TooLargeError as problem:
        raise CheckError(f"“{title}”: {name} is too large to be read") from problem
    except DamagedError as problem:
        raise CheckError(f"“{title}”: {name} cannot be unpacked: {problem}") from problem
    if isinstance(found, Finding):
        raise CheckError(f"“{title}”: {found.at}: {found.message}", hint=found.fault.remedy)
    return found


def _item(base: str, element: Element) -> Item:
    place = resolve(base, element.get("href") or "")
    properties = tuple((element.get("properties") or "").split())
    media_type = (element.get("media-type") or "").strip().lower()
    return Item(element.get("id") or "", place[0] if place else "", media_type, properties, element)


def _read_pages(book: Book) -> None:
    in_spine = [item for _, item in book.spine if item is not None]
    for item in [*in_spine, *book.items]:
        if item.media_type in PAGE_TYPES and item.name not in book.pages and item.name not in book.unread:
            page = _read(book, item.name)
            if page is None:
                continue
            book.pages[item.name] = page
            book.links += _links(page)


def _links(page: Document) -> list[Link]:
    found = []
    for element in page.elements:
        href = element.get("href")
        if href is None or not str(element.tag).endswith(("}a", "}area")):
            continue
        if (place := resolve(page.name, href)) is not None:
            found.append(Link(page, element, href, *place))
    return found


def _read_contents(book: Book) -> None:
    nav = next((item for item in book.items if "nav" in item.properties), None)
    book.nav = book.pages.get(nav.name) if nav else None
    toc = next((e.get("toc") for e in book.package.root.iter(f"{OPF}spine")), None)
    named = [item for item in book.items if item.id == toc or item.media_type == NCX_TYPE]
    if named and named[0].name in book.archive:
        book.ncx = _read(book, named[0].name)


def _read_sheets(book: Book) -> None:
    for item in book.items:
        if item.media_type == "text/css" and item.name in book.archive:
            data = _bytes(book, item.name)
            if data is not None:
                book.sheets[item.name] = data.decode("utf-8-sig", "replace")


def _read(book: Book, name: str) -> Document | None:
    if name not in book.archive:
        return None
    data = _bytes(book, name)
    found = parse(name, data) if data is not None else None
    if isinstance(found, Finding):
        book.findings.append(found)
        found = None
    if found is None:
        book.unread.add(name)
    return found


def _bytes(book: Book, name: str) -> bytes | None:
    try:
        data = book.archive.read(name, _FILE_LIMIT)
        book.read[0] += len(data)
        book.read[1] += data.count(b"<") + data.count(b"=")
        if book.read[0] > _TEXT_LIMIT or book.read[1] > _MARKS_LIMIT:
            raise CheckError("the book has more text or mark-up than any reader takes", hint="split it")
    except TooLargeError:
        size = book.archive.length(name) // 1_000_000
        book.findings.append(Finding(archive.PAGE_BEYOND_MEASURE, f"it has {size:,} MB", Location(name)))
    except DamagedError as problem:
        book.findings.append(Finding(archive.DAMAGED, f"it cannot be unpacked: {problem}", Location(name)))
    else:
        return data
    return None
