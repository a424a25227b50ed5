"""The navigation document (EPUB 3.3, section 7): table of contents and landmarks."""

from __future__ import annotations

from collections.abc import Iterable

from companion.model.book import Page
from companion.model.document import Metadata
from companion.render.page import lang_unless, xhtml
from companion.render.strings import Strings
from companion.render.weave import character_data, escape


def navigation(
    metadata: Metadata,
    pages: Iterable[tuple[Page, str]],
    landmarks: Iterable[tuple[str, str, str]],
    strings: Strings,
) -> bytes:
    """Return the file. `pages` come with the language of their title, `landmarks` as (type, href, label)."""
    own = strings.locale
    rows = "".join(
        f'<li><a href="{page.name}"{lang_unless(language, own)}>{character_data(page.title)}</a></li>\n'
        for page, language in pages
        if page.listed
    )
    marks = "".join(
        f'<li><a epub:type="{kind}" href="{href}">{character_data(label)}</a></li>\n'
        for kind, href, label in landmarks
    )
    contents, others = escape(strings.text("Contents")), escape(strings.text("Landmarks"))
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents">\n'
        f'<h1 id="contents">{contents}</h1>\n<ol>\n{rows}</ol>\n</nav>\n'
        f'<nav epub:type="landmarks" id="landmarks" hidden="" aria-label="{others}">\n'
        f"<ol>\n{marks}</ol>\n</nav>\n"
    )
    return xhtml(title=metadata.title, language=own, body=body)
