"""Compounds: where they part, and which parts neighbours can share.

In: compound nouns, or pieces of words. Out: shared parts (*Außen-* of *Außenminister*), and whether a
piece can be part of a compound.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from companion.languages.german.closed_classes import COMPOUND_PREFIXES, JOINTS, PARTICLES, words
from companion.languages.german.lexicon import NounLexicon
from companion.model.forms import Rule, Shared

_SHORTEST_TAIL = 4
_SHORTEST_STUB = 2
_SHORT_HEADS = words("Amt Arm Bau Eid Hof Not Ort Rat See Tag Tat Tor Typ Uhr Weg Zug")
"""Nouns of three letters that end many compounds; others end too many words that are none."""
_BOUND_PREFIXES = words("""
    ab an auf aus bei durch ein ent er gegen hin her hinter in miss mit nach ob über um un unter ur ver vor
    wider zer zu zwischen
    """)
"""With one of these before it a known noun is another word: *Zufall*, *Gegenstand*, *Unrat*."""
_SHORTEST_PART = 3
_UMLAUTS = frozenset("äöü")
_SHORTEST_STEM = 4
_WINDS = ("Nord", "Süd", "Ost", "West")
_SHORTEST_ADJECTIVE = 5
"""Letters of an adjective that a first part can stand before: *west* + *deutsch*."""
_AFTER_PARTICLES = sorted({len(particle) for particle in PARTICLES})


def cuts(noun: str, lexicon: NounLexicon) -> list[int]:
    """Return the places where a compound can part, from the left.

    Behind a hyphen or a particle; before a known noun, where what stands in front of it is known as well.
    Where no front is known, before the longest known noun alone.
    """
    hyphen = noun.rfind("-") + 1
    found = [hyphen] if hyphen > 1 else []
    last = len(noun) - _SHORTEST_TAIL
    heads = heads_of(noun, lexicon)
    known = [cut for cut in heads if is_part(noun[hyphen:cut], lexicon)]
    small = noun.lower()
    particles = [cut for cut in _AFTER_PARTICLES if cut <= last and small[:cut] in PARTICLES]
    return sorted({*found, *particles, *(known or heads[:1])})


def _cuts_of_name(name: str) -> list[int]:
    """Return where a name parts: behind the wind in *Nordkorea*, *Westberlin*."""
    return [len(wind) for wind in _WINDS if name.startswith(wind) and len(name) - len(wind) >= _SHORTEST_PART]


def _plural_heads(noun: str, lexicon: NounLexicon) -> list[int]:
    """Return where the longest plural begins that ends the word: *Land-streitkräfte*."""
    for cut in range(_SHORTEST_STUB, len(noun) - _SHORTEST_TAIL):
        if noun[cut].islower() and lexicon.plural_forms(noun[cut].upper() + noun[cut + 1 :]):
            return [cut]
    return []


def heads_of(noun: str, lexicon: NounLexicon) -> list[int]:
    """Return where the known nouns begin that end the word, the longest first."""
    first = noun.rfind("-") + 1 + _SHORTEST_STUB
    has_table = lexicon.has_table
    places = range(first, len(noun) - _SHORTEST_TAIL + 1)
    heads = [cut for cut in places if noun[cut].islower() and has_table(noun[cut].upper() + noun[cut + 1 :])]
    if len(noun) > first + _SHORTEST_PART and noun[-_SHORTEST_PART:].capitalize() in _SHORT_HEADS:
        heads.append(len(noun) - _SHORTEST_PART)
    return heads


def shared_parts(noun: str, forms: Mapping[str, Rule], lexicon: NounLexicon) -> tuple[Shared, ...]:
    """Return what stands for the noun where it shares a part with its neighbour.

    *Außen-* beside a word in *-minister*, *-ministers* …; *-kanzler*, *-kanzlers* … beside one in *Bundes-*.
    """
    entry = lexicon.entry(noun)
    declined = list(forms)
    shared: list[Shared] = []
    is_name = entry is not None and "N" not in entry.flags  # Damaskus is no Da- and no -maskus
    places = _cuts_of_name(noun) if is_name else cuts(noun, lexicon)
    if not places and Rule.PLURAL in forms.values():
        places = _plural_heads(noun, lexicon)
    for cut in places:
        stub = noun[:cut]
        tails = tuple([form[cut:] for form in declined if form.startswith(stub)])
        fronts = (stub,)
        shared.append(Shared(stub.removesuffix("-"), tails, left=True))
        shared += [Shared(tail, fronts, left=False) for tail in tails]
    return tuple(shared)


_VERB_PREFIXES = ("be", "ent", "er", "ver", "zer", "miss", "über", "unter", "um", "durch", "hinter")


def verb_prefix(verb: str) -> str:
    """Return the prefix that a verb in one piece can share: *be-* in *be- und entladen*; else nothing."""
    return next((p for p in _VERB_PREFIXES if verb.startswith(p) and len(verb) > len(p) + 3), "")


def shared_particle(particle: str, together: Iterable[str]) -> tuple[Shared, ...]:
    """Return what stands for a verb in *auf- und abbauen*, *be- und entladen*."""
    tails = tuple(form[len(particle) :] for form in together if form.startswith(particle))
    return (Shared(particle, tails, left=True),)


def shared_adjective(adjective: str, forms: Iterable[str], lexicon: NounLexicon) -> tuple[Shared, ...]:
    """Return what stands for an adjective in *sozial- und christdemokratische*, *ost- wie westdeutsch*."""
    hyphen = adjective.rfind("-") + 1
    if hyphen == 1:  # -frei has nothing before its hyphen that it could share
        return ()
    last = len(adjective) - _SHORTEST_ADJECTIVE
    places = [hyphen] if hyphen else range(_SHORTEST_STUB, last + 1)
    cuts = [cut for cut in places if hyphen or _is_simple_part(adjective[:cut], lexicon)]
    declined = list(forms)
    return tuple(
        [
            Shared(
                adjective[:cut].removesuffix("-"),
                tuple([form[cut:] for form in declined if form[:cut] == adjective[:cut]]),
                left=True,
            )
            for cut in cuts
        ]
    )


def is_part(text: str, lexicon: NounLexicon) -> bool:
    """Whether the piece is a known noun form or a prefix, or two of them; a joint may end it."""
    return _is_simple_part(text, lexicon) or any(
        _is_simple_part(text[:cut], lexicon) and _is_simple_part(text[cut:], lexicon)
        for cut in range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1)
    )


def is_one_word(front: str, noun: str, lexicon: NounLexicon) -> bool:
    """Whether a noun and what stands before it are a word of their own: *Vorrat* is no *Rat*.

    So it is with a prefix, which may be the end of what stands before it (*Lebensmittel-vor* + *rat*),
    and where both are a name (*Russland*).
    """
    small = front.lower()
    flags = lexicon.flags_of(front + noun)
    if flags and "N" not in flags:
        return True
    return any(
        small.endswith(prefix)
        and lexicon.is_form(prefix.capitalize() + noun.lower())
        and (small == prefix or is_part(front[: -len(prefix)], lexicon))
        for prefix in _BOUND_PREFIXES
    )


def _is_simple_part(text: str, lexicon: NounLexicon) -> bool:
    small = text.lower()
    if small in COMPOUND_PREFIXES or small in PARTICLES:
        return True
    word = text[:1].upper() + small[1:]
    for joint in JOINTS:
        if word.endswith(joint) and _is_ordinary(word[: len(word) - len(joint)], lexicon):
            return True
    if len(word) >= _SHORTEST_STEM and _is_feminine_stem(word, lexicon):
        return True
    if len(word) < _SHORTEST_PART or not (word.endswith("en") or not _UMLAUTS.isdisjoint(small)):
        return False  # other plurals are a lemma and a joint
    return bool(lexicon.plural_forms(word))


def _is_feminine_stem(word: str, lexicon: NounLexicon) -> bool:
    """Whether the word is a feminine noun without its -e: *Straf-*, *Schul-*."""
    found = lexicon.entry(word + "e")
    return found is not None and "N" in found.flags and found.changes == (("", "n"),)


def _is_ordinary(lemma: str, lexicon: NounLexicon) -> bool:
    if len(lemma) < _SHORTEST_PART:
        return False
    found = lexicon.entry(lemma)
    return found is not None and "N" in found.flags
