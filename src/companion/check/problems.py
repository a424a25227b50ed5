"""Where an address inside the book leads: in come file and fragment, out goes what is wrong, in words."""

from __future__ import annotations

from companion.check.book import PAGE_TYPES, Book


def target_problem(book: Book, file: str, fragment: str, *, spine: bool = True) -> str:
    """Return what is wrong with a target, empty if nothing is; with `spine` it must be read in turn."""
    if file.startswith("../") or file not in book.archive:
        return "there is no such file"
    item = book.item(file)
    if item is None:
        return "the file is not in the manifest"
    if spine and item.media_type in PAGE_TYPES and not in_spine(book, file):
        return "the page is not in the spine"
    page = book.pages.get(file)
    if page is not None and fragment and not _is_scheme(fragment) and fragment not in page.ids:
        return f"no element there has the id “{fragment}”"
    return ""


def in_spine(book: Book, file: str) -> bool:
    """Tell whether a file is in the reading order; the contents page counts as such in EPUB 3."""
    return book.is_read(file) or (book.nav is not None and book.nav.name == file)


def _is_scheme(fragment: str) -> bool:
    """Tell whether a fragment is an expression and no id: `epubcfi(…)`, `xpointer(…)`, `svgView(…)`."""
    return "(" in fragment
