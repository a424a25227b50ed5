"""What an HTML page says of itself: `meta` and `link` elements, and JSON-LD.

In: the whole tree of a page. Out: `Metadata`; the language is that of `meta`, where no `lang` says more.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from companion.read.html_content import attribute
from companion.read.metadata import Entry, metadata_of, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup, Tag

    from companion.diagnostics import Log
    from companion.model.document import Metadata
    from companion.model.source import Location

# For each field the names that pages use, the most trustworthy first: Dublin Core, then Highwire (science),
# Open Graph (ogp.me), plain HTML names; names that begin with `ld:` are schema.org's, from JSON-LD.
_NAMES = {
    "title": "dcterms.title dc.title citation_title og:title ld:headline",
    "authors": "author article:author dcterms.creator dc.creator citation_author ld:author",
    "date": (
        "article:published_time date dcterms.issued dcterms.created dcterms.date dc.date dc.date.issued "
        "citation_publication_date citation_date datepublished ld:datepublished"
    ),
    "language": "content-language dcterms.language dc.language language og:locale ld:inlanguage",
    "source": "link:canonical og:url dcterms.source dc.source ld:url",
    "publisher": "dcterms.publisher dc.publisher publisher og:site_name ld:publisher",
    "rights": "dcterms.rights dc.rights dcterms.license rights copyright license link:license ld:license",
}
_LD_KEYS = ("headline", "author", "datePublished", "inLanguage", "url", "publisher", "license")


def html_metadata(soup: BeautifulSoup, at: Location, log: Log) -> Metadata:
    """Return what the page says, title and language aside from its text."""
    said = _said(soup)
    entries: dict[str, Entry] = {}
    for field, names in _NAMES.items():
        given = [values for name in names.split() if (values := said.get(name))]
        if field == "authors":
            given = [kept for values in given if (kept := [v for v in values if "://" not in v])]
            values = given[0] if given else []
        elif field == "date":
            dates = [value for values in given for value in values]
            values = [value for value in dates if read_date(value)][:1] or dates[:1]
        else:
            values = given[0][:1] if given else []
        if values:
            entries[field] = Entry(tuple(dict.fromkeys(values)), at)
    return metadata_of(entries, log)


def title_of(soup: BeautifulSoup) -> str:
    """Return the `title` element's text as one line."""
    title = soup.find("title")
    return " ".join(title.get_text().split()) if title else ""


def _said(soup: BeautifulSoup) -> dict[str, list[str]]:
    """Return every named value of the page, in its order."""
    said: dict[str, list[str]] = {}
    for name, value in (*_metas(soup), *_linked_data(soup)):
        if value.strip():
            said.setdefault(name, []).append(value.strip())
    return said


def _metas(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for tag in soup.find_all(["meta", "link"]):
        if tag.name == "link":
            for relation in attribute(tag, "rel").lower().split():
                yield f"link:{relation}", attribute(tag, "href")
        else:
            yield _name(tag), attribute(tag, "content")


def _name(tag: Tag) -> str:
    for key in ("name", "property", "itemprop", "http-equiv"):
        name = attribute(tag, key).strip().lower()
        if name:
            return name
    return ""


def _linked_data(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.string or "")
        except (ValueError, RecursionError):
            continue
        for node in _articles(data):
            for key in _LD_KEYS:
                for value in _texts(node.get(key)):
                    yield f"ld:{key.lower()}", value


def _articles(data: Any) -> Iterator[dict[str, Any]]:  # whatever JSON holds
    """Return the nodes that are articles: those with a headline, at the top or in an `@graph`."""
    for node in data if isinstance(data, list) else [data]:
        if not isinstance(node, dict):
            continue
        graph = node.get("@graph")
        for inner in graph if isinstance(graph, list) else [node]:
            if isinstance(inner, dict) and "headline" in inner:
                yield inner


def _texts(value: Any) -> Iterator[str]:  # whatever JSON holds
    """Return a text, the name of a thing, or those of a list of them."""
    for item in value if isinstance(value, list) else [value]:
        text = item.get("name") if isinstance(item, dict) else item
        if isinstance(text, str):
            yield text
