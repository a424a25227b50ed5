"""Names of several words: the readings of a sentence in, persons, institutions and their acronyms out.

1. *US-Außenminister John Kerry*: capitalised words without an ordinary noun among them are a person.
2. *des Auswärtigen Amts*: an adjective with a capital inside a sentence is part of a name, whose headword
   has the strong ending that the noun's gender asks for: *Auswärtiges Amt*.
3. *Bundesamt für Verfassungsschutz*: what an office is for is part of its name.
4. *… (BfV)*: an acronym behind a name whose letters it has is another name of the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from companion.languages.german.adjectives import looks_declined, stem_of
from companion.languages.german.closed_classes import words
from companion.languages.german.lexicon import noun_lexicon
from companion.languages.german.names import is_person
from companion.model.terms import TermType
from companion.suggest.lemmas import Kind, Reading
from companion.suggest.nouns import Nouns

_PARTICLES = words("von van der den de del della di da dos du le la al el bin ibn ben ten")
_STRONG = {"m": "er", "f": "e", "n": "es"}
_EVENTS = words("Krieg Weltkrieg Revolution Frühling Gipfel Kongress Tag Abkommen Vertrag Wahl Krise")
_PLACES = words("Osten Westen Norden Süden See Meer Republik Staaten Insel Ozean Welt Golf Wald")
_OFFICES = words("Amt Ministerium Rat Institut Verband Agentur Gesellschaft Stiftung Gericht Zentrum Behörde")
_OFFICES |= words("Kommission Anstalt Ausschuss Bank Fonds Organisation Bund Partei Bündnis Allianz Bewegung")
_QUOTES = '"“”„»«›‹’‘ '
_MOST = 5
"""Words of a name."""


class Name(NamedTuple):
    """A name of several words, and the tokens that it takes."""

    headword: str
    type: TermType | None
    readings: tuple[Reading, ...]
    aliases: tuple[str, ...] = ()


class NameFinder:
    """Finds names of several words by the noun lexicon."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns
        self._lexicon = noun_lexicon()

    def names(self, readings: Sequence[Reading], text: str) -> Iterator[Name]:
        """Yield the names of a sentence whose words are read; `text` is what their places count in."""
        for run in _runs(readings, text):
            name = self._person(run)
            if name is not None:
                yield name
        for index in range(len(readings)):
            name = (
                self._expanded(readings, index, text)
                or self._phrase(readings, index, text)
                or self._office(readings, index, text)
            )
            if name is not None:
                yield name

    def _person(self, run: Sequence[Reading]) -> Name | None:
        """Return the longest part of a run that is a person, at its end or in the genitive before that."""
        ends = [len(run), *(k for k in range(len(run) - 1, 1, -1) if run[k - 1].token.text.endswith("s"))]
        for part in (run[start:end] for end in ends for start in range(max(0, end - _MOST), end - 1)):
            texts = [reading.token.text for reading in part]
            if not texts[0][0].isupper() or not self._may_begin_person(part[0]):
                continue
            if is_person(texts, self._lexicon) and not any(self._is_common(one) for one in part):
                return Name(_nominative(part), TermType.PERSON, tuple(part))
        return None

    def _may_begin_person(self, reading: Reading) -> bool:
        word = reading.token.text
        first = word.partition("-")[0]
        is_name = reading.kind is Kind.NAME and not self._nouns.is_place(word)
        return is_name or self._nouns.is_first_name(first)

    def _is_common(self, reading: Reading) -> bool:
        """Whether a word ends in an ordinary noun behind a hyphen: *US-Präsident*."""
        front, _, last = reading.lemma.rpartition("-")
        return front != "" and reading.kind is Kind.NOUN and self._nouns.is_noun(last)

    def _phrase(
        self, readings: Sequence[Reading], index: int, text: str, *, is_name: bool = False
    ) -> Name | None:
        """Return an adjective with a capital and its noun; `is_name` says that the capital is no accident."""
        if index + 1 >= len(readings):
            return None
        first, second = readings[index], readings[index + 1]
        word = first.token.text
        if not (_is_joined(first, second, text) and looks_declined(word) and word[0].isupper()):
            return None
        if second.kind is not Kind.NOUN or (
            first.token.is_initial and not is_name and not _is_quoted(first, second, text)
        ):
            return None
        if first.kind is Kind.NOUN and not self._nouns.is_adjectival(first.lemma):
            return None
        noun, headword = second.lemma, second.token.text
        ending = "e"
        if not _is_plural(headword, noun):
            headword, ending = noun, _STRONG[self._nouns.gender(noun)]
        return Name(f"{stem_of(word)}{ending} {headword}", _kind_of(headword), (first, second))

    def _office(self, readings: Sequence[Reading], index: int, text: str) -> Name | None:
        part = readings[index : index + 3]
        if len(part) < 3 or part[1].token.text != "für" or part[0].kind is not Kind.NOUN:
            return None
        if part[2].kind is not Kind.NOUN or not all(_is_joined(a, b, text) for a, b in pairwise(part)):
            return None
        if not _ends_in(part[0].lemma, _OFFICES):
            return None
        return Name(f"{part[0].lemma} für {part[2].token.text}", TermType.ORGANISATION, tuple(part))

    def _expanded(self, readings: Sequence[Reading], index: int, text: str) -> Name | None:
        """Return the acronym at a place with the name before its bracket, if their letters agree."""
        acronym = readings[index]
        if acronym.kind is not Kind.ACRONYM or not index:
            return None
        if text[readings[index - 1].token.end : acronym.token.start].strip(_QUOTES) != "(":
            return None
        for start in range(index - 1, max(-1, index - 1 - _MOST), -1):
            part = readings[start:index]
            if part[0].token.text[0].isupper() and _fits(acronym.lemma, part):
                return Name(acronym.lemma, TermType.ORGANISATION, (acronym,), (self._alias(part, text),))
        return None

    def _alias(self, part: Sequence[Reading], text: str) -> str:
        """Return a name in the nominative: adjective and noun, or the first noun, then the rest as it is."""
        phrase = self._phrase(part, 0, text, is_name=True)
        head, taken = (phrase.headword, 2) if phrase else (part[0].lemma, 1)
        if part[0].token.text.endswith("-"):  # Klima- und Transformationsfonds
            head = part[0].token.text
        return head + text[part[taken - 1].token.end : part[-1].token.end]


