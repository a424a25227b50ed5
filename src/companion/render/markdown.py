"""The small subset of Markdown that `more` may use, as XHTML.

Paragraphs, emphasis, code, lists, line breaks and links to the web; no headings, pictures or HTML,
which would break the outline of the page or could carry anything.
"""

from __future__ import annotations

import re

from companion.model.address import web_address
from companion.render.weave import character_data

_SIMPLE_EMPHASIS = re.compile(r"(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")
_MARKUP = re.compile(r"[*_`\[<\\&]|^\s*(?:[-+]|\d+[.)])\s|  \n|^(?:    |\t)", re.MULTILINE)


def markdown_to_xhtml(text: str) -> str:
    """Return `text` as block-level XHTML.

    Paragraphs with nothing but emphasised words, the usual case, do not load the parser, whose import
    takes longer than building a small book; a test holds both ways to the same result.
    """
    if not _MARKUP.search(_SIMPLE_EMPHASIS.sub(r"\1", text)):
        paragraphs = (" ".join(p.split()) for p in re.split(r"\n\s*\n", text))
        simple = (_SIMPLE_EMPHASIS.sub(r"<em>\1</em>", character_data(p)) for p in paragraphs if p)
        return "".join(f"<p>{p}</p>\n" for p in simple)
    return parse(text)


def parse(text: str) -> str:
    """Return the same by way of markdown-it."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"xhtmlOut": True})
    parser.enable(["list", "emphasis", "backticks", "link", "autolink", "newline", "escape", "entity"])
    # markdown-it's own way to set them, which its types forbid; what leads nowhere stays text.
    setattr(parser, "normalizeLink", web_address)  # noqa: B010
    setattr(parser, "validateLink", bool)  # noqa: B010
    return str(parser.render(text))
