"""What the loader makes of entries, and of files laid over one another."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Diagnostic, Log
from companion.errors import GlossaryError
from companion.glossary import load_glossaries
from companion.glossary.keys import LONGEST, Kind
from companion.glossary.load import MAX_BYTES
from companion.model.source import Location, Source
from companion.model.terms import Glossary, MatchMode, Term, TermType

TOWN = "terms:\n  - Mossul: A town.\n"


def load(*texts: str, log: Log | None = None) -> Glossary:
    """Load texts as the files `1.yaml`, `2.yaml` and so on."""
    return load_glossaries(
        [Source(f"{n}.yaml", text.encode()) for n, text in enumerate(texts, 1)], log or Log()
    )


def mistakes(data: bytes) -> list[tuple[Code, str]]:
    with pytest.raises(GlossaryError) as raised:
        load_glossaries([Source("x.yaml", data)], Log())
    return [(each.code, str(each.at)) for each in raised.value.diagnostics]


def test_an_entry_with_every_key_becomes_the_term_it_says() -> None:
    text = """
language: DE
notes: en-gb
terms:
  - term: CENTCOM
    note: A command.
    aliases: [US-Zentralkommando, Zentralkommando]
    forms: Centcoms
    exclude: [CENTCOM-Chef]
    match: compounds
    type: organisation
    more: "One.\\n\\nTwo."
    pronunciation: "[ˈsɛntkɒm]"
    see: IS
    source: https://example.org/
  - IS: A militia.
