"""All that a check can find: in comes nothing, out goes the table that docs/checks.md is made from."""

from __future__ import annotations

from companion.check.codes import archive, notes, package, pages
from companion.check.codes.fault import Fault, Finding

CODES: dict[str, Fault] = {
    fault.code: fault
    for module in (archive, package, pages, notes)
    for fault in vars(module).values()
    if isinstance(fault, Fault)
}

__all__ = ["CODES", "Fault", "Finding"]
