"""Metadata in YAML: the block at the head of a Markdown article, and the file beside an article.

In: text. Out: named entries with their places; the Markdown without its block.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from companion.diagnostics import Code
from companion.errors import ArticleError
from companion.model.source import Location
from companion.read.characters import without_forbidden
from companion.read.encoding import decode
from companion.read.metadata import FIELDS, Entry, metadata_of

if TYPE_CHECKING:
    from companion.diagnostics import Log
    from companion.model.document import Metadata
    from companion.model.source import Source

_BLOCK = re.compile(r"---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
# Two thematic breaks look the same from outside; what tells front matter is a key (or nothing at all).
_KEYS = re.compile(r"(?:[ \t]*(?:#.*)?\n)*(?:\Z|[\w\"'][^\n:]*:(?:[ \t\n]|\Z))")


class FrontMatter(NamedTuple):
    """The entries at the head of an article, and the text after them."""

    entries: dict[str, Entry]
    body: str
    skipped: int
    """How many lines come before `body`."""


def begins_with_front_matter(text: str) -> bool:
    """Tell whether a text without a name has a block of keys and values at its head."""
    return _block(text) is not None


def split_front_matter(text: str, name: str) -> FrontMatter:
    """Take the front matter off an article; raises `ArticleError` where it is not YAML."""
    found = _block(text)
    if found is None:
        return FrontMatter({}, text, 0)
    entries = _entries(found[1], name, first_line=2)
    return FrontMatter(entries, text[found.end() :], found[0].count("\n"))


def read_sidecar(sidecar: Source, log: Log) -> Metadata:
    """Read the metadata file beside an article; an unknown key in it is a warning.

    Raises `ArticleError` where it is not YAML.
    """
    text = without_forbidden(decode(sidecar.data, sidecar.name), sidecar.name, log)
    entries = _entries(text, sidecar.name, first_line=1)
    for key, entry in entries.items():
        if key.lower() not in FIELDS:
            log.warn(Code.ARTICLE_METADATA, f"unknown key “{key}”", entry.at, _nearest(key))
    return metadata_of(entries, log)


def _block(text: str) -> re.Match[str] | None:
    found = _BLOCK.match(text)
    return found if found and _KEYS.match(found[1]) else None


def _entries(text: str, name: str, *, first_line: int) -> dict[str, Entry]:
    from companion.yaml_nodes import YamlError, read_mapping

    try:
        mapping = read_mapping(text, name, first_line=first_line)
    except YamlError as error:
        raise ArticleError(error.message, at=error.at, hint=error.hint) from error
    return {
        key: Entry(
            tuple(value.value) if isinstance(value.value, list) else (value.value,),
            Location(name, value.line, value.column),
        )
        for key, value in mapping.items()
    }


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.lower(), FIELDS, n=1, cutoff=0.75)
    return f"did you mean “{near[0]}”?" if near else f"known are {', '.join(FIELDS)}"
