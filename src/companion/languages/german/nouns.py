"""Nouns: every form of one capitalised word.

In: a noun as a glossary has it. Out: its forms. The first of these that knows the word decides:

1. the lexicon, where it has a table, an adjectival declension or a name (name: + *-s*);
2. the word is itself a plural (*Streitkräfte*): the plural forms of its lemma;
3. an adjectival noun by its shape (*Geflüchteter*, *Mitwirkende*);
4. what follows the last hyphen is declined (*IS-Miliz*), else the longest known noun at its end that has
   something known in front of it or five letters (*Dschihadistenmiliz*);
5. the usual endings of words of its shape (*-ung* + *-en*), as long as they make no other known noun.

Other words are never made: *Minister* has no *Ministerin*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from companion.languages.german.adjectives import with_endings
from companion.languages.german.compounds import heads_of, is_part
from companion.languages.german.lexicon import NounClass, NounLexicon
from companion.languages.german.names import acronym_forms, genitive, is_acronym, name_forms
from companion.languages.german.spelling import RARE_NOUNS
from companion.model.forms import Rule

SHORTEST_HEAD = 4
_USUAL = (
    (("ung", "heit", "keit", "schaft", "ion", "tät", "enz", "anz", "ik", "ur"), ("en",)),
    (("ist", "ent", "ant", "oge", "graf", "graph", "soph", "nom", "krat", "at"), ("en", "s", "es")),
    (("ismus",), ()),
    (("in",), ("nen",)),
    (("nis",), ("se", "ses", "sen")),
    (("ment", "ling"), ("s", "es", "e", "en")),
    (("chen", "lein"), ("s",)),
    (("e",), ("n",)),
    (("er",), ("s", "n")),
    (("or",), ("s", "en")),
)
"""Endings of nouns, and the endings of their other forms; the first that fits counts."""
_SHORTEST_GUESS = 5
_ROUND_NUMBERS = ("hundert", "Hundert", "tausend", "Tausend")
_PLURAL = ("e", "n", "er", "s", "a", "i")
_COMPASS = frozenset({"Nord", "Süd", "Ost", "West"})
"""Only winds of these names have plurals; *Norden* and *Westen* are other words."""
_ADJECTIVAL = re.compile(
    r"(?:.*(?:ge|ver)[^\W\d_]{3,}(?:t|en)|[^\W\d_]{3,}(?:iert|end|elnd|ernd))(?:e|er|en)",
    re.IGNORECASE,
)


def noun_forms(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    """Return the forms of a noun with the rules that made them, the noun itself first."""
    forms = {noun: Rule.HEADWORD}
    made = (
        _listed(noun, lexicon)
        or _behind_hyphen(noun, lexicon)
        or _old_spelling(noun, lexicon)
        or _swiss(noun, lexicon)
        or _unlisted(noun, lexicon)
    )
    for form, rule in made.items():
        forms.setdefault(form, rule)
    dative = noun + "e"
    if forms.get(dative) is Rule.NOUN and _is_only_dative(dative, forms, lexicon):
        forms[dative] = Rule.DATIVE
    return forms


def _unlisted(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    return (
        _plural(noun, lexicon)
        or _adjectival(noun, lexicon)
        or _compound(noun, lexicon)
        or _guessed(noun, lexicon)
    )


def _respelt(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    """Return the forms of a noun that another spelling leads to, itself first."""
    return {noun: Rule.HEADWORD} | (_listed(noun, lexicon) or _unlisted(noun, lexicon))


def _is_only_dative(dative: str, forms: Iterable[str], lexicon: NounLexicon) -> bool:
    """Whether a form in *-e* is no plural, and looks like another noun: *Falle*, *Rate*."""
    if "N" not in lexicon.flags_of(dative):
        return False
    return any(form != dative and form.endswith("e") and len(form) == len(dative) for form in forms)


def _listed(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    found = lexicon.entry(noun)
    if found is None:
        return {}
    is_wind = noun in _COMPASS
    forms: dict[str, Rule] = {}
    if found.is_name or is_wind:
        forms |= dict.fromkeys(genitive(noun), Rule.NAME)
    if found.changes and not is_wind:
        forms |= _of_class(noun, found)
    if noun.endswith(_ROUND_NUMBERS):
        forms |= {noun + "e": Rule.NOUN, noun + "en": Rule.NOUN}
    if "A" in found.flags:
        forms |= dict.fromkeys(with_endings(_adjectival_stem(noun)), Rule.ADJECTIVAL_NOUN)
    if noun.endswith("en") and {noun, noun + "s"} <= set(lexicon.forms(noun[:-1]) or ()):
        forms[noun[:-1]] = Rule.NOUN  # Frieden and Friede are one noun
    return forms or ({noun: Rule.HEADWORD} if found.is_name or "P" in found.flags else {})


def _of_class(noun: str, found: NounClass) -> dict[str, Rule]:
    size = len(noun)
    return {noun[: size - len(old)] + new: Rule.NOUN for old, new in found.changes}


def _behind_hyphen(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    front, hyphen, last = noun.rpartition("-")
    if not hyphen or not last:
        return {}
    if not last[0].isupper():
        return name_forms(noun)
    made = acronym_forms(last) if is_acronym(last) else noun_forms(last, lexicon)
    return {f"{front}-{form}": rule for form, rule in made.items()}


def _old_spelling(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    """Decline a headword in the spelling before 1996 as today's word: *Prozeß* as *Prozess*."""
    front, sharp, back = noun.rpartition("ß")
    if not sharp:
        return {}
    today = f"{front}ss{back}"
    if lexicon.is_noun(today) or len(head_of(today, lexicon)) > len(head_of(noun, lexicon)):
        declined = _respelt(today, lexicon)
        old = [f"{noun}{form[len(today) :]}" for form in declined if back and form.startswith(today)]
        return dict.fromkeys([*old, *declined], Rule.SPELLING)
    return {}


