"""Bad input ends in a plain line, an exit code of its own, and the old book untouched."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

OLD = b"the book of yesterday"


@pytest.fixture
def files(tmp_path, companion) -> Path:
    (tmp_path / "a.txt").write_text("Der IS hat Mossul verloren.\n", "utf-8")
    (tmp_path / "empty.txt").write_text(" \n\n", "utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "front.md").write_text("---\ntitle: [a\n---\nText\n", "utf-8")
    (tmp_path / "ok.yaml").write_text("terms:\n  - IS: The jihadist militia.\n", "utf-8")
    (tmp_path / "key.yaml").write_text(
        "terms:\n  - term: IS\n    note: A militia.\n    alias: [x]\n", "utf-8"
    )
    (tmp_path / "two.yaml").write_text("terms:\n  - term: IS\n  - IS: ''\n", "utf-8")
    (tmp_path / "shared.yaml").write_text(
        "terms:\n  - Pole: A person from Poland.\n  - Polen: Poland, a country.\n", "utf-8"
    )
    (tmp_path / "cover.gif").write_bytes(b"GIF89a")
    (tmp_path / "old.epub").write_bytes(OLD)
    (tmp_path / "folder").mkdir()
    return tmp_path


CASES = [
    # arguments, exit code, parts of the message
    (["a.txt", "--date", "gestern"], 2, ["“gestern” is no date", "2016-07-21"]),
    (["a.txt", "--cover", "x.png", "--no-cover"], 2, ["contradict"]),
    (["a.txt", "--link", "some"], 2, ["--link"]),
    (["--nonsense"], 2, ["--nonsense"]),
    (["gone.txt"], 3, ["there is no article “gone.txt”"]),
    (["a.tx"], 3, ["there is no article", "did you mean “a.txt”"]),
    (["folder"], 3, ["is a folder"]),
    (["empty.txt"], 3, ["empty.txt"]),
    (["picture.txt"], 3, ["picture.txt", "not text"]),
    (["a.docx"], 3, ["a.docx"]),
    (["front.md"], 3, ["front.md:2"]),
    (["a.txt", "-g", "key.yaml"], 4, ["key.yaml:4:5", "`alias`", "`aliases`"]),
    (["a.txt", "-g", "two.yaml", "-g", "key.yaml"], 4, ["two.yaml:2", "two.yaml:3", "key.yaml:4:5"]),
    (["a.txt", "-g", "gone.yaml"], 5, ["there is no glossary “gone.yaml”"]),
    (["a.txt", "-g", "middle-eest"], 5, ["no glossary named", "did you mean “middle-east”?"]),
    (["a.txt", "--style", "fancy"], 5, ["no style named “fancy”", "default"]),
    (["a.txt", "--language", "deutsch!"], 5, ["“deutsch!” is the tag of no language", "de-AT"]),
    (["a.txt", "--language", "qq"], 5, ["“qq” is the tag of no language"]),
    (["a.txt", "--locale", "tlh"], 5, ["tlh", "de, en"]),
    (["a.txt", "--cover", "cover.gif"], 5, ["cover.gif", "PNG or JPEG"]),
    (["a.txt", "-o", "nowhere/b.epub"], 6, ["no folder “nowhere”"]),
    (["a.txt", "-g", "shared.yaml", "--strict"], 8, ["Polen", "--strict"]),
]


@pytest.mark.parametrize(("arguments", "code", "parts"), CASES, ids=[" ".join(case[0]) for case in CASES])
def test_each_kind_of_bad_input_has_its_code_and_its_message(companion, files, arguments, code, parts):
    arguments = arguments if "-o" in arguments else [*arguments, "-o", "old.epub"]
    result = companion("build", *arguments)
    assert result.exit_code == code, result.stderr
    for part in parts:
        assert part in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    assert Path("old.epub").read_bytes() == OLD
    assert not list(Path().glob("*.part")) + list(Path().glob(".*.part"))


def test_an_error_is_a_few_lines(companion, files):
    result = companion("build", "gone.txt")
    assert result.stderr.count("\n") <= 3


def test_an_article_is_never_overwritten(companion, files):
    result = companion("build", "a.txt", "-o", "a.txt")
    assert result.exit_code == 2
    assert "a.txt" in result.stderr
    assert Path("a.txt").read_text("utf-8").startswith("Der IS")


def test_book_and_report_cannot_be_one_file(companion, files):
    assert companion("build", "a.txt", "-o", "x", "--report", "x").exit_code == 2
    assert not Path("x").exists()


def test_a_report_that_cannot_be_written_leaves_the_old_book(companion, files):
    result = companion("build", "a.txt", "-o", "old.epub", "--report", "folder")
    assert result.exit_code == 6
    assert Path("old.epub").read_bytes() == OLD


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_said_plainly(companion, files):
    (files / "folder").chmod(0o500)
    result = companion("build", "a.txt", "-o", "folder/b.epub")
    assert (result.exit_code, "permission" in result.stderr) == (6, True)


def test_an_interrupted_build_leaves_the_old_book(files):
    script = (
        "import companion.pipeline, signal, os\n"
        "def build(*_): os.kill(os.getpid(), signal.SIGINT)\n"
        "companion.pipeline.build = build\n"
        "import sys; sys.argv = ['companion', 'build', 'a.txt', '-o', 'old.epub']\n"
        "from companion.__main__ import main; main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=files, capture_output=True, text=True, check=False
    )
    assert result.returncode == 130
    assert "interrupted" in result.stderr
    assert "Traceback" not in result.stderr
    assert (files / "old.epub").read_bytes() == OLD


def test_a_bug_of_ours_says_so_and_asks_for_a_report(files):
    script = (
        "import companion.pipeline\n"
        "companion.pipeline.build = None\n"
        "import sys; sys.argv = ['companion', 'build', 'a.txt', '-o', 'old.epub']\n"
        "from companion.__main__ import main; main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=files, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "bug in companion" in result.stderr
    assert (files / "old.epub").read_bytes() == OLD
