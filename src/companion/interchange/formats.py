"""The formats by name, and which one a file is in."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """What this program reads or writes itself; pyglossary reads the others."""

    CSV = "csv"
    TSV = "tsv"
    TBX = "tbx"
    STARDICT = "stardict"


_SUFFIXES = {
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".tab": Format.TSV,
    ".txt": Format.CSV,  # the delimiter is found out
    ".tbx": Format.TBX,
    ".ifo": Format.STARDICT,
}


def format_of(name: str, given: str) -> str:
    """Return the format that the user names, else that of the file's name, in small letters, or `""`."""
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return given.lower() or _SUFFIXES.get(suffix, "")
