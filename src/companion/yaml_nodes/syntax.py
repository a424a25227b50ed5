"""A parser's complaint in; out a plain sentence, its place, and the text with that mistake mended.

Most broken YAML is one of few things: a text that needs quotes, a tab, a quotation mark never closed,
an indentation that does not fit. The parser names what it expected instead; libyaml and PyYAML's own
parser word it differently, so both are recognised by the words they share. A text that only needs its
quotes is mended, so that the mistakes after it come out in the same run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from companion.model.source import Location
from companion.yaml_nodes.lines import CRAMPED, Advice, Complaint, quoted, shown, value_of
from companion.yaml_nodes.nodes import YamlError
from companion.yaml_nodes.text import split_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    import yaml


class Explained(NamedTuple):
    """A mistake in plain words."""

    error: YamlError
    row: int
    mended: str | None
    """The text with this mistake mended, where that is plain to see."""


def explain(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Explained:
    """Say in plain words what is wrong with a text that a YAML parser refused."""
    lines = split_lines(text)
    where = _within(error.problem_mark or error.context_mark, lines)
    start = _within(error.context_mark, lines) if error.context_mark else where
    complaint = Complaint(error.context or "", error.problem or "", start, where, lines)
    advice = _advise(complaint)
    row, column = advice.at
    fault = YamlError(advice.message, Location(file, row + first_line, column + 1), advice.hint)
    mended = None
    if advice.mended is not None:
        lines[row] = advice.mended
        mended = "\n".join(lines)
    return Explained(fault, row, mended)


def _within(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """Return row and column of a mark; the end of the last line that has text for one beyond it."""
    last = max((row for row, line in enumerate(lines) if line.strip()), default=0)
    if mark is None or mark.line <= last:
        return (mark.line, mark.column) if mark else (0, 0)
    return last, len(lines[last].rstrip())


def _advise(complaint: Complaint) -> Advice:
    if complaint.character == "\t" or "tab character" in complaint.problem:
        return Advice(
            "a tab stands here, and YAML indents with spaces only", "replace it with spaces", complaint.mark
        )
    said = f"{complaint.context} {complaint.problem}"
    return next((advise(complaint) for words, advise in _ADVISERS if words in said), _unknown(complaint))


def _needs_quotes(complaint: Complaint, message: str, at: tuple[int, int]) -> Advice:
    line = quoted(complaint.row(at[0]))
    return Advice(message, f"write {shown(line)}", at, line)


def _colon(complaint: Complaint) -> Advice:
    if re.search(r":\s", complaint.before):
        return _needs_quotes(complaint, "a text with a colon in it has to stand in quotes", complaint.mark)
    above = complaint.mark[0] - 1
    while above > 0 and not complaint.row(above).strip():
        above -= 1
    line = complaint.row(above)
    if cramped := CRAMPED.fullmatch(line):
        return _cramped(cramped, above)
    indent = (complaint.mark[0], _indent(complaint.line))
    if ":" in line:
        return _indentation(complaint._replace(mark=indent))
    return Advice("this line has no colon", "write `key: value`", (above, _indent(line)))


def _cramped(found: re.Match[str], row: int) -> Advice:
    right = f"{found['key']}: {found['value'].strip()}"
    mended = found.string[: found.start("key")] + right
    return Advice(
        "a space is missing after the colon", f"write {shown(right)}", (row, found.end("key")), mended
    )


def _first_character(complaint: Complaint) -> Advice:
    character = complaint.row(complaint.start[0])[complaint.start[1] :][:1]
    message = f"a text that begins with {character} has to stand in quotes"
    return _needs_quotes(complaint, message, complaint.start)


def _given_up_character(complaint: Complaint) -> Advice:
    if not complaint.character:
        return Advice("the text breaks off within [ or {", "put a ] or } at its end", complaint.mark)
    if complaint.character in ("]", "}"):
        opening = "[" if complaint.character == "]" else "{"
        hint = f"put the {opening} where the list begins, or the text in quotes"
        return Advice(f"there is no {opening} before this {complaint.character}", hint, complaint.mark)
    return _first_character(complaint._replace(start=complaint.mark))


def _open_quote(complaint: Complaint) -> Advice:
    sign = complaint.row(complaint.start[0])[complaint.start[1] :][:1]
    hint = f"put a {sign} at the end of its text"
    return Advice("this quotation mark is never closed", hint, complaint.start)


def _escape(complaint: Complaint) -> Advice:
    message = "a backslash within double quotes begins a sign that YAML does not know"
    return Advice(message, "write two backslashes, or put the text in single quotes", complaint.mark)


def _flow(complaint: Complaint) -> Advice:
    opening, closing = ("[", "]") if "flow sequence" in complaint.context else ("{", "}")
    if complaint.mark[0] != complaint.start[0] or not complaint.character:
        return Advice(f"this {opening} is never closed", f"put a {closing} at its end", complaint.start)
    hint = "put a text with a colon, comma, bracket or quotation mark in quotes"
    return Advice(f"a comma or a {closing} is missing here", hint, complaint.mark)


def _block_text(complaint: Complaint) -> Advice:
    sign = complaint.row(complaint.start[0])[complaint.start[1] :][:1]
    hint = f"break the line after the {sign}, or put the text in quotes"
    message = f"the text after {sign} has to begin on the next line"
    return Advice(message, hint, complaint.mark, quoted(complaint.line))


def _no_colon(complaint: Complaint) -> Advice:
    row = complaint.start[0]
    if cramped := CRAMPED.fullmatch(complaint.row(row)):
        return _cramped(cramped, row)
    hint = "write `key: value`; a line that goes on with the text above is indented deeper than its key"
    return Advice("this line has no colon", hint, complaint.start)


def _block(complaint: Complaint) -> Advice:
    before = complaint.before.rstrip()
    if not before:
        return _indentation(complaint)
    if before[-1] in "\"'":
        if len(value_of(before)) == 1:
            message = "a quotation mark that opened further up closes only here"
            return Advice(
                message, "close it at the end of its own text", (complaint.mark[0], len(before) - 1)
            )
        message = "the text goes on after its closing quotation mark"
        return _needs_quotes(complaint, message, complaint.mark)
    if before[-1] in "]}":
        return _needs_quotes(complaint, f"the text goes on after the closing {before[-1]}", complaint.mark)
    return _indentation(complaint)


def _indentation(complaint: Complaint) -> Advice:
    hint = "entries begin with `- ` one below the other, and so do the keys within one entry"
    return Advice("the indentation of this line does not fit the lines above", hint, complaint.mark)


def _list_in_line(complaint: Complaint) -> Advice:
    hint = "break the line before the `- `, or put the text in quotes"
    return Advice("a list cannot begin in the line of its key", hint, complaint.mark)


def _rest(complaint: Complaint) -> Advice:
    hint = "begin all keys of the file in its first column"
    return Advice("this line does not belong to what stands above", hint, complaint.mark)


def _directive(complaint: Complaint) -> Advice:
    hint = "take the line out, or put the text in quotes"
    return Advice("a line that begins with % is no part of the text", hint, (complaint.mark[0], 0))


def _cramped_in_list(complaint: Complaint) -> Advice:
    hint = "put the text in quotes, or a space after the colon of a key"
    return Advice("a colon within [ ] or { } needs quotes around its text", hint, complaint.mark)


def _unknown(complaint: Complaint) -> Advice:
    hint = "put the text in quotes, and see that the lines begin where those above them do"
    return Advice(f"this is not YAML: {complaint.problem}", hint, complaint.mark)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


_ADVISERS: tuple[tuple[str, Callable[[Complaint], Advice]], ...] = (
    ("mapping values are not allowed", _colon),
    ("sequence entries are not allowed", _list_in_line),
    ("mapping keys are not allowed", _given_up_character),
    ("cannot start any token", _given_up_character),
    ("node content", _given_up_character),
    ("found unexpected ':'", _cramped_in_list),
    ("unexpected end of stream", _open_quote),
    ("unexpected document separator", _open_quote),
    ("unexpected document indicator", _open_quote),
    ("quoted scalar", _escape),
    ("double-quoted", _escape),
    ("scanning an alias", _first_character),
    ("scanning an anchor", _first_character),
    ("tag", _first_character),
    ("block scalar", _block_text),
    ("simple key", _no_colon),
    ("flow sequence", _flow),
    ("flow mapping", _flow),
    ("block mapping", _block),
    ("block collection", _block),
    ("<document start>", _rest),
    ("directive", _directive),
    ("incompatible YAML", _directive),
)
"""Words of the complaint, first match wins."""
