"""The order of the stages of `companion glossary suggest`, and nothing else.

read → glossary → suggest (candidates) → match (counts) → suggest (ranking) → dictionaries → suggest (draft)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from companion.diagnostics import Log
from companion.dictionaries import Dictionary, definitions
from companion.errors import ArticleError, UsageError
from companion.glossary import load_glossaries
from companion.match import Found, compile_terms, reader
from companion.model.document import Article, BlockKind
from companion.model.language import primary_subtag
from companion.model.source import Location, Source
from companion.model.terms import Glossary, Term, TermType
from companion.model.text import Span
from companion.read import read_article
from companion.suggest.candidates import IDIOM, Candidate, Collector, without_doubles
from companion.suggest.coverage import Share, coverage
from companion.suggest.draft import one_line
from companion.suggest.frequencies import frequencies
from companion.suggest.idioms import idioms_in
from companion.suggest.known import Known, lemmas, listed_words
from companion.suggest.lemmas import Lemmatiser, Reading
from companion.suggest.merge import Existing, read_existing
from companion.suggest.nouns import nouns
from companion.suggest.ranking import Proposal, ranked
from companion.suggest.tokens import Sentence, plain, sentences
from companion.suggest.verbs import verbs

_PROSE = frozenset({BlockKind.PARAGRAPH})
_AT = Location("proposals")


class Wanted(NamedTuple):
    """What the user chose; everything already loaded."""

    level: int
    known: tuple[Source, ...] = ()
    """Lists of words that the reader knows."""
    draft: Source | None = None
    """The draft that the proposals will be added to."""
    limit: int | None = None
    dictionaries: tuple[Dictionary, ...] = ()
    """What drafts the notes; the first that has a word counts."""


class Suggested(NamedTuple):
    """What may need a note, and how much of the text is clear without."""

    proposals: tuple[Proposal, ...]
    left_out: int
    """Proposals beyond the limit."""
    chapters: tuple[tuple[str, Share], ...]
    """Title and share of each."""

    @property
    def share(self) -> Share:
        """The share of the whole text."""
        whole = Share()
        for _, share in self.chapters:
            whole = whole.plus(share)
        return whole


class _Passage(NamedTuple):
    """A block of prose that has been read."""

    text: str
    sentences: tuple[Sentence, ...]
    readings: tuple[Reading, ...]
    covered: tuple[Span, ...]
    """What the terms of the glossaries cover."""


def suggest(articles: Sequence[Source], glossaries: Sequence[Source], wanted: Wanted, log: Log) -> Suggested:
    """Propose terms that no glossary has.

    Raises ArticleError, GlossaryError (also for a draft with mistakes), ResourceError (a damaged dictionary),
    UsageError; warnings go to `log`.
    """
    read = [read_article(source, log) for source in articles]
    _demand_german(read)
    sources = [*glossaries, *([wanted.draft] if wanted.draft else [])]
    glossary = load_glossaries(sources, log) if sources else Glossary(())
    existing = _existing(wanted)
    lemmatiser = Lemmatiser(verbs(), nouns(), frequencies())
    known = Known(wanted.level, _known_words(wanted.known, lemmatiser))
    collector = Collector(lemmatiser, verbs(), nouns(), frequencies())
    matcher = compile_terms(glossary.terms, log)
    passages: list[_Passage] = []
    chapters = []
    for article in read:
        find = reader(matcher)
        for chapter in article.chapters:
            own = [
                _passage(plain(block.text), find, collector)
                for block in chapter.blocks
                if block.kind in _PROSE
            ]
            passages += own
            chapters.append((chapter.title, _share(own, known)))
    names = existing.names | {name for term in glossary.terms for name in (term.headword, *term.aliases)}
    candidates = _candidates(collector, passages)
    places = _places(candidates, names, passages)
    rows = ranked(
        _proposal(one, places[one.headword])
        for one in candidates
        if one.headword in places and one.headword not in names and not _is_known(one, known)
    )
    kept = tuple(_defined(row, wanted.dictionaries) for row in rows[: wanted.limit])
    return Suggested(kept, len(rows) - len(kept), tuple(chapters))


def _existing(wanted: Wanted) -> Existing:
    """Return what the draft holds; raises UsageError where its notes are to be in another language."""
    if wanted.draft is None:
        return Existing(frozenset())
    existing = read_existing(wanted.draft)
    if wanted.dictionaries and primary_subtag(existing.notes) != "en":
        raise UsageError(
            f"the notes of “{wanted.draft.name}” are in “{existing.notes}”; drafts are English",
            hint="leave out --define and --dictionary, or choose another -o",
        )
    return existing


def _defined(one: Proposal, dictionaries: Sequence[Dictionary]) -> Proposal:
    """Return a proposal with what the first dictionary says that has it; persons are in none."""
    if one.type is not TermType.PERSON:
        for dictionary in dictionaries:
            if one.headword.isupper() and not _has_spelling(dictionary, one.headword):
                continue  # *IS* is not *is*
            for text, name in definitions(dictionary, one.headword):
                return one._replace(note=one_line(text), dictionary=one_line(name))
    return one


def _has_spelling(dictionary: Dictionary, word: str) -> bool:
    return any(entry.headword == word for entry in dictionary.entries(word))


def _demand_german(articles: Sequence[Article]) -> None:
    for article in articles:
        for chapter in article.chapters:
            if primary_subtag(chapter.language) != "de":
                raise ArticleError(
                    f"proposals are made for German texts, and this one is in “{chapter.language}”",
                    at=Location(article.name),
                    hint="its language stands in its own metadata, or in the file beside it",
                )


def _known_words(lists: Sequence[Source], lemmatiser: Lemmatiser) -> Iterator[str]:
    for source in lists:
        yield from lemmas(listed_words(source), lemmatiser)


def _passage(text: str, find: Callable[[str], list[Found]], collector: Collector) -> _Passage:
    parts = tuple(sentences(text))
    readings = tuple(reading for part in parts for reading in collector.read(part, text))
    covered = tuple(span for found in find(text) for span in found.spans)
    return _Passage(text, parts, readings, covered)


def _share(passages: Sequence[_Passage], known: Known) -> Share:
    whole = Share()
    for passage in passages:
        whole = whole.plus(coverage(passage.readings, passage.covered, known.reads))
    return whole


def _candidates(collector: Collector, passages: Sequence[_Passage]) -> list[Candidate]:
    """Return idioms first, as they are to win a form that a word has, too."""
    whole = " ".join(passage.text for passage in passages)
    idioms = [Candidate(one.headword, TermType.WORD, IDIOM, forms=one.forms) for one in idioms_in(whole)]
    phrases = {one.headword for one in idioms}
    words = without_doubles(collector.found.values())
    return idioms + [one for one in words if one.headword not in phrases]


class _Place(NamedTuple):
    """A place where the matcher has found a candidate."""

    passage: _Passage
    start: int


def _places(
    candidates: Sequence[Candidate], names: Collection[str], passages: Sequence[_Passage]
) -> dict[str, list[_Place]]:
    """Return where the matcher finds the candidates outside the terms of the glossaries.

    The names of a draft's entries, which may have no note yet, take part: what is theirs is not another's.
    """
    own = {one.headword for one in candidates}
    terms = [
        Term(one.headword, "", _AT, aliases=one.aliases, forms=one.forms, type=one.type) for one in candidates
    ]
    terms += [Term(name, "", _AT) for name in sorted(names) if name not in own]
    find = reader(compile_terms(terms, Log()))
    places: dict[str, list[_Place]] = {}
    for passage in passages:
        for found in find(passage.text):
            if not _is_covered(found, passage.covered):
                place = _Place(passage, found.spans[0].start)
                places.setdefault(found.target.term.headword, []).append(place)
    return places


def _proposal(one: Candidate, places: Sequence[_Place]) -> Proposal:
    (passage, start), *_ = places
    within = next((s.span for s in passage.sentences if start < s.span.end), Span(0, len(passage.text)))
    sentence = passage.text[within.start : within.end]
    return Proposal(
        one.headword, one.type, one.zipf, len(places), sentence, start - within.start, one.aliases
    )


def _is_known(one: Candidate, known: Known) -> bool:
    return known.knows(one.headword, one.zipf, is_name=one.is_name)


def _is_covered(found: Found, covered: Sequence[Span]) -> bool:
    return all(any(c.start <= span.start and span.end <= c.end for c in covered) for span in found.spans)
