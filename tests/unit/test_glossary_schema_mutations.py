"""The JSON Schema and the loader give the same verdict on ten thousand glossaries that somebody has damaged.

Each is one of the cases of the suite with a few things changed at random places: a key renamed, taken out or
doubled in another place, a value of another kind. What a schema cannot say is left out of the comparison, and is
listed in `test_glossary_schema`.
"""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS
from companion.glossary.sense_keys import SENSE_KEYS, WHEN_KEYS
from unit.test_glossary_schema import CASES, SCHEMA, as_json, loader_accepts

FILES = 10_000
KEYS = [key.name for keys in (FILE_KEYS, ENTRY_KEYS, SENSE_KEYS, WHEN_KEYS) for key in keys]
EXAMPLES = [key.example for keys in (FILE_KEYS, ENTRY_KEYS, SENSE_KEYS, WHEN_KEYS) for key in keys]
CHOICES = [word for key in (*FILE_KEYS, *ENTRY_KEYS) for word in key.choices]
ODD = [
    None,
    True,
    False,
    0,
    -1,
    7,
    2015,
    1.5,
    "",
    " ",
    "\n",
    "null",
    "~",
    "de",
    "deutsch",
    "de_DE",
    "x" * 201,
]
ODD += [
    [],
    {},
    [""],
    [None],
    [[]],
    {"": ""},
    {"de": "x"},
    {"term": "x"},
    {"note": "y"},
    [1, "2"],
    "x" * 1_001,
]
TREES = [
    tree for root, faults in CASES.values() if root and not faults and isinstance(tree := as_json(root), dict)
]
VALID = [tree for tree in TREES if SCHEMA.is_valid(tree)]


def whole(value: Any) -> Any:
    """Return a value with whole numbers as YAML writes them."""
    if isinstance(value, dict):
        return {key: whole(each) for key, each in value.items()}
    if isinstance(value, list):
        return [whole(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def places(value: Any) -> list[tuple[Any, Any]]:
    """Return every container with each of its keys or numbers."""
    if not isinstance(value, dict | list):
        return []
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    return [(value, key) for key in keys] + [place for key in keys for place in places(value[key])]


def damage(tree: Any, chance: random.Random) -> None:
    """Change one thing in a tree."""
    found = places(tree)
    if not found:
        return
    container, key = chance.choice(found)
    how = chance.randrange(5)
    if how == 0:
        del container[key]
    elif how == 1 and isinstance(container, dict):
        container[chance.choice([*KEYS, "Mossul", "", "<<", "xylophone"])] = container.pop(key)
    elif how == 2:
        container[key] = json.loads(json.dumps(chance.choice(ODD)))  # a copy, which may be damaged in turn
    elif how == 3:
        container[key] = json.loads(json.dumps(chance.choice(EXAMPLES + CHOICES)))
    else:
        other, name = chance.choice(found)
        container[key] = json.loads(json.dumps(other.get(name) if isinstance(other, dict) else None))


@pytest.mark.slow
def test_schema_and_loader_agree_on_ten_thousand_damaged_glossaries():
    chance = random.Random(2014)
    verdicts = []
    for _ in range(FILES):
        tree = json.loads(json.dumps(whole(chance.choice(VALID if chance.random() < 0.8 else TREES))))
        for _ in range(chance.randint(1, 2)):
            damage(tree, chance)
        data = json.dumps(tree, ensure_ascii=False).encode()  # every JSON text is a YAML text
        valid = SCHEMA.is_valid(tree)
        assert valid == loader_accepts(data), data.decode()
        verdicts.append(valid)
    assert 0.2 < sum(verdicts) / FILES < 0.8
