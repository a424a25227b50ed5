"""Headings: in comes a book, out go K233, K340 and K341.

Order is counted through the whole book, as a chapter may go on in the next file; a book may begin at h2,
as its title may stand in a picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from companion.check.book import Book
from companion.check.codes import Finding, package, pages
from companion.check.documents import XHTML, Document, text_of, types_of
from companion.check.metadata import claims

_LEVELS = {f"{XHTML}h{level}": level for level in range(1, 7)}
_CHAPTERS = frozenset({"chapter", "part"})
_FIRST_LEVEL = 2


def check_headings(book: Book) -> Iterator[Finding]:
    """Demand a heading in each chapter, and none that leaves a level out."""
    fault = package.CLAIM_HEADINGS if claims(book, "structuralNavigation") else pages.HEADING_SKIPPED
    before = _FIRST_LEVEL - 1
    for name in dict.fromkeys(item.name for _, item in book.spine if item is not None):
        page = book.pages.get(name)
        if page is None:
            continue
        headings = [e for e in page.elements if e.tag in _LEVELS]
        for heading in headings:
            level = _LEVELS[heading.tag]
            if level > before + 1:
                message = f"“{text_of(heading)[:60]}” is an h{level} after an h{before}"
                yield Finding(fault, message, page.at(heading))
            before = level
        if not headings and _is_chapter(page):
            yield Finding(pages.NO_HEADING, "this chapter has none", page.at(page.root))


def _is_chapter(page: Document) -> bool:
    return any(_CHAPTERS & set(types_of(e)) for e in page.elements[:12])
