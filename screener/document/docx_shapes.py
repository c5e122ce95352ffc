"""Drawings in a Word document as far as they bear on text: boxes with words, colours behind words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from screener.document.blocks import contrast
from screener.document.docx_styles import attribute, child, local

_EMU = 12_700  # to a point


def choice(alternatives: etree._Element) -> etree._Element:
    """The branch of an AlternateContent that Word would show."""
    chosen = child(alternatives, "Choice")
    if chosen is None:
        chosen = child(alternatives, "Fallback")
    return alternatives if chosen is None else chosen


def text_boxes(piece: etree._Element) -> Iterator[tuple[etree._Element, float, int | None]]:
    """The outermost text boxes in a drawing with their width in points and their fill."""
    stack = [choice(piece) if local(piece) == "AlternateContent" else piece]
    while stack:
        element = stack.pop()
        if local(element) == "txbxContent":
            yield element, _width(piece), _fill(element)
            continue
        shown = choice(element) if local(element) == "AlternateContent" else element
        inner = list(element) if shown is element else [shown]  # one without branches is what it holds
        stack.extend(reversed(inner))


def _width(piece: etree._Element) -> float:
    extent = next(iter(piece.iter("{*}extent")), None)
    value = attribute(extent, "cx")
    return float(value) / _EMU if value and value.isdigit() and len(value) < 12 else 0.0


def _fill(content: etree._Element) -> int | None:
    """The solid colour behind a text box, None when it has none."""
    box = content.getparent()
    shape = box.getparent() if box is not None else None
    solid = child(child(shape, "spPr"), "solidFill")
    return _shape_colour(solid)


def _shape_colour(solid: etree._Element | None) -> int | None:
    if solid is None or not len(solid):
        return None
    value = attribute(solid[0], "val") or ""
    if local(solid[0]) == "schemeClr":
        return 0xFFFFFF if value in ("bg1", "lt1") else 0x333333
    return int(value, 16) if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else 0x333333


def dark_area(root: etree._Element) -> float:
    """Square points of dark shapes and of pictures behind the text: room where white text can be read."""
    area = 0.0
    for anchor in [*root.iter("{*}anchor"), *root.iter("{*}inline")]:
        extent = child(anchor, "extent")
        wide, high = (attribute(extent, side) or "0" for side in ("cx", "cy"))
        dark = any(
            (colour := _shape_colour(solid)) is not None and contrast(colour, 0xFFFFFF) > 1.5
            for solid in anchor.iter("{*}solidFill")
            if (shape := solid.getparent()) is not None and local(shape) in ("spPr", "grpSpPr")
        )
        behind = attribute(anchor, "behindDoc") == "1" and next(iter(anchor.iter("{*}blip")), None) is not None
        if (dark or behind) and wide.isdigit() and high.isdigit() and len(wide) < 10 and len(high) < 10:
            area += float(wide) / _EMU * float(high) / _EMU
    return area


def paper_colour(root: etree._Element) -> int:
    """The colour of the paper: white unless the document sets a background."""
    value = attribute(child(root, "background"), "color") or ""
    return int(value, 16) if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else 0xFFFFFF
