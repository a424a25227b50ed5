"""The JSON Schema and the loader give the same verdict, as far as a schema can tell.

A schema of one file cannot say that a name stands twice (G106), that `see` names no entry (G107), that
the YAML is broken (G101) or a bomb (G108), that no place can have a sense (G110), that a note is in a
language which `notes` does not name (G111), that a file cannot be found (G112) or has no entry to
override (G113). Those codes are left out of the comparison, and nothing else.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS, Key, Kind
from companion.glossary.schema import glossary_schema
from companion.glossary.sense_keys import SENSE_KEYS, WHEN_KEYS
from companion.model.source import Source
from companion.yaml_nodes import Mapping, Node, Scalar, Sequence, compose

FOLDER = Path(__file__).parents[1] / "cases" / "glossary"
CASES = {path.name: compose(path.read_text("utf-8"), path.name) for path in sorted(FOLDER.glob("*.yaml"))}
BEYOND_A_SCHEMA = {
    Code.GLOSSARY_SYNTAX,
    Code.GLOSSARY_DUPLICATE,
    Code.GLOSSARY_DANGLING_SEE,
    Code.GLOSSARY_ALIAS_BOMB,
    Code.GLOSSARY_SENSE,
    Code.GLOSSARY_LANGUAGE,
    Code.GLOSSARY_EXTENDS,
    Code.GLOSSARY_OVERRIDE,
}
SCHEMA = jsonschema.Draft202012Validator(glossary_schema())


def loader_accepts(data: bytes) -> bool:
    try:
        load_glossaries([Source("x.yaml", data)], Log())
    except GlossaryError as error:
        return {each.code for each in error.diagnostics} <= BEYOND_A_SCHEMA
    return True


def as_json(node: Node) -> Any:
    """Return what an editor sees: YAML 1.2's core schema (section 10.3)."""
    if isinstance(node, Mapping):
        return {name: as_json(entry.value) for name, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [as_json(item) for item in node.items]
    return core(node)


def core(node: Scalar) -> Any:
    if node.quoted:
        return node.text
    if node.null:
        return None
    if node.text.lower() in ("true", "false"):
        return node.text.lower() == "true"
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return node.text


def test_the_schema_is_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(glossary_schema())
    json.dumps(glossary_schema())


@pytest.mark.parametrize("name", [name for name, (root, faults) in CASES.items() if root and not faults])
def test_schema_and_loader_agree_on_the_structure_of_every_case_that_is_yaml(name: str) -> None:
    root = CASES[name].root
    assert root is not None
    assert SCHEMA.is_valid(as_json(root)) == loader_accepts((FOLDER / name).read_bytes())


TABLES = {"": FILE_KEYS, "entry": ENTRY_KEYS, "sense": SENSE_KEYS, "when": WHEN_KEYS}


@pytest.mark.parametrize(("table", "key"), [(table, key) for table, keys in TABLES.items() for key in keys])
def test_every_key_has_a_description_in_the_schema_and_its_example_is_valid(table: str, key: Key) -> None:
    schema = (glossary_schema()["$defs"][table] if table else glossary_schema())["properties"][key.name]
    assert schema["description"] == key.description
    if key.kind not in (Kind.ENTRIES, Kind.SENSES, Kind.WHEN):
        example = key.example == "true" if key.kind is Kind.FLAG else key.example
        assert jsonschema.Draft202012Validator(schema).is_valid(example)


TEXT = st.text("aB ä.:#-[]{}'\"\n", max_size=6)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
GOOD_TEXT = st.text("abcÄß", min_size=1, max_size=8)
TAGS = st.sampled_from(["de", "en-GB", "zh-Hant-TW", "de-1996"])
NUMBERS = st.sampled_from(["1", "3-5", "5–3", "0", "3-", "x"]) | st.integers(-2, 12) | GOOD_TEXT
DAYS = st.sampled_from(["2017", "2017-03", "2017-03-05", "2017-04-31", "2017-13", "17"]) | st.integers(
    998, 10001
)
GOOD = {
    Kind.TAG: TAGS,
    Kind.TAGS: TAGS | st.lists(TAGS, max_size=3),
    Kind.NAMES: GOOD_TEXT | st.lists(GOOD_TEXT, max_size=3),
    Kind.FILES: GOOD_TEXT | st.lists(GOOD_TEXT, max_size=3),
    Kind.FLAG: st.booleans(),
    Kind.WORDS: GOOD_TEXT | st.lists(GOOD_TEXT, max_size=3),
    Kind.CHAPTERS: NUMBERS | st.lists(NUMBERS, max_size=3),
    Kind.PARAGRAPHS: NUMBERS | st.lists(NUMBERS, max_size=3),
    Kind.DAY: DAYS,
    Kind.WHEN: st.deferred(lambda: mappings(WHEN_KEYS)),
    Kind.SENSES: st.deferred(lambda: st.lists(mappings(SENSE_KEYS), max_size=2)),
}
BAD_TAGS = st.sampled_from(["german", "de_DE", "d", "", "de-", "en--GB", "de-x"])


def value(key: Key) -> st.SearchStrategy[Any]:
    """Mostly what the key takes, sometimes anything."""
    good = st.sampled_from(key.choices) if key.choices else GOOD.get(key.kind, GOOD_TEXT)
    if key.by_language:
        good |= st.dictionaries(TAGS | TEXT, GOOD_TEXT | ANYTHING, max_size=2)
    return good | good | good | ANYTHING | BAD_TAGS


def mappings(keys: tuple[Key, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw a mapping that has all it needs, with some keys of its table."""
    optional = {key.name: value(key) for key in keys if not key.required and key.kind is not Kind.ENTRIES}
    required = {key.name: value(key) for key in keys if key.required and key.kind is not Kind.ENTRIES}
    return st.fixed_dictionaries(required, optional=optional)


REST = tuple(key for key in ENTRY_KEYS if key.name != "term")
ENTRIES = st.one_of(
    mappings(ENTRY_KEYS),
    mappings(tuple(key._replace(required=key.name == "override") for key in ENTRY_KEYS)),
    mappings(REST),
    st.dictionaries(
        GOOD_TEXT | st.sampled_from(["term", "note", "see", ""]), GOOD_TEXT | mappings(REST), max_size=2
    ),
    st.dictionaries(GOOD_TEXT, ANYTHING, min_size=1, max_size=1),
    ANYTHING,
)


@st.composite
def glossaries(draw: st.DrawFn) -> Any:
    """Draw glossaries as JSON values, valid ones and ones broken in structure."""
    top = draw(mappings(FILE_KEYS))
    if draw(st.integers(0, 9)):
        top["terms"] = draw(st.lists(ENTRIES, max_size=3) | ANYTHING)
    if not draw(st.integers(0, 9)):
        top[draw(TEXT)] = draw(ANYTHING)
    return top if draw(st.integers(0, 19)) else draw(ANYTHING)


@given(glossaries())
def test_schema_and_loader_agree_on_generated_glossaries(glossary: Any) -> None:
    data = json.dumps(glossary, ensure_ascii=False).encode()  # every JSON text is a YAML text
    assert SCHEMA.is_valid(glossary) == loader_accepts(data)


@given(st.lists(st.builds(lambda word, note: {"term": word, "note": note}, GOOD_TEXT, GOOD_TEXT), max_size=4))
def test_entries_with_a_term_and_a_note_are_valid_for_both(entries: list[dict[str, str]]) -> None:
    assert SCHEMA.is_valid({"terms": entries})
    assert loader_accepts(json.dumps({"terms": entries}, ensure_ascii=False).encode())
