"""How good is a search: precision, recall and F1 of counted answers."""

from __future__ import annotations

from typing import NamedTuple


class Figures(NamedTuple):
    """Answers, counted: what was found and right, found and wrong, and not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def plus(self, other: Figures) -> Figures:
        """Return both counts together, which is how micro averages are made."""
        return Figures(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return _share(self.right, self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is right that was found; 1 where there was nothing to find."""
        return _share(self.right, self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, self.wrong + self.missed)


def _share(good: int, bad: int) -> float:
    return good / (good + bad) if good + bad else 1.0
