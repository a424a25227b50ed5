"""How well are the lemmas of a treebank found? All of them in one glossary, over its own sentences.

`make gold TREEBANK=path.conllu`; `python scripts/gold.py path.conllu [--verbs] [--show]`.

The glossary has every lemma that the treebank gives to a noun or a name (with `--verbs`: to a verb; to a
verb with its particle apart, particle and lemma together). Each word of the class whose lemma is in the
glossary is a gold label. It is found when the matcher links it, or the part of it that has the meaning,
to that lemma. How it is counted:

- A link to a word of the class with another lemma, or of another class, is wrong; and the lemma that was
  not found is missed. So one mistake can count twice.
- No mistake, and nothing right: a link to a part of a word (*IS* in *Anti-IS-Koalition*), to a word that
  the treebank splits (*zum*), and to a word of the class that is written exactly like the headword. With
  `--verbs`, also a participle or infinitive that the treebank calls an adjective, adverb or noun, or a
  finite verb that it calls an auxiliary.
- Lemmas are left out that are no words to look up: of one letter, with other signs than hyphens and
  points, in small letters (nouns) or in capitals (verbs); and *haben, sein, werden*.

Inflected are the labels that differ from their lemma; what differs in its case alone is counted apart.

The format: https://universaldependencies.org/format.html.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from companion.diagnostics import Log
from companion.match import Found, Matcher, compile_terms
from companion.model.source import Location
from companion.model.terms import Term
from figures import Figures

_NOUNS = frozenset(("NOUN", "PROPN"))
_VERBS = frozenset(("VERB",))
_AUXILIARIES = frozenset(("haben", "sein", "werden"))
_MAY_BE_VERBS = frozenset(("ADJ", "ADV", "NOUN", "AUX"))
_IN_NAMES = frozenset("-‑.'’")


class Token(NamedTuple):
    """A word of a treebank."""

    span: tuple[int, int]
    """Its place in the sentence; empty for a word that is only a part of what is written."""
    lemma: str
    """Of a verb with its particle apart: both together."""
    word_class: str
    """UPOS."""


class Sentence(NamedTuple):
    """A sentence of a treebank with its words."""

    text: str
    tokens: tuple[Token, ...]


class Outcome(NamedTuple):
    """What came of a treebank."""

    headwords: int
    figures: Figures
    inflected: Figures
    """Of labels that differ from their lemma; nothing is wrong here, only right or missed."""
    inflected_letters: Figures
    """Of those that differ in more than their case."""
    mistakes: tuple[str, ...]


def sentences(conllu: str) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; each must have its text in a comment.

    Raises ValueError, with the line, where a sentence has no text or a word is not in it.
    """
    text, rows = "", []
    for number, line in enumerate([*conllu.splitlines(), ""], 1):
        if line.startswith("# text ="):
            text = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            try:
                yield Sentence(text, tuple(_tokens(text, rows)))
            except ValueError as error:
                raise ValueError(f"line {number}: the words are not those of the text {text!r}") from error
            text, rows = "", []


def _tokens(text: str, rows: Sequence[Sequence[str]]) -> Iterator[Token]:
    particles = {row[6]: row for row in rows if row[7] == "compound:prt"}
    place = inside = 0
    for row in rows:
        name, form, lemma = row[0], row[1], row[2]
        if "." in name:  # of an ellipsis, nowhere in the text
            continue
        if "-" in name:  # what is written for several words
            place = text.index(form, place) + len(form)
            inside = int(name.partition("-")[2])
            continue
        if int(name) <= inside:
            yield Token((place, place), lemma, row[3])
            continue
        start = text.index(form, place)
        place = start + len(form)
        particle = particles[name][1].lower() if name in particles else ""
        joined = lemma if lemma.startswith(particle) else particle + lemma
        yield Token((start, place), joined, row[3])


def measure(treebank: Sequence[Sentence], *, verbs: bool) -> Outcome:
    """Look for all lemmas of a class in the sentences they come from."""
    classes = _VERBS if verbs else _NOUNS
    lemmas = {
        token.lemma for sentence in treebank for token in sentence.tokens if token.word_class in classes
    }
    headwords = sorted(filter(_is_verb if verbs else _is_noun, lemmas))
    matcher = compile_terms([Term(word, "A note.", Location("gold")) for word in headwords], Log())
    count = _Count(frozenset(headwords), classes)
    for sentence in treebank:
        count.add(sentence, matcher)
    return Outcome(
        len(headwords), count.figures, count.inflected, count.inflected_letters, tuple(count.mistakes)
    )


