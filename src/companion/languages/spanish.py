"""Spanish: a headword in, its forms out: plurals, feminines, verbs, also with a pronoun behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from companion.languages.base import words
from companion.languages.romance import RomanceInflector
from companion.languages.rules import Kind

_PREPOSITIONS = words("""
    a al ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras
    """)
_STOPS = words("""
    y e o u ni pero sino que quien quienes donde cuando si como aunque porque cuyo cuya
    """)
_FUNCTION_WORDS = (
    _PREPOSITIONS
    | _STOPS
    | words("""
    el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella mi tu su mis
    tus sus nuestro nuestra yo tú él ella nosotros ellos ellas me te se le les nos os no más menos muy
    tan todo toda todos todas mismo misma es son era eran fue fui fueron sea ha han he haya hay había
    está están nada algo ya
    """)
)
_OWN = {"régimen": "regímenes", "espécimen": "especímenes", "carácter": "caracteres"}
_SHORTENED = {"primer": "primero", "tercer": "tercero", "buen": "bueno", "mal": "malo", "gran": "grande"}
"""Adjectives that lose their end before a masculine noun: *primer ministro*, *primeros ministros*."""
_PLAIN = str.maketrans("áéíóú", "aeiou")
_ACCENTED = str.maketrans("aeiou", "áéíóú")
_WRITTEN_ACCENT = re.compile(r"[áéíóú]")
_ACCENT_LAST = re.compile(r"[áéíóú](?=[ns]$)")
_STRESS_BEFORE_N = re.compile(r"([aeo]|[iu](?![aeo]))(?=[iu]?[^aeiouáéíóú]+[aeiou]n$)", re.IGNORECASE)
"""The vowel that has the stress in *joven* and *imagen*, and must say so in *jóvenes*."""
_HIATUS = re.compile(r"[aeo][íú][ns]$")
_FEMININES = (
    ("ario", "aria"),
    ("ico", "ica"),
    ("oso", "osa"),
    ("ivo", "iva"),
    ("iano", "iana"),
    ("cano", "cana"),
    ("dano", "dana"),
    ("uano", "uana"),
    ("lmán", "lmana"),
    ("mán", "mana"),
    ("ado", "ada"),
    ("eño", "eña"),
    ("stino", "stina"),
    ("gelino", "gelina"),
    ("ndés", "ndesa"),
    ("glés", "glesa"),
    ("ncés", "ncesa"),
    ("ponés", "ponesa"),
    ("gués", "guesa"),
    ("nés", "nesa"),
    ("ñol", "ñola"),
    ("dor", "dora"),
    ("tor", "tora"),
    ("sor", "sora"),
    ("mero", "mera"),
    ("cero", "cera"),
    ("primer", "primera"),
    ("tercer", "tercera"),
    ("ministro", "ministra"),
)
"""Endings of adjectives and of people. Not every -o: *puerto* is not *puerta*."""
_NOT_ADO = words("""
    estado mercado tratado pecado sábado grado prado vado lado hado
    """)
"""Nouns in -ado that name no person."""
_PRONOUNS = ("lo", "la", "los", "las", "le", "les", "se", "me", "te", "nos", "os")
_PAIRS = ("selo", "sela", "selos", "selas")


class SpanishInflector(RomanceInflector):
    """The inflector for `es`, `es-MX` …; see `companion.languages.Inflector`."""

    language = "es"
    library_code = "spa"
    markers = dict.fromkeys(("el", "la", "los", "las", "un", "una", "unos", "unas"), Kind.NOUN)
    function_words = _FUNCTION_WORDS
    prepositions = _PREPOSITIONS
    stops = _STOPS
    light_verbs = words("tener hacer dar poner llevar tomar echar prestar hallar")
    infinitive_ends = ("ar", "er", "ir", "ír")
    reflexive_end = "se"
    tenses = (
        "present",
        "preterite",
        "imperfect",
        "future",
        "conditional",
        "subjunctive_present",
        "subjunctive_imperfect",
        "imperative",
    )
    feminines = _FEMININES
    only_nouns = _NOT_ADO

    def plurals(self, word: str) -> tuple[str, ...]:
        """Return the plurals, with the accent where it moves: *nación*, *naciones*; *joven*, *jóvenes*."""
        small = word.lower()
        if small in _OWN:
            return (word[0] + _OWN[small][1:],)
        word = _SHORTENED.get(word, word)
        last = word[-1].lower()
        if last in "íú":
            return (word + "es", word + "s")
        if last in "aeiouáéó":
            return (word + "s",)
        if last in "sx":
            return _of_s(word, small)
        if last in "nz" and len(word) > 1:
            return (_of_n(word) if last == "n" else word[:-1] + "ces",)
        return (word + "es",) if last in "lrdjy" else (word + "s", word + "es")

    def feminine_as_it_is(self, word: str) -> bool:
        """Return whether a word is the same in both genders."""
        return word.endswith(("e", "ista", "al", "z"))

    def agreeing(self, participle: str) -> tuple[str, ...]:
        """Return *atacado*, *atacada*, *atacados*, *atacadas*."""
        stem = participle[:-1]
        return tuple(stem + end for end in ("o", "a", "os", "as"))

    def is_infinitive(self, word: str) -> bool:
        """Return whether a word could be a verb; *líder*, with its accent, is none, but *oír* is."""
        return super().is_infinitive(word) and not _WRITTEN_ACCENT.search(word[:-2])

    def further(self, finite: tuple[str, ...]) -> tuple[str, ...]:
        """Add the subjunctives in -se to those in -ra: *atacara*, *atacase*."""
        made = []
        for form in finite:
            found = re.search(r"([aáeé])ra(s|mos|is|n)?$", form)
            if found and form[: found.start()] + found[1].translate(_PLAIN) + "ran" in finite:
                made.append(form[: found.end(1)] + "se" + (found[2] or ""))
        return (*finite, *made)

    def enclitics(self, infinitive: str, gerund: str) -> Iterator[str]:
        """Yield *atacarlo*, *atacándolo*, *dárselo*."""
        yield from (infinitive + pronoun for pronoun in _PRONOUNS)
        accented = infinitive[:-2] + infinitive[-2].translate(_ACCENTED) + infinitive[-1]
        yield from (accented + pair for pair in _PAIRS)
        if gerund.endswith("ndo"):
            accented = gerund[:-4] + gerund[-4].translate(_ACCENTED) + gerund[-3:]
            yield from (accented + pronoun for pronoun in _PRONOUNS + _PAIRS)


def _of_s(word: str, small: str) -> tuple[str, ...]:
    """Return the plural of a word in -s: another form only where its last syllable has the stress."""
    if _HIATUS.search(small):  # país
        return (word + "es",)
    if _ACCENT_LAST.search(small):  # interés
        return (word[:-2] + word[-2].translate(_PLAIN) + word[-1] + "es",)
    vowels = re.findall(r"[aeiouáéíóú]+", small)
    return (word + "es",) if len(vowels) == 1 and small[-1] == "s" else (word,)


def _of_n(word: str) -> str:
    if _HIATUS.search(word):
        return word + "es"
    if _ACCENT_LAST.search(word):
        return word[:-2] + word[-2].translate(_PLAIN) + word[-1] + "es"
    if _WRITTEN_ACCENT.search(word):
        return word + "es"
    return _STRESS_BEFORE_N.sub(lambda found: found[1].translate(_ACCENTED), word) + "es"
