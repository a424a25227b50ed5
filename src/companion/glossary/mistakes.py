"""Collects the mistakes of one file, so that all of them come out in one run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from companion.diagnostics import Code, Diagnostic, Severity
from companion.model.source import Location
from companion.yaml_nodes import Fault, Node, YamlError

_CODES = {
    Fault.SYNTAX: Code.GLOSSARY_SYNTAX,
    Fault.KEY: Code.GLOSSARY_TYPE,
    Fault.TWICE: Code.GLOSSARY_DUPLICATE,
    Fault.TAG: Code.GLOSSARY_TYPE,
    Fault.BOMB: Code.GLOSSARY_ALIAS_BOMB,
}


@dataclass(slots=True)
class Mistakes:
    """What is wrong with one file so far."""

    file: str
    found: list[Diagnostic] = field(default_factory=list)

    def place(self, node: Node) -> Location:
        """Name the place of a node."""
        return Location(self.file, node.line, node.column)

    def add(self, code: Code, message: str, at: Node | Location, hint: str) -> None:
        """Keep a mistake."""
        place = at if isinstance(at, Location) else self.place(at)
        self.found.append(Diagnostic(code, Severity.ERROR, message, place, hint))

    def add_fault(self, fault: YamlError) -> None:
        """Keep what the YAML reader found."""
        self.add(_CODES[fault.fault], fault.message, fault.at, fault.hint)


def listed(words: Iterable[str]) -> str:
    """Return words for a hint: `a`, `b`, `c`."""
    return ", ".join(f"`{word}`" for word in words)


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the one of some words that was probably meant; `""` where none is near."""
    import difflib  # costs a few milliseconds, and most glossaries have no mistakes

    found = difflib.get_close_matches(word, list(words), n=1, cutoff=0.6)
    return found[0] if found else ""
