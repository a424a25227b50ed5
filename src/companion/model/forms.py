"""What an inflector makes of a term, and why a place in a text matched."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Rule(StrEnum):
    """Why a surface belongs to a term; the value is what reports and `glossary explain` show."""

    HEADWORD = "headword"
    ALIAS = "alias"
    LITERAL = "literal form"
    NOUN = "noun form"
    DATIVE = "dative in -e"
    PLURAL = "form of a plural headword"
    ADJECTIVAL_NOUN = "adjectival noun"
    NAME = "genitive of a name"
    ACRONYM = "acronym with -s"
    ADJECTIVE = "adjective ending"
    VERB = "verb form"
    PARTICIPLE = "participle with ending"
    SEPARATED_VERB = "separated verb"
    PHRASE = "inflected phrase"
    IDIOM = "idiom with its verb apart"
    INCLUSIVE = "gender-inclusive form"
    SPELLING = "other spelling"
    TITLE_CASE = "title case"
    CAPITALS = "all capitals"
    SENTENCE_START = "capital at the start of a sentence"
    SHARED_PART = "shared compound part"
    COMPOUND = "closed compound"
    SURNAME = "surname"


class Homograph(StrEnum):
    """What a form may be instead of the term's; the words around it tell."""

    ADJECTIVE_OF_VERB = "adjective"
    """A verb's, which is an adjective's as well: *die gleiche Frage*."""
    ADJECTIVE_OF_NOUN = "adjective before a noun"
    """An adjectival noun's: *die Deutsche Bank*."""
    NOT_DATIVE = "another noun"
    """A noun's in *-e*, which is another noun but in the dative: *die Falle*."""
    OPENING = "another word that begins a sentence"
    """A noun's, which is another word at the start of a sentence: *Macht er …*, *Dank der …*."""
    OF_A_PLACE = "adjective of a place"
    """An inhabitant's: *das Münchner Rathaus*."""
    PARTED = "verb with its particle apart"
    """A verb's, which a particle at the end of the clause makes another's: *Er dachte lange nach*."""


class Form(NamedTuple):
    """One surface, words separated by single spaces, and the rule that made it."""

    surface: str
    rule: Rule


class Separated(NamedTuple):
    """A verb whose parts stand apart: *stockte* … *auf*."""

    finite: str
    rest: str
    """What follows at the end of the clause."""
    rule: Rule


class Shared(NamedTuple):
    """A compound that shares a part with its neighbour.

    On the left (`Außen- und Verteidigungsminister`): `stub` is `Außen`, `partners` are the tails that
    the last word of the pair must end in (`minister`, `ministers`, …). On the right
    (`Bundesminister und -kanzler`): `stub` is `kanzler`, `partners` the one beginning (`Bundes`) that
    the first word must have.
    """

    stub: str
    partners: tuple[str, ...]
    left: bool


class Idiom(NamedTuple):
    """An idiom whose verb stands apart: *spielte* … *eine große Rolle*, *eine Rolle* … *gespielt*."""

    fixed: str
    """The words before the verb, as the headword has them."""
    particle: str
    """What parts from its verb in turn: *gibt* … *den Ton* … *an*; mostly nothing."""
    first: tuple[str, ...]
    """Forms of the verb before the fixed part."""
    last: tuple[str, ...]
    """Forms of the verb behind it."""


class Paradigm(NamedTuple):
    """Everything that one headword or alias may look like in a text."""

    forms: tuple[Form, ...]
    separated: tuple[Separated, ...] = ()
    shared: tuple[Shared, ...] = ()
    idiom: Idiom | None = None
    unsure: Mapping[str, Homograph] = MappingProxyType({})
    """The forms that another word has as well."""
