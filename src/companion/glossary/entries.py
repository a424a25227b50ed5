"""One item of `terms` in, a term out; both ways of writing an entry.

The long form is a mapping that has `term` and `note`. The short form has one key, the term, before its
note or before a mapping of the other keys. A mapping of one key that is a key of the long form counts as
that, so a term spelled like a key (*see*) has to be written in the long form.
"""

from __future__ import annotations

from typing import NamedTuple

from companion.diagnostics import Code
from companion.glossary.fields import ENTRY, REST, Fields, read_fields
from companion.glossary.mistakes import Mistakes
from companion.glossary.values import Name, clean, read_text
from companion.model.source import Location
from companion.model.terms import MatchMode, Term, TermType
from companion.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence

_FORMS = "write `- term: …` and `note: …` below it, or `- IS: …` for short"


class Draft(NamedTuple):
    """A term as its file has it, with the places of its names."""

    term: Term
    aliases: tuple[Name, ...]
    see: tuple[Name, ...]


def read_entry(node: Node, file: Fields, mistakes: Mistakes) -> Draft | None:
    """Read one entry; None where not even its headword can be read."""
    if not isinstance(node, Mapping):
        _no_entry(node, mistakes)
        return None
    short = _short_form(node)
    if short is not None:
        fields = _read_short(short, mistakes)
        place = mistakes.place(short.key)
    elif lost := _lost_short_form(node):
        message = f"the short form `{lost.text}: …` takes no further keys beside it"
        hint = f"write `term: {lost.text}` and `note: …`, each on a line of its own"
        mistakes.add(Code.GLOSSARY_MISSING, message, lost, hint)
        fields = Fields({"term": lost.text})
        place = mistakes.place(lost)
    else:
        fields = read_fields(node, ENTRY, mistakes)
        place = mistakes.place(node.entries["term"].value if "term" in node.entries else node)
    return _draft(fields, place, file) if fields.text("term") else None


def _draft(fields: Fields, place: Location, file: Fields) -> Draft:
    kind = fields.text("type")
    term = Term(
        headword=fields.text("term"),
        note=fields.text("note"),
        origin=place,
        language=file.text("language") or "de",
        note_language=file.text("notes") or "en",
        aliases=fields.list("aliases"),
        forms=fields.list("forms"),
        exclude=fields.list("exclude"),
        match=MatchMode(fields.text("match") or MatchMode.INFLECTED),
        type=TermType(kind) if kind else None,
        more=fields.text("more"),
        pronunciation=fields.text("pronunciation"),
        see=fields.list("see"),
        source=fields.text("source"),
    )
    return Draft(term, fields.names.get("aliases", ()), fields.names.get("see", ()))


def _short_form(node: Mapping) -> Entry | None:
    if len(node.entries) != 1:
        return None
    (name, entry), *_ = node.entries.items()
    return None if name in ENTRY else entry


def _lost_short_form(node: Mapping) -> Scalar | None:
    """Return the key that was meant as the term where the other keys stand beside it, not under it."""
    if not node.entries or "term" in node.entries or "note" in node.entries:
        return None
    unknown = [entry.key for name, entry in node.entries.items() if name not in ENTRY]
    first = next(iter(node.entries.values())).key
    return first if unknown == [first] else None


def _read_short(entry: Entry, mistakes: Mistakes) -> Fields:
    key, value = entry
    if isinstance(value, Mapping):
        fields = read_fields(value, REST, mistakes)
    else:
        fields = Fields()
        fields.texts["note"] = read_text(value, ENTRY["note"], mistakes)
    fields.texts["term"] = clean(key._replace(quoted=True), ENTRY["term"], mistakes)
    return fields


def _no_entry(node: Scalar | Sequence, mistakes: Mistakes) -> None:
    if isinstance(node, Sequence):
        message, hint = "this entry is a list and has to have keys", "take one of the two dashes out"
    elif node.null:
        message, hint = "this entry is empty", _FORMS
    elif ":" in node.text and not node.quoted:
        message, hint = "a space is missing after the colon of this entry", _FORMS
    else:
        message, hint = f"this entry has no note: `{node.text[:40]}`", _FORMS
    code = Code.GLOSSARY_EMPTY if isinstance(node, Scalar) and node.null else Code.GLOSSARY_TYPE
    mistakes.add(code, message, node, hint)
