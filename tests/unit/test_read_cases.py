"""Every article in `tests/cases/read` is read as the file `NAME.read` beside it shows.

One line a block: its containers, its element, its text with the marks as tags. Where an article has
messages, they stand at the end.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.diagnostics import Log
from companion.model.document import Article, Block
from companion.model.source import Source
from companion.model.text import Text
from companion.read import read_article

CASES = Path(__file__).parent.parent / "cases" / "read"
ARTICLES = sorted(p.name for p in CASES.iterdir() if p.suffix in {".txt", ".md", ".html"})


@pytest.mark.parametrize("name", ARTICLES)
def test_article_is_read_as_its_case_file_shows(name):
    log = Log()
    article = read_article(Source(name, (CASES / name).read_bytes()), log)
    shown = "\n".join([*show(article), *(str(d) for d in log.diagnostics)]) + "\n"
    assert shown == (CASES / f"{name}.read").read_text(encoding="utf-8")


def show(article: Article):
    known = article.metadata
    yield f"title={known.title} authors={'; '.join(known.authors)} language={known.language} date={known.date or ''}"
    yield f"source={known.source} publisher={known.publisher} rights={known.rights}"
    for chapter in article.chapters:
        yield ""
        yield f"chapter [{chapter.language}] {chapter.title}"
        if chapter.heading is not None:
            yield f"  heading: {marked(chapter.heading)}"
        yield from (f"  {show_block(block)}" for block in chapter.blocks)
    yield ""


def show_block(block: Block):
    within = "".join(f"{c.kind}{c.key}{f'({c.value})' if c.value else ''} " for c in block.within)
    language = f" [{block.language}]" if block.language else ""
    return f"{within}{block.kind}{block.level or ''}{language}: {marked(block.text)}"


def marked(text: Text):
    """Return the text with its marks as tags, closing what was opened last first."""
    pieces, open_marks, marks = [], [], list(text.marks)
    for index in range(len(text.plain) + 1):
        while open_marks and open_marks[-1].span.end == index:
            pieces.append(f"</{open_marks.pop().kind}>")
        while marks and marks[0].span.start == index:
            mark = marks.pop(0)
            open_marks.append(mark)
            pieces.append(f"<{mark.kind}{f' {mark.value}' if mark.value else ''}>")
        pieces.append(text.plain[index : index + 1])
    assert not open_marks, "marks cross one another"
    return "".join(pieces).replace("\n", "\\n").replace("\xa0", "⍽").replace("\xad", "¬")
