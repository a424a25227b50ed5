"""Clauses: which finite verb a particle belongs to, told from the words around it.

In: words and marks of a sentence, as they stand. Out: yes or no. There is no list of all verbs; what is
known are the forms of the strong and auxiliary verbs, and places where only a finite verb can stand:
before *ich, er, wir, du, man*; with *-te* before an article; behind a comma or *und* before an article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from companion.languages.german.closed_classes import ADVERBS, CLOSERS, FUNCTION_WORDS, PARTICLES, words

_PRETERITES = words("""
    gab nahm sah kam ging stand fand hielt ließ liess rief lief fiel blieb schrieb trieb stieg schwieg schien
    zog flog floh bog bot log fror schloss schloß schoss goss floss sprach brach stach traf half starb warb
    warf galt sprang sang sank trank zwang rang band schwamm sann rann lag las aß saß trat bat tat lud grub
    schlug trug fuhr wuchs wusch schuf riet schlief blies stieß stiess hieß hing fing griff riss riß biss litt
    schnitt ritt schritt stritt glitt wich strich glich schlich wies pries lieh schied mied rieb stahl barg
    hob wog schwor focht kroch roch schmolz verlor begann gewann befahl empfahl vergaß verdarb erschrak gebar
    brachte dachte kannte nannte rannte brannte sandte wandte wusste wußte
    """)
_PRESENT = words("""
    gibt nimmt sieht spricht bricht trifft hilft stirbt wirbt wirft gilt tritt liest isst ißt misst vergisst
    lädt gräbt schlägt trägt fährt wächst schläft stößt stösst hält lässt läßt fällt läuft rät fängt hängt
    steht geht kommt bleibt schreibt liegt sitzt zieht bietet ruft heißt schließt findet scheint steigt weist
    greift bringt denkt kennt nennt beginnt gewinnt empfiehlt befiehlt
    """)
AUXILIARIES = words("""
    ist war sind waren sei seien wäre wären hat haben habe hatte hatten hätte hätten wird werden werde wurde
    wurden würde würden worden kann können könne konnte konnten könnte könnten muss muß müssen müsse musste
    mussten mußte mußten müsste darf dürfen dürfe durfte durften dürfte soll sollen solle sollte sollten will
    wollen wolle wollte wollten mag mögen möge mochte möchte möchten
    """)
"""What stands behind an infinitive or participle at the end of a clause."""
_NO_FINITES = words("haben werden worden können müssen dürfen sollen wollen mögen")
"""Auxiliaries that are infinitives as well."""
_FINITE = _PRETERITES | _PRESENT | (AUXILIARIES - _NO_FINITES)
_STRONG = (
    _PRETERITES
    | _PRESENT
    | {form + "en" for form in _PRETERITES}
    | {form + "n" for form in _PRETERITES if form.endswith("te")}
)
_NO_VERBS = FUNCTION_WORDS | ADVERBS | CLOSERS | PARTICLES
_INSEPARABLE = ("be", "er", "ver", "zer", "ent", "ge", "miss")
_SUBJECTS = words("ich du er wir man")
_OBJECTS = words("""
    die das den dem ein eine einen einem sich sie es ihn ihm ihnen uns mich dich seine seinen seinem ihre
    ihren ihrem keine keinen diese diesen diesem
    """)
_SUBORDINATORS = words("""
    dass daß weil wenn ob obwohl obgleich nachdem bevor ehe falls sobald solange sooft indem sodass
    """)
"""Conjunctions that open a subclause and do nothing else, as *während* and *als* do."""
_COORDINATORS = words("und oder")
_EDGES = frozenset({",", "und", "oder", "aber", "sondern", "denn", "doch"})
_FINITE_SHAPE = re.compile(r"[^\W\d_A-ZÄÖÜ]+(?:t|e|n)")
_PAST_SHAPE = re.compile(r"[^\W\d_A-ZÄÖÜ]{2,}(?<!s)te")
_EDGE_SHAPE = re.compile(r"[^\W\d_A-ZÄÖÜ]{2,}(?:t|te|ten)")
_MAY_BE_PARTICIPLE = re.compile(r"(?:be|er|ver|zer|ent|ge|miss)[^\W\d_]+en")
"""What may be a participle, and an adverb as such: *lehnten geschlossen ab*."""
TWINS = frozenset(
    {
        *(("mit", "und", "ohne"), ("mit", "oder", "ohne"), ("vor", "und", "nach"), ("nach", "und", "nach")),
        *(("nach", "und", "vor"), ("nach", "wie", "vor"), ("ab", "und", "zu"), ("ab", "und", "an")),
        *(("hin", "und", "wieder"), ("hin", "und", "her"), ("an", "und", "für"), ("über", "und", "über")),
        *(("durch", "und", "durch"), ("um", "und", "um")),
    }
)
"""Pairs in which the first word closes nothing."""
INFINITIVE_AHEAD = re.compile(r"\s+zu\s+[^\W\d_A-ZÄÖÜ]+n(?=\s*(?:[.,;:!?…)]|$)|\s+(?:und|oder)\s)")
"""*zu gehen* at the end of its clause, before which the comma may be left out."""


def stands_last(before: Sequence[str], following: str) -> bool:
    """Whether a verb closes its clause, so that no part of it can stand behind it.

    So it does after *zu*, before an auxiliary (*gesagt hat*), before *und*, and in a subclause. `before`
    are the words of the clause up to the verb.
    """
    if following in AUXILIARIES or following in _COORDINATORS or (before and before[-1] == "zu"):
        return True
    return any(word in _SUBORDINATORS or word.lower() in _SUBORDINATORS for word in before[:2])


def is_clause(tokens: Sequence[str]) -> bool:
    """Whether words and the mark before them are a clause with a finite verb of its own.

    The words end before the particle: `, hörte` is what stands before *zu* in *nahm es, hörte zu*.
    """
    if len(tokens) > 1 and tokens[0] == "," and tokens[1] in _SUBORDINATORS:
        return True
    padded = ("", "", *tokens, "")
    return any(
        word[:1].islower() and _is_finite(word, padded[k : k + 2], padded[k + 3])
        for k, word in enumerate(tokens)
    )


def is_verb_form(word: str) -> bool:
    """Whether the word, by itself, is a finite verb: *ist*, *galt*, *erhielten*."""
    return word in _FINITE or _is_strong(word)


def _is_finite(word: str, before: Sequence[str], following: str) -> bool:
    """Whether a lower-case word is a finite verb, by itself or by the two tokens before and one behind."""
    if is_verb_form(word):
        is_adverb = not following and _MAY_BE_PARTICIPLE.fullmatch(word) is not None
        return not is_adverb or before[1] in _SUBJECTS
    if word in _NO_VERBS:
        return False
    shape = None
    if following in _SUBJECTS:
        shape = _FINITE_SHAPE
    elif (before[1] in _EDGES and following in _OBJECTS) or (before[0] in _EDGES and before[1] in _SUBJECTS):
        shape = _EDGE_SHAPE
    elif following in _OBJECTS or (before[1] in _EDGES and not following):
        shape = _PAST_SHAPE
    return shape is not None and shape.fullmatch(word) is not None


def _is_strong(word: str) -> bool:
    """Whether the word is a strong form in the plural or behind a prefix: *gaben*, *entließ*, *erhielten*."""
    if word in _STRONG:
        return True
    if not word.startswith(_INSEPARABLE):
        return False
    return next(word.removeprefix(p) for p in _INSEPARABLE if word.startswith(p)) in _STRONG
