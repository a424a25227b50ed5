"""Surnames: the full name of a person in, what of it stands alone later out; and whether it does.

A surname that stands alone looks like any other word. What tells it apart are the words beside it: a
capitalised one before it that is no known noun is the first name of somebody else (*Jimmy Carter*), and an
article before *Koch* makes it a cook.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from companion.languages.german.adjectives import looks_declined
from companion.languages.german.clauses import AUXILIARIES, is_clause
from companion.languages.german.closed_classes import (
    ADVERBS,
    CLOSERS,
    COMPOUND_PREFIXES,
    FUNCTION_WORDS,
    PREPOSITIONS,
    words,
)
from companion.languages.german.compounds import is_part
from companion.languages.german.lexicon import NounLexicon
from companion.languages.persons import Beside, Obstacle

_PARTICLES = words("""
    von van der die das den dem zu zum zur vom aus de del della di da dos du d la le el al bin ibn ben ten ter
    Von Van De Del Della Di Da Dos Du La Le Al El Bin Ibn Ben
    """)
_ARTICLES = words("der die das den dem")
_ALSO_WITHOUT = words("von van zu de al el Al El")
"""Particles that may be left out: *Assad*, *Bismarck*, *Guttenberg*; never *bin* or *von der*."""
_NEVER_FIRST_NAMES = words("von van zu de Von Van De Del Della Di Da Du La Le")
_ARABIC_ARTICLE = re.compile(r"(?:[Aa]l|[Ee]l|[Aa][dnst]|[Aa]sch|[Aa]r)-(?=[^\W\d_])")
_SHAPE = re.compile(r"(?:[dD]['’])?[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))+")
_NUMERAL = re.compile(r"[IVX]+")
_GENERATIONS = words("jr. jr sr. sr sen. sen jun. jun junior senior")
_WITHIN_NAMES = words("al el van de del della di dos le la bin ibn")
"""Small words before a surname that only names have."""
_INITIAL = re.compile(r"[^\W\d_]\.")
_TITLES = words("Mr Mrs Ms Miss Dr Prof Madame Monsieur Señor Señora Signor Don")
_DETERMINERS = words("""
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein
    meine meinen meinem meiner meines dein deine deinen deinem deiner sein seine seinen seinem seiner
    seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres dieser diese
    dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem mancher manche manches
    manchen welcher welche welches welchen welchem solche solchen solcher beide beiden alle allen aller
    vom zum zur beim im am ins ans aufs viele vielen einige einigen mehrere mehreren zwei drei vier fünf
    andere anderen anderer anderem anderes viel wenig mehr
    """)
_ROLE = "als"
"""*Er arbeitete als Koch*: what follows is what somebody is."""
_COPULAS = words("bin bist ist sind sei war waren wäre wird werden wurde wurden werde bleibt blieb")
_PRONOUNS = words("das die was")
"""Determiners that also stand alone before a verb: *Das sagte Koch.*"""
_PAST = re.compile(r".+te[nt]?")
_STRONG_ENDINGS = ("er", "es", "em")
_WEAK_ENDINGS = ("e", "en")
_MANY_ADJECTIVES = 3
_INTO_PLACES = words("in nach aus bis um nahe nördlich südlich östlich westlich")
_SHORTEST_HEAD = 4
_REMEMBERED = 2_000
"""Words beside names, of which a text has few, that are not looked up again."""


class GermanNames:
    """The grammar of German names; see `companion.languages.persons.NameGrammar`."""

    def __init__(self, lexicon: NounLexicon) -> None:
        self._lexicon = lexicon
        self._is_of_name = lru_cache(_REMEMBERED)(self._look_up)

    def surnames(self, name: str) -> tuple[str, ...]:
        """Return the last word of a full name with its particles; then without, where they may be left out.

        Empty where the name is one word, where its last one is no name (*Karl der Große*, *Elisabeth II.*,
        *Emir von Katar*), and where no part of it is a name (*Roter Baron*). A title may stand first.
        """
        parts = name.split()
        while len(parts) > 1 and parts[-1].lower() in _GENERATIONS:
            del parts[-1]
        start = len(parts) - 1
        while start > 1 and parts[start - 1] in _PARTICLES:
            start -= 1
        first, particles, last = parts[:start], parts[start:-1], parts[-1]
        if not first or first[0] in _NEVER_FIRST_NAMES or (particles and particles[0] in _ARTICLES):
            return ()
        core = _ARABIC_ARTICLE.sub("", last)
        if not self._can_be_surname(core, first, particles):
            return ()
        whole = " ".join((*particles, last))
        may_shorten = (len(particles) == 1 and particles[0] in _ALSO_WITHOUT) or not particles
        return tuple(dict.fromkeys((whole, core if may_shorten else whole)))

    def _can_be_surname(self, core: str, first: Sequence[str], particles: Sequence[str]) -> bool:
        if not _SHAPE.fullmatch(core) or not core.rpartition("-")[2][:1].isupper():
            return False
        if core.isupper() or _NUMERAL.fullmatch(core) or core.lower() in FUNCTION_WORDS:
            return False
        names = [word for word in first if self._is_of_name(word)]
        flags = self._lexicon.flags_of(core)
        if particles:
            return bool(names) and (flags.isdisjoint("T") or not flags.isdisjoint("S"))
        if "V" not in self._lexicon.flags_of(first[0]) and looks_declined(first[0]) and _is_plain_noun(flags):
            return False
        return bool(names) or not _is_plain_noun(flags)

    def obstacle(self, surname: str, beside: Beside, *, inflected: bool) -> Obstacle | None:
        """Return what is against taking a word for a surname, by the words beside it."""
        near = beside.before[-1] if beside.before else ""
        if self._is_behind_other_name(beside, near) or (
            not inflected and self._is_before_other_name(surname, beside.after)
        ):
            return Obstacle.OTHER_NAME
        if inflected and near.lower() in _ARTICLES:
            return Obstacle.FAMILY
        if "T" in self._lexicon.flags_of(surname) and near.lower() in _INTO_PLACES:
            return Obstacle.PLACE
        if self._is_noun(surname) and _makes_noun(beside):
            return Obstacle.NOUN
        if near == "." and self._is_small(surname) and not is_clause((",", beside.after)):
            return Obstacle.SMALL_WORD
        return None

    def _is_behind_other_name(self, beside: Beside, near: str) -> bool:
        """Whether a word before it, or joined by a hyphen, is a part of a name, too."""
        if beside.front and not beside.back:
            return True
        if any(part in _WITHIN_NAMES or self._is_of_name(part) for part in (*beside.front, beside.back)):
            return True
        opens = len(beside.before) > 1 and beside.before[-2] == "."
        if near in _WITHIN_NAMES or _INITIAL.fullmatch(near):
            return True
        return self._is_of_name(near) and not (opens and self._is_small(near))

    def _is_before_other_name(self, surname: str, after: str) -> bool:
        """Whether the word behind it is another name; behind one that is a first name, any capital is."""
        if not after[:1].isupper() or "T" in self._lexicon.flags_of(after):
            return False
        return "V" in self._lexicon.flags_of(surname) or self._is_of_name(after)

    def _look_up(self, word: str) -> bool:
        """Whether a capitalised word is no noun that is known, or a known first name."""
        if not word[:1].isupper() or word[1:].isupper() or word in _TITLES:
            return False
        head = word.rpartition("-")[2]
        flags = self._lexicon.flags_of(head)
        if "V" in flags:
            return True
        if "N" in flags:
            return False
        is_known = self._is_form_of_noun(head) or self._is_compound(head)
        return not is_known and head.lower() not in COMPOUND_PREFIXES

    def _is_form_of_noun(self, word: str) -> bool:
        return any("N" in self._lexicon.flags_of(lemma) for lemma in self._lexicon.lemmas_of(word))

    def _is_noun(self, word: str) -> bool:
        return "N" in self._lexicon.flags_of(word) or self._is_form_of_noun(word)

    def _is_compound(self, word: str) -> bool:
        """Whether the word is a noun behind known parts: *Rebellenchef*."""
        return any(
            self._is_noun(word[cut:].capitalize()) and is_part(word[:cut], self._lexicon)
            for cut in range(2, len(word) - _SHORTEST_HEAD + 1)
        )

    def _is_small(self, word: str) -> bool:
        """Whether the word, in small letters, is one that is no noun and no name: *Kurz*, *Doch*."""
        small = word.lower()
        if "V" in self._lexicon.flags_of(word):
            return False
        if small in FUNCTION_WORDS or small in ADVERBS or small in AUXILIARIES or small in CLOSERS:
            return True
        if small in COMPOUND_PREFIXES or small in PREPOSITIONS or is_clause((small,)):
            return True
        return any("A" in self._lexicon.flags_of(word + ending) for ending in ("e", "er"))


def _is_plain_noun(flags: frozenset[str]) -> bool:
    return "N" in flags and "S" not in flags


def _makes_noun(beside: Beside) -> bool:
    """Whether the words before a word that is a noun and a surname make it the noun: *der alte Koch*."""
    pairs = zip(("", *beside.before), beside.before, strict=False)
    before = [word.lower() if previous == "." else word for previous, word in pairs]
    near = before[-1] if before else ""
    if near in _DETERMINERS or near == _ROLE or (near in _COPULAS and not beside.after):
        return True
    adjectives = 0
    while adjectives < min(_MANY_ADJECTIVES, len(before)) and _may_be_adjective(before[-1 - adjectives]):
        adjectives += 1
    if not adjectives:
        return False
    determiner = before[-1 - adjectives] if adjectives < len(before) else ""
    if determiner in _DETERMINERS:
        return determiner not in _PRONOUNS or not _PAST.fullmatch(near)
    return near.endswith(_STRONG_ENDINGS)


def _may_be_adjective(word: str) -> bool:
    known = word in FUNCTION_WORDS or word in ADVERBS or word in AUXILIARIES or is_clause((word,))
    return word.islower() and not known and word.endswith((*_STRONG_ENDINGS, *_WEAK_ENDINGS))
