"""Bad input ends in a plain line, an exit code of its own, and the old book untouched."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from book.opened import Opened

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
    (["a.txt", "--title", "a\x01"], 2, ["--title holds U+0001", "take it out"]),
    (["a.txt", "--author", "\udcff"], 2, ["--author is not UTF-8"]),
    (["-", "-"], 2, ["standard input can be read once"]),
    (["a.txt", "-o", "-"], 2, ["-o takes a file"]),
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
    (["a.txt", "-g", "x" * 300], 5, ["no glossary named “xxx"]),
    (["a.txt", "--style", "x" * 300], 5, ["no style named “xxx"]),
    (["a.txt", "--cover", "cover.gif"], 5, ["cover.gif", "PNG or JPEG"]),
    (["a.txt", "-o", "nowhere/b.epub"], 6, ["no folder “nowhere”"]),
    (["a.txt", "-o", "a.txt/b.epub"], 6, ["“a.txt” is a file, not a folder"]),
    (["a.txt", "-o", "x" * 300], 6, ["file name too long"]),
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


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("two.yaml", ["-g", "two.yaml"]),
        ("cover.gif", ["--cover", "cover.gif"]),
        ("mine.css", ["--style", "./mine.css"]),
        ("a.meta.yaml", []),
    ],
)
def test_nothing_that_is_read_is_overwritten(companion, files, name, arguments):
    result = companion("build", "a.txt", *arguments, "--report", name)
    assert result.exit_code == 2
    assert f"“{name}” is" in result.stderr


def test_a_date_is_a_year_of_four_digits(companion, files):
    assert companion("build", "a.txt", "--date", "0099-02-28", "-o", "x.epub").exit_code == 0
    assert b">1000-01-01T00:00:00Z<" in Opened(Path("x.epub").read_bytes()).files["EPUB/content.opf"]


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


def build_with(files, pipeline):
    """Run a build in a process of its own whose pipeline is replaced by a line of Python."""
    script = (
        f"import companion.pipeline, os, signal\n{pipeline}\n"
        "import sys; sys.argv = ['companion', 'build', 'a.txt', '-o', 'old.epub']\n"
        "from companion.__main__ import main; main()\n"
    )
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=files, capture_output=True, text=True, check=False)


def test_an_interrupted_build_leaves_the_old_book(files):
    result = build_with(files, "companion.pipeline.build = lambda *_: os.kill(os.getpid(), signal.SIGINT)")
    assert result.returncode == 130
    assert "interrupted" in result.stderr
    assert "Traceback" not in result.stderr
    assert (files / "old.epub").read_bytes() == OLD


def test_a_bug_of_ours_says_so_and_asks_for_a_report(files):
    result = build_with(files, "companion.pipeline.build = None")
    assert result.returncode == 1
    assert "bug in companion" in result.stderr
    assert (files / "old.epub").read_bytes() == OLD


def run(files, *arguments, **streams):
    command = [sys.executable, "-m", "companion", *arguments]
    return subprocess.Popen(command, cwd=files, **streams)


def test_whoever_stops_reading_gets_the_exit_code_that_shells_know(files):
    reading, writing = os.pipe()
    os.close(reading)
    with run(files, "doctor", stdout=writing, stderr=subprocess.PIPE) as process:
        os.close(writing)
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_device_is_said_plainly_and_stays_a_device(files):
    with Path("/dev/full").open("wb") as full:
        with run(files, "doctor", stdout=full, stderr=subprocess.PIPE) as process:
            assert b"cannot write to standard output: no space left" in process.stderr.read()
        assert process.returncode == 6
        with run(files, "build", "a.txt", "-o", "x.epub", stdout=subprocess.PIPE, stderr=full) as process:
            assert process.stdout.read() == b"x.epub\n"
        assert process.returncode == 0


def test_what_is_no_file_is_written_into_and_not_replaced(files):
    os.mkfifo(files / "pipe")
    with run(files, "build", "a.txt", "-o", "pipe", stdout=subprocess.PIPE, stderr=subprocess.PIPE):
        book = (files / "pipe").read_bytes()
    assert book.startswith(b"PK")
    assert (files / "pipe").is_fifo()


def test_a_link_to_a_book_stays_a_link(companion, files):
    Path("link.epub").symlink_to("old.epub")
    assert companion("build", "a.txt", "-o", "link.epub").exit_code == 0
    assert Path("link.epub").is_symlink()
    assert Path("old.epub").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_break_nothing(files, closed):
    command = f"{sys.executable} -m companion build a.txt -o x.epub {closed}"
    result = subprocess.run(["sh", "-c", command], check=False, cwd=files, capture_output=True)
    assert result.returncode == 0
    assert b"Traceback" not in result.stderr


def test_closed_standard_input_is_no_article(files):
    command = f"{sys.executable} -m companion build - -o x.epub <&-"
    result = subprocess.run(["sh", "-c", command], check=False, cwd=files, capture_output=True, text=True)
    assert (result.returncode, "standard input is closed" in result.stderr) == (3, True)


def test_a_terminated_build_leaves_nothing_half_written(files):
    script = (
        "import pathlib, signal, os\n"
        "pathlib.Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGTERM)\n"
        "import sys; sys.argv = ['companion', 'build', 'a.txt', '-o', 'old.epub']\n"
        "from companion.__main__ import main; main()\n"
    )
    result = subprocess.run([sys.executable, "-c", script], check=False, cwd=files, capture_output=True)
    assert result.returncode == 143
    assert (files / "old.epub").read_bytes() == OLD
    assert not list(files.glob(".*.part"))


def test_words_that_the_system_did_not_decode_are_read_as_utf_8(files):
    plain = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    arguments = ("build", "a.txt", "-o", "ü.epub", "--title", "Größe")
    with run(files, *arguments, env=plain, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout.read() == "ü.epub\n".encode()
    opf = Opened((files / "ü.epub").read_bytes()).files["EPUB/content.opf"].decode()
    assert "<dc:title>Größe</dc:title>" in opf


def test_there_has_to_be_a_word_to_explain(companion):
    assert companion("glossary", "explain", " ").exit_code == 2
