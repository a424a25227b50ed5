"""The article within a page: what is its text, and what is the furniture around it.

In: the tree of a page. Out: the element that holds the article.

The rule, which would rather keep a teaser than lose a paragraph of the author's:
1. The one outermost `<article>`, where it holds at least half of the page's text and the heading of
   level 1 is not outside it. Several articles: all are kept, by the next two rules.
2. Else the one `<main>` (or `role=main`).
3. Else the whole body, without the page's own header and footer; a header with a heading of level 1
   belongs to the text. Beside several articles, what is complementary (`<aside>`) goes as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import NavigableString, Tag

from companion.read.language_tags import language_tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup

# Never prose, wherever it stands.
_UNREAD = frozenset(
    {"script", "style", "template", "noscript", "noframes", "nav", "svg", "iframe", "title", "dialog"}
)
_CONTROLS = frozenset({"select", "input", "button", "textarea", "datalist"})
_ANNOTATIONS = frozenset({"annotation", "annotation-xml"})  # of formulas: the same again in TeX
_NO_TEXT = _UNREAD | _CONTROLS | _ANNOTATIONS
_LANDMARKS = ["header", "footer", "aside"]
_PAGE_ROLES = frozenset({"banner", "contentinfo", "complementary"})
_PARTS = frozenset({"article", "section", "main", "blockquote", "figure", "li", "td"})
_INVISIBLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def words(tag: Tag) -> int:
    """Return how many words of text an element holds; comments and scripts have none."""
    return sum(len(piece.split()) for piece in tag.descendants if type(piece) is NavigableString)


def prune(soup: BeautifulSoup) -> None:
    """Take out what is never prose: scripts, navigation, form controls, what is hidden."""
    for tag in _outermost(soup, _is_no_text):
        tag.extract()


def main_content(soup: BeautifulSoup) -> Tag:
    """Return the element that holds the article, after `prune`."""
    articles = _outermost(soup, lambda tag: tag.name == "article")
    mains = _outermost(soup, lambda tag: tag.name == "main" or tag.attrs.get("role") == "main")
    main = mains[0] if len(mains) == 1 and words(mains[0]) else None
    if len(articles) == 1 and _is_the_text(articles[0], main or soup, in_main=main is not None):
        return articles[0]
    if main is not None:
        _drop(main, ["aside"] if articles else [])
        return main
    _drop(soup, ["header", "footer", *(["aside"] if articles else [])], roles=_PAGE_ROLES)
    return soup


def language_around(content: Tag) -> str:
    """Return the language of an element: its own `lang`, or the nearest one around it."""
    for tag in (content, *content.parents):
        own = language_tag(attribute(tag, "lang") or attribute(tag, "xml:lang"))
        if own:
            return own
    # The tree itself has no attributes; where it is the content, its root element speaks.
    root = content.find("html")
    return language_tag(attribute(root, "lang") or attribute(root, "xml:lang")) if root else ""


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute's value, empty when it has none."""
    value = tag.attrs.get(name)
    return value if isinstance(value, str) else " ".join(value or ())


def _is_no_text(tag: Tag) -> bool:
    if tag.name in _NO_TEXT:
        return True
    attrs = tag.attrs
    return (
        bool(attrs)
        and tag.name not in ("html", "body")
        and (
            "hidden" in attrs
            or attrs.get("aria-hidden") == "true"
            or attrs.get("role") in ("navigation", "search")
            or ("style" in attrs and bool(_INVISIBLE.search(attribute(tag, "style"))))
        )
    )


def _outermost(scope: Tag, wanted: Callable[[Tag], bool]) -> list[Tag]:
    """Return the wanted elements within `scope` that stand in no other of them, in their order."""
    found: list[Tag] = []
    open_elements = [iter(scope.contents)]
    while open_elements:
        node = next(open_elements[-1], None)
        if node is None:
            open_elements.pop()
        elif isinstance(node, Tag):
            if wanted(node):
                found.append(node)
            else:
                open_elements.append(iter(node.contents))
    return found


def _is_the_text(article: Tag, scope: Tag, *, in_main: bool) -> bool:
    """Tell whether an article is what the page is about, and not a teaser beside it."""
    beside = _outermost(scope, lambda tag: tag is article or tag.name in _LANDMARKS)
    around = words(scope) - sum(words(tag) for tag in beside if tag is not article)
    if words(article) * 2 < around:
        return False
    if article.find("h1") is not None:
        return True
    titles = scope.find_all("h1")
    return not any(in_main or title.find_parent(_LANDMARKS) is None for title in titles)


def _drop(scope: Tag, names: list[str], roles: frozenset[str] = frozenset()) -> None:
    """Take out the landmarks of these names and roles that belong to the page, not to a part of the text.

    A role that is none of `roles` (`doc-endnotes`, say) keeps its element, and so does a heading of level 1.
    """

    def stray(tag: Tag) -> bool:
        role = attribute(tag, "role")
        if role not in roles and (role or tag.name not in names):
            return False
        return tag.find(["h1", "article", "main"]) is None

    # What stands in a part of the text has its own headers, footers and asides (ARIA in HTML).
    for tag in _outermost(scope, lambda tag: tag.name in _PARTS or stray(tag)):
        if stray(tag):
            tag.extract()
