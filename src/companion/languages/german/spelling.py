"""Other spellings of a form: Swiss, before 1996, in capitals; abbreviations with and without blanks.

In: surfaces and the rules that made them, in order. Out: the same, and after them their other spellings.
"""

from __future__ import annotations

import re

from companion.languages.german.lexicon import NounLexicon
from companion.model.forms import Rule, Separated

_OLD_SHARP_S = re.compile(r"ss(?=s)|(?<!\b[Aa]u)ss(?![aeiouyäöüsc])")
"""Where ß stood before 1996: *Prozeß*, *mußte*; not before the c of *Ausschuss*, nor in *Aussprache*."""
_ABBREVIATION = re.compile(r"(?:[^\W\d_]{1,5}\.\s?){2,}")
RARE_NOUNS = frozenset({"Strass", "Gros"})
"""Nouns too rare to stand in the way of the Swiss *Strassen* and *Grosse*."""
SHORTEST_IN_CAPITALS = 4
"""Shorter words in capitals are too easily acronyms."""


def add_spellings(forms: dict[str, Rule], lexicon: NounLexicon) -> None:
    """Add the spellings with ss for ß and, as before 1996, with ß for ss.

    *Maße* gets no *Masse*: that is a form of another noun.
    """
    text = "\n".join(forms)
    if "ß" not in text and "ss" not in text:
        return
    double = [form for form in forms if "ß" in form or "ss" in form]
    swiss = double[0].replace("ß", "ss")
    own = {swiss} if _is_same_noun(double[0], lexicon) else set()
    for surface in double:
        for other in (surface.replace("ß", "ss"), _OLD_SHARP_S.sub("ß", surface)):
            if other not in forms and _lemmas_of(other, lexicon) <= own:
                forms[other] = Rule.SPELLING


def spelt_apart(verb: tuple[Separated, ...]) -> tuple[Separated, ...]:
    """Return a verb whose parts stand apart in every spelling: *schloss* … *ab*, *schloß* … *ab*."""
    if not any("ss" in one.finite or "ß" in one.finite for one in verb):
        return verb
    known = {one.finite for one in verb}
    made = [
        one._replace(finite=finite)
        for one in verb
        for finite in (one.finite.replace("ß", "ss"), _OLD_SHARP_S.sub("ß", one.finite))
        if finite not in known
    ]
    return verb + tuple(dict.fromkeys(made))


def _lemmas_of(form: str, lexicon: NounLexicon) -> set[str]:
    """Return the nouns that a spelling is a form of; a lower-case word is none."""
    if not form[0].isupper():
        return set()
    lemmas = {*lexicon.lemmas_of(form), *([form] if lexicon.is_noun(form) else [])}
    return {lemma for lemma in lemmas - RARE_NOUNS if "N" in lexicon.flags_of(lemma)}


def _is_same_noun(lemma: str, lexicon: NounLexicon) -> bool:
    """Whether the lexicon has the lemma with ss as well, as the same noun: *Spaß*, *Spass*."""
    swiss = lemma.replace("ß", "ss")
    forms = {form.replace("ß", "ss") for form in lexicon.forms(lemma) or ()}
    others = set(lexicon.forms(swiss) or ())
    return swiss != lemma and bool(forms & others - {swiss}) and (forms <= others or others <= forms)


def add_capitals(forms: dict[str, Rule]) -> None:
    """Add each form of four letters or more as a text in capitals has it, ß as SS, as ẞ and as it is."""
    long = [form for form in forms if len(form) >= SHORTEST_IN_CAPITALS]
    capitals = dict.fromkeys(map(str.upper, long), Rule.CAPITALS)
    sharp = [
        other.join(part.upper() for part in form.split("ß")) for form in long if "ß" in form for other in "ẞß"
    ]
    capitals |= dict.fromkeys(sharp, Rule.CAPITALS)
    for form in capitals.keys() & forms.keys():  # acronyms keep their rule
        del capitals[form]
    forms |= capitals


def abbreviation(name: str) -> dict[str, Rule] | None:
    """Return both spacings of an abbreviation of several parts (`z. B.` = `z.B.`); None if it is none."""
    if "." not in name or not _ABBREVIATION.fullmatch(name):
        return None
    close = name.replace(" ", "")
    spaced = close.replace(".", ". ").rstrip()
    forms = {name: Rule.HEADWORD}
    forms.setdefault(close, Rule.SPELLING)
    forms.setdefault(spaced, Rule.SPELLING)
    return forms
