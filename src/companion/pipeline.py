"""The order of the stages, and nothing else.

read → glossary → match → senses → annotate → render → package
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from companion.annotate import LinkPolicy, annotate
from companion.diagnostics import Log
from companion.glossary import load_glossaries
from companion.match import Found, Matcher, compile_terms, reader
from companion.match.fit import warn_if_none_fits
from companion.match.possible import possible_terms
from companion.model.book import Asset
from companion.model.document import Article, Chapter, Metadata
from companion.model.matches import Annotated, MarkedChapter, Match
from companion.model.source import Source
from companion.model.terms import Glossary
from companion.package import package
from companion.read import ArticleFormat, merge_metadata, read_article
from companion.render import Look, demand_language, locale_for, render

if TYPE_CHECKING:
    from companion.match.senses import Senses

_EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""The date of a book whose articles have none; never the clock's."""

T = TypeVar("T")

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and of how much."""


def silent(_stage: str, _done: int, _total: int) -> None:
    """Show no progress."""


class Options(NamedTuple):
    """What the user chose; everything already loaded."""

    style: bytes
    given: Metadata
    """Metadata from options: wins over what the articles say."""
    policy: LinkPolicy = LinkPolicy.FIRST
    notes: str = ""
    """Language of the notes, where a glossary has several; empty: the first of each glossary."""
    locale: str = ""
    """Of the book's own words; empty: the language of the notes."""
    format: ArticleFormat | None = None
    cover: Asset | None = None
    plain: bool = False
    """No cover."""
    modified: dt.datetime | None = None
    """UTC; None: the date of the newest article."""
    version: str = ""
    proven: bool = False
    """Nothing is to be said about the glossaries: only terms that the articles may have are compiled."""


class Built(NamedTuple):
    """A finished book and what was decided on the way."""

    epub: bytes
    annotated: Annotated
    glossary: Glossary


def build(
    articles: Sequence[Source],
    glossaries: Sequence[Source],
    options: Options,
    log: Log,
    progress: Progress = silent,
) -> Built:
    """Turn articles into one annotated book.

    Raises ArticleError, GlossaryError, ResourceError (language, locale) or OutputError; warnings go to `log`.
    """
    if options.given.language:
        demand_language(options.given.language)
    read = [
        read_article(source, log, format=options.format)
        for source in _counted(articles, "Reading articles", progress)
    ]
    glossary = load_glossaries(glossaries, log, options.notes)
    chapters = [chapter for article in read for chapter in article.chapters]
    terms = possible_terms(glossary.terms, texts_of(chapters)) if options.proven else glossary.terms
    matcher = compile_terms(terms, log)
    languages = ((one.name, options.given.language or one.chapters[0].language) for one in read)
    warn_if_none_fits(glossary.terms, languages, log)
    annotated = annotate_articles(read, matcher, options, progress, _senses(glossary))
    book = render(annotated, _look(annotated.metadata, glossary, options), partial(progress, "Writing pages"))
    progress("Packaging", 0, len(book.pages))
    return Built(package(book), annotated, glossary)


def annotate_articles(
    articles: Sequence[Article],
    matcher: Matcher,
    options: Options,
    progress: Progress = silent,
    senses: Senses | None = None,
) -> Annotated:
    """Find every term in every chapter, with its sense, and decide which places become links."""
    bound = _bind(articles, options.given)
    chapters = _counted(bound.chapters, "Finding terms", progress)
    marked: list[MarkedChapter] = []
    for article, source in zip(articles, bound.sources, strict=True):
        find = reader(matcher)  # a surname is linked after the full name in the same article
        date = source.date or options.given.date
        for chapter in islice(chapters, len(article.chapters)):
            matches = find_terms(chapter, find)
            chosen = senses.of_chapter(chapter, matches, len(marked) + 1, date) if senses else ()
            marked.append(annotate(chapter, matches, options.policy, chosen))
    return Annotated(bound.metadata, tuple(marked), bound.sources)


