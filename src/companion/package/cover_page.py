"""The first page of a book with a cover: in comes a `Book`, out goes XHTML around the picture."""

from __future__ import annotations

from companion.model.book import Asset, Book

_PAGE = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
 lang="{tag}" xml:lang="{tag}">
<head>
<title>{title}</title>
<style>
body {{ margin: 0; padding: 0; text-align: center; }}
img {{ max-width: 100%; max-height: 100vh; }}
</style>
</head>
<body>
<section epub:type="cover"><img src="{source}" alt="{alt}" role="doc-cover"/></section>
</body>
</html>
"""


def cover_page(book: Book, cover: Asset) -> bytes:
    """Return the page. Its `alt` says what the picture says: the title and who wrote it (WCAG 2.2, 1.1.1)."""
    title = " ".join(book.metadata.title.split())
    said = ". ".join([title, *filter(None, [", ".join(book.metadata.authors)])])
    page = _PAGE.format(
        tag=escape(book.languages[0]),
        title=escape(title),
        source=escape(cover.name),
        alt=escape(said),
    )
    return page.encode()


def escape(text: str) -> str:
    """Return text as an attribute's value; `html` and `xml.sax` load much else for this one line."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
