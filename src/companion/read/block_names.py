"""The HTML elements that end a line of text where they begin and where they end.

From the rendering section of the HTML Living Standard (15.3: `display: block`, `list-item`, `table…`).
"""

from __future__ import annotations

from companion.model.document import ContainerKind

CONTAINERS = {
    "blockquote": ContainerKind.QUOTE,
    "ul": ContainerKind.BULLETS,
    "menu": ContainerKind.BULLETS,
    "dir": ContainerKind.BULLETS,
    "ol": ContainerKind.NUMBERS,
    "li": ContainerKind.ITEM,
    "dl": ContainerKind.DEFINITIONS,
    "dt": ContainerKind.TERM,
    "dd": ContainerKind.DEFINITION,
    "table": ContainerKind.TABLE,
    "tr": ContainerKind.ROW,
    "th": ContainerKind.HEADER_CELL,
    "td": ContainerKind.CELL,
    "figure": ContainerKind.FIGURE,
    "figcaption": ContainerKind.CAPTION,
    "caption": ContainerKind.CAPTION,
}
PREFORMATTED = frozenset({"pre", "listing", "xmp", "plaintext"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OTHERS = (
    "address article aside body center details dialog div fieldset footer form frameset header hgroup hr "
    "html legend main optgroup option p search section summary tbody tfoot thead"
)
BLOCKS = frozenset(_OTHERS.split()).union(CONTAINERS, PREFORMATTED, HEADINGS)
