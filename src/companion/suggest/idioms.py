"""The idioms that ship with the program: a text in, those that may stand in it out.

In: `idioms.txt`, a headword a line, after a bar further forms.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Idiom(NamedTuple):
    """A set phrase."""

    headword: str
    forms: tuple[str, ...] = ()


def idioms_in(text: str) -> Iterator[Idiom]:
    """Yield the idioms all of whose fixed words the text has somewhere, whatever their order."""
    small = text.casefold()
    for idiom in all_idioms():
        *fixed, _ = idiom.headword.casefold().split()
        if all(word in small for word in fixed):
            yield idiom


@cache
def all_idioms() -> tuple[Idiom, ...]:
    """Return the list that ships with the program, read once a process."""
    lines = (Path(__file__).parent / "idioms.txt").read_text(encoding="utf-8").splitlines()
    made = []
    for line in lines:
        if line and not line.startswith("#"):
            headword, _, forms = line.partition("|")
            made.append(
                Idiom(headword.strip(), tuple(form.strip() for form in forms.split(",") if form.strip()))
            )
    return tuple(made)
