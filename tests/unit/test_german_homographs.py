"""Words that are spelled alike, and the words around them that tell; and the files of such words."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from companion.languages.german import homographs
from companion.languages.german.headwords import citation_forms
from companion.languages.german.inflector import GermanInflector
from companion.languages.german.lexicon import noun_lexicon
from companion.languages.german.reform import pairs_in, respelled
from companion.model.forms import Homograph
from companion.model.terms import MatchMode

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src/companion/languages/german"
LEXICON = noun_lexicon()
GERMAN = GermanInflector(LEXICON)


def _script() -> ModuleType:
    place = importlib.util.spec_from_file_location("build_homographs", ROOT / "scripts/build_homographs.py")
    assert place is not None
    assert place.loader is not None
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["verb-adjectives.txt", "verb-nouns.txt"])
def test_a_file_of_words_is_sorted_and_has_each_once(name: str) -> None:
    words = (DATA / name).read_text(encoding="utf-8").splitlines()
    assert words == sorted(set(words))


def test_the_nouns_like_verbs_are_forms_of_nouns() -> None:
    words = (DATA / "verb-nouns.txt").read_text(encoding="utf-8").splitlines()
    assert all(map(LEXICON.is_form, words))


def test_the_script_finds_what_verbs_share_with_adjectives_and_nouns() -> None:
    script = _script()
    words = {"gleichem": "gleich", "gleichen": "gleichen", "machen": "machen", "machem": "machem"}
    verbs = list(script.conjugations(words))
    assert [infinitive for infinitive, _ in verbs] == ["gleichen", "machen"]
    assert script.verb_adjectives(verbs, words) == ["gleiche", "gleichen"]
    assert {"Macht"} <= set(script.verb_nouns(verbs))


@pytest.mark.parametrize(
    ("form", "before", "following"),
    [
        ("gleiche", ["die"], ["Frage"]),
        ("gleichen", ["im"], ["gilt"]),
        ("reichen", ["die"], ["arabischen", "Länder"]),
        ("reiche", [], ["und", "satte", "Leute"]),
        ("gleiche", ["das"], ["gilt"]),
        ("meinen", ["Burrichter"], ["besonderen", "Respekt"]),
    ],
)
def test_before_a_noun_it_is_the_adjective(form: str, before: list[str], following: list[str]) -> None:
    assert homographs.is_attributive(form, before, following)


@pytest.mark.parametrize(
    ("form", "before", "following"),
    [
        ("sichere", ["ich"], ["Häfen"]),
        ("reichen", ["Vorräte"], ["Experten", "zufolge"]),
        ("lieben", ["wir"], ["Musik"]),
        ("reiche", ["das"], ["nicht"]),
        ("liebe", ["die"], ["ich"]),
        ("meinen", [], ["Sie"]),
    ],
)
def test_with_its_subject_it_is_the_verb(form: str, before: list[str], following: list[str]) -> None:
    assert not homographs.is_attributive(form, before, following)


def test_only_the_forms_that_two_words_have_are_unsure() -> None:
    unsure = GERMAN.paradigm("gleichen", type=None, match=MatchMode.INFLECTED).unsure
    adjectives = {form for form, other in unsure.items() if other is Homograph.ADJECTIVE_OF_VERB}
    assert adjectives == {"gleiche", "gleichen"}
    assert unsure["glich"] is Homograph.PARTED
    assert not GERMAN.paradigm("aufstocken", type=None, match=MatchMode.INFLECTED).unsure
    assert GERMAN.paradigm("Rat", type=None, match=MatchMode.INFLECTED).unsure["Rate"] is Homograph.NOT_DATIVE


@pytest.mark.parametrize(
    ("headword", "words"),
    [
        ("Vorsitzende(r)", ["Vorsitzende"]),
        ("Angestellte/-r", ["Angestellte"]),
        ("die Miliz", ["Miliz"]),
        ("Miliz, die", ["Miliz"]),
        ("Minister(in)", ["Minister", "Ministerin"]),
        ("Minister*in", ["Minister", "Ministerin"]),
        ("Arzt/Ärztin", ["Arzt", "Ärztin"]),
        ("jdn. zu etw. zwingen", ["zwingen"]),
        ("sich auf jemanden/etwas verlassen", ["verlassen"]),
        ("das Handtuch werfen", ["das Handtuch werfen"]),
        ("Die Zeit", ["Die Zeit"]),
        ("9/11", ["9/11"]),
        ("CDU/CSU", ["CDU/CSU"]),
    ],
)
def test_what_a_dictionary_adds_is_dropped(headword: str, words: list[str]) -> None:
    assert citation_forms(headword) == words


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Schifffahrt", "Schiffahrt"),
        ("Stängel", "Stengel"),
        ("Geheimtipp", "Geheimtip"),
        ("selbstständig", "selbständig"),
        ("rau", "rauh"),
        ("Potenzial", "Potential"),
        ("Fotograf", "Photograph"),
        ("Schlagzeile", "Schlagzeile"),
        ("rauchen", "rauchen"),
        ("Schiffbau", "Schiffbau"),
    ],
)
def test_both_spellings_of_the_reform_lead_to_one_another(word: str, other: str) -> None:
    assert respelled(word, pairs_in(word, LEXICON)) == other
    assert respelled(other, pairs_in(other, LEXICON)) == word


def test_every_noun_of_the_lexicon_has_a_paradigm() -> None:
    lemmas = [line.split("\t")[0] for line in (DATA / "nouns.txt").read_text(encoding="utf-8").splitlines()]
    for lemma in lemmas[::11]:
        assert GERMAN.paradigm(lemma, type=None, match=MatchMode.INFLECTED).forms[0].surface
