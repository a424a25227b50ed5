"""Bytes in, text out: the encodings that YAML knows, and the characters that it does not."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from companion.model.source import Location
from companion.yaml_nodes.nodes import YamlError

UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that may not stand in a YAML file (YAML 1.2.2, section 5.1)."""

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes, file: str) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 with a byte order mark.

    Raises `YamlError` at the first byte that does not fit.
    """
    mark, encoding = next((m for m in _MARKS if data.startswith(m[0])), (b"", "utf-8"))
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        read = data[len(mark) : len(mark) + error.start].decode(encoding)
        byte = data[len(mark) + error.start]
        raise YamlError(
            f"the file is not {encoding[:6].upper()} text: byte 0x{byte:02X} does not fit here",
            place(read, len(read), file),
            "save the file in the encoding UTF-8",
        ) from error


def place(text: str, index: int, file: str, first_line: int = 1) -> Location:
    """Name the place of a character as editors count it."""
    start, line = 0, first_line
    for end in _LINE_END.finditer(text, 0, index):
        start, line = end.end(), line + 1
    return Location(file, line, index - start + 1)


def line_starts(text: str) -> list[int]:
    """Return where each line of a text begins, as YAML counts lines."""
    return [0, *(end.end() for end in _LINE_END.finditer(text))]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text without their ends, as YAML counts them."""
    return _LINE_END.split(text)


def unprintable(text: str, file: str, first_line: int) -> Iterator[YamlError]:
    """Name every character of a file that may not stand there."""
    for found in UNPRINTABLE.finditer(text):
        yield YamlError(
            f"the character U+{ord(found[0]):04X} cannot stand in a text",
            place(text, found.start(), file, first_line),
            "delete the invisible character here; often it came along from a word processor or a PDF",
        )
