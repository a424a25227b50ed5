"""How common a German word is: a word in, its Zipf value out.

The Zipf value is the logarithm (base 10) of how often a word stands in a thousand million words: *und* has
7.4, *aufstocken* 3.2. In: `frequencies.txt`, made by `scripts/build_word_frequencies.py`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

UNLISTED = 2.0
"""What a word counts as that is not in the list, whose rarest words have 2.7."""
BANDS = (8.0, 5.0, 4.5, 4.0, 3.5, 3.0)
"""For each level the Zipf value from which on words are taken as known; level 0 knows none.

They are bands of frequency and nothing else: about the 1,000, 3,000, 8,000, 19,000 and 43,000 commonest
word forms of German. No test of language levels stands behind them.
"""


class Frequencies:
    """The Zipf values of the commonest word forms."""

    __slots__ = ("_values",)

    def __init__(self, text: str) -> None:
        self._values: dict[str, float] = {}
        for line in text.splitlines():
            value, _, words = line.partition("\t")
            self._values |= dict.fromkeys(words.split(" "), float(value))

    def __contains__(self, word: str) -> bool:
        """Whether a word is in the list, whatever its case."""
        return word.casefold() in self._values

    def zipf(self, word: str) -> float:
        """Return the Zipf value of a word form, whatever its case; `UNLISTED` where it is not in the list."""
        return self._values.get(word.casefold(), UNLISTED)


@cache
def frequencies() -> Frequencies:
    """Return the list that ships with the program, read once a process."""
    return Frequencies((Path(__file__).parent / "frequencies.txt").read_text(encoding="utf-8"))
