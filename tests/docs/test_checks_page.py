"""docs/checks.md is made from the table of checks, and its examples are what the program says.

`UPDATE_DOCS=1 pytest tests/docs` writes the table anew.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from checks.books import archive, sound
from checks.faults import PLANTED
from companion.check import own_findings
from companion.check.codes import CODES
from companion.check.verdict import Verdict, as_data
from companion.diagnostics import Severity

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
FAMILIES = {
    "K1": "The archive and its files",
    "K2": "The package, the contents and the cover",
    "K3": "Pages",
    "K4": "Notes",
    "K5": "Languages",
}
BEGIN, END = "<!-- the table is made by a test -->\n", "<!-- end of the table -->\n"


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def table() -> str:
    parts = [BEGIN]
    for family, title in FAMILIES.items():
        rows = [CODES[code] for code in sorted(CODES) if code.startswith(family)]
        parts.append(
            f"\n### {title}\n\n| code | | what is wrong | what a reader sees | the way out |\n|---|---|---|---|---|\n"
        )
        parts += [
            f"| {row.code} | {row.severity} | {cell(row.title)} | {cell(row.sees)} | {cell(row.remedy)} |\n"
            for row in rows
        ]
    return "".join([*parts, "\n", END])


def test_the_page_has_the_table_of_the_program():
    text = PAGE.read_text("utf-8")
    start, end = text.index(BEGIN), text.index(END) + len(END)
    if os.environ.get("UPDATE_DOCS"):
        text = text[:start] + table() + text[end:]
        PAGE.write_text(text, "utf-8")
        start, end = text.index(BEGIN), text.index(END) + len(END)
    assert text[start:end] == table()


def test_every_code_is_in_one_of_the_families():
    assert {code[:2] for code in CODES} == set(FAMILIES)


def test_the_page_counts_right():
    numbers = re.search(
        r"(\d+) codes: (\d+) errors, (\d+) warnings, (\d+) for your information", PAGE.read_text("utf-8")
    )
    levels = [row.severity for row in CODES.values()]
    counts = [
        len(levels),
        *(levels.count(level) for level in (Severity.ERROR, Severity.WARNING, Severity.INFO)),
    ]
    assert [int(number) for number in numbers.groups()] == counts


def test_the_page_names_every_key_of_the_json(tmp_path):
    book = tmp_path / "book.epub"
    book.write_bytes(next(one for one in PLANTED if one.what == "note_emptied").book())
    data = as_data(Verdict(book.name, own_findings(book), []))
    named = set(re.findall(r"`(\w+)`", PAGE.read_text("utf-8").partition("## As JSON")[2].partition("##")[0]))
    assert set(data) | set(data["findings"][0]) <= named
    assert json.loads(json.dumps(data)) == data


def test_a_book_of_the_program_has_none_of_these_faults(tmp_path):
    book = tmp_path / "book.epub"
    book.write_bytes(archive(sound()))
    assert own_findings(book) == []
