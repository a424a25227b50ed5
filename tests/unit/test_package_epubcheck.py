"""EPUBCheck, the official validator, has nothing to say of a packaged book: no error, no hint, nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from companion.package import package

pytestmark = pytest.mark.slow

BOOKS = {
    "one page, nothing known": {"title": "Kurz"},
    "sixty pages, all known": {
        "chapters": 60,
        "glossary": True,
        "cover": True,
        "title": "Müller & Söhne: <Über> \"Krieg\" und 'Frieden' \U0001f30d",
        "authors": ("Franz Kafka", "Johann Wolfgang von Goethe", "Müller & <Söhne>"),
        "date": dt.date(2016, 3, 1),
        "source": "https://example.org/artikel?a=1&b=ü",
        "publisher": "Verlag „Die Straße“",
        "rights": "© 2016, CC BY 4.0",
    },
    "a cover, a date, no author": {"glossary": True, "cover": True, "date": dt.date(1848, 3, 18)},
}


def test_the_validator_has_nothing_to_say(make_book, tmp_path, epubcheck):
    paths = {}
    for number, (name, facts) in enumerate(BOOKS.items()):
        paths[name] = tmp_path / f"book{number}.epub"
        paths[name].write_bytes(package(make_book(**facts)))
    messages = epubcheck.check(list(paths.values()))
    assert {name: messages[path] for name, path in paths.items()} == {name: [] for name in BOOKS}
