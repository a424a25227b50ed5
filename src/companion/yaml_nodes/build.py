"""Text in, nodes out, by way of the parser's events.

Events rather than PyYAML's own nodes, for three reasons: no Python object can come out of a tag; an
alias is seen before it is expanded, so that a bomb is counted and never built; nesting is our own
stack, so that a file of brackets cannot exhaust the interpreter's. It is also twice as fast.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any, Final, NamedTuple

import yaml

from companion.model.source import Location
from companion.yaml_nodes.nodes import Document, Entry, Fault, Mapping, Node, Scalar, Sequence, YamlError
from companion.yaml_nodes.text import unprintable

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # PyYAML built without libyaml: slower, and the same events
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

MAX_REPEATED: Final = 100_000
"""How much a file may grow by its aliases: nodes, and one more for every 64 characters."""
MAX_DEPTH: Final = 40
MAX_FAULTS: Final = 50
"""Of one file: the point has been made by then."""

_PLACED = "events that come from a text have a place"
_CORE = "tag:yaml.org,2002:"
_CORE_TAGS = frozenset({"!", *(_CORE + tag for tag in ("str", "map", "seq", "int", "float", "bool", "null"))})


def compose(text: str, file: str, *, first_line: int = 1) -> Document:
    """Read the one YAML document of a text; `first_line` is where the text begins in its file.

    Every mistake is a fault of the document: of syntax, a key twice, an odd tag, a second document, an
    alias that repeats more than `MAX_REPEATED` or holds itself, nesting beyond `MAX_DEPTH`. Where a text
    only lacked its quotes, reading goes on as if it had them.
    """
    faults = list(itertools.islice(unprintable(text, file, first_line), MAX_FAULTS))
    mended: str | None = None if faults else text
    row = -1
    while mended is not None and len(faults) < MAX_FAULTS:
        builder = _Builder(file, first_line - 1)
        try:
            builder.read(mended)
        except yaml.MarkedYAMLError as error:
            from companion.yaml_nodes.syntax import explain  # who makes no mistake need not wait for it

            explained = explain(error, mended, file, first_line)
            if explained.row <= row:  # the mending went wrong, and this is its echo
                break
            faults.append(explained.error)
            row, mended = explained.row, explained.mended
        except YamlError as error:
            return Document(None, (*faults, *builder.faults, error))
        else:
            return Document(builder.root, (*faults, *builder.faults))
    return Document(None, tuple(faults))


class _Frame(NamedTuple):
    """A list or mapping that is still open."""

    event: yaml.CollectionStartEvent
    nodes: list[Node]
    weight: int
    """Of everything before it."""


class _Builder:
    """Puts nodes together, event by event."""

    def __init__(self, file: str, skip: int) -> None:
        self.file = file
        self.skip = skip
        self.root: Node | None = None
        self.faults: list[YamlError] = []
        self.documents = 0
        self._open: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._weight = 0
        self._repeated = 0

    def read(self, text: str) -> None:
        """Take all events of the first document."""
        take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceEndEvent: self._end,
            yaml.MappingEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        parser = _Parser(text)
        try:
            while self.documents < 2 and (event := parser.get_event()) is not None:
                if handle := take.get(type(event)):
                    handle(event)
        finally:
            parser.dispose()

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            hint = "take the line `---` out, or make two files of it"
            self.faults.append(self._error("a second document begins here", event, Fault.SYNTAX, hint))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        mark = event.start_mark
        assert mark is not None, _PLACED
        text = event.value
        node = Scalar(text, mark.line + 1 + self.skip, mark.column + 1, not event.implicit[0])
        weight = 1 + len(text) // 64
        self._weight += weight
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, weight)
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._add(node)

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise self._error("lists and mappings are nested too deep here", event)
        if event.tag is not None:
            self._check_tag(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._open.append(_Frame(event, [], self._weight))
        self._weight += 1

    def _end(self, _: yaml.CollectionEndEvent) -> None:
        event, nodes, before = self._open.pop()
        line, column = self._place(event)
        node: Node
        if isinstance(event, yaml.SequenceStartEvent):
            node = Sequence(tuple(nodes), line, column)
        else:
            node = Mapping(self._entries(nodes), line, column)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, self._weight - before)
        self._add(node)

    def _alias(self, event: yaml.AliasEvent) -> None:
        name = event.anchor
        if name not in self._anchors:
            hint = f"put a text that begins with * in quotes, or name its anchor before with `&{name}`"
            raise self._error(f"`*{name}` refers to nothing", event, Fault.SYNTAX, hint)
        known = self._anchors[name]
        if known is None:
            raise self._error(f"`*{name}` stands within what it refers to", event, Fault.BOMB, "write it out")
        node, weight = known
        self._weight += weight
        self._repeated += weight
        if self._repeated > MAX_REPEATED:
            raise self._error("the aliases of this file repeat too much", event, Fault.BOMB, "write it out")
        self._add(node)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        elif self.root is None:
            self.root = node

    def _entries(self, nodes: list[Node]) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        merged: list[Node] = []
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                hint = "a text that begins with { or [ has to stand in quotes"
                self._fault("a key has to be a text", key, Fault.KEY, hint)
            elif key.text == "<<" and not key.quoted:
                merged.append(value)
            elif key.text in entries:
                first = Location(self.file, entries[key.text].key.line, entries[key.text].key.column)
                hint = f"it is already there at {first}; keep one of the two"
                self._fault(f"the key `{key.text}` stands twice in one mapping", key, Fault.TWICE, hint)
            else:
                entries[key.text] = Entry(key, value)
        for value in merged:
            self._merge(value, entries)
        return entries

    def _merge(self, value: Node, entries: dict[str, Entry]) -> None:
        """Take in what `<<` names; the mapping's own keys win (YAML's type repository, "merge")."""
        for each in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(each, Mapping):
                for name, entry in each.entries.items():
                    entries.setdefault(name, entry)
            else:
                self._fault("`<<` merges mappings only", each, Fault.KEY, "write `<<: *name`")

    def _check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is None or event.tag in _CORE_TAGS:
            return
        tag = f"!!{event.tag[len(_CORE) :]}" if event.tag.startswith(_CORE) else event.tag
        hint = "take it out; a text that begins with ! has to stand in quotes"
        self.faults.append(self._error(f"the tag `{tag}` has no meaning here", event, Fault.TAG, hint))

    def _fault(self, message: str, node: Node, fault: Fault, hint: str) -> None:
        self.faults.append(YamlError(message, Location(self.file, node.line, node.column), hint, fault))

    def _error(
        self, message: str, event: yaml.Event, fault: Fault = Fault.SYNTAX, hint: str = ""
    ) -> YamlError:
        return YamlError(message, Location(self.file, *self._place(event)), hint, fault)

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        assert mark is not None, _PLACED
        return mark.line + 1 + self.skip, mark.column + 1
