"""The glossary at the end of the book, and the page that says how the book was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from companion.model.address import web_address
from companion.model.book import Page
from companion.model.document import Metadata
from companion.model.terms import Term
from companion.render.chapter import PLACES, Place
from companion.render.collation import sort_key
from companion.render.markdown import markdown_to_xhtml
from companion.render.notes import headword, note_key
from companion.render.page import PAGE_LIMIT, lang_unless, xhtml
from companion.render.strings import Strings
from companion.render.weave import character_data, escape

_FRAME = 1_500
_SEE = 200
"""Bytes that one reference to another entry takes, at most."""


class _Entry(NamedTuple):
    """An entry but for its `see`, whose links depend on the files that the entries come to stand in."""

    term: Term
    before: str
    after: str

    @property
    def size(self) -> int:
        """Bytes that the entry takes, at most."""
        return len(self.before.encode()) + len(self.after.encode()) + _SEE * (1 + len(self.term.see))


class GlossaryWriter:
    """Writes the back-of-book glossary: the terms that the book links, in dictionary order."""

    def __init__(
        self,
        strings: Strings,
        names: Mapping[str, str],
        *,
        chapters: int,
        senses: Mapping[str, Sequence[int]],
    ) -> None:
        """Take the names of entries and the senses of terms that are linked, both by headword."""
        self._strings = strings
        self._names = names
        self._many = chapters > 1
        self._senses = senses
        self._files: dict[str, str] = {}

    def write(self, terms: Sequence[Term], places: Mapping[str, Sequence[Place]]) -> Iterator[Page]:
        """Yield the glossary's files: one, or more where it is long."""
        ordered = sorted(terms, key=lambda term: sort_key(term.headword, term.language))
        files = self._distribute(ordered, places)
        for index, (name, group) in enumerate(files):
            title = self._strings.text("Glossary") + (f" ({index + 1})" if index else "")
            identifier = f"glossary{index + 1}"
            entries = "".join(e.before + self._see(e.term, name) + e.after for e in group)
            body = (
                f'<section epub:type="glossary" role="doc-glossary" aria-labelledby="{identifier}">\n'
                f'<h1 id="{identifier}">{escape(title)}</h1>\n<dl>\n{entries}</dl>\n</section>\n'
            )
            page = xhtml(title=title, language=self._strings.locale, body=body)
            yield Page(name, title, page, landmark="" if index else "glossary", listed=index == 0)

    def _distribute(
        self, terms: Sequence[Term], places: Mapping[str, Sequence[Place]]
    ) -> list[tuple[str, list[_Entry]]]:
        """Return the files with their entries, none of them too large."""
        files: list[tuple[str, list[_Entry]]] = []
        size = PAGE_LIMIT
        for term in terms:
            entry = self._entry(term, places)
            if size + entry.size > PAGE_LIMIT - _FRAME:
                files.append((f"glossary-{len(files) + 1}.xhtml" if files else "glossary.xhtml", []))
                size = 0
            files[-1][1].append(entry)
            self._files[term.headword] = files[-1][0]
            size += entry.size
        return files

    def _entry(self, term: Term, places: Mapping[str, Sequence[Place]]) -> _Entry:
        before = (
            f'<dt id="g-{self._names[term.headword]}" epub:type="glossterm">'
            f"{headword(term, self._strings.locale)}{self._aliases(term)}</dt>\n"
            f'<dd epub:type="glossdef">{self._note(term)}'
        )
        own = self._places(places.get(term.headword, ()))
        senses = self._senses.get(term.headword)
        if senses:  # then the places stand beside the note that they lead to
            before, own = f"{before}\n{own}{self._further_notes(term, senses, places)}", ""
        return _Entry(term, before, f"{self._source(term)}{own}</dd>\n")

    def _note(self, term: Term, label: str = "") -> str:
        more = markdown_to_xhtml(term.more) if term.more else ""
        if more and term.more_language:
            more = f"<div{lang_unless(term.more_language, term.note_language)}>{more}</div>"
        called = f"<b>{character_data(label)}:</b> " if label else ""
        language = lang_unless(term.note_language, self._strings.locale)
        return f"<div{language}><p>{called}{character_data(term.note)}</p>\n{more}</div>"

    def _further_notes(self, term: Term, senses: Sequence[int], places: Mapping[str, Sequence[Place]]) -> str:
        """Return the notes of the senses that the book links, each with its places."""
        items = "".join(
            f"<li>{self._note(term.in_sense(number), term.senses[number - 1].label)}\n"
            f"{self._places(places.get(note_key(term.headword, number), ()))}</li>\n"
            for number in senses
        )
        return f"<ul>\n{items}</ul>\n"

    def _aliases(self, term: Term) -> str:
        if not term.aliases:
            return ""
        names = ", ".join(character_data(alias) for alias in term.aliases)
        return f' <span class="aliases"{lang_unless(term.language, self._strings.locale)}>({names})</span>'

    def _see(self, term: Term, page: str) -> str:
        links = []
        for other in term.see:
            file = self._files.get(other)
            if file is None:  # not in this book
                continue
            target = f"{file if file != page else ''}#g-{self._names[other]}"
            tag = lang_unless(term.language, self._strings.locale)
            links.append(f'<a href="{target}"{tag}>{character_data(other)}</a>')
        if not links:
            return ""
        return f"<p>{escape(self._strings.text('See also'))}: {', '.join(links)}</p>\n"

    def _source(self, term: Term) -> str:
        if not term.source:
            return ""
        return f"<p>{escape(self._strings.text('Source'))}: {reference(term.source)}</p>\n"

    def _places(self, places: Sequence[Place]) -> str:
        if not places:
            return ""
        ways = _ways_back(places, many=self._many)
        back = escape(self._strings.text("Back to the text"))
        links = " ".join(
            f'<a href="{href}" role="doc-backlink" aria-label="{back}, {label}">{label}</a>'
            for href, label in ways[:PLACES]
        )
        rest = " …" if len(ways) > PLACES else ""
        return f'<p class="places">← {links}{rest}</p>\n'


