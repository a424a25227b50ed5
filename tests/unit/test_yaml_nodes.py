"""YAML as nodes with places, and the flat mappings of front matter."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from companion.yaml_nodes import MAX_DEPTH, Fault, Value, YamlError, compose, read_mapping
from companion.yaml_nodes import build as build_module

CASES = sorted((Path(__file__).parents[1] / "cases" / "glossary").glob("*.yaml"))


def test_a_mapping_gives_texts_as_written_and_lists_with_their_places() -> None:
    text = "title: NO\ndate: 2016-10-17\nauthor:\n  - Ada\n  - 'Bo: C'\n"
    assert read_mapping(text, "a.md", first_line=2) == {
        "title": Value("NO", 2, 8),
        "date": Value("2016-10-17", 3, 7),
        "author": Value(["Ada", "Bo: C"], 5, 3),
    }


def test_an_author_written_as_a_mapping_counts_by_its_name() -> None:
    text = "author: {name: Ada, email: a@b}\nauthors: [{name: Bo}, {email: x}]\nother: {a: b}\n"
    assert read_mapping(text, "a.md") == {"author": Value("Ada", 1, 9), "authors": Value(["Bo"], 2, 10)}


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "~\n"])
def test_no_text_gives_no_keys(text: str) -> None:
    assert read_mapping(text, "a.md") == {}


def test_nothing_after_the_colon_is_an_empty_text() -> None:
    assert read_mapping("title:\n", "a.md")["title"].value == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: A: B\n", 'a.md:2:9: a text with a colon in it has to stand in quotes\n  write title: "A: B"'),
        ("a: 1\na: 2\n", "a.md:3:1: the key `a` stands twice in one mapping\n  it is already there at a.md:2:1; keep one of the two"),
        ("just a text\n", "a.md:2:1: this is not a list of keys and values\n  write one `key: value` a line"),
        ("a: \x07\n", "a.md:2:4: the character U+0007 cannot stand in a text\n  delete the invisible character here; often it came along from a word processor or a PDF"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_at_its_place_in_the_whole_file(text: str, message: str) -> None:
    with pytest.raises(YamlError) as raised:
        read_mapping(text, "a.md", first_line=2)
    assert str(raised.value) == message


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_ends_at_the_bound_and_quickly(opening: str) -> None:
    start = time.perf_counter()
    [fault] = compose(opening * 100_000, "x").faults
    assert fault.message == "lists and mappings are nested too deep here"
    assert fault.at.column <= (MAX_DEPTH + 1) * len(opening)
    assert time.perf_counter() - start < 2


def test_an_alias_bomb_is_found_without_being_expanded() -> None:
    levels = [f"- &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]" for n in range(20)]
    start = time.perf_counter()
    [fault] = compose("\n".join(["- &a [x, x]", *levels]), "x").faults
    assert fault.fault is Fault.BOMB
    assert time.perf_counter() - start < 1


def test_long_texts_count_for_a_bomb_too() -> None:
    text = f"- &a {'x' * 20_000}\n" + "- *a\n" * 1_000
    assert [fault.fault for fault in compose(text, "x").faults] == [Fault.BOMB]


def test_an_alias_gives_the_node_of_its_anchor() -> None:
    assert read_mapping("a: &x hello\nb: *x\n", "x")["b"] == Value("hello", 1, 4)


def test_merged_keys_yield_to_the_mapping_s_own() -> None:
    document = compose("- &a {x: 1, y: 2}\n- {<<: *a, x: 3}\n", "x")
    assert not document.faults
    assert document.root is not None
    merged = document.root.items[1]  # type: ignore[union-attr]
    assert {name: entry.value.text for name, entry in merged.entries.items()} == {"x": "3", "y": "2"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_both_parsers_of_pyyaml_give_the_same_nodes_and_the_same_messages(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = path.read_bytes().decode()
    fast = compose(text, path.name)
    monkeypatch.setattr(build_module, "_Parser", yaml.SafeLoader)
    plain = compose(text, path.name)
    assert plain.root == fast.root
    assert [str(fault) for fault in plain.faults] == [str(fault) for fault in fast.faults]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: x\nb: ]\n", "2:4", "there is no [ before this ]"),
        ("a: [x\n", "1:4", "this [ is never closed"),
        ("a: [", "1:5", "the text breaks off within [ or {"),
        ("a: {b: c: d}\n", "1:9", "a comma or a } is missing here"),
        ('a: ["b" c]\n', "1:9", "a comma or a ] is missing here"),
        ("a: [b:[c]]\n", "1:6", "a colon within [ ] or { } needs quotes around its text"),
        ("a: [b] c\n", "1:8", "the text goes on after the closing ]"),
        (
            'a: "C:\\Ümlaut"\n',
            "1:7",
            "a backslash within double quotes begins a sign that YAML does not know",
        ),
        ("a: &, b\n", "1:4", "a text that begins with & has to stand in quotes"),
        ("a: !x!y b\n", "1:4", "a text that begins with ! has to stand in quotes"),
        ("a: ? b\n", "1:4", "a text that begins with ? has to stand in quotes"),
        ("a: - b\n", "1:4", "a list cannot begin in the line of its key"),
        ("a\nb: c\n", "1:1", "this line has no colon"),
        ("a: b\nc\nd: e\n", "2:1", "this line has no colon"),
        ("a: b\nc:d\ne: f\n", "2:2", "a space is missing after the colon"),
        ("- a: b\n    c: d\n", "2:5", "the indentation of this line does not fit the lines above"),
        ("  a: b\nc: d\n", "2:1", "this line does not belong to what stands above"),
        ("%a\n", "1:1", "a line that begins with % is no part of the text"),
        ("a: b\n---\nc: d\n", "2:1", "a second document begins here"),
        ("a: b\n<<: c\n", "2:5", "`<<` merges mappings only"),
    ],
)
def test_what_is_wrong_with_the_syntax_is_said_in_plain_words(text: str, place: str, message: str) -> None:
    fault = compose(text, "x").faults[0]
    assert (str(fault.at), fault.message) == (f"x:{place}", message)
    assert fault.hint


def test_a_long_line_is_cut_in_a_hint_and_keeps_its_quotation_mark() -> None:
    [fault] = compose(f"note: One: {'two ' * 40}\n", "x").faults
    assert fault.hint.startswith('write note: "One: two')
    assert fault.hint.endswith('…"')
    assert len(fault.hint) < 70


def test_reading_goes_on_after_a_text_that_only_lacks_its_quotes() -> None:
    text = 'a: One: two\nb: @home\nc: "It" is\nd:e\nf: g\nf: h\n'
    assert [fault.at.line for fault in compose(text, "x").faults] == [1, 2, 3, 4, 6]
