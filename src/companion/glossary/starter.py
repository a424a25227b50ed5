"""The languages of a new glossary in, a file to begin with out: every key once, each with what it is for.

It loads as it is. The keys that not every glossary needs stand behind a `#`; with all of these taken away it
still loads.
"""

from __future__ import annotations

import textwrap
from typing import Final

from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS, Key, Kind
from companion.model.language import primary_subtag
from companion.yaml_nodes.quoting import scalar

_HEAD = """\
# A glossary for companion: words of a text, each with a short note that pops up in the book.
# Take the # away before a key to use it. A text with a colon and a space in it has to stand in quotes.
# `companion glossary check` says what is wrong with a file, `companion glossary schema` what may stand in it.
"""
_WORDS: Final = {
    "de": ("Beispiel", "Muster"),
    "en": ("example", "sample"),
    "es": ("ejemplo", "muestra"),
    "fr": ("exemple", "échantillon"),
    "it": ("esempio", "campione"),
    "pt": ("exemplo", "amostra"),
}
_SHOWN = {
    "surnames": "yes",
    "draft": "no",
    "type": "word",
    "match": "inflected",
    "surname": "no",
    "senses": "[]",
    "extends": "[]",
    "override": "false",
}
"""Values that change nothing, where the example of the table would, or where it has none."""
_WIDTH = 100


def starter(language: str, notes: str, title: str) -> str:
    """Return a new glossary; `title` may be empty. Raises `ValueError` for a title of several lines."""
    first, second = _WORDS.get(primary_subtag(language), ("Example", "Sample"))
    given = {"language": language, "notes": notes, "title": title or "My words"}
    head = "".join(
        _line(key, given.get(key.name, ""), "") for key in FILE_KEYS if key.kind is not Kind.ENTRIES
    )
    entry = {"term": first, "note": "An example. Write your own entries in its place."}
    lines = "".join(
        _line(key, entry.get(key.name, ""), "    ", second if key.name == "see" else "") for key in ENTRY_KEYS
    )
    terms = next(key for key in FILE_KEYS if key.kind is Kind.ENTRIES)
    return (
        f"{_HEAD}\n{head}\n# {terms.description}\nterms:\n"
        f"{lines}\n  # The short form: the term, a colon, its note.\n"
        f"  - {second}: Another example, to try things out with.\n"
    )


def _line(key: Key, value: str, indent: str, example: str = "") -> str:
    """Return what a key is for and, below it, the key; behind a # if it has no value."""
    about = textwrap.wrap(
        key.description, _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}#   "
    )
    if value:
        dash = f"{indent[:-2]}- " if key.name == "term" else indent
        written = f"{dash}{key.name}: {scalar(value)}"
    else:
        written = f"{indent}# {key.name}: {_example(key, example)}"
    return "".join(f"{line}\n" for line in (*about, written))


def _example(key: Key, example: str) -> str:
    if not example and key.name in _SHOWN:
        return _SHOWN[key.name]
    shown = example or key.example
    return f"[{scalar(shown, flow=True)}]" if key.kind is Kind.NAMES else scalar(shown)
