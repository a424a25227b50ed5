"""Ways back from notes and from a glossary: in come the notes of a book, out go K422 to K425 and K431."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import islice

from companion.check.apparatus import Apparatus, Note, departing, is_habit
from companion.check.book import Link
from companion.check.codes import Finding, notes
from companion.check.documents import XHTML, Element, local_name, roles_of, text_of, types_of
from companion.check.links import is_note_link, label

_NEAR = 500
"""Links inside a target that are looked at; who leads back to a whole chapter leads to none of them."""
_STOP = frozenset({"body", "html", "section", "article"})


class _Arrival(Enum):
    """Where a way back comes out."""

    HOME = "at a reference of its note"
    ASTRAY = "at the reference of another note"
    NOWHERE = "at no reference"
    DEAD = "at nothing"


def check_ways_back(made: Apparatus) -> Iterator[Finding]:
    """Demand ways back that lead to the references of their note."""
    owners = {link.element: note for note in made.notes for link in note.references}
    walked = [
        (note, link, _arrival(made, owners, note, link)) for note in made.notes for link in note.ways_back
    ]
    live = [row for row in walked if row[2] is not _Arrival.DEAD]
    at_home = sum(row[2] is _Arrival.HOME for row in live)
    for note, link, arrival in live:
        message = f"the way back from the note {note.name} leads to {link.href}"
        if arrival is _Arrival.ASTRAY:
            yield Finding(notes.WRONG_WAY_BACK, f"{message}, the reference of another note", link.at)
        elif arrival is _Arrival.NOWHERE:
            fault = notes.WRONG_WAY_BACK if is_habit(at_home, len(live) - 1) else notes.ODD_WAY_BACK
            yield Finding(fault, f"{message}, where no reference is", link.at)


def _arrival(made: Apparatus, owners: dict[Element, Note], note: Note, link: Link) -> _Arrival:
    if not link.fragment:
        return _Arrival.NOWHERE
    target = made.book.target(link.file, link.fragment)
    if target is None:
        return _Arrival.DEAD
    inside = list(islice(target.iter(f"{XHTML}a"), _NEAR))
    found = [owners[e] for e in inside if e in owners]
    if found:
        return _Arrival.HOME if note in found else _Arrival.ASTRAY
    if any(
        e in made.reference_elements for e in inside
    ):  # a note link that is itself at fault, and told of as such
        return _Arrival.DEAD
    around = target.getparent()
    while around is not None and local_name(around) not in _STOP:
        if any(owners.get(e) is note for e in islice(around.iter(f"{XHTML}a"), _NEAR)):
            return _Arrival.HOME
        around = around.getparent()
    return _Arrival.NOWHERE


def check_roles(made: Apparatus) -> Iterator[Finding]:
    """Demand the role of a way back, if most have it; Thorium leaves it out of the pop-up by that."""
    links = [link for note in made.notes for link in note.ways_back]
    lacking, habit = departing(links, lambda link: "doc-backlink" in roles_of(link.element))
    for link in lacking if habit else []:
        yield Finding(
            notes.LINK_WITHOUT_ROLE, f"the way back “{label(link)}” has no role, the others have", link.at
        )


def check_missing(made: Apparatus) -> Iterator[Finding]:
    """Demand a way back of each note, if the others have one."""
    referenced = [note for note in made.notes if note.references]
    lacking, habit = departing(referenced, lambda note: bool(note.ways_back))
    if habit:
        for note in lacking:
            yield Finding(
                notes.WAY_BACK_LOST, f"the note {note.name} has no way back, the others have", note.at
            )
    elif lacking:
        message = f"{len(lacking)} of {len(referenced)} notes have no way back"
        yield Finding(notes.NO_WAYS_BACK, message, lacking[0].at)


def check_glossary(made: Apparatus) -> Iterator[Finding]:
    """Demand ways back from a glossary to note links of the same word, if most are so."""
    owners = {link.element: note for note in made.notes for link in note.references}
    rows = [(link, _owner(made, owners, link)) for link in made.book.links if _is_from_glossary(made, link)]
    live = [(link, note) for link, note in rows if made.book.target(link.file, link.fragment) is not None]
    lacking, habit = departing(live, lambda row: row[1] is not None or _meets_note_link(made, row[0]))
    for link, _ in lacking if habit else []:
        yield Finding(
            notes.GLOSSARY_WAY_BACK, f"“{label(link)}” leads to {link.href}, which is no note link", link.at
        )
    named = [(link, _entry_word(link.element), _note_word(note)) for link, note in live if note is not None]
    wrong, habit = departing([row for row in named if row[1] and row[2]], lambda row: row[1] == row[2])
    for link, entry, word in wrong if habit else []:
        message = f"from the entry “{entry}” it leads to {link.href}, a link of “{word}”"
        yield Finding(notes.GLOSSARY_WAY_BACK, message, link.at)


def _is_from_glossary(made: Apparatus, link: Link) -> bool:
    says = "backlink" in types_of(link.element) or "doc-backlink" in roles_of(link.element)
    return says and bool(link.fragment) and not is_note_link(link) and made.note_around(link.element) is None


def _meets_note_link(made: Apparatus, link: Link) -> bool:
    """Tell whether it leads to a note link that is itself at fault, and told of as such."""
    target = made.book.target(link.file, link.fragment)
    return target is not None and any(e in made.reference_elements for e in target.iter(f"{XHTML}a"))


def _owner(made: Apparatus, owners: dict[Element, Note], link: Link) -> Note | None:
    target = made.book.target(link.file, link.fragment)
    if target is None:
        return None
    return next((owners[e] for e in target.iter(f"{XHTML}a") if e in owners), None)


def _entry_word(element: Element) -> str:
    """Return the headword of the entry that a link stands in."""
    entry = next(element.iterancestors(f"{XHTML}dd"), None)
    while entry is not None and entry.tag == f"{XHTML}dd":
        entry = entry.getprevious()
    return _word(entry) if entry is not None and entry.tag == f"{XHTML}dt" else ""


def _note_word(note: Note | None) -> str:
    return _word(note.element) if note is not None else ""


def _word(element: Element) -> str:
    word = next(element.iter(f"{XHTML}dfn"), None)
    return text_of(word) if word is not None else ""
