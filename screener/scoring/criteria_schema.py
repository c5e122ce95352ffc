"""The JSON Schema of criteria files, so that editors complete and check them while they are written."""

from __future__ import annotations

from typing import Any

from screener.scoring.criteria import ID, Band, Criterion, Settings
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
    """The schema, draft 2020-12. What it lets through can still have faults that only loading finds.

    Lines of a file that extends another may leave out what they take over; without `extends` they must be whole.
    """
    words = {"type": "array", "items": {"type": "string"}}
    properties: dict[str, dict[str, Any]] = {
        "screener": {"const": 1},
        "role": {"type": "string"},
        "extends": {"type": "string"},
        "remove": words,
        "settings": _mapping(Settings),
        "bands": {"type": "array", "minItems": 1, "items": _mapping(Band)},
        "criteria": {"type": "array"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Criteria of screener",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"description": _TOP[name], **each} for name, each in properties.items()},
        "required": ["screener"],
        "if": {"required": ["extends"]},
        "then": {"properties": {"criteria": {"items": {"$ref": "#/$defs/criterion"}}}},
        "else": {
            "required": ["role", "criteria"],
            "properties": {"criteria": {"minItems": 1, "items": {"$ref": "#/$defs/whole_criterion"}}},
        },
        "$defs": {**_definitions(whole=False), **_definitions(whole=True)},
    }


def _definitions(*, whole: bool) -> dict[str, Any]:
    """A line, a criterion within a line, and both for each kind; `whole` ones must have everything they need."""
    start = "whole_" if whole else ""
    lines = {f"{start}line_{name}": _line(name, cls, whole=whole) for name, cls in KINDS.items()}
    tests = {f"{start}test_{name}": _test(name, cls, whole=whole) for name, cls in KINDS.items()}
    return {
        f"{start}criterion": _by_kind(f"{start}line", ["id"], lines, whole=whole),
        f"{start}test": _by_kind(f"{start}test", [], tests, whole=whole),
        **lines,
        **tests,
    }


def _by_kind(start: str, required: list[str], known: dict[str, Any], *, whole: bool) -> dict[str, Any]:
    """What holds for a kind, as soon as the kind is there: so editors complete its keys and tell its own faults."""
    kind = {"enum": list(KINDS), "description": "What the line asks. Each kind has keys of its own."}
    chosen = [
        {
            "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
            "then": {"$ref": f"#/$defs/{start}_{name}"},
        }
        for name in KINDS
    ]
    made = {"type": "object", "required": required, "properties": {"kind": kind}, "allOf": chosen}
    if whole:
        return {**made, "required": [*required, "kind"]}
    keys = {key for each in known.values() for key in each["properties"]}
    takes_over = {"if": {"not": {"required": ["kind"]}}, "then": {"propertyNames": {"enum": sorted(keys)}}}
    return {**made, "allOf": [*chosen, takes_over]}


def _line(name: str, cls: type[Kind], *, whole: bool) -> dict[str, Any]:
    """A line of the file: the keys that all kinds share, and those of this one."""
    common, own = _mapping(Criterion, whole=whole), _mapping(cls, whole=whole)
    shared = {key: each for key, each in common["properties"].items() if key != "weight" or cls not in WEIGHTLESS}
    shared["id"] = {**shared["id"], "pattern": f"^{ID}$"}
    properties = {"kind": {"const": name, "description": _purpose(cls)}, **shared, **own["properties"]}
    made = {"type": "object", "additionalProperties": False, "properties": properties}
    if not whole:
        return {**made, "required": ["id"]}
    needed = {**made, "required": [*common["required"], *own["required"]]}
    if cls in WEIGHTLESS:
        return needed
    gated = {"properties": {"gate": {"const": True}}, "required": ["gate"]}
    return {**needed, "if": {"not": gated}, "then": {"required": ["weight"]}}


def _test(name: str, cls: type[Kind], *, whole: bool) -> dict[str, Any]:
    inner = _mapping(cls, whole=whole)
    label = {"type": "string", "description": "What this part is called."}
    properties = {"kind": {"const": name, "description": _purpose(cls)}, "label": label, **inner["properties"]}
    return {**inner, "required": ["kind", *inner["required"]] if whole else [], "properties": properties}


def _purpose(cls: type[Kind]) -> str:
    return " ".join((cls.__doc__ or "").split())


def _mapping(cls: type, *, whole: bool = True) -> dict[str, Any]:
    keys = keys_of(cls)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, key in keys.items() if key.required],
        "properties": {name: _key(key, whole=whole) for name, key in keys.items()},
    }


def _key(key: Key, *, whole: bool) -> dict[str, Any]:
    described: dict[str, Any] = {"description": key.text, **_shape(key.shape, whole=whole)}
    if isinstance(key.default, (str, int, float)):
        described["default"] = key.default
    return described


def _shape(shape: Shape, *, whole: bool) -> dict[str, Any]:
    if isinstance(shape, Number):
        return _number(shape)
    if isinstance(shape, Choice):
        return {"enum": [str(word) for word in shape.words]}
    if isinstance(shape, Rung):
        return {"enum": [*LADDER, *range(len(LADDER))]}
    if isinstance(shape, Many):
        inner = _shape(shape.shape, whole=whole)
        return {"anyOf": [{"type": "array", "items": inner, "minItems": shape.least}, inner]}
    if isinstance(shape, Group):
        return _mapping(shape.of)
    if isinstance(shape, Test):
        return {"$ref": "#/$defs/whole_test" if whole else "#/$defs/test"}
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
