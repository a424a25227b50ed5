"""What a book must be before it is packaged: in comes a `Book`, out comes nothing or an `OutputError`.

ebooklib would write much of this without a word, or drop it with a line in a log that nobody reads.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from companion.errors import OutputError
from companion.model.book import COVER_NAME, NAV_NAME, STYLE_NAME, Book

NCX_NAME = "toc.ncx"
OPF_NAME = "content.opf"

_FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
"""What every reading system opens: no spaces, no umlauts, no folders, nothing to percent-encode."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0, 2.2 has no room for; named one by one, which compiles in no time."""


def demand_sound(book: Book) -> None:
    """Raise `OutputError` for the first thing that would make `book` an invalid EPUB."""
    if not book.metadata.title.strip():
        raise OutputError("the book has no title", hint="give it one with --title")
    if not book.pages or not any(page.listed for page in book.pages):
        raise OutputError("the book has no page that its table of contents could name")
    if not book.languages or not all(book.languages):
        raise OutputError("the book has no language", hint="give it one with --language")
    _demand_file_names(book)
    for what, text in _texts(book):
        if found := _NOT_XML.search(text):
            raise OutputError(f"{what} holds U+{ord(found[0]):04X}, which no e-book can")


def _demand_file_names(book: Book) -> None:
    names = [page.name for page in book.pages] + ([book.cover.name] if book.cover else [])
    for name in names:
        if not _FILE_NAME.fullmatch(name):
            raise OutputError(f"a file of the book cannot be called {name!r}")
    ours = [NAV_NAME, STYLE_NAME, NCX_NAME, OPF_NAME, *([COVER_NAME] if book.cover else [])]
    name, count = Counter(name.lower() for name in names + ours).most_common(1)[0]
    if count > 1:  # in one folder, and Windows does not tell A from a
        raise OutputError(f"{count} files of the book would be called {name!r}")


def _texts(book: Book) -> Iterator[tuple[str, str]]:
    known = book.metadata
    yield "the title", known.title
    yield from (("an author", author) for author in known.authors)
    yield from (
        ("the source", known.source),
        ("the publisher", known.publisher),
        ("the rights", known.rights),
    )
    yield from (("a language", tag) for tag in (*book.languages, book.locale))
    yield "the summary", book.summary
    yield from (("the title of a chapter", page.title) for page in book.pages)
