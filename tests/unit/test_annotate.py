"""Which matches become links: never in headings, in code, in the author's own links."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from companion.annotate import LinkPolicy, annotate
from companion.model.document import Block, BlockKind, Chapter
from companion.model.forms import Rule
from companion.model.matches import Match
from companion.model.source import Location
from companion.model.terms import Term
from companion.model.text import Mark, MarkKind, Span, Text

LENGTH = 40
TERM = Term("IS", "A militia.", Location("g.yaml", 1, 1))
SPANS = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 8)).map(
    lambda pair: Span(pair[0], min(pair[0] + pair[1], LENGTH))
)
KINDS = st.sampled_from([MarkKind.LINK, MarkKind.CODE, MarkKind.EMPHASIS])


def linked(kind, marks, matches, policy=LinkPolicy.ALL):
    chapter = Chapter("Titel", (Block(kind, Text("x" * LENGTH, tuple(marks))),), language="de")
    return annotate(
        chapter, [Match(0, tuple(spans), TERM, Rule.HEADWORD) for spans in matches], policy
    ).linked


@given(
    st.lists(st.builds(Mark, SPANS, KINDS), max_size=6),
    st.lists(st.lists(SPANS, min_size=1, max_size=2), max_size=5),
)
def test_what_touches_code_or_a_link_is_no_link_and_all_else_is(marks, matches):
    shut = {i for mark in marks if mark.kind is not MarkKind.EMPHASIS for i in range(*mark.span)}
    free = [not any(shut.intersection(range(*span)) for span in spans) for spans in matches]
    assert list(linked(BlockKind.PARAGRAPH, marks, matches)) == free


def test_headings_and_code_blocks_take_no_links():
    for kind in (BlockKind.HEADING, BlockKind.VERBATIM):
        assert linked(kind, (), [[Span(0, 2)]]) == (False,)


def test_an_occurrence_that_cannot_be_a_link_is_not_the_first():
    marks = [Mark(Span(0, 2), MarkKind.CODE)]
    matches = [[Span(0, 2)], [Span(5, 7)], [Span(9, 11)]]
    assert linked(BlockKind.PARAGRAPH, marks, matches, LinkPolicy.FIRST) == (False, True, False)
