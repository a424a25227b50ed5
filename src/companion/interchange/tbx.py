"""Term bases in TBX (ISO 30042) in: a row for each concept that has a term of the language.

Both styles of TBX: DCA, where the kind of a datum is an attribute (`<descrip type="definition">`), and DCT,
where it is the element (`<basic:definition>`); both names of the levels, those of 2008 (`termEntry`,
`langSet`, `tig`) and those of 2019 (`conceptEntry`, `langSec`, `termSec`). Definitions and notes are read,
terms and the links between concepts; of all else the log says how often it was there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from companion.diagnostics import Code, Log
from companion.interchange.plain_text import escaped_markdown
from companion.interchange.refusal import refusal
from companion.interchange.sheet import Row, Sheet, Value
from companion.model.language import primary_subtag
from companion.model.source import Location

_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_CONCEPTS: Final = frozenset({"termEntry", "conceptEntry"})
_LANGUAGES: Final = frozenset({"langSet", "langSec"})
_TERMS: Final = frozenset({"tig", "ntig", "termSec"})
_GROUPS: Final = frozenset({"descripGrp", "adminGrp", "transacGrp", "termGrp", "termNoteGrp"})
_SHORT: Final = frozenset({"abbreviation", "acronym", "initialism", "shortForm"})
_NOT_PREFERRED: Final = ("admitted", "deprecated", "superseded")


class _Language(NamedTuple):
    """What a concept says in one language."""

    terms: list[tuple[str, dict[str, str]]]
    """Each with the data beside it, by kind; the preferred first."""
    data: dict[str, list[str]]


def read_tbx(data: bytes, file: str, log: Log, *, language: str, notes: str) -> Sheet:
    """Return the sheet that a term base holds.

    The terms of `language` become headword and aliases; those of `notes`, with the definition, the note.
    Raises `GlossaryError` for what is no TBX, and for XML with entities of its own.
    """
    root = _parsed(data, file)
    lost: Counter[str] = Counter()
    concepts = [element for element in root.iter() if _name(element) in _CONCEPTS]
    if not concepts:
        raise refusal(
            "this XML is no TBX: it has no concepts",
            Location(file),
            "a TBX has `termEntry` or `conceptEntry`",
        )
    words = {one.get("id"): _headword(one, language) for one in concepts}
    rows = []
    for concept in concepts:
        row = _row(concept, Location(file, concept.sourceline), (language, notes), words, lost)
        if row is None:
            lost[f"concept without a term in `{language}`"] += 1
        else:
            rows.append(row)
    for kind, times in sorted(lost.items()):
        log.warn(Code.GLOSSARY_LOST, f"not taken over: {times} × {kind}", Location(file))
    title = next((_text(element) for element in root.iter() if _name(element) == "title"), "")
    head: dict[str, Value] = {"language": language, "notes": notes}
    return Sheet(head | {"title": title} if title else head, tuple(rows))


def _row(
    concept: Any, at: Location, languages: tuple[str, str], words: dict[str, str], lost: Counter[str]
) -> Row | None:
    """Return the entry of a concept; None where it has no term of the language."""
    own = _data(concept)
    parts = {primary_subtag(_tag(each)): _language(each) for each in concept if _name(each) in _LANGUAGES}
    here, there = (parts.pop(primary_subtag(tag), _Language([], {})) for tag in languages)
    if not here.terms:
        return None
    lost.update(f"language `{other}`" for other in parts)
    (headword, beside), *others = here.terms
    targets = (words.get(target, "") for target in _references(concept))
    lists = {"aliases": [term for term, _ in others], "see": [w for w in dict.fromkeys(targets) if w]}
    sources = there.data.pop("source", []) or own.pop("source", [])
    texts = {
        "term": headword,
        "note": _note(there, own),
        "type": "abbreviation" if beside.get("termType") in _SHORT else "",
        "more": "\n\n".join(map(escaped_markdown, own.pop("note", []) + there.data.pop("note", []))),
        "source": "; ".join(dict.fromkeys(sources)),
    }
    _count(lost, own, here, there)
    values: dict[str, Value] = {key: text for key, text in texts.items() if text}
    return Row(values | {key: [*words] for key, words in lists.items() if words}, at)


def _note(there: _Language, own: dict[str, list[str]]) -> str:
    """Return terms and definition in the language of the notes; else the definition of the concept."""
    definitions = there.data.pop("definition", []) or own.pop("definition", [])
    return ": ".join(filter(None, ("; ".join(term for term, _ in there.terms), "; ".join(definitions))))


def _count(lost: Counter[str], own: dict[str, list[str]], here: _Language, there: _Language) -> None:
    """Count what an entry has no key for."""
    for data in (own, here.data, there.data):
        lost.update({kind: len(texts) for kind, texts in data.items()})
    for _, beside in (*here.terms, *there.terms):
        lost.update(
            kind
            for kind in beside
            if kind not in ("termType", "administrativeStatus", "normativeAuthorization")
        )


def _language(section: Any) -> _Language:
    terms = []
    for group in (each for each in section.iter() if _name(each) in _TERMS):
        words = [_text(each) for each in group.iter() if _name(each) == "term"]
        beside = {kind: texts[0] for kind, texts in _data(group).items()}
        terms += [(word, beside) for word in words[:1] if word]
    terms.sort(key=lambda term: _rank(term[1]))
    return _Language(terms, _data(section))


def _rank(beside: dict[str, str]) -> int:
    status = beside.get("administrativeStatus", beside.get("normativeAuthorization", ""))
    return next((n for n, word in enumerate(_NOT_PREFERRED, 1) if status.startswith(word)), 0)


def _headword(concept: Any, language: str) -> str:
    for section in concept:
        if _name(section) in _LANGUAGES and primary_subtag(_tag(section)) == primary_subtag(language):
            return next((term for term, _ in _language(section).terms), "")
    return ""


def _data(level: Any) -> dict[str, list[str]]:
    """Return what is said at one level of a concept, by kind, groups opened."""
    found: dict[str, list[str]] = {}
    for element in _children(level):
        kind = _kind(element)
        if kind and kind != "crossReference" and (text := _text(element)):
            found.setdefault(kind, []).append(text)
    return found


def _children(level: Any) -> Iterator[Any]:
    for element in level:
        if _name(element) in _GROUPS:
            yield from _children(element)
        elif _name(element) not in {"", "term"} | _LANGUAGES | _TERMS:
            yield element


def _kind(element: Any) -> str:
    """Return the kind of a datum: the attribute of DCA, the element of DCT, both in its words."""
    kind = element.get("type") or _name(element)
    return "source" if kind in {"source", "externalCrossReference", "xSource"} else str(kind)


def _references(concept: Any) -> Iterator[str]:
    for element in concept.iter():
        if _name(element) and _kind(element) == "crossReference" and (target := element.get("target")):
            yield target.lstrip("#")


def _name(element: Any) -> str:
    """Return the name of an element without its namespace; `""` for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _tag(section: Any) -> str:
    return section.get(f"{_XML}lang") or section.get("lang") or ""


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _parsed(data: bytes, file: str) -> Any:
    """Return the root of a document; DTDs are not loaded and entities of the document's own are refused."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        line, column = problem.position
        message = (problem.msg or "this is no XML").partition(", line ")[0]
        raise refusal(f"this XML is not well-formed: {message}", Location(file, line, column)) from problem
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(iter(declared.iterentities()), None) is not None:
        raise refusal(
            "this XML declares entities, and they are not read", Location(file, 1), "write their texts out"
        )
    return root
