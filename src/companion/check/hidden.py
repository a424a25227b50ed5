"""What a book's styles hide: in comes a book, out goes why an element is not shown."""

from __future__ import annotations

import re
from functools import cached_property

from companion.check.book import Book, resolve
from companion.check.documents import XHTML, Document, Element, text_of
from companion.check.sheets import Rule, declarations, rules

_NOTHING = re.compile(r"^0(?:\.0+)?(?:px|pt|em|rem|%)?$")
_PROPERTIES = {
    "display": re.compile(r"^none$"),
    "visibility": re.compile(r"^(?:hidden|collapse)$"),
    "opacity": _NOTHING,
    "font-size": _NOTHING,
}
_IMPORTANT = re.compile(r"\s*!\s*important$")


def _hides(rule: Rule) -> bool:
    declared = rule.declarations
    return any(
        name in declared and pattern.match(_IMPORTANT.sub("", declared[name]))
        for name, pattern in _PROPERTIES.items()
    )


class Hiding:
    """The styles of one page; `sheets` keeps the rules of the style sheets that pages share."""

    def __init__(self, book: Book, page: Document, sheets: dict[str, list[Rule]]) -> None:
        self._book = book
        self._sheets = sheets
        self._page = page
        self._known: dict[Element, str] = {}

    @cached_property
    def _rules(self) -> list[Rule]:
        found: list[Rule] = []
        for element in self._page.root.iter(f"{XHTML}link", f"{XHTML}style"):
            if element.tag == f"{XHTML}style":
                found += rules(element.text or "")
                continue
            relation = (element.get("rel") or "").lower().split()
            place = resolve(self._page.name, element.get("href") or "")
            if "stylesheet" in relation and "alternate" not in relation and place is not None:
                found += self._sheet(place[0])
        return found if any(_hides(rule) for rule in found) else []  # as in most books: nothing to look for

    def _sheet(self, name: str) -> list[Rule]:
        if name not in self._sheets:
            self._sheets[name] = rules(self._book.sheets.get(name, ""))
        return self._sheets[name]

    def reason(self, element: Element) -> str:
        """Return why an element is not shown, in words, empty if it is."""
        for one in (element, *element.iterancestors("*")):
            if found := self._own(one):
                return found if one is element else f"what is around it has {found}"
        children = list(element.iterchildren("*"))
        bare = (element.text or "") + "".join(child.tail or "" for child in children)
        words = [child for child in children if text_of(child)]
        if not bare.strip() and words and all(self._own(child) for child in words):
            return f"what is in it has {self._own(words[0])}"
        return ""

    def _own(self, element: Element) -> str:
        if element not in self._known:
            self._known[element] = self._find(element)
        return self._known[element]

    def _find(self, element: Element) -> str:
        if element.get("hidden") is not None:
            return "the attribute hidden"
        if element.get("aria-hidden") == "true":
            return "aria-hidden"
        winning: dict[str, tuple[tuple[bool, tuple[int, int, int]], str]] = {}
        candidates = [(rule.specificity, rule.declarations) for rule in self._rules if rule.fits(element)]
        candidates.append(((1000, 0, 0), declarations(element.get("style") or "")))
        for specificity, declared in candidates:
            for name in sorted(_PROPERTIES.keys() & declared.keys()):
                weight = (bool(_IMPORTANT.search(declared[name])), specificity)
                if name not in winning or weight >= winning[name][0]:
                    winning[name] = (weight, _IMPORTANT.sub("", declared[name]))
        for name, pattern in _PROPERTIES.items():
            if name in winning and pattern.match(winning[name][1]):
                return f"{name}: {winning[name][1]}"
        return ""
