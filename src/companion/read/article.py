"""One article: which format it has, who reads it, what is known of it.

In: the bytes of a file or of standard input. Out: an `Article`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from companion.errors import ArticleError
from companion.model.document import Article, Metadata
from companion.model.source import Location
from companion.read.characters import one_line, without_forbidden
from companion.read.encoding import decode, refuse_binary
from companion.read.front_matter import begins_with_front_matter, read_sidecar
from companion.read.metadata import merge_metadata
from companion.read.outline import chapters_of, first_title

if TYPE_CHECKING:
    from companion.diagnostics import Log
    from companion.model.document import Block
    from companion.model.source import Source

STANDARD_INPUT = "-"
DEFAULT_LANGUAGE = "de"


class ArticleFormat(StrEnum):
    """How an article is written."""

    TXT = "txt"
    MARKDOWN = "markdown"
    HTML = "html"


_BY_SUFFIX = {
    ".txt": ArticleFormat.TXT,
    ".text": ArticleFormat.TXT,
    ".md": ArticleFormat.MARKDOWN,
    ".markdown": ArticleFormat.MARKDOWN,
    ".html": ArticleFormat.HTML,
    ".htm": ArticleFormat.HTML,
    ".xhtml": ArticleFormat.HTML,
}
_KNOWN = ", ".join(_BY_SUFFIX)
_SAVE_AS = f"save the article as text, Markdown or HTML ({_KNOWN})"
_FOREIGN = {
    ".epub": "an EPUB is a finished book and cannot be read as an article yet",
    ".pdf": "a PDF holds printed pages, not text in reading order",
    ".docx": "a Word document cannot be read",
    ".doc": "a Word document cannot be read",
    ".odt": "an OpenDocument text cannot be read",
    ".rtf": "an RTF document cannot be read",
}
# Comments as atomic groups, so that many of them before something else cost no second look.
_HTML_START = re.compile(
    r"\s*+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype\s+html|html[\s>]|\?xml\s)", re.IGNORECASE | re.DOTALL
)


def read_article(
    source: Source,
    log: Log,
    *,
    format: ArticleFormat | None = None,  # noqa: A002 - what the option is called everywhere
) -> Article:
    """Read one article; `format` overrules the suffix of its name.

    What can be left out (a picture, a control character) is reported to `log`. The metadata file
    beside the article (`source.sidecar`) says more than the article itself does. Raises `ArticleError`
    for a format that is not known, for bytes that are no text, and for an article without text.
    """
    name = source.name if source.name != STANDARD_INPUT else "standard input"
    if format is None and source.name != STANDARD_INPUT:
        format = _format_of(name)  # noqa: A001 - the parameter itself
    refuse_binary(source.data, name)
    text = decode(source.data, name, declared=_declared(source.data, format))
    if format is None:
        format = _sniffed(text)  # noqa: A001 - the parameter itself
        if format is ArticleFormat.HTML:
            text = decode(source.data, name, declared=_declared(source.data, format))
    text = without_forbidden(text, name, log)
    blocks, own = _read(text, name, format, log)
    if not any(block.text.plain.strip() for block in blocks):
        raise ArticleError("there is no text in this article", at=Location(name))
    beside = read_sidecar(source.sidecar, log) if source.sidecar else Metadata()
    default = Metadata(title=first_title(blocks) or _stem(source.name))
    metadata = merge_metadata(beside, own, default)
    chapters = chapters_of(blocks, metadata.title, metadata.language or DEFAULT_LANGUAGE)
    return Article(metadata, chapters, source.name)


def _format_of(name: str) -> ArticleFormat:
    suffix = PurePath(name).suffix.lower()
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if suffix in _FOREIGN:
        raise ArticleError(_FOREIGN[suffix], at=Location(name), hint=_SAVE_AS)
    what = (
        f"“{suffix}” is not a format of articles"
        if suffix
        else "the name has no suffix that tells the format"
    )
    raise ArticleError(what, at=Location(name), hint=f"known are {_KNOWN}; for others say --from txt")


def _sniffed(text: str) -> ArticleFormat:
    """Tell the format by how the text begins; for standard input, which has no name."""
    if _HTML_START.match(text):
        return ArticleFormat.HTML
    return ArticleFormat.MARKDOWN if begins_with_front_matter(text) else ArticleFormat.TXT


def _declared(data: bytes, form: ArticleFormat | None) -> str:
    if form is not ArticleFormat.HTML:
        return ""
    from companion.read.html import declared_encoding

    return declared_encoding(data)


def _read(text: str, name: str, form: ArticleFormat, log: Log) -> tuple[list[Block], Metadata]:
    """Give the text to its reader; each is imported only when it is needed."""
    if form is ArticleFormat.HTML:
        from companion.read.html import read_html

        return read_html(text, name, log)
    if form is ArticleFormat.MARKDOWN:
        from companion.read.markdown import read_markdown

        return read_markdown(text, name, log)
    from companion.read.plain import read_plain

    return read_plain(text), Metadata()


def _stem(name: str) -> str:
    return (one_line(PurePath(name).stem) if name != STANDARD_INPUT else "") or "Untitled"
