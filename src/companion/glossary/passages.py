"""The mapping under `when` in, the places it describes out; what does not fit becomes a mistake."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from companion.diagnostics import Code
from companion.glossary.fields import Fields, read_fields
from companion.glossary.mistakes import Mistakes, listed
from companion.glossary.sense_keys import DAY, HIGHEST, RANGE, WHEN_KEYS
from companion.glossary.values import clean, read_names
from companion.model.senses import When
from companion.yaml_nodes import Mapping, Node, Scalar, Sequence

WHEN: Final = {key.name: key for key in WHEN_KEYS}

_RANGE = re.compile(RANGE)
_DAY = re.compile(DAY)
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
"""What is a number for YAML where no quotes enclose it (YAML 1.2.2, section 10.3.2)."""
_HINT = "write for instance `when: {after: 2017}`"


def read_when(node: Node, mistakes: Mistakes) -> When:
    """Read the conditions of a sense."""
    if not isinstance(node, Mapping):
        empty = isinstance(node, Scalar) and node.null
        code = Code.GLOSSARY_EMPTY if empty else Code.GLOSSARY_TYPE
        fault = "is empty" if empty else "has to have keys"
        mistakes.add(code, f"`when` {fault}", node, _HINT)
        return When()
    if not node.entries:
        hint = f"give at least one of {listed(WHEN)}"
        mistakes.add(Code.GLOSSARY_EMPTY, "`when` has no condition", node, hint)
    fields = read_fields(node, WHEN, mistakes)
    chapters = tuple(_chapters(fields, mistakes))
    return When(
        chapters=tuple(each for each in chapters if isinstance(each, range)),
        titles=tuple(each for each in chapters if isinstance(each, str)),
        paragraphs=tuple(_paragraphs(fields, mistakes)),
        near=_words(fields, mistakes),
        before=_day(fields, "before", mistakes),
        after=_day(fields, "after", mistakes),
    )


def _items(fields: Fields, name: str, mistakes: Mistakes) -> tuple[Node, ...]:
    """Return the items of a list, or the one value that stands for a list of one; a list has to have some."""
    node = fields.nodes.get(name)
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        return (node,)
    if not node.items:
        mistakes.add(Code.GLOSSARY_EMPTY, f"`{name}` is empty", node, "name one, or take it out")
    return node.items


def _scalars(fields: Fields, name: str, mistakes: Mistakes) -> Iterator[Scalar]:
    for item in _items(fields, name, mistakes):
        if not isinstance(item, Scalar):
            kind = "a list" if isinstance(item, Sequence) else "a mapping"
            hint = f"write `{name}: {WHEN[name].example}`"
            mistakes.add(Code.GLOSSARY_TYPE, f"`{name}` holds {kind}", item, hint)
        elif item.null or not item.text.strip():
            mistakes.add(Code.GLOSSARY_EMPTY, f"`{name}` is empty", item, "give it a value, or take it out")
        else:
            yield item


def _chapters(fields: Fields, mistakes: Mistakes) -> Iterator[range | str]:
    """Yield numbers, and titles: what stands in quotes, or is no number."""
    for item in _scalars(fields, "chapter", mistakes):
        if item.quoted or not (_NUMBER.fullmatch(item.text) or _RANGE.fullmatch(item.text)):
            if title := clean(item, WHEN["chapter"], mistakes):
                yield title
        elif numbers := _range(item, "chapter", mistakes):
            yield numbers


def _paragraphs(fields: Fields, mistakes: Mistakes) -> Iterator[range]:
    for item in _scalars(fields, "paragraph", mistakes):
        if numbers := _range(item, "paragraph", mistakes):
            yield numbers


def _range(item: Scalar, name: str, mistakes: Mistakes) -> range | None:
    if not item.quoted and _NUMBER.fullmatch(item.text):
        number = float(item.text)
        if number.is_integer() and 1 <= number <= HIGHEST:
            return range(int(number), int(number) + 1)
    elif _RANGE.fullmatch(item.text):
        numbers = sorted(map(int, re.findall("[0-9]+", item.text)))
        return range(numbers[0], numbers[-1] + 1)
    message = f"`{name}` cannot be `{item.text}`"
    mistakes.add(Code.GLOSSARY_VALUE, message, item, "write a number from 1 on, or a range such as `3-5`")
    return None


def _words(fields: Fields, mistakes: Mistakes) -> tuple[str, ...]:
    node = fields.nodes.get("near")
    if node is None or (isinstance(node, Sequence) and not _items(fields, "near", mistakes)):
        return ()
    return tuple(name.text for name in read_names(node, WHEN["near"], mistakes))


def _day(fields: Fields, name: str, mistakes: Mistakes) -> dt.date | None:
    """Return the first day of what is written: of a year, of a month, or the day itself."""
    item = fields.nodes.get(name)
    if isinstance(item, Sequence):
        hint = f"write `{name}: {WHEN[name].example}`"
        mistakes.add(Code.GLOSSARY_TYPE, f"`{name}` is a list and has to be a date", item, hint)
        return None
    item = next(_scalars(fields, name, mistakes), None)
    if item is None:
        return None
    if _DAY.fullmatch(item.text):
        year, month, day = (*map(int, item.text.split("-")), 1, 1)[:3]
        if month != 2 or day <= 28 or calendar.isleap(year):
            return dt.date(year, month, day)
    hint = "write a day, a month or a year: `2017-03-05`, `2017-03`, `2017`"
    mistakes.add(Code.GLOSSARY_VALUE, f"`{name}` is `{item.text}`, which is no date", item, hint)
    return None
