"""What a run says of languages: none known to the program, and none that fits the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.opened import Opened

ENGLISH = "language: en\nterms:\n  - Mosul: A city.\n  - militia: An armed group.\n"
DUTCH = "language: nl\nterms:\n  - oorlog: War.\n  - vrede: Peace.\n"


@pytest.fixture(autouse=True)
def _files(companion):
    Path("en.yaml").write_text(ENGLISH, "utf-8")
    Path("nl.yaml").write_text(DUTCH, "utf-8")
    Path("a.txt").write_text("Mosul’s militias fled.", "utf-8")


def test_a_language_that_is_not_known_is_said_once_and_its_terms_match_as_written(companion):
    result = companion("glossary", "check", "nl.yaml")
    assert result.output.count("M203") == 1
    assert "“nl”" in result.output
    Path("b.txt").write_text("Oorlog en oorlogen, vrede.", "utf-8")
    assert companion("build", "b.txt", "-g", "nl.yaml", "--language", "nl", "-o", "x.epub").exit_code == 0
    links = Opened(Path("x.epub").read_bytes()).links()
    assert [text for _, text, _ in links] == ["Oorlog", "vrede"]


def test_a_language_with_rules_needs_no_such_word(companion):
    assert "M203" not in companion("glossary", "check", "en.yaml").output


def test_an_english_article_with_an_english_glossary_has_its_links_and_no_warning(companion):
    result = companion("build", "a.txt", "-g", "en.yaml", "--language", "en-GB", "-o", "x.epub")
    assert "M204" not in result.stderr
    assert [text for _, text, _ in Opened(Path("x.epub").read_bytes()).links()] == ["Mosul", "militias"]


def test_an_article_that_no_glossary_fits_is_warned_of_once_with_the_way_out(companion, four):
    Path("b.txt").write_text("A second one.", "utf-8")
    result = companion("build", "a.txt", "b.txt", "-g", four, "--language", "en", "-o", "x.epub")
    assert result.exit_code == 0
    assert result.stderr.count("M204") == 1
    assert "the article is in “en”, but no term is: the glossaries are in “de”" in result.stderr
    assert "--language de" in result.stderr


def test_an_article_taken_for_german_is_told_how_to_say_that_it_is_not(companion):
    result = companion("build", "a.txt", "-g", "en.yaml", "-o", "x.epub")
    assert "`--language en`" in result.stderr


def test_one_glossary_that_fits_is_enough(companion, four):
    result = companion("build", "a.txt", "-g", four, "-g", "./en.yaml", "--language", "en", "-o", "x.epub")
    assert "M204" not in result.stderr


@pytest.mark.parametrize("tag", ["und", "de-AT"])
def test_nothing_is_said_of_an_unknown_language_or_of_a_region(companion, four, tag):
    result = companion("build", "a.txt", "-g", four, "--language", tag, "-o", "x.epub")
    assert "M204" not in result.stderr


def test_forms_are_those_of_the_language_that_is_asked_for(companion):
    assert "voisins\tnoun form" in companion("glossary", "forms", "voisin", "--language", "fr").stdout
    assert "allies" in companion("glossary", "forms", "ally", "-g", "en.yaml").stdout
    wrong = companion("glossary", "forms", "ally", "--language", "English")
    assert wrong.exit_code == 2
    assert "“English” is not a language tag" in wrong.stderr
