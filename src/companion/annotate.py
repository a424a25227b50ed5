"""Which occurrences become links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from companion.model.document import Block, BlockKind, Chapter
from companion.model.matches import MarkedChapter, Match
from companion.model.text import MarkKind, Span

_NEVER_LINKED = frozenset((BlockKind.HEADING, BlockKind.VERBATIM))


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
    here, closed = -1, None
    for match in matches:
        if match.block != here:
            here = match.block
            closed = _closed_spans(chapter.blocks[here])
        if _is_closed(match, closed):
            yield False
        elif policy is LinkPolicy.ALL:
            yield True
        else:
            key = (match.term.headword, here if policy is LinkPolicy.PARAGRAPH else -1)
            yield key not in seen
            seen.add(key)


def _closed_spans(block: Block) -> list[Span] | None:
    """Return where the block takes no links; None where it takes none at all."""
    if block.kind in _NEVER_LINKED:
        return None
    return [mark.span for mark in block.text.marks if mark.kind in {MarkKind.LINK, MarkKind.CODE}]


def _is_closed(match: Match, closed: list[Span] | None) -> bool:
    if not closed:
        return closed is None
    return any(span.start < shut.end and shut.start < span.end for span in match.spans for shut in closed)