"""
    assert load(text).terms[0] == Term(
        headword="CENTCOM",
        note="A command.",
        origin=Location("1.yaml", 5, 11),
        language="de",
        note_language="en-GB",
        aliases=("US-Zentralkommando", "Zentralkommando"),
        forms=("Centcoms",),
        exclude=("CENTCOM-Chef",),
        match=MatchMode.COMPOUNDS,
        type=TermType.ORGANISATION,
        more="One.\n\nTwo.",
        pronunciation="ˈsɛntkɒm",
        see=("IS",),
        source="https://example.org/",
    )


def test_the_short_form_and_the_long_form_say_the_same() -> None:
    long = load("terms:\n  - {term: Mossul, note: A town., type: place}\n").terms[0]
    short = load("terms:\n  - Mossul: {note: A town., type: place}\n").terms[0]
    assert (long.headword, long.note, long.type) == (short.headword, short.note, short.type)


def test_plain_scalars_are_taken_as_written() -> None:
    terms = load("title: 2015\nterms:\n  - term: NO\n    note: yes\n  - 1e3: 2016-10-17\n").terms
    assert [(term.headword, term.note) for term in terms] == [("NO", "yes"), ("1e3", "2016-10-17")]


def test_a_note_is_one_paragraph_and_keeps_its_no_break_spaces() -> None:
    text = "terms:\n  - term: IS\n    note: |\n      A  militia\n\n      of 30\N{NO-BREAK SPACE}000 men.\n"
    assert load(text).terms[0].note == "A militia of 30\N{NO-BREAK SPACE}000 men."


def test_umlauts_are_composed() -> None:
    assert load("terms:\n  - Tu\N{COMBINING DIAERESIS}rkei: A country.\n").terms[0].headword == "Türkei"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_is_understood(mark: bytes, encoding: str) -> None:
    data = mark + "terms:\n  - Türkei: A country.\n".encode(encoding)
    term = load_glossaries([Source("x.yaml", data)], Log()).terms[0]
    assert (term.headword, term.origin) == ("Türkei", Location("x.yaml", 2, 5))


def test_windows_line_ends_do_not_shift_places() -> None:
    data = b"terms:\r\n  - IS: A militia.\r\n  - IS: A militia.\r\n"
    assert mistakes(data) == [(Code.GLOSSARY_DUPLICATE, "x.yaml:3:5")]


def test_bytes_that_are_not_utf8_are_named_with_their_place() -> None:
    assert mistakes("terms:\n  - Türkei: A country.\n".encode("latin-1")) == [
        (Code.GLOSSARY_SYNTAX, "x.yaml:2:6")
    ]


def test_every_control_character_is_named_with_its_place() -> None:
    found = mistakes(b"terms:\n  - I\x00S: A mili\x0btia.\n")
    assert found == [(Code.GLOSSARY_SYNTAX, "x.yaml:2:6"), (Code.GLOSSARY_SYNTAX, "x.yaml:2:16")]


def test_a_note_may_be_as_long_as_the_bound_and_no_longer() -> None:
    bound = LONGEST[Kind.NOTE]
    assert len(load(f"terms:\n  - IS: {'x' * bound}\n").terms[0].note) == bound
    assert mistakes(f"terms:\n  - IS: {'x' * (bound + 1)}\n".encode()) == [
        (Code.GLOSSARY_VALUE, "x.yaml:2:9")
    ]


def test_a_file_that_is_far_too_large_is_not_read() -> None:
    assert mistakes(b" " * (MAX_BYTES + 1)) == [(Code.GLOSSARY_VALUE, "x.yaml")]


def test_no_files_give_an_empty_glossary() -> None:
    assert load() == Glossary(())


def test_a_later_file_replaces_an_entry_in_its_place_without_a_warning() -> None:
    log = Log()
    terms = load(
        f"{TOWN}  - IS: A militia.\n", "terms:\n  - Mossul: A city.\n  - Rakka: A town.\n", log=log
    ).terms
    assert [(term.headword, term.note) for term in terms] == [
        ("Mossul", "A city."),
        ("IS", "A militia."),
        ("Rakka", "A town."),
    ]
    assert log.diagnostics == []


def test_a_later_headword_takes_an_earlier_alias_away_with_a_warning() -> None:
    log = Log()
    terms = load(
        "terms:\n  - IS: {note: A militia., aliases: [ISIS, Miliz]}\n", "terms:\n  - Miliz: Any.\n", log=log
    ).terms
    assert [(term.headword, term.aliases) for term in terms] == [("IS", ("ISIS",)), ("Miliz", ())]
    [warning] = log.diagnostics
    assert (warning.code, str(warning.at)) == (Code.GLOSSARY_SHADOWED, "2.yaml:2:5")
    assert warning.message == "`Miliz` now leads to `Miliz` and no longer to `IS` at 1.yaml:2:5"


def test_a_later_alias_that_is_an_earlier_headword_replaces_the_entry_with_a_warning() -> None:
    log = Log()
    first = "terms:\n  - ISIS: {note: Old., aliases: [Daesch]}\n  - Rakka: {note: A town., see: [Daesch]}\n"
    terms = load(first, "terms:\n  - IS: {note: New., aliases: [ISIS]}\n", log=log).terms
    assert [(term.headword, term.see) for term in terms] == [("Rakka", ("IS",)), ("IS", ())]
    [warning] = log.diagnostics
    assert (warning.code, str(warning.at)) == (Code.GLOSSARY_SHADOWED, "2.yaml:2:32")
    assert warning.message == "`ISIS` now leads to `IS`, so the entry `ISIS` at 1.yaml:2:5 is left out"


def test_see_resolves_to_headwords_across_files() -> None:
    first = "terms:\n  - Rakka: {note: A town., see: [Islamischer Staat, IS]}\n"
    second = "terms:\n  - IS: {note: A militia., aliases: [Islamischer Staat]}\n"
    assert load(first, second).terms[0].see == ("IS",)


def test_see_follows_an_alias_that_the_overriding_entry_no_longer_has() -> None:
    first = "terms:\n  - IS: {note: A militia., aliases: [ISIS]}\n  - Rakka: {note: A town., see: [ISIS]}\n"
    assert load(first, "terms:\n  - IS: The militia.\n").terms[1].see == ("IS",)


def test_dangling_see_is_not_reported_while_a_file_cannot_be_read() -> None:
    with pytest.raises(GlossaryError) as raised:
        load("terms:\n  - Rakka: {note: A town., see: [IS]}\n", "terms:\n  - IS: 'A militia.\n")
    assert [each.code for each in raised.value.diagnostics] == [Code.GLOSSARY_SYNTAX]


def test_what_is_known_of_the_files_is_joined() -> None:
    glossary = load(f"title: One\nlicense: CC0\n{TOWN}", f"title: Two\nlicense: CC0\n{TOWN}")
    assert (glossary.title, glossary.license, glossary.name) == ("One; Two", "CC0", "1.yaml, 2.yaml")


NAMES = st.sampled_from(["IS", "ISIS", "Mossul", "Rakka", "Miliz", "Kalifat", "Tikrit"])


@st.composite
def files(draw: st.DrawFn) -> str:
    """Draw a file without mistakes: no name twice."""
    names = draw(st.lists(NAMES, unique=True, min_size=1))
    lines = []
    while names:
        headword, *aliases = [names.pop() for _ in range(draw(st.integers(1, len(names))))]
        lines.append(f"  - {headword}: {{note: A note., aliases: [{', '.join(aliases)}]}}\n")
    return f"terms:\n{''.join(lines)}"


@given(st.lists(files(), min_size=1, max_size=4))
def test_after_laying_over_no_two_entries_share_a_name_and_the_last_file_is_whole(texts: list[str]) -> None:
    glossary = load(*texts)
    names = [name for term in glossary.terms for name in (term.headword, *term.aliases)]
    assert len(names) == len(set(names))
    kept = {term.headword: term.aliases for term in glossary.terms}
    for term in load(texts[-1]).terms:
        assert kept[term.headword] == term.aliases


def found_in(data: bytes) -> tuple[Diagnostic, ...]:
    """Return the mistakes of a file, none for a valid one; anything else that is raised fails the test."""
    try:
        load_glossaries([Source("x.yaml", data)], Log())
    except GlossaryError as error:
        return error.diagnostics
    return ()


@given(st.binary(max_size=60))
def test_no_bytes_get_anything_but_mistakes_with_places(data: bytes) -> None:
    assert all(each.at.line > 0 and each.at.column > 0 for each in found_in(data))


YAML_PIECES = [
    "terms",
    "term",
    "note",
    "IS",
    ":",
    ": ",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!",
    "# ",
    "> ",
    "|",
    "\t",
    "<<",
    ",",
    "?",
    "---\n",
    "%",
    "@",
]


@given(st.lists(st.sampled_from(YAML_PIECES), max_size=25).map("".join))
def test_no_heap_of_yaml_signs_gets_anything_but_mistakes_with_places_and_hints(text: str) -> None:
    for each in found_in(text.encode()):
        assert 1 <= each.at.line <= text.count("\n") + 1
        assert each.at.column > 0
        assert each.hint, str(each)
