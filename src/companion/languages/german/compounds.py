"""Compounds: where they part, and which parts neighbours can share.

In: compound nouns, or pieces of words. Out: shared parts (*Außen-* of *Außenminister*), and whether a
piece can be part of a compound.
"""

from __future__ import annotations

from collections.abc import Iterable

from companion.languages.german.closed_classes import COMPOUND_PREFIXES, JOINTS, PARTICLES
from companion.languages.german.lexicon import NounLexicon
from companion.model.forms import Shared

_SHORTEST_TAIL = 4
_SHORTEST_STUB = 2
_SHORTEST_PART = 3


def cuts(noun: str, lexicon: NounLexicon) -> list[int]:
    """Return the places where a compound can part, from the left.

    Behind a hyphen or a particle; before a known noun, where what stands in front of it is known as well.
    Where no front is known, before the longest known noun alone.
    """
    hyphen = noun.rfind("-") + 1
    found = [hyphen] if hyphen > 1 else []
    places = range(hyphen + _SHORTEST_STUB, len(noun) - _SHORTEST_TAIL + 1)
    heads = [cut for cut in places if _is_head(noun, cut, lexicon)]
    known = [cut for cut in heads if is_part(noun[hyphen:cut], lexicon)]
    return found + (known or heads[:1])


def _is_head(noun: str, cut: int, lexicon: NounLexicon) -> bool:
    if noun[:cut].lower() in PARTICLES:
        return True
    found = lexicon.entry(noun[cut].upper() + noun[cut + 1 :])
    return found is not None and "D" in found.flags


def shared_parts(noun: str, forms: Iterable[str], lexicon: NounLexicon) -> tuple[Shared, ...]:
    """Return what stands for the noun where it shares a part with its neighbour.

    *Außen-* beside a word in *-minister*, *-ministers* …; *-kanzler*, *-kanzlers* … beside one in *Bundes-*.
    """
    entry = lexicon.entry(noun)
    if entry is not None and "N" not in entry.flags:  # Damaskus is no Da- and no -maskus
        return ()
    declined = list(forms)
    shared: list[Shared] = []
    for cut in cuts(noun, lexicon):
        stub = noun[:cut]
        tails = tuple(form[cut:] for form in declined if form.startswith(stub))
        shared.append(Shared(stub.removesuffix("-"), tails, left=True))
        shared += [Shared(tail, (stub,), left=False) for tail in tails]
    return tuple(shared)


def shared_particle(particle: str, together: Iterable[str]) -> tuple[Shared, ...]:
    """Return what stands for a separable verb in *auf- und abbauen*."""
    tails = tuple(form[len(particle) :] for form in together if form.startswith(particle))
    return (Shared(particle, tails, left=True),)


def is_part(text: str, lexicon: NounLexicon) -> bool:
    """Whether the piece is a known noun form, a prefix, or two of them, with or without a joint at its end."""
    return _is_simple_part(text, lexicon) or any(
        _is_simple_part(text[:cut], lexicon) and _is_simple_part(text[cut:], lexicon)
        for cut in range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1)
    )


def _is_simple_part(text: str, lexicon: NounLexicon) -> bool:
    if text.lower() in COMPOUND_PREFIXES or text.lower() in PARTICLES:
        return True
    word = text[:1].upper() + text[1:]
    for joint in JOINTS:
        stem = word.removesuffix(joint)
        if len(stem) >= _SHORTEST_PART and word.endswith(joint) and _is_ordinary(stem, lexicon):
            return True
    return len(word) >= _SHORTEST_PART and bool(lexicon.plural_forms(word))


def _is_ordinary(lemma: str, lexicon: NounLexicon) -> bool:
    found = lexicon.entry(lemma)
    return found is not None and "N" in found.flags
