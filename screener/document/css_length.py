"""Lengths as style sheets write them."""

from __future__ import annotations

import re

BODY_SIZE = 12.0  # points: 16 pixels
NUMBER = re.compile(r"(-?\d{0,8}\.?\d{1,8})\s{0,3}(px|pt|em|rem|%|ex|ch|cm|mm|in|vw|vh)?")
_PX = 0.75
_UNITS = {"px": _PX, "pt": 1.0, "cm": 28.35, "mm": 2.835, "in": 72.0, "vw": 6.0, "vh": 8.0, None: _PX}


def length(value: str, size: float, whole: float = 500.0) -> float:
    """A CSS length in points; the largest term of clamp() and calc() stands for the whole."""
    terms = []
    for number, unit in NUMBER.findall(value[:100])[:6]:
        factor = {"em": size, "rem": BODY_SIZE, "%": whole / 100, "ex": size / 2, "ch": size / 2}.get(unit)
        terms.append(float(number) * (factor if factor is not None else _UNITS.get(unit or None, _PX)))
    return max(terms, key=abs) if terms else 0.0
