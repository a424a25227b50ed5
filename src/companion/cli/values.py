"""What options say, made sound: in come words from the command line or the environment, out go values.

Raises `UsageError` for what makes no sense, naming the option.
"""

from __future__ import annotations

import datetime as dt
import os
import re

from companion.errors import UsageError

_UNHOLDABLE = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 (section 2.2) excludes and that are no white space."""


def line(value: str, what: str) -> str:
    """Return the words of an option on one line, with single blanks; `what` names it in a message."""
    value = decoded(value, what)
    if found := _UNHOLDABLE.search(value):
        raise UsageError(
            f"{what} holds U+{ord(found[0]):04X}, a character that no e-book can hold", hint="take it out"
        )
    return " ".join(value.split())


def decoded(value: str, what: str) -> str:
    """Return a word of the command line, which is UTF-8 even where the system has not been told so."""
    try:
        value.encode()
    except UnicodeEncodeError:  # bytes that the system's encoding did not know (PEP 383)
        try:
            return os.fsencode(value).decode()
        except UnicodeError as problem:
            raise UsageError(f"{what} is not UTF-8", hint="set the terminal to UTF-8") from problem
    return value


def day(value: str) -> dt.date | None:
    """Return the day that `--date` names."""
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as problem:
        raise UsageError(f"“{value}” is no date", hint="write it as 2016-07-21") from problem


def stamp() -> dt.datetime | None:
    """Return the moment that SOURCE_DATE_EPOCH sets, in UTC (reproducible-builds.org)."""
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    try:
        return dt.datetime.fromtimestamp(int(value), tz=dt.UTC)
    except (ValueError, OverflowError, OSError) as problem:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is “{value}”, which is no moment before the year 10000",
            hint="unset it, or set a whole number of seconds since 1970",
        ) from problem
