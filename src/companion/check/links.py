"""Links of any kind: in comes a book, out go K320 to K323, and K401 and K418 for note links."""

from __future__ import annotations

from collections.abc import Iterator

from companion.check.book import PAGE_TYPES, Book, Link
from companion.check.codes import Finding, notes, pages
from companion.check.documents import XHTML, roles_of, text_of, types_of
from companion.check.problems import in_spine, target_problem

_CONTENT = frozenset({f"{XHTML}img", f"{XHTML}object", f"{XHTML}video", f"{XHTML}audio", f"{XHTML}math"})
_SVG = "{http://www.w3.org/2000/svg}"


def is_note_link(link: Link) -> bool:
    """Tell whether a link says of itself that it leads to a note."""
    return "noteref" in types_of(link.element) or "doc-noteref" in roles_of(link.element)


def check_links(book: Book) -> Iterator[Finding]:
    """Demand links that lead to a place in the book."""
    listed = _contents_links(book)
    for link in book.links:
        if link.element in listed:  # reported as an entry of the contents
            continue
        problem = target_problem(book, link.file, link.fragment, spine=False)
        item = book.item(link.file)
        if problem:
            fault = notes.DEAD_NOTE_LINK if is_note_link(link) else pages.DEAD_LINK
            yield Finding(fault, f"“{label(link)}” leads to {link.href}: {problem}", link.at)
        elif item is not None and item.media_type in PAGE_TYPES and not in_spine(book, link.file):
            yield Finding(pages.LINK_OUT_OF_SPINE, f"“{label(link)}” leads to {link.href}", link.at)


def _contents_links(book: Book) -> set[object]:
    if book.nav is None:
        return set()
    kinds = {"toc", "landmarks", "page-list", "lot", "loi"}
    navs = [e for e in book.nav.root.iter(f"{XHTML}nav") if kinds & set(types_of(e))]
    return {link for nav in navs for link in nav.iter(f"{XHTML}a")}


def label(link: Link) -> str:
    """Return what a link is called in a message."""
    return text_of(link.element)[:40] or link.href


def check_link_forms(book: Book) -> Iterator[Finding]:
    """Demand links outside one another, with something to tap on."""
    listed = _contents_links(book)
    for page in book.pages.values():
        for element in page.root.iter(f"{XHTML}a"):
            if element.get("href") is None or element in listed:
                continue
            if any(outer.get("href") is not None for outer in element.iterancestors(f"{XHTML}a")):
                yield Finding(
                    pages.NESTED_LINK, f"“{text_of(element)[:40]}” is inside a link", page.at(element)
                )
            empty = not text_of(element) and not element.get("aria-label") and not element.get("title")
            if empty and not any(e.tag in _CONTENT or str(e.tag).startswith(_SVG) for e in element.iter("*")):
                noted = "noteref" in types_of(element) or "doc-noteref" in roles_of(element)
                fault = notes.TEXTLESS_LINK if noted else pages.EMPTY_LINK
                yield Finding(
                    fault, f"the link to {element.get('href')} has no text", page.at(element, "href")
                )
