"""What of an article does not go into the book: pictures, and links that lead nowhere from a book.

In: each of them as it is met. Out: one message for each, in the log.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from companion.diagnostics import Code, Log
from companion.read.characters import one_line

if TYPE_CHECKING:
    from companion.model.source import Location

_SHOWN = 80


@dataclass(slots=True)
class LeftOut:
    """Reports each address once."""

    log: Log
    _links: set[str] = field(default_factory=set)

    def picture(self, address: str, at: Location) -> None:
        """Report a picture."""
        which = f" {_short(address)}" if address else ""
        self.log.warn(Code.ARTICLE_PICTURE, f"the picture{which} is left out", at)

    def link(self, address: str, at: Location) -> None:
        """Report a link whose text stays; one without an address is no link."""
        if address and address not in self._links:
            self._links.add(address)
            self.log.inform(
                Code.ARTICLE_LINK,
                f"the link to {_short(address)} leads nowhere from a book; its text stays",
                at,
            )


def _short(address: str) -> str:
    address = one_line(address)
    return address if len(address) <= _SHOWN else address[: _SHOWN - 1] + "…"
