"""The blocks of an article while it is being read.

In: text, marks, blocks and containers as the source has them. Out: `Block` values.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from companion.model.document import Block, BlockKind, ContainerKind
from companion.model.text import Text
from companion.read.nesting import Nesting, tidied
from companion.read.prose import Prose

_CELLS = (ContainerKind.CELL, ContainerKind.HEADER_CELL)
# HTML Living Standard, sections 4.4.10 and 4.9.10: no headings in these.
_NO_HEADINGS = (ContainerKind.TERM, ContainerKind.HEADER_CELL)


class _Shape(NamedTuple):
    """What the text at hand will be a block of."""

    kind: BlockKind
    level: int = 0


_LOOSE = _Shape(BlockKind.PARAGRAPH)


@dataclass(slots=True)
class Draft:
    """Collects blocks; text outside every block becomes a paragraph."""

    prose: Prose = field(default_factory=Prose)
    _blocks: list[Block] = field(default_factory=list)
    _nesting: Nesting = field(default_factory=Nesting)
    _cells: list[int] = field(default_factory=list)
    """For each container entered: how many blocks there were if it is a cell, else -1."""
    _shapes: list[_Shape] = field(default_factory=list)
    """One for each block begun and not yet ended."""
    _languages: list[str] = field(default_factory=list)

    def finish(self) -> list[Block]:
        """Return all blocks."""
        self._flush()
        return tidied(self._blocks)

    def text(self, piece: str) -> None:
        """Add text; white space collapses as in HTML, save in `pre`."""
        if self._shape.kind is not BlockKind.VERBATIM:
            self.prose.add(piece)
        elif self.prose.empty:
            # HTML Living Standard, section 13.1.2.5: a newline right after <pre> is not text.
            self.prose.add_verbatim(piece.removeprefix("\n"))
        else:
            self.prose.add_verbatim(piece)

    def break_line(self) -> None:
        """End the line within the block."""
        if self._shape.kind is BlockKind.VERBATIM:
            self.prose.add_verbatim("\n")
        else:
            self.prose.break_line()

    def boundary(self) -> None:
        """Part what follows from what came before: a new block, or in a heading a new line."""
        if self._shape.kind is not BlockKind.HEADING:
            self._flush()
        elif not self.prose.at_line_start:
            self.prose.break_line()

    def begin(self, kind: BlockKind, level: int = 0) -> None:
        """Begin a block. A paragraph within a heading, or anything within `pre`, stays part of it."""
        self.boundary()
        shape, around = _Shape(kind, level), self._shape
        stays = around.kind is BlockKind.VERBATIM or (
            around.kind is BlockKind.HEADING and kind is not BlockKind.HEADING
        )
        if not stays:
            self._flush()
        self._shapes.append(around if stays else shape)

    def end(self) -> None:
        """End the block begun last."""
        if len(self._shapes) > 1 and self._shapes[-1] == self._shapes[-2]:
            self.boundary()
        else:
            self._flush()
        self._shapes.pop()

    def add(self, kind: BlockKind, text: Text, level: int = 0) -> None:
        """Add a whole block at once."""
        within = self._nesting.around()
        if kind is BlockKind.HEADING and any(c.kind in _NO_HEADINGS for c in within):
            kind, level = BlockKind.PARAGRAPH, 0
        language = self._languages[-1] if self._languages else ""
        self._blocks.append(Block(kind, text, level, within, language))

    def rule(self) -> None:
        """Add a thematic break."""
        self._flush()
        self.add(BlockKind.RULE, Text(""))

    def enter(self, kind: ContainerKind, value: str = "") -> None:
        """Go into a container."""
        self._flush()
        counts = self._nesting.enter(kind, value)
        self._cells.append(len(self._blocks) if counts and kind in _CELLS else -1)

    def leave(self) -> None:
        """Go out of the container entered last; a cell without text gets an empty paragraph to exist by."""
        self._flush()
        if self._cells.pop() == len(self._blocks):
            self.add(BlockKind.PARAGRAPH, Text(""))
        self._nesting.leave()

    def enter_language(self, tag: str) -> None:
        """Begin blocks in another language."""
        self.boundary()
        self._languages.append(tag)

    def leave_language(self) -> None:
        """End the blocks of `enter_language`."""
        self.boundary()
        self._languages.pop()

    @property
    def _shape(self) -> _Shape:
        return self._shapes[-1] if self._shapes else _LOOSE

    def _flush(self) -> None:
        """Make a block of the text so far, if there is any but white space."""
        kind, level = self._shape
        text = self.prose.take("\n" if kind is BlockKind.VERBATIM else " \n")
        if text.plain and not text.plain.isspace():
            self.add(kind, text, level)
