"""`more` takes a small subset of Markdown, and cannot carry anything else."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.render.markdown import markdown_to_xhtml, parse

WORDS = st.lists(
    st.sampled_from(
        [
            "der",
            "*Staat*",
            "IS,",
            "*ein Wort*.",
            "“Amt”",
            "1870",
            "&",
            "<b>",
            "*",
            "**",
            "*x",
            "\n\n",
            "\n",
            "- a",
        ]
    ),
    min_size=1,
    max_size=12,
)


def squeezed(html: str) -> str:
    """Return XHTML with white space as a reader shows it."""
    return " ".join(ET.canonicalize(f"<r>{html}</r>", strip_text=True).split())


@given(WORDS)
def test_the_short_way_gives_what_the_parser_gives(words):
    text = " ".join(words)
    assert squeezed(markdown_to_xhtml(text)) == squeezed(parse(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("`x` [y](https://z.de)", '<p><code>x</code> <a href="https://z.de">y</a></p>\n'),
    ],
)
def test_paragraphs_lists_code_and_links_are_kept(text, html):
    assert markdown_to_xhtml(text) == html


@pytest.mark.parametrize(
    "text", ["# x", "<script>x</script>", "![x](y.png)", "[x](javascript:y)", "[x](../etc)"]
)
def test_headings_html_pictures_and_other_links_are_only_text(text):
    tree = ET.fromstring(f"<r>{markdown_to_xhtml(text)}</r>")
    assert {e.tag for e in tree.iter()} <= {"r", "p"}


def test_only_addresses_that_a_book_may_hold_are_links():
    html = parse("[a](https://a.de/?b=1&c) [b](http://..) [c](<http://a b>) <https://ä.de/{}>")
    assert html == (
        '<p><a href="https://a.de/?b=1&amp;c">a</a> [b](http://..) [c](&lt;http://a b&gt;) '
        '<a href="https://ä.de/%7B%7D">https://ä.de/{}</a></p>\n'
    )
