"""A text that YAML refuses for its tabs in; out the same with spaces, where that can mean one thing only."""

from __future__ import annotations

import re

from companion.yaml_nodes import Mapping, Node, Scalar, compose

_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_WIDTHS = (2, 4, 8)


def without_tabs(text: str, file: str) -> str:
    """Return a text with spaces for the tabs before its lines; the text as it is where no width fits.

    A width fits if YAML reads the whole file with it. Where several do, they have to say the same.
    """
    document = compose(text, file)
    if "\t" not in text or not any("tab stands here" in fault.message for fault in document.faults):
        return text
    read = []
    for width in _WIDTHS:
        spaced = _spaced(text, width)
        made = compose(spaced, file)
        if made.root is not None and not made.faults:
            read.append((spaced, _squeezed(made.root)))
    same = bool(read) and all(value == read[0][1] for _, value in read)
    return read[0][0] if same else text


def _spaced(text: str, width: int) -> str:
    return _INDENT.sub(lambda found: found[0].expandtabs(width), text)


def _squeezed(node: Node) -> object:
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Mapping):
        return {name: _squeezed(entry.value) for name, entry in node.entries.items()}
    return [_squeezed(item) for item in node.items]
