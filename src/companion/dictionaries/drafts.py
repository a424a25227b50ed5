"""Entries of a dictionary in, a short draft of a note out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final

from companion.dictionaries.entries import Entry, Use
from companion.languages.base import words

LONGEST: Final = 120
"""Characters of a draft: a pop-up shows it at a glance, and the author writes the note anyway."""
_SENSES = 4
_SYNONYMS = 2
_LONGEST_BRACKET = 30

_LABEL = re.compile(r"\[([^\]\[]*)\]")
_MARKS = re.compile(r"\[[^\]\[]*\]|<[^<>]*>|\{[^{}]*\}|/[^/]*[ˈˌ][^/]*/")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_OBJECTS = re.compile(r"(?<=\w) (?:(?:sb|sth|so)\.(?:'s|’s)?(?:/(?:sb|sth|so)\.)?)$")
_NEWS = words(
    "pol. mil. fin. econ. adm. jur. soc. relig. hist. geogr. Br. Am. eAm. coll. ugs. fig. übtr. formal geh."
)
_RARE = words("""
    archaic arch. dated rare obs. obsolete poet. slang vulg. humor. dialect pej. veraltet veraltend selten alt
    altertümlich Schw. Ös. Bayr. Süddt. Norddt. Ostdt. Westdt. Austr. NZ Sc. Ir. Nordirl.
    """)

OBJECTS = words("etw jdn jdm jds jd jdmetw jdnetw etwjdn etwjdm")
"""What dictionaries put before a verb, without its points and strokes."""


def without_objects(headword: str) -> str:
    """Return a headword without what stands for the objects of a verb.

    >>> without_objects("jdm./etw. etw. zusagen")
    'zusagen'
    """
    kept = (word for word in headword.split() if word.replace(".", "").replace("/", "") not in OBJECTS)
    return " ".join(kept)


def use_of(*texts: str) -> Use:
    """Return how special a sense is, by the labels in square brackets beside it."""
    labels = {label for text in texts for label in _LABEL.findall(text)}
    if labels & _RARE:
        return Use.RARE
    return Use.SPECIAL if labels - _NEWS else Use.GENERAL


def cleaned(text: str) -> str:
    """Return a translation without grammar, labels, long brackets and the objects of a verb.

    >>> cleaned("heartland (of a party) [Br.]"), cleaned("locate sb./sth. <v>")
    ('heartland (of a party)', 'to locate')
    """
    verb = "<v" in text
    text = text.partition("<")[0].strip() or text  # what follows the grammar is an abbreviation
    text = " ".join(_MARKS.sub(" ", unescape(text)).split())
    text = _BRACKET.sub(lambda found: found[0] if len(found[0]) <= _LONGEST_BRACKET else "", text)
    text = _OBJECTS.sub("", text.strip(" ,;…")).strip(" .")
    return f"to {text}" if verb and text and not text.startswith("to ") else text


def split_outside_brackets(text: str, mark: str) -> list[str]:
    """Return the pieces of a text between marks that stand in no bracket."""
    pieces, depth = [""], 0
    for char in text:
        depth = max(0, depth + (char in "([{<") - (char in ")]}>"))
        if char == mark and not depth:
            pieces.append("")
        else:
            pieces[-1] += char
    return [piece.strip() for piece in pieces if piece.strip()]


def translations(text: str, mark: str) -> tuple[str, ...]:
    """Return the words of one sense; the British before American, no rare ones beside others."""
    pieces = split_outside_brackets(text, mark)
    if any("[Br.]" in piece for piece in pieces):
        pieces = [piece for piece in pieces if "Am.]" not in piece]
    pieces = [piece for piece in pieces if use_of(piece) is not Use.RARE] or pieces
    return tuple(dict.fromkeys(clean for piece in pieces if (clean := cleaned(piece))))


def weight_of(text: str, mark: str, examples: int) -> int:
    """Return how much a dictionary says about a sense: its words, and phrases with them."""
    return len(split_outside_brackets(text, mark)) + 3 * examples


def note_of(entries: Iterable[Entry]) -> str:
    """Return the first words of the commonest senses, `""` where there are none.

    >>> note_of([Entry("Bank", ("settle",)), Entry("Bank", ("bank",), Use.GENERAL, 3)])
    'bank; settle'
    """
    note, said, senses = "", set[str](), 0
    for entry in _commonest_first(entries):
        new = [word for word in entry.translations if word.lower() not in said][:_SYNONYMS]
        while new and len(note) + 2 + len(", ".join(new)) > LONGEST:
            new.pop()
        if new and senses < _SENSES:
            senses += 1
            said.update(word.lower() for word in new)
            note += ("; " if note else "") + ", ".join(new)
    return note


def first_word(entries: Iterable[Entry]) -> str:
    """Return the first word of the commonest sense without brackets, `""` where there is none."""
    words = (word for entry in _commonest_first(entries) for word in entry.translations)
    return next((word for each in words if (word := _BRACKET.sub("", each).strip())), "")


def _commonest_first(entries: Iterable[Entry]) -> Iterator[Entry]:
    yield from sorted(entries, key=lambda entry: (entry.use, -entry.weight))
