"""Dataclasses as JSON and back, each value under the name of its class, from a closed list of classes.

For what workers are told: criteria and corrections hold one of many classes in the same place, which plain JSON cannot
tell apart. Nothing but the classes listed here can come of a message.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

import msgspec

from screener.extraction import candidate, corrections
from screener.scoring import criteria, kinds

_CLASSES: dict[str, type[Any]] = {
    cls.__name__: cls
    for cls in (
        *kinds.KINDS.values(),
        kinds.Part,
        kinds.Where,
        kinds.Nearby,
        criteria.Criteria,
        criteria.Criterion,
        criteria.Band,
        criteria.Settings,
        candidate.Function,
        candidate.Employment,
        candidate.DegreeLevel,
        candidate.Month,
        candidate.Present,
        candidate.Strength,
        corrections.Correction,
        corrections.Change,
        corrections.Subject,
    )
}
_DAY = "date"


def encode(value: Any) -> bytes:
    """The value as JSON. Raises TypeError for a class that is not in the list."""
    return msgspec.json.encode(_plain(value))


def decode(message: bytes) -> Any:
    """What `encode` was given."""
    return _back(msgspec.json.decode(message))


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return {"is": _name(value), "of": value.value}
    if is_dataclass(value):
        return {"is": _name(value), "of": {each.name: _plain(getattr(value, each.name)) for each in fields(value)}}
    if isinstance(value, date):
        return {"is": _DAY, "of": value.isoformat()}
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return value


def _name(value: Any) -> str:
    name = type(value).__name__
    if _CLASSES.get(name) is not type(value):
        raise TypeError(f"{name} is not among the classes that can be sent")
    return name


def _back(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_back(each) for each in value)
    if not isinstance(value, dict):
        return value
    name, of = value["is"], value["of"]
    if name == _DAY:
        return date.fromisoformat(of)
    cls = _CLASSES[name]
    return cls(**{key: _back(each) for key, each in of.items()}) if isinstance(of, dict) else cls(of)
