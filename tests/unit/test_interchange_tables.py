"""Tables (CSV, TSV): what is read from them, and that nothing is lost on the way there and back."""

from __future__ import annotations

import string
import textwrap

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.errors import GlossaryError, UsageError
from companion.glossary import load_glossaries
from companion.glossary.keys import ENTRY_KEYS
from companion.interchange import Format, Row, Sheet, accepted, read_text_format, sheet_of
from companion.interchange.table import read_table, write_table
from companion.interchange.written import written
from companion.model.source import Location, Source
from companion.model.terms import Glossary, MatchMode, Term, TermType

NOWHERE = Location("")


def load(text: str) -> Glossary:
    return load_glossaries([Source("g.yaml", text.encode())], Log())


def same(terms: tuple[Term, ...]) -> list[Term]:
    """Return terms without their places."""
    return [
        term._replace(origin=NOWHERE, senses=tuple(s._replace(origin=NOWHERE) for s in term.senses))
        for term in terms
    ]


def read(data: str | bytes, name: str = "words.csv", kind: Format = Format.CSV) -> tuple[Glossary, list[str]]:
    """Return the glossary that a table makes, and what was said about it."""
    log = Log()
    source = Source(name, data.encode() if isinstance(data, str) else data)
    sheet = read_text_format(source, kind, log, language="de", notes="en")
    return load(accepted(sheet, source, log)), [str(each) for each in log.diagnostics]


def notes(glossary: Glossary) -> dict[str, str]:
    return {term.headword: term.note for term in glossary.terms}


def mistakes(data: str | bytes, **options: Format) -> str:
    with pytest.raises(GlossaryError) as caught:
        read(data, **options)
    return str(caught.value)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("header", ["term{}note\n", "Word{}Translation\n", ""])
def test_delimiter_and_header_are_found_out(delimiter, header):
    rows = f"Haus{delimiter}a house\nMiliz{delimiter}an armed group\n"
    glossary, said = read(header.replace("{}", delimiter) + rows)
    assert notes(glossary) == {"Haus": "a house", "Miliz": "an armed group"}
    assert said == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found_out(encoding):
    glossary, _ = read("term;note\nMörder;a murderer\nStraße;a street\n".encode(encoding))
    assert notes(glossary) == {"Mörder": "a murderer", "Straße": "a street"}


def test_a_list_may_have_bars_semicolons_or_line_breaks_between_its_items():
    glossary, _ = read('term,note,aliases\nIS,a militia,"ISIS | Islamischer Staat"\nUSA,a state,"US;U. S."\n')
    assert [term.aliases for term in glossary.terms] == [("ISIS", "Islamischer Staat"), ("US", "U. S.")]


def test_rows_of_the_top_name_the_keys_of_the_file():
    glossary, _ = read('#title:Places\n#language:de-AT\n"#license:CC0, or none",\nterm,note\nWien,Vienna\n')
    assert (glossary.title, glossary.license) == ("Places", "CC0, or none")
    assert glossary.terms[0].language == "de-AT"


def test_the_line_that_excel_writes_first_names_the_delimiter():
    assert notes(read("sep=;\nHaus;a house, a home; or so\n", "x.csv")[0]) == {"Haus": "a house, a home"}


def test_a_column_that_is_no_key_is_left_out_and_named():
    glossary, said = read("term,note,level\nHaus,a house,A1\n")
    assert notes(glossary) == {"Haus": "a house"}
    assert said[0].startswith("words.csv:1: warning G204: the column `level` is no key; it is left out")


def test_entries_without_a_note_make_a_draft():
    log = Log()
    text = accepted(read_table("term,note\nHaus,\nMiliz,a group\n", "w.csv", log), Source("w.csv", b""), log)
    assert "draft: yes" in text
    assert 'term: Haus\n    note: ""' in text
    assert "an entry has no note" in str(log.diagnostics[0])


