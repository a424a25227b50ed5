"""`companion glossary suggest --define`: notes from a dictionary, and what is said where there is none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from book.conftest import REPOSITORY
from companion.diagnostics import Log
from companion.dictionaries import KNOWN, open_dictionary
from companion.drafting import Wanted, suggest
from companion.model.source import Source

SUGGEST = ("glossary", "suggest")
WORDS = "Miliz {f} :: militia\nMetastase {f} | Metastasen {pl} :: metastasis | metastases\n"


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs' data, with no dictionary in it yet."""
    folder = tmp_path / "share"
    (folder / "trans").mkdir(parents=True)
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path / 'none'}:{folder}")
    return folder


@pytest.fixture
def article() -> str:
    return "a.txt"


@pytest.fixture
def run(companion, share, article):
    Path(article).write_text("Die Miliz stand in Rakka. Die Metastase auch.", "utf-8")
    return companion


def test_an_installed_dictionary_drafts_the_notes_and_is_named(run, share, article):
    (share / "trans" / "de-en").write_text(WORDS, "utf-8")
    result = run(*SUGGEST, article, "--no-glossary", "--define")
    assert result.exit_code == 0
    assert 'term: Miliz\n    note: "militia"\n    source: "draft: Ding German–English"\n' in result.stdout
    assert 'term: Rakka\n    note: ""  # to do\n' in result.stdout
    assert "2 notes drafted from Ding German–English" in result.stderr


def test_without_the_option_no_note_is_drafted(run, share, article):
    (share / "trans" / "de-en").write_text(WORDS, "utf-8")
    assert "militia" not in run(*SUGGEST, article, "--no-glossary").stdout


def test_where_none_is_installed_it_says_how_to_get_one_and_doctor_agrees(run, article):
    result = run(*SUGGEST, article, "--define", "-o", "d.yaml")
    assert result.exit_code == 5
    assert not Path("d.yaml").exists()
    found = run("doctor").stdout
    for known in KNOWN:
        assert f"sudo apt install {known.package}" in result.stderr
        assert f"without  {known.name}" in found
        assert f"sudo apt install {known.package}" in found


def test_doctor_finds_the_dictionaries_that_the_option_uses(run, share):
    (share / "trans" / "de-en").write_text(WORDS, "utf-8")
    assert "ok       Ding German–English (trans-de-en)" in run("doctor").stdout


def test_a_dictionary_that_is_named_needs_none_that_is_installed(run, article):
    Path("one").write_text(WORDS.replace("militia", "first"), "utf-8")
    Path("two").write_text(WORDS + "Rakka :: a city\n", "utf-8")
    result = run(*SUGGEST, article, "--no-glossary", "--dictionary", "one", "--dictionary", "two")
    assert 'note: "first"\n    source: "draft: one"\n' in result.stdout
    assert 'note: "a city"\n    source: "draft: two"\n' in result.stdout


@pytest.mark.parametrize("path", ["missing.ifo", "a.txt"])
def test_what_is_no_dictionary_is_refused(run, article, path):
    result = run(*SUGGEST, article, "--dictionary", path)
    assert result.exit_code == 5
    assert path in result.stderr


def test_a_book_has_the_drafts_and_one_warning(run, share, article):
    (share / "trans" / "de-en").write_text(WORDS, "utf-8")
    run(*SUGGEST, article, "--no-glossary", "--define", "-o", "d.yaml")
    result = run("build", article, "-g", "d.yaml", "-o", "x.epub")
    assert result.exit_code == 0
    assert result.stderr.count("warning G205: 2 notes are drafts from a dictionary") == 1
    assert "2 links" in result.stderr
    assert run("build", article, "-g", "d.yaml", "-o", "x.epub", "--strict").exit_code == 8
    assert "2 terms, 2 warnings, 1 without a note, 2 drafts" in run("glossary", "check", "d.yaml").stderr


def test_another_run_drafts_new_entries_and_no_others(run, share, article):
    (share / "trans" / "de-en").write_text(WORDS, "utf-8")
    written = 'draft: yes\nterms:\n  - term: Miliz\n    note: ""  # mine\n'
    Path("d.yaml").write_text(written, "utf-8")
    run(*SUGGEST, article, "--no-glossary", "--define", "-o", "d.yaml")
    text = Path("d.yaml").read_text("utf-8")
    assert text.startswith(written)
    assert 'note: "metastasis"\n' in text
    assert "militia" not in text


@pytest.mark.parametrize("known", KNOWN, ids=[known.package for known in KNOWN])
def test_a_hundred_proposals_are_drafted_within_seconds(known):
    path = Path("/usr/share") / known.path
    if not path.is_file():
        pytest.skip(f"{known.package} is not installed (apt install {known.package})")
    folder = REPOSITORY / "tests" / "cases" / "suggest"
    sources = [Source(each.name, each.read_bytes()) for each in sorted(folder.glob("*.txt"))]
    start = time.perf_counter()
    wanted = Wanted(1, limit=100, dictionaries=(open_dictionary(path, known.name),))
    proposals = suggest(sources, [], wanted, Log()).proposals
    assert time.perf_counter() - start < 15
    assert len(proposals) == 100
    assert sum(bool(one.note) for one in proposals) >= 60
