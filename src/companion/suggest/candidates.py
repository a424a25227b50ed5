"""Readings in, candidates out: what may be worth a note, each under its headword.

Nothing is counted here; what the matcher finds of a candidate in the text is what counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from companion.languages.german.closed_classes import PARTICLES, words
from companion.model.terms import TermType
from companion.suggest.frequencies import Frequencies
from companion.suggest.lemmas import Kind, Lemmatiser, Reading
from companion.suggest.names import NameFinder
from companion.suggest.nouns import Nouns
from companion.suggest.tokens import Sentence, Token
from companion.suggest.verbs import Verbs

_FRONTS = words("US EU Ex Anti Nicht")
"""First parts of compounds that everybody knows."""
_RARE_HEAD = 3.0
_ACRONYM = 4.0
"""Acronyms count as no commoner: the list mixes them with small words (*IS*, *is*)."""
_PHRASE = 3.0
IDIOM = 2.5
"""How common a set phrase counts; its words say nothing about that."""
_INTO = words("in nach aus bei um")
_SHORTEST = 3
_REACH = 25
"""Words between a verb and its particle."""


class Candidate(NamedTuple):
    """A word or name that a glossary may explain."""

    headword: str
    type: TermType | None
    zipf: float
    """How common it is; the commonest of its forms in the text."""
    is_name: bool = False
    aliases: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class Collector:
    """Gathers the candidates of a text, sentence by sentence."""

    def __init__(self, lemmatiser: Lemmatiser, verbs: Verbs, nouns: Nouns, known: Frequencies) -> None:
        self._lemmatiser = lemmatiser
        self._verbs = verbs
        self._nouns = nouns
        self._frequencies = known
        self._names = NameFinder(nouns)
        self.found: dict[str, Candidate] = {}

    def read(self, sentence: Sentence, text: str) -> list[Reading]:
        """Take in one sentence of a text; return its readings."""
        readings = self._lemmatiser.read(sentence)
        taken: set[int] = set()
        for name in self._names.names(readings, text):
            known = min(map(self._zipf, name.headword.split())) if name.type is TermType.PERSON else _PHRASE
            self._add(
                Candidate(name.headword, name.type, min(known, _PHRASE), is_name=True, aliases=name.aliases)
            )
            taken |= {reading.token.start for reading in name.readings}
        for index, reading in enumerate(readings):
            if reading.token.start not in taken:
                for candidate in self._of_word(reading, readings, index):
                    self._add(candidate)
        return readings

    def _add(self, new: Candidate) -> None:
        held = self.found.get(new.headword)
        if held is None:
            self.found[new.headword] = new
        else:
            self.found[new.headword] = held._replace(
                zipf=max(held.zipf, new.zipf),
                type=held.type or new.type,
                aliases=held.aliases or new.aliases,
            )

    def _of_word(self, reading: Reading, readings: Sequence[Reading], index: int) -> Iterator[Candidate]:
        word = reading.token.text
        if word.endswith("-"):
            return
        if "-" in word and word[0].isupper():
            yield from self._of_compound(reading)
            return
        if reading.kind is Kind.VERB:
            yield from self._of_verb(reading, readings, index)
        elif reading.kind is Kind.ACRONYM:
            if len(reading.lemma) > 1:
                yield Candidate(
                    reading.lemma,
                    TermType.ABBREVIATION,
                    min(self._zipf(reading.lemma), _ACRONYM),
                    is_name=True,
                )
        elif reading.kind is Kind.NAME:
            yield Candidate(
                reading.lemma,
                self._kind_of_name(reading, readings, index),
                self._common(reading),
                is_name=True,
            )
        elif reading.kind in (Kind.NOUN, Kind.ADJECTIVE, Kind.ADVERB) and len(reading.lemma) >= _SHORTEST:
            yield Candidate(reading.lemma, TermType.WORD, self._common(reading))

    def _kind_of_name(self, reading: Reading, readings: Sequence[Reading], index: int) -> TermType | None:
        before = readings[index - 1].token.text.lower() if index else ""
        if self._nouns.is_place(reading.lemma) or before in _INTO:
            return TermType.PLACE
        return TermType.PERSON if self._nouns.is_first_name(reading.lemma) else None

    def _of_compound(self, reading: Reading) -> Iterator[Candidate]:
        """Yield what of a compound with hyphens needs a note: its names, its acronyms, its last part."""
        *fronts, last = reading.token.text.split("-")
        for part in fronts:
            if part not in _FRONTS and len(part) > 1 and part[0].isupper():
                one = self._lemmatiser.word(Token(part, reading.token.start, is_initial=False))
                if one.kind is not Kind.NUMBER:
                    yield from self._of_word(one, (one,), 0)
        head = self._lemmatiser.word(Token(last or "-", reading.token.start, is_initial=False))
        is_rare = self._zipf(head.lemma) < _RARE_HEAD and fronts[0].isupper()
        if reading.kind is Kind.NAME or is_rare or not last[:1].isupper():
            whole = "-".join([*fronts, head.lemma or last])
            yield Candidate(whole, TermType.ORGANISATION if is_rare else None, _PHRASE, is_name=True)
        else:
            yield from self._of_word(head, (head,), 0)

    def _of_verb(self, reading: Reading, readings: Sequence[Reading], index: int) -> Iterator[Candidate]:
        """Yield the verb, as reflexive where *sich* is beside it, and the separable ones it may be."""
        finite = reading.token.text
        finite = finite if finite.islower() else finite.lower()
        for later in readings[index + 1 : index + _REACH]:
            if later.token.text in PARTICLES:
                for verb in self._verbs.with_particle(finite, later.token.text):
                    yield Candidate(verb, TermType.WORD, self._zipf(verb))
        following = readings[index + 1].token.text if index + 1 < len(readings) else ""
        lemma = reading.lemma
        if following == "sich":
            lemma = f"sich {lemma}"
        yield Candidate(lemma, TermType.WORD, max(self._zipf(reading.lemma), self._zipf(finite)))

    def _common(self, reading: Reading) -> float:
        return max(self._zipf(reading.lemma), self._zipf(reading.token.text))

    def _zipf(self, word: str) -> float:
        return self._frequencies.zipf(word)


def without_doubles(found: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates without those that another one covers: a surname, a verb with and without *sich*."""
    kept = list(found)
    names = {c.headword for c in kept}
    surnames = {
        c.headword.rpartition(" ")[2] for c in kept if c.type is TermType.PERSON and " " in c.headword
    }
    aliases = {alias for c in kept for alias in c.aliases}
    return [
        c
        for c in kept
        if c.headword not in aliases
        and not (c.is_name and c.headword in surnames)
        and f"sich {c.headword}" not in names
    ]
