"""Which occurrences become links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from itertools import repeat

from companion.model.document import Block, BlockKind, Chapter
from companion.model.matches import MarkedChapter, Match
from companion.model.text import MarkKind, Span

_NEVER_LINKED = frozenset((BlockKind.HEADING, BlockKind.VERBATIM))
_CLOSED_MARKS = frozenset((MarkKind.LINK, MarkKind.CODE))


class LinkPolicy(StrEnum):
    """How often a term is linked."""

    FIRST = "first"
    """Its first occurrence in each chapter, in each of its senses."""
    PARAGRAPH = "paragraph"
    """Its first occurrence in each paragraph."""
    ALL = "all"
    """Every occurrence."""


def annotate(
    chapter: Chapter, matches: Sequence[Match], policy: LinkPolicy, senses: tuple[int, ...] = ()
) -> MarkedChapter:
    """Decide for each match whether it becomes a link.

    Nothing inside a heading, code or a link of the author's is ever linked, and does not count as
    the first occurrence. `senses` has the sense of each match, or nothing where all have their plain note:
    each sense has a first occurrence, as it has a note of its own.
    """
    closed = [_closed_spans(block) for block in chapter.blocks]
    may = [not closed[match.block] or not _is_closed(match, closed[match.block]) for match in matches]
    if policy is LinkPolicy.ALL:
        return MarkedChapter(chapter, tuple(matches), tuple(may), senses)
    seen: set[tuple[str, int, int]] = set()
    linked = []
    for match, can, sense in zip(matches, may, senses or repeat(0, len(matches)), strict=True):
        key = (match.term.headword, sense, match.block if policy is LinkPolicy.PARAGRAPH else -1)
        linked.append(can and key not in seen)
        if can:
            seen.add(key)
    return MarkedChapter(chapter, tuple(matches), tuple(linked), senses)


def _closed_spans(block: Block) -> list[Span]:
    """Return where the block takes no links, apart and in order."""
    if block.kind in _NEVER_LINKED:
        return [Span(0, len(block.text.plain))]
    apart: list[Span] = []
    for start, end in sorted(mark.span for mark in block.text.marks if mark.kind in _CLOSED_MARKS):
        if apart and start <= apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, end))
        else:
            apart.append(Span(start, end))
    return apart


def _is_closed(match: Match, closed: list[Span]) -> bool:
    for start, end in match.spans:
        before = bisect_left(closed, (end,))  # how many begin before the match ends
        if before and closed[before - 1].end > start:
            return True
    return False
