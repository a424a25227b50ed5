"""Which style sheets of users a book can hold."""

from __future__ import annotations

import pytest

from companion import resources
from companion.errors import ResourceError
from companion.model.source import Source
from companion.stylesheet import demand_style


def test_the_styles_of_the_program_are_sound():
    sheets = sorted(resources.bundled(resources.STYLES).glob("*.css"))
    assert [path.stem for path in sheets] == ["default"]
    assert [demand_style(Source(path.name, path.read_bytes())) for path in sheets] == [None]


@pytest.mark.parametrize(
    "sheet",
    [
        "",
        "\ufeffp { margin: 0 }",
        '@charset "UTF-8"; p { content: "{ä" }',
        "/* url(x.png) { */ p { color: red }",
        "p { background: url(data:image/png;base64,AA==) }",
    ],
)
def test_whole_sheets_pass(sheet):
    assert demand_style(Source("s.css", sheet.encode())) is None


@pytest.mark.parametrize(
    ("sheet", "place", "part"),
    [
        (b"p { content: '\xe4' }", "s.css", "not UTF-8"),
        (b'@charset "latin1"; p { margin: 0 }', "s.css:1:11", "UTF-8"),
        (b"/* a */\n@import 'x.css';", "s.css:2:1", "another file"),
        (b"p {\n  background: url( 'x.png') }", "s.css:2:15", "another file"),
        (b"p { src: url(https://example.org/x) }", "s.css:1:10", "another file"),
        (b"p { margin: 0", "s.css", "do not pair"),
        (b"Der IS in Mossul", "s.css", "no whole style sheet"),
    ],
)
def test_a_sheet_that_would_make_the_book_invalid_is_refused_at_its_place(sheet, place, part):
    with pytest.raises(ResourceError, match=part) as caught:
        demand_style(Source("s.css", sheet))
    assert str(caught.value.at) == place
