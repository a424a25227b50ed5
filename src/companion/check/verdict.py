"""All findings about a book in one: in come ours and the validators', out goes a verdict, text or data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from companion.check.codes import Finding
from companion.check.tools import Answer, Remark
from companion.diagnostics import Severity

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_PLACES = 10
"""So many places of one fault are listed as text; the JSON has all."""


class Verdict(NamedTuple):
    """What is to be said of a book."""

    book: str
    own: Sequence[Finding]
    answers: Sequence[Answer]

    def count(self, severity: Severity) -> int:
        """Return how many findings there are of a severity, of all who looked."""
        remarks = sum(r.severity is severity for answer in self.answers for r in answer.remarks)
        return remarks + sum(one.fault.severity is severity for one in self.own)

    @property
    def summary(self) -> str:
        """The verdict in a line."""
        errors, warnings = self.count(Severity.ERROR), self.count(Severity.WARNING)
        counts = f"{errors} error{_s(errors)}, {warnings} warning{_s(warnings)}"
        return f"{self.book}: {'failed' if errors else 'sound'}, {counts}"


def lines(verdict: Verdict) -> Iterator[str]:
    """Yield the verdict as text: errors first, each fault once, its places, what readers see, the way out."""
    by_fault: dict[str, list[Finding]] = {}
    for one in verdict.own:
        by_fault.setdefault(one.fault.code, []).append(one)
    for found in sorted(
        by_fault.values(), key=lambda found: (_ORDER[found[0].fault.severity], found[0].fault.code)
    ):
        fault = found[0].fault
        yield f"{fault.severity} {fault.code}: {_plain(fault.title)}"
        yield from (f"  {one.at}: {one.message}" for one in found[:_PLACES])
        if len(found) > _PLACES:
            yield f"  … and {len(found) - _PLACES} more"
        yield f"  Readers see: {_plain(fault.sees)}"
        yield f"  Way out: {fault.remedy}"
    for answer in verdict.answers:
        yield from _answer(answer)
    yield verdict.summary


def _answer(answer: Answer) -> Iterator[str]:
    if answer.silence:
        yield f"{answer.tool}: not asked: {answer.silence}"
        return
    counts = Counter(remark.severity for remark in answer.remarks)
    told = ", ".join(f"{counts[level]} {level}{_s(counts[level])}" for level in _ORDER if counts[level])
    yield f"{answer.tool}: {told or 'nothing found'}"
    listed: Counter[str] = Counter()
    for remark in sorted(answer.remarks, key=lambda remark: _ORDER[remark.severity]):
        listed[remark.id] += 1
        if listed[remark.id] <= _PLACES:
            yield f"  {remark}"
    for identifier, count in listed.items():
        if count > _PLACES:
            yield f"  … and {count - _PLACES} more of {identifier}"


def as_data(verdict: Verdict) -> dict[str, Any]:
    """Return the verdict for programs; the keys are described in docs/checks.md."""
    return {
        "book": verdict.book,
        "sound": not verdict.count(Severity.ERROR),
        "errors": verdict.count(Severity.ERROR),
        "warnings": verdict.count(Severity.WARNING),
        "findings": [_own(one) for one in verdict.own]
        + [_remark(remark) for answer in verdict.answers for remark in answer.remarks],
        "tools": [
            {"name": answer.tool, "asked": not answer.silence, "reason": answer.silence}
            for answer in verdict.answers
        ],
    }


def _own(one: Finding) -> dict[str, Any]:
    return {
        "by": "companion",
        "code": one.fault.code,
        "severity": one.fault.severity.value,
        "message": one.message,
        **one.at._asdict(),
        "title": one.fault.title,
        "sees": one.fault.sees,
        "remedy": one.fault.remedy,
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "by": remark.tool,
        "code": remark.id,
        "severity": remark.severity.value,
        "message": remark.message,
        **remark.at._asdict(),
    }


def _plain(text: str) -> str:
    return text.replace("`", "")


def _s(count: int) -> str:
    return "" if count == 1 else "s"
