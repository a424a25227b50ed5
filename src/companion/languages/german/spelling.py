"""Other spellings of a form: Swiss, before 1996, in capitals; abbreviations with and without blanks.

In: surfaces and the rules that made them, in order. Out: the same, and after them their other spellings.
"""

from __future__ import annotations

import re

from companion.languages.german.lexicon import NounLexicon
from companion.model.forms import Rule

_OLD_SHARP_S = re.compile(r"(?<!\b[Aa]u)ss(?![aeiouyäöüsc])")
"""Where the spelling before 1996 had ß: *Prozeß*, *mußte*; not in *Ausschuss* before the c, nor in *Aussprache*."""
_ABBREVIATION = re.compile(r"(?:[^\W\d_]{1,5}\.\s?){2,}")
SHORTEST_IN_CAPITALS = 4
"""Shorter words in capitals are too easily acronyms."""


def add_spellings(forms: dict[str, Rule], lexicon: NounLexicon) -> None:
    """Add the spellings with ss for ß and, as before 1996, with ß for ss.

    *Maße* gets no *Masse*: that is a form of another noun.
    """
    for surface in [form for form in forms if "ß" in form or "ss" in form]:
        for other in (surface.replace("ß", "ss"), _OLD_SHARP_S.sub("ß", surface)):
            if other not in forms and not _is_another(other, surface, lexicon):
                forms[other] = Rule.SPELLING


def _is_another(spelling: str, surface: str, lexicon: NounLexicon) -> bool:
    """Whether a spelling is a form of another noun, and not the same one as Swiss (*Spass*) or old (*Boß*)."""
    if not spelling[0].isupper() or not lexicon.is_form(spelling):
        return False
    forms = lexicon.forms(surface) or ()
    return {form.replace("ß", "ss") for form in forms} != set(lexicon.forms(spelling) or ("",))


def add_capitals(forms: dict[str, Rule]) -> None:
    """Add each form of four letters or more as a text in capitals has it, ß as SS and as ẞ."""
    for surface in list(forms):
        if len(surface) < SHORTEST_IN_CAPITALS:
            continue
        capitals = surface.upper()
        if capitals not in forms:
            forms[capitals] = Rule.CAPITALS
        if "ß" in surface:
            forms.setdefault(surface.replace("ß", "ẞ").upper(), Rule.CAPITALS)


def abbreviation(name: str) -> dict[str, Rule] | None:
    """Return both spacings of an abbreviation of several parts (`z. B.` = `z.B.`); None if it is none."""
    if not _ABBREVIATION.fullmatch(name):
        return None
    close = name.replace(" ", "")
    spaced = close.replace(".", ". ").rstrip()
    forms = {name: Rule.HEADWORD}
    forms.setdefault(close, Rule.SPELLING)
    forms.setdefault(spaced, Rule.SPELLING)
    return forms
