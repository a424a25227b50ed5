"""The notes of a book: in come its pages and links, out goes each note with its references and ways back.

A note is what says so of itself (`epub:type`, `role`) or what a note link leads to. A reference is a note
link, or a plain link from outside that leads to what says that it is a note.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from companion.check.book import Book, Link
from companion.check.documents import EPUB_TYPE, XHTML, Document, Element, roles_of, text_of, types_of
from companion.check.links import is_note_link
from companion.model.source import Location

NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote", "note"})
NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote", "note"})
_SURE_TYPES = NOTE_TYPES - {"note"}
_SURE_ROLES = NOTE_ROLES - {"note"}
_LISTS = frozenset({"footnotes", "endnotes", "rearnotes", "notes"})
_LIST_ROLES = frozenset({"doc-endnotes", "doc-footnotes"})
_ARROWS = frozenset("←↩⏎↵⤴↑^↖⇑⬆")
_NEAR = 500
MOST = 0.8
"""Share of the others that makes a habit: what departs from it is a slip."""

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Note:
    """A note, and who leads to it."""

    page: Document
    element: Element
    references: list[Link] = field(default_factory=list)
    ways_back: list[Link] = field(default_factory=list)

    @property
    def at(self) -> Location:
        """Its place."""
        return self.page.at(self.element, "id")

    @property
    def is_aside(self) -> bool:
        """Whether readers take it out of the text."""
        return bool(self.element.tag == f"{XHTML}aside")

    @property
    def name(self) -> str:
        """What it is called in a message."""
        return self.element.get("id") or text_of(self.element)[:30]


@dataclass(slots=True)
class Apparatus:
    """All notes of a book."""

    book: Book
    notes: list[Note] = field(default_factory=list)
    references: list[Link] = field(default_factory=list)
    """Links to notes, those that lead to something else included."""
    reference_elements: set[Element] = field(default_factory=set)
    by_element: dict[Element, Note] = field(default_factory=dict)

    def note_around(self, element: Element | None) -> Note | None:
        """Return the innermost note that an element is or stands in."""
        while element is not None:
            if element in self.by_element:
                return self.by_element[element]
            element = element.getparent()
        return None

    def note_of(self, link: Link) -> Note | None:
        """Return the note that a link leads to."""
        return self.note_around(self.book.target(link.file, link.fragment)) if link.fragment else None


def says_note(element: Element) -> bool:
    """Tell whether an element says that it is a note."""
    return bool(_SURE_TYPES & set(types_of(element)) or _SURE_ROLES & set(roles_of(element)))


def is_typed(element: Element) -> bool:
    """Tell whether an element, or the list of notes it is in, says so by `epub:type`."""
    return bool(NOTE_TYPES & set(types_of(element))) or _in_list(element, _LISTS, types_of)


def is_note(element: Element) -> bool:
    """Tell whether an element says that it is a note, by itself or by the list that it is in."""
    return (
        is_typed(element)
        or bool(NOTE_ROLES & set(roles_of(element)))
        or _in_list(element, _LIST_ROLES, roles_of)
    )


def _in_list(element: Element, kinds: frozenset[str], tokens: Callable[[Element], list[str]]) -> bool:
    return any(kinds & set(tokens(outer)) for outer in element.iterancestors("*"))


def gather(book: Book) -> Apparatus:
    """Return the notes of a book, in its order."""
    made = Apparatus(book)
    for page in book.pages.values():
        for element in page.elements:
            if (element.get(EPUB_TYPE) or element.get("role")) and says_note(element):
                _add(made, page, element)
    for link in book.links:
        target = book.target(link.file, link.fragment) if link.fragment else None
        if is_note_link(link) and target is not None and made.note_around(target) is None and is_note(target):
            _add(made, book.pages[link.file], target)
    for link in book.links:
        _sort_in(made, link)
    made.reference_elements = {link.element for link in made.references}
    return made


def _add(made: Apparatus, page: Document, element: Element) -> None:
    note = Note(page, element)
    made.notes.append(note)
    made.by_element[element] = note


def _sort_in(made: Apparatus, link: Link) -> None:
    around = made.note_around(link.element)
    note = made.note_of(link)
    if is_note_link(link):
        made.references.append(link)
        if note is not None:
            note.references.append(link)
    elif around is not None and (is_way_back(link) or _answers(made, around, link)):
        around.ways_back.append(link)
    elif note is not None and note is not around and around is None and link.page is not made.book.nav:
        note.references.append(link)
        made.references.append(link)


def is_way_back(link: Link) -> bool:
    """Tell whether a link says that it leads back, or looks so: an arrow, or a class with *back* in it."""
    element = link.element
    if "backlink" in types_of(element) or "doc-backlink" in roles_of(element):
        return True
    words = text_of(element).strip("\ufe0e\ufe0f ")
    return (bool(words) and set(words) <= _ARROWS) or "back" in (element.get("class") or "").lower()


def _answers(made: Apparatus, note: Note, link: Link) -> bool:
    """Tell whether a link inside a note leads to a link that leads to this note."""
    target = made.book.target(link.file, link.fragment) if link.fragment else None
    if target is None or note.element.get("id") is None:
        return False
    hrefs = [e.get("href") or "" for e in islice(target.iter(f"{XHTML}a"), _NEAR)]
    return any(href.partition("#")[2] == note.element.get("id") for href in hrefs)


def is_habit(good: int, others: int) -> bool:
    """Tell whether so many of the others make a habit."""
    return others > 0 and good >= MOST * others


def departing(ones: Iterable[T], has: Callable[[T], bool]) -> tuple[list[T], bool]:
    """Return those that lack something, and whether the rest of them has it by habit."""
    rows = [(one, has(one)) for one in ones]
    lacking = [one for one, good in rows if not good]
    return lacking, is_habit(len(rows) - len(lacking), len(rows) - 1)
