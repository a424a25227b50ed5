"""EPUBCheck and Ace by DAISY, where they are installed: in come commands and a book, out go their remarks.

Nothing is fetched. What cannot be run is said in a line, and is no fault of the book.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from companion.diagnostics import Severity
from companion.model.source import Location

_PATIENCE = 600
"""Seconds that a validator may take; EPUBCheck took 53 for a book of 50 MB."""
_LEVELS = {
    "FATAL": Severity.ERROR,
    "ERROR": Severity.ERROR,
    "WARNING": Severity.WARNING,
    "INFO": Severity.INFO,
}


class Tool(NamedTuple):
    """A validator on this machine, or why there is none."""

    name: str
    command: tuple[str, ...]
    """What starts it; empty where it is not installed."""
    missing: str = ""
    """What is missing and how to get it."""
    environment: Mapping[str, str] = {}


class Remark(NamedTuple):
    """What a validator says at one place."""

    tool: str
    id: str
    severity: Severity
    message: str
    at: Location

    def __str__(self) -> str:
        """Return it as our own findings are shown."""
        return f"{self.at}: {self.severity} {self.id}: {self.message}"


class Answer(NamedTuple):
    """What a validator said, or why it said nothing."""

    tool: str
    remarks: tuple[Remark, ...] = ()
    silence: str = ""


def ask_epubcheck(tool: Tool, book: Path) -> Answer:
    """Return EPUBCheck's messages, but for those of the level *usage*."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        options = ["--json", str(report), "--quiet", "--locale", "en"]
        if problem := _run(tool, [str(book.absolute()), *options]):
            return Answer(tool.name, silence=problem)
        found = _load(report)
    if found is None:
        return Answer(tool.name, silence="it gave no report")
    return Answer(tool.name, tuple(_messages(tool.name, found, book)))


def _messages(name: str, report: Any, book: Path) -> Iterator[Remark]:
    """Yield a remark for each place of a message (JSON, hence untyped)."""
    for message in report.get("messages", []):
        level = _LEVELS.get(message.get("severity", ""))
        if level is None:
            continue
        for place in message.get("locations") or [{}]:
            path = str(place.get("path") or "").removeprefix(str(book.absolute())).lstrip("/") or book.name
            at = Location(path, max(0, place.get("line", 0)), max(0, place.get("column", 0)))
            yield Remark(name, message.get("ID", ""), level, " ".join(message.get("message", "").split()), at)


def ask_ace(tool: Tool, book: Path) -> Answer:
    """Return Ace's findings, as warnings: they are about access, and many sound books have some."""
    with tempfile.TemporaryDirectory() as folder:
        if problem := _run(tool, ["--silent", "--force", "--outdir", folder, str(book.absolute())]):
            return Answer(tool.name, silence=problem)
        found = _load(Path(folder) / "report.json")
    if found is None:
        return Answer(tool.name, silence="it gave no report")
    return Answer(tool.name, tuple(_assertions(tool.name, found, book)))


def _assertions(name: str, report: Any, book: Path) -> Iterator[Remark]:
    for group in report.get("assertions", []):
        path = group.get("earl:testSubject", {}).get("url") or book.name
        for one in group.get("assertions", []):
            test, result = one.get("earl:test", {}), one.get("earl:result", {})
            said = " ".join(str(result.get("dct:description", "")).split())
            impact = test.get("earl:impact", "")
            yield Remark(
                name, test.get("dct:title", ""), Severity.WARNING, f"{said} ({impact})", Location(path)
            )


def _run(tool: Tool, arguments: Sequence[str]) -> str:
    """Run a validator to its end; return why it could not be, empty if it could."""
    try:
        subprocess.run(  # noqa: S603 -- no shell; the command was found on this machine
            [*tool.command, *arguments],
            env=dict(tool.environment) or None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"it took more than {_PATIENCE // 60} minutes"
    except OSError as problem:
        return f"it could not be started: {problem.strerror}"
    return ""


def _load(report: Path) -> Any:
    """Return a report in JSON (untyped), None where there is none."""
    try:
        return json.loads(report.read_text("utf-8"))
    except (OSError, ValueError):
        return None
