"""The order of the stages of `companion glossary check`, and nothing else.

glossary (mistakes) → match (warnings) → glossary (advice) → read, match (what an article has of it)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from companion.diagnostics import Code, Diagnostic, Log, Severity
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.glossary.advice import WrittenFile, advise, covered, read_written
from companion.glossary.fix import Redundant, fix
from companion.match import Found, Matcher, compile_terms, reader
from companion.match.covered import covered_names
from companion.match.fit import warn_if_none_fits
from companion.model.document import Article, BlockKind
from companion.model.source import Location, Source
from companion.model.terms import Glossary, Term
from companion.read import read_article

EVERYDAY = 5.8
"""The Zipf value of about the hundred and fifty commonest words."""

_ACRONYM = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{2,6}(?![\w])")
_ROMAN = re.compile("[IVXLCDM]+")
_OFTEN = 2


class Review(NamedTuple):
    """What a good editor says of glossaries that load."""

    glossary: Glossary
    diagnostics: tuple[Diagnostic, ...]
    unwritten: int
    """Entries that have no note yet."""
    drafts: int
    """Entries whose note is still a dictionary's."""


def review(sources: Sequence[Source], articles: Sequence[Source]) -> Review:
    """Check glossaries, by themselves and against the articles they are for.

    Raises GlossaryError with every mistake, ArticleError.
    """
    log = Log()
    glossary = load_glossaries(sources, log)
    matcher = compile_terms(glossary.terms, log)
    written = {source.name: read_written(source) for source in sources}
    found = [
        *log.diagnostics,
        *(each for file in written.values() for each in advise(file, {"de": _is_everyday})),
        *_covered(glossary.terms, written.values()),
    ]
    if articles:
        read = [read_article(source, Log()) for source in articles]
        found += _beside_articles(read, glossary.terms, matcher)
    order = {source.name: number for number, source in enumerate(sources)}
    found.sort(key=lambda each: (order.get(each.at.file, len(order)), each.at.line, each.at.column))
    unwritten = sum(entry.is_unwritten for file in written.values() for entry in file.entries)
    drafts = sum(term.is_draft for term in glossary.terms)
    return Review(glossary, tuple(dict.fromkeys(found)), unwritten, drafts)


class AllFixed(NamedTuple):
    """Glossaries, put right."""

    sources: tuple[Source, ...]
    messages: tuple[str, ...]


def fix_all(sources: Sequence[Source]) -> AllFixed:
    """Put right what is certainly wrong in glossaries: first what keeps them from being read."""
    files = list(sources)
    messages: list[str] = []
    for find in (_no_names, _redundant_names):
        redundant = find(files)
        for number, source in enumerate(files):
            fixed = fix(files, number, redundant.get(source.name, ()))
            files[number] = fixed.source
            messages += fixed.messages
    return AllFixed(tuple(files), tuple(messages))


def _no_names(_: Sequence[Source]) -> dict[str, list[Redundant]]:
    return {}


def _redundant_names(sources: Sequence[Source]) -> dict[str, list[Redundant]]:
    """Return by file the names that inflection finds anyway; none while there are mistakes."""
    try:
        terms = load_glossaries(sources, Log()).terms
    except GlossaryError:
        return {}
    found: dict[str, list[Redundant]] = {}
    for term, key, name in covered_names(terms):
        found.setdefault(term.origin.file, []).append(Redundant(term.headword, key, name))
    return found


def _is_everyday(word: str) -> bool:
    from companion.suggest.frequencies import frequencies

    return not word.isupper() and frequencies().zipf(word) >= EVERYDAY


def _covered(terms: Sequence[Term], files: Iterable[WrittenFile]) -> Iterator[Diagnostic]:
    entries = {entry.at(entry.headword): entry for file in files for entry in file.entries}
    for term, key, name in covered_names(terms):
        if entry := entries.get(term.origin):
            yield covered(entry, key, name)


def _beside_articles(
    articles: Sequence[Article], terms: Sequence[Term], matcher: Matcher
) -> Iterator[Diagnostic]:
    """Yield the terms that stand in no article, and the acronyms of articles that are no terms."""
    log = Log()
    warn_if_none_fits(terms, ((one.name, one.chapters[0].language) for one in articles), log)
    yield from log.diagnostics
    used: set[str] = set()
    acronyms: dict[str, list[str]] = {}
    for article in articles:
        find = reader(matcher)
        for text in _texts(article, find):
            found = find(text)
            used |= {each.target.term.headword for each in found}
            for acronym in _acronyms(text, found):
                acronyms.setdefault(acronym, []).append(article.name)
    yield from _unused(terms, used, "the article" if len(articles) == 1 else "the articles")
    for acronym, names in acronyms.items():
        if len(names) >= _OFTEN:
            message = f"“{acronym}” stands here {len(names)} times, and no term has it"
            hint = f'`companion glossary add {acronym} --note "…"` makes an entry'
            yield Diagnostic(Code.ADVICE_ACRONYM, Severity.INFO, message, Location(names[0]), hint)


def _texts(article: Article, find: Callable[[str], object]) -> Iterator[str]:
    """Yield the texts of an article; headings go to `find`: they name persons, and nothing in them links."""
    for chapter in article.chapters:
        if chapter.heading is not None:
            find(chapter.heading.plain)
        yield from (block.text.plain for block in chapter.blocks if block.kind is not BlockKind.VERBATIM)


def _unused(terms: Sequence[Term], used: set[str], where: str) -> Iterator[Diagnostic]:
    for term in terms:
        if term.headword not in used:
            hint = f"`companion glossary forms {_shell(term.headword)}` lists what is looked for"
            message = f"`{term.headword}` does not stand in {where}"
            yield Diagnostic(Code.ADVICE_UNUSED, Severity.INFO, message, term.origin, hint)


def _acronyms(text: str, found: Sequence[Found]) -> Iterator[str]:
    """Yield the acronyms of a text that no term covers; none of a text that is all in capitals."""
    if text.isupper():
        return
    spans = [span for each in found for span in each.spans]
    for match in _ACRONYM.finditer(text):
        inside = any(span.start <= match.start() and match.end() <= span.end for span in spans)
        if not inside and not _ROMAN.fullmatch(match[0]):
            yield match[0]


def _shell(word: str) -> str:
    return word if word.isalnum() else f'"{word}"'
