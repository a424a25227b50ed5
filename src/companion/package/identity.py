"""The name of a book that no other text has: in comes a `Book`, out goes `urn:uuid:…`."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator

from companion.model.book import Book

_BOOKS = uuid.UUID("6d1c4f5e-8a0b-5c7e-9d52-1f3b7a94c0e8")
"""The namespace of our identifiers. Any UUID would do; another one would rename every book."""


def identifier(book: Book) -> str:
    """Return a name made of all that `book` holds, the same for the same book on every machine.

    `modified` is left out: the same text built on another day is the same book, in a later release.
    """
    digest = hashlib.sha256()
    for piece in _pieces(book):
        digest.update(len(piece).to_bytes(8, "big"))  # so that "ab", "c" and "a", "bc" are two books
        digest.update(piece)
    return f"urn:uuid:{uuid.uuid5(_BOOKS, digest.hexdigest())}"


def _pieces(book: Book) -> Iterator[bytes]:
    known = book.metadata
    texts = [
        known.title,
        str(known.date),
        known.source,
        known.publisher,
        known.rights,
        book.locale,
        book.summary,
    ]
    for several in (known.authors, book.languages):
        texts += [str(len(several)), *several]
    yield from (text.encode() for text in texts)
    yield from (book.nav, book.style)
    for page in book.pages:
        yield from (page.name.encode(), page.title.encode(), page.landmark.encode(), page.xhtml)
        yield b"listed" if page.listed else b""
    if book.cover is not None:
        yield from (book.cover.name.encode(), book.cover.media_type.encode(), book.cover.data)
