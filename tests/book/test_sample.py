"""The sample article, with the user's four terms."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from book.conftest import REPOSITORY
from book.opened import LANG, TYPE, XHTML, Opened


@pytest.fixture
def every(companion, sample, four) -> Opened:
    result = companion("build", sample, "-g", four, "--link", "all", "-o", "b.epub", "--report", "r.json")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "b.epub\n"
    return Opened(Path("b.epub").read_bytes())


def test_all_places_of_the_four_terms_are_linked(every):
    counts = Counter(headword for _, _, headword in every.links())
    assert counts == {"IS": 12, "Rakka": 1, "Mossul": 1, "CENTCOM": 1}


def test_forms_link_to_their_headword(every):
    assert {(text, headword) for _, text, headword in every.links()} == {
        ("IS", "IS"),
        ("Islamischer Staat", "IS"),
        ("Rakka", "Rakka"),
        ("Mossul", "Mossul"),
        ("US-Zentralkommandos", "CENTCOM"),
    }


def test_the_text_of_the_book_is_the_text_of_the_article(every, sample):
    paragraphs = sample.read_text("utf-8").split("\n\n")
    assert [" ".join(p.split()) for p in every.paragraphs()] == [" ".join(p.split()) for p in paragraphs]


def test_every_link_has_the_markup_that_readers_need(every):
    for tree in every.chapters.values():
        order = list(tree.iter())
        for a in tree.iter(f"{XHTML}a"):
            if a.get(TYPE) != "noteref":
                continue
            note = next(e for e in order if e.get("id") == a.get("href")[1:])
            assert (a.get("role"), len(a)) == ("doc-noteref", 0)
            assert (note.tag, note.get(TYPE), note.get("role")) == (
                f"{XHTML}aside",
                "footnote",
                "doc-footnote",
            )
            assert order.index(note) > order.index(a)
            assert note.get("lang") == note.get(LANG) == note.find(f"{XHTML}p").get(LANG) == "en"
            backlinks = [b.get("href") for b in note.iter(f"{XHTML}a") if b.get("role") == "doc-backlink"]
            assert f"#{a.get('id')}" in backlinks


def test_ids_are_unique_in_the_book_and_safe_as_selectors(every):
    ids = [identifier for _, identifier in every.ids()]
    assert len(ids) == len(set(ids))
    assert all(i.isascii() and i[0].isalpha() and i.replace("-", "").isalnum() and i.islower() for i in ids)


def test_the_glossary_leads_back_to_every_place(every):
    refs = {
        f"{page}#{a.get('id')}"
        for page, tree in every.chapters.items()
        for a in tree.iter()
        if a.get(TYPE) == "noteref"
    }
    backlinks = {a.get("href") for a in every.pages["glossary.xhtml"].iter(f"{XHTML}a")}
    assert backlinks == refs


def test_the_glossary_is_in_dictionary_order(every):
    headwords = [dfn.text for dfn in every.pages["glossary.xhtml"].iter(f"{XHTML}dfn")]
    assert headwords == ["CENTCOM", "IS", "Mossul", "Rakka"]


def test_first_links_each_term_once_and_reports_the_rest(companion, sample, four):
    assert companion("build", sample, "-g", four, "-o", "b.epub", "--report", "r.json").exit_code == 0
    assert len(Opened(Path("b.epub").read_bytes()).links()) == 4
    report = json.loads(Path("r.json").read_text("utf-8"))
    assert len(report["occurrences"]) == 15
    assert sum(row["linked"] for row in report["occurrences"]) == 4


def test_paragraph_links_each_term_once_in_each_paragraph(companion, sample, four):
    assert companion("build", sample, "-g", four, "--link", "paragraph", "-o", "b.epub").exit_code == 0
    counts = Counter(headword for _, _, headword in Opened(Path("b.epub").read_bytes()).links())
    assert counts == {"IS": 6, "Rakka": 1, "Mossul": 1, "CENTCOM": 1}


def test_the_report_keeps_to_its_schema_and_to_the_text(every, sample):
    report = json.loads(Path("r.json").read_text("utf-8"))
    schema = json.loads((REPOSITORY / "docs" / "report.schema.json").read_text("utf-8"))
    jsonschema.validate(report, schema, cls=jsonschema.Draft202012Validator)
    paragraphs = [" ".join(p.split()) for p in sample.read_text("utf-8").split("\n\n")]
    for row in report["occurrences"]:
        assert paragraphs[row["block"] - 1][row["start"] : row["end"]] == row["surface"]


def test_the_bundled_glossary_explains_the_four_terms_and_more(companion, sample):
    assert companion("build", sample, "-o", "b.epub").exit_code == 0
    headwords = {headword for _, _, headword in Opened(Path("b.epub").read_bytes()).links()}
    assert headwords >= {"IS", "Rakka", "Mossul", "CENTCOM"}
    assert len(headwords) >= 40
