"""Table of contents, landmarks, guide and NCX: in comes a book, out go faults of K22x.

EPUB 3.3, "EPUB navigation document"; OPF 2.0.1, sections 2.4.1 and 2.6.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from companion.check.book import NCX_TYPE, OPF, Book, resolve
from companion.check.codes import Finding, package
from companion.check.codes.fault import Fault
from companion.check.documents import XHTML, Document, Element, local_name, text_of, types_of
from companion.check.problems import target_problem
from companion.model.source import Location

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class _Entry(NamedTuple):
    """A line of a list of contents."""

    file: str
    fragment: str
    label: str
    at: Location
    href: str


def _entries(page: Document, inside: Element, tag: str, attribute: str) -> list[_Entry]:
    found = []
    for element in inside.iter(tag):
        href = element.get(attribute)
        if href is not None and (place := resolve(page.name, href)) is not None:
            found.append(_Entry(*place, _label(element), page.at(element, attribute), href))
    return found


def _label(element: Element) -> str:
    pictures = " ".join(e.get("alt") or e.get("title") or "" for e in element.iter(f"{XHTML}img"))
    return (text_of(element) + pictures + (element.get("aria-label") or element.get("title") or "")).strip()


def _navs(book: Book, kind: str) -> list[Element]:
    if book.nav is None:
        return []
    return [e for e in book.nav.root.iter(f"{XHTML}nav") if kind in types_of(e)]


def check_nav(book: Book) -> Iterator[Finding]:
    """Demand a table of contents in EPUB 3, with a title and a target for each entry."""
    if book.version < 3:
        return
    page = book.nav
    item = next((one for one in book.items if "nav" in one.properties), None)
    if page is None:
        if item is None or item.name not in book.unread:
            at = book.package.at(item.element if item else book.package.root)
            yield Finding(package.NO_NAV, "no page of the manifest has the property nav", at)
        return
    tables = _navs(book, "toc")
    if not tables:
        yield Finding(package.NO_NAV, "there is no nav with epub:type=“toc”", Location(page.name))
        return
    entries = _entries(page, tables[0], f"{XHTML}a", "href")
    if not entries:
        yield Finding(package.EMPTY_NAV, "it has no entries", page.at(tables[0]))
    for entry in entries:
        if not entry.label:
            yield Finding(package.EMPTY_NAV, f"the entry for “{entry.href}” has no text", entry.at)
    yield from _dead(book, entries, package.DEAD_NAV)


def check_landmarks(book: Book) -> Iterator[Finding]:
    """Demand landmarks, lists of pages and a guide that lead somewhere."""
    if book.nav is not None:
        for kind in ("landmarks", "page-list", "lot", "loi"):
            for nav in _navs(book, kind):
                yield from _dead(book, _entries(book.nav, nav, f"{XHTML}a", "href"), package.DEAD_LANDMARK)
    for guide in book.package.root.iter(f"{OPF}guide"):
        references = _entries(book.package, guide, f"{OPF}reference", "href")
        yield from _dead(book, references, package.DEAD_LANDMARK, spine=False)


def _dead(book: Book, entries: list[_Entry], fault: Fault, *, spine: bool = True) -> Iterator[Finding]:
    for entry in entries:
        if problem := target_problem(book, entry.file, entry.fragment, spine=spine):
            yield Finding(fault, f"“{entry.label or entry.href}” leads to {entry.href}: {problem}", entry.at)


def check_ncx(book: Book) -> Iterator[Finding]:
    """Demand an NCX that older readers find and that leads somewhere."""
    spine = next(iter(book.package.root.iter(f"{OPF}spine")), None)
    toc = spine.get("toc") if spine is not None else None
    items = [item for item in book.items if item.media_type == NCX_TYPE]
    where = book.package.at(spine if spine is not None else book.package.root, "toc")
    if toc and not any(item.id == toc for item in book.items):
        yield Finding(package.NCX_MISMATCH, f"spine toc names “{toc}”, which is no item", where)
    elif not items:
        fault = package.NO_NCX if book.version > 2 else package.NO_NAV
        yield Finding(fault, "there is no NCX in the manifest", where)
    elif not toc and book.version > 2:
        yield Finding(package.NO_NCX, "spine toc does not name the NCX", where)
    elif not toc:
        yield Finding(package.NCX_MISMATCH, "spine toc does not name the NCX", where)
    if book.ncx is not None:
        yield from _dead_points(book, book.ncx)
        yield from _identifier(book, book.ncx)


def _dead_points(book: Book, ncx: Document) -> Iterator[Finding]:
    entries = _points(ncx)
    if not entries:
        fault = package.NO_NAV if book.version < 3 else package.DEAD_NCX
        yield Finding(fault, "the NCX has no entries", Location(ncx.name))
    yield from _dead(book, entries, package.DEAD_NCX)


def _points(ncx: Document) -> list[_Entry]:
    return [
        entry._replace(label=_point_label(element))
        for element in ncx.root.iter("{*}content")
        for entry in _entries(ncx, element, element.tag, "src")
    ]


def _point_label(content: Element) -> str:
    label = content.getparent().find("{*}navLabel")
    return text_of(label) if label is not None else ""


def _identifier(book: Book, ncx: Document) -> Iterator[Finding]:
    """NCX and package document are about one book (EPUBCheck NCX-001)."""
    named = book.package.root.get("unique-identifier")
    values = {
        e.get("id"): text_of(e)
        for e in book.package.root.iter("{http://purl.org/dc/elements/1.1/}identifier")
    }
    for element in ncx.root.iter("{*}meta"):
        if element.get("name") == "dtb:uid" and values.get(named):
            uid = (element.get("content") or "").strip()
            if uid != values[named]:
                message = f"dtb:uid is “{uid}”, the book's identifier “{values[named]}”"
                yield Finding(package.NCX_MISMATCH, message, ncx.at(element, "content"))


def check_chapters_listed(book: Book) -> Iterator[Finding]:
    """Demand chapters with a heading in the contents, in the order of the book."""
    tables = _navs(book, "toc")
    if book.nav is None or not tables:
        return
    listed = [entry.file for entry in _entries(book.nav, tables[0], f"{XHTML}a", "href")]
    order = {item.name: number for number, (_, item) in enumerate(book.spine) if item}
    places = [order[file] for file in listed if file in order]
    if places != sorted(places):
        yield Finding(
            package.CONTENTS_ORDER, "its entries are not in the order of the spine", book.nav.at(tables[0])
        )
    if any(file not in book.archive for file in listed):  # an entry is dead, and told of as such
        return
    for name in order:
        page = book.pages.get(name)
        if page is None or name in listed or page is book.nav:
            continue
        heading = next((e for e in page.elements if local_name(e) in _HEADINGS), None)
        kinds = {kind for e in page.elements[:12] for kind in types_of(e)}
        if heading is not None and kinds & {"chapter", "part"} and text_of(heading):
            message = f"“{text_of(heading)[:60]}” is not in the table of contents"
            in_ncx = book.ncx is not None and any(entry.file == name for entry in _points(book.ncx))
            fault = package.CONTENTS_DIFFER if in_ncx else package.NOT_IN_CONTENTS
            yield Finding(fault, message, page.at(heading))
