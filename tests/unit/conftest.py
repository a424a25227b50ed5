"""Samples that several test files need, given as fixtures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest

from companion.model.book import Asset, Book, Page
from companion.model.document import Metadata

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"'
    ' xmlns:epub="http://www.idpf.org/2007/ops" lang="de" xml:lang="de">\n<head><title>{title}</title>'
    '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n<body>\n{body}\n</body></html>\n'
)
_CHAPTER = (
    '<section epub:type="chapter" role="doc-chapter" aria-labelledby="h1"><h1 id="h1">{title}</h1>\n'
    '<p>Die <a class="term" id="r1-1" href="#n1-is" epub:type="noteref" role="doc-noteref">IS</a>-Stellungen'
    " in Ägypten \U0001f30d.</p>\n"
    '<aside class="note" id="n1-is" epub:type="footnote" role="doc-footnote" lang="en" xml:lang="en">'
    '<p lang="en" xml:lang="en"><a href="#r1-1" role="doc-backlink" aria-label="Back to the text">←</a> '
    '<dfn lang="de" xml:lang="de">IS</dfn> The so-called Islamic State, a jihadist militia.</p></aside></section>'
)
_GLOSSARY = (
    '<section epub:type="glossary" role="doc-glossary" aria-labelledby="hg"><h1 id="hg">{title}</h1>\n'
    '<dl><dt id="g-is" epub:type="glossterm"><dfn>IS</dfn></dt><dd epub:type="glossdef"><p lang="en" xml:lang="en">'
    'A militia. <a href="c1.xhtml#r1-1" role="doc-backlink">1</a></p></dd></dl></section>'
)
_NAV = (
    '<nav epub:type="toc" role="doc-toc" aria-labelledby="ht"><h1 id="ht">Inhalt</h1><ol>{items}</ol></nav>\n'
    '<nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden"><ol><li><a epub:type="bodymatter"'
    ' href="c1.xhtml">Text</a></li></ol></nav>'
)
# The smallest picture there is: one black pixel.
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001e5"
    "27d4a20000000049454e44ae426082"
)


def xhtml(title: str, body: str) -> bytes:
    """Return a page; `body` may hold `{title}` and nothing else in braces."""
    name = escape(title)
    return _HEAD.replace("{title}", name).replace("{body}", body.replace("{title}", name)).encode()


@pytest.fixture
def make_book() -> Callable[..., Book]:
    """Return a maker of small valid books: any number of chapters, with or without glossary and cover."""

    def make(*, chapters: int = 1, glossary: bool = False, cover: bool = False, **known: object) -> Book:
        titles = [f"Kapitel {n}" for n in range(1, chapters + 1)]
        pages = [
            Page(f"c{n}.xhtml", title, xhtml(title, _CHAPTER), "bodymatter" if n == 1 else "")
            for n, title in enumerate(titles, start=1)
        ]
        if glossary:
            pages.append(Page("glossary.xhtml", "Glossar", xhtml("Glossar", _GLOSSARY), "glossary"))
        items = "".join(f'<li><a href="{page.name}">{page.title}</a></li>' for page in pages)
        return Book(
            metadata=Metadata(**{"title": "Die Anti-IS-Koalition", "language": "de", **known}),
            languages=("de", "en"),
            pages=tuple(pages),
            nav=xhtml("Inhalt", _NAV.replace("{items}", items)),
            style=b'@charset "utf-8";\n.note { margin: 1em 0; }\n',
            modified=dt.datetime(2016, 3, 1, 12, 30, 7, tzinfo=dt.UTC),
            cover=Asset("cover.png", "image/png", _PIXEL) if cover else None,
            summary="The text is in reading order; explained terms are links to notes.",
        )

    return make
