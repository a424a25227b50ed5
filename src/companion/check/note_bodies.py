"""What a note is like: in come the notes of a book, out go K410 to K416 and K426 to K428."""

from __future__ import annotations

import re
from collections.abc import Iterator

from companion.check.apparatus import Apparatus, Note, departing, says_note
from companion.check.codes import Finding, notes
from companion.check.documents import XHTML, local_name, text_of
from companion.check.hidden import Hiding
from companion.check.links import is_note_link, label
from companion.check.sheets import Rule

_SHORTEST, _LONGEST = 9, 5_000
"""Kobo's own figures (kobolabs/epub-spec, "Footnotes/Endnotes")."""
_SAFE_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*|-[A-Za-z_][A-Za-z0-9_-]*")
_PICTURES = frozenset({"img", "svg", "math", "object", "table"})


def check_note_ids(made: Apparatus) -> Iterator[Finding]:
    """Demand ids that `querySelector` takes."""
    seen: set[object] = set()
    for link in made.references:
        target = made.book.target(link.file, link.fragment) if link.fragment else None
        if target is None or target in seen or not is_note_link(link):
            continue
        seen.add(target)
        if not _SAFE_ID.fullmatch(link.fragment):
            at = made.book.pages[link.file].at(target, "id")
            yield Finding(
                notes.UNSAFE_ID, f"the note “{label(link)}” leads to has the id “{link.fragment}”", at
            )


def check_hidden(made: Apparatus) -> Iterator[Finding]:
    """Look for what hides a note or its link."""
    sheets: dict[str, list[Rule]] = {}
    pages = dict.fromkeys([note.page for note in made.notes] + [link.page for link in made.references])
    styles = {page: Hiding(made.book, page, sheets) for page in pages}
    for note in made.notes:
        if why := styles[note.page].reason(note.element):
            yield Finding(notes.HIDDEN, f"the note {note.name} is hidden: {why}", note.at)
    for link in made.references:
        if is_note_link(link) and (why := styles[link.page].reason(link.element)):
            yield Finding(notes.HIDDEN, f"the link “{label(link)}” is hidden: {why}", link.at)


def check_lengths(made: Apparatus) -> Iterator[Finding]:
    """Demand notes that say something, and no more than pops up."""
    glosses, habit = departing(
        made.notes, lambda note: next(note.element.iter(f"{XHTML}dfn"), None) is not None
    )
    explains = habit or not glosses
    for note in made.notes:
        said = _said(note)
        whole = text_of(note.element)
        if not any(c.isalnum() for c in said.replace(_headword(note), "", 1)) and not _has_picture(note):
            yield Finding(notes.EMPTY_NOTE, f"the note {note.name} says nothing", note.at)
        elif len(said) < _SHORTEST:
            fault = notes.SHORT_GLOSS if explains else notes.SHORT_NOTE
            yield Finding(fault, f"the note {note.name} has {len(said)} characters", note.at)
        elif len(whole) > _LONGEST:
            fault = notes.LONG_NOTE if note.is_aside else notes.LONG_ENDNOTE
            yield Finding(fault, f"the note {note.name} has {len(whole):,} characters", note.at)


def _said(note: Note) -> str:
    """Return what a note says, without its ways back."""
    said = text_of(note.element)
    for link in note.ways_back:
        said = said.replace(text_of(link.element), "", 1)
    return " ".join(said.split())


def _headword(note: Note) -> str:
    word = next(note.element.iter(f"{XHTML}dfn"), None)
    return text_of(word) if word is not None else ""


def _has_picture(note: Note) -> bool:
    return any(local_name(e) in _PICTURES for e in note.element.iter("*"))


def check_note_places(made: Apparatus) -> Iterator[Finding]:
    """Demand notes by themselves, and all in the same element."""
    for note in made.notes:
        outer = made.note_around(note.element.getparent())
        if outer is not None and says_note(outer.element):
            yield Finding(
                notes.NESTED_NOTES, f"the note {note.name} is inside the note {outer.name}", note.at
            )
        if note.is_aside and next(note.element.iterancestors(f"{XHTML}p"), None) is not None:
            yield Finding(notes.IN_PARAGRAPH, f"the note {note.name} is inside a paragraph", note.at)
    ours = [note for note in made.notes if note.references and says_note(note.element)]
    lacking, habit = departing(ours, lambda note: note.is_aside)
    for note in lacking if habit else []:
        tag = local_name(note.element)
        yield Finding(
            notes.NOT_AN_ASIDE, f"the note {note.name} is a <{tag}>, the others are asides", note.at
        )