def _senses(glossary: Glossary) -> Senses | None:
    """Return what chooses among the senses of terms; None where no term has any."""
    if not any(term.senses for term in glossary.terms):
        return None
    from companion.match.senses import Senses  # most glossaries have none

    return Senses(glossary.terms)


def texts_of(chapters: Iterable[Chapter]) -> Iterator[str]:
    """Yield all texts of chapters in order of reading."""
    for chapter in chapters:
        if chapter.heading is not None:
            yield chapter.heading.plain
        yield from (block.text.plain for block in chapter.blocks)


def _counted(things: Sequence[T], stage: str, progress: Progress) -> Iterator[T]:
    """Yield things one by one, saying how far it has come."""
    for done, thing in enumerate(things):
        progress(stage, done, len(things))
        yield thing


def find_terms(chapter: Chapter, find: Callable[[str], list[Found]]) -> list[Match]:
    """Return every match in a chapter, in order of the text; `find` gets its texts in order of reading."""
    if chapter.heading is not None:
        find(chapter.heading.plain)  # nothing in it is linked, but who is named there has been named
    return [
        _match((index, spans, target.term, target.rule))
        for index, block in enumerate(chapter.blocks)
        for spans, target in find(block.text.plain)
    ]


_match = partial(tuple.__new__, Match)
"""A match from its four values, for half the price; a long book has a hundred thousand."""


class _Bound(NamedTuple):
    """Articles that have become one book."""

    metadata: Metadata
    chapters: tuple[Chapter, ...]
    sources: tuple[Metadata, ...]
    """What is known of each article."""


def _bind(articles: Sequence[Article], given: Metadata) -> _Bound:
    """Make one book of articles; what the user gives wins over what they say."""
    chapters = [chapter for article in articles for chapter in article.chapters]
    if given.language:
        chapters = [chapter._replace(language=given.language) for chapter in chapters]
    if len(articles) == 1:
        metadata = merge_metadata(given, articles[0].metadata)
        if given.title and len(chapters) == 1 and chapters[0].heading is None:
            chapters = [chapters[0]._replace(title=given.title)]
        metadata = _complete(metadata, chapters)
        return _Bound(metadata, tuple(chapters), (metadata,))
    sources = tuple(
        _complete(
            article.metadata._replace(language=given.language or article.metadata.language), article.chapters
        )
        for article in articles
    )
    together = Metadata(
        title=f"{sources[0].title} …",
        authors=tuple(dict.fromkeys(author for source in sources for author in source.authors)),
        date=max((source.date for source in sources if source.date), default=None),
    )
    return _Bound(_complete(merge_metadata(given, together), chapters), tuple(chapters), sources)


def _complete(metadata: Metadata, chapters: Sequence[Chapter]) -> Metadata:
    """Fill in what every book must have."""
    first = chapters[0]
    return metadata._replace(
        title=metadata.title or first.title, language=metadata.language or first.language
    )


def _look(metadata: Metadata, glossary: Glossary, options: Options) -> Look:
    notes = options.notes or next((term.note_language for term in glossary.terms), "en")
    return Look(
        style=options.style,
        locale=options.locale or locale_for(notes),
        modified=options.modified or _date_of(metadata),
        cover=options.cover,
        plain=options.plain,
        version=options.version,
        credit=", ".join(filter(None, (glossary.title, glossary.author, glossary.license))),
        linked=_LINKED[options.policy],
    )


_LINKED = {
    LinkPolicy.FIRST: "Annotated: first occurrence in each chapter",
    LinkPolicy.PARAGRAPH: "Annotated: first occurrence in each paragraph",
    LinkPolicy.ALL: "Annotated: every occurrence",
}


def _date_of(metadata: Metadata) -> dt.datetime:
    if metadata.date is None:
        return _EPOCH
    return dt.datetime(metadata.date.year, metadata.date.month, metadata.date.day, tzinfo=dt.UTC)
