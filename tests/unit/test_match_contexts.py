"""The keys `unless` and `only`: each occurrence of a term with them obeys them, and costs nobody else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.match import compile_terms
from companion.match.explain import explain_text
from companion.match.sentences import Sentences
from companion.model.source import Location
from companion.model.terms import Term
from companion.model.text import Span


def term(headword: str, **keys: tuple[str, ...]) -> Term:
    return Term(headword, "A note.", Location("g.yaml", 1), **keys)


TERMS = [
    term("Haus", unless=("zu Hause", "Garten")),
    term("Bank", only=("Kredit", "auf der Bank")),
    term("Mittel", unless=("aufstocken",)),
    term("Weißes Haus", only=("Präsident",)),
    term("Staat"),
    term("aufstocken"),
]
KEYED = compile_terms(TERMS, Log())
FREE = compile_terms([each._replace(unless=(), only=()) for each in TERMS], Log())
WORDS = [
    *(
        "das Haus",
        "zu Hause",
        "Häuser",
        "im Garten",
        "die Bank",
        "Banken",
        "auf der Bank",
        "Kredite",
        "Mittel",
    ),
    *(
        "stockte",
        "die Mittel auf",
        "aufgestockt",
        "das Weiße Haus",
        "der Präsident",
        "ein Staat",
        "und",
        "ging",
    ),
    *("nicht.", "dort!", "wer?", "es:", "Dr.", "z. B.", "1.", ",", "„so“"),
]
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join)


def links(matcher, text: str) -> list[tuple[str, tuple[Span, ...]]]:
    return [(one.target.term.headword, one.spans) for one in matcher.find(text)]


@settings(deadline=None, max_examples=200)
@given(texts)
def test_matches_never_overlap_and_terms_without_keys_are_found_as_ever(text):
    found = links(KEYED, text)
    ordered = sorted(span for _, spans in found for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(ordered))
    plain = {"Staat", "aufstocken"}
    assert [one for one in found if one[0] in plain] == [one for one in links(FREE, text) if one[0] in plain]


@settings(deadline=None, max_examples=200)
@given(texts)
def test_a_term_is_linked_exactly_where_its_keys_let_it(text):
    sentences = Sentences(text)

    def may(headword: str, span: Span) -> bool:
        sentence = text[slice(*sentences.around(span.start))]
        if headword == "Haus":
            return "Garten" not in sentence and not text[: span.end].endswith("zu Hause")
        if headword == "Bank":
            return "Kredit" in sentence or text[: span.end].endswith("auf der Bank")
        return headword != "Weißes Haus" or "Präsident" in sentence

    free = [one for one in links(FREE, text) if one[0] in ("Haus", "Bank")]
    kept = [one for one in free if may(one[0], one[1][0])]
    within = {spans[0].end for name, spans in links(FREE, text) if name == "Weißes Haus"}
    found = [one for one in links(KEYED, text) if one[0] in ("Haus", "Bank") and one[1][0].end not in within]
    assert found == kept


@given(st.text("ab.!?: \n„“1", max_size=40))
def test_the_sentences_of_a_text_are_the_text(text):
    sentences = Sentences(text)
    spans = list(dict.fromkeys(sentences.around(place) for place in range(len(text))))
    assert "".join(text[slice(*span)] for span in spans) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Sie war zu Hause.", "“Hause” is not linked to “Haus” here: `unless` has “zu Hause” (g.yaml:1)"),
        ("Das Haus im Garten.", "“Haus” is not linked to “Haus” here: `unless` has “Garten” (g.yaml:1)"),
        (
            "Die Bank.",
            "“Bank” is not linked to “Bank” here: `only` wants “Kredit” or “auf der Bank” (g.yaml:1)",
        ),
        (
            "Er stockte die Mit­tel auf.",
            "“Mittel” is not linked to “Mittel” here: `unless` has “aufstocken” (g.yaml:1)",
        ),
    ],
)
def test_explain_names_the_key_and_the_item_that_are_against_a_link(text, line):
    assert line in list(explain_text(text, TERMS, KEYED))


def test_a_phrase_is_inflected_like_a_headword():
    matcher = compile_terms([term("Amt", unless=("Auswärtiges Amt",))], Log())
    assert links(matcher, "Das Amt des Auswärtigen Amts, im auswärtigen Amt.") == [("Amt", (Span(4, 7),))]
