"""Tables (CSV, TSV) in and out: a row for each entry, a column for each key.

The keys at the top of a glossary stand before the header, a row `#title:…` each, as Anki does it. A list is
one cell, its items between bars; a bar, a semicolon or a backslash within an item has a backslash before it.
What is neither text nor list (`senses`) is JSON.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from companion.diagnostics import Code, Diagnostic, Log, Severity
from companion.errors import GlossaryError
from companion.glossary.keys import LATER, LISTS, Key, Kind
from companion.interchange.refusal import refusal
from companion.interchange.sheet import COLUMNS, HEAD, Row, Sheet, Value
from companion.model.source import Location

_DELIMITERS: Final = "\t;,"
_HEAD_ROW = re.compile(r"#(\w+):(.*)", re.DOTALL)
_SEPARATOR = re.compile(r"sep=(.)\r?\n?")
"""What Excel writes, and reads, as a first line of its own."""
_ITEM = re.compile(r"(?:\\.|[^\\|;\n])+", re.DOTALL)
_ESCAPE = re.compile(r"\\([\\|;])")
_TO_ESCAPE = re.compile(r"[\\|;]")
_SAMPLE: Final = 50
_BLANKS: Final = " \t\r\n"
"""What may go around a cell; a no-break space at the end of a note is there for a reason."""


class _Record(NamedTuple):
    cells: list[str]
    line: int


def read_table(text: str, file: str, log: Log, *, delimiter: str = "") -> Sheet:
    """Return the sheet that a table holds; without a `delimiter`, the one that fits is found out.

    A first row that names a column for the term is the header; without one, the columns are term and note.
    Warns of columns that are no keys. Raises `GlossaryError` where a quotation mark is not closed, or a row
    has more cells than there are columns.
    """
    if marked := _SEPARATOR.match(text):
        delimiter, text = delimiter or marked[1], text[marked.end() :]
    first = 2 if marked else 1
    delimiter = delimiter or _delimiter_of(text)
    records = [each for each in _records(text, file, delimiter, first) if any(map(str.strip, each.cells))]
    head: dict[str, Value] = {}
    while records and (found := _head_pair(records[0])):
        head[found[0]] = _value(found[1].strip(_BLANKS), HEAD[found[0]])
        del records[0]
    columns = _columns(records[0], file, log) if records else []
    if columns and any(columns):
        del records[0]
    else:
        columns = _unnamed(records, file, log)
    return Sheet(head, tuple(_rows(records, columns, file)))


def write_table(sheet: Sheet, *, delimiter: str = ",") -> str:
    """Return a sheet as a table of all keys that it uses; nothing is lost."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    for key, value in sheet.head.items():
        writer.writerow([f"#{key}:{_cell(value, HEAD[key])}"])
    used = [key for key in COLUMNS if key in {"term", "note"} or any(key in row.values for row in sheet.rows)]
    writer.writerow(used)
    for row in sheet.rows:
        writer.writerow([_cell(row.values[key], COLUMNS[key]) if key in row.values else "" for key in used])
    return out.getvalue()


def _cell(value: Value, key: Key) -> str:
    if isinstance(value, str):
        if key.kind in LISTS:
            return _TO_ESCAPE.sub(r"\\\g<0>", value)
        return json.dumps(value, ensure_ascii=False) if key.by_language and value[:1] in '{"' else value
    if isinstance(value, list) and key.kind in LISTS:
        return " | ".join(_TO_ESCAPE.sub(r"\\\g<0>", item) for item in value if isinstance(item, str))
    return json.dumps(value, ensure_ascii=False)


def _value(cell: str, key: Key) -> Value:
    if key.kind in LISTS:
        items: list[Value] = [
            item for each in _ITEM.findall(cell) if (item := _ESCAPE.sub(r"\1", each.strip()))
        ]
        return items[0] if len(items) == 1 and key.kind is Kind.TAGS else items
    if (key.by_language or key.kind in LATER) and cell[:1] in ("{", "[", '"'):
        try:
            read = json.loads(cell)
        except ValueError:
            return cell  # a note that begins with a quotation
        if isinstance(read, (dict, list)) or (isinstance(read, str) and read[:1] in ("{", '"')):
            return _texts_only(read)
    return cell


