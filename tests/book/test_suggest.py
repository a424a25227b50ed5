"""`companion glossary suggest`: what it proposes for the sample, where it writes, and what it leaves alone."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from book.conftest import REPOSITORY
from companion.diagnostics import Log
from companion.drafting import Wanted, suggest
from companion.glossary import load_glossaries
from companion.match import compile_terms
from companion.model.source import Source

SUGGEST = ("glossary", "suggest")


def bare(headword: str) -> str:
    return headword.removeprefix("sich ")


@pytest.fixture(scope="module")
def proposals() -> list[str]:
    article = Source("a.txt", (REPOSITORY / "seeds" / "anti-is-koalition.txt").read_bytes())
    return [bare(one.headword) for one in suggest([article], [], Wanted(1), Log()).proposals]


@pytest.fixture(scope="module")
def matched() -> list[set[str]]:
    """The names of each term of the sample glossary that the sample article has."""
    source = REPOSITORY / "glossary" / "middle-east.yaml"
    terms = load_glossaries([Source(source.name, source.read_bytes())], Log()).terms
    text = (REPOSITORY / "seeds" / "anti-is-koalition.txt").read_text("utf-8")
    found = {
        found.target.term for line in text.splitlines() for found in compile_terms(terms, Log()).find(line)
    }
    return [{bare(name) for name in (term.headword, *term.aliases)} for term in found]


def test_nine_in_ten_terms_of_the_sample_glossary_are_proposed_with_their_headword(proposals, matched):
    assert len(matched) > 70
    assert sum(not names.isdisjoint(proposals) for names in matched) >= 0.9 * len(matched)


def test_most_of_the_first_sixty_are_terms_that_somebody_chose_to_explain(proposals, matched):
    chosen = set().union(*matched)
    assert sum(word in chosen for word in proposals[:60]) >= 42


def test_what_the_glossaries_of_the_program_have_is_not_proposed(companion, sample):
    result = companion(*SUGGEST, sample)
    assert "  - term: militärisch\n" in result.stdout
    assert "term: Rakka" not in result.stdout
    assert "term: aufstocken" not in result.stdout
    assert "term: Rakka" in companion(*SUGGEST, sample, "--no-glossary").stdout


def test_the_draft_goes_to_standard_output_and_the_summary_to_standard_error(companion, sample, four):
    result = companion(*SUGGEST, sample, "-g", four, "--limit", 3)
    assert result.stdout.startswith("# What may need a note in anti-is-koalition.txt")
    assert result.stdout.count("- term:") == 3
    assert "3 new terms, " in result.stderr
    assert " % explained, " in result.stderr


def test_every_entry_has_its_count_its_first_sentence_its_kind_and_an_empty_note(companion):
    Path("a.txt").write_text("In Rakka war er nie. Rakka liegt in Syrien.", "utf-8")
    draft = companion(*SUGGEST, "a.txt", "--no-glossary").stdout
    assert (
        '\n  # 2 times: In Rakka war er nie.\n  - term: Rakka\n    note: ""  # to do\n    type: place\n'
        in draft
    )


def test_a_draft_builds_a_book_with_one_warning(companion, sample):
    companion(*SUGGEST, sample, "-o", "d.yaml")
    result = companion("build", sample, "-g", "d.yaml", "-o", "x.epub")
    assert result.exit_code == 0
    assert result.stderr.count("warning G202") == 1
    assert companion("build", sample, "-g", "d.yaml", "-o", "x.epub", "--strict").exit_code == 8


def test_an_empty_note_is_a_mistake_where_no_draft_is_announced(companion):
    Path("g.yaml").write_text('terms:\n  - term: IS\n    note: ""\n', "utf-8")
    result = companion("glossary", "check", "g.yaml")
    assert result.exit_code == 4
    assert "g.yaml:3:11: error G105" in result.stderr


def test_a_second_run_adds_what_is_new_and_changes_nothing_else(companion, sample):
    companion(*SUGGEST, sample, "-o", "d.yaml", "--limit", 5)
    written = (
        Path("d.yaml").read_text("utf-8").replace('""  # to do', '"My own note."  # done', 1) + "# mine\n"
    )
    Path("d.yaml").write_text(written, "utf-8")
    assert companion(*SUGGEST, sample, "-o", "d.yaml", "--limit", 5).stdout == "d.yaml\n"
    assert Path("d.yaml").read_text("utf-8").startswith(written)
    assert Path("d.yaml").read_text("utf-8").count("- term:") == 10


def test_running_again_without_a_limit_adds_nothing_and_does_not_touch_the_file(companion, sample):
    companion(*SUGGEST, sample, "-o", "d.yaml", "--no-glossary")
    os.utime("d.yaml", (1, 1))
    result = companion(*SUGGEST, sample, "-o", "d.yaml", "--no-glossary")
    assert "0 new terms" in result.stderr
    assert Path("d.yaml").stat().st_mtime == 1


def test_a_deleted_entry_comes_back_unless_it_is_to_be_skipped(companion):
    Path("a.txt").write_text("In Rakka und Mossul.", "utf-8")
    Path("d.yaml").write_text("draft: yes\nskip: [Rakka]\nterms: []\n", "utf-8")
    companion(*SUGGEST, "a.txt", "-o", "d.yaml", "--no-glossary")
    assert "term: Mossul" in Path("d.yaml").read_text("utf-8")
    assert "term: Rakka" not in Path("d.yaml").read_text("utf-8")


def test_a_draft_with_a_mistake_is_named_and_left_alone(companion, sample):
    Path("d.yaml").write_text("draft: yes\nterm: []\n", "utf-8")
    result = companion(*SUGGEST, sample, "-o", "d.yaml")
    assert result.exit_code == 4
    assert "d.yaml:2:1" in result.stderr
    assert Path("d.yaml").read_text("utf-8") == "draft: yes\nterm: []\n"


def test_the_terms_of_several_articles_are_one_draft_and_each_chapter_has_its_share(companion):
    Path("a.txt").write_text("In Rakka.", "utf-8")
    Path("b.txt").write_text("In Mossul und Rakka.", "utf-8")
    result = companion(*SUGGEST, "a.txt", "b.txt", "--no-glossary")
    assert "# 2 times: In Rakka." in result.stdout
    assert "  a: 50 % known, 0 % explained, 50 % neither" in result.stderr


def test_a_higher_level_and_a_list_of_known_words_leave_words_out(companion, sample):
    Path("k.csv").write_text("Rakka;a city\nMetastasen;metastases\n", "utf-8")
    default = companion(*SUGGEST, sample, "--no-glossary").stdout
    fewer = companion(*SUGGEST, sample, "--no-glossary", "--level", 4, "--known", "k.csv").stdout
    assert "term: Niederlage" in default
    assert "term: Niederlage" not in fewer
    assert "term: Metastase" in default
    assert "term: Metastase" not in fewer


def test_an_article_in_another_language_is_refused(companion):
    Path("a.md").write_text("---\nlang: fr\n---\nBonjour tout le monde.", "utf-8")
    result = companion(*SUGGEST, "a.md")
    assert result.exit_code == 3
    assert "German" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("-g", "four.yaml", "--no-glossary"), 2),
        (("--level", "6"), 2),
        (("--known", "none.txt"), 2),
        (("-g", "none.yaml"), 5),
        (("-o", "a.txt"), 2),
        (("-o", "none/d.yaml"), 6),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_exit_code(companion, four, arguments, code):
    Path("a.txt").write_text("In Rakka.", "utf-8")
    assert companion(*SUGGEST, "a.txt", *arguments).exit_code == code


def test_news_of_a_thousand_words_takes_less_than_two_seconds():
    folder = REPOSITORY / "tests" / "cases" / "suggest"
    texts = [REPOSITORY / "seeds" / "anti-is-koalition.txt", *sorted(folder.glob("*.txt"))]
    sources = [Source(path.name, path.read_bytes()) for path in texts]
    assert sum(len(source.data.split()) for source in sources) > 900
    start = time.perf_counter()
    assert len(suggest(sources, [], Wanted(1), Log()).proposals) > 250
    assert time.perf_counter() - start < 2
