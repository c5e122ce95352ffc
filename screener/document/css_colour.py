"""Colours as style sheets write them."""

from __future__ import annotations

import re

_COLOURS = {
    "white": 0xFFFFFF, "black": 0, "snow": 0xFFFAFA, "ivory": 0xFFFFF0, "whitesmoke": 0xF5F5F5, "gray": 0x808080,
    "grey": 0x808080, "silver": 0xC0C0C0, "red": 0xFF0000, "navy": 0x000080, "blue": 0x0000FF, "green": 0x008000,
    "teal": 0x008080, "maroon": 0x800000, "purple": 0x800080, "orange": 0xFFA500, "yellow": 0xFFFF00,
    "lightgray": 0xD3D3D3, "lightgrey": 0xD3D3D3, "darkgray": 0xA9A9A9, "dimgray": 0x696969, "slategray": 0x708090,
    "darkblue": 0x00008B, "steelblue": 0x4682B4, "ghostwhite": 0xF8F8FF, "floralwhite": 0xFFFAF0, "azure": 0xF0FFFF,
    "mintcream": 0xF5FFFA, "seashell": 0xFFF5EE, "aliceblue": 0xF0F8FF,
}  # fmt: skip


def colour_of(value: str, ground: int | None) -> int | None:
    """A CSS colour; a transparent one is the ground's, None when it is no colour."""
    value = value.strip().lower()
    if value == "transparent":
        return ground
    if value.startswith("#"):
        return _hex_colour(value[1:], ground)
    if value.startswith("rgb"):
        return _rgb_colour(value, ground)
    if value.startswith("hsl"):
        return _hsl_colour(value)
    return _COLOURS.get(value)


def _hex_colour(digits: str, ground: int | None) -> int | None:
    if len(digits) in (3, 4):
        digits = "".join(c * 2 for c in digits)
    if not re.fullmatch(r"[0-9a-f]{6}(?:[0-9a-f]{2})?", digits):
        return None
    return ground if digits[6:] and int(digits[6:], 16) < 13 else int(digits[:6], 16)


def _rgb_colour(value: str, ground: int | None) -> int | None:
    parts = re.findall(r"(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})(%?)", value)[:4]
    if len(parts) < 3:
        return None
    if len(parts) == 4 and float(parts[3][0]) * (0.01 if parts[3][1] else 1) < 0.05:
        return ground
    red, green, blue = (min(int(float(n) * (2.55 if percent else 1)), 255) for n, percent in parts[:3])
    return red << 16 | green << 8 | blue


def _hsl_colour(value: str) -> int | None:
    parts = re.findall(r"\d{1,3}(?:\.\d{1,6})?", value)
    if len(parts) < 3:
        return None
    grey = min(int(float(parts[2]) * 2.55), 255)  # lightness alone decides whether it can be seen
    return grey << 16 | grey << 8 | grey
