"""A user's own style sheet: in come its bytes, out comes nothing, or what would make the book invalid."""

from __future__ import annotations

import re

from companion.errors import ResourceError
from companion.model.source import Location, Source

_NOT_RULES = re.compile(r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'", re.DOTALL)
_CHARSET = re.compile(r"\s*@charset\s+[\"'](?!utf-8[\"'])", re.IGNORECASE)
_REFERENCE = re.compile(r"@import\b|\burl\(\s*[\"']?(?!data:)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def demand_style(sheet: Source) -> None:
    """Raise ResourceError for a sheet that is not UTF-8, not CSS, or not whole by itself (EPUBCheck)."""
    try:
        text = sheet.data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ResourceError("the style is not UTF-8", at=Location(sheet.name), hint="save it so") from problem
    if found := _CHARSET.match(text):
        raise _refusal(
            "a style has to be UTF-8", 'write @charset "utf-8", or nothing', text, found.end(), sheet
        )
    plain = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
    if found := _REFERENCE.search(plain):
        message = f"a style cannot refer to another file (`{found[0].strip()}`): the book would lack it"
        raise _refusal(
            message, "take it out, or write the file into the style as data:", text, found.start(), sheet
        )
    rules = _NOT_RULES.sub("", text)
    if rules.count("{") != rules.count("}") or (rules.strip() and "{" not in rules and "@" not in rules):
        raise ResourceError(
            "this is no whole style sheet: { and } do not pair", at=Location(sheet.name), hint="close every {"
        )


def _refusal(message: str, hint: str, text: str, index: int, sheet: Source) -> ResourceError:
    line, column = text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
    return ResourceError(message, at=Location(sheet.name, line, column), hint=hint)
