"""The containers around a block while an article is being read, as XHTML allows them.

In: containers that are entered and left. Out: the tuple of containers for a block. Where a source nests
what XHTML does not (text straight in a list, a cell outside any row), the missing container is put in or
the stray one left out; the text is never touched.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from companion.model.document import Block, Container, ContainerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

K = ContainerKind
_CHILDREN = {
    K.BULLETS: (K.ITEM,),
    K.NUMBERS: (K.ITEM,),
    K.DEFINITIONS: (K.DEFINITION, K.TERM),
    K.TABLE: (K.ROW,),
    K.ROW: (K.CELL, K.HEADER_CELL),
}
"""What may stand in a container that holds no text itself; the first is the one put in when it is missing."""
_PARENTS = {
    K.ITEM: (K.BULLETS, K.NUMBERS),
    K.TERM: (K.DEFINITIONS,),
    K.DEFINITION: (K.DEFINITIONS,),
    K.ROW: (K.TABLE,),
    K.CELL: (K.ROW,),
    K.HEADER_CELL: (K.ROW,),
    K.CAPTION: (K.FIGURE,),
}
_DEEPEST = 60
"""Containers deeper than this are left out; no reader shows them, and their text stays."""


@dataclass(slots=True)
class Nesting:
    """The open containers, outermost first."""

    _open: list[Container] = field(default_factory=list)
    _depths: list[int] = field(default_factory=list)
    """How many were open before each `enter`."""
    _keys: int = 0
    _now: tuple[Container, ...] | None = None

    def enter(self, kind: ContainerKind, value: str = "") -> bool:
        """Go into a container; return whether it counts, or is left out as a stray one."""
        self._depths.append(len(self._open))
        if len(self._open) >= _DEEPEST:
            return False
        while self._open and kind not in (allowed := _CHILDREN.get(self._open[-1].kind, (kind,))):
            self._push(allowed[0])
        fits = kind not in _PARENTS or (bool(self._open) and self._open[-1].kind in _PARENTS[kind])
        if fits:
            self._push(kind, value)
        return fits

    def leave(self) -> None:
        """Go out of the container entered last."""
        del self._open[self._depths.pop() :]
        self._now = None

    def around(self) -> tuple[Container, ...]:
        """Return the containers of a block that stands here."""
        if self._open and self._open[-1].kind in _CHILDREN:
            return tuple(self._open) + self._missing(self._open[-1].kind)
        if self._now is None:
            self._now = tuple(self._open)
        return self._now

    def _missing(self, kind: ContainerKind) -> tuple[Container, ...]:
        missing: list[Container] = []
        while kind in _CHILDREN:
            kind = _CHILDREN[kind][0]
            missing.append(self._new(kind))
        return tuple(missing)

    def _push(self, kind: ContainerKind, value: str = "") -> None:
        self._open.append(self._new(kind, value))
        self._now = None

    def _new(self, kind: ContainerKind, value: str = "") -> Container:
        self._keys += 1
        return Container(kind, self._keys, value)


def tidied(blocks: Sequence[Block]) -> list[Block]:
    """Take out the containers that only the whole article shows to be wrong.

    The content models of `dl` (terms, then definitions, both in each group) and `figure` (one caption,
    first or last): HTML Living Standard, sections 4.4.9 and 4.4.12.
    """
    children: dict[Container, list[Container]] = defaultdict(list)
    for block in blocks:
        for outer, inner in zip_longest(block.within, block.within[1:]):
            if outer.kind in (K.DEFINITIONS, K.FIGURE):
                children[outer].append(inner or outer)
    wrong = {
        container
        for outer, inside in children.items()
        for container in (_wrong_list if outer.kind is K.DEFINITIONS else _wrong_captions)(outer, inside)
    }
    if not wrong:
        return list(blocks)
    return [b._replace(within=tuple(c for c in b.within if c not in wrong)) for b in blocks]


def _wrong_list(outer: Container, inside: Iterable[Container]) -> set[Container]:
    """Return the list and its items, unless it begins with a term and ends with a definition."""
    items = list(inside)
    if items[0].kind is K.TERM and items[-1].kind is K.DEFINITION:
        return set()
    return {outer, *items}


def _wrong_captions(_outer: Container, inside: Iterable[Container]) -> set[Container]:
    """Return the captions of a figure, unless there is one and it is first or last."""
    runs = [container for container, _ in groupby(inside)]
    captions = {c for c in runs if c.kind is K.CAPTION}
    fits = len(captions) <= 1 and (not captions or runs[0] in captions or runs[-1] in captions)
    return set() if fits else captions
