"""What a fault is: a permanent code, how bad it is, what a reader of the book would see, the way out."""

from __future__ import annotations

from typing import NamedTuple

from companion.diagnostics import Severity
from companion.model.source import Location

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Fault(NamedTuple):
    """A row of docs/checks.md."""

    code: str
    """Never used again for something else: K1 archive, K2 package and navigation, K3 pages, K4 notes,
    K5 languages."""
    severity: Severity
    """An error only where somebody loses something; what is a matter of taste or of one device, a warning."""
    title: str
    sees: str
    """What somebody who reads the book would see, device by device where they differ."""
    remedy: str


class Finding(NamedTuple):
    """A fault at a place in the book."""

    fault: Fault
    message: str
    """One plain sentence, no full stop."""
    at: Location
    """The file is named by its path in the archive."""

    def __str__(self) -> str:
        """Return it as diagnostics are shown: `file:line:column: severity code: message`."""
        return f"{self.at}: {self.fault.severity} {self.fault.code}: {self.message}"
