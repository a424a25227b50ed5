"""Stage: checks of a finished book, for what validators do not see: in comes a path, out go findings.

`own_findings(path)` gives them by place; `tools` asks EPUBCheck and Ace; `verdict` puts all together.
Any EPUB is taken, of any program: what a sound book may do is no error (docs/checks.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from companion.check import (
    contents,
    cover,
    files,
    headings,
    languages,
    links,
    manifest,
    markup,
    metadata,
    note_bodies,
    note_languages,
    references,
    resources,
    sheets,
    ways_back,
)
from companion.check.apparatus import Apparatus, gather
from companion.check.book import Book, open_book
from companion.check.codes import Finding
from companion.check.container import open_archive
from companion.check.protection import check_protection

_OF_BOOKS: tuple[Callable[[Book], Iterator[Finding]], ...] = (
    files.check_mimetype,
    files.check_names,
    files.check_unlisted,
    files.check_sizes,
    metadata.check_version,
    metadata.check_metadata,
    metadata.check_languages_of_book,
    metadata.check_accessibility,
    manifest.check_manifest,
    manifest.check_types,
    manifest.check_spine,
    manifest.check_reachable,
    manifest.check_aside_chapters,
    contents.check_nav,
    contents.check_landmarks,
    contents.check_ncx,
    contents.check_chapters_listed,
    cover.check_cover,
    headings.check_headings,
    markup.check_frame,
    markup.check_prefix,
    markup.check_ids,
    markup.check_blocks,
    markup.check_references,
    markup.check_characters,
    markup.check_roles,
    markup.check_pictures,
    languages.check_marks,
    languages.check_pages_marked,
    languages.check_page_words,
    links.check_links,
    links.check_link_forms,
    resources.check_resources,
    resources.check_scripts_and_media,
    sheets.check_braces,
)
_OF_NOTES: tuple[Callable[[Apparatus], Iterator[Finding]], ...] = (
    references.check_link_marks,
    references.check_targets,
    references.check_note_roles,
    references.check_unreferenced,
    references.check_places,
    ways_back.check_ways_back,
    ways_back.check_roles,
    ways_back.check_missing,
    ways_back.check_glossary,
    note_bodies.check_note_ids,
    note_bodies.check_hidden,
    note_bodies.check_lengths,
    note_bodies.check_note_places,
    note_languages.check_note_languages,
)


def own_findings(path: Path) -> list[Finding]:
    """Return all that our own checks find, by file, line and code.

    Raises UsageError where there is no such file, CheckError where it is no EPUB, protected or too large.
    """
    source = open_archive(path)
    found = list(check_protection(source, path.name))
    book = open_book(source, path.name)
    found += markup.check_named(book)
    for check in _OF_BOOKS:
        found += check(book)
    notes = gather(book)
    for of_notes in _OF_NOTES:
        found += of_notes(notes)
    return sorted(found, key=lambda one: (*one.at, one.fault.code, one.message))


__all__ = ["Finding", "own_findings"]
