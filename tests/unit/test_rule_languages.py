"""Languages by rules: what each promises, and the words whose forms are told by no rule of another."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.languages import inflector_for
from companion.match import compile_terms
from companion.match.listing import list_forms
from companion.model.forms import Form, Rule
from companion.model.source import Location
from companion.model.terms import MatchMode, Term, TermType

HEADWORDS = {
    "en": [
        *("militia", "to set up", "prime minister", "attorney general", "Mosul", "NGO", "crisis", "leaf"),
        *(
            "to organise",
            "the defence ministry",
            "coup d'état",
            "runner-up",
            "sanctions",
            "U.S.",
            "Labour Party",
        ),
        *("hero", "to lie", "to bring someone to justice", "put up with", "to travel", "spokesman", "strike"),
    ],
    "es": [
        *("milicia", "nación", "joven", "la mujer", "primer ministro", "jefe de Estado", "EE. UU.", "ONG"),
        *("atacar", "poner en marcha", "callarse", "líder", "refugiado", "alto el fuego", "crisis", "país"),
    ],
    "fr": [
        *("milice", "l'État", "premier ministre", "chef d’État", "journal", "attaquer", "mettre en œuvre"),
        *("ONG", "irakien", "cessez-le-feu", "s’emparer de", "couvre-feu", "avoir lieu", "Irak", "pays"),
    ],
    "it": [
        *(
            "amico",
            "la guerra",
            "primo ministro",
            "attaccare",
            "città",
            "uomo",
            "arrabbiarsi",
            "colpo di Stato",
        ),
        *("ONU", "mettere in atto", "terrorista", "Iraq"),
    ],
    "pt": [
        *("nação", "homem", "animal", "o país", "primeiro-ministro", "refugiado", "atacar", "retirar-se"),
        *("ONG", "golpe de Estado", "pôr em prática", "Iraque"),
    ],
}
TERMS = {
    language: [Term(word, "A note.", Location("g", k), language) for k, word in enumerate(words, 1)]
    for language, words in HEADWORDS.items()
}
MATCHERS = {language: compile_terms(terms, Log()) for language, terms in TERMS.items()}
PAIRS = [(language, word) for language, words in HEADWORDS.items() for word in words]
LISTED = {
    (term.language, term.headword): list(list_forms(term, terms))
    for terms in TERMS.values()
    for term in terms
}
ENDINGS = ["", "s", "es", "ed", "ing", "x", "e", "i", "o", "a", "as", "ons", "ó", "ando", "lo", "ies", "’s"]
LETTERS = st.text(alphabet="abcdeghilmnoprstuvzáéíñóúàçèêœ", min_size=1, max_size=9)
NAMES = st.lists(
    LETTERS
    | LETTERS.map(str.capitalize)
    | LETTERS.map(lambda stem: stem + "ar")
    | st.sampled_from(["of", "de"]),
    min_size=1,
    max_size=4,
).map(" ".join)
LANGUAGES = st.sampled_from(sorted(HEADWORDS))


def forms(language: str, name: str, kind: TermType | None = None) -> tuple[Form, ...]:
    return inflector_for(language).paradigm(name, type=kind, match=MatchMode.INFLECTED).forms


def surfaces(language: str, name: str, kind: TermType | None = None) -> set[str]:
    return {form.surface for form in forms(language, name, kind)}


def small(language: str, name: str) -> set[str]:
    """Return the forms without those that are in other letters only."""
    other = {Rule.CAPITALS, Rule.TITLE_CASE, Rule.SPELLING}
    return {form.surface for form in forms(language, name) if form.rule not in other}


def whole(language: str, text: str) -> str | None:
    """Return the term that the whole of a text links to."""
    found = MATCHERS[language].find(text)
    return found[0].target.term.headword if len(found) == 1 and found[0].spans == ((0, len(text)),) else None


@pytest.mark.parametrize(("language", "headword"), PAIRS)
def test_each_listed_form_links_to_its_term_by_itself(language: str, headword: str):
    for surface, rule in LISTED[language, headword]:
        if "…" not in surface and not (rule is Rule.CAPITALS and len(surface) < 4):
            assert whole(language, surface) == headword, surface


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PAIRS), st.integers(0, 4), st.sampled_from(ENDINGS))
def test_what_links_by_itself_is_listed(pair: tuple[str, str], cut: int, ending: str):
    language, headword = pair
    text = headword[: len(headword) - cut] + ending
    term = whole(language, text)
    if term is not None:
        assert text in {surface for surface, _ in LISTED[language, term]}


@settings(deadline=None)
@given(LANGUAGES, NAMES, st.none() | st.sampled_from(TermType))
def test_the_headword_comes_first_and_no_form_comes_twice(language: str, name: str, kind: TermType | None):
    made = forms(language, name, kind)
    assert made[0].rule is Rule.HEADWORD
    assert name.endswith(made[0].surface)
    assert len({form.surface for form in made}) == len(made)
    assert all(form.surface == " ".join(form.surface.split()) != "" for form in made)
    assert made == forms(language, name, kind)


@settings(deadline=None)
@given(LANGUAGES, LETTERS.map(str.capitalize))
def test_a_capitalised_headword_never_matches_a_small_word(language: str, name: str):
    assert not [form for form in forms(language, name) if form.surface[0].islower()]


@settings(deadline=None)
@given(LANGUAGES, NAMES)
def test_an_exact_match_is_the_headword_alone(language: str, name: str):
    made = inflector_for(language).paradigm(name, type=None, match=MatchMode.EXACT)
    assert made.forms == (Form(name, Rule.HEADWORD),)
    assert not made.separated


@pytest.mark.parametrize("language", sorted(HEADWORDS))
def test_a_single_word_has_a_capital_only_where_a_sentence_begins(language: str):
    matcher = compile_terms([Term("marta", "A note.", Location("g", 1), language)], Log())
    assert [found.spans[0].start for found in matcher.find("Marta y Marta. Marta.")] == [0, 15]


@pytest.mark.parametrize("tag", ["en-GB", "EN", "en_US"])
def test_a_language_is_the_same_wherever_it_is_spoken(tag: str):
    assert inflector_for(tag) is inflector_for("en")
    assert not inflector_for(tag).exact_only


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("the army", "armies"),
        ("the boy", "boys"),
        ("the Kennedy", "Kennedys Kennedies"),
        ("the box", "boxes"),
        ("the church", "churches"),
        ("the knife", "knives"),
        ("the roof", "roofs"),
        ("the woman", "women"),
        ("the human", "humans"),
        ("the grandchild", "grandchildren"),
        ("the basis", "bases"),
        ("the photo", "photos"),
        ("the potato", "potatoes potatos"),
        ("the sheep", ""),
        ("the troops", ""),
        ("the bus", "buses"),
        ("the criterion", "criteria criterions"),
        ("the quiz", "quizzes quizes"),
        ("the bureau", "bureaus bureaux"),
        ("the aircraft", ""),
        ("the monarch", "monarches monarchs"),
        ("the secretary of state", "secretaries of state"),
        ("the mother-in-law", "mothers-in-law"),
        ("the passer-by", "passers-by"),
        ("the sit-in", "sit-ins"),
    ],
)
def test_english_plurals(noun: str, expected: str):
    word = noun.removeprefix("the ")
    made = small("en", noun) - {word}
    assert made == ({expected} if " " in word else set(expected.split()))


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("le journal", "journaux"),
        ("le festival", "festivals"),
        ("le bateau", "bateaux"),
        ("le jeu", "jeux"),
        ("le trou", "trous"),
        ("le chou", "choux"),
        ("le détail", "détails"),
        ("le vitrail", "vitraux"),
        ("le prix", ""),
        ("le ciel", "cieux"),
        ("le grand-père", "grands-pères grand-pères"),
    ],
)
def test_french_plurals(noun: str, expected: str):
    assert small("fr", noun) - {noun.removeprefix("le ")} == set(expected.split())


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("la razón", "razones"),
        ("el orden", "órdenes"),
        ("el crimen", "crímenes"),
        ("el baúl", "baúles"),
        ("el autobús", "autobuses"),
        ("el lunes", ""),
        ("el lápiz", "lápices"),
        ("el árbol", "árboles"),
        ("el café", "cafés"),
        ("el tabú", "tabúes tabús"),
        ("el rey", "reyes"),
        ("el carácter", "caracteres"),
        ("el gas", "gases"),
        ("el virus", ""),
        ("el ataúd", "ataúdes"),
    ],
)
def test_spanish_plurals(noun: str, expected: str):
    assert small("es", noun) - {noun.split()[1]} == set(expected.split())


@pytest.mark.parametrize(
    ("language", "name", "some"),
    [
        ("it", "la banca", {"banche"}),
        ("it", "il luogo", {"luoghi"}),
        ("it", "colpo di Stato", {"colpi di Stato"}),
        ("it", "attaccare", {"attacca", "attaccò", "attaccato", "attaccate", "attaccarlo"}),
        ("it", "porre", {"pone", "posto", "porlo"}),
        ("it", "l’uomo", {"uomini"}),
        ("pt", "a nação", {"nações"}),
        ("pt", "o hospital", {"hospitais"}),
        ("pt", "o móvel", {"móveis"}),
        ("pt", "o inglês", {"ingleses", "inglesa"}),
        ("pt", "o país", {"países"}),
        ("pt", "o gás", {"gases"}),
        ("pt", "retirar-se", {"retirou", "retirado", "retirando"}),
        ("es", "oír", {"oye", "oyó", "oído", "oírlo"}),
        ("fr", "se taire", {"tait", "taisent", "taire"}),
    ],
)
def test_other_forms(language: str, name: str, some: set[str]):
    assert some <= surfaces(language, name)


def test_a_word_before_the_headword_tells_a_noun_from_a_verb():
    assert small("en", "to strike") == {"strike", "strikes", "struck", "striking"}
    assert small("en", "a strike") == {"strike", "strikes"}
    assert small("es", "la mujer") == {"mujer", "mujeres"}
    assert small("fr", "un berger") >= {"berger", "bergers"}
    assert "berge" not in small("fr", "un berger")


def test_a_type_tells_a_noun_from_a_verb_too():
    assert "struck" not in surfaces("en", "strike", TermType.EVENT)
    assert "struck" in surfaces("en", "strike", TermType.WORD)


def test_a_name_that_begins_with_an_article_keeps_it():
    assert forms("en", "The Hague")[0].surface == "The Hague"
    assert forms("es", "El Salvador")[0].surface == "El Salvador"


def test_no_person_has_a_plural():
    assert surfaces("en", "Barack Obama", TermType.PERSON) == {"Barack Obama", "BARACK OBAMA"}


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "ONG ONGs"), ("pt", "ONG ONGs"), ("es", "ONG"), ("fr", "ONG"), ("it", "ONG")],
)
def test_acronyms_keep_their_case(language: str, expected: str):
    assert surfaces(language, "ONG") == set(expected.split())


def test_no_made_form_is_a_function_word():
    assert "para" not in surfaces("es", "parar")
    assert "pendant" not in surfaces("fr", "pendre")
    assert "vers" not in surfaces("fr", "le ver")
    assert "being" not in surfaces("en", "to be")


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("They set it up.", ["set … up"]),
        ("They set the new company up.", ["set … up"]),
        ("They set the table and gave up.", []),
        ("They set the table, then stood up.", []),
        ("They set out to clean up.", []),
        ("They set a table that nobody had cleaned up.", []),
    ],
)
def test_an_english_particle_may_stand_behind_the_object(text: str, linked: list[str]):
    found = compile_terms([Term("to set up", "A note.", Location("g", 1), "en")], Log()).find(text)
    assert [" … ".join(text[start:end] for start, end in one.spans) for one in found] == linked


def test_german_loads_no_other_language():
    code = (
        "import sys; from companion.languages import inflector_for; inflector_for('de'); "
        "print(*(m for m in sys.modules if m.startswith('companion.languages.')), sep='\\n')"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    others = "base rules romance conjugation english english_nouns english_words french spanish italian exact"
    assert not {f"companion.languages.{name}" for name in others.split()} & set(loaded.split())
