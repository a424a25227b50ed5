"""The JSON Schema of a glossary file, made from the table of keys that the loader checks by.

It says what can be said about one file's structure, so that an editor marks mistakes and completes
keys while one types. It cannot say that two entries share a name, or that `see` names no entry.
"""

from __future__ import annotations

from typing import Any

from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS, LONGEST, REST_KEYS, Key, Kind
from companion.model.language import LANGUAGE_TAG

_ENTRY, _SHORT, _REST = "entry", "short", "rest"


def glossary_schema() -> dict[str, Any]:
    """Return the schema, draft 2020-12, as a value that `json` can write.

    A text may also be a number or a truth value for YAML (`term: 2015`): the loader takes it as written.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Glossary for companion",
        "description": "Terms of a language, each with a note in another.",
        **_mapping(FILE_KEYS),
        "$defs": {
            _ENTRY: {"description": "An entry: at least a term and its note.", **_mapping(ENTRY_KEYS)},
            _SHORT: _short_form(),
            _REST: {"description": "The entry of the term before the colon.", **_mapping(REST_KEYS)},
        },
    }


def _mapping(keys: tuple[Key, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {key.name: _value(key) for key in keys},
        "required": [key.name for key in keys if key.required],
        "additionalProperties": False,
    }


def _short_form() -> dict[str, Any]:
    note = next(key for key in ENTRY_KEYS if key.name == "note")
    return {
        "description": "The short form: the term, a colon, its note.",
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "propertyNames": {
            "pattern": r"\S",
            "maxLength": LONGEST[Kind.NAME],
            "not": {"enum": [key.name for key in ENTRY_KEYS]},
        },
        "additionalProperties": {"anyOf": [_text(note), {"$ref": f"#/$defs/{_REST}"}]},
    }


def _value(key: Key) -> dict[str, Any]:
    schema: dict[str, Any] = {"description": key.description}
    if key.kind is Kind.ENTRIES:
        either = [{"$ref": f"#/$defs/{_ENTRY}"}, {"$ref": f"#/$defs/{_SHORT}"}]
        return schema | {"type": "array", "items": {"anyOf": either}}
    if key.kind is Kind.NAMES:
        text = _text(key)
        return schema | {"anyOf": [{"type": "array", "items": text}, text], "examples": [[key.example]]}
    if key.default:
        schema["default"] = key.default
    if key.kind is Kind.CHOICE:
        return schema | {"enum": list(key.choices)}
    schema["examples"] = [key.example]
    if key.kind is Kind.TAG:
        return schema | {"type": "string", "pattern": LANGUAGE_TAG}
    return schema | _text(key)


def _text(key: Key) -> dict[str, Any]:
    return {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": LONGEST[key.kind]}
