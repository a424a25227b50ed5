"""Forms for both genders: *Minister:innen*, *Ärzt*in*, *KollegInnen*.

In: a noun. Out: these forms, where the lexicon has the feminine in *-in* and the masculine beside it. In: two
paradigms. Out: the one of a headword that names both.
"""

from __future__ import annotations

import re

from companion.languages.german.lexicon import NounLexicon
from companion.model.forms import Form, Paradigm, Rule

_INCLUSIVE = (
    *(":in", ":innen", "*in", "*innen", "_in", "_innen", "/in", "/innen", "/-in", "/-innen"),
    *("In", "Innen", "(in)", "(innen)"),
)
"""What a feminine ending looks like in a form for both genders."""
_NEVER_FEMALE = ("ung", "heit", "keit", "schaft", "ion", "tät", "um", "en", "chen")
_FEMININE = (("", "nen"),)
_WITHOUT_UMLAUT = str.maketrans("äöüÄÖÜ", "aouAOU")
_UMLAUTS = str.maketrans("aouAOU", "äöüÄÖÜ")
_LAST_VOWEL = re.compile(r".*?([AOUaou])u?(?:er)?[^aeiouäöüAOU]*")


def inclusive_forms(noun: str, lexicon: NounLexicon) -> tuple[Form, ...]:
    """Return what stands for both genders: *Minister:innen*, *Ärzt*in*, *KollegInnen*.

    They belong to the masculine noun and to the feminine one. None where the lexicon has no feminine.
    """
    stem = _stem_of_both(noun, lexicon)
    return tuple([Form(stem + ending, Rule.INCLUSIVE) for ending in _INCLUSIVE]) if stem else ()


def _stem_of_both(noun: str, lexicon: NounLexicon) -> str:
    """Return what a feminine in *-in* has before its ending: *Ärzt* of *Arzt* and of *Ärztin*."""
    if noun.endswith("in"):
        stem = noun[:-2]
        masculine = (stem, stem + "e", stem.translate(_WITHOUT_UMLAUT), stem.translate(_WITHOUT_UMLAUT) + "e")
        return stem if lexicon.has_table(noun) and any(map(lexicon.has_table, masculine)) else ""
    if noun.endswith(_NEVER_FEMALE) or not lexicon.has_table(noun):
        return ""
    stem = noun.removesuffix("e")
    if _is_feminine(stem + "in", lexicon):
        return stem
    other = _with_umlaut(stem)
    return other if other and _is_feminine(other + "in", lexicon) else ""


def _is_feminine(noun: str, lexicon: NounLexicon) -> bool:
    found = lexicon.entry(noun)
    return found is not None and found.changes == _FEMININE


def _with_umlaut(stem: str) -> str:
    """Return a stem with an umlaut for its last vowel: *Arzt* → *Ärzt*, *Bauer* → *Bäuer*; else nothing."""
    found = _LAST_VOWEL.fullmatch(stem)
    return stem[: found.start(1)] + found[1].translate(_UMLAUTS) + stem[found.end(1) :] if found else ""


def both_genders(noun: Paradigm, feminine: Paradigm) -> Paradigm:
    """Return the paradigm of a headword that names a noun and its feminine."""
    known = {form.surface for form in noun.forms}
    first = Form(feminine.forms[0].surface, Rule.NOUN)
    others = [form for form in (first, *feminine.forms[1:]) if form.surface not in known]
    return noun._replace(
        forms=(*noun.forms, *others),
        shared=(*noun.shared, *feminine.shared),
        unsure={**feminine.unsure, **noun.unsure},
    )
