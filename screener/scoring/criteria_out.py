"""Criteria as the plain values of their file, whole and flat: without comments, defaults and what they extend."""

from __future__ import annotations

from typing import Any

from screener.scoring.criteria import Band, Criteria, Criterion, Settings
from screener.scoring.kinds import KINDS
from screener.scoring.shapes import LADDER, Day, Group, Many, Rung, Shape, Test, keys_of

_NAMES = {cls: name for name, cls in KINDS.items()}


def plain(criteria: Criteria) -> dict[str, Any]:
    """What a file that means the same would say. Written as JSON or YAML, `criteria_file.load` reads it back."""
    settings = _group(criteria.settings, Settings)
    return {
        "screener": 1,
        "role": criteria.role,
        **({"settings": settings} if settings else {}),
        "bands": [_group(band, Band) for band in criteria.bands],
        "criteria": [_criterion(one) for one in criteria.criteria],
    }


def _criterion(one: Criterion) -> dict[str, Any]:
    return {"kind": one.kind, **_group(one, Criterion), **_group(one.asks, type(one.asks))}


def _group(value: Any, cls: type) -> dict[str, Any]:
    """The keys that differ from their defaults."""
    found = {}
    for name, key in keys_of(cls).items():
        own = getattr(value, key.name)
        if key.required or own != key.default:
            found[name] = _value(own, key.shape)
    return found


def _value(value: Any, shape: Shape) -> Any:
    if isinstance(shape, Many):
        return [_value(inner, shape.shape) for inner in value]
    if isinstance(shape, Group):
        return _group(value, shape.of)
    if isinstance(shape, Test):
        return {"label": value.label, "kind": _NAMES[type(value.asks)], **_group(value.asks, type(value.asks))}
    if isinstance(shape, Rung) and isinstance(value, int):
        return LADDER[value]
    return value.isoformat() if isinstance(shape, Day) else value
