"""Which occurrences become links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from companion.model.document import Block, BlockKind, Chapter
from companion.model.matches import MarkedChapter, Match
from companion.model.text import MarkKind, Span


class LinkPolicy(StrEnum):
    """How often a term is linked."""

    FIRST = "first"
    """Its first occurrence in each chapter."""
    PARAGRAPH = "paragraph"
    """Its first occurrence in each paragraph."""
    ALL = "all"
    """Every occurrence."""


def annotate(chapter: Chapter, matches: Sequence[Match], policy: LinkPolicy) -> MarkedChapter:
    """Decide for each match whether it becomes a link.

    Nothing inside a heading, code or a link of the author's is ever linked, and does not count as
    the first occurrence.
    """
    return MarkedChapter(chapter, tuple(matches), tuple(_decide(chapter, matches, policy)))


def _decide(chapter: Chapter, matches: Sequence[Match], policy: LinkPolicy) -> Iterator[bool]:
    seen: set[tuple[str, int]] = set()
    closed: tuple[int, list[Span] | None] = (-1, [])
    for match in matches:
        if match.block != closed[0]:
            closed = (match.block, _closed_spans(chapter.blocks[match.block]))
        if _is_closed(match, closed[1]):
            yield False
            continue
        if policy is LinkPolicy.ALL:
            yield True
            continue
        key = (match.term.headword, match.block if policy is LinkPolicy.PARAGRAPH else -1)
        yield key not in seen
        seen.add(key)


def _closed_spans(block: Block) -> list[Span] | None:
    """Return where the block takes no links; None where it takes none at all."""
    if block.kind in {BlockKind.HEADING, BlockKind.VERBATIM}:
        return None
    return [mark.span for mark in block.text.marks if mark.kind in {MarkKind.LINK, MarkKind.CODE}]


def _is_closed(match: Match, closed: list[Span] | None) -> bool:
    if closed is None:
        return True
    return any(span.start < shut.end and shut.start < span.end for span in match.spans for shut in closed)
