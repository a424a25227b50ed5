"""The way back from the words of a text to those of a dictionary, and the lists it is found with."""

from __future__ import annotations

import importlib.util
import sys
import time
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

from companion.suggest.frequencies import BANDS, UNLISTED, Frequencies, frequencies
from companion.suggest.lemmas import Kind, Lemmatiser
from companion.suggest.nouns import nouns
from companion.suggest.tokens import Token, sentences
from companion.suggest.verbs import verbs

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "companion" / "suggest"
GERMAN = ROOT / "src" / "companion" / "languages" / "german"


@pytest.fixture(scope="module")
def lemmatiser() -> Lemmatiser:
    return Lemmatiser(verbs(), nouns(), frequencies())


def read(lemmatiser: Lemmatiser, text: str) -> dict[str, str]:
    return {r.token.text: r.lemma for sentence in sentences(text) for r in lemmatiser.read(sentence)}


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("versicherte", "versichern"),
        ("aufgestockt", "aufstocken"),
        ("aufzustocken", "aufstocken"),
        ("verabredet", "verabreden"),
        ("geflogen", "fliegen"),
        ("verlor", "verlieren"),
        ("beschlossen", "beschließen"),
        ("angekündigte", "ankündigen"),
        ("handle", "handeln"),
        ("gäbe", "geben"),
    ],
)
def test_a_verb_form_leads_to_its_infinitive(form, infinitive):
    assert infinitive in verbs().lemmas_of(form)


@pytest.mark.parametrize(
    ("finite", "particle", "infinitive"),
    [("stockte", "auf", "aufstocken"), ("trat", "zurück", "zurücktreten"), ("nimmt", "wahr", "wahrnehmen")],
)
def test_the_parts_of_a_separated_verb_lead_to_it(finite, particle, infinitive):
    assert infinitive in verbs().with_particle(finite, particle)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("Angriffe", "Angriff"),
        ("Häuser", "Haus"),
        ("Zivilisten", "Zivilist"),
        ("Verbündeten", "Verbündeter"),
        ("Herrschaftsgebiets", "Herrschaftsgebiet"),
        ("Lieferengpässen", "Lieferengpass"),
        ("Iraks", "Irak"),
        ("Bremen", "Bremen"),
        ("Polen", "Polen"),
        ("Qwertz", ""),
    ],
)
def test_a_noun_leads_to_its_headword(form, lemma):
    assert nouns().lemma(form) == lemma


@pytest.mark.parametrize(
    ("noun", "gender"), [("Amt", "n"), ("Staat", "m"), ("Koalition", "f"), ("Bundesamt", "n"), ("Xung", "f")]
)
def test_the_gender_of_a_noun_is_that_of_its_last_part(noun, gender):
    assert nouns().gender(noun) == gender


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Er plädierte für eine humanitäre Lösung.", "humanitäre", "humanitär"),
        ("Die verbündeten Staaten kamen.", "verbündeten", "verbündet"),
        ("Die geplanten Maßnahmen kamen.", "geplanten", "planen"),
        ("Demnach kam er.", "Demnach", "demnach"),
        ("Abseits der Straße lag er.", "Abseits", "abseits"),
        ("Kern des Plans ist das.", "Kern", "Kern"),
        ("Stattdessen ging er.", "Stattdessen", "stattdessen"),
        ("Das ist eine lange Geschichte.", "lange", "lang"),
        ("Sie kamen umgehend.", "umgehend", "umgehend"),
        ("Die AKWs laufen.", "AKWs", "AKW"),
        ("DIE WELTMEISTERSCHAFT beginnt.", "WELTMEISTERSCHAFT", "Weltmeisterschaft"),
    ],
)
def test_a_word_in_a_sentence_is_read_as_its_headword(lemmatiser, text, word, lemma):
    assert read(lemmatiser, text)[word].lower() == lemma.lower()


def test_small_words_of_grammar_and_numbers_are_told_apart(lemmatiser):
    kinds = {w: lemmatiser.word(Token(w, 0, is_initial=False)).kind for w in ("und", "hatte", "4.600", "IS")}
    assert kinds == {"und": Kind.FUNCTION, "hatte": Kind.FUNCTION, "4.600": Kind.NUMBER, "IS": Kind.ACRONYM}


def test_the_commoner_a_word_the_higher_its_value_whatever_its_case_and_sharp_s():
    known = frequencies()
    assert known.zipf("und") > known.zipf("Miliz") > known.zipf("Rakka") == UNLISTED
    assert known.zipf("Straße") == known.zipf("strasse") > UNLISTED


def test_the_levels_are_as_wide_as_the_documents_say():
    lines = (DATA / "frequencies.txt").read_text("utf-8").splitlines()
    sizes = {float(value): len(words.split()) for value, words in (line.split("\t") for line in lines)}
    known = [sum(size for value, size in sizes.items() if value >= floor) for floor in BANDS]
    said = [0, 1_000, 3_000, 8_000, 19_000, 43_000]
    assert all(abs(size - about) <= max(1, about * 0.05) for size, about in zip(known, said, strict=True)), (
        known
    )


def test_the_list_is_small_and_read_at_once():
    data = (DATA / "frequencies.txt").read_text("utf-8")
    assert len(data.encode()) < 700_000
    best = min(_seconds(data) for _ in range(5))
    assert best < 0.06  # 0.015 s where it was measured


def _seconds(data: str) -> float:
    start = time.perf_counter()
    Frequencies(data)
    return time.perf_counter() - start


def _script(name: str) -> ModuleType:
    if str(ROOT / "scripts") not in sys.path:
        sys.path.append(str(ROOT / "scripts"))
    place = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert place is not None
    assert place.loader is not None
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    return module


def _pinned(name: str, version: str, member: str) -> Path:
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        pytest.skip(f"{name} is not installed")
    if package.version != version:
        pytest.skip(f"{name} is {package.version}, the pinned one is {version}")
    return Path(str(package.locate_file(member)))


def test_the_shipped_frequencies_and_verbs_are_what_the_script_makes():
    script = _script("build_word_frequencies")
    words = script.read_words(_pinned("wordfreq", "3.1.1", script.MEMBER).read_bytes())
    assert script.frequencies(words) == (DATA / "frequencies.txt").read_text("utf-8")
    assert "\n".join([*script.verbs(words), ""]) == (GERMAN / "infinitives.txt").read_text("utf-8")


def test_the_shipped_genders_are_what_the_script_makes():
    table = _pinned("german-nouns", "1.2.5", "german_nouns/nouns.csv").read_text("utf-8")
    script = _script("build_noun_genders")
    assert script.listed(script.read_genders(table)) == (DATA / "genders.txt").read_text("utf-8")
