"""Flat text and what lies over it becomes well-formed mark-up that still has every letter."""

from __future__ import annotations

import time
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from companion.model.text import Mark, MarkKind, Span, Text
from companion.render.weave import Anchor, weave

LETTERS = st.text(alphabet="aß <&>\"'\n„Ä\u00ad𝄞", min_size=1, max_size=30)
SIMPLE = st.sampled_from([MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.CODE, MarkKind.SUBSCRIPT])


@st.composite
def spans(draw: st.DrawFn, size: int) -> Span:
    start = draw(st.integers(0, size - 1))
    return Span(start, draw(st.integers(start + 1, size)))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[Text, list[Anchor]]:
    plain = draw(LETTERS)
    marks = draw(st.lists(st.builds(Mark, spans(len(plain)), SIMPLE), max_size=4))
    anchors, last = [], 0
    for span in sorted(draw(st.lists(spans(len(plain)), max_size=3))):
        if span.start >= last:
            anchors.append((span, f'<a id="k{len(anchors)}">'))
            last = span.end
    return Text(plain, tuple(marks)), anchors


def parse(html: str) -> ET.Element:
    return ET.fromstring(f"<r>{html}</r>")


@given(marked_texts())
def test_any_marks_and_anchors_give_well_formed_markup_with_the_same_text(case):
    text, anchors = case
    tree = parse(weave(text, anchors))
    assert "".join(tree.itertext()) == text.plain


@given(marked_texts())
def test_every_anchor_appears_once_and_covers_exactly_its_span(case):
    text, anchors = case
    tree = parse(weave(text, anchors, breaks=False))
    found = {a.get("id"): "".join(a.itertext()) for a in tree.iter("a")}
    assert len(list(tree.iter("a"))) == len(anchors)
    assert found == {f"k{k}": text.plain[a[0].start : a[0].end] for k, a in enumerate(anchors)}


@given(marked_texts())
def test_an_anchor_holds_nothing_but_text_when_its_marks_cover_it_whole(case):
    text, anchors = case
    tree = parse(weave(text, anchors, breaks=False))
    for k, anchor in enumerate(anchors):
        crossing = [
            m
            for m in text.marks
            if m.span.start < anchor[0].end
            and anchor[0].start < m.span.end
            and not (m.span.start <= anchor[0].start and anchor[0].end <= m.span.end)
        ]
        if not crossing:
            assert len(tree.find(f".//a[@id='k{k}']")) == 0


def test_a_mark_that_crosses_an_anchor_is_cut_and_the_anchor_is_not():
    text = Text("attention is", (Mark(Span(0, 9), MarkKind.EMPHASIS),))
    assert weave(text, [(Span(5, 12), "<a>")]) == "<em>atten</em><a><em>tion</em> is</a>"


def test_a_term_in_emphasis_is_a_link_of_text_alone():
    text = Text("der IS, ja", (Mark(Span(4, 6), MarkKind.EMPHASIS),))
    assert weave(text, [(Span(4, 6), "<a>")]) == "der <em><a>IS</a></em>, ja"


def test_a_term_may_run_across_marks():
    text = Text("Islamischer Staat", (Mark(Span(12, 17), MarkKind.EMPHASIS),))
    assert weave(text, [(Span(0, 17), "<a>")]) == "<a>Islamischer <em>Staat</em></a>"


def test_links_and_languages_keep_their_values_escaped():
    text = Text(
        "siehe hier",
        (
            Mark(Span(6, 10), MarkKind.LINK, 'https://x.de/?a=1&b="2"'),
            Mark(Span(0, 5), MarkKind.LANGUAGE, "la"),
        ),
    )
    assert weave(text) == (
        '<span lang="la" xml:lang="la">siehe</span> <a href="https://x.de/?a=1&amp;b=&quot;2&quot;">hier</a>'
    )


def test_line_breaks_become_elements_but_not_in_verbatim_text():
    assert weave(Text("eins\nzwei")) == "eins<br/>\nzwei"
    assert weave(Text("eins\nzwei"), breaks=False) == "eins\nzwei"


def test_thousands_of_marks_and_anchors_in_one_paragraph_take_no_longer_by_the_word():
    def seconds(count):
        marks = tuple(Mark(Span(k * 10, k * 10 + 4), MarkKind.EMPHASIS) for k in range(count))
        anchors = [(Span(k * 10 + 5, k * 10 + 9), "<a>") for k in range(count)]
        begun = time.perf_counter()
        weave(Text("emph link " * count, marks), anchors)
        return time.perf_counter() - begun

    few = min(seconds(1_000) for _ in range(3))
    assert min(seconds(8_000) for _ in range(3)) < 24 * few
