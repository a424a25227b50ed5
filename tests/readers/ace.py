"""Ace by DAISY, the accessibility checker of e-books.

In: a book. Out: its `Finding`s, none if Ace has nothing to say. The real Ace, with its own Chromium pages.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import NamedTuple

from readers.programs import Node, ProgramBrokeError

SCRIPT = "node_modules/@daisy/ace-cli/bin/ace.js"
# Without `--exiterror2` Ace ends with 0 whatever it found; with it, 2 is a book with findings, 1 a broken run.
OPTIONS = ("--exiterror2", "--force", "--outdir")


class Finding(NamedTuple):
    """One failed rule at one place."""

    rule: str
    impact: str
    file: str
    text: str
    html: str


class Ace(NamedTuple):
    """Ace on this machine."""

    node: Node

    def check(self, book: Path) -> list[Finding]:
        """Return all that Ace found. Raises ProgramBrokeError if the book could not be looked at."""
        with tempfile.TemporaryDirectory() as folder:
            self.node.run(SCRIPT, *OPTIONS, folder, book, accepted=(0, 2))
            report = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
        found = [_finding(group, one) for group in report["assertions"] for one in group["assertions"]]
        outcome = report["earl:result"]["earl:outcome"]
        if outcome != ("fail" if found else "pass"):
            raise ProgramBrokeError(f"Ace says {outcome} and lists {len(found)} findings")
        return found


def _finding(group: dict, one: dict) -> Finding:
    test, result = one["earl:test"], one["earl:result"]
    file = group["earl:testSubject"]["url"]
    text = result.get("dct:description", "")
    return Finding(test["dct:title"], test["earl:impact"], file, text, result.get("html", ""))
