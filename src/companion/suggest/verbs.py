"""Verb forms: a form in, the infinitives it can be of out.

In: `infinitives.txt` of German, made by `scripts/build_word_frequencies.py`: an infinitive a line, the
strong verbs that others are made of with a star. A form is taken apart (particle, *ge-*, *zu*, ending),
what comes out is looked up, and its conjugation has to make the form again: the matcher will find all
that is returned.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from companion.languages import german
from companion.languages.german.closed_classes import PARTICLES
from companion.languages.german.verbs import conjugate, written_together

_PREFIXES = (
    *("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "hinter", "über", "unter", "um", "durch"),
    *("wider", "voll", "wieder"),
)
_PERSONS = ("", "e", "st", "est", "t", "et", "n", "en")
_PAST = ("te", "test", "ten", "tet", "ete", "etest", "eten", "etet")
_DECLINED = ("e", "en", "er", "es", "em")
_INFINITIVE = ("n", "en")


class Verbs:
    """The infinitives of German that are not too rare, and the way back to them."""

    __slots__ = ("_forms", "_infinitives", "_known", "_strong")

    def __init__(self, text: str) -> None:
        lines = text.split()
        bases = [line[:-1] for line in lines if line.endswith("*")]
        self._infinitives = frozenset(line.removesuffix("*") for line in lines)
        self._strong: dict[str, list[str]] = {}
        self._known: dict[str, tuple[str, ...]] = {}
        self._forms: dict[str, frozenset[str]] = {}
        for base in bases:
            verb = conjugate(base)
            for form in (*verb.finite, *verb.past_participles):
                self._strong.setdefault(form, []).append(base)

    def __contains__(self, word: str) -> bool:
        """Whether the word is an infinitive of the list."""
        return word in self._infinitives

    def lemmas_of(self, form: str) -> tuple[str, ...]:
        """Return the infinitives that have this form as one word, participles with their endings included."""
        known = self._known.get(form)
        if known is None:
            made = dict.fromkeys(infinitive for infinitive in self._guesses(form) if infinitive in self)
            known = tuple(infinitive for infinitive in made if form in self._forms_of(infinitive))
            self._known[form] = known
        return known

    def participles(self, infinitive: str) -> tuple[str, ...]:
        """Return the past participles of an infinitive."""
        return conjugate(infinitive).past_participles

    def with_particle(self, finite: str, particle: str) -> tuple[str, ...]:
        """Return the separable verbs whose parts these are: *stockte* and *auf*."""
        made = dict.fromkeys(particle + bare for bare in self._bare(finite))
        return tuple(verb for verb in made if verb in self and f"{particle}{finite}" in self._forms_of(verb))

    def _forms_of(self, infinitive: str) -> frozenset[str]:
        forms = self._forms.get(infinitive)
        if forms is None:
            forms = self._forms[infinitive] = frozenset(written_together(conjugate(infinitive)))
        return forms

    def _guesses(self, form: str) -> Iterator[str]:
        """Yield infinitives that may have the form, good ones or not."""
        yield form
        for whole in _undeclined(form):
            yield from self._bare(whole)
            for cut in range(2, len(whole) - 2):
                particle, rest = whole[:cut], whole[cut:]
                if particle in PARTICLES or particle in _PREFIXES:
                    yield from (particle + bare for bare in self._bare(rest))
                    if rest.startswith("zu"):
                        yield particle + rest[2:]

    def _bare(self, form: str) -> Iterator[str]:
        """Yield infinitives for a form without a particle."""
        yield from self._strong.get(form, ())
        for prefix in _PREFIXES:
            if form.startswith(prefix):
                rest = form[len(prefix) :]
                yield from (prefix + base for base in self._strong.get(rest, ()))
                yield from (prefix + base for base in self._strong.get("ge" + rest, ()))
        for whole in (form, form[2:]) if form.startswith("ge") else (form,):
            yield from _weak(whole)


def _undeclined(form: str) -> Iterator[str]:
    """Yield the form, and what is left without the ending of an adjective or of a present participle."""
    yield form
    for ending in _DECLINED:
        if form.endswith(ending):
            bare = form.removesuffix(ending)
            if bare.endswith(("t", "en", "n")):
                yield bare
            if bare.endswith("nd"):
                yield bare[:-1]
    if form.endswith("nd"):
        yield form[:-1]


def _weak(form: str) -> Iterator[str]:
    for ending in (*_PERSONS, *_PAST):
        if form.endswith(ending) and len(form) - len(ending) > 1:
            stem = form[: len(form) - len(ending)]
            yield from (stem + end for end in _INFINITIVE)
            if stem.endswith("l"):  # ich handle
                yield stem[:-1] + "eln"
            elif stem.endswith("r"):
                yield stem[:-1] + "ern"


@cache
def verbs() -> Verbs:
    """Return the list that ships with the program, read once a process."""
    return Verbs(Path(german.__file__).with_name("infinitives.txt").read_text(encoding="utf-8"))
