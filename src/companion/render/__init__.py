"""Decisions in, the files of a book out.

1. Title page. 2. Chapters, each note beside its references. 3. The glossary, with links back.
4. The page about the book. 5. Navigation. The package stage makes one archive of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from companion.model.book import Asset, Book, Page
from companion.model.document import Metadata
from companion.model.matches import Annotated
from companion.model.terms import Term
from companion.render.backmatter import GlossaryWriter, colophon, title_page
from companion.render.chapter import ChapterWriter
from companion.render.nav import navigation
from companion.render.notes import NoteWriter, note_key, slugs
from companion.render.strings import Strings, demand_language, load_strings, locale_for

__all__ = ["Look", "demand_language", "locale_for", "render"]


class Look(NamedTuple):
    """What the reader sees beyond the texts."""

    style: bytes
    """A style sheet."""
    locale: str
    """BCP 47 tag of the book's own words."""
    modified: dt.datetime
    cover: Asset | None = None
    """The user's own picture; without one a cover is drawn, unless `plain`."""
    plain: bool = False
    """No cover at all."""
    version: str = ""
    credit: str = ""
    """Of the glossaries: titles, authors, licences, as one line."""
    linked: str = ""
    """The msgid that says which occurrences are links."""


def silent(_done: int, _total: int) -> None:
    """Show no progress."""


def render(annotated: Annotated, look: Look, progress: Callable[[int, int], None] = silent) -> Book:
    """Return the book as files; raises ResourceError for a locale without a catalogue.

    `progress` is called before each chapter, with how many are written, of how many.
    """
    strings = load_strings(look.locale)
    metadata = annotated.metadata
    linked = _linked_terms(annotated)
    senses = _linked_senses(annotated)
    notes = _notes(linked, senses)
    names = slugs(notes)
    writer = ChapterWriter(NoteWriter(strings, notes, names))
    chapters: list[tuple[Page, str]] = []
    for number, marked in enumerate(annotated.chapters, 1):
        progress(number - 1, len(annotated.chapters))
        chapters += [(page, marked.chapter.language) for page in writer.write(marked, number)]
    back = GlossaryWriter(strings, names, chapters=len(annotated.chapters), senses=senses)
    glossary = back.write(linked, writer.places)
    note_languages = _unique(
        tag
        for term in notes.values()
        for tag in (term.note_language, term.more_language if term.more else "")
    )
    own = strings.locale
    front = title_page(metadata, _notes_in(note_languages, strings), strings)
    about = colophon(metadata, annotated.sources, _facts(look, writer, strings), strings)
    pages = [(front, own), *chapters, *((page, own) for page in glossary), (about, own)]
    return Book(
        metadata=metadata,
        languages=_unique([metadata.language, *note_languages]),
        pages=tuple(page for page, _ in pages),
        nav=navigation(metadata, pages, _landmarks([page for page, _ in pages], strings), strings),
        style=look.style,
        modified=look.modified,
        locale=own,
        cover=None if look.plain else look.cover or _cover(metadata, note_languages, strings),
        summary=_summary(note_languages, strings),
    )


def _linked_terms(annotated: Annotated) -> list[Term]:
    """Return the terms that the book links, in the order of their first links."""
    terms: dict[str, Term] = {}
    for marked in annotated.chapters:
        for match, linked in zip(marked.matches, marked.linked, strict=True):
            if linked and match.term.headword not in terms:
                terms[match.term.headword] = match.term
    return list(terms.values())


def _linked_senses(annotated: Annotated) -> dict[str, tuple[int, ...]]:
    """Return by headword the senses that the book links, but for the plain notes, in order."""
    used: dict[str, set[int]] = {}
    for marked in annotated.chapters:
        if marked.senses:
            for match, linked, sense in zip(marked.matches, marked.linked, marked.senses, strict=True):
                if linked and sense:
                    used.setdefault(match.term.headword, set()).add(sense)
    return {headword: tuple(sorted(senses)) for headword, senses in used.items()}


def _notes(terms: Iterable[Term], senses: Mapping[str, tuple[int, ...]]) -> dict[str, Term]:
    """Return by key every note of the terms: the plain ones, which the glossary shows, then the senses'."""
    notes = {term.headword: term for term in terms}
    for headword, numbers in senses.items():
        for number in numbers:
            notes[note_key(headword, number)] = notes[headword].in_sense(number)
    return notes


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _notes_in(languages: Sequence[str], strings: Strings) -> str:
    names = ", ".join(strings.language_name(tag) for tag in languages)
    return strings.text("Notes in %(language)s", language=names) if names else ""


def _facts(look: Look, writer: ChapterWriter, strings: Strings) -> list[str]:
    facts = []
    if writer.places:
        notes = strings.count("%(count)s note", "%(count)s notes", len(writer.places))
        places = strings.count("%(count)s place", "%(count)s places", writer.count)
        facts.append(f"{notes}, {places}.")
        facts.append(strings.text(look.linked))
        facts += [f"{look.credit}."] if look.credit else []
    facts.append(strings.text("Made with companion %(version)s", version=look.version))
    return facts


def _landmarks(pages: Sequence[Page], strings: Strings) -> list[tuple[str, str, str]]:
    labels = {"bodymatter": strings.text("Start of the text"), "glossary": strings.text("Glossary")}
    return [(page.landmark, page.name, labels[page.landmark]) for page in pages if page.landmark]


def _summary(note_languages: Sequence[str], strings: Strings) -> str:
    names = ", ".join(strings.language_name(tag) for tag in note_languages)
    if not names:
        return strings.text("The text is in reading order, with a table of contents.")
    return strings.text(
        "The text is in reading order with a table of contents; explained terms are links to notes in "
        "%(language)s, and a glossary stands at the end.",
        language=names,
    )


def _cover(metadata: Metadata, note_languages: Sequence[str], strings: Strings) -> Asset:
    from companion.render.cover import draw_cover

    return draw_cover(
        title=metadata.title,
        authors=metadata.authors,
        source=metadata.source,
        date=strings.date(metadata.date) if metadata.date else "",
        footer=_notes_in(note_languages, strings),
    )
