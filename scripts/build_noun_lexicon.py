"""Make the German noun lexicon from the package `german-nouns`, which has it from Wiktionary.

In: `nouns.csv` of german-nouns 1.2.5, from the path given or from the package index.
Out: `nouns.txt` and `noun-classes.txt` in `src/companion/languages/german`; the same bytes each run.

    python scripts/build_noun_lexicon.py                 # downloads the pinned package to a temporary folder
    python scripts/build_noun_lexicon.py path/nouns.csv  # or takes this file
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

PACKAGE = "german-nouns==1.2.5"
TARGET = Path(__file__).resolve().parent.parent / "src/companion/languages/german"
CASE = re.compile(r"(nominativ|genitiv|dativ|akkusativ) (singular|plural)")
WORD = re.compile(r"[^\W\d_][\w'’./-]*")
NAMES = {"Toponym": "T", "Vorname": "V", "Nachname": "S", "Eigenname": "E", "Straßenname": "E"}
UMLAUT = str.maketrans("ÄÖÜ", "AOU")


class Entry(NamedTuple):
    """What all rows of one lemma say together."""

    forms: set[str]
    flags: set[str]


class Lexicon(NamedTuple):
    """The two files, as bytes."""

    nouns: bytes
    classes: bytes


def fetch() -> str:
    """Return the text of `nouns.csv` out of the pinned package, downloaded with pip."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
        subprocess.run([*command, "--dest", folder, PACKAGE], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            return archive.read("german_nouns/nouns.csv").decode("utf-8")


def read_entries(text: str) -> dict[str, Entry]:
    """Return lemma → entry for the one-word lemmas with a capital; rows of one lemma are merged."""
    rows = csv.reader(io.StringIO(text, newline=""))
    head = next(rows)
    cells = {i: column for i, column in enumerate(head) if CASE.match(column)}
    entries: dict[str, Entry] = {}
    for row in rows:
        lemma = row[0]
        if not WORD.fullmatch(lemma) or not lemma[0].isupper():
            continue
        entry = entries.setdefault(lemma, Entry(set(), set()))
        table = {cells[i]: row[i].strip() for i in cells if row[i].strip()}
        entry.flags.update(flags_of(row[1].split(","), table))
        entry.forms.update(form for form in table.values() if belongs(form, lemma))
    return entries


def flags_of(tags: list[str], table: dict[str, str]) -> set[str]:
    """Return the flags of one row; their meaning is at the head of the class file."""
    flags = {NAMES[tag] for tag in tags if tag in NAMES} or {"N"}
    if table:
        flags.add("D")
    if "adjektivische Deklination" in tags:
        flags.add("A")
    if table and not any("singular" in column for column in table):
        flags.add("P")
    return flags


def belongs(form: str, lemma: str) -> bool:
    """Whether a cell is a form of this lemma; articles, dialect notes and slips of the table are not."""
    plain = form.translate(UMLAUT)[:1] == lemma.translate(UMLAUT)[:1]
    return form != lemma and plain and WORD.fullmatch(form) is not None


def change(lemma: str, form: str) -> str:
    """Return `old>new`: what to cut from the end of the lemma, and what to put there."""
    shared = next(
        (i for i, (a, b) in enumerate(zip(lemma, form, strict=False)) if a != b), min(len(lemma), len(form))
    )
    return f"{lemma[shared:]}>{form[shared:]}"


def build(text: str) -> Lexicon:
    """Return the two files made from the text of `nouns.csv`."""
    keys: dict[str, str] = {}
    for lemma, entry in read_entries(text).items():
        changes = sorted((change(lemma, form) for form in entry.forms), key=lambda c: (len(c), c))
        keys[lemma] = "".join(sorted(entry.flags)) + "\t" + " ".join(changes)
    counts = Counter(keys.values())
    order = sorted(counts, key=lambda key: (-counts[key], key))
    number = {key: i for i, key in enumerate(order)}
    nouns = "".join(f"{lemma}\t{number[keys[lemma]]}\n" for lemma in sorted(keys))
    classes = "".join(f"{i}\t{key}\n" for i, key in enumerate(order))
    return Lexicon(nouns.encode(), classes.encode())


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description="Make the German noun lexicon.")
    parser.add_argument("csv", nargs="?", type=Path, help="nouns.csv of german-nouns 1.2.5; else downloaded")
    parser.add_argument("--to", type=Path, default=TARGET, help="folder to write to")
    options = parser.parse_args()
    text = options.csv.read_text(encoding="utf-8") if options.csv else fetch()
    lexicon = build(text)
    (options.to / "nouns.txt").write_bytes(lexicon.nouns)
    (options.to / "noun-classes.txt").write_bytes(lexicon.classes)
    print(f"{lexicon.nouns.count(10)} lemmas in {lexicon.classes.count(10)} classes")


if __name__ == "__main__":
    main()
