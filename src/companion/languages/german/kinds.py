"""What a lower-case headword is: a verb, an adjective, or a word without other forms.

In: a word as a dictionary has it. Out: its kind. The rules, in order, the first that fits:

1. *sein*, *haben*, *werden*, *tun*, what ends in *-tun*, and *sein* behind a particle is a verb.
2. A function word, an adverb of the list, or an adverb by its ending (*-wärts*, *-falls*, *-dessen* …)
   has no other forms.
3. What ends in *-en*, *-eln*, *-ern* is a verb (*stocken*, *handeln*, *ändern*), unless it is
   - one of a list of adjectives, numbers and adverbs (*offen*, *golden*, *gegen*, *modern*),
   - a strong participle: a stem that no infinitive has (*verboten*, *entschlossen*), or one with *ge-*
     (*gefangen*, *angesehen*) that is not a verb in *ge-* (*gehören*, *angeben*),
   - an adjective in *un-* (*unzufrieden*; but *unterstützen*) or *-farben*.
4. Everything else is an adjective: its endings on an adverb match nothing, and do no harm.
"""

from __future__ import annotations

from enum import Enum, auto

from companion.languages.german.closed_classes import ADVERBS, FUNCTION_WORDS, PARTICLES, words


class Kind(Enum):
    """What forms a lower-case word has."""

    VERB = auto()
    ADJECTIVE = auto()
    FIXED = auto()


_ADVERB_ENDINGS = (
    *("wärts", "mals", "falls", "dessen", "lings", "halber", "orts", "seits", "teils", "einander", "ermaßen"),
    *("swegen", "twegen", "hinaus", "herum", "hinweg", "dings", "zwischen"),
)
_VERBS_BY_NAME = frozenset({"sein", "tun", "haben", "werden", "meinen"})
"""Verbs that the rules would not take for verbs."""
_ALSO_ADJECTIVES = frozenset({"überlegen", "unterlegen", "verlegen", "vermessen"})
"""Weak verbs that look like a strong participle which is an adjective: *überlegte*, but *überlegene*."""
_INFINITIVE = ("en", "eln", "ern")
_NO_VERBS = words("""
    offen golden trocken eigen selten bescheiden zufrieden verschieden erwachsen seiden eben neben oben
    unten hinten innen außen draußen drinnen drüben mitten morgen binnen zwischen gegen sieben zehn dreizehn
    vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn hölzern silbern eisern gläsern kupfern ledern
    steinern bleiern stählern zinnern tönern nüchtern schüchtern lüstern modern postmodern extern intern
    albern fern gern sondern gestern vorgestern übermorgen insofern inwiefern sofern willkommen vollkommen
    verwegen versonnen beklommen benommen belesen besessen besonnen gediegen angemessen einzeln bisschen
    leibeigen volkseigen bisweilen einstweilen derweilen mitunter
    """)
_STRONG_PARTICIPLES = (
    *("boten", "brochen", "bunden", "bissen", "blichen", "bogen", "borgen", "drossen", "drungen", "flogen"),
    *(
        "flochten",
        "flohen",
        "flossen",
        "froren",
        "funden",
        "gangen",
        "glichen",
        "glitten",
        "glommen",
        "gossen",
    ),
    *("griffen", "hoben", "holfen", "klommen", "klungen", "kniffen", "krochen", "litten", "logen", "lungen"),
    *("mieden", "nommen", "nossen", "pfiffen", "quollen", "rieben", "rissen", "ritten", "rochen", "rungen"),
    *("schieden", "schienen", "schlichen", "schliffen", "schlossen", "schlungen", "schmissen", "schmolzen"),
    *("schnitten", "schoben", "scholten", "schoren", "schossen", "schrieben", "schrien", "schritten"),
    *("schunden", "schwiegen", "schwollen", "schwommen", "schworen", "schwunden", "schwungen", "sotten"),
    *("sponnen", "sprochen", "sprossen", "sprungen", "standen", "stiegen", "stochen", "stohlen", "storben"),
    *("strichen", "stritten", "stunken", "sungen", "sunken", "sonnen", "tan", "troffen", "trogen", "trunken"),
    *(
        "wiesen",
        "woben",
        "wogen",
        "wonnen",
        "worben",
        "worden",
        "worfen",
        "wunden",
        "wungen",
        "zogen",
        "zwungen",
    ),
)
_PREFIXES = (
    "be",
    "ent",
    "emp",
    "er",
    "miss",
    "ver",
    "zer",
    "über",
    "unter",
    "um",
    "durch",
    "hinter",
    "wider",
)
_GE_VERBS = words("""
    gebären geben gebieten gebrauchen gebühren gedeihen gedenken gefallen gefährden gefrieren gehen
    gehorchen gehören geigen geißeln geizen gelangen geleiten gelieren gelingen geloben gelten gemahnen
    generalisieren generieren genehmigen genesen genießen genügen geraten gerben gerieren gerinnen gereichen
    geruhen geschehen gesellen gestalten gestatten gestehen gestikulieren gesunden getrauen gewahren
    gewähren gewährleisten gewichten gewinnen gewittern gewöhnen
    """)
"""Infinitives in *ge-*; every other word in *ge-* … *-en* is a participle."""


_GE_FRONTS = ("gegenüber", "gegen", "gerade", "gesund", "geheim", "gering", "gefangen", "gehen")
"""First parts of verbs that begin with *ge-* themselves: *geradestehen*."""


def kind_of(word: str) -> Kind:
    """Return the kind of a lower-case word."""
    if word in _VERBS_BY_NAME or (word.endswith("tun") and len(word) > len("tun")):
        return Kind.VERB
    if word.endswith("sein") and word.removesuffix("sein") in PARTICLES:  # dabeisein, before 1996
        return Kind.VERB
    if word in FUNCTION_WORDS or word in ADVERBS or word.endswith(_ADVERB_ENDINGS):
        return Kind.FIXED
    return Kind.VERB if _is_verb(word) else Kind.ADJECTIVE


def is_also_adjective(verb: str) -> bool:
    """Whether an infinitive is an adjective as well: *überlegen*."""
    return verb in _ALSO_ADJECTIVES


def is_infinitive(word: str) -> bool:
    """Whether the word is the dictionary form of a verb."""
    return kind_of(word) is Kind.VERB


def _is_verb(word: str) -> bool:
    if not word.endswith(_INFINITIVE) or len(word) < 4 or not word.isalpha() or word in _NO_VERBS:
        return False
    if (word.startswith("un") and not word.startswith("unter")) or word.endswith("farben"):
        return False
    return not is_strong_participle(word)


def is_strong_participle(word: str) -> bool:
    """Whether the word is a participle in *-en* and no infinitive: *verboten*, *gefangen*, *angesehen*."""
    front = next((f for f in _GE_FRONTS if word.startswith(f) and len(word) > len(f) + 3), "")
    core = _without_particle(word[len(front) :])
    if core.startswith("ge"):
        return core not in _GE_VERBS
    prefix = next((p for p in _PREFIXES if core.startswith(p)), "")
    return bool(prefix) and core[len(prefix) :] in _STRONG_PARTICIPLES


def _without_particle(word: str) -> str:
    """Return what is left without a separable particle, where *ge-* follows it; else the word."""
    for cut in range(len(word) - 4, 1, -1):
        if word.startswith("ge", cut) and word[:cut] in PARTICLES:
            return word[cut:]
    return word
