"""A German compound in, the translations of its parts out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from companion.languages.german.closed_classes import JOINTS
from companion.languages.german.compounds import cuts
from companion.languages.german.lexicon import noun_lexicon

_MOST_PARTS = 4


def parts_of(word: str, look_up: Callable[[str], str]) -> tuple[str, ...]:
    """Return a translation for each part of a compound; nothing where one of them has none.

    A hyphen parts; what stands before it and is in no dictionary, a name mostly, stays as it is. Parts are as
    long as the dictionary allows, so that *Luftwaffenstützpunkt* is an *air force* and a *base*.
    """
    *front, last = word.split("-")
    if not front:
        return _closed(word, look_up, _MOST_PARTS)
    end = (translated,) if (translated := look_up(_capital(last))) else _closed(last, look_up, _MOST_PARTS)
    if not end or not all(front):
        return ()
    return (*(look_up(part) or part for part in front), *end)


def _closed(word: str, look_up: Callable[[str], str], most: int) -> tuple[str, ...]:
    if most < 2 or not word[:1].isupper() or not word.isalpha():
        return ()
    for cut in cuts(word, noun_lexicon()):
        tail = _capital(word[cut:])
        end = (translated,) if (translated := look_up(tail)) else _closed(tail, look_up, most - 1)
        if end and (start := _front(word[:cut], look_up, most - len(end))):
            return (*start, *end)
    return ()


def _front(front: str, look_up: Callable[[str], str], most: int) -> tuple[str, ...]:
    for lemma in (f"{front}…", *_lemmas(front)):
        if translated := look_up(lemma):
            return (translated,)
    for lemma in _lemmas(front):
        if parts := _closed(lemma, look_up, most):
            return parts
    return ()


def _lemmas(front: str) -> Iterator[str]:
    """Yield what the first part of a compound may be by itself: *Stabilisierungs* is *Stabilisierung*."""
    yield from dict.fromkeys(front.removesuffix(joint) for joint in JOINTS)
    yield f"{front}e"  # Schul-, Kirch-
    yield front.lower()  # Groß-
    yield f"{front.lower()}en"  # Fahr-


def _capital(part: str) -> str:
    return part[:1].upper() + part[1:]
