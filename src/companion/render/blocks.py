"""The blocks of a chapter as XHTML, with lists, quotations and tables opened and closed around them."""

from __future__ import annotations

from collections.abc import Sequence

from companion.model.document import Block, BlockKind, Container, ContainerKind
from companion.render.weave import Anchor, weave

_LIST_KINDS = {ContainerKind.NUMBERS, ContainerKind.BULLETS}


class BlockWriter:
    """Writes blocks one after another and remembers which containers are open.

    For each block `enter` its containers, then write it; `close` at the end of a file. A numbered
    list that goes on in the next file goes on counting.
    """

    def __init__(self) -> None:
        self._open: tuple[Container, ...] = ()
        self._items: dict[int, tuple[int, int]] = {}
        """Key of a numbered list → how many items it has had, and the key of the last."""
        self._levels: list[int] = []

    def close(self) -> str:
        """Return the end tags of whatever is open."""
        return self.enter(())

    def enter(self, wanted: tuple[Container, ...]) -> str:
        """Return the tags that lead from the open containers to the wanted ones."""
        if wanted == self._open:
            return ""
        same = 0
        for one, other in zip(self._open, wanted, strict=False):
            if one != other:
                break
            same += 1
        closing = "".join(f"</{c.kind}>\n" for c in reversed(self._open[same:]))
        opening = "".join(
            self._opening(c, wanted[depth - 1] if depth else None)
            for depth, c in enumerate(wanted[same:], same)
        )
        self._open = wanted
        return closing + opening

    def _opening(self, container: Container, parent: Container | None) -> str:
        kind, key, value = container
        if kind is ContainerKind.NUMBERS:
            first = int(value or 1) + self._items.get(key, (0, 0))[0]
            return f'<ol start="{first}">\n' if first != 1 else "<ol>\n"
        if kind is ContainerKind.ITEM and parent is not None:
            count, last = self._items.get(parent.key, (0, -1))
            self._items[parent.key] = (count if last == key else count + 1, key)
        if kind in {ContainerKind.CELL, ContainerKind.HEADER_CELL} and value:
            columns, _, rows = value.partition(",")
            wide = f' colspan="{columns}"' if columns not in {"", "1"} else ""
            high = f' rowspan="{rows}"' if rows not in {"", "1"} else ""
            return f"<{kind}{wide}{high}>"
        return f"<{kind}>\n" if kind in _LIST_KINDS else f"<{kind}>"

    def title(self, block: Block, identifier: str) -> str:
        """Return the heading that is the chapter's own, where it does not stand at the very top."""
        self._levels.clear()
        return f'<h1 id="{identifier}">{weave(block.text)}</h1>\n'

    def block(self, block: Block, anchors: Sequence[Anchor] = ()) -> str:
        """Return the XHTML of a block, without its containers."""
        language = f' lang="{block.language}" xml:lang="{block.language}"' if block.language else ""
        if block.kind is BlockKind.RULE:
            return "<hr/>\n"
        if block.kind is BlockKind.VERBATIM:
            return f"<pre{language}>{weave(block.text, anchors, breaks=False)}</pre>\n"
        name = f"h{self._level(block.level)}" if block.kind is BlockKind.HEADING else "p"
        return f"<{name}{language}>{weave(block.text, anchors)}</{name}>\n"

    def _level(self, level: int) -> int:
        """Return a heading's level under the chapter's h1, without gaps (WCAG 1.3.1, `heading-order`)."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return min(len(self._levels) + 1, 6)