def _texts_only(read: object) -> Value:
    if isinstance(read, dict):
        return {str(name): _texts_only(each) for name, each in read.items()}
    return [_texts_only(each) for each in read] if isinstance(read, list) else str(read)


def _delimiter_of(text: str) -> str:
    """Return the sign that parts the most rows of a sample into as many cells, two at least."""

    def score(delimiter: str) -> int:
        try:
            rows = list(csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter))[:_SAMPLE]
        except csv.Error:
            return 0
        widths = [len(row) for row in rows if row and not row[0].startswith("#")]
        if any({"term", "note"} <= {_key_of(cell) for cell in row} for row in rows[:10]):
            return _SAMPLE + 1
        return max((widths.count(width) for width in set(widths) if width > 1), default=0)

    return max(_DELIMITERS, key=score)


def _records(text: str, file: str, delimiter: str, first: int) -> Iterator[_Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    csv.field_size_limit(10_000_000)
    try:
        for cells in reader:
            yield _Record(cells, before + first)
            before = reader.line_num
    except csv.Error as problem:
        open_quote = "unexpected end" in str(problem)
        message = (
            "a quotation mark is not closed in this row" if open_quote else "a quotation mark is out of place"
        )
        hint = "within quotes write a quotation mark twice; put a cell that begins with one in quotes"
        raise refusal(message, Location(file, before + first), hint) from problem


def _head_pair(record: _Record) -> tuple[str, str] | None:
    found = _HEAD_ROW.fullmatch(record.cells[0].strip(_BLANKS))
    if found and found[1] in HEAD and not any(cell.strip() for cell in record.cells[1:]):
        return found[1], found[2]
    return None


def _key_of(cell: str) -> str:
    """Return the key that a header means, by its name or another that people use; `""` where it is none."""
    spelled = " ".join(cell.strip().lower().replace("_", " ").split())
    if spelled in COLUMNS:
        return spelled
    return next((key.name for key in COLUMNS.values() if spelled in key.also), "")


def _columns(record: _Record, file: str, log: Log) -> list[str]:
    """Return the key of each column; nothing where the row is no header."""
    columns = [_key_of(cell) for cell in record.cells]
    if "term" not in columns:
        return []
    at = Location(file, record.line)
    for number, (key, cell) in enumerate(zip(columns, record.cells, strict=True)):
        if key and key in columns[:number]:
            raise refusal(f"two columns stand for `{key}`", at, "rename one of the two, or take it out")
        if not key and cell.strip():
            keys = ", ".join(COLUMNS)
            log.warn(
                Code.GLOSSARY_LOST,
                f"the column `{cell}` is no key; it is left out",
                at,
                f"the keys are {keys}",
            )
    return columns


def _unnamed(records: list[_Record], file: str, log: Log) -> list[str]:
    width = max((len(record.cells) for record in records), default=0)
    if width > 2:
        hint = "name the columns in a first row: term, note, aliases, …"
        log.warn(
            Code.GLOSSARY_LOST,
            "only the first two columns are read, as term and note",
            Location(file, 1),
            hint,
        )
    return ["term", "note", *[""] * (width - 2)][: max(width, 1)]


def _rows(records: Iterable[_Record], columns: list[str], file: str) -> Iterator[Row]:
    wrong = []
    for cells, line in records:
        at = Location(file, line)
        if any(cell.strip() for cell in cells[len(columns) :]):
            message = f"this row has {len(cells)} cells, and there are {len(columns)} columns"
            hint = "put a text that holds the delimiter in double quotes"
            wrong.append(Diagnostic(Code.GLOSSARY_SYNTAX, Severity.ERROR, message, at, hint))
            continue
        pairs = ((key, cell) for key, cell in zip(columns, cells, strict=False) if key and cell.strip())
        yield Row({key: _value(cell.strip(_BLANKS), COLUMNS[key]) for key, cell in pairs}, at)
    if wrong:
        raise GlossaryError(wrong)
