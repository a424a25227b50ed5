"""A text in, the scalar that YAML reads it from out; quotes only where YAML wants them."""

from __future__ import annotations

import re
import textwrap
from typing import Final

from companion.yaml_nodes.build import compose
from companion.yaml_nodes.nodes import Mapping, Scalar, Sequence

_WORDS: Final = re.compile(r"[^\W\d_](?:[\w.;()/’!?–—-]| (?=[^\W_]))*")
"""What needs no quotes wherever it stands, so that nobody has to try."""
_NOTHING: Final = frozenset({"null", "Null", "NULL"})


def scalar(text: str, *, flow: bool = False, key: bool = False) -> str:
    """Return a text of one line as a scalar: a value, an item within brackets, or a key.

    Raises `ValueError` for a text with line breaks or with characters that YAML does not know.
    """
    if _WORDS.fullmatch(text) and text not in _NOTHING:
        return text
    single = "'" + text.replace("'", "''") + "'"
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    quoted = (single, double) if '"' in text or "\\" in text else (double, single)
    for written in (text, *quoted):
        if _reads(written, text, flow=flow, key=key):
            return written
    raise ValueError(text)


def folded(text: str, indent: int, width: int, newline: str) -> str:
    """Return a text as a block that YAML folds into one line: `>-` and the lines below it."""
    lines = textwrap.wrap(text, width - indent, break_long_words=False, break_on_hyphens=False)
    return ">-" + "".join(f"{newline}{' ' * indent}{line}" for line in lines)


def _reads(written: str, text: str, *, flow: bool, key: bool) -> bool:
    """Whether YAML reads a text from what is written."""
    if "\n" in written or "\r" in written:
        return False
    source = f"{written}: x" if key else f"k: [{written}, x]" if flow else f"k: {written}"
    document = compose(source, "")
    if document.faults or not isinstance(document.root, Mapping) or len(document.root.entries) != 1:
        return False
    ((name, (_, value)),) = document.root.entries.items()
    if key:
        node = next(iter(document.root.entries.values())).key
        return name == text and not node.null and isinstance(value, Scalar) and value.text == "x"
    if flow:
        if not isinstance(value, Sequence) or len(value.items) != 2:
            return False
        value = value.items[0]
    return isinstance(value, Scalar) and value.text == text and not value.null
