"""Terms of several words around a noun.

In: the words of a term. Out: its forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from companion.languages.german.adjectives import ENDINGS, looks_declined, stem_of
from companion.languages.german.closed_classes import FUNCTION_WORDS, PREPOSITIONS
from companion.languages.german.homographs import is_of_a_place
from companion.languages.german.lexicon import NounLexicon
from companion.languages.german.names import acronym_forms, genitive, is_acronym
from companion.languages.german.nouns import noun_forms
from companion.model.forms import Rule

_MANY_ADJECTIVES = 3


def phrase_forms(words: Sequence[str], lexicon: NounLexicon) -> dict[str, Rule]:
    """Return the forms of a noun phrase, as written first.

    The words after the noun stay (*Vereinigte Staaten von Amerika*), those before it that look like
    adjectives take all endings, the same one at a time, and a small letter as well.
    """
    forms = {" ".join(words): Rule.HEADWORD}
    head = _head_index(words)
    if head < 0 or words[0] in FUNCTION_WORDS:
        return forms
    tail = "".join(" " + word for word in words[head + 1 :])
    nouns = [noun + tail for noun in _head_forms(words, head, lexicon)]
    start = head - 1 if _is_apposition(words, head, lexicon) else head
    fronts = list(_fronts(words[:start], lexicon))
    made = dict.fromkeys([front + noun for front in fronts for noun in nouns], Rule.PHRASE)
    return forms | made | forms


def _head_index(words: Sequence[str]) -> int:
    """Return the last capitalised word before a preposition or a number; -1 where there is none."""
    head = -1
    for index, word in enumerate(words):
        if index and (word in PREPOSITIONS or word in FUNCTION_WORDS):
            break
        if word[0].isupper():
            head = index
    return head


def _is_apposition(words: Sequence[str], head: int, lexicon: NounLexicon) -> bool:
    """Whether a name follows a noun that is declined in its place: *Freistaat Bayern*, *Präsident Assad*."""
    if head == 0:
        return False
    name = lexicon.entry(words[head])
    noun = lexicon.entry(words[head - 1].rpartition("-")[2])
    if noun is None or "D" not in noun.flags or "A" in noun.flags:
        return False
    return name is None or (name.is_name and "N" not in name.flags)


def _head_forms(words: Sequence[str], head: int, lexicon: NounLexicon) -> list[str]:
    word = words[head]
    if _is_apposition(words, head, lexicon):
        declined = [f"{form} {word}" for form in noun_forms(words[head - 1], lexicon)]
        return declined + [f"{words[head - 1]} {form}" for form in genitive(word)]
    return list(acronym_forms(word) if is_acronym(word) else noun_forms(word, lexicon))


def _fronts(words: Sequence[str], lexicon: NounLexicon) -> Iterator[str]:
    """Yield what may stand before the head, each with a blank at its end."""
    declined = [looks_declined(word) and not is_of_a_place(word, lexicon) for word in words]
    for ending in ENDINGS if any(declined) else ("",):
        options = [
            _cases(stem_of(word) + ending) if is_adjective else (word,)
            for word, is_adjective in zip(words, declined, strict=True)
        ]
        if sum(declined) >= _MANY_ADJECTIVES:
            fronts: Iterator[tuple[str, ...]] = iter(zip(*(o * (3 - len(o)) for o in options), strict=True))
        else:
            fronts = product(*options)
        for front in fronts:
            yield "".join(word + " " for word in front)


def _cases(adjective: str) -> tuple[str, ...]:
    """Return an adjective as it is and small; *US-amerikanisch* keeps its capitals."""
    if adjective[0].islower() or adjective[1].isupper():
        return (adjective,)
    return (adjective, adjective.lower())
