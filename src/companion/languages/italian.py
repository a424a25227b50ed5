"""Italian: a headword in, its forms out: plurals, feminines, verbs, also with a pronoun behind them.

Elision needs nothing: of *l’Iraq* and *dell’Iraq* the name alone is the link.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from companion.languages.base import words
from companion.languages.romance import RomanceInflector
from companion.languages.rules import Kind

_PREPOSITIONS = words("""
    di a da in con su per tra fra del dello della dei degli delle dell d al allo alla ai agli alle all dal
    dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle
    sull contro senza sotto sopra verso
    """)
_STOPS = words("e ed o ma però che chi cui dove quando se come mentre perché né")
_FUNCTION_WORDS = (
    _PREPOSITIONS
    | _STOPS
    | words("""
    il lo la i gli le l un uno una questo questa questi queste quello quella mio tuo suo mia tua sua io tu lui
    lei noi voi loro mi ti si ci vi ne non più meno molto è sono era erano sia ha hanno ho hai abbia fu sei
    siamo dopo prima
    """)
)
_OWN = MappingProxyType({"uomo": "uomini", "dio": "dei", "ala": "ali", "arma": "armi", "bue": "buoi"})
_ENDINGS = (
    ("ista", ("isti", "iste")),
    ("cida", ("cidi", "cide")),
    ("ema", ("emi",)),
    ("amma", ("ammi",)),
    ("cia", ("cie", "ce")),
    ("gia", ("gie", "ge")),
    ("ca", ("che",)),
    ("ga", ("ghe",)),
    ("co", ("ci", "chi")),
    ("go", ("ghi", "gi")),
    ("io", ("i",)),
    ("o", ("i",)),
    ("a", ("e",)),
    ("e", ("i",)),
)
"""Endings and their plurals; where words differ in no visible way, both."""
_FEMININES = (
    ("tore", "trice"),
    ("iano", "iana"),
    ("cano", "cana"),
    ("ario", "aria"),
    ("ico", "ica"),
    ("oso", "osa"),
    ("ivo", "iva"),
    ("ato", "ata"),
    ("primo", "prima"),
    ("ministro", "ministra"),
)
"""Endings of adjectives and of people. Not every -o: *porto* is not *porta*."""
_NOT_ATO = words("stato mercato trattato peccato reato senato sindacato mandato comunicato grato prato lato")
"""Nouns in -ato that name no person."""
_PRONOUNS = ("lo", "la", "li", "le", "gli", "si", "mi", "ti", "ci", "vi", "ne")


class ItalianInflector(RomanceInflector):
    """The inflector for `it`, `it-CH` …; see `companion.languages.Inflector`."""

    language = "it"
    library_code = "ita"
    markers = MappingProxyType(
        dict.fromkeys(("il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "l’", "un’"), Kind.NOUN)
    )
    function_words = _FUNCTION_WORDS
    prepositions = _PREPOSITIONS
    stops = _STOPS
    light_verbs = words("avere fare dare mettere prendere tenere rendere")
    infinitive_ends = ("are", "ere", "ire", "rre")
    tenses = (
        "present",
        "imperfect",
        "past_historic",
        "future",
        "conditional",
        "subjunctive_present",
        "subjunctive_imperfect",
        "imperative",
    )
    feminines = _FEMININES
    only_nouns = _NOT_ATO

    def plurals(self, word: str) -> tuple[str, ...]:
        """Return the plurals; of words in -à, -ù, -i or a consonant the word itself."""
        small = word.lower()
        if small in _OWN:
            return (word[0] + _OWN[small][1:],)
        for ending, several in _ENDINGS:
            if small.endswith(ending) and len(word) > len(ending):
                return tuple(word[: -len(ending)] + end for end in several)
        return (word,)

    def agreeing(self, participle: str) -> tuple[str, ...]:
        """Return *attaccato*, *attaccata*, *attaccati*, *attaccate*."""
        return tuple(participle[:-1] + end for end in "oaie")

    def lemma(self, verb: str) -> str:
        """Return *arrabbiare* for *arrabbiarsi*."""
        return verb[:-2] + "e" if verb.endswith(("arsi", "ersi", "irsi")) else verb

    def enclitics(self, infinitive: str, gerund: str) -> Iterator[str]:
        """Yield *attaccarlo*, *attaccandolo*."""
        stem = infinitive.removesuffix("e")
        stem = stem[:-1] if stem.endswith("rr") else stem
        yield from (stem + pronoun for pronoun in _PRONOUNS)
        if gerund:
            yield from (gerund + pronoun for pronoun in _PRONOUNS)
