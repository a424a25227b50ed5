"""A chapter as one or more XHTML files, each note beside its references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from companion.model.book import Page
from companion.model.document import Block, BlockKind, Chapter
from companion.model.matches import MarkedChapter
from companion.model.terms import Term
from companion.model.text import Span, Text
from companion.render.blocks import BlockWriter
from companion.render.notes import NoteWriter
from companion.render.page import PAGE_LIMIT, xhtml
from companion.render.weave import escape, weave

_FRAME = 1_500
"""Bytes kept free for what stands around the blocks of a file."""
_LINK_BACK = 120
"""Bytes that one link back takes, at most."""
_TITLE_WITHIN = 12
"""So many blocks into a chapter its own title is looked for."""
PLACES = 25
"""So many ways back an entry of the glossary lists; more would help nobody."""
_CONTAINERS = 60
"""Bytes that the tags of one list, item or cell take, at most."""


class Place(NamedTuple):
    """Where a link stands, for the way back from the glossary."""

    chapter: int
    """From 1."""
    href: str


Link = tuple[Span, Term]
"""A link to be: where, and to the note of which term."""


class _Part:
    """One file in the making."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.pieces: list[str] = []
        self.links: dict[str, tuple[Term, list[int]]] = {}
        self.count = 0
        self.size = 0

    def add(self, html: str, links: Sequence[Link], size: int) -> None:
        """Take in a block, and count its links."""
        self.pieces.append(html)
        self.size += size
        known = self.links
        for number, (_, term) in enumerate(links, self.count + 1):
            held = known.get(term.headword)
            if held is None:
                known[term.headword] = (term, [number])
            else:
                held[1].append(number)
        self.count += len(links)


class ChapterWriter:
    """Writes chapters and gathers where each term is linked, by headword."""

    def __init__(self, notes: NoteWriter) -> None:
        self._notes = notes
        self.places: dict[str, list[Place]] = {}
        """By headword, the first places that link to it; one more than PLACES where there are more."""
        self.count = 0
        """Links written."""
        self.terms: dict[str, Term] = {}

    def write(self, marked: MarkedChapter, number: int) -> Iterator[Page]:
        """Yield the files of a chapter; `number` counts chapters from 1."""
        parts = self._parts(marked, number)
        for index, part in enumerate(parts):
            name = page_name(number, index)
            self.count += part.count
            for term, numbers in part.links.values():
                self.terms[term.headword] = term
                places = self.places.setdefault(term.headword, [])
                if len(places) <= PLACES:
                    places += [Place(number, f"{name}#r{part.key}-{k}") for k in numbers[: PLACES + 1]]
            yield self._page(marked, part, number, index, name)

    def _page(self, marked: MarkedChapter, part: _Part, number: int, index: int, name: str) -> Page:
        chapter = marked.chapter
        title = chapter.title if index == 0 else f"{chapter.title} ({index + 1})"
        if index == 0:
            label = f'aria-labelledby="c{number}"'
            heading = weave(chapter.heading or Text(chapter.title))
            top = "" if _own_title(chapter) >= 0 else f'<h1 id="c{number}">{heading}</h1>\n'
        else:
            label, top = f'aria-label="{escape(title)}"', ""
        notes = self._notes.notes(part.key, part.links.values())
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
        links = _links_by_block(marked)
        writer = BlockWriter()
        part = _Part(str(number))
        parts = [part]
        own = _own_title(marked.chapter)
        for index, block in enumerate(marked.chapter.blocks):
            if index == own:
                part.add(writer.enter(()) + writer.title(block, f"c{number}"), (), len(block.text.plain) * 4)
                continue
            here = links.get(index, ())
            html, size = self._block(writer, block, here, part)
            if part.pieces and part.size + size > PAGE_LIMIT - _FRAME:
                part.pieces.append(writer.close())
                part = _Part(f"{number}p{len(parts) + 1}")
                parts.append(part)
                html, size = self._block(writer, block, here, part)
            part.add(writer.enter(block.within) + html, here, size)
        part.pieces.append(writer.close())
        return parts

    def _block(
        self, writer: BlockWriter, block: Block, links: Sequence[Link], part: _Part
    ) -> tuple[str, int]:
        """Return a block as XHTML, and how many bytes the file grows by with it and its notes, at most."""
        html = writer.block(block, self._notes.anchors(part.key, part.count + 1, links))
        new = {term.headword: term for _, term in links if term.headword not in part.links}
        size = len(html.encode()) + _CONTAINERS * len(block.within) + _LINK_BACK * len(links)
        return html, size + sum(map(self._notes.size, new.values()))


def _own_title(chapter: Chapter) -> int:
    """Return the index of the block that is the chapter's title, below a kicker say; -1 if none is."""
    if chapter.heading is None:
        for index, block in enumerate(chapter.blocks[:_TITLE_WITHIN]):
            if block.kind is BlockKind.HEADING and block.level == 1 and not block.within:
                return index
    return -1


def _links_by_block(marked: MarkedChapter) -> dict[int, list[Link]]:
    """Return the links of each block, in order of the text; each part of a verb is one."""
    links: dict[int, list[Link]] = {}
    for (block, spans, term, _), linked in zip(marked.matches, marked.linked, strict=True):
        if linked:
            here = links.get(block)
            if here is None:
                here = links[block] = []
            for span in spans:
                here.append((span, term))
    for here in links.values():
        here.sort(key=itemgetter(0))
    return links


def page_name(number: int, part: int) -> str:
    """Return the file name of a chapter's part; chapters count from 1, parts from 0."""
    return f"c{number:03}.xhtml" if part == 0 else f"c{number:03}-{part + 1}.xhtml"
