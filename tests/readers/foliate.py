"""foliate-js, the engine of Foliate and Readest, in a real Chromium.

In: a book. Out: what came up when each of its note references was tapped with the mouse; or a picture of a
page with a note open.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from readers.programs import Node


class Note(NamedTuple):
    """One tapped reference. `problem` says why it is not `ok`; `note` is the text in the box."""

    file: str
    text: str
    href: str
    popup: bool
    note: str | None
    type: str | None
    expected: str | None
    ok: bool
    problem: str | None


class Backlink(NamedTuple):
    """One tapped link from the glossary to the text; `ok` if its place was on the screen afterwards."""

    file: str
    text: str
    href: str
    ok: bool


class Reading(NamedTuple):
    """All that happened in one book, and the errors the engine met on the way."""

    notes: list[Note]
    backlinks: list[Backlink]
    errors: list[str]


class Foliate(NamedTuple):
    """The engine on this machine."""

    node: Node

    def tap_notes(self, book: Path) -> Reading:
        """Tap every note reference of the book, and no backlink."""
        return self._tap(book)

    def tap_everything(self, book: Path) -> Reading:
        """Tap every note reference and every backlink outside the notes."""
        return self._tap(book, "--backlinks", "1")

    def _tap(self, book: Path, *options: str) -> Reading:
        seen = json.loads(self.node.run("popup_foliate.mjs", book, *options))
        notes = [Note(**one) for one in seen["notes"]]
        return Reading(notes, [Backlink(**one) for one in seen["backlinks"]], seen["errors"])

    def picture(self, book: Path, picture: Path, *, note: int = 0) -> None:
        """Write a PNG of the page with the note reference `note`, counted from 1, its note open; 0: none."""
        self.node.run("screenshot.mjs", book, picture, "--note", str(note))
