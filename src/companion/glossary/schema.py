"""The JSON Schema of a glossary file, made from the table of keys that the loader checks by.

It says what can be said about one file's structure, so that an editor marks mistakes and completes
keys while one types. It cannot say that two entries share a name, or that `see` names no entry.
"""

from __future__ import annotations

from typing import Any

from companion.glossary.keys import ENTRY_KEYS, FILE_KEYS, LONGEST, REST_KEYS, Key, Kind
from companion.glossary.sense_keys import DAY, HIGHEST, RANGE, SENSE_KEYS, WHEN_KEYS
from companion.model.language import LANGUAGE_TAG

_ENTRY, _SHORT, _REST, _SENSE, _WHEN = "entry", "short", "rest", "sense", "when"


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
            _ENTRY: {"description": "An entry: at least a term and its note.", **_entry(ENTRY_KEYS)},
            _SHORT: _short_form(),
            _REST: {"description": "The entry of the term before the colon.", **_entry(REST_KEYS)},
            _SENSE: {"description": "A note for some places only.", **_mapping(SENSE_KEYS)},
            _WHEN: {
                "description": "Conditions; all have to hold.",
                **_mapping(WHEN_KEYS),
                "minProperties": 1,
            },
        },
    }


def _mapping(keys: tuple[Key, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {key.name: _value(key) for key in keys},
        "required": [key.name for key in keys if key.required],
        "additionalProperties": False,
    }


def _entry(keys: tuple[Key, ...]) -> dict[str, Any]:
    """Return an entry, which needs no note where it only changes one of an earlier glossary."""
    schema = _mapping(keys)
    required = schema.pop("required")
    return schema | {
        "if": {"properties": {"override": {"const": True}}, "required": ["override"]},
        "then": {"required": [name for name in required if name != "note"]},
        "else": {"required": required},
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
    if key.default:
        schema["default"] = key.default
    if key.kind in _REFERENCES:
        return schema | _REFERENCES[key.kind]
    if key.kind is Kind.CHOICE:
        return schema | {"enum": list(key.choices)}
    return schema | _example(key) | _some(key, _ONE[key.kind] if key.kind in _ONE else _text(key))


def _example(key: Key) -> dict[str, Any]:
    if key.kind is Kind.FLAG:
        return {"examples": [key.example == "true"]}
    return {"examples": [[key.example] if key.kind in _LISTS else key.example]}


def _some(key: Key, one: dict[str, Any]) -> dict[str, Any]:
    """Return what a key takes that takes one value, or several."""
    if key.kind in _LISTS:
        return {"anyOf": [{"type": "array", "items": one, **_LISTS[key.kind]}, one]}
    return {"anyOf": [one, _by_language(one)]} if key.by_language else one


_REFERENCES: dict[Kind, dict[str, Any]] = {
    Kind.ENTRIES: {
        "type": "array",
        "items": {"anyOf": [{"$ref": f"#/$defs/{_ENTRY}"}, {"$ref": f"#/$defs/{_SHORT}"}]},
    },
    Kind.SENSES: {"type": "array", "items": {"$ref": f"#/$defs/{_SENSE}"}},
    Kind.WHEN: {"$ref": f"#/$defs/{_WHEN}"},
}
_TAG: dict[str, Any] = {"type": "string", "pattern": LANGUAGE_TAG}
_ONE: dict[Kind, dict[str, Any]] = {
    Kind.TAG: _TAG,
    Kind.TAGS: _TAG,
    Kind.FLAG: {"type": "boolean"},
    Kind.CHAPTERS: {
        "type": ["integer", "string", "boolean"],
        "minimum": 1,
        "maximum": HIGHEST,
        "pattern": r"\S",
        "maxLength": LONGEST[Kind.CHAPTERS],
    },
    Kind.PARAGRAPHS: {"type": ["integer", "string"], "minimum": 1, "maximum": HIGHEST, "pattern": RANGE},
    Kind.DAY: {"type": ["integer", "string"], "minimum": 1000, "maximum": 9999, "pattern": DAY},
}
"""What one value has to be that is no mere text."""
_LISTS: dict[Kind, dict[str, Any]] = {
    Kind.NAMES: {},
    Kind.FILES: {},
    Kind.TAGS: {"minItems": 1},
    Kind.CHAPTERS: {"minItems": 1},
    Kind.PARAGRAPHS: {"minItems": 1},
    Kind.WORDS: {"minItems": 1},
}
"""What takes a list, or one value for a list of one, and how long a list has to be."""


def _by_language(text: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": LANGUAGE_TAG},
        "additionalProperties": text,
    }


def _text(key: Key) -> dict[str, Any]:
    return {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": LONGEST[key.kind]}
