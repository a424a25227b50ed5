"""Make the list of the genders of common German nouns from the package `german-nouns`.

In: `nouns.csv` of german-nouns 1.2.5, from the path given or from the package index; the frequencies that
`build_word_frequencies.py` made. Out: `genders.txt` in `src/companion/suggest`; the same bytes each run.

    python scripts/build_noun_genders.py                 # downloads the pinned package
    python scripts/build_noun_genders.py path/nouns.csv  # or takes this file
"""

from __future__ import annotations

import argparse
import csv
import io
from collections.abc import Mapping
from pathlib import Path

from build_noun_lexicon import fetch
from companion.suggest.frequencies import frequencies

TARGET = Path(__file__).resolve().parent.parent / "src/companion/suggest/genders.txt"
RAREST = 3.3
"""Zipf value; a rarer noun is mostly a compound, which has the gender of its last part."""
GENDERS = ("f", "m", "n")


def read_genders(text: str) -> dict[str, str]:
    """Return lemma → gender for nouns of one gender."""
    rows = csv.reader(io.StringIO(text, newline=""))
    head = next(rows)
    columns = [i for i, name in enumerate(head) if name.startswith("genus")]
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row[0], set()).update(row[i] for i in columns if row[i] in GENDERS)
    return {lemma: min(genders) for lemma, genders in found.items() if len(genders) == 1}


def listed(genders: Mapping[str, str]) -> str:
    """Return a line for each gender: its letter, a tab, the nouns that are common enough."""
    known = frequencies()
    lines = []
    for gender in GENDERS:
        nouns = sorted(
            noun
            for noun, one in genders.items()
            if one == gender and noun.isalpha() and noun[0].isupper() and known.zipf(noun) >= RAREST
        )
        lines.append(f"{gender}\t{' '.join(nouns)}\n")
    return "".join(lines)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description="Make the list of genders.")
    parser.add_argument("csv", nargs="?", type=Path, help="nouns.csv of german-nouns 1.2.5; else downloaded")
    parser.add_argument("--to", type=Path, default=TARGET, help="file to write")
    options = parser.parse_args()
    text = options.csv.read_text(encoding="utf-8") if options.csv else fetch()
    found = listed(read_genders(text))
    options.to.write_text(found, encoding="utf-8", newline="\n")
    print(f"{len(found.split()) - len(GENDERS)} nouns")


if __name__ == "__main__":
    main()
