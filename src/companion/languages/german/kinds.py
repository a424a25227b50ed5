"""What a lower-case headword is: a verb, an adjective, or a word without other forms.

In: a word as a dictionary has it. Out: its kind. The rules, in order, the first that fits:

1. A function word, an adverb, or an adverb by its ending (*-weise* is an adjective as well and
   stays one; *-wärts*, *-mals*, *-falls*, *-dessen* …): nothing is declined.
2. *sein*, *tun* and what ends in *-tun* is a verb.
3. What ends in *-en*, *-eln*, *-ern* is a verb (*stocken*, *handeln*, *ändern*), unless it is
   - one of a list of adjectives, numbers and adverbs (*offen*, *golden*, *gegen*, *modern*),
   - a strong participle: a stem that no infinitive has (*verboten*, *entschlossen*), or *ge-* inside
     or in front (*gefangen*, *angesehen*) where no verb in *ge-* stands (*gehören*, *angeben*), or
   - an adjective in *un-* (*unzufrieden*; but *unterstützen*).
4. Everything else is an adjective.
"""

from __future__ import annotations

from enum import Enum, auto

from companion.languages.german.closed_classes import ADVERBS, FUNCTION_WORDS, PARTICLES


class Kind(Enum):
    """What forms a lower-case word has."""

    VERB = auto()
    ADJECTIVE = auto()
    FIXED = auto()


_ADVERB_ENDINGS = (
    *("wärts", "mals", "falls", "dessen", "lings", "halber", "orts", "seits", "tags", "teils", "wegs", "mal"),
    *("einander", "weilen", "wegen", "halb", "hinaus", "herum", "maßen"),
)
_VERBS_BY_NAME = frozenset({"sein", "tun"})
_INFINITIVE = ("en", "eln", "ern")
_NO_VERBS = frozenset(
    """
    offen golden trocken eigen selten bescheiden zufrieden verschieden erwachsen seiden wollen
    eben neben oben unten hinten innen außen draußen drinnen drüben mitten morgen binnen
    gegen sieben zehn sechzehn siebzehn achtzehn neunzehn dreizehn vierzehn fünfzehn
    hölzern silbern eisern gläsern kupfern ledern steinern bleiern stählern zinnern tönern hörnern
    nüchtern schüchtern lüstern modern extern intern postmodern albern fern gern ungern sondern gestern
    vorgestern übermorgen insofern inwiefern sofern ebern
    willkommen vollkommen unterlegen überlegen gelegen verlegen verwegen verlogen verdorben versonnen
    aufgeschlossen ausgewogen besonnen gediegen beklommen benommen betroffen belesen betrunken
    ertrunken versunken verschollen verstohlen vermessen angemessen besessen gesonnen übertrieben
    durchtrieben verschwiegen abstrus
    """.split()
) - {"wollen", "abstrus", "ebern"}
_STRONG_PARTICIPLES = (
    *("boten", "brochen", "bunden", "bissen", "blichen", "bogen", "borgen", "drossen", "drungen", "flogen"),
    *("flochten", "flohen", "flossen", "froren", "funden", "gangen", "glichen", "glitten", "glommen", "gossen"),
    *("griffen", "hoben", "holfen", "klommen", "klungen", "kniffen", "krochen", "litten", "logen", "lungen"),
    *("mieden", "nommen", "nossen", "pfiffen", "quollen", "rieben", "rissen", "ritten", "rochen", "rungen"),
    *("schieden", "schienen", "schlichen", "schliffen", "schlossen", "schlungen", "schmissen", "schmolzen"),
    *("schnitten", "schoben", "scholten", "schoren", "schossen", "schrieben", "schrien", "schritten"),
    *("schunden", "schwiegen", "schwollen", "schwommen", "schworen", "schwunden", "schwungen", "sotten"),
    *("sponnen", "sprochen", "sprossen", "sprungen", "standen", "stiegen", "stochen", "stohlen", "storben"),
    *("strichen", "stritten", "stunken", "sungen", "sunken", "sonnen", "tan", "troffen", "trogen", "trunken"),
    *("wiesen", "woben", "wogen", "wonnen", "worben", "worden", "worfen", "wunden", "wungen", "zogen", "zwungen"),
)
_PREFIXES = ("be", "ent", "emp", "er", "miss", "ver", "zer", "über", "unter", "um", "durch", "hinter", "wider")
_GE_VERBS = (
    *("bären", "ben", "bieten", "brauchen", "bühren", "deihen", "denken", "fallen", "fährden", "frieren"),
    *("hen", "horchen", "hören", "langen", "leiten", "lingen", "loben", "lten", "nehmigen", "nesen", "nießen"),
    *("nügen", "raten", "reichen", "rinnen", "ruhen", "schehen", "sellen", "stalten", "statten", "stehen"),
    *("währen", "währleisten", "wichten", "winnen", "wöhnen", "wittern", "neralisieren", "nerieren", "rben"),
    *("ißeln", "iseln", "izen", "igen", "eignen", "sunden", "stikulieren", "lieren", "mahnen", "reuen"),
    *("rieren", "leiten", "loben", "brechen", "ckern", "rn"),
)
"""What follows *ge-* in infinitives: *gebären*, *geben*, *gehören* …"""


def kind_of(word: str) -> Kind:
    """Return the kind of a lower-case word."""
    if word in FUNCTION_WORDS or word in ADVERBS:
        return Kind.VERB if word in _VERBS_BY_NAME else Kind.FIXED
    if word in _VERBS_BY_NAME or (word.endswith("tun") and len(word) > len("tun")):
        return Kind.VERB
    if word.endswith(_ADVERB_ENDINGS) and not _is_verb(word):
        return Kind.FIXED
    return Kind.VERB if _is_verb(word) else Kind.ADJECTIVE


def is_infinitive(word: str) -> bool:
    """Whether the word is the dictionary form of a verb."""
    return kind_of(word) is Kind.VERB


def _is_verb(word: str) -> bool:
    if not word.endswith(_INFINITIVE) or len(word) < 4 or not word.isalpha() or word in _NO_VERBS:
        return False
    if word.startswith("un") and not word.startswith("unter"):
        return False
    return not is_strong_participle(word)


def is_strong_participle(word: str) -> bool:
    """Whether the word is a participle in *-en* and no infinitive: *verboten*, *gefangen*, *angesehen*."""
    core = _without_particle(word)
    if core.startswith("ge"):
        return not core.startswith(tuple("ge" + rest for rest in _GE_VERBS))
    prefix = next((p for p in _PREFIXES if core.startswith(p)), "")
    return bool(prefix) and core[len(prefix) :] in _STRONG_PARTICIPLES


def _without_particle(word: str) -> str:
    """Return what is left without a separable particle, where *ge-* follows it; else the word."""
    for cut in range(len(word) - 4, 1, -1):
        if word.startswith("ge", cut) and word[:cut] in PARTICLES:
            return word[cut:]
    return word