def _ways_back(places: Sequence[Place], *, many: bool) -> list[tuple[str, str]]:
    """Return addresses and what they are called, one more than PLACES at most.

    They are called `1`, `2` … or, in a book of chapters, `3`, `3.2`, `7` ….
    """
    ways: list[tuple[str, str]] = []
    seen: dict[int, int] = {}
    for chapter, target, numbers in places:
        for number in numbers[: PLACES + 1 - len(ways)]:
            nth = seen[chapter] = seen.get(chapter, 0) + 1
            label = str(nth) if not many else str(chapter) if nth == 1 else f"{chapter}.{nth}"
            ways.append((f"{target}-{number}", label))
    return ways


def reference(source: str, language: str = "") -> str:
    """Return an address as a link, anything else as text with the language attributes given."""
    shown = character_data(source)
    if not source.lower().startswith(("https://", "http://")) or any(c.isspace() for c in source):
        return f"<span{language}>{shown}</span>" if language else shown
    address = web_address(source)
    return f'<a href="{escape(address)}">{shown}</a>' if address else shown


def colophon(metadata: Metadata, sources: Sequence[Metadata], facts: Sequence[str], strings: Strings) -> Page:
    """Return the page about the book: where its texts come from, what was annotated, by which version.

    `facts` are finished sentences in the language of the book's own words.
    """
    title = strings.text("About this book")
    rows = "".join(_source_rows(source, metadata, strings) for source in sources)
    lines = "".join(f"<p>{escape(fact)}</p>\n" for fact in facts)
    body = (
        '<section epub:type="colophon" role="doc-colophon" aria-labelledby="about">\n'
        f'<h1 id="about">{escape(title)}</h1>\n{rows}{lines}</section>\n'
    )
    return Page("about.xhtml", title, xhtml(title=title, language=strings.locale, body=body))


def _source_rows(source: Metadata, book: Metadata, strings: Strings) -> str:
    language = lang_unless(source.language or book.language, strings.locale)
    parts = [f"<cite{language}>{character_data(source.title)}</cite>"]
    parts += [f"<span{language}>{character_data(author)}</span>" for author in source.authors]
    if source.publisher:
        parts.append(f"<span{language}>{character_data(source.publisher)}</span>")
    if source.date:
        parts.append(escape(strings.date(source.date)))
    if source.source:
        parts.append(reference(source.source, language))
    if source.rights:
        parts.append(f"<span{language}>{character_data(source.rights)}</span>")
    return f"<p>{', '.join(parts)}</p>\n"


def _appeared(metadata: Metadata, language: str, strings: Strings) -> Iterator[str]:
    """Yield when and where the article appeared, as mark-up."""
    if metadata.date:
        yield escape(strings.date(metadata.date))
    if metadata.source:
        yield reference(metadata.source, language)


def title_page(metadata: Metadata, notes: str, strings: Strings) -> Page:
    """Return the title page; `notes` says, in the book's own words, what language they are in."""
    language = lang_unless(metadata.language, strings.locale)
    lines = [f'<p class="author"{language}>{character_data(author)}</p>\n' for author in metadata.authors]
    lines += [f"<p>{line}</p>\n" for line in (*_appeared(metadata, language, strings), escape(notes)) if line]
    content = "".join(lines)
    body = (
        '<section class="title-page" epub:type="titlepage" aria-labelledby="title">\n'
        f'<h1 id="title"{language}>{character_data(metadata.title)}</h1>\n{content}</section>\n'
    )
    label = strings.text("Title page")
    return Page("title.xhtml", label, xhtml(title=metadata.title, language=strings.locale, body=body))
