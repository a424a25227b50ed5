"""Package a book: in comes a `Book`, out go the bytes of an EPUB 3.3 with an EPUB 2 contents beside it.

The only home of ebooklib. Writing the bytes to a file is the rim's work.
"""

from __future__ import annotations

from companion.model.book import Book


def package(book: Book) -> bytes:
    """Return `book` as one EPUB file; the same book always gives the same bytes.

    Raises `OutputError` for a book that is no book (no page, no title, two files of one name, …) and
    for whatever ebooklib refuses.
    """
    from companion.package.epub import write_epub  # ebooklib and lxml cost 30 ms: only who packages pays

    return write_epub(book)
