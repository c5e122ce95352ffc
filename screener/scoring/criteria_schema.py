"""The JSON Schema of criteria files, so that editors complete and check them while they are written."""

from __future__ import annotations

from typing import Any

from screener.scoring.criteria import Band, Criterion, Settings
from screener.scoring.kinds import KINDS, WEIGHTLESS, Kind
from screener.scoring.shapes import (
    LADDER,
    Choice,
    Day,
    Flag,
    Group,
    Key,
    Many,
    Number,
    Phrase,
    Rung,
    Shape,
    Test,
    Text,
    keys_of,
)

_TOP = {
    "screener": "The version of this language: 1.",
    "role": "The role that people are screened for.",
    "extends": "Another criteria file, by name or path, whose lines this one takes over and changes by their id.",
    "remove": "Ids of lines that are not taken over.",
    "settings": "How the whole file is applied.",
    "bands": "Names for ranges of scores.",
    "criteria": "The lines that are scored. With `extends`, a line whose id is known changes only the keys it gives.",
}


def schema() -> dict[str, Any]:
    """The schema, draft 2020-12. What it lets through can still have faults that only loading finds."""
    words = {"type": "array", "items": {"type": "string"}}
    properties: dict[str, dict[str, Any]] = {
        "screener": {"const": 1},
        "role": {"type": "string"},
        "extends": {"type": "string"},
        "remove": words,
        "settings": _mapping(Settings),
        "bands": {"type": "array", "minItems": 1, "items": _mapping(Band)},
        "criteria": {"type": "array", "items": {"$ref": "#/$defs/criterion"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Criteria of screener",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"description": _TOP[name], **each} for name, each in properties.items()},
        "anyOf": [{"required": ["screener", "role", "criteria"]}, {"required": ["screener", "extends"]}],
        "$defs": _definitions(),
    }


def _definitions() -> dict[str, Any]:
    names = list(KINDS)
    return {
        "criterion": {
            "type": "object",
            "required": ["id"],
            "properties": {"kind": {"enum": names}},
            "anyOf": [{"$ref": f"#/$defs/line_{name}"} for name in names] + [{"not": {"required": ["kind"]}}],
        },
        "test": {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"enum": names}},
            "anyOf": [{"$ref": f"#/$defs/test_{name}"} for name in names],
        },
        **{f"line_{name}": _line(name, cls) for name, cls in KINDS.items()},
        **{f"test_{name}": _test(name, cls) for name, cls in KINDS.items()},
    }


def _line(name: str, cls: type[Kind]) -> dict[str, Any]:
    """A line of the file: the keys that all kinds share, and those of this one. `extends` may complete it."""
    common = _mapping(Criterion)["properties"]
    if cls in WEIGHTLESS:
        common = {key: each for key, each in common.items() if key != "weight"}
    own = _mapping(cls)["properties"]
    properties = {"kind": {"const": name, "description": cls.__doc__}, **common, **own}
    return {"type": "object", "additionalProperties": False, "required": ["id"], "properties": properties}


def _test(name: str, cls: type[Kind]) -> dict[str, Any]:
    inner = _mapping(cls)
    label = {"type": "string", "description": "What this part is called."}
    properties = {"kind": {"const": name, "description": cls.__doc__}, "label": label, **inner["properties"]}
    return {**inner, "required": ["kind", *inner.get("required", ())], "properties": properties}


def _mapping(cls: type) -> dict[str, Any]:
    keys = keys_of(cls)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, key in keys.items() if key.required],
        "properties": {name: _key(key) for name, key in keys.items()},
    }


def _key(key: Key) -> dict[str, Any]:
    described: dict[str, Any] = {"description": key.text, **_shape(key.shape)}
    if isinstance(key.default, (str, int, float)):
        described["default"] = key.default
    return described


def _shape(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Number):
        return _number(shape)
    if isinstance(shape, Choice):
        return {"enum": [str(word) for word in shape.words]}
    if isinstance(shape, Rung):
        return {"enum": [*LADDER, *range(len(LADDER))]}
    if isinstance(shape, Many):
        inner = _shape(shape.shape)
        return {"anyOf": [{"type": "array", "items": inner, "minItems": shape.least}, inner]}
    if isinstance(shape, Group):
        return _mapping(shape.of)
    if isinstance(shape, Test):
        return {"$ref": "#/$defs/test"}
    return _plain(shape)


def _plain(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Text):
        return {"type": "string", "maxLength": shape.longest}
    kinds: dict[type, dict[str, Any]] = {Flag: {"type": "boolean"}, Day: {"type": "string", "format": "date"}}
    return kinds.get(type(shape), {"type": ["string", "number"]} if isinstance(shape, Phrase) else {"type": "string"})


def _number(shape: Number) -> dict[str, Any]:
    limits = {"minimum": shape.minimum, "maximum": shape.maximum, "exclusiveMinimum": shape.above}
    kind = "integer" if shape.whole else "number"
    return {"type": kind, **{name: limit for name, limit in limits.items() if limit is not None}}
