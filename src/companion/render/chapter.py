"""A chapter as one or more XHTML files, each note beside its references.

1. The blocks are cut into runs that make files of at most 240 kB, notes included.
2. Each run is written with its links numbered, then the notes it links.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from operator import itemgetter
from typing import NamedTuple

from companion.model.book import Page
from companion.model.document import Block, BlockKind, Chapter
from companion.model.matches import MarkedChapter
from companion.model.text import Text
from companion.render.blocks import BlockWriter
from companion.render.notes import Link, Linked, NoteWriter, note_key
from companion.render.page import PAGE_LIMIT, xhtml
from companion.render.weave import character_data, escape, weave

PLACES = 12
"""So many ways back an entry of the glossary lists; more would help nobody."""
_FRAME = 1_500
"""Bytes kept free for what stands around the blocks of a file."""
_LINK = 260
"""Bytes that a link takes with its way back, at most."""
_TAGS = 80
"""Bytes that the tags of one element take, at most, but for an address in them."""
_TITLE_WITHIN = 12
"""So many blocks into a chapter its own title is looked for."""


class Place(NamedTuple):
    """A file that links a note, for the ways back from the glossary."""

    chapter: int
    """From 1."""
    target: str
    """Address of a link in it, up to the number."""
    numbers: Sequence[int]
    """Of the links to the note."""


class ChapterWriter:
    """Writes chapters and gathers where each note is linked, by its key."""

    def __init__(self, notes: NoteWriter) -> None:
        self._notes = notes
        self.places: dict[str, list[Place]] = {}
        """By key of a note, the files that link to it; no more than are needed for one more than PLACES."""
        self.count = 0
        """Links written."""

    def write(self, marked: MarkedChapter, number: int) -> Iterator[Page]:
        """Yield the files of a chapter; `number` counts chapters from 1."""
        links = _links_by_block(marked)
        writer = BlockWriter()
        for part, run in enumerate(self._runs(marked.chapter.blocks, links)):
            yield self._page(marked.chapter, run, links, writer, (number, part))

    def _page(
        self,
        chapter: Chapter,
        run: range,
        links: Mapping[int, Sequence[Link]],
        writer: BlockWriter,
        place: tuple[int, int],
    ) -> Page:
        number, part = place
        key = f"{number}p{part + 1}" if part else str(number)
        own = _own_title(chapter)
        linked: Linked = {}
        pieces = []
        count = 0
        for index in run:
            block = chapter.blocks[index]
            here = links.get(index, ())
            pieces.append(writer.enter(block.within))
            if index == own:
                pieces.append(writer.title(block, f"c{number}"))
            elif here:
                pieces.append(writer.block(block, self._notes.anchors(key, count + 1, here, linked)))
                count += len(here)
            else:
                pieces.append(writer.block(block))
        pieces += (writer.close(), self._notes.notes(key, linked))
        name = page_name(number, part)
        self._note_places(f"{name}#r{key}", number, linked)
        self.count += count
        title = f"{chapter.title} ({part + 1})" if part else chapter.title
        label, heading = _heading(chapter, title, number, part, own)
        content = "".join(pieces)
        body = f'<section epub:type="chapter" role="doc-chapter" {label}>\n{heading}{content}</section>\n'
        page = xhtml(title=title, language=chapter.language, body=body)
        landmark = "bodymatter" if number == 1 and part == 0 else ""
        return Page(name, title, page, landmark=landmark, listed=part == 0)

    def _note_places(self, target: str, number: int, linked: Linked) -> None:
        for key, (_, numbers) in linked.items():
            places = self.places.get(key)
            if places is None:
                places = self.places[key] = []
            if len(places) <= PLACES:
                places.append(Place(number, target, numbers))

    def _runs(self, blocks: Sequence[Block], links: Mapping[int, Sequence[Link]]) -> Iterator[range]:
        """Yield the blocks of each file, so that none grows too large; a chapter without any has one."""
        if self._is_small(blocks, links):
            yield range(len(blocks))
            return
        start, size = 0, _FRAME
        noted: set[str] = set()
        for index, block in enumerate(blocks):
            here = links.get(index, ())
            grown = _size(block, len(here))
            new = {key for _, key in here if key not in noted}
            notes = sum(map(self._notes.size, new))
            if index > start and size + grown + notes > PAGE_LIMIT:
                yield range(start, index)
                start, size, noted = index, _FRAME, set()
                new = {key for _, key in here}
                notes = sum(map(self._notes.size, new))
            size += grown + notes
            noted.update(new)
        yield range(start, len(blocks))

    def _is_small(self, blocks: Sequence[Block], links: Mapping[int, Sequence[Link]]) -> bool:
        """Tell, without measuring closely, whether the blocks surely make one file: most chapters do."""
        size = sum(6 * len(block.text.plain) + _TAGS * (len(block.within) + 1) for block in blocks)
        size += sum(map(len, links.values())) * (_LINK + self._notes.largest)
        marks = sum(len(block.text.marks) for block in blocks)
        return not marks and size + _FRAME < PAGE_LIMIT


def _size(block: Block, links: int) -> int:
    """Return how many bytes a block takes with its links, at most; marks may be cut by each link."""
    marks = sum(_TAGS + 6 * len(mark.value) for mark in block.text.marks) * (links + 1)
    text = len(character_data(block.text.plain).encode()) + 5 * block.text.plain.count("\n")
    return text + marks + _TAGS * (len(block.within) + 1) + _LINK * links


def _heading(chapter: Chapter, title: str, number: int, part: int, own: int) -> tuple[str, str]:
    """Return what names a file's section, and its heading, which only the first file of a chapter has."""
    if part:
        return f'aria-label="{escape(title)}"', ""
    label = f'aria-labelledby="c{number}"'
    if own >= 0:
        return label, ""
    return label, f'<h1 id="c{number}">{weave(chapter.heading or Text(chapter.title))}</h1>\n'


def _own_title(chapter: Chapter) -> int:
    """Return the index of the block that is the chapter's title, below a kicker say; -1 if none is."""
    if chapter.heading is None:
        for index, block in enumerate(chapter.blocks[:_TITLE_WITHIN]):
            if block.kind is BlockKind.HEADING and block.level == 1:
                return index
    return -1


def _links_by_block(marked: MarkedChapter) -> dict[int, list[Link]]:
    """Return the links of each block, in order of the text; each part of a verb is one."""
    links: dict[int, list[Link]] = {}
    for (block, spans, term, _), linked, sense in zip(
        marked.matches, marked.linked, marked.senses or repeat(0, len(marked.matches)), strict=True
    ):
        if linked:
            here = links.get(block)
            if here is None:
                here = links[block] = []
            key = note_key(term.headword, sense) if sense else term.headword
            for span in spans:
                here.append((span, key))
    for here in links.values():
        here.sort(key=itemgetter(0))
    return links


def page_name(number: int, part: int) -> str:
    """Return the file name of a chapter's part; chapters count from 1, parts from 0."""
    return f"c{number:03}-{part + 1}.xhtml" if part else f"c{number:03}.xhtml"
