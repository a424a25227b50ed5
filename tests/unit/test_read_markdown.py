"""Markdown: no word lost, moved or glued to another, whatever the mark-up around it."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Code, Log
from companion.errors import ArticleError
from companion.model.document import BlockKind
from companion.model.source import Location, Source
from companion.model.text import MarkKind
from companion.read import read_article

words = st.text(string.ascii_letters + string.punctuation + "äöüßÄÖÜ„“–…’", min_size=1, max_size=10)
runs = st.lists(words, min_size=1, max_size=8)


def escaped(word):
    """Any ASCII punctuation may be escaped (CommonMark, section 2.4)."""
    return "".join(f"\\{c}" if c in string.punctuation else c for c in word)


def text(*chapters):
    return " ".join(
        piece.plain
        for c in chapters
        for piece in ([c.heading] if c.heading else []) + [b.text for b in c.blocks]
    ).split()


@st.composite
def inline(draw):
    """Words with marks around some of them; returns the Markdown and the words."""
    pieces, plain = [], []
    for group in draw(st.lists(runs, min_size=1, max_size=4)):
        mark = draw(st.sampled_from(["", "*", "**", "~~", "***"]))
        source = draw(st.sampled_from([" ", "\n", "  \n"])).join(map(escaped, group))
        linked = draw(st.booleans())
        source = f"[{source}](https://example.org/)" if linked else source
        # CommonMark, section 6.2: whether a mark may begin or end beside punctuation depends on its
        # neighbours; beside letters and blanks it always may.
        pieces.append(f"{mark}a{source}z{mark}" if mark else f"a{source}z")
        plain += [f"a{group[0]}z"] if len(group) == 1 else [f"a{group[0]}", *group[1:-1], f"{group[-1]}z"]
    return " ".join(pieces), plain


def indented(source, first, rest):
    lines = source.split("\n")
    return "\n".join([first + lines[0], *(rest + line for line in lines[1:])])


@st.composite
def documents(draw):
    """Blocks of every kind; returns the Markdown and the words in their order."""
    blocks, plain = [], []
    for _ in range(draw(st.integers(1, 6))):
        source, said = draw(inline())
        kind = draw(st.sampled_from(["paragraph", "heading", "quote", "item", "code", "comment", "cell"]))
        if kind == "heading":
            source = "#" * draw(st.integers(1, 6)) + " " + " ".join(source.split())
        elif kind == "quote":
            source = indented(source, "> ", "> ")
        elif kind == "item":
            source = indented(source, "- ", "  ")
        elif kind == "code":
            said = draw(runs)
            source = "~~~~~~~~~~~~\n" + " ".join(said).replace("~~~", "~ ~") + "\n~~~~~~~~~~~~"
            said = source.split()[1:-1]
        elif kind == "comment":
            source, said = "<!-- nicht im Buch -->", []
        elif kind == "cell":
            source = "| a | b |\n|---|---|\n| " + " ".join(source.split()) + " | |"
            said = ["a", "b", *said]
        blocks.append(source)
        plain += said
    return "\n\n".join(blocks), plain


@given(documents())
def test_the_words_of_markdown_come_out_in_their_order(document):
    source, plain = document
    if not plain:
        with pytest.raises(ArticleError):
            read_article(Source("a.md", source.encode()), Log())
        return
    assert text(*read_article(Source("a.md", source.encode()), Log()).chapters) == plain


@given(st.text("abcxyzABC *_[!#>-+=\\\n\t0123.", max_size=80))
def test_no_letter_is_lost_where_mark_up_is_broken(source):
    chapters = read_article(Source("a.md", f"x{source}".encode()), Log()).chapters
    assert [c for c in "".join(text(*chapters)) if c.isalpha()] == [c for c in f"x{source}" if c.isalpha()]


def test_a_picture_is_left_out_with_its_line_counted_from_the_start_of_the_file():
    log = Log()
    source = "---\ntitle: Ein Titel\n---\n\nText ![alt](bild.png) weiter."
    read_article(Source("a.md", source.encode()), log)
    assert [(d.code, d.at) for d in log.diagnostics] == [(Code.ARTICLE_PICTURE, Location("a.md", 5))]


def test_only_addresses_that_work_from_a_book_are_links_and_they_are_sound():
    log = Log()
    source = (
        "[a](https://example.org/ä?x=[1]) [b](mailto:a@example.org) [c](#ziel) [d](datei.html) "
        "[e](ftp://example.org/) [f](http://[kaputt) [g](https://) [h](<https://example.org/a b>)"
    )
    (chapter,) = read_article(Source("a.md", source.encode()), log).chapters
    marks = [m for b in chapter.blocks for m in b.text.marks]
    assert [m.value for m in marks if m.kind is MarkKind.LINK] == [
        "https://example.org/%C3%A4?x=%5B1%5D",
        "mailto:a@example.org",
        "https://example.org/a%20b",
    ]
    assert {d.code for d in log.diagnostics} == {Code.ARTICLE_LINK}
    assert "".join(b.text.plain for b in chapter.blocks) == "a b c d e f g h"


def test_nesting_that_the_parser_would_drop_in_silence_is_an_error():
    with pytest.raises(ArticleError, match="nested more than 99 deep") as caught:
        read_article(Source("a.md", b"Text.\n\n" + b">" * 5000 + b" tief"), Log())
    assert caught.value.at == Location("a.md", 3)


def test_nesting_as_deep_as_any_article_has_it_is_read():
    (chapter,) = read_article(Source("a.md", b">" * 40 + b" tief"), Log()).chapters
    assert len(chapter.blocks[0].within) == 40


@pytest.mark.parametrize(
    "source",
    ["Haus und Hof " * 100_000, "[" * 5000, "*a_ " * 5000, "<b>" * 2000 + "x", "<!-- -->\n" * 5000 + "\nx"],
    ids=["one long line", "brackets", "half marks", "open tags", "comments"],
)
@pytest.mark.timeout(20)
def test_odd_input_is_read_in_short_time(source):
    assert read_article(Source("a.md", source.encode()), Log()).chapters


def test_two_rules_at_the_head_are_no_front_matter():
    (chapter,) = read_article(Source("a.md", b"---\n\nEin Satz.\n\n---\n\nNoch einer."), Log()).chapters
    assert [b.kind for b in chapter.blocks] == [
        BlockKind.RULE,
        BlockKind.PARAGRAPH,
        BlockKind.RULE,
        BlockKind.PARAGRAPH,
    ]
