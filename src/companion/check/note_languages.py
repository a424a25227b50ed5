"""Languages of notes: in come the notes of a book, out go K506 and K507.

What most notes of a book are marked with, all should be; where none is, their smallest words tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from companion.check.apparatus import Apparatus, Note, departing, is_habit
from companion.check.codes import Finding, pages
from companion.check.documents import XHTML, Element, language_of, text_of
from companion.check.guess import guess_language
from companion.check.languages import inherited
from companion.model.language import primary_subtag

_DC_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"


def check_note_languages(made: Apparatus) -> Iterator[Finding]:
    """Demand marks like those of the other notes, and of the language that a note is in."""
    told: set[Note] = set()
    parts: tuple[tuple[str, Callable[[Note], Element | None]], ...] = (
        ("", lambda note: note.element),
        (" on its paragraph", lambda note: note.element.find(f"{XHTML}p")),
        (" on the word that it explains", lambda note: next(note.element.iter(f"{XHTML}dfn"), None)),
    )
    for where, part in parts:
        having = [(note, found) for note in made.notes if (found := part(note)) is not None]
        lacking, habit = departing(having, lambda row: bool(language_of(row[1])))
        for note, _ in lacking if habit else []:
            if note not in told:
                told.add(note)
                message = f"the note {note.name} has no lang{where}, the others have"
                yield Finding(pages.NOTE_LANGUAGE_LOST, message, note.at)
    yield from _by_words(made, told)


def _by_words(made: Apparatus, told: set[Note]) -> Iterator[Finding]:
    usual = Counter(_language(note) for note in made.notes)
    of_book = {primary_subtag(text_of(e)) for e in made.book.package.root.iter(_DC_LANGUAGE)}
    for note in made.notes:
        said = _language(note)
        seen = guess_language(_words(note.element), said) if note not in told else ""
        if not seen:
            continue
        habit = is_habit(usual[seen], len(made.notes) - 1)
        if _is_marked(note) and not habit:  # a note about words is full of the words of their language
            continue
        known = habit or seen in of_book
        fault = pages.NOTE_LANGUAGE_LOST if known else pages.NOTE_LANGUAGE
        yield Finding(
            fault, f"the note {note.name} is marked “{said}”, its words look like “{seen}”", note.at
        )


def _is_marked(note: Note) -> bool:
    paragraph = note.element.find(f"{XHTML}p")
    return bool(language_of(note.element) or (paragraph is not None and language_of(paragraph)))


def _language(note: Note) -> str:
    paragraph = note.element.find(f"{XHTML}p")
    own = language_of(paragraph) if paragraph is not None else ""
    return primary_subtag(own or inherited(note.element))


def _words(element: Element) -> str:
    """Return the text of a note without words that are marked as another language."""
    parts = [element.text or ""]
    for child in element.iterchildren("*"):
        block = child.tag == f"{XHTML}p"
        parts += [_words(child) if block or not language_of(child) else " ", child.tail or ""]
    return " ".join(parts)
