"""Take a picture of a page with a note open: `make picture`.

In: a book and the words of a link. Out: a PNG of the page that has it, as foliate-js shows it.
"""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

import tools
from readers.foliate import Foliate
from readers.programs import Node


def number_of(book: Path, words: str) -> int:
    """Return which of the book's note references, counted from 1, has these words."""
    with zipfile.ZipFile(book) as archive:
        pages = [
            archive.read(name).decode() for name in sorted(archive.namelist()) if name.endswith(".xhtml")
        ]
    found = [link for page in pages for link in re.findall(r'epub:type="noteref"[^>]*>([^<]*)<', page)]
    return found.index(words) + 1


if __name__ == "__main__":
    source, text, target = sys.argv[1:]
    node = Node(tools.PARTS["node"].find(), tools.PARTS["chromium"].find())
    Foliate(node).picture(Path(source).resolve(), Path(target).resolve(), note=number_of(Path(source), text))
