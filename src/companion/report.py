"""What was found and decided, as data: the `--report` file.

Its JSON Schema is `docs/report.schema.json`. Chapters and blocks count from 1, in the order of the
book; `start` and `end` are code points in the block's text, line breaks counted as one. A verb whose
parts stand apart has a row for each part, with the same `match`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any

from companion.diagnostics import Diagnostic
from companion.model.matches import Annotated
from companion.model.source import Location
from companion.model.terms import Term

REPORT_VERSION = 1


def report(annotated: Annotated, terms: Sequence[Term], diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    """Return the report as plain values, ready for JSON."""
    rows = list(occurrences(annotated))
    counts: dict[str, list[int]] = {term.headword: [0, 0] for term in terms}
    seen: set[int] = set()
    for row in rows:
        if row["match"] not in seen:
            seen.add(row["match"])
            counts[row["term"]][0] += 1
            counts[row["term"]][1] += row["linked"]
    return {
        "version": REPORT_VERSION,
        "occurrences": rows,
        "terms": [
            {
                "term": term.headword,
                "origin": _line(term.origin),
                "occurrences": counts[term.headword][0],
                "links": counts[term.headword][1],
                "changed": {key: _line(at) for key, at in term.changed},
            }
            for term in terms
        ],
        "unused": [term.headword for term in terms if not counts[term.headword][0]],
        "diagnostics": [
            {
                "code": d.code.value,
                "severity": d.severity.value,
                "message": d.message,
                "file": d.at.file,
                "line": d.at.line,
                "column": d.at.column,
                "hint": d.hint,
            }
            for d in diagnostics
        ],
    }


def _line(at: Location) -> str:
    return f"{at.file}:{at.line}"


def occurrences(annotated: Annotated) -> Iterator[dict[str, Any]]:
    """Yield a row for every part of every match, linked or not, in order of the book."""
    number = 0
    for chapter, marked in enumerate(annotated.chapters, 1):
        senses = marked.senses or repeat(0, len(marked.matches))
        for match, linked, sense in zip(marked.matches, marked.linked, senses, strict=True):
            number += 1
            plain = marked.chapter.blocks[match.block].text.plain
            for start, end in match.spans:
                yield {
                    "term": match.term.headword,
                    "surface": plain[start:end],
                    "rule": match.rule.value,
                    "chapter": chapter,
                    "block": match.block + 1,
                    "start": start,
                    "end": end,
                    "linked": linked,
                    "match": number,
                    "sense": sense,
                }
