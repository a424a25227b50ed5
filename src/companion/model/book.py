"""A book as files, ready to be packaged."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from companion.model.document import Metadata

STYLE_NAME = "style.css"
"""The file name of `Book.style`; pages and navigation link to it."""
NAV_NAME = "nav.xhtml"
"""The file name of `Book.nav`."""
COVER_NAME = "cover.xhtml"
"""The file name of the page around `Book.cover`: the first of the spine, made by the packager."""


class Page(NamedTuple):
    """One XHTML file of the spine."""

    name: str
    """File name: ASCII, no spaces, ends in `.xhtml`."""
    title: str
    xhtml: bytes
    landmark: str = ""
    """`epub:type` of the landmark that begins here, if any: `bodymatter`, `glossary`, …"""
    listed: bool = True
    """Whether the table of contents names it; the later parts of a split chapter are not."""


class Asset(NamedTuple):
    """One other file of the book."""

    name: str
    media_type: str
    data: bytes


class Book(NamedTuple):
    """Everything that the package holds, in reading order."""

    metadata: Metadata
    languages: tuple[str, ...]
    """BCP 47 tags: of the text first, then of the notes."""
    pages: tuple[Page, ...]
    nav: bytes
    """The EPUB 3 navigation document; the NCX is made from `pages`."""
    style: bytes
    """The one style sheet."""
    modified: dt.datetime
    """UTC; `dcterms:modified` and the date of every member of the archive."""
    cover: Asset | None = None
    summary: str = ""
    """`schema:accessibilitySummary`, in the language of the book's own words."""
    locale: str = "en"
    """BCP 47 tag of the book's own words, `summary` among them."""
