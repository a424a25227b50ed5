"""A built book, opened for tests: its files as trees, its links, its text."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Opened:
    """An EPUB that `companion` wrote."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.pages = {
            name.rpartition("/")[2]: ET.fromstring(data)
            for name, data in self.files.items()
            if name.endswith(".xhtml")
        }

    @property
    def chapters(self) -> dict[str, ET.Element]:
        """The chapter files in reading order."""
        return {name: tree for name, tree in self.pages.items() if re.fullmatch(r"c\d+(-\d+)?\.xhtml", name)}

    def links(self) -> list[tuple[str, str, str]]:
        """(page, text, headword of the note) of every link to a note."""
        found = []
        for name, tree in self.chapters.items():
            notes = {aside.get("id"): aside for aside in tree.iter(f"{XHTML}aside")}
            for a in tree.iter(f"{XHTML}a"):
                if a.get(TYPE) == "noteref":
                    note = notes[a.get("href").removeprefix("#")]
                    found.append((name, "".join(a.itertext()), note.find(f".//{XHTML}dfn").text))
        return found

    def paragraphs(self) -> list[str]:
        """The text of the chapters' blocks, notes left out."""
        found = []
        for tree in self.chapters.values():
            section = tree.find(f".//{XHTML}section")
            leaves = (child for child in section if child.tag not in {f"{XHTML}aside", f"{XHTML}h1"})
            found += ["".join(child.itertext()) for child in leaves]
        return found

    def ids(self) -> list[tuple[str, str]]:
        """(page, id) of every element that has one."""
        return [(name, e.get("id")) for name, tree in self.pages.items() for e in tree.iter() if e.get("id")]
