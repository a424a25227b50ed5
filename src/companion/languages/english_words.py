"""The English words that are few and fixed, as constants."""

from __future__ import annotations

from companion.languages.base import words

PREPOSITIONS = words("""
    of in at by for with to on from into about against between among under over after before without
    within through during behind beyond upon per de du d'état d’état
    """)
PARTICLES = words("""
    up down out off on in over away back through around about along apart aside forward together by
    across ahead under
    """)
"""Second words of verbs (*set up*), before or behind their object."""
DETERMINERS = words("""
    the a an this that these those my your his her its our their some any no each every all both many
    several few such another one two three four five six seven eight nine ten
    """)
_PRONOUNS = words("it them him her me us you himself herself itself themselves everything everyone this")
OBJECT_STARTS = DETERMINERS | _PRONOUNS
"""How an object between a verb and its particle begins: *set the company up*, *set it up*."""
OBJECT_ENDS = words("""
    and or but nor so yet than as if when while because although though who whom whose which what where
    why how not am is are was were be been being have has had do does did will would shall should can
    could may might must to
    """)
"""Words that no object between a verb and its particle has."""
POSSESSIVES = ("my", "your", "his", "her", "its", "our", "their", "one’s", "one's")
PLACEHOLDERS = words("someone something somebody sb sth sb. sth. smb smth oneself")
POSTPOSED = words("general elect designate laureate martial emeritus")
"""Adjectives behind their noun: *attorneys general*."""
FUNCTION_WORDS = (
    OBJECT_ENDS
    | OBJECT_STARTS
    | PREPOSITIONS
    | PARTICLES
    | words("i he she we they mine yours hers ours theirs there here then now only just very too also")
)
OTHER_PASTS = {
    "broadcast": "broadcast",
    "burn": "burnt",
    "dive": "dove",
    "dream": "dreamt",
    "dwell": "dwelt",
    "get": "gotten",
    "hang": "hung hanged",
    "kneel": "knelt",
    "knit": "knit knitted",
    "lean": "leant",
    "leap": "leapt",
    "learn": "learnt",
    "lie": "lied",
    "light": "lit lighted",
    "mow": "mown",
    "plead": "pled",
    "prove": "proven proved",
    "saw": "sawn",
    "sew": "sewn",
    "shine": "shone shined",
    "show": "shown",
    "smell": "smelt",
    "sneak": "snuck",
    "sow": "sown",
    "speed": "sped speeded",
    "spell": "spelt",
    "spill": "spilt",
    "spoil": "spoilt",
    "strive": "strove striven strived",
    "swell": "swollen swelled",
    "wake": "woke woken waked",
    "wind": "wound",
    "weave": "wove woven",
}
"""Verbs with two pasts, of which a dictionary has both."""
