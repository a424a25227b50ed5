"""The names of each entry in; out what an editor would say about how they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from companion.diagnostics import Code, Diagnostic, Severity
from companion.glossary.advice.written import Written
from companion.glossary.keys import ENTRY_KEYS, Kind
from companion.yaml_nodes import Mapping, Scalar

Everyday = Callable[[str], bool]
"""Tells of a headword whether everybody who reads the language at all knows it."""

_LISTS = tuple(key.name for key in ENTRY_KEYS if key.kind is Kind.NAMES)
_SPACES = re.compile(r"\S {2,}\S|^ | $|\t")
_NOTE_SPACES = re.compile(r"[^\s.!?:] {2,}\S")
_LAST_MARK = re.compile(r"[:;,]$")
_QUOTED = re.compile(r"[\"„“»«'‚].*[\"“”«»'‘’]")
_ARTICLES = {"de": re.compile(r"(?:der|die|das|ein|eine) (?=(?:\w+ )?[A-ZÄÖÜ][\w-]*$)")}
"""Before a noun, or an adjective and a noun. Written small only: *Die Linke* and *Der Spiegel* are names."""
_SHAPED = ("only", "unless", "exclude")
"""Keys that show that somebody has thought about where a term is linked."""


def advise_on_names(
    entries: Sequence[Written], language: str, everyday: Everyday | None
) -> Iterator[Diagnostic]:
    """Yield advice on headwords and other names; `everyday` is None where no word is known as common."""
    for entry in entries:
        yield from _on_spaces(entry)
        yield from _on_headword(entry, language)
        yield from _on_keys(entry)
        if everyday is not None:
            yield from _on_everyday(entry, everyday)


def _warning(code: Code, message: str, entry: Written, node: Scalar, hint: str) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, entry.at(node), hint)


def _on_spaces(entry: Written) -> Iterator[Diagnostic]:
    names = [("headword", entry.headword), *((key, each) for key in _LISTS for each in entry.texts(key))]
    for what, node in names:
        if "\n" not in node.text and _SPACES.search(node.text):
            where = "the headword" if what == "headword" else f"`{what}`"
            message = f"there are spaces too many in `{node.text}`, in {where}"
            hint = f"write `{' '.join(node.text.split())}`; `--fix` does it"
            yield _warning(Code.ADVICE_SPACES, message, entry, node, hint)
    for note in entry.notes:
        if found := _NOTE_SPACES.search(note.text):
            around = " ".join(note.text[: found.end() + 12].split()).split(" ")[-3:]
            hint = f"write one: “… {' '.join(around)} …”"
            yield _warning(Code.ADVICE_SPACES, "two spaces stand together in this note", entry, note, hint)


def _on_headword(entry: Written, language: str) -> Iterator[Diagnostic]:
    name = entry.name
    if len(name) > 1 and (_LAST_MARK.search(name) or _QUOTED.fullmatch(name)):
        plain = name.rstrip(":;,").strip("\"„“”»«'‚‘’").strip()
        if plain:
            message = f"the headword `{name}` has signs around it that no text has"
            yield _warning(Code.ADVICE_MARKS, message, entry, entry.headword, f"write `{plain}`")
    article = _ARTICLES.get(language)
    found = article.match(name) if article and name[0].islower() else None
    if found:
        noun = name[found.end() :]
        message = f"the headword `{name}` begins with an article, and is found with this article only"
        yield _warning(Code.ADVICE_ARTICLE, message, entry, entry.headword, f"write `{noun}`")


def _on_keys(entry: Written) -> Iterator[Diagnostic]:
    own = {entry.name} | {
        " ".join(each.text.split()) for key in ("aliases", "forms") for each in entry.texts(key)
    }
    for each in entry.texts("exclude"):
        if (name := " ".join(each.text.split())) in own:
            message = f"`exclude` holds `{name}`, a name of this very entry, which is then never linked"
            hint = "take it out of one of the two; `unless` and `only` say in which sentences a term is meant"
            yield _warning(Code.ADVICE_EXCLUDED, message, entry, each, hint)
    kind = entry.fields.get("type")
    surname = entry.fields.get("surname")
    if isinstance(surname, Scalar) and not _is_person(kind, surname):
        message = f"`surname: {surname.text}` has no effect: `{entry.name}` is no person"
        yield _warning(Code.ADVICE_NO_EFFECT, message, entry, surname, "write `type: person`, or take it out")


def _is_person(kind: object, surname: Scalar) -> bool:
    """Whether a surname says something: of a person, or as a name of its own."""
    return (isinstance(kind, Scalar) and kind.text == "person") or surname.text not in (
        "no",
        "false",
        "yes",
        "true",
    )


def _on_everyday(entry: Written, everyday: Everyday) -> Iterator[Diagnostic]:
    mode = entry.fields.get("match")
    shaped = any(entry.fields.get(key) for key in _SHAPED) or (
        isinstance(mode, Scalar) and mode.text == "exact"
    )
    if shaped or isinstance(mode, Mapping) or not everyday(entry.name):
        return
    message = f"`{entry.name}` is one of the commonest words, and would be linked in nearly every text"
    hint = "take it out, or say with `only` or `unless` in which sentences it is meant"
    yield _warning(Code.ADVICE_EVERYDAY, message, entry, entry.headword, hint)
