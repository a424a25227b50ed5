"""An entry that changes some keys of another: the two in, the entry that comes of it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from companion.glossary.entries import Draft
from companion.glossary.values import Name
from companion.model.terms import Term

_FIELDS: Final = {"note": ("note", "note_language"), "more": ("more", "more_language")}
"""The fields of a term that a key fills, where it is not the one of its name."""


def overridden(below: Term, draft: Draft, changes: Sequence[str]) -> Draft:
    """Return the entry below with the keys that a later one names, and where these come from."""
    old, new = _outspoken(below), _outspoken(draft.term)
    fields = {field: getattr(new, field) for key in changes for field in _FIELDS.get(key, (key,))}
    if "note" in changes and below.is_draft and "source" not in changes:
        fields["source"] = ""  # somebody has written the note
    changed = dict(below.changed) | dict.fromkeys(changes, draft.term.origin)
    term = old._replace(**fields, changed=tuple(changed.items()))
    if term.more_language == term.note_language or not term.more:
        term = term._replace(more_language="")
    if "aliases" in changes:
        return draft._replace(term=term)
    return draft._replace(term=term, aliases=tuple(Name(alias, below.origin) for alias in below.aliases))


def _outspoken(term: Term) -> Term:
    """Return a term that says the language of its longer entry, whatever that of the note is."""
    return term if term.more_language else term._replace(more_language=term.note_language)
