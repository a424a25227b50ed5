"""Flat text and what lies over it, woven into well-formed XHTML.

The one place where text becomes mark-up. The text is cut at every boundary; for each piece the stack
of elements that should be open is compared with the stack that is, and the difference is closed and
opened. A note's anchor is never cut in two: a mark that covers it whole stands outside it (so that
the link holds nothing but text, without which old versions of Apple Books showed no pop-up, see
pandoc's thread 1995); a mark that begins or ends within it is cut at its edges.

`<em>atten</em><a><em>tion</em> is</a>`: emphasis over *attention*, an anchor over *tion is*.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from companion.model.text import Mark, MarkKind, Span, Text

Anchor = tuple[Span, str]
"""A link to a note: where, and its start tag."""


class _Layer(NamedTuple):
    span: Span
    opening: str
    closing: str


def escape(text: str) -> str:
    """Return text as XML character data; quotes too, so that it fits an attribute."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace('"', "&quot;") if '"' in text else text


def weave(text: Text, anchors: Sequence[Anchor] = (), *, breaks: bool = True) -> str:
    """Return the text as XHTML, with its marks and the anchors (sorted, apart from one another).

    `breaks`: whether a line break of the text becomes `<br/>`; not so in verbatim text.
    """
    html = _weave_layers(text, anchors) if text.marks else _weave_anchors(text.plain, anchors)
    return html.replace("\n", "<br/>\n") if breaks and "\n" in html else html


def _weave_anchors(plain: str, anchors: Sequence[Anchor]) -> str:
    pieces: list[str] = []
    last = 0
    for (start, end), tag in anchors:
        pieces += (plain[last:start], tag, plain[start:end], "</a>")
        last = end
    pieces.append(plain[last:])
    if "&" in plain or "<" in plain or ">" in plain:
        pieces[::2] = map(character_data, pieces[::2])  # every other piece is text
    return "".join(pieces)


def character_data(text: str) -> str:
    """Return text as XML character data; quotes stay as they are."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _weave_layers(text: Text, anchors: Sequence[Anchor]) -> str:
    marks = [_Layer(mark.span, *_tags(mark)) for mark in text.marks]
    links = [_Layer(span, tag, "</a>") for span, tag in anchors]
    pieces: list[str] = []
    stack: list[_Layer] = []
    for (start, end), wanted in _cut(len(text.plain), marks, links):
        same = _shared(stack, wanted)
        pieces += [layer.closing for layer in reversed(stack[same:])]
        pieces += [layer.opening for layer in wanted[same:]]
        pieces.append(character_data(text.plain[start:end]))
        stack = wanted
    pieces += [layer.closing for layer in reversed(stack)]
    return "".join(pieces)


def _cut(length: int, marks: list[_Layer], links: list[_Layer]) -> Iterator[tuple[Span, list[_Layer]]]:
    """Yield each piece with the elements around it, outermost first.

    One sweep from left to right, so that a paragraph with thousands of marks takes no longer by the word.
    """
    cuts = sorted({0, length, *(place for layer in marks + links for place in layer.span)})
    coming = deque(sorted(marks, key=lambda layer: (layer.span.start, -layer.span.end)))
    later = deque(links)
    around: list[_Layer] = []
    for start, end in pairwise(cuts):
        around = [layer for layer in around if layer.span.end > start]
        while coming and coming[0].span.start <= start:
            layer = coming.popleft()
            around += [layer] if layer.span.end > start else []
        while later and later[0].span.end <= start:
            later.popleft()
        link = later[0] if later and later[0].span.start <= start else None
        yield Span(start, end), _around_link(around, link)


def _around_link(around: list[_Layer], link: _Layer | None) -> list[_Layer]:
    """Put the link, if there is one, among the marks: within those that cover it whole."""
    if link is None:
        return around
    outside = [mark for mark in around if _covers(mark.span, link.span)]
    return [*outside, link, *(mark for mark in around if not _covers(mark.span, link.span))]


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _shared(stack: list[_Layer], wanted: list[_Layer]) -> int:
    count = 0
    for one, other in zip(stack, wanted, strict=False):
        if one is not other:
            break
        count += 1
    return count


def _tags(mark: Mark) -> tuple[str, str]:
    """Return the start and end tag of a mark."""
    name = mark.kind.value
    value = escape(mark.value)
    attributes = {
        MarkKind.LINK: f' href="{value}"',
        MarkKind.LANGUAGE: f' lang="{value}" xml:lang="{value}"',
        MarkKind.ABBREVIATION: f' title="{value}"' if value else "",
    }.get(mark.kind, "")
    return f"<{name}{attributes}>", f"</{name}>"
