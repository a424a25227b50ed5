"""A chapter as one or more XHTML files, each note beside its references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from companion.model.book import Page
from companion.model.matches import MarkedChapter, Match
from companion.model.terms import Term
from companion.model.text import Text
from companion.render.blocks import BlockWriter
from companion.render.notes import NoteWriter
from companion.render.page import PAGE_LIMIT, xhtml
from companion.render.weave import Anchor, escape, weave

_FRAME = 1_500
"""Bytes kept free for what stands around the blocks of a file."""
_LINK_BACK = 120
"""Bytes that one link back takes, at most."""


class Place(NamedTuple):
    """Where a link stands, for the way back from the glossary."""

    chapter: int
    """From 1."""
    href: str


class _Part:
    """One file in the making."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.pieces: list[str] = []
        self.links: dict[str, tuple[Term, list[int]]] = {}
        self.count = 0
        self.size = 0

    def link(self, matches: Sequence[Match]) -> None:
        """Count the links of a block, in the order of the text."""
        for _, term in sorted(((s, m.term) for m in matches for s in m.spans), key=itemgetter(0)):
            self.count += 1
            self.links.setdefault(term.headword, (term, []))[1].append(self.count)


class ChapterWriter:
    """Writes chapters and gathers where each term is linked, by headword."""

    def __init__(self, notes: NoteWriter) -> None:
        self._notes = notes
        self.places: dict[str, list[Place]] = {}
        self.terms: dict[str, Term] = {}

    def write(self, marked: MarkedChapter, number: int) -> Iterator[Page]:
        """Yield the files of a chapter; `number` counts chapters from 1."""
        parts = self._parts(marked, number)
        for index, part in enumerate(parts):
            name = page_name(number, index)
            for term, numbers in part.links.values():
                self.terms[term.headword] = term
                places = self.places.setdefault(term.headword, [])
                places += (Place(number, f"{name}#r{part.key}-{k}") for k in numbers)
            yield self._page(marked, part, number, index, name)

    def _page(self, marked: MarkedChapter, part: _Part, number: int, index: int, name: str) -> Page:
        chapter = marked.chapter
        title = chapter.title if index == 0 else f"{chapter.title} ({index + 1})"
        if index == 0:
            heading = weave(chapter.heading or Text(chapter.title))
            label = f'aria-labelledby="c{number}"'
            top = f'<h1 id="c{number}">{heading}</h1>\n'
        else:
            label, top = f'aria-label="{escape(title)}"', ""
        notes = "".join(self._notes.note(part.key, term, numbers) for term, numbers in part.links.values())
        body = (
            f'<section epub:type="chapter" role="doc-chapter" {label}>\n'
            f"{top}{''.join(part.pieces)}{notes}</section>\n"
        )
        return Page(
            name,
            title,
            xhtml(title=title, language=chapter.language, body=body),
            landmark="bodymatter" if number == 1 and index == 0 else "",
            listed=index == 0,
        )

    def _parts(self, marked: MarkedChapter, number: int) -> list[_Part]:
        linked = (match for match, link in zip(marked.matches, marked.linked, strict=True) if link)
        matches = {block: list(group) for block, group in groupby(linked, key=lambda match: match.block)}
        writer = BlockWriter()
        part = _Part(str(number))
        parts = [part]
        for index, block in enumerate(marked.chapter.blocks):
            here = matches.get(index, [])
            html = writer.block(block, self._anchors(part, here))
            grown = len(html.encode()) + self._notes_size(part, here)
            if part.pieces and part.size + grown > PAGE_LIMIT - _FRAME:
                part.pieces.append(writer.close())
                part = _Part(f"{number}p{len(parts) + 1}")
                parts.append(part)
                html = writer.block(block, self._anchors(part, here))
                grown = len(html.encode()) + self._notes_size(part, here)
            containers = writer.enter(block.within)
            part.pieces += (containers, html)
            part.size += grown + len(containers)
            part.link(here)
        part.pieces.append(writer.close())
        return parts

    def _anchors(self, part: _Part, matches: Sequence[Match]) -> list[Anchor]:
        """Return the links of a block, in order of the text; each part of a verb is one."""
        spans = sorted(((s, m.term) for m in matches for s in m.spans), key=itemgetter(0))
        return [
            Anchor(span, self._notes.anchor(part.key, part.count + k, term))
            for k, (span, term) in enumerate(spans, 1)
        ]

    def _notes_size(self, part: _Part, matches: Sequence[Match]) -> int:
        """Return how many bytes the notes of a part grow by with these links, at most."""
        size = 0
        new = set()
        for match in matches:
            size += _LINK_BACK * len(match.spans)
            headword = match.term.headword
            if headword not in part.links and headword not in new:
                new.add(headword)
                size += len(self._notes.note(part.key, match.term, ()).encode())
        return size


def page_name(number: int, part: int) -> str:
    """Return the file name of a chapter's part; chapters count from 1, parts from 0."""
    return f"c{number:03}.xhtml" if part == 0 else f"c{number:03}-{part + 1}.xhtml"
