"""The noun lexicon: look-ups, and that the shipped files are what the script makes."""

from __future__ import annotations

import importlib.util
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.languages.german.lexicon import NounLexicon, noun_lexicon

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src/companion/languages/german"
LEXICON = noun_lexicon()
LEMMAS = [line.split("\t")[0] for line in (DATA / "nouns.txt").read_text(encoding="utf-8").splitlines()]


def test_a_lemma_has_its_forms() -> None:
    assert LEXICON.forms("Haus") == ("Haus", "Hause", "Hauses", "Häuser", "Häusern")
    assert LEXICON.forms("Mossul") is None
    assert LEXICON.forms("Xyzzy") is None


def test_names_are_told_from_nouns() -> None:
    assert LEXICON.is_name("Mossul")
    assert LEXICON.is_name("Merkel")
    assert LEXICON.is_noun("Minister")
    assert not LEXICON.is_name("Minister")
    assert not LEXICON.is_noun("Häuser")


@given(st.sampled_from(LEMMAS))
def test_every_lemma_is_found_and_every_form_leads_back_to_it(lemma: str) -> None:
    assert LEXICON.is_noun(lemma)
    for form in (LEXICON.forms(lemma) or ())[1:]:
        assert lemma in LEXICON.lemmas_of(form)


@given(st.text(alphabet="ABHaeinrstuäöüß\t\n>-", max_size=12))
def test_what_is_no_lemma_is_not_found(word: str) -> None:
    assert LEXICON.is_noun(word) == (word in set(LEMMAS))


def test_the_first_and_last_lemma_are_found() -> None:
    assert LEXICON.is_noun(LEMMAS[0])
    assert LEXICON.is_noun(LEMMAS[-1])


def test_the_lexicon_is_read_once_a_process() -> None:
    assert noun_lexicon() is noun_lexicon()


def test_a_small_lexicon_works_like_the_large_one() -> None:
    small = NounLexicon("Haus\t0\nÄhre\t1\n".encode(), "0\tDN\t>es aus>äuser\n1\tDN\t>n\n".encode())
    assert small.forms("Haus") == ("Haus", "Hauses", "Häuser")
    assert small.lemmas_of("Häuser") == ("Haus",)
    assert small.lemmas_of("Ähren") == ("Ähre",)
    assert small.lemmas_of("Hausen") == ()


def _script() -> ModuleType:
    place = importlib.util.spec_from_file_location(
        "build_noun_lexicon", ROOT / "scripts/build_noun_lexicon.py"
    )
    assert place is not None
    assert place.loader is not None
    module = importlib.util.module_from_spec(place)
    place.loader.exec_module(module)
    return module


def test_the_script_merges_rows_and_drops_what_is_no_form() -> None:
    table = "lemma,pos,x,nominativ singular,nominativ plural,genitiv singular\n"
    rows = 'Haus,Substantiv,n,Haus,Häuser ,Hauses\nHaus,"Nachname,Substantiv",,,,\n-heit,Suffix,,,,\nAb Ort,Toponym,,,,\n'
    rows += "Ulk,Substantiv,m,Ulk,die Ulke,Ulks\n"
    made = _script().build(table + rows)
    assert made.nouns == b"Haus\t1\nUlk\t0\n"
    assert made.classes.decode() == "0\tDN\t>s\n1\tDNS\t>es aus>äuser\n"


def test_the_shipped_files_are_what_the_script_makes() -> None:
    try:
        package = metadata.distribution("german-nouns")
    except metadata.PackageNotFoundError:
        pytest.skip("german-nouns is not installed")
    if package.version != "1.2.5":
        pytest.skip(f"german-nouns is {package.version}, the pinned one is 1.2.5")
    text = Path(str(package.locate_file("german_nouns/nouns.csv"))).read_text(encoding="utf-8")
    made = _script().build(text)
    assert made.nouns == (DATA / "nouns.txt").read_bytes()
    assert made.classes == (DATA / "noun-classes.txt").read_bytes()
