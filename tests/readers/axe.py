"""axe-core on the pages of a book: newer rules than those inside Ace, in a browser of its own.

In: a book. Out: its `Violation`s.
"""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import Path
from typing import NamedTuple

from readers.programs import Node


class Violation(NamedTuple):
    """One broken rule at one element."""

    file: str
    rule: str
    impact: str
    help: str
    html: str


class Axe(NamedTuple):
    """axe-core on this machine."""

    node: Node

    def check(self, book: Path) -> list[Violation]:
        """Return what is wrong with each XHTML file of the book, the navigation included."""
        with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(book) as package:
            package.extractall(folder)
            pages = [name for name in package.namelist() if name.endswith(".xhtml")]
            return [Violation(**one) for one in json.loads(self.node.run("axe.mjs", folder, *pages))]
