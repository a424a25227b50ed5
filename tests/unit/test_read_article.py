"""Formats, titles, chapters and metadata of articles."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.errors import ArticleError
from companion.model.document import Metadata
from companion.model.source import Location, Source
from companion.read import ArticleFormat, merge_metadata, read_article


def read(name, text, *, sidecar="", log=None, kind=None):
    beside = Source("a.meta.yaml", sidecar.encode()) if sidecar else None
    return read_article(Source(name, text.encode(), beside), log or Log(), format=kind)


@pytest.mark.parametrize(
    ("name", "text", "block"),
    [
        ("a.txt", "# x", "p"),
        ("A.TEXT", "# x", "p"),
        ("a.md", "## x", "h"),
        ("a.markdown", "## x", "h"),
        ("a.html", "<h2>x</h2>", "h"),
        ("a.HTM", "<h2>x</h2>", "h"),
        ("a.xhtml", "<h2>x</h2>", "h"),
        ("-", "## x", "p"),
        ("-", "---\ntitle: T\n---\n## x", "h"),
        ("-", "---\nkein Titel, nur ein Strich\n---\n## x", "p"),
        ("-", "\n<!-- c --><!DOCTYPE HTML><h2>x</h2>", "h"),
        ("-", "<?xml version='1.0'?><html><h2>x</h2></html>", "h"),
        ("-", "<html lang=de><h2>x</h2>", "h"),
        ("-", "<h2>x</h2>", "p"),
    ],
)
def test_the_format_is_that_of_the_suffix_or_of_how_standard_input_begins(name, text, block):
    assert read(name, text).chapters[0].blocks[0].kind == block


def test_a_format_that_is_given_overrules_the_suffix():
    assert read("a.txt", "## x", kind=ArticleFormat.MARKDOWN).chapters[0].blocks[0].kind == "h"
    assert read("brief", "x", kind=ArticleFormat.TXT).metadata.title == "brief"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.xyz", "“.xyz” is not a format"),
        ("a", "no suffix"),
        ("a.pdf", "PDF"),
        ("a.epub", "EPUB"),
        ("a.docx", "Word"),
    ],
)
def test_other_suffixes_are_errors_that_name_the_known_ones(name, words):
    with pytest.raises(ArticleError, match=words) as caught:
        read(name, "x")
    assert ".txt, .text, .md, .markdown, .html, .htm, .xhtml" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.txt", ""), ("a.txt", " \n\t\xa0\n"), ("-", ""), ("a.md", "---\ntitle: T\n---\n\n***\n")],
)
def test_an_article_without_text_is_an_error(name, text):
    with pytest.raises(ArticleError, match="no text") as caught:
        read(name, text)
    assert caught.value.at == Location("standard input" if name == "-" else name)


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("texte/anti-is-koalition.txt", "# x", "anti-is-koalition"),
        ("Zwei Worte.de.txt", "x", "Zwei Worte.de"),
        ("-", "x", "Untitled"),
        ("a.md", "x", "a"),
        ("a.md", "x\n\n# *Der* Titel", "Der Titel"),
        ("a.md", "---\ntitle: Vorn\n---\n# Der Titel", "Vorn"),
        ("a.html", "<title>Fenster</title><h1>Der<br>Titel</h1>x", "Der Titel"),
        ("a.html", "<title>Fenster</title><meta property=og:title content=Netz><h1>Der Titel</h1>x", "Netz"),
        ("a.html", "<title>Das\nFenster</title><p>x", "Das Fenster"),
        ("a.html", "<title>Das Fenster</title><h1>Eins</h1><h1>Zwei</h1>", "Das Fenster"),
        ("a.html", "<p>x", "a"),
    ],
)
def test_the_title_is_what_the_article_says_or_else_its_name(name, text, title):
    assert read(name, text).metadata.title == title


def test_one_title_at_the_start_is_the_heading_of_the_one_chapter():
    (chapter,) = read("a.md", "# Titel\n\nText.\n\n## Zwei").chapters
    assert (chapter.title, chapter.heading.plain, len(chapter.blocks)) == ("Titel", "Titel", 2)


def test_one_title_after_other_text_stays_where_it_is():
    (chapter,) = read("a.md", "Dachzeile\n\n# Titel\n\nText.").chapters
    assert (chapter.title, chapter.heading) == ("Titel", None)
    assert [b.text.plain for b in chapter.blocks] == ["Dachzeile", "Titel", "Text."]


def test_the_language_of_an_article_is_that_of_its_chapters_and_german_when_nobody_says():
    english = read("a.html", "<html lang=en_gb><h1>A</h1>x<h1>B</h1><p lang=en>y<p lang=fr>z")
    assert english.metadata.language == "en-GB"
    assert [c.language for c in english.chapters] == ["en-GB", "en-GB"]
    assert [b.language for b in english.chapters[1].blocks] == ["", "fr"]
    unknown = read("a.txt", "x")
    assert (unknown.metadata.language, unknown.chapters[0].language) == ("", "de")


def test_the_file_beside_an_article_says_more_than_the_article():
    sidecar = "title: Beside\nauthors: [A, B]\ndate: 2016-07-21T10:00:00Z\nlanguage: de-CH\n"
    article = read("a.md", "---\ntitle: Vorn\nsource: Zeitung\n---\nx", sidecar=sidecar)
    assert article.metadata == Metadata("Beside", ("A", "B"), "de-CH", dt.date(2016, 7, 21), "Zeitung")
    assert article.chapters[0].title == "Beside"
    assert article.chapters[0].language == "de-CH"


def test_an_unknown_key_in_the_file_beside_is_a_warning_that_names_the_likely_one():
    log = Log()
    read("a.txt", "x", sidecar="titel: T\nverlag: V\n", log=log)
    first, second = log.diagnostics
    assert (first.code, first.at, first.hint) == (
        Code.ARTICLE_METADATA,
        Location("a.meta.yaml", 1, 8),
        "did you mean “title”?",
    )
    assert second.hint.startswith("known are title, author")


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2016-07-21", dt.date(2016, 7, 21)),
        ("'2016-07-21T23:30:00+02:00'", dt.date(2016, 7, 21)),
        ("21.07.2016", dt.date(2016, 7, 21)),
        ("1. 7. 2016", dt.date(2016, 7, 1)),
        ("", None),
    ],
)
def test_dates_are_iso_or_german(date, day):
    log = Log()
    assert read("a.md", f"---\ndate: {date}\n---\nx", log=log).metadata.date == day
    assert not log.diagnostics


@pytest.mark.parametrize("date", ["gestern", "31.02.2016", "2016", "07/21/2016"])
def test_what_is_no_date_is_a_warning(date):
    log = Log()
    assert read("a.md", f"---\ntitle: T\ndate: {date}\n---\nx", log=log).metadata.date is None
    (warning,) = log.diagnostics
    assert (warning.code, warning.at) == (Code.ARTICLE_DATE, Location("a.md", 3, 7))


@pytest.mark.parametrize("tag", ["Deutsch", "de-AB-CD", "de-Latn-Latn", "x"])
def test_what_is_no_language_tag_is_a_warning(tag):
    log = Log()
    assert read("a.md", f"---\nlang: {tag}\n---\nx", log=log).chapters[0].language == "de"
    assert [d.code for d in log.diagnostics] == [Code.ARTICLE_METADATA]


def test_a_list_where_one_value_goes_is_a_warning_and_its_first_value_counts():
    log = Log()
    assert read("a.md", "---\ntitle: [A, B]\n---\nx", log=log).metadata.title == "A"
    assert [d.code for d in log.diagnostics] == [Code.ARTICLE_METADATA]


@pytest.mark.parametrize("broken", ["title: a: b", "title: [a", "title: 'a", "a: 1\na: 2"])
def test_broken_front_matter_is_an_error_with_its_line(broken):
    with pytest.raises(ArticleError) as caught:
        read("a.md", f"---\n{broken}\n---\nx")
    assert caught.value.at.file == "a.md"
    assert caught.value.at.line >= 2


def test_a_broken_file_beside_is_an_error_that_names_that_file():
    with pytest.raises(ArticleError) as caught:
        read("a.txt", "x", sidecar="title: a: b")
    assert caught.value.at.file == "a.meta.yaml"


def test_merging_takes_each_field_from_the_first_that_knows_it():
    first = Metadata(title="A", date=None)
    second = Metadata(title="B", authors=("C",), date=dt.date(2016, 7, 21))
    assert merge_metadata(first, second, Metadata(rights="R")) == Metadata(
        "A", ("C",), "", dt.date(2016, 7, 21), rights="R"
    )
    assert merge_metadata(Metadata()) == Metadata()


SNIPPETS = (
    "---\n", "title: T\n", "date: [", "# ", "\n\n", "> ", "- ", "1) ", "| a | b |\n|-|-|\n", "```\n", "    ", "[", "](", "]: ",
    "![", ")", "<b>", "</b>", "<a href='http://[", "'>", "<!--", "-->", "<table>", "<td colspan=99999999999>", "</table>",
    "<ol start=--1>", "<li>", "<dl><dt>", "<figcaption>", "<caption>", "<pre>", "<h1>", "</h1>", "<br>", "<p lang=de_x_>",
    "<abbr title='&#1;&#xFFFE;'>", "&#12;", "&auml;", "&#xD800;", "<script>", "<title>", "<![CDATA[", "<?xml ?>",
    "<meta name=date content=x>", "<html lang=''>", "</body>", "\x00", "\x01", "\ufffe", "\u2028", "\r", "Wort", " ",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=4), max_size=25).map("".join),
    st.sampled_from(ArticleFormat),
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252"]),
)
def test_whatever_the_input_it_is_read_or_refused_as_an_article(source, kind, encoding):
    data = source.encode(encoding, errors="ignore")
    try:
        article = read_article(Source("-", data), Log(), format=kind)
    except ArticleError:
        return
    for chapter in article.chapters:
        assert chapter.title
        for text in [chapter.heading, *(b.text for b in chapter.blocks)]:
            if text is not None:
                values = "".join(mark.value for mark in text.marks)
                assert not set(text.plain + values) & set("\x00\x01\x0b\x0c\r\ufffe\uffff")
