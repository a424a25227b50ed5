"""Messages as values: a permanent code, a severity, a place. Printing is somebody else's job."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from companion.model.source import Location


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Code(StrEnum):
    """Permanent codes, never used again for something else. A = article, G = glossary, M = matching."""

    ARTICLE_CONTROL_CHARACTER = "A101"
    ARTICLE_METADATA = "A102"
    ARTICLE_PICTURE = "A103"
    ARTICLE_LINK = "A104"
    ARTICLE_DATE = "A105"
    ARTICLE_FURNITURE = "A106"
    ARTICLE_TABLE = "A107"

    GLOSSARY_SYNTAX = "G101"
    GLOSSARY_UNKNOWN_KEY = "G102"
    GLOSSARY_TYPE = "G103"
    GLOSSARY_MISSING = "G104"
    GLOSSARY_EMPTY = "G105"
    GLOSSARY_DUPLICATE = "G106"
    GLOSSARY_DANGLING_SEE = "G107"
    GLOSSARY_ALIAS_BOMB = "G108"
    GLOSSARY_VALUE = "G109"
    GLOSSARY_SENSE = "G110"
    GLOSSARY_LANGUAGE = "G111"
    GLOSSARY_EXTENDS = "G112"
    GLOSSARY_OVERRIDE = "G113"
    GLOSSARY_SHADOWED = "G201"
    GLOSSARY_UNWRITTEN = "G202"
    GLOSSARY_TRANSLATION = "G203"
    GLOSSARY_LOST = "G204"
    GLOSSARY_DRAFT = "G205"

    ADVICE_REPEATS = "G301"
    ADVICE_LONG = "G302"
    ADVICE_TOO_LONG = "G303"
    ADVICE_UNBALANCED = "G304"
    ADVICE_FULL_STOP = "G305"
    ADVICE_SAME_NOTE = "G306"
    ADVICE_SPACES = "G307"
    ADVICE_MARKS = "G308"
    ADVICE_ARTICLE = "G309"
    ADVICE_EVERYDAY = "G310"
    ADVICE_COVERED = "G311"
    ADVICE_EXCLUDED = "G312"
    ADVICE_NO_EFFECT = "G313"
    ADVICE_UNUSED = "G320"
    ADVICE_ACRONYM = "G321"

    MATCH_SHARED_FORM = "M201"
    MATCH_COMMON_WORD = "M202"
    MATCH_LANGUAGE = "M203"
    MATCH_NO_GLOSSARY = "M204"


class Diagnostic(NamedTuple):
    """One message."""

    code: Code
    severity: Severity
    message: str
    """One plain sentence, no full stop."""
    at: Location
    hint: str = ""
    """The way out, when there is one to name."""

    def __str__(self) -> str:
        """Return `file:line:column: severity CODE: message`, the hint on a line of its own."""
        tail = f"\n  {self.hint}" if self.hint else ""
        return f"{self.at}: {self.severity} {self.code}: {self.message}{tail}"


@dataclass(slots=True)
class Log:
    """Collects diagnostics; append-only."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def warn(self, code: Code, message: str, at: Location, hint: str = "") -> None:
        """Keep a warning."""
        self.diagnostics.append(Diagnostic(code, Severity.WARNING, message, at, hint))

    def inform(self, code: Code, message: str, at: Location, hint: str = "") -> None:
        """Keep something that is good to know and no reason to fail."""
        self.diagnostics.append(Diagnostic(code, Severity.INFO, message, at, hint))
