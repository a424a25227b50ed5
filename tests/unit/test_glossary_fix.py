"""What `companion glossary check --fix` changes in the text of a file, and what it never does."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.glossary.fix import Redundant, fix
from companion.model.source import Source
from companion.resources import bundled_glossaries
from companion.review import fix_all

BROKEN = sorted((Path(__file__).parents[1] / "cases" / "glossary").glob("*.yaml"), key=str)

CASES = [
    # what it is about, before, after
    (
        "a slip in a key",
        "- term: IS\n  note: A.\n  alias: [ISIS]\n",
        "- term: IS\n  note: A.\n  aliases: [ISIS]\n",
    ),
    ("capitals in a key", "- Term: IS\n  note: A.\n", "- term: IS\n  note: A.\n"),
    (
        "another name of a key",
        "- {term: IS, note: A., synonyms: [I]}\n",
        "- {term: IS, note: A., aliases: [I]}\n",
    ),
    ("a slip in a short entry", "- IS: {note: A., typ: word}\n", "- IS: {note: A., type: word}\n"),
    ("quotes around a key", '- term: IS\n  "Note": A.\n', "- term: IS\n  note: A.\n"),
    (
        "a slip in a choice",
        "- IS: {note: A., type: organization}\n",
        "- IS: {note: A., type: organisation}\n",
    ),
    (
        "a key and its value",
        "- IS: {note: A., Type: Organization} # x\n",
        "- IS: {note: A., type: organisation} # x\n",
    ),
    (
        "spaces in a headword",
        "- term: 'Auswärtiges  Amt '\n  note: A.\n",
        "- term: 'Auswärtiges Amt'\n  note: A.\n",
    ),
    ("spaces in a short entry", "- Auswärtiges  Amt: A.\n", "- Auswärtiges Amt: A.\n"),
    (
        "twice in brackets",
        "- IS: {note: A., aliases: [I, J, I , K]}\n",
        "- IS: {note: A., aliases: [I, J, K]}\n",
    ),
    ("the last in brackets", "- IS: {note: A., aliases: [I, J, I]}\n", "- IS: {note: A., aliases: [I, J]}\n"),
    (
        "over several lines",
        "- IS: {note: A., forms: [I,\n    J,\n    I]}\n",
        "- IS: {note: A., forms: [I,\n    J]}\n",
    ),
    (
        "in lines of their own",
        "- term: IS\n  note: A.\n  aliases:\n    - I\n    - IS\n    - I\n",
        "- term: IS\n  note: A.\n  aliases:\n    - I\n",
    ),
    ("the only one", "- term: IS\n  note: A.\n  aliases: [IS]\n", "- term: IS\n  note: A.\n"),
    ("the only one, as a text", "- term: IS\n  note: A.\n  see: IS\n", "- term: IS\n  note: A.\n"),
    ("tabs", "- term: IS\n\t  note: A.\n", None),
    ("tabs before keys", "-\n\tterm: IS\n\tnote: A.\n", "-\n  term: IS\n  note: A.\n"),
]
LEFT_ALONE = {
    "two keys that are near": "- term: IS\n  note: A.\n  sources: x\n  source: y\n",
    "the right key is there already": "- term: IS\n  note: A.\n  alias: [I]\n  aliases: [J]\n",
    "nothing is near": "- term: IS\n  note: A.\n  xylophone: 1\n",
    "a name for much else": "- IS: A.\n- term: Rat\n  definition: B.\n",
    "a comment in the line": "- term: IS\n  note: A.\n  aliases:\n    - I\n    - I  # the same\n",
    "a comment behind the only one": "- term: IS\n  note: A.\n  see: IS  # itself\n",
    "spaces over lines": "- term: Auswärtiges\n    Amt\n  note: A.\n",
    "a duplicate entry": "- IS: A.\n- IS: B.\n",
    "an empty note": "- IS:\n",
    "no YAML": "- IS: 'A.\n",
}


def fixed(entries: str, redundant: list[Redundant] | None = None, head: str = "terms:\n") -> str:
    data = f"{head}{entries}".encode()
    return fix([Source("x.yaml", data)], 0, redundant or []).source.data.decode().removeprefix(head)


@pytest.mark.parametrize(("before", "after"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_certain_is_put_right_in_the_text(before, after):
    assert fixed(before) == (before if after is None else after)


@pytest.mark.parametrize("before", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_is_not_certain_is_left_alone(before):
    assert fixed(before) == before


def test_the_keys_and_values_at_the_top_are_put_right():
    head = "langauge: de_AT  # Austria\nlicence: CC0-1.0\nterms:\n"
    assert fixed("- IS: A.\n", head=head).startswith("language: de-AT  # Austria\nlicense: CC0-1.0\nterms:\n")


def test_names_that_inflection_finds_are_taken_out():
    entry = "- Verbündeter: {note: An ally., aliases: [Verbündete, Alliierter]}\n- Lira: {note: A coin., forms: [Liren]}\n"
    [made] = fix_all([Source("x.yaml", f"terms:\n{entry}".encode())]).sources
    assert made.data.decode() == f"terms:\n{entry.replace('Verbündete, ', '').replace('Liren', '')}"


def test_a_name_that_a_see_leads_to_is_kept():
    entries = "- Miliz: {note: A., aliases: [Milizen]}\n- Heer: {note: B., see: [Milizen]}\n"
    assert fixed(entries, [Redundant("Miliz", "aliases", "Milizen")]) == entries


def test_a_file_that_needs_nothing_comes_back_as_it_is():
    for source in bundled_glossaries():
        assert fix_all([source]).sources == (source,)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_encoding_byte_order_mark_and_line_ends_are_kept(mark):
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")
    before = "terms:\r\n- term: Türkei\r\n  note: A.\r\n  typ: place\r\n"
    made = fix([Source("x.yaml", mark + before.encode(encoding))], 0).source.data
    assert made == mark + before.replace("typ:", "type:").encode(encoding)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name)
def test_fixing_never_adds_a_mistake_and_once_is_enough(path):
    source = Source(path.name, path.read_bytes())
    once = fix([source], 0).source
    assert mistakes(once) <= mistakes(source)
    assert fix([once], 0).source == once


def mistakes(source: Source) -> int:
    try:
        load_glossaries([source], Log())
    except GlossaryError as error:
        return len(error.diagnostics)
    return 0


LINES = [
    "    note: A militia.",
    "    note: >-  # folded",
    "      A militia",
    "    # a comment: with a colon",
    "",
    "    aliases: [ISIS, ISIS]  # two",
    "    alias: [ISIS, Daesch]",
    "    aliases:",
    "      - ISIS",
    "      # between",
    "      - ISIS",
    "    typ: organisation",
    "    type: organization",
    "    'forms': 'Daesch  und'",
    "    see: [IS, Rat]",
    "\t# a tab",
    "    more: |",
    "      - a list  with  gaps",
]


def in_common(one: list[bytes], other: list[bytes]) -> int:
    """Return how many lines two texts have in common, in the same order."""
    row = [0] * (len(other) + 1)
    for line in one:
        above = row
        row = [0]
        for number, each in enumerate(other):
            row.append(above[number] + 1 if each == line else max(above[number + 1], row[-1]))
    return row[-1]


@given(
    st.lists(st.lists(st.sampled_from(LINES), max_size=7), min_size=1, max_size=3),
    st.sampled_from(["\n", "\r\n"]),
)
def test_comments_and_lines_that_no_repair_is_about_survive_byte_for_byte(entries, newline):
    lines = ["# head", "terms:"]
    for number, body in enumerate(entries):
        lines += [f"  - term: {('IS', 'Rat', 'Miliz')[number]}", *body]
    before = newline.join(lines).encode()
    found = fix([Source("x.yaml", before)], 0)
    after = found.source.data
    assert after.count(b"#") == before.count(b"#")
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    assert len(new) <= len(old)
    if b"\t" not in before:
        assert in_common(old, new) >= len(old) - len(found.messages)
    assert bool(found.messages) == (before != after)
    renamed = sum("is now" in message for message in found.messages)  # what stands under it is read now
    assert mistakes(found.source) <= mistakes(Source("x.yaml", before)) + renamed or b"\t" in before
