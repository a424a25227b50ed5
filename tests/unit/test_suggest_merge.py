"""A draft is a sound glossary, and what a person makes of it survives every further run."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.drafting import Wanted, suggest
from companion.errors import ArticleError, UsageError
from companion.glossary import load_glossaries
from companion.model.source import Source
from companion.model.terms import TermType
from companion.suggest.draft import new_draft, quoted
from companion.suggest.merge import merged, read_existing
from companion.suggest.ranking import Proposal
from companion.yaml_nodes import Mapping, Scalar, compose

OLD = [
    Proposal("IS", TermType.ORGANISATION, 4.0, 3, "Der IS # kam: er.", aliases=("Islamischer Staat",)),
    Proposal("aufstocken", TermType.WORD, 3.2, 2, "Sie stockten auf."),
    Proposal("no", None, 3.2, 1, "no"),
    Proposal("z. B.", TermType.WORD, 3.2, 1, "z. B. so"),
    Proposal("Jean-Yves Le Drian", TermType.PERSON, 2.0, 1, "Er kam."),
]
NEW = [Proposal("Rakka", TermType.PLACE, 2.0, 2, "In Rakka."), Proposal("Leid", None, 4.8, 1, "Das Leid.")]


def load(data: bytes) -> tuple[list[str], Log]:
    log = Log()
    glossary = load_glossaries([Source("d.yaml", data)], log)
    return [term.headword for term in glossary.terms], log


def draft(proposals=OLD) -> str:
    return new_draft(proposals, ["a.txt"])


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), min_size=1, max_size=30))
def test_a_quoted_text_is_read_as_it_was(text: str) -> None:
    root = compose(f"term: {quoted(text)}\n", "d.yaml").root
    assert isinstance(root, Mapping)
    value = root.entries["term"].value
    assert isinstance(value, Scalar)
    assert value.text == text
    assert not value.null


def test_a_draft_nobody_has_written_in_is_a_sound_glossary_without_terms_and_one_warning() -> None:
    terms, log = load(draft().encode())
    assert terms == []
    (warning,) = log.diagnostics
    assert warning.code is Code.GLOSSARY_UNWRITTEN
    assert "5 terms have no note yet" in warning.message


def test_a_draft_without_proposals_is_sound_and_can_be_added_to() -> None:
    empty = draft([])
    assert load(empty.encode())[1].diagnostics == []
    made = merged(Source("d.yaml", empty.encode()), NEW)
    assert read_existing(Source("d.yaml", made)).names == {"Rakka", "Leid"}


def test_names_and_skipped_words_of_a_draft_are_known() -> None:
    text = draft().replace("skip: []", "skip: [Dollar, USA]")
    text = text.replace('  - term: no\n    note: ""  # to do\n', "  - nein: Not yes.\n").replace('"no"', "no")
    names = read_existing(Source("d.yaml", text.encode())).names
    assert {"IS", "Islamischer Staat", "aufstocken", "Dollar", "USA", "Jean-Yves Le Drian"} <= names


def test_nothing_new_leaves_the_file_as_it_is() -> None:
    data = draft().encode()
    assert merged(Source("d.yaml", data), []) is data


def test_a_glossary_that_is_no_draft_becomes_one_above_its_entries() -> None:
    text = "title: Mine\nterms:\n- Mossul: A city.\n"
    made = merged(Source("d.yaml", text.encode()), NEW).decode()
    assert made.startswith(
        "title: Mine\ndraft: yes\nterms:\n- Mossul: A city.\n\n# 2 times: In Rakka.\n- term: Rakka\n"
    )
    assert load(made.encode())[0] == ["Mossul"]


def test_new_entries_stand_before_a_key_that_follows_the_list() -> None:
    text = "draft: yes\nterms:\n    -   term: Mossul\n        note: >-\n          A city.\n\ntitle: Mine\n"
    made = merged(Source("d.yaml", text.encode()), NEW).decode()
    assert made.endswith("title: Mine\n")
    assert "\n    -   term: Rakka\n        note: " in made
    assert load(made.encode())[0] == ["Mossul"]


@pytest.mark.parametrize("mark", [b"", "\ufeff".encode(), b"\xff\xfe"])
def test_byte_order_mark_and_encoding_are_kept(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-8"
    data = mark + draft().encode(encoding)
    made = merged(Source("d.yaml", data), NEW)
    assert made.startswith(data)
    assert read_existing(Source("d.yaml", made)).names >= {"IS", "Rakka"}


@pytest.mark.parametrize("text", ["{terms: [{term: A, note: B}]}", "terms: [{term: A, note: B}]\n"])
def test_a_list_in_brackets_is_refused_and_left_alone(text: str) -> None:
    with pytest.raises(UsageError, match="dash"):
        merged(Source("d.yaml", text.encode()), NEW)


# --- what people do to a draft -----------------------------------------------------------------------

ENTRY = re.compile(r"(?ms)^\n(  #[^\n]*\n  - .*?)(?=^\n|\Z)")
NOTES = [
    '"A note."',
    "Plain text",
    "'It''s one'",
    '"with: # both"',
    "|\n      Two\n\n      lines\n",
    ">-\n      Folded\n",
]
REMARKS = [
    "# mine",
    "  # indented",
    "    # deeper",
    "",
    "   ",
    "\t# with a tab",
    "# - term: not an entry",
    "#terms:",
]
KEYS = [
    '    source: "https://example.org"',
    "    forms: [Isis]",
    "    more: |\n      # no comment\n      - nor an entry",
    "    match: exact",
]


@st.composite
def worked_on(draw: st.DrawFn, proposed: str) -> str:
    """One entry, perhaps with its note, a key more, and remarks above it."""
    entry = proposed.replace('""  # to do', draw(st.sampled_from(['""  # to do', *NOTES])))
    key = draw(st.sampled_from(["", *KEYS]))
    remarks = draw(st.lists(st.sampled_from(REMARKS), max_size=2))
    return "".join(f"{remark}\n" for remark in remarks) + entry.rstrip("\n") + f"\n{key}\n"


@st.composite
def edited(draw: st.DrawFn) -> str:
    """A draft that somebody has worked on: filled in, put in another order, thinned out, commented."""
    text = draft()
    head = text[: text.index("terms:\n") + len("terms:\n")]
    entries = draw(st.permutations(ENTRY.findall(text)))
    entries = entries[: draw(st.integers(1, len(entries)))]
    parts = [draw(worked_on(entry)) for entry in entries]
    tail = draw(st.sampled_from(["", "\n", "# the end\n", "title: Mine\n", "\n\nauthor: Me  # I\n", "...\n"]))
    if draw(st.booleans()):
        head = head.replace("skip: []", "skip:\n  - Dollar  # I know it\n  - 'Chef'")
    if draw(st.booleans()):
        head = f"license: CC0-1.0\n# my own\n{head}"
    whole = head + "".join(parts) + tail
    if draw(st.booleans()):
        whole = whole.rstrip("\n")
    return whole.replace("\n", "\r\n") if draw(st.booleans()) else whole


@given(edited())
def test_every_line_a_person_wrote_survives_in_its_order(text: str) -> None:
    source = Source("d.yaml", text.encode())
    before = compose(text, "d.yaml")
    if before.faults:  # a tab where YAML wants none: nobody could load it before either
        return
    made = merged(source, NEW).decode()
    rest = iter(made.splitlines(keepends=True))
    *lines, last = text.splitlines(keepends=True)
    assert all(line in rest for line in lines)
    assert any(line.rstrip("\r\n") == last.rstrip("\r\n") for line in rest)
    names = read_existing(Source("d.yaml", made.encode())).names
    assert names == read_existing(source).names | {"Rakka", "Leid"}
    assert load(made.encode())[0] == load(text.encode())[0]
    assert merged(Source("d.yaml", made.encode()), []) == made.encode()
    assert ("\r\n" in text) == ("\r\n" in made)


WORDS = [
    "Rakka",
    "IS",
    "AKWs",
    "Null",
    "Ja",
    "No",
    "stockte",
    "auf",
    "in",
    "Anspruch",
    "nehmen",
    "sich",
    "Islamischer",
    "Staat",
    "(IS)",
    "Ashton",
    "Carter",
    "Carters",
    "4.600",
    "Verbündeten",
    "US-Zentralkommando",
    "Außen-",
    "und",
    "Innenminister",
    ".",
    ",",
    ":",
    "„",
    "“",
    "#",
    "-",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "summierten",
    "z.",
    "B.",
    "al-Assad",
    "G7",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=12), min_size=1, max_size=30).map(" ".join))
def test_of_whatever_text_the_draft_is_sound_and_holds_no_name_twice(text: str) -> None:
    articles = [Source("a.txt", text.encode("utf-8", "replace"))]
    try:
        found = suggest(articles, [], Wanted(0), Log())
    except ArticleError:
        return
    data = new_draft(found.proposals, ["a\nb.txt"]).encode()
    assert load(data)[0] == []
    assert read_existing(Source("d.yaml", data)).names >= {one.headword for one in found.proposals}
    again = suggest(
        [Source("a.txt", text.encode("utf-8", "replace"))], [], Wanted(0, (), Source("d.yaml", data)), Log()
    )
    assert again.proposals == ()
