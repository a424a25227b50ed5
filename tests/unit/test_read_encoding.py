"""Bytes become the characters that the author typed, or an error that names the place."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.errors import ArticleError
from companion.model.source import Location, Source
from companion.read import read_article
from companion.read.encoding import decode

SENTENCE = "Die Größe – „außen“, 5 €: Übermut à la carte.\n"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüßÄÖÜé-,.;:!?"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]

words = st.text(LETTERS, min_size=1, max_size=12)
paragraphs = st.lists(st.lists(words, min_size=1, max_size=12), min_size=1, max_size=6)


def words_of(article):
    return [w for c in article.chapters for b in c.blocks for w in b.text.plain.split()]


@given(paragraphs, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(ENCODINGS), st.data())
def test_the_words_of_a_text_survive_any_wrapping_line_end_and_encoding(text, line_end, encoding, data):
    gap = st.sampled_from([" ", "  ", line_end, f" {line_end}\t"])
    between = st.sampled_from([line_end * 2, f"{line_end} \t{line_end}", line_end * 4])
    written = ""
    for paragraph in text:
        written += data.draw(between) + paragraph[0]
        written += "".join(data.draw(gap) + word for word in paragraph[1:])
    article = read_article(Source("a.txt", written.encode(encoding)), Log())
    assert words_of(article) == [word for paragraph in text for word in paragraph]
    assert len(article.chapters[0].blocks) == len(text)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_is_told_by_its_bytes(encoding):
    assert decode(SENTENCE.encode(encoding), "a.txt") == SENTENCE


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ('<meta charset="iso-8859-15">', "iso-8859-15"),
        ('<meta charset="iso-8859-1">', "utf-8-sig"),
        ('<meta charset="utf-8">', "cp1252"),
        ('<meta charset="martian">', "utf-8"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta charset="base64">', "utf-8"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("", "utf-16"),
        ("", "utf-16-le"),
    ],
)
@pytest.mark.parametrize("name", ["a.html", "-"])
def test_html_is_read_in_its_mark_then_its_declared_then_its_likely_encoding(head, encoding, name):
    page = f"<!DOCTYPE html><html><head>{head}</head><body><p>Größe: 5 €</p></body></html>"
    article = read_article(Source(name, page.encode(encoding)), Log())
    assert words_of(article) == ["Größe:", "5", "€"]


def test_an_xml_declaration_names_the_encoding_of_xhtml():
    page = '<?xml version="1.0" encoding="iso-8859-2"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>Łódź</p></html>'
    assert words_of(read_article(Source("a.xhtml", page.encode("iso-8859-2")), Log())) == ["Łódź"]


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"Gr\xf6\xdfe\n\xfcber \x81lles", 2, 6),
        ("ein schöner Text\nüber Größe".encode() + b"\xe4 und", 2, 11),
        (b"abc\ndef\0ghi", 2, 4),
        ("Größe\nüber".encode("utf-16-le")[:-1], 2, 4),
        (codecs.BOM_UTF16_LE + b"a\0\n\0\x00\xd8b\0", 2, 1),
    ],
    ids=["undefined in cp1252", "damaged UTF-8", "zero byte", "half a character", "lone surrogate"],
)
def test_bytes_that_are_no_character_are_an_error_with_its_place(data, line, column):
    with pytest.raises(ArticleError) as caught:
        decode(data, "a.txt")
    assert caught.value.at == Location("a.txt", line, column)


@pytest.mark.parametrize(
    "magic", [b"PK\x03\x04rest", b"%PDF-1.7", b"{\\rtf1", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0"]
)
def test_files_that_are_something_else_than_text_are_called_by_their_name(magic):
    with pytest.raises(ArticleError, match="this is not text but"):
        read_article(Source("a.txt", magic), Log())


def test_characters_that_xml_cannot_hold_are_left_out_with_one_warning():
    log = Log()
    article = read_article(Source("a.txt", "Ein\nWo\x01rt\x02 und\x0bein\uffff Ende\x0c\n".encode()), log)
    assert words_of(article) == ["Ein", "Wort", "und", "ein", "Ende"]
    (warning,) = log.diagnostics
    assert warning.code is Code.ARTICLE_CONTROL_CHARACTER
    assert warning.at == Location("a.txt", 2, 3)
    assert (
        warning.message == "U+0001 is a control character that no book can hold; left out, and 2 more like it"
    )


def test_unicode_line_separators_end_no_paragraph():
    article = read_article(Source("a.txt", "eins\u2028\u2028zwei\x85\x85drei".encode()), Log())
    assert [b.text.plain for b in article.chapters[0].blocks] == ["eins\u2028\u2028zwei\x85\x85drei"]
