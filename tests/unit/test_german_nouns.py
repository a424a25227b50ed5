"""Nouns: every class of declension, plural headwords, adjectival nouns, compounds, unknown words."""

from __future__ import annotations

import pytest

from companion.languages import inflector_for
from companion.model.forms import Rule
from companion.model.terms import MatchMode

GERMAN = inflector_for("de")


def forms(noun: str) -> dict[str, Rule]:
    """Return surface → rule, without the spellings in capitals."""
    made = GERMAN.paradigm(noun, type=None, match=MatchMode.INFLECTED).forms
    return {form.surface: form.rule for form in made if form.rule is not Rule.CAPITALS}


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("Minister", "Ministern Ministers"),
        ("Koalition", "Koalitionen"),
        ("Truppe", "Truppen"),
        ("Ministerin", "Ministerinnen"),
        ("Haus", "Hause Hauses Häuser Häusern"),
        ("Rat", "Rates Rats Räte Räten"),
        ("Macht", "Mächte Mächten"),
        ("Mutter", "Mütter Müttern"),
        ("Kurde", "Kurden"),
        ("Präsident", "Präsidenten"),
        ("Name", "Namen Namens"),
        ("Herz", "Herzen Herzens"),
        ("Ereignis", "Ereignisse Ereignisses Ereignissen"),
        ("Auto", "Autos"),
        ("Visum", "Visums Visa Visen"),
        ("Virus", "Viren"),
        ("Thema", "Themas Themen Themata"),
        ("Museum", "Museums Museen"),
        ("Apfel", "Apfels Äpfel Äpfeln"),
        ("Mädchen", "Mädchens"),
        ("E-Mail", "E-Mails"),
    ],
)
def test_a_known_noun_has_all_its_forms(noun: str, expected: str) -> None:
    assert set(expected.split()) <= set(forms(noun))
    assert {forms(noun)[form] for form in expected.split()} == {Rule.NOUN}


@pytest.mark.parametrize(
    ("noun", "others"),
    [
        ("Minister", ("Ministerin", "Ministerium", "Minister-")),
        ("Irak", ("Iraker", "irakisch", "Irakisch")),
        ("Rat", ("Rad", "Verrat", "Beirat")),
        ("Metastase", ("Metastasenbildung", "metastasieren")),
    ],
)
def test_other_words_are_never_made(noun: str, others: tuple[str, ...]) -> None:
    assert not set(others) & set(forms(noun))


def test_a_plural_headword_has_the_plural_forms_and_no_singular() -> None:
    made = forms("Streitkräfte")
    assert made == {"Streitkräfte": Rule.HEADWORD, "Streitkräften": Rule.PLURAL}
    assert set(forms("Kurden")) == {"Kurden"}


@pytest.mark.parametrize(
    "noun", ["Verbündeter", "Verbündete", "Geflüchteter", "Sektenanhängende", "Vertriebener"]
)
def test_an_adjectival_noun_has_the_endings_of_an_adjective(noun: str) -> None:
    stem = noun.removesuffix("r").removesuffix("e")
    made = forms(noun)
    assert set(made) == {stem + ending for ending in ("e", "en", "er", "em", "es")}
    assert {rule for form, rule in made.items() if form != noun} == {Rule.ADJECTIVAL_NOUN}


def test_beamter_has_the_forms_of_an_adjective() -> None:
    assert {"Beamte", "Beamten", "Beamtem"} <= set(forms("Beamter"))


@pytest.mark.parametrize(
    ("compound", "expected"),
    [
        ("IS-Miliz", "IS-Milizen"),
        ("US-Zentralkommando", "US-Zentralkommandos"),
        ("Anti-IS-Koalition", "Anti-IS-Koalitionen"),
        ("Dschihadistenmiliz", "Dschihadistenmilizen"),
        ("Zentralbankrat", "Zentralbankrates Zentralbankräte"),
        ("Kriegsflüchtlingslager", "Kriegsflüchtlingslagers Kriegsflüchtlingslagern"),
        ("IS-Verbündeter", "IS-Verbündeten IS-Verbündete"),
        ("Luftstreitkräfte", "Luftstreitkräften"),
        ("Nichtregierungs-NGO", "Nichtregierungs-NGOs"),
    ],
)
def test_a_compound_is_declined_like_its_head(compound: str, expected: str) -> None:
    assert set(expected.split()) <= set(forms(compound))


def test_a_short_noun_at_the_end_needs_something_known_in_front() -> None:
    made = forms("Beanstandung")  # not Bestan + Dung
    assert "Beanstandungen" in made
    assert "Beanstandunges" not in made


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("Blauzungigkeit", "Blauzungigkeiten"), ("Trumpismus", "Trumpismen"), ("Quarkonist", "Quarkonisten")],
)
def test_an_unknown_noun_takes_the_endings_of_its_shape(noun: str, expected: str) -> None:
    assert expected in forms(noun)


def test_a_guessed_form_is_dropped_where_it_is_another_noun() -> None:
    assert "Rakka" in forms("Rakka")
    assert set(forms("Rakka")) == {"Rakka", "Rakkas"}


def test_points_of_the_compass_do_not_become_other_words() -> None:
    assert set(forms("Nord")) == {"Nord", "Nords"}


@pytest.mark.parametrize(
    ("form", "headword"), [("Polen", "Pole"), ("Posten", "Post"), ("Westen", "Weste"), ("Rate", "Rat")]
)
def test_a_form_that_is_the_citation_form_of_another_noun_is_a_common_word(form: str, headword: str) -> None:
    assert form in forms(headword)
    assert GERMAN.is_common_word(form, of=headword)


@pytest.mark.parametrize(
    ("form", "headword"),
    [
        ("Minister", "Minister"),
        ("Ministern", "Minister"),
        ("Frieden", "Friede"),
        ("Verbündete", "Verbündeter"),
        ("Bergen", "Berg"),
        ("Staaten", "Staat"),
        ("Streitkräfte", "Streitkraft"),
    ],
)
def test_a_form_of_the_same_noun_is_no_common_word(form: str, headword: str) -> None:
    assert not GERMAN.is_common_word(form, of=headword)


@pytest.mark.parametrize("word", ["Macht", "Häusern", "Kurden"])
def test_a_capitalised_noun_form_starts_a_noun(word: str) -> None:
    assert GERMAN.starts_noun(word)


@pytest.mark.parametrize("word", ["Der", "Stockte", "Ihre"])
def test_other_capitalised_words_start_no_noun(word: str) -> None:
    assert not GERMAN.starts_noun(word)
