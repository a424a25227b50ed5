"""HTML in, plain text out; plain text in, Markdown that says the same out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ol",
        "ul",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "hr",
        "blockquote",
        "section",
        "article",
    ]
    + [f"h{level}" for level in range(1, 7)]
)
_SILENT = frozenset({"script", "style", "head", "title"})
_MARKS = re.compile(r"([\\`*_\[\]<&])")
_LINE_MARKS = re.compile(r"^(\s*)([-+>#]|\d+(?=[.)]\s))", re.MULTILINE)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the base's
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(" ".join(re.split(r"[ \t\r\n]+", data)))


def lines_of_html(html: str) -> list[str]:
    """Return the text of some HTML, a line for each block that is not empty.

    >>> lines_of_html("<div>A <b>militia</b>.<br>See <a href='x'>IS</a></div>")
    ['A militia.', 'See IS']
    """
    parser = _Text()
    parser.feed(html)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    return [line for line in lines if line]


def escaped_markdown(text: str) -> str:
    r"""Return Markdown that shows a text as it is.

    >>> escaped_markdown("1. *so* called")
    '1\\. \\*so\\* called'
    """
    text = _MARKS.sub(r"\\\1", text)
    return _LINE_MARKS.sub(lambda f: f"{f[1]}{f[2]}\\" if f[2][0].isdigit() else f"{f[1]}\\{f[2]}", text)
