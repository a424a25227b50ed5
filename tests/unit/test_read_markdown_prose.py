"""The short way through Markdown gives what the parser gives, or leaves the text to it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from companion.diagnostics import Log
from companion.read.markdown import _parsed
from companion.read.markdown_prose import read_prose

LINES = st.sampled_from(
    [
        "Der IS hat",
        "Mossul verloren.",
        "",
        "",
        "",
        "# Eins",
        "## Zwei # drei",
        "#kein",
        "# Ende #",
        "####### x",
        "#",
        "12. Juli",
        "12.",
        "1234567890. x",
        "– Strich",
        "- a",
        "---",
        "===",
        "  eingerückt",
        "am Ende  ",
        "\tTab",
        "a | b",
        "C# und F#",
        "„Zitat“",
        ": Definition",
        "\u00a0geschützt",
        "x\u00a0",
        "\u2028",
        "(a)",
        "a) b",
        "1) b",
        "!",
        "![",
        "~",
        "~~~",
        "> x",
        "+ x",
        "=",
        "%",
        "$x$",
        "http://x.de",
        "\x85",
    ]
)


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_headings_and_paragraphs_come_out_as_the_parser_has_them(text):
    short = read_prose(text)
    if short is not None:
        assert short == _parsed(text, "a.md", Log(), 0)


def test_cells_without_a_column_are_said_to_be_left_out():
    log = Log()
    _parsed("Vorher\n\n| a | b |\n|---|---|\n| 1 | 2 | drei |\n| 4 | 5 |\n| x \\| y | 6 |\n", "a.md", log, 10)
    assert [str(d).splitlines()[0] for d in log.diagnostics] == [
        "a.md:15: warning A107: the row has more cells than the table has columns; left out: drei"
    ]


def test_a_novel_needs_no_parser():
    blocks = read_prose("# Eins\n\nEs war\neinmal.\n## Zwei\nEnde.\n")
    assert blocks is not None
    assert [(b.kind.value, b.level, b.text.plain) for b in blocks] == [
        ("h", 1, "Eins"),
        ("p", 0, "Es war einmal."),
        ("h", 2, "Zwei"),
        ("p", 0, "Ende."),
    ]