def _swiss(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    """Decline a headword in Swiss spelling as the word with ß: *Strasse* as *Straße*."""
    if "ss" not in noun or set(lexicon.lemmas_of(noun)) - RARE_NOUNS:
        return {}
    german = noun.replace("ss", "ß")
    if not lexicon.is_noun(german) and len(head_of(german, lexicon)) <= len(head_of(noun, lexicon)):
        return {}
    declined = _respelt(german, lexicon)
    return {form.replace("ß", "ss"): rule for form, rule in declined.items()} | dict.fromkeys(
        [form for form in declined if "ß" in form], Rule.SPELLING
    )


def _plural(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    if lexicon.has_table(noun):
        return {}
    return dict.fromkeys(lexicon.plural_forms(noun), Rule.PLURAL)


def _adjectival_stem(noun: str) -> str:
    return noun[:-1] if noun.endswith("e") else noun[:-2]


def _adjectival(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    if noun.endswith("nd") and lexicon.entry(noun) is None and _ADJECTIVAL.fullmatch(noun + "e"):
        return dict.fromkeys(with_endings(noun), Rule.ADJECTIVAL_NOUN)
    if not _ADJECTIVAL.fullmatch(noun):
        return {}
    head = head_of(noun, lexicon)
    if len(head) > SHORTEST_HEAD:  # Heldenlegende ends in a noun; Mitwirkende, with its -ende, in none
        return {}
    return dict.fromkeys(with_endings(_adjectival_stem(noun)), Rule.ADJECTIVAL_NOUN)


def head_of(noun: str, lexicon: NounLexicon) -> str:
    """Return the noun that ends a compound, with a capital: *Koalitionsvertrag* → *Vertrag*.

    The longest one with something known in front of it; else the longest of five letters or more, as in
    *Dschihadistenmiliz*. So *Beanstandung* does not end in *Dung*.
    """
    longest = ""
    for cut in heads_of(noun, lexicon):
        head = noun[cut].upper() + noun[cut + 1 :]
        if is_part(noun[:cut], lexicon):
            return head
        if not longest and len(head) > SHORTEST_HEAD:
            longest = head
    return longest


def _compound(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    head = head_of(noun, lexicon)
    if head:
        front = noun[: len(noun) - len(head)]
        declined = {head: Rule.NOUN} | _listed(head, lexicon)
        return {front + form[0].lower() + form[1:]: rule for form, rule in declined.items()}
    if not noun.endswith(_PLURAL):
        return {}
    for cut in range(2, len(noun) - SHORTEST_HEAD + 1):
        forms = lexicon.plural_forms(noun[cut].upper() + noun[cut + 1 :])
        if forms:
            return {noun[:cut] + form[0].lower() + form[1:]: Rule.PLURAL for form in forms}
    return {}


def _guessed(noun: str, lexicon: NounLexicon) -> dict[str, Rule]:
    forms = dict.fromkeys(genitive(noun), Rule.NAME)
    if len(noun) < _SHORTEST_GUESS:
        return forms
    endings = next((made for ends, made in _USUAL if noun.endswith(ends)), ())
    for form in [noun + ending for ending in endings]:
        if form not in forms and not lexicon.is_form(form):
            forms[form] = Rule.NOUN
    if noun.endswith(("ismus", "um")):
        forms[noun[:-2] + "en"] = Rule.NOUN
    return forms
