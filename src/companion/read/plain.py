"""Plain text: paragraphs at blank lines.

In: decoded text. Out: its paragraphs. The lines of a paragraph are joined by a blank and lose the white
space at their ends; nothing else is changed, not even a word that was hyphenated at the end of a line.
"""

from __future__ import annotations

from companion.model.document import Block, BlockKind
from companion.model.text import Text


def read_plain(text: str) -> list[Block]:
    r"""Return the paragraphs of `text`. Only `\n` ends a line; U+2028 and its like are white space."""
    blocks: list[Block] = []
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        stripped = line.strip()
        if stripped:
            lines.append(stripped)
        elif lines:
            blocks.append(Block(BlockKind.PARAGRAPH, Text(" ".join(lines))))
            lines.clear()
    return blocks
