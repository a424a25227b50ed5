"""A node in, the text or list of texts it stands for out; whatever does not fit becomes a mistake."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from companion.diagnostics import Code
from companion.glossary.keys import LONGEST, Key, Kind
from companion.glossary.mistakes import Mistakes, listed, nearest
from companion.model.language import LANGUAGE_TAG
from companion.model.source import Location
from companion.yaml_nodes import UNPRINTABLE, Mapping, Node, Scalar, Sequence

_SPACE = re.compile("[ \t\n\r\x85\u2028\u2029]+")
"""White space that may go; a no-break space in a note is there for a reason."""
_TAG = re.compile(LANGUAGE_TAG)
_TAG_HINT = "write a BCP 47 tag such as `de`, `en` or `de-AT`"


_NAMES = (Kind.NAME, Kind.NAMES, Kind.CHAPTERS, Kind.WORDS)


class Name(NamedTuple):
    """One text of a list, and where it stands."""

    text: str
    at: Location


def read_text(node: Node, key: Key, mistakes: Mistakes) -> str:
    """Return the text of a value as it is kept; `""` where it is a mistake."""
    if not isinstance(node, Scalar):
        kind = "a list" if isinstance(node, Sequence) else "a mapping"
        hint = f"write `{key.name}: …`; a text that begins with [ or {{ has to stand in quotes"
        mistakes.add(Code.GLOSSARY_TYPE, f"`{key.name}` is {kind} and has to be a text", node, hint)
        return ""
    if key.kind is Kind.CHOICE:
        return _choice(node, key, mistakes)
    if key.kind is Kind.TAG:
        return _tag(node, key, mistakes)
    if key.kind is Kind.FLAG:
        return _flag(node, key, mistakes)
    return clean(node, key, mistakes)


def read_names(node: Node, key: Key, mistakes: Mistakes) -> tuple[Name, ...]:
    """Return the texts of a list, or the one text that stands for a list of one."""
    if isinstance(node, Mapping):
        hint = f"write `{key.name}: [{key.example}]`"
        mistakes.add(Code.GLOSSARY_TYPE, f"`{key.name}` is a mapping and has to be a list", node, hint)
        return ()
    names: dict[str, Location] = {}
    if key.kind is Kind.TAGS and isinstance(node, Sequence) and not node.items:
        mistakes.add(Code.GLOSSARY_EMPTY, f"`{key.name}` is empty", node, _TAG_HINT)
    for item in node.items if isinstance(node, Sequence) else (node,):
        text = _item(item, key, mistakes)
        if text in names:
            hint = "keep one of the two"
            mistakes.add(Code.GLOSSARY_DUPLICATE, f"`{text}` stands twice in `{key.name}`", item, hint)
        elif text:
            names[text] = mistakes.place(item)
    return tuple(Name(text, at) for text, at in names.items())


def clean(node: Scalar, key: Key, mistakes: Mistakes) -> str:
    """Return a text as it is kept: white space squeezed, umlauts composed; `""` where it is a mistake."""
    text = node.text
    if node.null or not text.strip():
        mistakes.add(Code.GLOSSARY_EMPTY, *_emptiness(node, key))
        return ""
    if len(text) > LONGEST[key.kind]:
        message = f"this text of `{key.name}` is too long: {len(text):,} characters"
        hint = f"{LONGEST[key.kind]:,} are allowed; is a quotation mark before it not closed?"
        mistakes.add(Code.GLOSSARY_VALUE, message, node, hint)
        return ""
    if node.quoted and (found := UNPRINTABLE.search(text)):
        message = f"the character U+{ord(found[0]):04X} cannot stand in a text"
        mistakes.add(Code.GLOSSARY_VALUE, message, node, "take its escape out of the quotes")
        return ""
    kept = _kept(text if text.isascii() else unicodedata.normalize("NFC", text), key.kind)
    if key.kind in _NAMES and not any(c.isprintable() and c != " " for c in kept):
        message = f"`{key.name}` has invisible characters and nothing else"
        mistakes.add(Code.GLOSSARY_EMPTY, message, node, "write the word again, letter by letter")
        return ""
    return kept


def _kept(text: str, kind: Kind) -> str:
    if kind in _NAMES:
        return " ".join(text.split())
    if kind is Kind.PROSE:
        return text.strip()
    text = _SPACE.sub(" ", text).strip(" ")
    return text.strip("/[] ") or text if kind is Kind.SOUND else text


def _item(item: Node, key: Key, mistakes: Mistakes) -> str:
    if isinstance(item, Scalar):
        return _tag(item, key, mistakes) if key.kind is Kind.TAGS else clean(item, key, mistakes)
    kind = "a list" if isinstance(item, Sequence) else "a mapping"
    hint = "put a text with a colon, or one that begins with [ or {, in quotes"
    mistakes.add(Code.GLOSSARY_TYPE, f"`{key.name}` holds {kind} where a text has to be", item, hint)
    return ""


def _emptiness(node: Scalar, key: Key) -> tuple[str, Scalar, str]:
    if node.null and node.text.isalpha():
        hint = f'put it in quotes where the word is meant: "{node.text}"'
        return f"`{key.name}` is {node.text}, which stands for nothing in YAML", node, hint
    hint = f"write `{key.name}: …`" if key.required else "give it a text, or take it out"
    if node.null and key.kind is Kind.NOTE:
        hint += "; a text that begins with # has to stand in quotes"
    return f"`{key.name}` is empty", node, hint


def _choice(node: Scalar, key: Key, mistakes: Mistakes) -> str:
    if node.text in key.choices and not node.null:
        return node.text
    near = nearest(node.text.strip().lower(), key.choices)
    hint = f"did you mean `{near}`?" if near else f"write one of {listed(key.choices)}"
    if node.null or not node.text.strip():
        mistakes.add(Code.GLOSSARY_EMPTY, f"`{key.name}` is empty", node, hint)
    else:
        mistakes.add(Code.GLOSSARY_VALUE, f"`{key.name}` cannot be `{node.text}`", node, hint)
    return ""


def _flag(node: Scalar, key: Key, mistakes: Mistakes) -> str:
    """Return `true` or `false`, what is a truth value for YAML where no quotes enclose it."""
    if not node.quoted and node.text.lower() in ("true", "false"):
        return node.text.lower()
    if node.null or not node.text.strip():
        mistakes.add(Code.GLOSSARY_EMPTY, f"`{key.name}` is empty", node, f"write `{key.name}: true`")
    else:
        message = f"`{key.name}` cannot be `{node.text}`"
        mistakes.add(Code.GLOSSARY_VALUE, message, node, "write `true` or `false`, without quotes")
    return ""


def _tag(node: Scalar, key: Key, mistakes: Mistakes) -> str:
    text = node.text
    if _TAG.fullmatch(text) and not node.null:
        language, dash, rest = text.partition("-")
        return language.lower() + dash + (rest.upper() if len(rest) == 2 else rest)
    if node.null or not text.strip():
        mistakes.add(Code.GLOSSARY_EMPTY, f"`{key.name}` is empty", node, _TAG_HINT)
        return ""
    dashed = text.replace("_", "-")
    hint = f"write `{dashed}`" if _TAG.fullmatch(dashed) else _TAG_HINT
    mistakes.add(Code.GLOSSARY_VALUE, f"`{key.name}` is `{text}`, which is no language tag", node, hint)
    return ""
