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
from companion.glossary.wording import worded
from companion.model.source import Location
from companion.model.terms import MatchMode, Term, TermType
from companion.yaml_nodes import Entry, Mapping, Node, Scalar, Sequence

_FORMS = "write `- term: …` and `note: …` below it, or `- IS: …` for short"


class Draft(NamedTuple):
    """A term as its file has it, with the places of its names."""

    term: Term
    aliases: tuple[Name, ...]
    see: tuple[Name, ...]
    changes: tuple[str, ...] | None = None
    """The keys it changes of the entry below it; None where it is an entry of its own."""


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
    return _draft(fields, place, file, mistakes) if fields.text("term") else None


def _draft(fields: Fields, place: Location, file: Fields, mistakes: Mistakes) -> Draft:
    kind = fields.text("type")
    _refuse_both(fields, mistakes)
    note = worded(fields, ENTRY["note"], file, mistakes)
    more = worded(fields, ENTRY["more"], file, mistakes)
    term = Term(
        headword=fields.text("term"),
        note=note.text,
        origin=place,
        language=file.text("language") or "de",
        note_language=note.language,
        aliases=fields.list("aliases"),
        forms=fields.list("forms"),
        exclude=fields.list("exclude"),
        match=MatchMode(fields.text("match") or MatchMode.INFLECTED),
        type=TermType(kind) if kind else None,
        more=more.text,
        more_language=more.language if more.text and more.language != note.language else "",
        pronunciation=fields.text("pronunciation"),
        see=fields.list("see"),
        source=fields.text("source"),
        unless=fields.list("unless"),
        only=fields.list("only"),
        surname=_surname(fields.text("surname") or file.text("surnames")),
    )
    if "senses" in fields.nodes:
        from companion.glossary.senses import read_senses  # most glossaries have none

        term = term._replace(senses=read_senses(fields.nodes["senses"], file, mistakes))
    changes = None
    if fields.text("override") == "true":
        named = (*fields.texts, *fields.names, *fields.nodes)
        changes = tuple(name for name in ENTRY if name in named and name not in ("term", "override"))
    return Draft(term, fields.names.get("aliases", ()), fields.names.get("see", ()), changes)


def _refuse_both(fields: Fields, mistakes: Mistakes) -> None:
    """Find each item that stands under `unless` and under `only`, where no place could fulfil both."""
    for name in fields.names.get("only", ()):
        if name.text in fields.list("unless"):
            message = f"`{name.text}` stands under `unless` and under `only`"
            mistakes.add(Code.GLOSSARY_DUPLICATE, message, name.at, "keep it under one of the two")


def _surname(given: str) -> str | None:
    """Return what a term keeps of `surname`, or of `surnames` at the top of its file."""
    return {"": None, "yes": None, "true": None, "no": "", "false": ""}.get(given, given)


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
