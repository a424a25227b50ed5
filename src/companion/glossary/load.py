"""One glossary file in, its terms out.

1. Bytes to nodes (`companion.yaml_nodes`): encoding and syntax.
2. The keys at the top, then the entries, each by the table of keys.
3. No name twice: headwords and aliases of one file share one list.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from companion.diagnostics import Code
from companion.glossary.entries import Draft, read_entry
from companion.glossary.fields import FILE, Fields, read_fields
from companion.glossary.mistakes import Mistakes
from companion.glossary.unwritten import UNWRITTEN, marked
from companion.model.language import nearest_language
from companion.model.source import Location, Source
from companion.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlError, compose, decode

MAX_BYTES: Final = 20_000_000

_START = "begin the file with `language: de` and `terms:`, and the entries under it"


class File(NamedTuple):
    """One file as far as it could be read."""

    name: str
    fields: Fields
    drafts: tuple[Draft, ...] = ()
    unwritten: tuple[Draft, ...] = ()
    """Entries of a draft that have no note yet; they are not among `drafts`."""
    names: dict[str, str] | None = None
    """Every headword and alias with the headword it belongs to; None where the file is not readable."""

    @property
    def is_translated(self) -> bool:
        """Whether it has notes in several languages."""
        return len(self.fields.languages) > 1


class Layer(NamedTuple):
    """One file among those that lie over one another."""

    source: Source
    mistakes: Mistakes
    file: File


def read_file(source: Source, mistakes: Mistakes, notes: str = "") -> File:
    """Read one glossary file; what is wrong with it goes to `mistakes`.

    `notes` is the language in which notes are wanted; empty: the first of the file.
    """
    if len(source.data) > MAX_BYTES:
        message = f"the file is too large for a glossary: {len(source.data):,} bytes"
        hint = f"{MAX_BYTES:,} are allowed; split it into several"
        mistakes.add(Code.GLOSSARY_VALUE, message, Location(source.name), hint)
        return File(source.name, Fields())
    try:
        document = compose(decode(source.data, source.name), source.name)
    except YamlError as error:
        mistakes.add_fault(error)
        return File(source.name, Fields())
    for fault in document.faults:
        mistakes.add_fault(fault)
    root = document.root
    if isinstance(root, Mapping):
        return _read_root(root, mistakes, notes)
    if root is not None or not document.faults:
        _no_keys(root, mistakes)
    return File(source.name, Fields())


def _read_root(root: Mapping, mistakes: Mistakes, notes: str) -> File:
    fields = read_fields(root, FILE, mistakes)
    fields.languages = fields.list("notes") or fields.languages
    fields.wanted = nearest_language(notes, fields.languages) or fields.languages[0]
    if fields.entries is None:
        return File(mistakes.file, fields)
    if not isinstance(fields.entries, Sequence):
        _no_list(fields.entries, mistakes)
        return File(mistakes.file, fields)
    items = fields.entries.items
    if fields.text("draft") == "yes":
        items = tuple(map(marked, items))
    read = (read_entry(node, fields, mistakes) for node in items)
    drafts = tuple(draft for draft in read if draft)
    names = _names(drafts, mistakes)
    written = tuple(draft for draft in drafts if draft.term.note != UNWRITTEN)
    unwritten = tuple(draft for draft in drafts if draft.term.note == UNWRITTEN)
    return File(mistakes.file, fields, written, unwritten, names)


def _names(drafts: tuple[Draft, ...], mistakes: Mistakes) -> dict[str, str]:
    """Return whose each name is; headwords first, so that it is the alias that is reported as the second."""
    owners: dict[str, Draft] = {}
    for draft in drafts:
        word = draft.term.headword
        first = owners.setdefault(word, draft)
        if first is not draft:
            message = f"the headword `{word}` is already defined at {first.term.origin}"
            mistakes.add(Code.GLOSSARY_DUPLICATE, message, draft.term.origin, "keep one of the two entries")
    for draft in drafts:
        for alias in draft.aliases:
            first = owners.setdefault(alias.text, draft)
            if alias.text == draft.term.headword:
                message = f"the alias `{alias.text}` is the headword itself"
                mistakes.add(Code.GLOSSARY_DUPLICATE, message, alias.at, "take it out")
            elif first is not draft:
                other = first.term
                whose = f"already belongs to `{other.headword}`"
                if alias.text == other.headword:
                    whose = "is the headword of another entry"
                message = f"the alias `{alias.text}` {whose} at {other.origin}"
                hint = "a name can lead to one note only; take it out of one of the two"
                mistakes.add(Code.GLOSSARY_DUPLICATE, message, alias.at, hint)
    return {name: draft.term.headword for name, draft in owners.items()}


def _no_keys(root: Node | None, mistakes: Mistakes) -> None:
    if root is None or (isinstance(root, Scalar) and root.null):
        mistakes.add(Code.GLOSSARY_EMPTY, "the file is empty", Location(mistakes.file, 1, 1), _START)
    elif isinstance(root, Sequence):
        hint = "write the line `terms:` above the first entry"
        mistakes.add(Code.GLOSSARY_TYPE, "the file is a list and has to begin with keys", root, hint)
    else:
        mistakes.add(Code.GLOSSARY_TYPE, "the file is a text and has to have keys", root, _START)


def _no_list(node: Scalar | Mapping, mistakes: Mistakes) -> None:
    if isinstance(node, Mapping):
        hint = "put a dash and a space before every entry: `- IS: …`"
        mistakes.add(Code.GLOSSARY_TYPE, "`terms` is a mapping and has to be a list", node, hint)
    elif node.null:
        hint = "write the entries under it, each beginning with a dash, or `terms: []`"
        mistakes.add(Code.GLOSSARY_EMPTY, "`terms` is empty", node, hint)
    else:
        hint = "write the entries under it, each beginning with a dash"
        mistakes.add(Code.GLOSSARY_TYPE, "`terms` is a text and has to be a list", node, hint)
