"""Notes that a glossary has in several languages: which a book gets, and how it is marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.opened import LANG, XHTML, Opened

GLOSSARY = """\
notes: [en, fr]
terms:
  - term: Mossul
    note: {en: A city in Iraq., fr: Une ville en Irak.}
    more: {en: It is *old*.}
    senses:
      - note: {fr: La ville de l’annexe.}
        label: {fr: annexe}
        when: {paragraph: 2}
  - Hochburg: A stronghold.
  - term: Miliz
    note: {fr: Une milice.}
    more: {fr: "Une *milice*.", en: "A *militia*."}
"""
ARTICLE = "Mossul ist eine Hochburg der Miliz.\n\nMossul fiel.\n"
NOTES = {
    "en": {
        "Mossul": [("A city in Iraq.", "en"), ("La ville de l’annexe.", "fr")],
        "Hochburg": [("A stronghold.", "en")],
        "Miliz": [("Une milice.", "fr")],
    },
    "fr": {
        "Mossul": [("Une ville en Irak.", "fr"), ("La ville de l’annexe.", "fr")],
        "Hochburg": [("A stronghold.", "en")],
        "Miliz": [("Une milice.", "fr")],
    },
}
"""By wanted language, the notes of the article with the language that each has to be marked with."""


@pytest.fixture
def build(companion):
    """Build the article with the glossary and these options; returns the result and the book."""

    def run(*options: str, glossary: str = GLOSSARY):
        Path("g.yaml").write_text(glossary, "utf-8")
        Path("a.txt").write_text(ARTICLE, "utf-8")
        result = companion("build", "a.txt", "-g", "g.yaml", "-o", "b.epub", *options)
        return result, Opened(Path("b.epub").read_bytes()) if result.exit_code == 0 else None

    return run


@pytest.mark.parametrize(
    ("options", "wanted"), [((), "en"), (("--notes", "en"), "en"), (("--notes", "fr"), "fr")]
)
def test_each_note_is_in_the_wanted_language_or_in_its_own_and_says_which(build, options, wanted):
    _, opened = build(*options)
    found: dict[str, list[tuple[str, str]]] = {}
    for aside in opened.chapters["c001.xhtml"].iter(f"{XHTML}aside"):
        paragraph = aside.find(f"{XHTML}p")
        word = paragraph.find(f"{XHTML}dfn")
        assert aside.get(LANG) == aside.get("lang") == paragraph.get(LANG)
        found.setdefault(word.text, []).append((word.tail.removeprefix(": "), aside.get(LANG)))
    assert found == NOTES[wanted]


def test_the_longer_entry_has_the_language_it_is_written_in(build):
    _, opened = build("--notes", "fr")
    marked = {
        "".join(div.itertext()).strip(): div.get(LANG)
        for div in opened.pages["glossary.xhtml"].iter(f"{XHTML}div")
    }
    assert marked["It is old."] == "en"
    assert marked["Une milice.\nUne milice."] is None  # the page is in French


def test_the_book_s_own_words_are_in_the_language_of_the_notes(build):
    _, opened = build("--notes", "fr")
    assert opened.pages["glossary.xhtml"].get(LANG) == "fr"
    assert opened.pages["title.xhtml"].get(LANG) == "fr"


def test_the_title_page_names_all_languages_that_the_notes_are_in(build):
    _, opened = build()
    assert "Notes in English, French" in "".join(opened.pages["title.xhtml"].itertext())


def test_what_is_missing_in_the_wanted_language_is_a_warning_with_its_place(build):
    result, _ = build("--notes", "fr")
    warnings = [line for line in result.stderr.splitlines() if "G203" in line]
    assert warnings == [
        "g.yaml:3:11: warning G203: `more` of `Mossul` is missing in `fr`; that in `en` stands in for it",
        "g.yaml:10:5: warning G203: `note` of `Hochburg` is missing in `fr`; that in `en` stands in for it",
    ]
    result, _ = build()
    assert [line.split(":")[1] for line in result.stderr.splitlines() if "G203" in line] == ["7", "11"]


def test_a_glossary_without_notes_in_the_wanted_language_gets_one_warning(build, companion):
    Path("en.yaml").write_text("terms:\n  - fallen: To fall.\n  - Tikrit: A town.\n", "utf-8")
    result, _ = build("--notes", "fr", "-g", "en.yaml")
    assert [line for line in result.stderr.splitlines() if line.startswith("en.yaml")] == [
        "en.yaml: warning G203: this glossary has no notes in `fr`; those in `en` stand in for them"
    ]


def test_a_language_that_no_glossary_has_is_an_error_that_names_those_there_are(build):
    result, _ = build("--notes", "es")
    assert result.exit_code == 5
    assert result.stderr == "error: no glossary has notes in “es”\n  notes are in: en, fr\n"


def test_a_region_is_found_under_its_language_and_the_other_way_round(build):
    regional = (
        GLOSSARY.replace("[en, fr]", "[en-GB, fr]").replace("{en:", "{en-gb:").replace(" en:", " en-gb:")
    )
    result, opened = build("--notes", "en", glossary=regional)
    assert result.exit_code == 0
    assert {aside.get(LANG) for aside in opened.chapters["c001.xhtml"].iter(f"{XHTML}aside")} == {
        "en-GB",
        "fr",
    }
    _, opened = build("--notes", "fr-CH")
    assert {aside.get(LANG) for aside in opened.chapters["c001.xhtml"].iter(f"{XHTML}aside")} == {"en", "fr"}


@pytest.mark.slow
def test_epubcheck_is_silent_about_senses_and_mixed_languages(build, epubcheck):
    for options in ((), ("--notes", "fr", "--link", "all")):
        assert build(*options)[0].exit_code == 0
        assert epubcheck.check([Path("b.epub")])[Path("b.epub")] == []
