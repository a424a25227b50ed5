"""Bytes of a table or a term base in, a sheet out."""

from __future__ import annotations

from companion.diagnostics import Log
from companion.errors import ArticleError
from companion.interchange.formats import Format
from companion.interchange.refusal import refusal
from companion.interchange.sheet import Sheet, Value
from companion.interchange.table import read_table
from companion.interchange.tbx import read_tbx
from companion.model.source import Location, Source
from companion.read.encoding import decode, refuse_binary


def read_text_format(source: Source, kind: Format, log: Log, *, language: str, notes: str) -> Sheet:
    """Return the sheet of a table or a term base; a table may name its languages itself.

    Raises `GlossaryError` for what is not text, or not of this format.
    """
    if kind is Format.TBX:
        return read_tbx(source.data, source.name, log, language=language, notes=notes)
    try:
        refuse_binary(source.data, source.name)
        text = decode(source.data, source.name)
    except ArticleError as error:
        hint = "save it as CSV in UTF-8" if error.at == Location(source.name) else error.hint
        raise refusal(error.message, error.at or Location(source.name), hint) from error
    sheet = read_table(text, source.name, log, delimiter="\t" if kind is Format.TSV else "")
    head: dict[str, Value] = {"language": language, "notes": notes}
    return sheet._replace(head=head | sheet.head)
