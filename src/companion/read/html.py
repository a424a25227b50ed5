"""HTML: a page, or a piece of HTML within Markdown, parsed as browsers do.

In: decoded text. Out: blocks and metadata. The home of Beautiful Soup and lxml: their exceptions and
warnings end here, and their trees go no further than `html_content`, `html_walk` and `html_metadata`.
"""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.dammit import EncodingDetector
from bs4.exceptions import ParserRejectedMarkup

from companion.diagnostics import Code
from companion.errors import ArticleError
from companion.model.document import Metadata
from companion.model.source import Location
from companion.read.block_names import BLOCKS
from companion.read.characters import one_line
from companion.read.draft import Draft
from companion.read.html_content import language_around, main_content, prune, words
from companion.read.html_metadata import html_metadata, title_of
from companion.read.html_walk import walk
from companion.read.left_out import LeftOut
from companion.read.metadata import merge_metadata
from companion.read.outline import sole_title

if TYPE_CHECKING:
    from companion.diagnostics import Log
    from companion.model.document import Block

# In a text that is decoded already a declaration says nothing, and lxml would take it for a comment.
_XML_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*\?>")

# The parser ends a paragraph or heading where a block begins in it, and then passes over its end tag: in
# `<p><ul>…</ul>eins</p>zwei` the words would grow together. A blank keeps them apart, and elsewhere it is
# white space between blocks, which is nothing.
_ANY_BLOCK = "|".join(sorted(BLOCKS))
_END_BEFORE_TEXT = re.compile(rf"</(?:{_ANY_BLOCK})\s*>(?!\s|</?(?:{_ANY_BLOCK})\b|\Z)", re.IGNORECASE)


def declared_encoding(data: bytes) -> str:
    """Return the character set that a document names in its `meta` or XML declaration, if any."""
    return EncodingDetector.find_declared_encoding(data, is_html=True) or ""


def read_html(text: str, name: str, log: Log) -> tuple[list[Block], Metadata]:
    """Return the blocks of a page's main content and what the page says of itself.

    Raises `ArticleError` where the parser gives up.
    """
    place = Location(name)
    soup = _parse(text, place)
    own, title = html_metadata(soup, place, log), title_of(soup)
    before = words(soup)
    prune(soup)
    content = main_content(soup)
    left = before - words(content) - len(title.split())
    if left > 0:
        log.inform(
            Code.ARTICLE_FURNITURE,
            f"{left} words around the article are left out (navigation, footer …)",
            place,
        )
    draft = Draft()
    walk(content, draft, LeftOut(log), place)
    blocks = draft.finish()
    default = Metadata(title=sole_title(blocks) or one_line(title))
    return blocks, merge_metadata(Metadata(language=language_around(content)), own, default)


def read_fragment(text: str, draft: Draft, left_out: LeftOut, at: Location) -> None:
    """Add the blocks of a piece of HTML to a draft."""
    soup = _parse(text, at)
    prune(soup)
    walk(soup, draft, left_out, at)


def _parse(text: str, at: Location) -> BeautifulSoup:
    text = _END_BEFORE_TEXT.sub(r"\g<0> ", _XML_DECLARATION.sub("", text, count=1))
    with warnings.catch_warnings():
        # Guesses that the caller meant a file name or XML; both are known not to be so.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        try:
            return BeautifulSoup(text, "lxml")
        except (ParserRejectedMarkup, RecursionError) as error:
            raise ArticleError("this HTML cannot be read", at=at, hint="save the article as text") from error
