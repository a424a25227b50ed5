"""Entries of a draft whose notes are still to be written, or to be rewritten.

In: the items of `terms` of a file that says `draft: yes`. Out: the same, an empty note replaced by a mark,
so that everything else of the entry is checked as usual; the loader leaves marked terms out. A note that a
dictionary has drafted is a note: such terms are used, and counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from companion.diagnostics import Code, Log
from companion.glossary.entries import Draft
from companion.glossary.fields import ENTRY
from companion.model.terms import Term
from companion.yaml_nodes import Entry, Mapping, Node, Scalar

UNWRITTEN: Final = "(no note yet)"
_SHOWN = 5
"""Headwords that a warning names."""


def marked(item: Node) -> Node:
    """Return an entry with the mark for its empty note; one with a note, or with no such key, as it is."""
    if not isinstance(item, Mapping):
        return item
    if "note" in item.entries:
        return _with_mark(item, "note")
    name = next(iter(item.entries), "")
    if len(item.entries) != 1 or name in ENTRY:
        return item
    key, value = item.entries[name]
    if isinstance(value, Mapping):  # the short form before a mapping of the other keys
        return item._replace(entries={name: Entry(key, marked(value))})
    return _with_mark(item, name)


def _with_mark(item: Mapping, name: str) -> Mapping:
    key, value = item.entries[name]
    if not isinstance(value, Scalar) or not (value.null or not value.text.strip()):
        return item
    mark = value._replace(text=UNWRITTEN, quoted=True)
    return item._replace(entries={**item.entries, name: Entry(key, mark)})


def warn_of_unwritten(drafts: Sequence[Draft], log: Log) -> None:
    """Say once which terms of a file are left out for want of a note."""
    if not drafts:
        return
    count = (
        f"{len(drafts)} terms have no note yet and are"
        if len(drafts) > 1
        else "1 term has no note yet and is"
    )
    log.warn(
        Code.GLOSSARY_UNWRITTEN,
        f"{count} left out: {_named([draft.term for draft in drafts])}",
        drafts[0].term.origin,
        "write the notes; what needs none goes to the list `skip` at the top of the file",
    )


def warn_of_drafts(terms: Sequence[Term], log: Log) -> None:
    """Say once, for all files together, how many notes are still a dictionary's."""
    drafts = [term for term in terms if term.is_draft]
    if not drafts:
        return
    count = f"{len(drafts)} notes are drafts" if len(drafts) > 1 else "1 note is a draft"
    log.warn(
        Code.GLOSSARY_DRAFT,
        f"{count} from a dictionary: {_named(drafts)}",
        drafts[0].origin,
        'rewrite each in your own words, and delete its line `source: "draft: …"`',
    )


def _named(terms: Sequence[Term]) -> str:
    words = [f"“{term.headword}”" for term in terms]
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return f"{', '.join(words[:_SHOWN])}{more}"
