"""Portuguese: a headword in, its forms out: plurals, feminines, verbs.

A pronoun behind a verb needs nothing, for a hyphen parts it: of *retirou-se* the verb alone is the link.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from companion.languages.base import words
from companion.languages.romance import RomanceInflector
from companion.languages.rules import Kind

_PREPOSITIONS = words("""
    a ante após até com contra de desde em entre para perante por sem sob sobre do da dos das no na nos nas
    ao à aos às pelo pela pelos pelas num numa dum duma
    """)
_STOPS = words("e ou mas porém que quem onde quando se como porque nem cujo cuja")
_FUNCTION_WORDS = (
    _PREPOSITIONS
    | _STOPS
    | words("""
    o os as um uma uns umas este esta estes estas esse essa isso aquele aquela meu teu seu minha tua sua seus
    suas nosso nossa eu tu ele ela nós eles elas me te lhe lhes não mais menos muito é são era eram foi fui
    foram seja há tem têm está estão ser já
    """)
)
_OWN = MappingProxyType({"mal": "males", "cônsul": "cônsules", "mel": "méis", "réptil": "répteis"})
_ENDINGS = (
    ("ão", ("ões", "ães", "ãos")),
    ("al", ("ais",)),
    ("el", ("éis",)),
    ("ol", ("óis",)),
    ("ul", ("uis",)),
    ("il", ("is",)),
    ("m", ("ns",)),
    ("ês", ("eses",)),
    ("r", ("res",)),
    ("z", ("zes",)),
    ("n", ("ns",)),
)
"""Endings and their plurals; where words differ in no visible way, all."""
_UNSTRESSED = MappingProxyType({"el": "eis", "il": "eis", "ol": "ois"})
"""The same where an accent says that the ending has not the stress: *móvel*, *fóssil*."""
_STRESSED_S = re.compile("[áéíóúâêô]s$")
_PLAIN = str.maketrans("áéíóúâêô", "aeiouaeo")
_FEMININES = (
    ("ário", "ária"),
    ("ico", "ica"),
    ("oso", "osa"),
    ("ivo", "iva"),
    ("iano", "iana"),
    ("cano", "cana"),
    ("dano", "dana"),
    ("ado", "ada"),
    ("ês", "esa"),
    ("dor", "dora"),
    ("tor", "tora"),
    ("sor", "sora"),
    ("meiro", "meira"),
    ("ministro", "ministra"),
)
"""Endings of adjectives and of people. Not every -o: *porto* is not *porta*."""
_NOT_ADO = words("estado mercado tratado pecado sábado grau prado lado")
"""Nouns in -ado that name no person."""


class PortugueseInflector(RomanceInflector):
    """The inflector for `pt`, `pt-BR` …; see `companion.languages.Inflector`."""

    language = "pt"
    library_code = "por"
    markers = MappingProxyType(dict.fromkeys(("o", "a", "os", "as", "um", "uma"), Kind.NOUN))
    function_words = _FUNCTION_WORDS
    acronym_endings = ("s",)
    prepositions = _PREPOSITIONS
    stops = _STOPS
    light_verbs = words("ter fazer dar pôr levar tomar prestar")
    infinitive_ends = ("ar", "er", "ir", "or", "ôr")
    reflexive_end = "-se"
    tenses = (
        "present",
        "preterite",
        "imperfect",
        "pluperfect",
        "future",
        "conditional",
        "subjunctive_present",
        "subjunctive_imperfect",
        "subjunctive_future",
        "personal_infinitive",
        "imperative",
    )
    feminines = _FEMININES
    only_nouns = _NOT_ADO

    def plurals(self, word: str) -> tuple[str, ...]:
        """Return the plurals; a word in -s without the stress on its end is its own."""
        small = word.lower()
        if small in _OWN:
            return (word[0] + _OWN[small][1:],)
        accented = any(c in "áéíóúâêô" for c in small[:-2])
        for ending, several in _ENDINGS:
            if small.endswith(ending) and len(word) > len(ending):
                stem = word[: -len(ending)]
                if accented and ending in _UNSTRESSED:
                    return (stem + _UNSTRESSED[ending],)
                return tuple(stem + end for end in several)
        if _STRESSED_S.search(small):  # país, gás
            return (word + "es",) if small[-2] in "íú" else (word[:-2] + word[-2].translate(_PLAIN) + "ses",)
        return (word,) if small.endswith(("s", "x")) else (word + "s",)

    def feminine_as_it_is(self, word: str) -> bool:
        """Return whether a word is the same in both genders."""
        return word.endswith(("e", "ista", "al", "z"))

    def agreeing(self, participle: str) -> tuple[str, ...]:
        """Return *atacado*, *atacada*, *atacados*, *atacadas*."""
        return tuple(participle[:-1] + end for end in ("o", "a", "os", "as"))