def _is_noun(lemma: str) -> bool:
    letters = [character for character in lemma if character not in _IN_NAMES]
    return lemma[:1].isupper() and len(lemma) > 1 and lemma[-1] != "-" and all(map(str.isalnum, letters))


def _is_verb(lemma: str) -> bool:
    letters = len(lemma) > 3 and lemma.isalpha() and lemma.islower()
    return letters and lemma.endswith("n") and lemma not in _AUXILIARIES


class _Count:
    """Figures that grow from sentence to sentence."""

    def __init__(self, headwords: frozenset[str], classes: frozenset[str]) -> None:
        self._headwords = headwords
        self._classes = classes
        self.figures = self.inflected = self.inflected_letters = Figures()
        self.mistakes: list[str] = []

    def add(self, sentence: Sentence, matcher: Matcher) -> None:
        """Count one sentence."""
        found = matcher.find(sentence.text)
        by_place = {tuple(span): one for one in found for span in one.spans}
        right: set[int] = set()
        for token in sentence.tokens:
            if token.word_class in self._classes and token.lemma in self._headwords and token.span[1]:
                one = by_place.get(token.span)
                hit = one is not None and one.target.term.headword == token.lemma
                right |= {id(one)} if hit else set()
                self._add_label(sentence.text, token, hit=hit)
        words = {token.span: token for token in sentence.tokens}
        for one in found:
            if id(one) not in right and not self._is_neutral(sentence.text, one, words):
                self.figures = self.figures.plus(Figures(wrong=1))
                self.mistakes.append(f"wrong   {_shown(sentence.text, one)}: {sentence.text}")

    def _add_label(self, text: str, token: Token, *, hit: bool) -> None:
        counted = Figures(right=hit, missed=not hit)
        surface = text[slice(*token.span)]
        self.figures = self.figures.plus(counted)
        if surface != token.lemma:
            self.inflected = self.inflected.plus(counted)
        if surface.casefold() != token.lemma.casefold():
            self.inflected_letters = self.inflected_letters.plus(counted)
        if not hit:
            self.mistakes.append(f"missed  {surface} ({token.lemma}): {text}")

    def _is_neutral(self, text: str, one: Found, words: dict[tuple[int, int], Token]) -> bool:
        start, end = one.spans[0]
        token = words.get((start, end))
        if token is None:  # a part of a word, or a word that the treebank splits
            return True
        if token.word_class in self._classes:
            return text[start:end] == one.target.term.headword
        return self._classes is _VERBS and token.word_class in _MAY_BE_VERBS


def _shown(text: str, one: Found) -> str:
    surface = " … ".join(text[start:end] for start, end in one.spans)
    return f"{surface} ({one.target.term.headword}, {one.target.rule})"


def report(outcome: Outcome) -> Iterator[str]:
    """Yield the figures as lines."""
    figures = outcome.figures
    yield f"{outcome.headwords} headwords in one glossary, {figures.right + figures.missed} labels"
    yield f"precision {figures.precision:.4f}, recall {figures.recall:.4f}, F1 {figures.f1:.4f}"
    for name, some in (
        ("inflected", outcome.inflected),
        ("inflected, in more than their case", outcome.inflected_letters),
    ):
        yield f"recall of labels that are {name}: {some.recall:.4f} of {some.right + some.missed}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Read a treebank and print what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("treebank", type=Path, help="a CoNLL-U file")
    parser.add_argument("--verbs", action="store_true", help="verbs, not nouns and names")
    parser.add_argument("--show", action="store_true", help="the mistakes, too")
    options = parser.parse_args(arguments)
    outcome = measure(tuple(sentences(options.treebank.read_text("utf-8"))), verbs=options.verbs)
    for line in (*report(outcome), *(outcome.mistakes if options.show else ())):
        print(line)


if __name__ == "__main__":
    main()