def test_two_entries_of_one_headword_are_joined_and_named():
    glossary, said = read("term,note,aliases\nBank,a bank,Geldhaus\nMiliz,x,\nBank,a bench,Sitzbank\n")
    assert notes(glossary) == {"Bank": "a bank; a bench", "Miliz": "x"}
    assert glossary.terms[0].aliases == ("Geldhaus", "Sitzbank")
    assert said[0].startswith("words.csv:4: warning G204: `Bank` stands at words.csv:2 already")


def test_names_that_lead_nowhere_or_to_two_entries_are_left_out_and_named():
    glossary, said = read("term,note,aliases,see\nIS,a,Daesch,Mars\nISIS,b,Daesch | IS,IS\n")
    assert [(term.aliases, term.see) for term in glossary.terms] == [(("Daesch",), ()), ((), ("IS",))]
    assert [line.partition(": ")[2].partition(": ")[2] for line in said] == [
        "the alias `Daesch` of `ISIS` belongs to `IS` already; it is left out",
        "the alias `IS` of `ISIS` belongs to `IS` already; it is left out",
        "`see` names `Mars`, and there is no such entry; it is left out",
    ]


def test_a_value_that_no_key_can_have_is_a_mistake_with_its_line_in_the_table():
    said = mistakes('term,note,match\nHaus,"a\nhouse",inflected\nMiliz,a group,exakt\n')
    assert said.startswith("words.csv:4: error G109: `match` cannot be `exakt`\n  did you mean `exact`?")


def test_a_row_with_more_cells_than_columns_is_a_mistake_and_all_are_named():
    said = mistakes("term,note\nHaus,a house, a home\nMiliz,x\nStaat,a, b\n")
    assert [line.partition(" error")[0] for line in said.splitlines()[::2]] == [
        "words.csv:2:",
        "words.csv:4:",
    ]


@pytest.mark.parametrize(
    ("table", "line"), [('term,note\nA,b\nHaus,"a house\nB,c\n', 3), ('term,note\nHaus,"IS" fighters\n', 2)]
)
def test_a_quotation_mark_out_of_place_is_a_mistake_at_its_row(table, line):
    assert mistakes(table).startswith(f"words.csv:{line}: error G101: a quotation mark is")


def test_two_columns_for_one_key_are_a_mistake():
    assert "two columns stand for `term`" in mistakes("term,word,note\nHaus,Haus,x\n")


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"\x00\x01\x02\x03\x04\x05", b""])
def test_what_is_no_table_is_refused_or_empty(data):
    if data:
        assert mistakes(data).startswith("words.csv")
    else:
        assert read(data)[0].terms == ()


def test_glossaries_become_one_and_the_later_wins():
    first = Source("a", b"title: A\nterms:\n  - IS: one\n  - Haus: a house\n")
    second = Source("b", b"title: B\nterms:\n  - term: IS\n    note: two\n")
    sheet = sheet_of([first, second])
    assert write_table(sheet) == "#title:A; B\nterm,note\nIS,two\nHaus,a house\n"


def test_glossaries_of_two_languages_do_not_become_one():
    sources = [Source("a", b"language: de\nterms: []\n"), Source("b", b"language: fr\nterms: []\n")]
    with pytest.raises(UsageError, match="different values of `language`"):
        sheet_of(sources)


