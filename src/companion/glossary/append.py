"""A glossary and a new entry in; out the glossary with the entry at its end, in the style of the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from companion.diagnostics import Code, Diagnostic, Log, Severity
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.glossary.keys import ENTRY_KEYS
from companion.glossary.load import read_file
from companion.glossary.mistakes import Mistakes
from companion.model.source import Source
from companion.yaml_nodes import Mapping, Node, Scalar, Sequence, YamlError, compose, decode
from companion.yaml_nodes.append import Style, append_items
from companion.yaml_nodes.quoting import folded, scalar

_KEYS = frozenset(key.name for key in ENTRY_KEYS)
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))
_WIDTH = 100


class NewEntry(NamedTuple):
    """What a new entry says."""

    term: str
    note: str
    aliases: tuple[str, ...] = ()
    type: str = ""


def with_entry(source: Source, entry: NewEntry) -> Source:
    """Return a glossary file with one more entry.

    Raises `GlossaryError` where the file has mistakes, has the name already, or would have mistakes with
    the entry; with a place in the file as it is, if there is one.
    """
    _refuse_known(source, entry)
    text = decode(source.data, source.name)
    try:
        made = append_items(text, source.name, "terms", _writer(text, source.name, entry))
    except YamlError as error:
        raise _refusal(error) from error
    mark, encoding = next((one for one in _MARKS if source.data.startswith(one[0])), (b"", "utf-8"))
    new = source._replace(data=mark + made.encode(encoding))
    load_glossaries([new], Log())
    return new


def _refuse_known(source: Source, entry: NewEntry) -> None:
    mistakes = Mistakes(source.name)
    file = read_file(source, mistakes)
    if mistakes.found:
        raise GlossaryError(mistakes.found)
    owners = {
        name: draft
        for draft in (*file.unwritten, *file.drafts)
        for name in (draft.term.headword, *draft.term.aliases)
    }
    for name in (entry.term, *entry.aliases):
        if name in owners:
            term = owners[name].term
            what = "an entry" if name == term.headword else f"an alias of `{term.headword}`"
            message = f"`{name}` is there already, as {what}"
            hint = "change that entry, or choose another name"
            raise GlossaryError(
                [Diagnostic(Code.GLOSSARY_DUPLICATE, Severity.ERROR, message, term.origin, hint)]
            )


def _refusal(error: YamlError) -> GlossaryError:
    return GlossaryError(
        [Diagnostic(Code.GLOSSARY_SYNTAX, Severity.ERROR, error.message, error.at, error.hint)]
    )


def _writer(text: str, file: str, entry: NewEntry) -> Callable[[Style], str]:
    root = compose(text, file).root
    terms = root.entries["terms"].value if isinstance(root, Mapping) and "terms" in root.entries else None
    items = terms.items if isinstance(terms, Sequence) else ()
    return lambda style: _written(entry, style, short=_is_short(items), fold=_folds(items, text))


def _is_short(items: tuple[Node, ...]) -> bool:
    """Whether most entries are of the short form."""
    short = sum(isinstance(item, Mapping) and "term" not in item.entries for item in items)
    return short * 2 > len(items)


def _folds(items: tuple[Node, ...], text: str) -> bool:
    """Whether notes are mostly written as blocks that YAML folds."""
    lines = text.splitlines()
    notes = [
        item.entries["note"].value for item in items if isinstance(item, Mapping) and "note" in item.entries
    ]
    blocks = sum(
        isinstance(note, Scalar)
        and lines[note.line - 1 : note.line] != []
        and lines[note.line - 1][note.column - 1 :][:1] == ">"
        for note in notes
    )
    return blocks * 2 > len(notes)


def _written(entry: NewEntry, style: Style, *, short: bool, fold: bool) -> str:
    first = f"{' ' * style.dash}-{' ' * (style.offset - 1)}"
    rest = " " * (style.dash + style.offset)
    note = scalar(entry.note)
    if short and not entry.aliases and not entry.type and entry.term not in _KEYS:
        return f"{first}{scalar(entry.term, key=True)}: {note}{style.newline}"
    if fold:
        note = folded(entry.note, len(rest) + 2, _WIDTH, style.newline)
    lines = [f"{first}term: {scalar(entry.term)}", f"{rest}note: {note}"]
    if entry.aliases:
        lines.append(f"{rest}aliases: [{', '.join(scalar(alias, flow=True) for alias in entry.aliases)}]")
    if entry.type:
        lines.append(f"{rest}type: {entry.type}")
    return "".join(line + style.newline for line in lines)
