"""Style sheets, as far as hiding goes: in comes a sheet, out go its rules; K335 for braces.

A small part of CSS 2.1: types, classes, ids, attributes, descendants and children. What is more
(pseudo-classes, siblings) is passed over, so that nothing is called hidden that might be shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from companion.check.book import Book
from companion.check.codes import Finding, pages
from companion.check.documents import EPUB_TYPE, Element, local_name
from companion.model.source import Location

_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)|"(?:[^"\\\n]|\\.){0,9999}"|'(?:[^'\\\n]|\\.){0,9999}'|url\([^()]*\)|[{}]|[^{}"'/u]+|.""",
    re.DOTALL | re.IGNORECASE,
)
_PART = re.compile(
    r"""\.(?P<class>[\w-]+)|\#(?P<id>[\w-]+)
    |\[\s*(?P<name>(?:[\w*-]*\|)?[\w\\:-]+)\s*(?:(?P<how>[~|^$*]?=)\s*["']?(?P<value>[^"'\]]*)["']?\s*)?\]
    |(?P<tag>(?:[\w*-]*\|)?(?:[A-Za-z][\w-]*|\*))""",
    re.VERBOSE,
)
_ELSEWHERE = re.compile(r"print|amzn|speech|aural|braille", re.IGNORECASE)


class _Compound(NamedTuple):
    """What one element of a selector must be."""

    tag: str
    classes: frozenset[str]
    id: str
    attributes: tuple[tuple[str, str, str], ...]
    child: bool
    """Whether it must be the parent of what follows, rather than any ancestor."""


class Rule(NamedTuple):
    """A selector and what it declares."""

    compounds: tuple[_Compound, ...]
    specificity: tuple[int, int, int]
    declarations: dict[str, str]

    def fits(self, element: Element) -> bool:
        """Tell whether the selector matches an element."""
        return _fits(self.compounds, element)


def rules(text: str) -> list[Rule]:
    """Return the rules of a sheet that hold on a screen, in its order."""
    found: list[Rule] = []
    for preludes, body in _blocks(text):
        around, selectors = preludes[:-1], preludes[-1]
        media = [p for p in around if p.lower().startswith("@media")]
        if selectors.startswith("@") or len(media) != len(around) or any(_ELSEWHERE.search(p) for p in media):
            continue
        declared = _declarations(body)
        for selector in selectors.split(","):
            compounds = _compounds(selector)
            if compounds and declared:
                found.append(Rule(compounds, _specificity(compounds), declared))
    return found


def _blocks(text: str) -> Iterator[tuple[list[str], str]]:
    """Yield each innermost block with what stands before it and the blocks around it."""
    stack: list[str] = []
    piece = ""
    for found in _TOKEN.findall(text):
        if found == "{":
            stack.append(piece.rpartition(";")[2].strip())
            piece = ""
        elif found == "}":
            if stack and piece.strip():
                yield list(stack), piece
            stack = stack[:-1]
            piece = ""
        elif not found.startswith("/*"):
            piece += found


def _declarations(body: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in body.split(";"))
    return {
        name.strip().lower(): " ".join(value.lower().split()) for name, _, value in pairs if value.strip()
    }


def declarations(style: str) -> dict[str, str]:
    """Return what a `style` attribute declares."""
    return _declarations(style)


def _compounds(selector: str) -> tuple[_Compound, ...]:
    """Return a selector's parts, the last one first; nothing where it is more than we know."""
    spaced = re.sub(r"\s*>\s*", " > ", selector.strip())
    if not spaced or re.search(r"[+~](?!=)|:(?![\w])|(?<!\\):", spaced):
        return ()
    parts: list[_Compound] = []
    child = False
    for word in reversed(re.findall(r"(?:\[[^\]]*\]|[^\s\[])+", spaced)):
        if word == ">":
            child = True
            continue
        made = _compound(word, child=child)
        if made is None:
            return ()
        parts.append(made)
        child = False
    return tuple(parts)


def _compound(word: str, *, child: bool) -> _Compound | None:
    tag, identifier, at = "", "", 0
    classes: set[str] = set()
    attributes: list[tuple[str, str, str]] = []
    while at < len(word):
        part = _PART.match(word, at)
        if part is None:
            return None
        at = part.end()
        if part["class"]:
            classes.add(part["class"])
        elif part["name"]:
            attributes.append((part["name"], part["how"] or "", part["value"] or ""))
        elif part["id"]:
            identifier = part["id"]
        else:
            tag = part["tag"].rpartition("|")[2].lower().replace("*", "")
    return _Compound(tag, frozenset(classes), identifier, tuple(attributes), child)


def _specificity(compounds: tuple[_Compound, ...]) -> tuple[int, int, int]:
    ids = sum(bool(c.id) for c in compounds)
    middle = sum(len(c.classes) + len(c.attributes) for c in compounds)
    return ids, middle, sum(bool(c.tag) for c in compounds)


def _fits(compounds: tuple[_Compound, ...], element: Element) -> bool:
    first, rest = compounds[0], compounds[1:]
    if not _is(first, element):
        return False
    if not rest:
        return True
    if rest[0].child:
        parent = element.getparent()
        return parent is not None and _fits(rest, parent)
    return any(_fits(rest, outer) for outer in element.iterancestors("*"))


def _is(compound: _Compound, element: Element) -> bool:
    if compound.tag and local_name(element).lower() != compound.tag:
        return False
    if compound.id and element.get("id") != compound.id:
        return False
    if compound.classes and not compound.classes <= set((element.get("class") or "").split()):
        return False
    return all(_has(element, *attribute) for attribute in compound.attributes)


def _has(element: Element, name: str, how: str, value: str) -> bool:
    plain = name.replace("\\", "")
    key = EPUB_TYPE if plain.rpartition("|")[2].rpartition(":")[2] == "type" and plain != "type" else plain
    own = element.get(key)
    if own is None or not how:
        return own is not None
    tests = {
        "=": own == value,
        "~=": value in own.split(),
        "|=": own == value or own.startswith(f"{value}-"),
        "^=": bool(value) and own.startswith(value),
        "$=": bool(value) and own.endswith(value),
        "*=": bool(value) and value in own,
    }
    return bool(tests[how])


def check_braces(book: Book) -> Iterator[Finding]:
    """Demand braces that match."""
    for name, text in book.sheets.items():
        depth = 0
        for token in _TOKEN.finditer(text):
            depth += {"{": 1, "}": -1}.get(token[0], 0)
            if depth < 0:
                line = text.count("\n", 0, token.start()) + 1
                yield Finding(pages.BROKEN_SHEET, "there is a } too many", Location(name, line))
                break
        if depth > 0:
            yield Finding(pages.BROKEN_SHEET, f"{depth} {{ are not closed", Location(name))
