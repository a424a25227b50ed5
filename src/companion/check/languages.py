"""Languages of the pages: in comes a book, out go K501 to K505.

EPUB 3.3, "The lang and xml:lang attributes"; WCAG 3.1.1 and 3.1.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from companion.check.apparatus import says_note
from companion.check.book import Book
from companion.check.codes import Finding, pages
from companion.check.documents import XHTML, XML_LANG, Document, Element, language_of, text_of
from companion.check.guess import guess_language
from companion.check.tags import demand_tag
from companion.model.language import primary_subtag

_DC_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
_ENOUGH = 500
"""Characters from which on a page is one to read, and no title page or cover."""
_MOST = 0.8


def inherited(element: Element) -> str:
    """Return the language that an element is in by its marks and those around it, empty if by none."""
    while element is not None:
        if found := language_of(element):
            return found
        element = element.getparent()
    return ""


def check_marks(book: Book) -> Iterator[Finding]:
    """Demand that the two attributes agree, and name languages that exist."""
    for page in book.pages.values():
        for element in page.elements:
            plain, xml = element.get("lang"), element.get(XML_LANG)
            if plain is None and xml is None:
                continue
            if plain is not None and xml is not None and plain.strip().lower() != xml.strip().lower():
                at = page.at(element, "lang")
                yield Finding(pages.LANGUAGE_DISAGREES, f"lang is “{plain}”, xml:lang “{xml}”", at)
            for tag in dict.fromkeys(tag.strip() for tag in (plain, xml) if tag and tag.strip()):
                if problem := demand_tag(tag):
                    yield Finding(
                        pages.LANGUAGE_INVALID, f"the language is “{tag}”: {problem}", page.at(element)
                    )
                    break


def check_pages_marked(book: Book) -> Iterator[Finding]:
    """Demand a language of every page; to lack it alone is an error."""
    readable = [page for page in book.pages.values() if page.root.tag == f"{XHTML}html"]
    marked = [page for page in readable if _page_language(page)]
    missing = [page for page in readable if not _page_language(page)]
    for page in missing:
        alone = len(marked) >= _MOST * (len(readable) - 1) and len(readable) > 1
        body = page.root.find(f"{XHTML}body")
        long = body is not None and len(text_of(body)) >= _ENOUGH
        forgotten = (alone and (long or page is book.nav)) or _has_marked_notes(page)
        fault = pages.LANGUAGE_LOST if forgotten else pages.LANGUAGE_MISSING
        yield Finding(fault, "there is no lang and no xml:lang on html", page.at(page.root))


def _has_marked_notes(page: Document) -> bool:
    return any(says_note(e) and language_of(e) for e in page.elements)


def _page_language(page: Document) -> str:
    body = page.root.find(f"{XHTML}body")
    return language_of(page.root) or (language_of(body) if body is not None else "")


def check_page_words(book: Book) -> Iterator[Finding]:
    """Compare the words of a page with the language that it says, and that with the languages of the book."""
    of_book = [primary_subtag(text_of(e)) for e in book.package.root.iter(_DC_LANGUAGE)]
    for page in book.pages.values():
        said = primary_subtag(_page_language(page))
        plain = primary_subtag(page.root.get("lang") or said)
        if not said or said != plain:
            continue
        words = _own_words(page.root)
        at, long = page.at(page.root), len(words) >= _ENOUGH
        if seen := guess_language(words, said):
            message = f"it says “{said}”, and its words look like “{seen}”"
            contradicts = long and seen in of_book
            yield Finding(pages.LANGUAGES_CONTRADICT if contradicts else pages.LANGUAGE_WRONG, message, at)
        elif long and of_book and said not in of_book and guess_language(words, of_book[0]) == said:
            message = f"it is in “{said}”, and the book says only “{of_book[0]}”"
            yield Finding(pages.LANGUAGES_CONTRADICT, message, at)


def _own_words(root: Element) -> str:
    """Return the text of a page without what is marked as another language."""
    body = root.find(f"{XHTML}body")
    parts: list[str] = []

    def walk(element: Element) -> None:
        parts.append(element.text or "")
        for child in element.iterchildren("*"):
            if not language_of(child):
                walk(child)
            parts.append(child.tail or "")

    if body is not None:
        walk(body)
    return " ".join(parts)
