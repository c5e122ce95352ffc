"""The JSON Schema of what `score --jsonl` writes, read from the types themselves."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from screener.extraction.candidate import Contact, Evidence
from screener.extraction.experience import Experience
from screener.scoring.criteria import Score

_TEXT = {"type": "string"}
_WORDS_OR_NONE = {"type": ["string", "null"]}


def schema() -> dict[str, Any]:
    """The schema of one line: every key is always there, and there are no others."""
    shapes, parts = msgspec.json.schema_components((Contact, Experience, Score), ref_template="#/$defs/{name}")
    contact, years, score = shapes
    parts["Evidence"] = _with_keys(Evidence)
    parts["Score"]["properties"]["passed"] = {"type": "boolean", "description": "Whether no gate failed."}
    parts["Score"]["required"].append("passed")
    for part in parts.values():
        if "properties" in part:
            part["required"] = sorted(part["properties"])
            part["additionalProperties"] = False
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of `screener score --jsonl`",
        **_closed(_properties(contact, years, score)),
        "$defs": parts,
    }


def as_text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _properties(contact: Any, years: Any, score: Any) -> dict[str, Any]:
    current = _closed({"title": _TEXT, "employer": _TEXT})
    last = _closed({"title": _TEXT, "employer": _TEXT, "until": _TEXT})
    finding = _closed({"code": _TEXT, "text": _TEXT})
    return {
        "rank": {"type": ["integer", "null"], "minimum": 1, "description": "Null for what could not be read."},
        "file": _TEXT,
        "status": {"enum": ["ok", "partial", "refused"], "description": "How the reading went."},
        "reason": _WORDS_OR_NONE,
        "candidate": _or_none(contact),
        "current": _or_none(current),
        "last": _or_none(last),
        "highest_degree": _WORDS_OR_NONE,
        "experience": _or_none(years),
        "score": _or_none(score),
        "review": {"enum": ["suggested", "needs_review"]},
        "why": _TEXT,
        "findings": {"type": "array", "items": finding},
        "same_person_as": {"type": "array", "items": _TEXT},
        "applicant_id": _WORDS_OR_NONE,
        "applicant": {"type": "object", "additionalProperties": _TEXT},
        "as_of": {"type": "string", "format": "date"},
        "criteria_sha256": _TEXT,
        "file_sha256": _TEXT,
        "version": _TEXT,
    }


def _with_keys(cls: type[msgspec.Struct]) -> dict[str, Any]:
    """The schema of a struct that is kept as a row of values, as the object that is written of it."""
    columns = [(each.name, each.type, each.default) for each in msgspec.structs.fields(cls)]
    spelled = msgspec.defstruct(cls.__name__, columns, namespace={"__doc__": cls.__doc__})
    _, parts = msgspec.json.schema_components((spelled,))
    made: dict[str, Any] = parts[cls.__name__]
    return made


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _or_none(shape: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [shape, {"type": "null"}]}