EVERY_KEY = """\
    language: de
    notes: [en, de]
    title: 'All, of: "them"'
    author: Ada
    license: CC0-1.0
    source: https://example.org/a,b
    surnames: no
    skip: [Dollar, "a|b;c\\\\d"]
    terms:
      - term: Assad
        note: {en: "The president: until 2024.", de: Der Präsident.}
        aliases: [Baschar al-Assad, "A|B", "C;D", "E\\\\F"]
        forms: Assads
        exclude: ["Assad, Hafiz"]
        unless: [Assad-See]
        only: [Syrien, "sagte: ja"]
        match: compounds
        type: person
        surname: no
        more: |
          One *paragraph*,  with two blanks.

              And "another"; all | odd \\\\ signs.
        senses:
          - note: The father.
            label: "before"
            when: {before: 2000-06, chapter: ["7", 7-9], near: [Hafiz]}
        pronunciation: "[ˈasad]"
        see: IS
        source: "#1"
      - "Null": "= zero, # or { nothing"
      - IS: {note: '"Islamic State"', type: organisation}
    """


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_every_key_comes_back_from_a_table(delimiter):
    text = textwrap.dedent(EVERY_KEY)
    log = Log()
    table = write_table(sheet_of([Source("g.yaml", text.encode())]), delimiter=delimiter)
    sheet = read_table(table, "g.csv", log)
    back = load(accepted(sheet, Source("g.csv", b""), log))
    assert same(back.terms) == same(load(text).terms)
    assert back._replace(terms=(), name="") == load(text)._replace(terms=(), name="")
    assert log.diagnostics == []
    header = next(line for line in table.splitlines() if line.startswith("term"))
    assert header.split(delimiter) == [key.name for key in ENTRY_KEYS if key.name != "override"]


_CHARS = st.sampled_from(
    "\"'\\|;,:#-[]{}&*!%@`<>=?~. \t\u00a0\u2028\u0085äßĀ中\U0001f30d\ufeff" + string.ascii_letters
)
_LINES = st.text(_CHARS, min_size=1, max_size=30).filter(str.strip)
_NAMES = _LINES.map(lambda text: " ".join(text.split())).filter(bool)
_PROSE = st.lists(_LINES, min_size=1, max_size=4).map("\n".join).filter(str.strip)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Return sheets that the loader takes: with every text key and list, no name twice."""
    names = draw(st.lists(_NAMES, min_size=1, max_size=6, unique=True))
    cut = draw(st.integers(1, len(names)))
    rows = []
    for number, name in enumerate(names[:cut]):
        values: dict[str, object] = {"term": name, "note": draw(_LINES)}
        optional = {
            "aliases": names[cut + number : cut + number + 1],
            "forms": draw(st.lists(_NAMES, max_size=3, unique=True)),
            "exclude": draw(st.lists(_NAMES, max_size=3, unique=True)),
            "match": draw(st.sampled_from(["", *MatchMode])),
            "type": draw(st.sampled_from(["", *TermType])),
            "more": draw(st.just("") | _PROSE),
            "pronunciation": draw(st.just("") | _LINES),
            "see": [
                each for each in draw(st.lists(st.sampled_from(names[:cut]), unique=True)) if each != name
            ],
            "source": draw(st.just("") | _LINES),
            "surname": draw(st.just("") | _NAMES),
        }
        rows.append(Row(values | {key: value for key, value in optional.items() if value}, NOWHERE))
    return Sheet({"language": "de", "notes": "en", "title": draw(_LINES)}, tuple(rows))


@given(sheets(), st.sampled_from([",", "\t", ";"]))
def test_any_glossary_comes_back_from_a_table(sheet, delimiter):
    text = written(sheet).text
    try:
        before = load(text)
    except GlossaryError:  # a name that composes to another, or a text of nothing but slashes
        reject()
    log = Log()
    table = write_table(sheet_of([Source("g.yaml", text.encode())]), delimiter=delimiter)
    after = load(accepted(read_table(table, "g.csv", log, delimiter=delimiter), Source("g.csv", b""), log))
    assert same(after.terms) == same(before.terms)
    assert after.title == before.title
    assert log.diagnostics == []


@given(sheets())
def test_what_is_written_is_read_as_it_was_meant(sheet):
    text = written(sheet).text
    try:
        terms = load(text).terms
    except GlossaryError:
        reject()
    assert [term.headword for term in terms] == [row.text("term") for row in sheet.rows]
    for term, row in zip(terms, sheet.rows, strict=True):
        assert term.more == row.text("more").strip()
        assert list(term.forms) == row.texts("forms")
