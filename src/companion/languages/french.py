"""French: a headword in, its forms out: plurals, feminines, verbs.

Elision needs nothing: of *l’Irak* and *d'Irak* the name alone is the link.
"""

from __future__ import annotations

from collections.abc import Iterator

from companion.languages.base import words
from companion.languages.romance import RomanceInflector
from companion.languages.rules import Kind

_PREPOSITIONS = words("""
    de du des d à au aux en par pour sur sous sans avec contre dans entre chez vers hors outre
    """)
_STOPS = words("""
    et ou mais car donc ni que qu qui dont où si comme quand lorsque puisque
    """)
_FUNCTION_WORDS = (
    _PREPOSITIONS
    | _STOPS
    | words("""
    le la les l un une ce cet cette ces mon ton son ma ta sa mes tes ses notre votre leur nos vos leurs
    je tu il elle on nous vous ils elles me te se lui y ne pas plus moins très tout tous toute toutes
    même pendant depuis durant suivant selon avant après devant derrière voici voilà or soit est es suis
    sommes êtes sont ai as a avons avez ont été était eu sera fut fût peu point mieux
    """)
)
_TO_S = words("""
    bleu pneu landau sarrau émeu lieu-dit
    """)
_ALS = words("""
    bal carnaval cérémonial chacal festival récital régal bancal fatal natal naval glacial final
    """)
_AUX = words("""
    bail corail émail soupirail travail vantail vitrail
    """)
_OUX = words("""
    bijou caillou chou genou hibou joujou pou
    """)
_OWN = {
    "œil": "yeux",
    "ciel": "cieux",
    "aïeul": "aïeux",
    "monsieur": "messieurs",
    "madame": "mesdames",
    "mademoiselle": "mesdemoiselles",
}
_FEMININES = (
    ("ien", "ienne"),
    ("yen", "yenne"),
    ("éen", "éenne"),
    ("ieux", "ieuse"),
    ("reux", "reuse"),
    ("neux", "neuse"),
    ("tif", "tive"),
    ("sif", "sive"),
    ("riel", "rielle"),
    ("tiel", "tielle"),
    ("ficiel", "ficielle"),
    ("uel", "uelle"),
    ("nnel", "nnelle"),
    ("ateur", "atrice"),
    ("cteur", "ctrice"),
    ("iteur", "itrice"),
    ("ieur", "ieure"),
    ("onal", "onale"),
    ("cial", "ciale"),
    ("éral", "érale"),
    ("ical", "icale"),
    ("ial", "iale"),
    ("cain", "caine"),
    ("ier", "ière"),
    ("ger", "gère"),
    ("glais", "glaise"),
    ("nçais", "nçaise"),
    ("anais", "anaise"),
    ("inois", "inoise"),
    ("ant", "ante"),
    ("ident", "idente"),
    ("gent", "gente"),
    ("ulman", "ulmane"),
    ("aché", "achée"),
    ("é", "ée"),
    ("atif", "ative"),
)
"""Endings of adjectives and of people. Not -t, -o, -c and the like: *port* is not *porte*."""


class FrenchInflector(RomanceInflector):
    """The inflector for `fr`, `fr-CH` …; see `companion.languages.Inflector`."""

    language = "fr"
    library_code = "fra"
    markers = dict.fromkeys(("le", "la", "les", "un", "une", "des", "l’"), Kind.NOUN) | dict.fromkeys(
        ("se", "s’"), Kind.VERB
    )
    function_words = _FUNCTION_WORDS
    prepositions = _PREPOSITIONS
    stops = _STOPS
    light_verbs = words("avoir être faire mettre prendre tenir rendre donner porter passer perdre tirer")
    infinitive_ends = ("er", "ir", "ïr", "re")
    gerund = "present_participle"
    tenses = (
        "present",
        "imperfect",
        "future",
        "conditional",
        "past_historic",
        "subjunctive_present",
        "subjunctive_imperfect",
        "imperative",
    )

    def plurals(self, word: str) -> tuple[str, ...]:
        """Return the plurals; a word in -s, -x or -z is its own."""
        small = word.lower()
        if small in _OWN:
            return (word[0] + _OWN[small][1:] if word[0] == _OWN[small][0] else _OWN[small],)
        if small.endswith(("s", "x", "z")):
            return (word,)
        if small.endswith("al"):
            return (word + "s",) if small in _ALS - {"final", "glacial"} else (word[:-1] + "ux",)
        if small in _AUX:
            return (word[:-2] + "ux",)
        if small in _OUX or (small.endswith(("au", "eu")) and small not in _TO_S):
            return (word + "x",)
        return (word + "s",)

    def feminine(self, word: str) -> str:
        """Return *irakienne* for *irakien*; nothing where the ending says nothing."""
        for male, female in _FEMININES:
            if word.endswith(male) and len(word) > len(male):
                return word[: -len(male)] + female
        return ""

    def agreeing(self, participle: str) -> tuple[str, ...]:
        """Return *pris*, *prise*, *prises*."""
        many = participle if participle.endswith("s") else participle + "s"
        return (participle, participle + "e", many, participle + "es")

    def spellings(self, form: str) -> Iterator[str]:
        """Yield *oeuvre* for *œuvre*."""
        if "œ" in form or "Œ" in form:
            yield form.replace("œ", "oe").replace("Œ", "Oe")
