"""Surnames: linked after the full name in the same article, and never at the cost of another match."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.annotate import LinkPolicy
from companion.diagnostics import Log
from companion.languages import inflector_for
from companion.match import compile_terms, reader
from companion.match.beside import beside
from companion.match.explain import explain_text
from companion.model.document import Article, Block, BlockKind, Chapter, Metadata
from companion.model.forms import Rule
from companion.model.source import Location
from companion.model.terms import Term, TermType
from companion.model.text import Span, Text
from companion.pipeline import Options, annotate_articles


def person(name: str, **keys: object) -> Term:
    return Term(name, "A note.", Location("g.yaml", 1), type=TermType.PERSON, **keys)


TERMS = [
    person("Ashton Carter"),
    person("Baschar al-Assad"),
    person("Roland Koch"),
    person("Bill Clinton"),
    person("Hillary Clinton"),
    Term("Koalition", "A note.", Location("g.yaml", 2)),
    Term("aufstocken", "A note.", Location("g.yaml", 3)),
]
MATCHER = compile_terms(TERMS, Log())
WITHOUT = compile_terms([term._replace(surname="") for term in TERMS], Log())
WORDS = [
    *(
        "Ashton Carter",
        "Carter",
        "Carters",
        "Jimmy",
        "Minister",
        "der",
        "Baschar al-Assad",
        "Assad",
        "al-Assad",
    ),
    *(
        "Roland Koch",
        "Koch",
        "Bill Clinton",
        "Hillary Clinton",
        "Clinton",
        "Koalition",
        "stockte",
        "auf",
        "sagte",
    ),
    *("Carter-Koalition", "Anti-Assad-Koalition", ".", ",", "und"),
]
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join)


def article(*chapters: tuple[str, ...], heading: str = "") -> Article:
    made = tuple(
        Chapter(
            "Titel",
            tuple(Block(BlockKind.PARAGRAPH, Text(text)) for text in each),
            heading=Text(heading) if heading else None,
        )
        for each in chapters
    )
    return Article(Metadata("Titel", language="de"), made, "a.txt")


def surnames(*articles: Article) -> list[list[str]]:
    """Return the surfaces that match as surnames, chapter by chapter."""
    options = Options(style=b"", given=Metadata(), policy=LinkPolicy.ALL)
    return [
        [
            marked.chapter.blocks[match.block].text.plain[slice(*match.spans[0])]
            for match in marked.matches
            if match.rule is Rule.SURNAME
        ]
        for marked in annotate_articles(articles, MATCHER, options).chapters
    ]


@settings(deadline=None, max_examples=200)
@given(st.lists(texts, min_size=1, max_size=3))
def test_matches_never_overlap_and_all_but_surnames_are_found_as_without_them(blocks):
    find = reader(MATCHER)
    for text in blocks:
        found = find(text)
        ordered = sorted(span for one in found for span in one.spans)
        assert all(a.end <= b.start for a, b in pairwise(ordered))
        others = [
            (one.spans, one.target.term.headword) for one in found if one.target.rule is not Rule.SURNAME
        ]
        assert others == [(one.spans, one.target.term.headword) for one in WITHOUT.find(text)]


@settings(deadline=None, max_examples=200)
@given(st.lists(texts, min_size=1, max_size=3))
def test_a_surname_stands_behind_the_full_name_and_no_namesake_s(blocks):
    find = reader(MATCHER)
    named: set[str] = set()
    for text in blocks:
        for one in find(text):
            headword = one.target.term.headword
            if one.target.rule is Rule.SURNAME:
                namesakes = {name for name in named if name.split()[-1] == headword.split()[-1]}
                assert namesakes == {headword}
            named.add(headword)


def test_the_full_name_may_stand_in_an_earlier_chapter_of_the_article_but_not_in_another_article():
    first = article(("Carter kam.", "Ashton Carter ging."), ("Carter blieb.",))
    assert surnames(first, article(("Carter schwieg.",))) == [[], ["Carter"], []]


def test_a_full_name_in_the_heading_of_a_chapter_counts():
    assert surnames(article(("Carter kam.",), heading="Ashton Carter in Berlin")) == [["Carter"]]


def test_the_candidates_of_one_text_depend_on_that_text_alone():
    text = "Carter und Ashton Carter."
    assert MATCHER.find(text) == MATCHER.find(text)
    assert [one.target.rule for one in MATCHER.find(text)] == [Rule.SURNAME, Rule.HEADWORD]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Carter", "“Carter” links to “Ashton Carter” only after the full name"),
        ("Ashton Carter. Carters Plan", "“Carters” links to “Ashton Carter” (surname; g.yaml:1)"),
        (
            "Jimmy Carter",
            "“Carter” is not linked to “Ashton Carter”: it is taken for a part of another name here",
        ),
        ("der alte Koch", "“Koch” is not linked to “Roland Koch”: it is taken for a noun here"),
        ("Clinton", "“Clinton” links to “Bill Clinton” or “Hillary Clinton” only after the full name"),
        (
            "Bill Clinton, Hillary Clinton, Clinton",
            "“Clinton” is not linked: it could be “Bill Clinton” or “Hillary Clinton”",
        ),
    ],
)
def test_explain_says_what_a_surname_waits_for(text, line):
    assert line in list(explain_text(text, TERMS, MATCHER))


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Ashton Carter", ["Carter"]),
        ("Ursula von der Leyen", ["von der Leyen"]),
        ("Abu Bakr al-Baghdadi", ["al-Baghdadi", "Baghdadi"]),
        ("Mohammed bin Salman", ["bin Salman"]),
        ("Jean-Yves Le Drian", ["Le Drian"]),
        ("Le Drian", []),
        ("Karl-Theodor zu Guttenberg", ["zu Guttenberg", "Guttenberg"]),
        ("Charles de Gaulle", ["de Gaulle", "Gaulle"]),
        ("Osama bin Laden", ["bin Laden"]),
        ("Robert De Niro", ["De Niro"]),
        ("Al Gore", ["Gore"]),
        ("John F. Kennedy", ["Kennedy"]),
        ("Martin Luther King Jr.", ["King"]),
        ("Annegret Kramp-Karrenbauer", ["Kramp-Karrenbauer"]),
        ("General Joseph Votel", ["Votel"]),
        ("Präsident Assad", ["Assad"]),
        ("Karl der Große", []),
        ("Elisabeth II.", []),
        ("Emir von Katar", []),
        ("Prinz Charles von Wales", []),
        ("Roter Baron", []),
        ("Heiliger Vater", []),
        ("Thein Sein", []),
        ("Mao Tse-tung", []),
        ("Madonna", []),
    ],
)
def test_what_of_a_name_stands_alone(name, alone):
    assert list(inflector_for("de").names.surnames(name)) == alone


def test_the_words_beside_a_name_are_those_of_its_clause():
    text = "Ja. Gestern, so der alte US-Präsident Jimmy Carter-Vance"
    place = beside(text, Span(text.index("Carter"), text.index("-Vance")))
    assert place.before == ("so", "der", "alte", "US-Präsident", "Jimmy")
    assert place.back == "Vance"
    assert beside(text, Span(4, 11)).before == (".",)
    assert beside("die Anti-Assad-Front", Span(9, 14)).front == ("Anti",)


def test_a_surname_given_in_the_glossary_needs_no_german():
    terms = [Term("Emmanuel Macron", "A note.", Location("g.yaml", 1), language="tlh", surname="Macron")]
    find = reader(compile_terms(terms, Log()))
    assert [one.target.rule for one in find("Emmanuel Macron. Macron. Brigitte Macron.")] == [
        Rule.HEADWORD,
        Rule.SURNAME,
    ]
