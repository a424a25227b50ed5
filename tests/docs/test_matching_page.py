"""docs/matching.md has the figures that the cases have. `UPDATE_DOCS=1 pytest tests/docs` writes them anew."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

from figures import Figures
from quality.labelled import cases, score

PAGE = Path(__file__).parents[2] / "docs" / "matching.md"
BEGIN, END = "<!-- table: cases -->\n", "<!-- end -->"


def _row(rule: str, figures: Figures) -> str:
    labels = figures.right + figures.missed
    return f"| {rule} | {labels} | {figures.precision:.4f} | {figures.recall:.4f} | {figures.f1:.4f} |\n"


def _table() -> str:
    by_rule: dict[str, Figures] = defaultdict(Figures)
    for case in cases():
        for rule in (case.rule, "**all**"):
            by_rule[rule] = by_rule[rule].plus(score(case))
    rows = [
        _row(rule, figures) for rule, figures in sorted(by_rule.items(), key=lambda row: row[0][0] == "*")
    ]
    return "| rule | labels | precision | recall | F1 |\n|---|---|---|---|---|\n" + "".join(rows)


def test_the_table_of_rules_is_that_of_the_cases():
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(BEGIN)
    written, _, after = rest.partition(END)
    if os.environ.get("UPDATE_DOCS"):
        written = _table()
        PAGE.write_text(f"{before}{BEGIN}{written}{END}{after}", "utf-8")

    assert written == _table()
