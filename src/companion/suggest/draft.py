"""Proposals in, a glossary to be filled in out.

An entry of a draft has an empty note; the key `draft: yes` at the top of its file says that this is meant.
Where a dictionary has drafted the note, `source: "draft: …"` says so, and says whose words it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from companion.model.terms import DRAFT
from companion.suggest.ranking import Proposal
from companion.yaml_nodes import UNPRINTABLE

_PLAIN = re.compile(r"[^\W\d_](?:[\w'’()/.-]| (?=[^\W_]))*")
"""What may stand without quotes in YAML, whichever way it is read."""
_NO_TEXTS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that some readers of YAML take for something else, in small letters."""
_LONGEST = 100
"""Characters of a sentence in a comment."""
_LONGEST_NAME = 200
"""Characters of the name of a dictionary."""
_TO_DO = '""  # to do'
_REWRITE = (
    '# Where `source: "draft: …"` stands, a dictionary wrote the note: put it in your own words, and delete '
    "that line.\n"
)


def new_draft(proposals: Sequence[Proposal], names: Iterable[str]) -> str:
    """Return a draft as a new file; `names` are those of the articles."""
    texts = ", ".join(map(one_line, names))
    head = (
        f"# What may need a note in {texts}; what stands most in the way comes first.\n"
        "# Write each note between its quotes. Delete the entries that need none, and list them under\n"
        "# `skip`, or they will be proposed again.\n"
        f"{_REWRITE if any(one.note for one in proposals) else ''}"
        "language: de\nnotes: en\ndraft: yes\nskip: []\n"
    )
    if not proposals:
        return f"{head}terms: []\n"
    return f"{head}terms:\n" + entries(proposals, dash=2, offset=2, newline="\n")


def entries(proposals: Iterable[Proposal], *, dash: int, offset: int, newline: str) -> str:
    """Return entries as text; `dash` is the column of their dashes, `offset` how far behind it keys begin."""
    lines = []
    for one in proposals:
        first = f"{' ' * dash}-{' ' * (offset - 1)}"
        rest = " " * (dash + offset)
        often = f"{one.times} times" if one.times > 1 else "once"
        lines += [
            "",
            f"{' ' * dash}# {often}: {_shortened(one.sentence, one.place)}",
            f"{first}term: {quoted(one.headword)}",
            f"{rest}note: {_escaped(one.note) if one.note else _TO_DO}",
        ]
        if one.note:
            lines.append(f"{rest}source: {_escaped(f'{DRAFT} {one.dictionary[:_LONGEST_NAME]}')}")
        if one.aliases:
            lines.append(f"{rest}aliases: [{', '.join(map(quoted, one.aliases))}]")
        if one.type:
            lines.append(f"{rest}type: {one.type}")
    return "".join(line + newline for line in lines)


def quoted(text: str) -> str:
    """Return a text as a YAML scalar, in quotes where it needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NO_TEXTS:
        return text
    return _escaped(text)


def _escaped(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _shortened(sentence: str, place: int) -> str:
    """Return a sentence on one line, cut at words around a place where it is long."""
    if len(sentence) <= _LONGEST:
        return one_line(sentence)
    start = min(max(0, place - _LONGEST // 2), len(sentence) - _LONGEST)
    end = start + _LONGEST
    start = sentence.find(" ", start) + 1 if start else 0
    end = sentence.rfind(" ", 0, end) if end < len(sentence) else end
    part = one_line(sentence[start:end])
    return f"{'… ' if start else ''}{part}{' …' if end < len(sentence) else ''}"


def one_line(text: str) -> str:
    """Return a text without line breaks and what no YAML file may have."""
    return " ".join(UNPRINTABLE.sub("", text).split())
