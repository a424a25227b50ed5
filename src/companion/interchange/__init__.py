"""Glossaries in and out of other formats: tables (CSV, TSV), term bases (TBX) and dictionaries (StarDict).

In: a file of another format. Out: a `Sheet`, and from it a glossary in YAML that the loader has read
without a mistake; and back. What a format cannot hold is said in the log, never dropped in silence.
"""

from __future__ import annotations

from companion.interchange.accept import accepted
from companion.interchange.formats import Format, format_of
from companion.interchange.sheet import Row, Sheet, sheet_of
from companion.interchange.texts import read_text_format

__all__ = ["Format", "Row", "Sheet", "accepted", "format_of", "read_text_format", "sheet_of"]
