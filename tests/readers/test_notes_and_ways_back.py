"""In a real reader every link of our books opens its note, and the glossary leads back to every place."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from readers.foliate import Foliate

pytestmark = pytest.mark.slow

ARTICLE = Path(__file__).resolve().parents[2] / "seeds" / "anti-is-koalition.txt"


class Built(NamedTuple):
    """A book on disk, and what its report says was linked, in reading order."""

    book: Path
    linked: list[str]


def build(folder: Path, article: Path, glossary: str) -> Built:
    book, report = folder / "book.epub", folder / "report.json"
    program = [sys.executable, "-m", "companion", "build"]
    subprocess.run([*program, article, "-g", glossary, "-o", book, "--report", report], check=True)
    rows = json.loads(report.read_text(encoding="utf-8"))["occurrences"]
    rows.sort(key=lambda row: (row["chapter"], row["block"], row["start"]))
    return Built(book, [row["surface"] for row in rows if row["linked"]])


def test_what_the_report_calls_linked_opens_its_note_and_the_glossary_leads_back(
    foliate: Foliate, tmp_path: Path
) -> None:
    sample = build(tmp_path, ARTICLE, "middle-east")

    reading = foliate.tap_everything(sample.book)

    assert [note.text for note in reading.notes] == sample.linked
    assert [note for note in reading.notes if not note.ok] == []
    assert len(reading.backlinks) >= len({note.href for note in reading.notes})
    assert [link for link in reading.backlinks if not link.ok] == []
    assert reading.errors == []


def test_the_two_parts_of_a_separated_verb_open_the_same_note(foliate: Foliate, tmp_path: Path) -> None:
    article, glossary = tmp_path / "article.txt", tmp_path / "terms.yaml"
    article.write_text("Titel\n\nDas Pentagon stockte die Mittel für das Jahr auf.\n", encoding="utf-8")
    glossary.write_text("terms:\n  - aufstocken: To increase, to top up.\n", encoding="utf-8")

    first, second = foliate.tap_notes(build(tmp_path, article, str(glossary)).book).notes

    assert (first.text, second.text) == ("stockte", "auf")
    assert first.ok
    assert second.ok
    assert first.note == second.note
    assert "To increase, to top up." in first.note
