"""Parts of the checks on their own: style sheets, languages, addresses, tags."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from companion.check.book import resolve
from companion.check.guess import guess_language
from companion.check.sheets import rules
from companion.check.tags import demand_tag

PAGE = etree.fromstring(
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body class="b">'
    '<section id="s"><aside id="n" class="note small" epub:type="footnote" role="doc-footnote"><p/></aside></section>'
    "</body></html>"
)
NOTE = next(PAGE.iter("{*}aside"))


@pytest.mark.parametrize(
    "selector",
    [
        "aside",
        "*",
        ".note",
        "aside.note.small",
        "#n",
        "section aside",
        "body > section > aside",
        "body aside",
        "[role]",
        '[role="doc-footnote"]',
        "aside[role^=doc-]",
        '[epub|type~="footnote"]',
        "[epub\\:type='footnote']",
        "p, aside",
    ],
)
def test_a_selector_finds_the_note(selector):
    assert any(rule.fits(NOTE) for rule in rules(f"{selector} {{ display: none }}"))


@pytest.mark.parametrize(
    "selector",
    [
        "p",
        ".notes",
        "#m",
        "body > aside",
        "aside > section",
        "aside:first-child",
        "p + aside",
        "aside::before",
        "[hidden]",
    ],
)
def test_another_selector_does_not(selector):
    assert not any(rule.fits(NOTE) for rule in rules(f"{selector} {{ display: none }}"))


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print { aside { display: none } }",
        "@media amzn-kf8 { aside { display: none } }",
        "/* aside { display: none } */",
        "@font-face { font-family: aside; }",
        'p { content: "} aside { display: none }"; }',
    ],
)
def test_rules_that_do_not_hold_on_a_screen_are_passed_over(sheet):
    assert not any(rule.fits(NOTE) and rule.declarations.get("display") for rule in rules(sheet))


def test_rules_for_screens_hold():
    assert rules("@media screen { aside { display: none } }")[0].fits(NOTE)


@given(st.text(alphabet="{}/*\"'();:@.#> ab[]=~|\\\n", max_size=200))
def test_no_sheet_breaks_the_parser(sheet):
    for rule in rules(sheet):
        assert rule.declarations


@pytest.mark.parametrize("piece", ["/*", '"', "'", "url(", "@font-face{", "{", "}", "a[", "\\", "@media x{"])
def test_a_hostile_sheet_takes_no_more_time_than_it_is_long(piece):
    start = time.perf_counter()
    rules(piece * 100_000)
    assert time.perf_counter() - start < 5


GERMAN = "Die Stadt ist nicht groß, und die Leute haben sich mit dem Fluss abgefunden, der durch sie geht."
ENGLISH = "The city is not large, and the people have come to terms with the river that runs through it."


def test_plain_sentences_are_told_apart():
    assert guess_language(GERMAN, "en") == "de"
    assert guess_language(ENGLISH, "de") == "en"
    assert guess_language(GERMAN, "de") == ""


@pytest.mark.parametrize("said", ["cs", "", "la"])
def test_nothing_is_guessed_against_a_language_without_a_list(said):
    assert guess_language(ENGLISH, said) == ""


@pytest.mark.parametrize("text", ["", "IS", "CENTCOM 1991", "Bundeswehr, Luftwaffe", "der Rat; the council"])
def test_nothing_is_guessed_of_few_words(text):
    assert guess_language(text, "en") == ""


@pytest.mark.parametrize(
    ("href", "place"),
    [
        ("", ("EPUB/text/a.xhtml", "")),
        ("#n", ("EPUB/text/a.xhtml", "n")),
        ("b.xhtml#n", ("EPUB/text/b.xhtml", "n")),
        ("../c.xhtml", ("EPUB/c.xhtml", "")),
        ("%C3%BC.xhtml#%C3%A4", ("EPUB/text/ü.xhtml", "ä")),
        ("b.xhtml?x=1#n", ("EPUB/text/b.xhtml", "n")),
        ("../../../etc/passwd", ("../etc/passwd", "")),
        ("https://example.org/", None),
        ("mailto:a@example.org", None),
        ("//example.org/x", None),
    ],
)
def test_an_address_is_resolved_as_in_a_folder(href, place):
    assert resolve("EPUB/text/a.xhtml", href) == place


@pytest.mark.parametrize(
    "tag",
    [
        "de",
        "de-AT",
        "en-Latn-GB",
        "zh-Hans",
        "gsw",
        "sr-Latn",
        "x-klingon",
        "i-default",
        "und",
        "C",
        "de-1996",
    ],
)
def test_tags_that_exist_are_let_pass(tag):
    assert demand_tag(tag) == ""


@pytest.mark.parametrize("tag", ["", "xx", "german", "de_DE", "de-", "xx-invalid-", "d", "en US", "qq-DE"])
def test_tags_that_do_not_exist_are_told_of(tag):
    assert demand_tag(tag)
