"""The reference for users says what the loader does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from companion.diagnostics import Log
from companion.glossary import load_glossaries
from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS, LONGEST, Kind
from companion.glossary.load import MAX_BYTES
from companion.glossary.sense_keys import SENSE_KEYS, WHEN_KEYS
from companion.model.source import Source
from companion.model.terms import Glossary

REFERENCE = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", REFERENCE, re.MULTILINE | re.DOTALL)


def load(example: str) -> Glossary:
    """Load an example; one that shows entries only is put under `terms:`."""
    log = Log()
    text = f"terms:\n{example}" if example.startswith("- ") else example
    source = Source("docs/glossary.md", text.encode(), beside=lambda name: Source(name, EXAMPLES[0].encode()))
    glossary = load_glossaries([source], log)
    assert log.diagnostics == []
    return glossary


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_a_valid_glossary(example: str) -> None:
    assert load(example).terms


@pytest.mark.parametrize("name", sorted({key.name for key in (*FILE_KEYS, *ENTRY_KEYS)}))
def test_every_key_is_described_and_shown_in_an_example_or_a_table(name: str) -> None:
    assert re.search(rf"^(\| )?`{name}`", REFERENCE, re.MULTILINE)
    assert f"| `{name}`" in REFERENCE or any(re.search(rf"\b{name}:", example) for example in EXAMPLES)


@pytest.mark.parametrize("name", [key.name for key in (*SENSE_KEYS, *WHEN_KEYS)])
def test_every_key_of_a_sense_is_described_and_shown_in_an_example(name: str) -> None:
    assert f"`{name}`" in REFERENCE
    assert any("senses:" in example and f"{name}:" in example for example in EXAMPLES)


@pytest.mark.parametrize("word", [word for key in ENTRY_KEYS for word in key.choices])
def test_every_word_of_a_choice_is_named(word: str) -> None:
    assert f"`{word}`" in REFERENCE


def test_the_bounds_it_names_are_the_loader_s() -> None:
    assert f"{MAX_BYTES // 1_000_000} MB" in REFERENCE
    assert f"{LONGEST[Kind.NOTE]:,} characters" in REFERENCE


def test_the_entries_that_show_quoting_come_out_as_they_are_meant() -> None:
    notes = {term.headword: term.note for example in EXAMPLES for term in load(example).terms}
    assert notes["Null"] == "Zero: the number."
    assert notes["NO"] == 'Nordosten, also "Nordost": the north-east.'
