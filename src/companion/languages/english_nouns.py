"""English plurals: one noun in, what its plural may be out.

The lists are the closed classes of the language: nouns in -f, in -o and from Latin and Greek that keep
their own plural, and the few that change their vowel or nothing.
"""

from __future__ import annotations

from companion.languages.base import words

_VOWELS = "aeiou"
_OWN = {
    "child": "children",
    "die": "dice",
    "foot": "feet",
    "goose": "geese",
    "louse": "lice",
    "mouse": "mice",
    "ox": "oxen",
    "penny": "pence",
    "person": "people",
    "tooth": "teeth",
    "woman": "women",
}
_OWN_ENDS = {"child": "children", "foot": "feet", "goose": "geese", "mouse": "mice", "tooth": "teeth"}
"""The ends of closed compounds: *grandchild*, *forefoot*, *dormouse*."""
_NO_MEN = words("""
    human german roman norman ottoman shaman talisman caiman cayman brahman mussulman turcoman
    """)
_SAME = words("""
    sheep fish deer swine series species means offspring headquarters crossroads barracks salmon trout
    bison moose shrimp squid news police cattle people personnel
    """)
"""Nouns whose plural is no other form; a regular one beside it (*fishes*) is not worth a link."""
_TO_VES = words("""
    calf elf half hoof knife leaf life loaf scarf self sheaf shelf thief wife wolf wharf
    """)
_TO_OES = words("""
    echo embargo hero potato tomato torpedo veto cargo volcano tornado mosquito mango motto buffalo
    domino halo negro desperado innuendo manifesto mulatto zero
    """)
_TO_I = words("""
    alumnus bacillus cactus focus fungus hippopotamus locus nucleus octopus radius stimulus syllabus
    terminus thesaurus torus uterus
    """)
_TO_A = words("""
    addendum aquarium bacterium consortium curriculum datum dictum emporium erratum forum gymnasium
    maximum medium memorandum millennium minimum moratorium optimum ovum quantum referendum sanatorium
    spectrum stadium stratum symposium ultimatum criterion phenomenon automaton
    """)
_TO_ICES = words("""
    appendix codex index matrix vertex vortex
    """)
_IN_S = words("""
    lens bus gas iris
    """)
"""Nouns in the singular that end in -s and look like plurals."""


def plurals(noun: str) -> tuple[str, ...]:
    """Return the plurals of a noun, the usual one first; none of a plural (*troops*), none of no word."""
    if not noun:
        return ()
    small = noun.lower()
    for made in (_own(noun, small), _foreign(noun, small)):
        if made:
            return made
    if small in _SAME or small.endswith(("craft", "ics", "ese")) or _is_plural(small):
        return ()
    if small.endswith(tuple(sorted(_TO_VES))):
        stem = noun.removesuffix("e").removesuffix("f")
        return (stem + "ves", noun + "s") if small.endswith(("hoof", "scarf", "wharf")) else (stem + "ves",)
    return _regular(noun, small)


def _own(noun: str, small: str) -> tuple[str, ...]:
    if small in _OWN:
        plural = noun[0] + _OWN[small][1:]
        return (plural, noun + "s") if small in ("person", "penny") else (plural,)
    for end, plural in _OWN_ENDS.items():
        if small.endswith(end):
            return (noun[: -len(end)] + plural,)
    if small.endswith("man") and small not in _NO_MEN:
        return (noun[:-2] + "en",)
    return ()


def _foreign(noun: str, small: str) -> tuple[str, ...]:
    if small.endswith("sis") or small == "axis":
        return (noun[:-2] + "es",)
    if small in _TO_I:
        return (noun[:-2] + "i", noun + "es")
    if small in _TO_A:
        return (noun[:-2] + "a", noun + "s")
    if small in _TO_ICES:
        return (noun[:-2] + "ices", noun + "es")
    if small.endswith("eau"):
        return (noun + "s", noun + "x")
    return ()


def _is_plural(small: str) -> bool:
    """Tell whether a word in -s is a plural; of *gas*, *bus*, *tennis* and *press* it is none."""
    return small.endswith("s") and not small.endswith(("ss", "us", "is", "as", "os")) and small not in _IN_S


def _regular(noun: str, small: str) -> tuple[str, ...]:
    last, before = small[-1], small[-2:-1]
    if last == "y" and before not in _VOWELS:
        other = noun[:-1] + "ies"
        return (other, noun + "s") if noun[0].isupper() else (other,)  # the two Germanys
    if small in _TO_OES:
        return (noun + "es", noun + "s")
    if last == "z" and before in _VOWELS:
        return (noun + "zes", noun + "es")
    if small.endswith(("s", "x", "z", "sh", "ch")):
        return (noun + "es", noun + "s") if small.endswith("arch") else (noun + "es",)
    return (noun + "s",)
