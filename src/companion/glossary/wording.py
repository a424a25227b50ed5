"""A text that may be written once in several languages in, the text of the wanted language out.

`note: A town.` is in the first language of the file; `note: {en: A town., fr: Une ville.}` says it in each.
A language that has no text falls back to the first of the file that has one.
"""

from __future__ import annotations

from typing import NamedTuple

from companion.diagnostics import Code
from companion.glossary.fields import Fields
from companion.glossary.keys import Key, Kind
from companion.glossary.mistakes import Mistakes, listed, nearest
from companion.glossary.values import read_text
from companion.yaml_nodes import Mapping, Scalar


class Wording(NamedTuple):
    """A text and its language; both empty where there is no text."""

    text: str = ""
    language: str = ""


def worded(fields: Fields, key: Key, file: Fields, mistakes: Mistakes) -> Wording:
    """Return what a key that may have several languages says in the language that is wanted."""
    text = fields.text(key.name)
    if text:
        return Wording(text, file.languages[0])
    node = fields.nodes.get(key.name)
    if not isinstance(node, Mapping):
        return Wording("", file.languages[0])
    if not node.entries:
        hint = f"write `{key.name}: …`, or a text for each language: `{{en: …, fr: …}}`"
        mistakes.add(Code.GLOSSARY_EMPTY, f"`{key.name}` is empty", node, hint)
    pairs = [
        (_language(entry.key, key, file, mistakes), read_text(entry.value, key, mistakes))
        for entry in node.entries.values()
    ]
    texts = {tag: text for tag, text in pairs if tag}
    order = (file.wanted, *file.languages)
    return next((Wording(texts[tag], tag) for tag in order if texts.get(tag)), Wording())


def _language(node: Scalar, key: Key, file: Fields, mistakes: Mistakes) -> str:
    """Return the language that stands before a text; `""` where it is none of the file's."""
    tag = read_text(node, key._replace(kind=Kind.TAG), mistakes)
    if not tag or tag in file.languages:
        return tag
    near = nearest(tag, file.languages)
    hint = f"did you mean `{near}`? " if near else ""
    hint += f"the languages of the notes are those under `notes` at the top: {listed(file.languages)}"
    message = f"`{key.name}` has a text in `{tag}`, which is none of the languages of this file"
    mistakes.add(Code.GLOSSARY_LANGUAGE, message, node, hint)
    return ""
