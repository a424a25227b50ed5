"""Links to notes: in come the notes of a book, out go K402 to K409 and K417 to K430 that are about links."""

from __future__ import annotations

from collections.abc import Iterator

from companion.check.apparatus import NOTE_ROLES, Apparatus, Note, departing, is_note, is_typed, says_note
from companion.check.book import Link
from companion.check.codes import Finding, notes
from companion.check.documents import EPUB_TYPE, XHTML, Element, local_name, roles_of, types_of
from companion.check.links import is_note_link, label

_HEADINGS = frozenset({f"{XHTML}h{level}" for level in range(1, 7)} | {f"{XHTML}hgroup"})
_ASIDE = f"{XHTML}aside"
_NO_NOTES = _HEADINGS | {f"{XHTML}{name}" for name in ("html", "body", "a", "img", "figure", "nav")}


def check_link_marks(made: Apparatus) -> Iterator[Finding]:
    """Demand links to notes that say so by `epub:type` and role."""
    typed = [link for link in made.references if "noteref" in types_of(link.element)]
    for link in made.references:
        if "noteref" not in types_of(link.element):
            yield from _untyped(made, link, any_typed=bool(typed))
        elif len(types_of(link.element)) > 1:
            types = link.element.get(EPUB_TYPE)
            yield Finding(
                notes.SEVERAL_TYPES, f"“{label(link)}” is “{types}”", link.page.at(link.element, EPUB_TYPE)
            )
    yield from _roles(typed)


def _untyped(made: Apparatus, link: Link, *, any_typed: bool) -> Iterator[Finding]:
    note = made.note_of(link)
    target = note.element if note else None
    message = f"“{label(link)}” leads to the note {link.href} and is not marked as a note link"
    expected = any_typed or (target is not None and is_typed(target))
    if is_note_link(link):
        fault = notes.LINK_WITHOUT_TYPE if expected else notes.TYPES_BY_ROLE
        yield Finding(fault, f"“{label(link)}” has the role doc-noteref, but no epub:type=“noteref”", link.at)
    elif note is not None and expected and is_typed(note.element) and made.book.version > 2:
        others = any(is_note_link(one) for one in note.references)
        if not others or _is_answered(note, link):
            yield Finding(notes.LINK_WITHOUT_TYPE, message, link.at)


def _is_answered(note: Note, link: Link) -> bool:
    """Tell whether the note leads back to this very link."""
    own = link.element.get("id")
    return own is not None and any(b.file == link.page.name and b.fragment == own for b in note.ways_back)


def _roles(typed: list[Link]) -> Iterator[Finding]:
    wrong = [link for link in typed if link.element.get("role") and not _has_role(link)]
    for link in wrong:
        message = f"“{label(link)}” is a note link with the role “{link.element.get('role')}”"
        yield Finding(notes.LINK_WITHOUT_ROLE, message, link.page.at(link.element, "role"))
    lacking, habit = departing(
        [link for link in typed if _has_role(link) or not link.element.get("role")], _has_role
    )
    if habit:
        for link in lacking:
            yield Finding(notes.LINK_WITHOUT_ROLE, f"“{label(link)}” has no role, the others have", link.at)
    elif lacking:
        count = len(lacking)
        yield Finding(notes.NO_ROLES, f"{count} of {len(typed)} note links have no role", lacking[0].at)


def _has_role(link: Link) -> bool:
    return "doc-noteref" in roles_of(link.element)


def check_targets(made: Apparatus) -> Iterator[Finding]:
    """Demand note links that lead to notes."""
    links = [link for link in made.references if is_note_link(link) and _target(made, link) is not None]
    known = [
        link for link in links if "noteref" in types_of(link.element) or not is_note(_target(made, link))
    ]
    lacking, habit = departing(known, lambda link: _is_sound(made, link))
    plain = []
    for link in lacking:
        target = _target(made, link)
        if habit or target is None or target.tag in _NO_NOTES or not link.fragment or target.tag == _ASIDE:
            what = f"<{local_name(target)}>" if target is not None else "nothing"
            yield Finding(
                notes.NOT_A_NOTE, f"“{label(link)}” leads to {link.href}, a {what} that is no note", link.at
            )
        else:
            plain.append(link)
    if plain:
        message = f"{len(plain)} note links lead to what is not marked as a note by epub:type"
        yield Finding(notes.UNTYPED_NOTES, message, plain[0].at)


def _target(made: Apparatus, link: Link) -> Element | None:
    return made.book.target(link.file, link.fragment)


def _is_sound(made: Apparatus, link: Link) -> bool:
    target = _target(made, link)
    if target is None or not link.fragment:
        return False
    if is_typed(target):
        return True
    note = made.note_around(target)
    return note is not None and is_typed(note.element)


def check_note_roles(made: Apparatus) -> Iterator[Finding]:
    """Demand the role of a note, if the others have it."""
    ours = [note for note in made.notes if says_note(note.element)]
    wrong = [n for n in ours if n.element.get("role") and not NOTE_ROLES & set(roles_of(n.element))]
    for note in wrong:
        message = f"the note {note.name} has the role “{note.element.get('role')}”"
        yield Finding(notes.LINK_WITHOUT_ROLE, message, note.page.at(note.element, "role"))
    told = set(wrong)
    rest = [note for note in ours if note not in told]
    lacking, habit = departing(rest, lambda note: bool(NOTE_ROLES & set(roles_of(note.element))))
    if habit:
        for note in lacking:
            yield Finding(
                notes.LINK_WITHOUT_ROLE, f"the note {note.name} has no role, the others have", note.at
            )
    elif lacking and made.book.version > 2:
        message = f"{len(lacking)} of {len(ours)} notes have no role"
        yield Finding(notes.NO_ROLES, message, lacking[0].at)


def check_unreferenced(made: Apparatus) -> Iterator[Finding]:
    """Demand a link to each note; not where a page could not be read, as its links are not known."""
    if made.book.unread:
        return
    for note in made.notes:
        if not note.references and says_note(note.element):
            fault = notes.UNREFERENCED if note.is_aside else notes.UNREFERENCED_VISIBLE
            yield Finding(fault, f"nothing leads to the note {note.name}", note.at)


def check_places(made: Apparatus) -> Iterator[Finding]:
    """Look where links and notes stand: same file, note behind, not in headings."""
    for link in made.references:
        if any(outer.tag in _HEADINGS for outer in link.element.iterancestors("*")) and is_note_link(link):
            yield Finding(notes.IN_HEADING, f"“{label(link)}” is in a heading", link.at)
        bare = link.href.startswith("#")
        if not bare and link.file == link.page.name and made.note_of(link) is not None:
            yield Finding(
                notes.OWN_FILE_NAMED, f"“{label(link)}” leads to {link.href} in the same file", link.at
            )
    yield from _apart(made)
    for note in made.notes:
        inside = [link for link in note.references if link.page is note.page]
        if len(inside) == len(note.references) and inside:
            order = note.page.order
            if order[note.element] < min(order[link.element] for link in inside):
                yield Finding(
                    notes.BEFORE_REFERENCE, f"the note {note.name} stands before its reference", note.at
                )


def _apart(made: Apparatus) -> Iterator[Finding]:
    apart = [n for n in made.notes if n.references and all(r.page is not n.page for r in n.references)]
    if apart:
        message = f"{len(apart)} of {len(made.notes)} notes are in another file than their references"
        yield Finding(notes.OTHER_FILE, message, apart[0].at)
    for page in dict.fromkeys(note.page for note in apart if note.is_aside):
        yield Finding(notes.ASIDES_APART, "it holds notes of other files, in aside", page.at(page.root))
