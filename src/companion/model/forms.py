"""What an inflector makes of a term, and why a place in a text matched."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Rule(StrEnum):
    """Why a surface belongs to a term; the value is what reports and `glossary explain` show."""

    HEADWORD = "headword"
    ALIAS = "alias"
    LITERAL = "literal form"
    NOUN = "noun form"
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
    SPELLING = "other spelling"
    CAPITALS = "all capitals"
    SENTENCE_START = "capital at the start of a sentence"
    SHARED_PART = "shared compound part"
    COMPOUND = "closed compound"


class Form(NamedTuple):
    """One surface, words separated by single spaces, and the rule that made it."""

    surface: str
    rule: Rule


class Separated(NamedTuple):
    """A verb whose parts stand apart: *stockte* … *auf*, *setzte* … *außer Gefecht*."""

    finite: str
    rest: str
    """What follows at the end of the clause (idioms: or before the verb)."""
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


class Paradigm(NamedTuple):
    """Everything that one headword or alias may look like in a text."""

    forms: tuple[Form, ...]
    separated: tuple[Separated, ...] = ()
    shared: tuple[Shared, ...] = ()
