"""A file of another format that cannot be read, as the one mistake of a glossary."""

from __future__ import annotations

from companion.diagnostics import Code, Diagnostic, Severity
from companion.errors import GlossaryError
from companion.model.source import Location


def refusal(message: str, at: Location, hint: str = "") -> GlossaryError:
    """Return the error: what is wrong, where, and the way out."""
    return GlossaryError([Diagnostic(Code.GLOSSARY_SYNTAX, Severity.ERROR, message, at, hint)])
