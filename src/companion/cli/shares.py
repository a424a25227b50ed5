"""How much of a text is clear, for people: shares in, lines on standard error out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from companion.cli.guard import say

if TYPE_CHECKING:
    from companion.suggest.coverage import Share

_CHAPTERS = 20
"""Chapters whose shares are listed; a longer book has the whole only."""


def say_shares(whole: Share, chapters: Sequence[tuple[str, Share]]) -> None:
    """Say how much of a text is known, explained and neither; of a few chapters each by its title."""
    say(f"{whole.words:,} words: {whole}")
    if 1 < len(chapters) <= _CHAPTERS:
        for title, share in chapters:
            say(f"  {title}: {share}")
