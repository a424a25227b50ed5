"""Books in memory: in come files, out go archives. The sound one is built by the program itself.

`files(book)` takes an archive apart, `archive(files)` puts it together; `edit` and `sub` plant a fault and insist
that there was something to change.
"""

from __future__ import annotations

import functools
import io
import re
import tempfile
import zipfile
from pathlib import Path

from typer.testing import CliRunner

from companion.cli import app

ARTICLE = """---
title: Die Koalition berät
language: de
date: 2016-07-21
---
# Erste Lage

Der IS hat in Mossul eine Stellung verloren. Das meldet das CENTCOM, und die Stadt Rakka ist noch in der Hand der Miliz.

## Die Stadt

Es ist nicht das erste Mal, dass die Stadt in den Nachrichten ist, und sie wird es auch nicht zum letzten Mal sein.
In den Straßen der Stadt haben die Bewohner ihre Häuser verlassen. Sie sind mit ihren Kindern und mit dem, was sie
tragen konnten, über die Brücken auf die andere Seite des Flusses gegangen, und viele von ihnen wissen nicht, ob sie
wieder nach Hause kommen. Die Helfer haben Zelte aufgestellt, Wasser und Brot verteilt, und sie warten auf die nächsten
Wagen, die aus dem Norden kommen sollen. Wer am Abend noch auf der Straße war, der sah den Rauch über den Dächern.
"""
GLOSSARY = """
terms:
  - term: IS
    note: The jihadist militia that calls itself the Islamic State, and which was then at war in the region.
  - term: CENTCOM
    note: United States Central Command, which is the US military command for the Middle East.
  - term: Rakka
    note: A city on the Euphrates in the north of Syria, which was held by the militia.
  - term: Mossul
    note: A city on the Tigris in the north of Iraq, which was taken by the militia.
  - term: Stellung
    note: A place that is held by soldiers; it was of use to them for the defence of the city.
"""
CHAPTER, NAV, OPF, NCX = "EPUB/c001.xhtml", "EPUB/nav.xhtml", "EPUB/content.opf", "EPUB/toc.ncx"
BACK, SHEET, COVER = "EPUB/glossary.xhtml", "EPUB/style.css", "EPUB/cover.xhtml"

Files = dict[str, bytes]


@functools.cache
def _sound() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        article, glossary, book = (Path(folder) / name for name in ("a.md", "g.yaml", "b.epub"))
        article.write_text(ARTICLE, "utf-8")
        glossary.write_text(GLOSSARY, "utf-8")
        done = CliRunner().invoke(app, ["build", str(article), "-g", str(glossary), "-o", str(book)])
        assert done.exit_code == 0, done.output
        return book.read_bytes()


def sound() -> Files:
    """Return the files of a book of ours."""
    return files(_sound())


def files(book: bytes) -> Files:
    """Take an archive apart."""
    with zipfile.ZipFile(io.BytesIO(book)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def archive(parts: Files, stored: tuple[str, ...] = ("mimetype",)) -> bytes:
    """Put files together in their order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, data in parts.items():
            opened.writestr(name, data, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return made.getvalue()


def edit(parts: Files, name: str, old: str, new: str, count: int = 1) -> None:
    """Replace a text in a file."""
    text = parts[name].decode()
    assert old in text, (old, text[:3000])
    parts[name] = text.replace(old, new, count).encode()


def sub(parts: Files, name: str, pattern: str, new: str, count: int = 1) -> None:
    """Replace what a pattern fits in a file."""
    text, done = re.subn(pattern, new, parts[name].decode(), count=count, flags=re.DOTALL)
    assert done, (pattern, parts[name].decode()[:3000])
    parts[name] = text.encode()
