"""Words that are spelled alike: which of the two stands in a text, told by the words around it.

In: a word, and the tokens before and behind it in its sentence (words and marks, in order of the text).
Out: yes or no. `verb-adjectives.txt` has the verb forms that are adjectives as well (*gleiche*),
`verb-nouns.txt` the noun forms that are verb forms (*Macht*); `scripts/build_homographs.py` makes both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from companion.languages.german.adjectives import looks_declined
from companion.languages.german.clauses import is_verb_form
from companion.languages.german.closed_classes import FOLLOWERS, FUNCTION_WORDS, words
from companion.languages.german.compounds import heads_of, is_part
from companion.languages.german.lexicon import NounLexicon

_OBLIQUE = words("""
    dem des einem einen einer eines im am vom beim zum zur ins ans keinem keiner keines meinem meiner meines
    seinem seiner seines ihrem ihrer ihres unserem unserer unseres diesem dieser dieses jedem jeder jedes
    """)
"""Articles before which no subject stands, so that no finite verb follows them."""
_ARTICLES = words("der die das den")
_SUBJECTS = {
    "e": words("ich er sie es man wer jeder jemand niemand keiner"),
    "en": words("wir sie viele einige wenige manche mehrere"),
}
"""Subjects of a verb in *-e* (*er reiche*), of one in *-en* (*sie reichen*)."""
_DETERMINERS = (
    _OBLIQUE
    | _ARTICLES
    | words("""
        eine kein keine keinen mein meine meinen sein seine seinen ihr ihre ihren unser unsere unseren diese
        diesen jene jener jenem jenen jede jeden welche welcher welchem welchen
        """)
)
_DATIVES = words("""
    dem im am vom zum beim zu einem keinem meinem deinem seinem ihrem unserem eurem diesem jedem jenem welchem
    """)
_JOINED = frozenset({"und", "oder", ",", "bzw", "sowie"})
_MOST_ADJECTIVES = 3
_SHORT_OR_DERIVED = re.compile(r"[^aeiouäöü]*[aeiouäöü]{1,2}[^aeiouäöü]*|.*(?:isch|ig|lich)", re.IGNORECASE)
"""Stems of adjectives that names are made of: *Deutsch*, *Freiwillig*; not those of participles."""


_ADVERBS = words("""
    Abends Morgens Mittags Nachts Vormittags Nachmittags Sonntags Montags Dienstags Mittwochs Donnerstags
    Freitags Samstags Anfangs Teils Flugs Danke
    """)
"""Adverbs, and what is said in thanks, that look like a form of a noun."""
_PREPOSITIONS = words("Dank Trotz Laut Statt Kraft Zeit")
_ADVERBIAL = words("wieder weiter zusammen")
"""Particles with which a verb still means what it means alone: *Er kommt wieder*."""
_POSSESSIVES = ("mein", "dein", "sein", "ihr", "unser", "eur")


@cache
def verb_adjectives() -> frozenset[str]:
    """Return the forms of verbs that are forms of an adjective as well: *gleiche*."""
    return _listed("verb-adjectives.txt")


@cache
def _infinitives() -> frozenset[str]:
    return frozenset(line.removesuffix("*") for line in _listed("infinitives.txt"))


def makes_other_verb(particle: str, infinitive: str) -> bool:
    """Whether a particle and an infinitive are a verb with a meaning of its own: *nachdenken*."""
    return particle not in _ADVERBIAL and particle + infinitive in _infinitives()


@cache
def openings() -> frozenset[str]:
    """Return the forms of nouns that are another word where they begin a sentence."""
    return _verb_nouns() | frozenset(map(str.capitalize, verb_adjectives())) | _ADVERBS | _PREPOSITIONS


@cache
def _verb_nouns() -> frozenset[str]:
    return _listed("verb-nouns.txt")


def _listed(name: str) -> frozenset[str]:
    return words((Path(__file__).parent / name).read_text(encoding="utf-8"))


def opens_sentence(word: str, following: Sequence[str]) -> bool:
    """Whether a word that begins a sentence is none of the noun that it looks like.

    It is an adverb of the list (*Abends*); a preposition before an article or a noun (*Dank der*; *Kraft*
    and *Zeit* before a possessive); a verb before its subject (*Versuchen Sie*); an adjective before a noun.
    """
    behind = following[0] if following else ""
    if word in _ADVERBS:
        return True
    if word in ("Kraft", "Zeit"):
        return behind.startswith(_POSSESSIVES)
    if word in _PREPOSITIONS:
        return behind in _DETERMINERS or behind[:1].isupper()
    if behind in FOLLOWERS and word in _verb_nouns():
        return True
    small = word.lower()
    return small in verb_adjectives() and is_attributive(small, (), following)


def is_attributive(form: str, before: Sequence[str], following: Sequence[str]) -> bool:
    """Whether a form in *-e* or *-en* that is both stands before a noun, as an adjective.

    It does after an article in the genitive or dative (*im gleichen*); and where a noun follows, with at
    most two more adjectives before it, unless a subject precedes: *er*, *sie*; of *-en* a noun as well
    (*Die Mittel reichen Experten zufolge*). Without a noun, it does after an article and before a finite
    verb or *wie*: *das gleiche gilt*.
    """
    last = before[-1] if before else ""
    small = last.lower()
    ending = "en" if form.endswith("en") else "e"
    if small in _OBLIQUE or (small in ("der", "den") and ending == "en"):
        return True
    if small in _SUBJECTS[ending] or last == "Sie":
        return False
    if _noun_follows(ending, following):
        if form in FUNCTION_WORDS:  # meinen
            return True
        return ending == "e" or not last[:1].isupper() or small in FUNCTION_WORDS
    return small in _ARTICLES and bool(following) and (following[0] == "wie" or is_verb_form(following[0]))


def _noun_follows(ending: str, following: Sequence[str]) -> bool:
    """Whether a capitalised word comes, with only numbers and adjectives of the same ending before it."""
    adjectives = 0
    for token in following:
        if token[0].isupper():
            return token.lower() not in FUNCTION_WORDS
        if token in _JOINED or token.isdigit():
            continue
        adjectives += 1
        if adjectives >= _MOST_ADJECTIVES or token in FUNCTION_WORDS:
            return False
        if not (token.endswith(ending) and looks_declined(token)):
            return False
    return False


def is_dative(before: Sequence[str]) -> bool:
    """Whether the words before a masculine or neuter noun show its dative: *im Falle*, *zu Rate*.

    So does the article, with an adjective in *-en* behind it or none: *im schlimmsten Falle*.
    """
    if not before:
        return False
    *front, last = before
    if front and last.endswith("en") and looks_declined(last):
        last = front[-1]
    return last.lower() in _DATIVES


def is_adjective_of_noun(
    word: str, before: Sequence[str], following: Sequence[str], lexicon: NounLexicon
) -> bool:
    """Whether an adjectival noun is an adjective before a noun: *Deutsche Soldaten*, *die Deutsche Bank*.

    At the start of a sentence it is before any noun. Elsewhere its capital is that of a name: it is where
    it is no participle, an article stands before it or it ends in *-er* or *-es*, and a common noun
    follows, or another adjective with a capital and a noun (*das Deutsche Rote Kreuz*); behind *die*, a
    word in *-en* only before a plural (*die Deutschen Urlaub …*).
    """
    if not following or not following[0][0].isupper():
        return False
    if not before:
        return following[0].lower() not in FUNCTION_WORDS and lexicon.is_form(following[0])
    stem = word[:-1] if word.endswith("e") else word[:-2]
    article = before[-1].lower() if before else ""
    strong = word.endswith(("er", "es"))
    if not _SHORT_OR_DERIVED.fullmatch(stem) or not (strong or article in _DETERMINERS):
        return False
    noun, *others = following
    if others and others[0][0].isupper() and looks_declined(noun) and not _is_common_noun(noun, lexicon):
        noun = others[0]
    if article == "die" and word.endswith("en") and lexicon.is_noun(noun):
        return False
    return _is_common_noun(noun, lexicon)


def is_of_a_place(word: str, lexicon: NounLexicon) -> bool:
    """Whether the word is one like *Berliner*, *Münchner*, *Bremer*, an adjective without endings."""
    found = lexicon.entry(word)
    if not word.endswith("er") or found is None or "A" in found.flags:
        return False
    places = (word[:-2], word[:-2] + "en", word[:-3] + "en", word[:-3] + "el", word[:-1])
    return any("T" in lexicon.flags_of(place) for place in places)


def may_be_of_a_place(noun: str, lexicon: NounLexicon) -> bool:
    """Whether an inhabitant may be that adjective; *Spanier* is none, *Sender* comes of *senden*."""
    if not is_of_a_place(noun, lexicon) or noun.endswith("ier"):
        return False
    return _verb_nouns().isdisjoint((noun[:-2] + "en", noun + "n"))


def is_before_noun(following: Sequence[str], lexicon: NounLexicon) -> bool:
    """Whether a common noun stands next: *Münchner Rathaus*, not *der Münchner Müller*."""
    return bool(following) and following[0][0].isupper() and _is_common_noun(following[0], lexicon)


def _is_common_noun(word: str, lexicon: NounLexicon) -> bool:
    """Whether the word is a form of a noun that is nobody's name: *Bank*, not *Müller*."""
    last = word.rpartition("-")[2]
    found = lexicon.entry(last)
    if found is not None:
        return "N" in found.flags and found.flags.isdisjoint("VSA")
    if lexicon.lemmas_of(last):
        return True
    return any(is_part(last[:cut], lexicon) for cut in heads_of(last, lexicon))
