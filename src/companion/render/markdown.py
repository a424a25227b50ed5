"""The small subset of Markdown that `more` may use, as XHTML.

Paragraphs, emphasis, code, lists, line breaks and links to the web; no headings, pictures or HTML,
which would break the outline of the page or could carry anything.
"""

from __future__ import annotations

import re

from companion.render.weave import character_data

_MARKUP = re.compile(r"[*_`\[<\\&]|^\s*(?:[-+]|\d+[.)])\s|  \n", re.MULTILINE)


def markdown_to_xhtml(text: str) -> str:
    """Return `text` as block-level XHTML; plain paragraphs do not load the parser."""
    if not _MARKUP.search(text):
        paragraphs = (p.strip() for p in re.split(r"\n\s*\n", text))
        return "".join(f"<p>{character_data(' '.join(p.split()))}</p>\n" for p in paragraphs if p)
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"xhtmlOut": True})
    parser.enable(["list", "emphasis", "backticks", "link", "autolink", "newline", "escape", "entity"])
    parser.validateLink = _is_web  # type: ignore[method-assign] -- the documented way to set it
    return str(parser.render(text))


def _is_web(url: str) -> bool:
    return url.startswith(("https://", "http://", "mailto:"))
