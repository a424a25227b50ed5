"""The list under `senses` in, the senses of a term out; what does not fit becomes a mistake."""

from __future__ import annotations

from typing import Final

from companion.diagnostics import Code
from companion.glossary.fields import Fields, read_fields
from companion.glossary.mistakes import Mistakes
from companion.glossary.passages import read_when
from companion.glossary.sense_keys import SENSE_KEYS
from companion.glossary.wording import worded
from companion.model.senses import Sense, When
from companion.yaml_nodes import Mapping, Node, Scalar, Sequence

SENSE: Final = {key.name: key for key in SENSE_KEYS}

_FORM = "write `- note: …` and below it `when: {after: 2017}`"


def read_senses(node: Node, file: Fields, mistakes: Mistakes) -> tuple[Sense, ...]:
    """Read the senses of an entry, in their order."""
    if not isinstance(node, Sequence):
        empty = isinstance(node, Scalar) and node.null
        if empty:
            mistakes.add(Code.GLOSSARY_EMPTY, "`senses` is empty", node, _FORM)
        else:
            kind = "a mapping" if isinstance(node, Mapping) else "a text"
            hint = "put a dash before each sense: `- note: …`"
            mistakes.add(Code.GLOSSARY_TYPE, f"`senses` is {kind} and has to be a list", node, hint)
        return ()
    senses: list[Sense] = []
    for item in node.items:
        if not isinstance(item, Mapping):
            _no_sense(item, mistakes)
            continue
        sense = _read_sense(item, file, mistakes)
        _refuse_hidden(sense, senses, mistakes)
        senses.append(sense)
    return tuple(senses)


def _read_sense(node: Mapping, file: Fields, mistakes: Mistakes) -> Sense:
    fields = read_fields(node, SENSE, mistakes)
    when = fields.nodes.get("when")
    note, more, label = (worded(fields, SENSE[name], file, mistakes) for name in ("note", "more", "label"))
    return Sense(
        note=note.text,
        when=read_when(when, mistakes) if when else When(),
        origin=mistakes.place(node),
        note_language=note.language,
        more=more.text,
        label=label.text if label.language == note.language else "",
        more_language=more.language if more.language != note.language else "",
    )


def _refuse_hidden(sense: Sense, earlier: list[Sense], mistakes: Mistakes) -> None:
    """Find a sense that no place can have: by its days, or as an earlier one is for the same places."""
    before, after = sense.when.before, sense.when.after
    if before and after and before <= after:
        message = f"no day is before {before} and not before {after}"
        hint = "`after` has to be the earlier of the two; write two senses where one of them is enough"
        mistakes.add(Code.GLOSSARY_SENSE, message, sense.origin, hint)
    same = next((each for each in earlier if each.when == sense.when != When()), None)
    if same:
        message = f"this sense is for the same places as that at {same.origin}, which comes first"
        mistakes.add(Code.GLOSSARY_SENSE, message, sense.origin, "change its `when`, or take it out")


def _no_sense(node: Scalar | Sequence, mistakes: Mistakes) -> None:
    if isinstance(node, Scalar) and node.null:
        mistakes.add(Code.GLOSSARY_EMPTY, "this sense is empty", node, _FORM)
    else:
        kind = "a list" if isinstance(node, Sequence) else "a text"
        mistakes.add(Code.GLOSSARY_TYPE, f"this sense is {kind} and has to have keys", node, _FORM)
