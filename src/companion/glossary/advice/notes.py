"""The notes of a file in; out what an editor would say about their length, their end, their signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from companion.diagnostics import Code, Diagnostic, Severity
from companion.glossary.advice.written import Written

LONG: Final = 300
"""Characters that a pop-up of a phone shows without scrolling."""
TOO_LONG: Final = 5_000
"""Characters of a note that a Kobo cuts or jumps to instead of showing it."""
_MAJORITY = 0.9
_ENOUGH = 10
"""Notes of a file from which on their ends can be called a habit."""

_PAIRS = {")": "(", "]": "[", "}": "{", "»": "«"}
_LABEL = re.compile(r"(?<!\w)\w{1,2}\)|[:;]-?[()]")
"""A single letter or number before a bracket, as in *a)*; a smiley."""
_ENDS = re.compile(r"[.!?…][\"'”“’»)\]]*$|[)\]\"”“’»]$")
_DEFINES = r"\s*(?:[:=–—]\s|\s-\s|\s(?:is|are|was|were|means|stands\s+for|bedeutet|ist|sind|heißt)\s)"
_ARTICLE = r"(?:(?:the|an?|der|die|das)\s+)?"


def advise_on_notes(entries: Sequence[Written]) -> Iterator[Diagnostic]:
    """Yield advice on single notes, and on notes beside one another."""
    for entry in entries:
        for note in entry.notes:
            text = " ".join(note.text.split())
            for advice in (_repeats(entry.name, text), _too_long(text), _unbalanced(text)):
                if advice:
                    code, message, hint = advice
                    yield Diagnostic(code, Severity.WARNING, message, entry.at(note), hint)
    yield from _without_full_stop(entries)
    yield from _same(entries)


_Advice = tuple[Code, str, str] | None


def _repeats(headword: str, note: str) -> _Advice:
    found = re.match(f"{_ARTICLE}{re.escape(headword)}{_DEFINES}", note, re.IGNORECASE)
    if found is None:
        return None
    rest = note[found.end() :]
    hint = (
        f"the pop-up shows the headword above the note; begin with “{rest[:1].upper()}{_cut(rest[1:], 30)}”"
    )
    return Code.ADVICE_REPEATS, f"the note of `{headword}` begins with the headword itself", hint


def _too_long(note: str) -> _Advice:
    length = len(note)
    if length > TOO_LONG:
        message = f"this note has {length:,} characters, more than a Kobo shows in a pop-up"
        return Code.ADVICE_TOO_LONG, message, "keep the first sentences, and move the others to `more`"
    if length > LONG:
        message = f"this note has {length} characters, more than a pop-up shows at once"
        hint = f"stay below {LONG}, and move what is left to `more`"
        return Code.ADVICE_LONG, message, hint
    return None


def _unbalanced(note: str) -> _Advice:
    sign = _unclosed(_LABEL.sub("", note)) or _odd_quotes(note)
    if not sign:
        return None
    return Code.ADVICE_UNBALANCED, f"the {sign} in this note has no partner", "close it, or take it out"


def _unclosed(note: str) -> str:
    """Return the first bracket that is closed without being open, or the last that stays open."""
    waiting: list[str] = []
    for sign in note:
        if sign in _PAIRS.values():
            waiting.append(sign)
        elif sign in _PAIRS and (not waiting or waiting.pop() != _PAIRS[sign]):
            return "" if sign == "»" or "»" in note else sign  # »…« is German, too
    return waiting[-1] if waiting and "»" not in note else ""


def _odd_quotes(note: str) -> str:
    """Return a quotation mark whose number is odd; inches (7") do not count."""
    straight = len(re.findall(r"(?<!\d)\"|(?<=\d)\"(?=[^\s\d,.;:)]|$)", note))
    if straight % 2 and not re.search(r"\d\"", note):
        return '"'
    curly = sum(note.count(sign) for sign in "„“”")
    return next(sign for sign in note if sign in "„“”") if curly % 2 else ""


def _without_full_stop(entries: Sequence[Written]) -> Iterator[Diagnostic]:
    notes = [(entry, note) for entry in entries for note in entry.notes[:1]]
    without = [(entry, note) for entry, note in notes if not _ENDS.search(note.text.rstrip())]
    if len(notes) < _ENOUGH or len(without) > len(notes) * (1 - _MAJORITY):
        return
    for entry, note in without:
        message = (
            f"the note of `{entry.name}` ends without a full stop, and those of other entries end with one"
        )
        hint = f"end it with “{note.text.rstrip()[-20:].split(' ')[-1]}.”"
        yield Diagnostic(Code.ADVICE_FULL_STOP, Severity.WARNING, message, entry.at(note), hint)


def _same(entries: Sequence[Written]) -> Iterator[Diagnostic]:
    first: dict[str, Written] = {}
    for entry in entries:
        if not entry.notes:
            continue
        note = entry.notes[0]
        other = first.setdefault(" ".join(note.text.split()).casefold(), entry)
        if other is not entry:
            message = f"`{entry.name}` has the very note of `{other.name}` at {other.at(other.headword)}"
            hint = f"if they are one thing, write `aliases: [{entry.name}]` there and take this entry out"
            yield Diagnostic(Code.ADVICE_SAME_NOTE, Severity.WARNING, message, entry.at(note), hint)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip()}…"
