"""Which note a place gets where a term has several: the key `senses`, through the whole program."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from book.opened import TYPE, XHTML, Opened
from companion.annotate import LinkPolicy
from companion.diagnostics import Log
from companion.match import compile_terms
from companion.match.senses import Senses
from companion.model.document import Article, Block, BlockKind, Chapter, Metadata
from companion.model.senses import Sense, When
from companion.model.source import Location
from companion.model.terms import Term
from companion.model.text import Text
from companion.package import package
from companion.pipeline import Options, annotate_articles
from companion.render import Look, render

GLOSSARY = """\
terms:
  - term: Minister
    note: The head of a ministry.
    senses:
{senses}
  - Bank: A bank.
"""
BOOK = """\
---
title: Ein Buch
date: 2016-07-21
---
# Der Anfang

Der Minister kam.

Der Minister ging zur Bank.

# Die Mitte

Zur Bank ging der Minister, und der Minister blieb.

Die Minister standen am Krankenhaus.

# Anhang: Quellen

Des Ministers Plan.
"""
PLACES = ["1.1", "1.2", "2.1", "2.1", "2.2", "3.1"]
"""Chapter and paragraph of each *Minister* of the book."""

CASES = {
    "{chapter: 2}": [0, 0, 1, 1, 1, 0],
    "{chapter: [1, 3]}": [1, 1, 0, 0, 0, 1],
    "{chapter: 2-3}": [0, 0, 1, 1, 1, 1],
    "{chapter: anhang}": [0, 0, 0, 0, 0, 1],
    "{chapter: [Die Mitte, 1]}": [1, 1, 1, 1, 1, 0],
    '{chapter: "2"}': [0, 0, 0, 0, 0, 0],
    "{paragraph: 2}": [0, 1, 0, 0, 1, 0],
    "{paragraph: 1-9}": [1, 1, 1, 1, 1, 1],
    "{paragraph: 9-2}": [0, 1, 0, 0, 1, 0],
    "{chapter: 1, paragraph: 2}": [0, 1, 0, 0, 0, 0],
    "{near: Bank}": [0, 1, 1, 1, 0, 0],
    "{near: [Geld, zur Bank gehen]}": [0, 1, 1, 1, 0, 0],
    "{near: [Krankenhäuser, stehen]}": [0, 0, 0, 0, 1, 0],
    "{near: Bank, paragraph: 1}": [0, 0, 1, 1, 0, 0],
    "{after: 2016}": [1, 1, 1, 1, 1, 1],
    "{after: 2016-07-21}": [1, 1, 1, 1, 1, 1],
    "{after: 2016-07-22}": [0, 0, 0, 0, 0, 0],
    "{after: 2016-08}": [0, 0, 0, 0, 0, 0],
    "{before: 2016-07-22}": [1, 1, 1, 1, 1, 1],
    "{before: 2016-07-21}": [0, 0, 0, 0, 0, 0],
    "{before: 2016-07}": [0, 0, 0, 0, 0, 0],
    "{before: 2017}": [1, 1, 1, 1, 1, 1],
    "{after: 2015, before: 2016}": [0, 0, 0, 0, 0, 0],
    "{after: 2015, chapter: 3}": [0, 0, 0, 0, 0, 1],
}
"""`when` of a sense, and for each place whether it holds there."""


@pytest.fixture
def senses(companion):
    """Build a book whose term *Minister* has senses for these `when`; returns the rows of its report."""

    def build(*whens: str, book: str = BOOK, options: tuple[str, ...] = ("--link", "all")) -> list[dict]:
        written = "\n".join(f"      - {{note: Note {k}., when: {when}}}" for k, when in enumerate(whens, 1))
        Path("g.yaml").write_text(GLOSSARY.format(senses=written), "utf-8")
        Path("a.md").write_text(book, "utf-8")
        result = companion("build", "a.md", "-g", "g.yaml", "-o", "b.epub", "--report", "r.json", *options)
        assert result.exit_code == 0, result.stderr
        rows = json.loads(Path("r.json").read_text("utf-8"))["occurrences"]
        return [row for row in rows if row["term"] == "Minister"]

    return build


@pytest.mark.parametrize("when", CASES)
def test_a_place_has_the_sense_whose_conditions_all_hold_there(senses, when):
    rows = senses(when)
    assert [f"{row['chapter']}.{row['block']}" for row in rows] == PLACES
    assert [row["sense"] for row in rows] == CASES[when]


def test_the_first_sense_that_fits_wins(senses):
    rows = senses("{near: Bank}", "{chapter: 2}", "{chapter: 2, paragraph: 2}")
    assert [row["sense"] for row in rows] == [0, 1, 1, 1, 2, 0]


def test_without_a_date_neither_before_nor_after_holds(senses):
    undated = BOOK.replace("date: 2016-07-21\n", "")
    assert {row["sense"] for row in senses("{before: 2100}", "{after: 1900}", book=undated)} == {0}


def test_the_date_option_counts_for_the_article(senses):
    rows = senses("{before: 2000}", options=("--link", "all", "--date", "1999-12-31"))
    assert {row["sense"] for row in rows} == {1}


def test_each_article_of_a_book_has_its_own_date_and_chapters_count_through_the_book(companion):
    written = "      - {note: Old., when: {before: 2015}}\n      - {note: Last., when: {chapter: 2}}"
    Path("g.yaml").write_text(GLOSSARY.format(senses=written), "utf-8")
    for name, date in (("a", "2016-01-01"), ("b", "2017-01-01"), ("c", "2014-01-01")):
        Path(f"{name}.md").write_text(f"---\ndate: {date}\n---\n# {name}\n\nDer Minister.\n", "utf-8")
    articles = ("a.md", "b.md", "c.md")
    assert companion("build", *articles, "-g", "g.yaml", "-o", "b.epub", "--report", "r.json").exit_code == 0
    rows = json.loads(Path("r.json").read_text("utf-8"))["occurrences"]
    assert [row["sense"] for row in rows] == [0, 2, 1]


def test_each_sense_is_linked_once_in_each_chapter_by_default(senses):
    rows = senses("{near: Bank}", options=())
    linked = [(place, row["sense"]) for place, row in zip(PLACES, rows, strict=True) if row["linked"]]
    assert linked == [("1.1", 0), ("1.2", 1), ("2.1", 1), ("2.2", 0), ("3.1", 0)]


def test_in_one_chapter_each_sense_has_a_note_of_its_own_with_its_own_ways_back(senses):
    senses("{near: Bank}")
    opened = Opened(Path("b.epub").read_bytes())
    page = opened.chapters["c001.xhtml"]
    notes = {aside.get("id"): "".join(aside.itertext()) for aside in page.iter(f"{XHTML}aside")}
    backs = {
        aside.get("id"): [a.get("href") for a in aside.iter(f"{XHTML}a")]
        for aside in page.iter(f"{XHTML}aside")
    }
    links = [a for a in page.iter(f"{XHTML}a") if a.get(TYPE) == "noteref" and a.text == "Minister"]
    first, second = (link.get("href").removeprefix("#") for link in links)
    assert "The head of a ministry." in notes[first]
    assert "Note 1." in notes[second]
    assert backs[first] == [f"#{links[0].get('id')}"]
    assert backs[second] == [f"#{links[1].get('id')}"]


def test_the_glossary_has_the_plain_note_and_the_senses_that_are_linked_each_with_its_places(senses):
    senses("{near: Bank}", "{before: 1900}", "{chapter: 3}")
    page = Opened(Path("b.epub").read_bytes()).pages["glossary.xhtml"]
    entry = next(
        dd
        for dt, dd in zip(*(page.iter(f"{XHTML}{name}") for name in ("dt", "dd")), strict=True)
        if dt.find(f"{XHTML}dfn").text == "Minister"
    )
    plain = "".join(entry.find(f"{XHTML}div").itertext()).strip()
    further = [re.sub(r"\s+", " ", "".join(item.itertext())).strip() for item in entry.iter(f"{XHTML}li")]
    assert plain == "The head of a ministry."
    assert further == ["Note 1. ← 1 2 2.2", "Note 3. ← 3"]
    assert "".join(entry.find(f"{XHTML}p").itertext()) == "← 1 2"


def test_a_note_that_only_a_sense_has_is_enough_for_an_entry(senses):
    senses("{paragraph: 1-9}", options=())
    opened = Opened(Path("b.epub").read_bytes())
    asides = [aside for page in opened.chapters.values() for aside in page.iter(f"{XHTML}aside")]
    assert not any("The head of a ministry." in "".join(aside.itertext()) for aside in asides)
    assert "The head of a ministry." in "".join(opened.pages["glossary.xhtml"].itertext())


def test_the_report_with_senses_follows_its_schema(senses):
    import jsonschema

    senses("{near: Bank}")
    schema = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))
    report = json.loads(Path("r.json").read_text("utf-8"))

    assert list(jsonschema.validators.validator_for(schema)(schema).iter_errors(report)) == []
    assert {row["sense"] for row in report["occurrences"]} == {0, 1}


def test_explain_says_which_sense_a_place_gets_and_why_the_others_do_not_fit(companion):
    written = (
        "      - {note: Old., label: until 2014, when: {before: 2015, chapter: 2, near: Bank}}\n"
        "      - {note: Of banks., when: {near: [Geld, Banken]}}"
    )
    Path("g.yaml").write_text(GLOSSARY.format(senses=written), "utf-8")
    near = companion(
        "glossary", "explain", "-g", "g.yaml", "Der Minister der Banken kam."
    ).stdout.splitlines()
    untold = "`chapter` and `before` cannot be told without an article"
    assert near[1:3] == [
        f"  sense 1, “until 2014”, at g.yaml:5:9 does not fit: {untold}",
        "  the note is that of sense 2 at g.yaml:6:9: “Banken” stands near",
    ]
    plain = companion("glossary", "explain", "-g", "g.yaml", "Der Minister").stdout.splitlines()
    assert plain[2:] == [
        "  sense 2 at g.yaml:6:9 does not fit: `near` wants “Geld” or “Banken”",
        "  the note is the plain one: “The head of a ministry.”",
    ]


def test_a_sense_that_no_place_has_changes_nothing_in_the_book(senses, companion):
    senses("{before: 1900}")
    unused = Path("b.epub").read_bytes()
    Path("g.yaml").write_text(GLOSSARY.replace("    senses:\n{senses}\n", ""), "utf-8")
    assert companion("build", "a.md", "-g", "g.yaml", "-o", "b.epub", "--link", "all").exit_code == 0
    assert Path("b.epub").read_bytes() == unused


WORDS = ["Der", "IS", "kam", "nach", "Mossul", "Server", "Servern", "IS-Miliz", "Rakka"]
BODIES = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6
)
WHENS = st.builds(
    When,
    chapters=st.sampled_from([(), (range(1, 2),), (range(2, 9),)]),
    paragraphs=st.sampled_from([(), (range(1, 2),), (range(2, 4), range(5, 6))]),
    titles=st.just(()),
    near=st.sampled_from([(), ("Server",), ("Rakka", "Mossul")]),
    before=st.sampled_from([None, dt.date(2016, 1, 1), dt.date(2017, 1, 1)]),
    after=st.sampled_from([None, dt.date(2015, 1, 1)]),
)


def expected(whens: list[When], chapter: int, paragraph: int, text: str) -> str:
    """Return the note that an IS should have there, in an article of the first of January 2016."""
    for number, when in enumerate(whens, 1):
        if (
            (not when.chapters or any(chapter in each for each in when.chapters))
            and (not when.paragraphs or any(paragraph in each for each in when.paragraphs))
            and (not when.near or any(word in text for word in when.near))
            and when.before != dt.date(2016, 1, 1)
        ):
            return f"Note {number}."
    return "Plain."


@settings(deadline=None, max_examples=60)
@given(st.lists(BODIES, min_size=1, max_size=3), st.lists(WHENS, max_size=3), st.sampled_from(LinkPolicy))
def test_every_link_leads_to_the_note_of_its_sense_and_every_note_back_to_its_links(bodies, whens, policy):
    origin = Location("g.yaml", 1, 1)
    senses = tuple(Sense(f"Note {k}.", when, origin) for k, when in enumerate(whens, 1))
    terms = [Term("IS", "Plain.", origin, senses=senses), Term("Mossul", "A city.", origin)]
    chapters = tuple(
        Chapter(f"Kapitel {k}", tuple(Block(BlockKind.PARAGRAPH, Text(text)) for text in body))
        for k, body in enumerate(bodies, 1)
    )
    article = Article(Metadata("Titel", language="de", date=dt.date(2016, 1, 1)), chapters, "a.txt")
    options = Options(style=b"", given=Metadata(), policy=policy)
    annotated = annotate_articles([article], compile_terms(terms, Log()), options, senses=Senses(terms))
    look = Look(
        b"", "en", dt.datetime(2020, 1, 1, tzinfo=dt.UTC), plain=True, linked="Annotated: every occurrence"
    )
    opened = Opened(package(render(annotated, look)))
    assert len(opened.ids()) == len(set(opened.ids()))
    assert opened.paragraphs() == [text for body in bodies for text in body]
    for number, (tree, body) in enumerate(zip(opened.chapters.values(), bodies, strict=True), 1):
        notes = {aside.get("id"): aside for aside in tree.iter(f"{XHTML}aside")}
        places = {
            a.get("id"): a.get("href")
            for p in tree.iter(f"{XHTML}p")
            for a in p.iter(f"{XHTML}a")
            if a.get(TYPE)
        }
        for note in notes.values():
            assert all(places[a.get("href")[1:]] == f"#{note.get('id')}" for a in note.iter(f"{XHTML}a"))
        paragraphs = [p for p in tree.find(f".//{XHTML}section") if p.tag == f"{XHTML}p"]
        for paragraph, (element, text) in enumerate(zip(paragraphs, body, strict=True), 1):
            for a in element.iter(f"{XHTML}a"):
                note = "".join(notes[a.get("href")[1:]].itertext())
                wanted = "A city." if a.text == "Mossul" else expected(whens, number, paragraph, text)
                assert note.endswith(f"{a.text}: {wanted}")


def test_a_long_chapter_that_is_split_has_the_notes_of_each_file_beside_their_links():
    origin = Location("g.yaml", 1, 1)
    senses = (
        Sense("Note 1.", When(near=("Server",)), origin),
        Sense("Note 2.", When(paragraphs=(range(9, 90),)), origin),
    )
    terms = [Term("IS", "Plain.", origin, senses=senses)]
    texts = [
        ("Der IS kam und ging. " + ("Die Server standen. " if k % 3 else "Nichts. ")) * 60 for k in range(90)
    ]
    chapter = Chapter("Titel", tuple(Block(BlockKind.PARAGRAPH, Text(text.strip())) for text in texts))
    article = Article(Metadata("Titel", language="de"), (chapter,), "a.txt")
    options = Options(style=b"", given=Metadata(), policy=LinkPolicy.ALL)
    annotated = annotate_articles([article], compile_terms(terms, Log()), options, senses=Senses(terms))
    look = Look(
        b"", "en", dt.datetime(2020, 1, 1, tzinfo=dt.UTC), plain=True, linked="Annotated: every occurrence"
    )
    opened = Opened(package(render(annotated, look)))
    assert len(opened.chapters) > 2
    assert all(len(data) <= 240_000 for name, data in opened.files.items() if name.endswith(".xhtml"))
    assert len(opened.links()) == 90 * 60
    assert {len(list(tree.iter(f"{XHTML}aside"))) for tree in opened.chapters.values()} == {2, 3}