def _kind_of(noun: str) -> TermType:
    if _ends_in(noun, _EVENTS):
        return TermType.EVENT
    return TermType.PLACE if _ends_in(noun, _PLACES) else TermType.ORGANISATION


def _ends_in(noun: str, heads: Iterable[str]) -> bool:
    """Whether a noun is one of these, or a compound of one."""
    return any(noun == head or noun.endswith(head.lower()) for head in heads)


def _runs(readings: Sequence[Reading], text: str) -> Iterator[list[Reading]]:
    """Yield the runs of capitalised words and particles of names that stand side by side."""
    run: list[Reading] = []
    for reading in readings:
        word = reading.token.text
        fits = word[0].isupper() or (run and (word in _PARTICLES or word.startswith(("al-", "el-"))))
        if run and not (fits and _is_joined(run[-1], reading, text)):
            yield _without_particles(run)
            run = []
        if word[0].isupper() or (fits and run):
            run.append(reading)
    yield _without_particles(run)


def _fits(acronym: str, part: Sequence[Reading]) -> bool:
    """Whether the capitals of a name are letters of the acronym, in order, and begin with its first."""
    initials = [reading.token.text[0] for reading in part if reading.token.text[0].isupper()]
    letters = iter(acronym.upper())
    return initials[0] == acronym[0].upper() and len(initials) > 1 and all(one in letters for one in initials)


def _without_particles(run: list[Reading]) -> list[Reading]:
    while run and run[-1].token.text in _PARTICLES:
        run = run[:-1]
    return run


def _is_joined(first: Reading, second: Reading, text: str) -> bool:
    return text[first.token.end : second.token.start] == " "


def _is_quoted(first: Reading, second: Reading, text: str) -> bool:
    """Whether quotation marks enclose just these two words."""
    around = text[first.token.start - 1 : first.token.start], text[second.token.end : second.token.end + 1]
    return around[0] in set('"„“»«›‹‚') and around[1] in set('"“”»«›‹‘')


def _is_plural(word: str, lemma: str) -> bool:
    return word not in (lemma, lemma + "s", lemma + "es", lemma + "e")


def _nominative(part: Sequence[Reading]) -> str:
    """Return the words of a person's name, the last without its genitive where its lemma is shorter."""
    *front, last = part
    word = last.token.text.rstrip("’'")
    if last.lemma and word == last.lemma + "s":
        word = last.lemma
    return " ".join([*(reading.token.text for reading in front), word])
