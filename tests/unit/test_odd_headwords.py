"""Whatever somebody writes as a headword, it is either refused with a message or does no harm."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.errors import GlossaryError
from companion.match import compile_terms, reader
from companion.match.listing import list_forms
from companion.model.source import Location, Source
from companion.model.terms import MatchMode, Term, TermType
from companion.review import review

SIGNS = "-–'’\"„“«.…/&+()[]*\\^|{?~#=@_%$€§,: 1aAnsßẞéÖıİﬁʼК🙂\u00ad\u200b\u0301"
WORDS = """
    2015 G7 C++ U.S.A. st en er ern eln in ung frei -frei Haus haus zu ab ge Anti- al- 日本 العربية 👩\u200d👧
    Donaudampfschifffahrts
    """
PIECES = [*SIGNS, *WORDS.split(), *("sich ", "etw. ", "jdn. ", "der ", "z. B."), "x" * 90]
ODD = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
NAMES = ODD.map(lambda text: " ".join(text.split())).filter(
    lambda text: any(sign.isprintable() and sign != " " for sign in text)
)
TEXT = "Das Haus ist atomwaffen- und schuldenfrei, Außen- und {} sind es auch: „{}s“."


@settings(max_examples=500, deadline=None)
@given(
    NAMES,
    NAMES,
    st.sampled_from(MatchMode),
    st.sampled_from([None, *TermType]),
    st.sampled_from(["de", "en", "fr", "it", "xx"]),
)
def test_any_words_can_be_compiled_listed_and_looked_for(headword, other, match, kind, language):
    term = Term(
        headword,
        "A note.",
        Location("g.yaml", 1),
        language,
        aliases=(other,),
        exclude=(other,),
        match=match,
        type=kind,
    )
    reader(compile_terms([term], Log()))(TEXT.format(headword, other))
    assert all(surface for surface, _ in list_forms(term, [term]))


@settings(max_examples=500, deadline=None)
@given(
    ODD,
    st.dictionaries(
        st.sampled_from(["aliases", "forms", "exclude", "unless", "only", "surname"]), ODD, max_size=3
    ),
    st.sampled_from(MatchMode),
)
def test_a_glossary_with_any_words_is_checked_or_refused(headword, names, match):
    entry = {"term": headword, "note": "A note.", "match": match, **names}
    if "surname" in names:
        entry["type"] = "person"
    source = Source("g.yaml", json.dumps({"terms": [entry]}, ensure_ascii=False).encode())
    try:
        found = review([source], [Source("a.txt", TEXT.format(headword, headword).encode())])
    except GlossaryError as error:
        said = error.diagnostics
    else:
        said = found.diagnostics
        assert len(found.glossary.terms) == 1
    assert all(each.message and each.at.file in ("g.yaml", "a.txt") for each in said)


@pytest.mark.parametrize("headword", ["-frei", "-kanzler", "-a", "jdn. der", "/Ministerin", "jdm. die"])
def test_what_once_ended_in_a_traceback_matches_as_it_is_written(headword):
    term = Term(headword, "A note.", Location("g.yaml", 1))
    assert headword in dict(list_forms(term, [term])) or " " in headword
    compile_terms([term], Log())


def test_a_suffix_with_its_hyphen_is_found_and_takes_no_word_apart():
    matcher = compile_terms([Term("-frei", "Without.", Location("g.yaml", 1))], Log())
    text = "Die Endung -frei steht in atomwaffen- und schuldenfrei."
    assert [text[slice(*found.spans[0])] for found in matcher.find(text)] == ["-frei"]


@pytest.mark.parametrize("name", ["\u00ad", "\u200b", "\u200b \u200b", "\u2060"])
@pytest.mark.parametrize("key", ["term", "aliases", "forms", "exclude"])
def test_a_name_of_invisible_characters_is_a_mistake_at_its_place(name, key):
    entry = {"term": "Haus", "note": "A house."} | {key: name}
    source = Source("g.yaml", json.dumps({"terms": [entry]}, ensure_ascii=False).encode())
    with pytest.raises(GlossaryError, match=r"g\.yaml:1:.*G105.*invisible"):
        review([source], [])
