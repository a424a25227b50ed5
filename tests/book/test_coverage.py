"""`companion build --coverage`: how much of a book a reader is helped with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def report(path: str = "r.json") -> dict[str, object]:
    return json.loads(Path(path).read_text("utf-8"))


def test_it_is_said_only_when_asked(companion, sample):
    plain = companion("build", sample, "-o", "x.epub", "--report", "r.json")
    assert "%" not in plain.stderr
    assert "coverage" not in report()
    asked = companion("build", sample, "-o", "y.epub", "--report", "r.json", "--coverage")
    assert asked.stdout == "y.epub\n"
    assert asked.stderr.startswith(plain.stderr)
    assert "% explained" in asked.stderr.removeprefix(plain.stderr)
    assert Path("x.epub").stat().st_size == Path("y.epub").stat().st_size


def test_it_says_what_suggest_says_of_the_same_glossaries(companion, sample, four):
    built = companion("build", sample, "-g", four, "-o", "x.epub", "--coverage").stderr
    suggested = companion("glossary", "suggest", sample, "-g", four).stderr
    assert built.splitlines()[-1] == suggested.splitlines()[-1]
    assert "% known" in built.splitlines()[-1]


def test_the_report_has_the_book_and_each_chapter_and_they_add_up(companion, four):
    Path("a.txt").write_text("In Mossul und Kobane.", "utf-8")
    Path("b.txt").write_text("In Kobane.", "utf-8")
    result = companion(
        "build", "a.txt", "b.txt", "-g", four, "-o", "x.epub", "--coverage", "--report", "r.json"
    )
    found = report()["coverage"]
    assert [chapter["chapter"] for chapter in found["chapters"]] == [1, 2]
    assert found["chapters"][0]["explained"] == 1
    for key in ("words", "known", "explained", "neither"):
        assert found[key] == sum(chapter[key] for chapter in found["chapters"])
    assert found["words"] == found["known"] + found["explained"] + found["neither"] == 6
    assert "  a: 50 % known, 25 % explained, 25 % neither\n" in result.stderr


def test_every_place_of_a_term_counts_whether_it_is_a_link_or_not(companion, four):
    Path("a.txt").write_text("In Mossul. In Mossul.", "utf-8")
    companion("build", "a.txt", "-g", four, "-o", "x.epub", "--coverage", "--report", "r.json")
    assert report()["coverage"]["explained"] == 2


def test_chapters_in_another_language_are_left_out(companion, four):
    Path("a.md").write_text("---\nlang: fr\n---\nBonjour tout le monde.", "utf-8")
    Path("b.txt").write_text("In Mossul.", "utf-8")
    companion("build", "a.md", "b.txt", "-g", four, "-o", "x.epub", "--coverage", "--report", "r.json")
    assert [chapter["chapter"] for chapter in report()["coverage"]["chapters"]] == [2]
    result = companion("build", "a.md", "-g", four, "-o", "x.epub", "--coverage", "--report", "r.json")
    assert result.exit_code == 0
    assert "German texts only" in result.stderr
    assert report()["coverage"]["words"] == 0


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "e\u0301"])
def test_characters_that_matching_folds_do_not_shift_what_is_explained(companion, four, sign):
    Path("a.txt").write_text(f"Sie{sign * 12} war in Mos\u00adsul und auch da.", "utf-8")
    companion("build", "a.txt", "-g", four, "-o", "x.epub", "--coverage", "--report", "r.json")
    assert report()["coverage"]["explained"] == 1
