"""Precision, recall and F1 of the labelled cases, rule by rule, and the floors below which they must not fall."""

from __future__ import annotations

import math
from collections import defaultdict

import pytest

from figures import Figures
from quality.labelled import cases, score

FLOOR = 0.97
"""F1 of every rule."""
FLOOR_OF_ALL = 0.99
FEWEST = 15
"""Labels that a rule must have before its figure says anything."""


@pytest.fixture(scope="module")
def by_rule() -> dict[str, Figures]:
    figures: dict[str, Figures] = defaultdict(Figures)
    for case in cases():
        figures[case.rule] = figures[case.rule].plus(score(case))
    return figures


def _total(by_rule: dict[str, Figures]) -> Figures:
    total = Figures()
    for figures in by_rule.values():
        total = total.plus(figures)
    return total


def test_no_rule_falls_below_its_floor(by_rule, record_property):
    rows = [*sorted(by_rule.items()), ("all", _total(by_rule))]
    record_property("table", "\n".join(_row(rule, figures) for rule, figures in rows))

    low = {rule: figures.f1 for rule, figures in by_rule.items() if figures.f1 < FLOOR}
    assert not low
    assert _total(by_rule).f1 >= FLOOR_OF_ALL


def test_every_rule_has_labels_enough(by_rule):
    assert {rule for rule, figures in by_rule.items() if figures.right + figures.missed < FEWEST} == set()


@pytest.mark.parametrize(
    ("figures", "precision", "recall", "f1"),
    [
        (Figures(), 1, 1, 1),
        (Figures(right=3, wrong=1), 0.75, 1, 6 / 7),
        (Figures(right=3, missed=1), 1, 0.75, 6 / 7),
        (Figures(wrong=1, missed=2), 0, 0, 0),
    ],
)
def test_figures_are_what_textbooks_say(figures, precision, recall, f1):
    for figure, expected in ((figures.precision, precision), (figures.recall, recall), (figures.f1, f1)):
        assert math.isclose(figure, expected)


def _row(rule: str, figures: Figures) -> str:
    labels = figures.right + figures.missed
    return (
        f"{rule:<18} {labels:>5} labels  P {figures.precision:.4f}  R {figures.recall:.4f}  "
        f"F1 {figures.f1:.4f}"
    )
