"""What the package document says of the book: in comes a book, out go faults of K20x.

EPUB 3.3, "Package metadata"; EPUB Accessibility 1.1, "Discovery metadata".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from companion.check.book import OPF, Book
from companion.check.codes import Finding, package, pages
from companion.check.documents import XML_LANG, Element, text_of
from companion.check.tags import UNKNOWN, demand_tag
from companion.model.language import primary_subtag
from companion.model.source import Location


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DC = "{http://purl.org/dc/elements/1.1/}"
_MODIFIED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_VERSION = re.compile(r"[23]\.\d")
_ACCESSIBILITY = ("accessMode", "accessibilityFeature", "accessibilityHazard")
"""What EPUB Accessibility 1.1 demands; the other two it recommends."""
_KINDLE = _words("""
    af ar as bn br bg ca co cs cy da de el en es et eu fi fo fr frr frs fy ga gd gl gsw gu gv he hi hr
    hu hy is it ja kn ko kw la lb lt lv mk ml mr nb ne nl nn no oc or pa pl pt rm ro ru sa sco sk sl sq
    sr sv ta te th tr uk ur vi yi zh
""")
"""Languages that Kindle Direct Publishing or Kindle's dictionaries name."""


def metas(book: Book, name: str) -> list[Element]:
    """Return the metadata of a property, as in `schema:accessMode`."""
    return [e for e in book.package.root.iter(f"{OPF}meta") if e.get("property") == name]


def check_version(book: Book) -> Iterator[Finding]:
    """Demand a version that there is, and a container that names a package document as such."""
    version = book.package.root.get("version") or ""
    if not _VERSION.fullmatch(version):
        message = f"the version is “{version}”"
        yield Finding(package.BAD_VERSION, message, book.package.at(book.package.root, "version"))
    if book.container_type != "application/oebps-package+xml":
        message = f"the type of the package document is “{book.container_type}”"
        yield Finding(package.BAD_VERSION, message, Location("META-INF/container.xml"))


def check_metadata(book: Book) -> Iterator[Finding]:
    """Demand title, identifier and moment."""
    root, whole = book.package.root, _place(book)
    if not any(text_of(e) for e in root.iter(f"{_DC}title")):
        yield Finding(package.NO_TITLE, "there is no dc:title with words", whole)
    named = root.get("unique-identifier")
    known = {e.get("id"): text_of(e) for e in root.iter(f"{_DC}identifier")}
    if not named or not known.get(named):
        message = f"unique-identifier is “{named or ''}”, and no dc:identifier has that id and a value"
        yield Finding(package.NO_IDENTIFIER, message, whole)
    moments = [text_of(e) for e in metas(book, "dcterms:modified") if not e.get("refines")]
    if book.version > 2 and (len(moments) != 1 or not _MODIFIED.fullmatch(moments[0])):
        message = f"it says “{moments[0]}”" if len(moments) == 1 else f"it is there {len(moments)} times"
        yield Finding(package.NO_MODIFIED, f"of dcterms:modified, {message}", whole)


def check_languages_of_book(book: Book) -> Iterator[Finding]:
    """Demand languages that exist, and a first one that Kindle knows."""
    whole = _place(book)
    named = [(text_of(e), e) for e in book.package.root.iter(f"{_DC}language")]
    if not any(tag for tag, _ in named):
        yield Finding(package.NO_LANGUAGE, "there is no dc:language", whole)
        return
    good = True
    for tag, element in named:
        if problem := demand_tag(tag):
            good = False
            yield Finding(
                pages.LANGUAGE_INVALID, f"dc:language is “{tag}”: {problem}", book.package.at(element)
            )
    first = named[0][0]
    if first.lower() in UNKNOWN:
        yield Finding(pages.LANGUAGE_UNKNOWN, f"dc:language is “{first}”", book.package.at(named[0][1]))
    elif good and primary_subtag(first) not in _KINDLE:
        message = f"Kindle has no language “{first}”"
        yield Finding(package.UNKNOWN_KINDLE_LANGUAGE, message, book.package.at(named[0][1]))
    if book.version > 2 and not book.package.root.get(XML_LANG):
        yield Finding(package.PACKAGE_LANGUAGE, "there is no xml:lang on package", whole)


def check_accessibility(book: Book) -> Iterator[Finding]:
    """Demand that EPUB 3 books say how accessible they are."""
    missing = [name for name in _ACCESSIBILITY if not metas(book, f"schema:{name}")]
    if book.version > 2 and missing:
        names = ", ".join(f"schema:{name}" for name in missing)
        yield Finding(package.NO_ACCESSIBILITY, f"there is no {names}", _place(book))


def claims(book: Book, feature: str) -> bool:
    """Tell whether the book claims an accessibility feature."""
    return any(text_of(e) == feature for e in metas(book, "schema:accessibilityFeature"))


def _place(book: Book) -> Location:
    inside = next(iter(book.package.root.iter(f"{OPF}metadata")), book.package.root)
    return book.package.at(inside)
