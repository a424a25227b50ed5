"""What the commands promise: where output goes, what it says, that the same input gives the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from book.opened import Opened
from companion import __version__


def test_the_path_goes_to_standard_output_and_the_rest_to_standard_error(companion, sample, four):
    result = companion("build", sample, "-g", four, "-o", "b.epub")
    assert result.stdout == "b.epub\n"
    assert "1 chapter, 4 links, 4 terms used, 0 unused" in result.stderr


def test_without_an_output_the_book_has_the_name_of_the_article(companion, sample, four):
    assert companion("build", sample, "-g", four).stdout == "anti-is-koalition.epub\n"


def test_several_articles_are_chapters_in_their_order(companion, four):
    Path("a.txt").write_text("Mossul.", "utf-8")
    Path("b.md").write_text("# Zwei\n\nRakka *und* Mossul.", "utf-8")
    Path("c.html").write_text("<html lang=de><title>Drei</title><p>Der <b>IS</b>.</p></html>", "utf-8")
    assert companion("build", "a.txt", "b.md", "c.html", "-g", four, "-o", "x.epub").exit_code == 0
    book = Opened(Path("x.epub").read_bytes())
    assert [(page, headword) for page, _, headword in book.links()] == [
        ("c001.xhtml", "Mossul"),
        ("c002.xhtml", "Rakka"),
        ("c002.xhtml", "Mossul"),
        ("c003.xhtml", "IS"),
    ]


def test_standard_input_is_an_article(companion, four):
    result = companion("build", "-", "-g", four, "-o", "x.epub", stdin=b"Der IS in Mossul.")
    assert result.exit_code == 0
    assert [text for _, text, _ in Opened(Path("x.epub").read_bytes()).links()] == ["IS", "Mossul"]


def test_options_win_over_what_the_article_says(companion, four):
    Path("a.md").write_text("---\ntitle: Alt\nauthor: Wer\ndate: 2016-07-21\n---\nDer IS.", "utf-8")
    assert (
        companion("build", "a.md", "-g", four, "--title", "Neu", "--author", "Ich", "-o", "x.epub").exit_code
        == 0
    )
    opf = Opened(Path("x.epub").read_bytes()).files["EPUB/content.opf"].decode()
    assert "<dc:title>Neu</dc:title>" in opf
    assert ">Ich<" in opf
    assert "Wer" not in opf
    assert "<dc:date>2016-07-21" in opf


def test_a_later_glossary_wins_term_by_term(companion, four):
    Path("mine.yaml").write_text("terms:\n  - Mossul: My own words on this city.\n", "utf-8")
    Path("a.txt").write_text("Mossul und Rakka.", "utf-8")
    assert companion("build", "a.txt", "-g", four, "-g", "./mine.yaml", "-o", "x.epub").exit_code == 0
    page = Opened(Path("x.epub").read_bytes()).files["EPUB/c001.xhtml"].decode()
    assert "My own words on this city." in page
    assert "on the Euphrates" in page
    assert "on the Tigris" not in page


def test_the_books_own_words_come_in_the_language_that_is_asked_for(companion, sample, four):
    assert companion("build", sample, "-g", four, "--locale", "de", "-o", "x.epub").exit_code == 0
    book = Opened(Path("x.epub").read_bytes())
    assert "Glossar<" in book.files["EPUB/glossary.xhtml"].decode()
    assert 'aria-label="Zurück zum Text"' in book.files["EPUB/c001.xhtml"].decode()


@pytest.mark.parametrize("zone_and_seed", [("Asia/Tokyo", "1"), ("America/New_York", "2")])
def test_time_zone_hash_seed_and_folder_do_not_change_a_byte(tmp_path, sample, zone_and_seed):
    zone, seed = zone_and_seed
    books = []
    for folder, settings in (
        ("one", {}),
        ("two", {"TZ": zone, "PYTHONHASHSEED": seed, "LANG": "tr_TR.UTF-8"}),
    ):
        (tmp_path / folder).mkdir()
        subprocess.run(
            [sys.executable, "-m", "companion", "build", sample, "-o", "x.epub", "--report", "x.json"],
            cwd=tmp_path / folder,
            env={**os.environ, "PYTHONHASHSEED": "0", **settings},
            check=True,
            capture_output=True,
        )
        books.append([(tmp_path / folder / name).read_bytes() for name in ("x.epub", "x.json")])
    assert books[0] == books[1]


def test_source_date_epoch_sets_the_date_of_the_book(companion, sample, four, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    assert companion("build", sample, "-g", four, "-o", "x.epub").exit_code == 0
    assert b"2017-07-14T02:40:00Z" in Opened(Path("x.epub").read_bytes()).files["EPUB/content.opf"]


def test_styles_are_listed_copied_and_used_by_path(companion, sample, four):
    assert "default\n" in companion("styles", "list").stdout
    assert companion("styles", "copy", "default", "mine").stdout == "mine/default.css\n"
    Path("mine/default.css").write_text("p { margin: 0; }\n", "utf-8")
    assert (
        companion("build", sample, "-g", four, "--style", "mine/default.css", "-o", "x.epub").exit_code == 0
    )
    assert Opened(Path("x.epub").read_bytes()).files["EPUB/style.css"] == b"p { margin: 0; }\n"
    assert companion("styles", "copy", "default", "mine").exit_code == 6


def test_glossary_check_counts_terms(companion, four):
    result = companion("glossary", "check", four)
    assert (result.exit_code, result.stderr) == (0, "4 terms, 0 warnings\n")


def test_glossary_schema_is_json_schema(companion):
    assert json.loads(companion("glossary", "schema").stdout)["$schema"].startswith(
        "https://json-schema.org/"
    )


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("Mossuls", "“Mossuls” links to “Mossul” (genitive of a name; "),
        ("des Islamischen Staates", "“Islamischen Staates” links to “IS” ("),
        ("is", "matches “IS” with its case only"),
        ("www.mossul.de", "web or mail address"),
        ("Donaudampfschiff", "no term of these glossaries has this form"),
    ],
)
def test_glossary_explain_names_term_and_rule_or_the_reason(companion, four, word, answer):
    assert answer in companion("glossary", "explain", word, "-g", four).stdout


def test_glossary_forms_lists_forms_with_their_rules(companion, four):
    result = companion("glossary", "forms", "CENTCOM", "-g", four)
    assert result.stdout.splitlines()[:2] == ["CENTCOM\theadword", "CENTCOMs\tacronym with -s"]
    assert "US-Zentralkommandos\tnoun form" in result.stdout
    unknown = companion("glossary", "forms", "Haus", "-g", four)
    assert "Häusern\tnoun form" in unknown.stdout
    assert "in none of these glossaries" in unknown.stderr
    assert companion("glossary", "forms", " ").exit_code == 2


def test_doctor_says_what_is_installed(companion):
    result = companion("doctor")
    assert result.exit_code == 0
    assert "ebooklib 0." in result.stdout


def test_the_version_is_the_package_s(companion):
    assert companion("--version").stdout == f"companion {__version__}\n"


def test_every_command_has_help(companion):
    for command in (
        [],
        ["build"],
        ["glossary"],
        ["glossary", "check"],
        ["glossary", "explain"],
        ["styles"],
        ["doctor"],
    ):
        result = companion(*command, "--help")
        assert result.exit_code == 0
        assert "Usage" in result.stdout
