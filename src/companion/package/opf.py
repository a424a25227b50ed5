"""What the package document says of a book: in comes a sound `Book`, out go entries in a fixed order.

Order and content: EPUB 3.3, "The metadata element"; EPUB Accessibility 1.1, "Discovery metadata";
Schema.org Accessibility Properties for Discoverability Vocabulary. No claim of conformance is made: that
takes a person who has looked at the book.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from companion.model.book import Book
from companion.package.names import file_as

COVER_IMAGE_ID = "cover-image"

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Entry(NamedTuple):
    """One element of the metadata."""

    name: str
    """`dc:…` or `meta`."""
    value: str
    attributes: dict[str, str]


def entries(book: Book, identifier: str) -> Iterator[Entry]:
    """Yield all metadata but `dcterms:modified`; what is unknown is left out."""
    known = book.metadata
    authors = {f"cre{n}": author for n, author in enumerate(filter(str.strip, known.authors), start=1)}
    yield Entry("dc:identifier", identifier, {"id": "id"})
    yield _core("title", known.title)
    yield from (_core("language", tag) for tag in dict.fromkeys(book.languages))
    yield from (Entry("dc:creator", _one_line(author), {"id": key}) for key, author in authors.items())
    date = known.date.isoformat() if known.date else ""
    facts = {"source": known.source, "date": date, "publisher": known.publisher, "rights": known.rights}
    yield from (_core(name, value) for name, value in facts.items() if value.strip())
    for key, author in authors.items():
        yield _meta("role", "aut", refines=f"#{key}", scheme="marc:relators")
        yield _meta("file-as", file_as(_one_line(author)), refines=f"#{key}")
    yield from _accessibility(book)
    if book.cover is not None:  # for Kindle and EPUB 2 readers; EPUB 3 has `properties` in the manifest
        yield Entry("meta", "", {"name": "cover", "content": COVER_IMAGE_ID})


def _accessibility(book: Book) -> Iterator[Entry]:
    """Yield what the program can vouch for.

    A cover is no reason for the access mode `visual`: all it says stands in its `alt` as well.
    """
    yield _meta("schema:accessMode", "textual")
    yield _meta("schema:accessModeSufficient", "textual")
    features = ["ARIA", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"]
    features += ["unlocked", *(["alternativeText"] if book.cover else [])]
    yield from (_meta("schema:accessibilityFeature", feature) for feature in features)
    yield _meta("schema:accessibilityHazard", "none")
    if book.summary.strip():
        summary = _meta("schema:accessibilitySummary", _one_line(book.summary))
        yield summary._replace(attributes={**summary.attributes, _XML_LANG: book.locale})


def _core(name: str, value: str) -> Entry:
    return Entry(f"dc:{name}", _one_line(value), {})


def _meta(property_name: str, value: str, **attributes: str) -> Entry:
    return Entry("meta", value, {"property": property_name, **attributes})


def _one_line(text: str) -> str:
    return " ".join(text.split())
