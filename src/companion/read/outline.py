"""Chapters: an article is divided at its headings of level 1.

In: the blocks of an article. Out: one chapter or several, with every block in its order.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from companion.model.document import Block, BlockKind, Chapter
from companion.model.text import Mark, MarkKind, Span, Text
from companion.read.characters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def first_title(blocks: Sequence[Block]) -> str:
    """Return the first heading of level 1 as one line, empty when there is none."""
    return next(_titles(blocks), "")


def sole_title(blocks: Sequence[Block]) -> str:
    """Return the heading of level 1 as one line, empty when there is none or more than one."""
    titles = list(itertools.islice(_titles(blocks), 2))
    return titles[0] if len(titles) == 1 else ""


def _titles(blocks: Sequence[Block]) -> Iterator[str]:
    return (one_line(b.text.plain) for b in blocks if b.kind is BlockKind.HEADING and b.level == 1)


def chapters_of(blocks: Sequence[Block], title: str, language: str) -> tuple[Chapter, ...]:
    """Divide `blocks` at the headings of level 1 that stand in no list, quotation or table.

    A single one that does not come first (after a kicker, say) stays where it is, in the one chapter.
    `title` is for blocks without a heading of their own.
    """
    blocks = [_in_language(block, language) for block in blocks]
    starts = [
        i for i, b in enumerate(blocks) if b.kind is BlockKind.HEADING and b.level == 1 and not b.within
    ]
    if not starts or (len(starts) == 1 and starts[0] > 0):
        return (Chapter(title, tuple(blocks), language=language),)
    chapters = [Chapter(title, tuple(blocks[: starts[0]]), language=language)] if starts[0] else []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        heading = blocks[start]
        chapters.append(
            Chapter(
                one_line(heading.text.plain) or title,
                tuple(blocks[start + 1 : end]),
                _with_language(heading),
                language,
            )
        )
    return tuple(chapters)


def _in_language(block: Block, language: str) -> Block:
    """Drop a block's language tag where it says no more than its chapter's (`de` in `de-DE`)."""
    own, around = block.language.lower(), language.lower()
    if own and (own == around or around.startswith(own + "-")):
        return block._replace(language="")
    return block


def _with_language(heading: Block) -> Text:
    """Return a heading's text; a chapter has no other place for a language of its heading alone."""
    if not heading.language:
        return heading.text
    whole = Mark(Span(0, len(heading.text.plain)), MarkKind.LANGUAGE, heading.language)
    return Text(heading.text.plain, (whole, *heading.text.marks))
