"""What OpenDocument says about looks: styles with their parents and families, list indents, colours."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from lxml import etree

from screener.document.blocks import AUTOMATIC, Style

_LENGTH = re.compile(r"(-?\d{0,7}\.?\d{1,7})(cm|mm|in|pt|pc|px)?")
_UNITS = {"cm": 28.3465, "mm": 2.83465, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75}
_MAX_CHAIN = 20
_DEFAULT_SIZE = 12.0


@dataclass(frozen=True, slots=True)
class OdtLook:
    """Text and paragraph properties of a style; None where nothing is said."""

    size: float | None = None
    scale: float | None = None  # a font size in per cent of the parent's
    bold: bool | None = None
    italic: bool | None = None
    colour: int | None = None
    ground: int | None = None
    hidden: bool | None = None
    left: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    align: str | None = None
    list_style: str | None = None
    width: float | None = None
    fill: int | None = None
    frame_width: float | None = None


def local(element: etree._Element) -> str:
    """The element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def over(base: OdtLook, upper: OdtLook) -> OdtLook:
    """The upper look where it says something, the base elsewhere; a size in per cent is taken of the base's."""
    said = {f.name: getattr(upper, f.name) for f in fields(upper) if getattr(upper, f.name) is not None}
    kept = {f.name: getattr(base, f.name) for f in fields(base)}
    if "scale" in said and "size" not in said:
        said["size"] = (base.size or _DEFAULT_SIZE) * said["scale"]
    return OdtLook(**{**kept, **said, "scale": None})


def style_of(look: OdtLook, ground: int) -> Style:
    """The look as the style of a run over a background."""
    return Style(
        size=_DEFAULT_SIZE if look.size is None else look.size,
        bold=bool(look.bold),
        italic=bool(look.italic),
        colour=AUTOMATIC if look.colour is None else look.colour,
        ground=ground if look.ground is None else look.ground,
        hidden=bool(look.hidden),
    )


class OdtStyles:
    """The styles of content.xml and styles.xml: asked for a family and a name, gives the whole look."""

    def __init__(self, *roots: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        self.page_ground = 0xFFFFFF
        for root in roots:
            if root is not None:
                self._collect(root)
        self.look = cache(self._look)
        self.list_level = cache(self._list_level)

    def _collect(self, root: etree._Element) -> None:
        for element in root.iter("{*}style", "{*}default-style", "{*}list-style", "{*}page-layout-properties"):
            family, name = attribute(element, "family") or "", attribute(element, "name") or ""
            kind = local(element)
            if kind == "style":
                self._styles[family, name] = element
            elif kind == "default-style":
                self._defaults[family] = element
            elif kind == "list-style":
                self._lists[name] = element
            else:
                self.page_ground = _colour(attribute(element, "background-color")) or self.page_ground

    def _look(self, family: str, name: str | None) -> OdtLook:
        """The look of a style with all its parents; for paragraphs the family's defaults below."""
        look = _own(self._defaults.get(family)) if family == "paragraph" else OdtLook()
        chain: list[etree._Element] = []
        while name is not None and (family, name) in self._styles and len(chain) < _MAX_CHAIN:
            element = self._styles[family, name]
            if element in chain:
                break
            chain.append(element)
            name = attribute(element, "parent-style-name")
        for element in reversed(chain):
            look = over(look, _own(element))
        return look

    def _list_level(self, name: str | None, level: int) -> ListLevel:
        """How a level of a list style marks and indents its points."""
        style = self._lists.get(name or "")
        for element in style if style is not None else ():
            if attribute(element, "level") == str(level):
                return _level(element)
        return ListLevel("bullet", 18.0 * level)


@dataclass(frozen=True, slots=True)
class ListLevel:
    """A level of a list: bullet, none or the kind of numeral; where the marker stands; how counting goes."""

    kind: str
    left: float
    start: int = 1
    after: str = "."


def _level(element: etree._Element) -> ListLevel:
    kind = attribute(element, "num-format") or "none"
    if local(element) in ("list-level-style-bullet", "list-level-style-image"):
        kind = "bullet"
    start = attribute(element, "start-value") or "1"
    after = ")" if (attribute(element, "num-suffix") or "").startswith(")") else "."
    return ListLevel(kind, _marker_left(element), int(start) if start.isdigit() and len(start) < 6 else 1, after)


def _marker_left(element: etree._Element) -> float:
    alignment = next(iter(element.iter("{*}list-level-label-alignment")), None)
    if alignment is not None:
        return length(attribute(alignment, "margin-left")) + length(attribute(alignment, "text-indent"))
    properties = next(iter(element.iter("{*}list-level-properties")), None)
    return length(attribute(properties, "space-before")) if properties is not None else 0.0


def _own(element: etree._Element | None) -> OdtLook:
    """What one style says itself."""
    said: dict[str, str] = {}
    if element is None:
        return OdtLook()
    for properties in element:
        if local(properties).endswith("-properties"):
            for key, value in properties.attrib.items():
                said.setdefault(f"{local(properties)}/{str(key).rpartition('}')[2]}", str(value))
    text, par = "text-properties/", "paragraph-properties/"
    size = said.get(text + "font-size", "")
    return OdtLook(
        size=None if size.endswith("%") else _length(size),
        scale=_percent(size),
        bold=_is(said.get(text + "font-weight"), {"bold", "600", "700", "800", "900"}),
        italic=_is(said.get(text + "font-style"), {"italic", "oblique"}),
        colour=_text_colour(said, text),
        ground=_first(_colour(said.get(text + "background-color")), _colour(said.get(par + "background-color"))),
        hidden=_is(said.get(text + "display"), {"none", "true"}),
        left=_length(said.get(par + "margin-left")),
        first=_length(said.get(par + "text-indent")),
        before=_length(said.get(par + "margin-top")),
        after=_length(said.get(par + "margin-bottom")),
        align={"center": "center", "end": "right", "right": "right", "start": "left", "justify": "left"}.get(
            said.get(par + "text-align", "")
        ),
        list_style=attribute(element, "list-style-name"),
        width=_width(said),
        fill=_fill(said),
    )


def _text_colour(said: dict[str, str], text: str) -> int | None:
    if said.get(text + "use-window-font-color") == "true":
        return AUTOMATIC
    return _colour(said.get(text + "color"))


def _fill(said: dict[str, str]) -> int | None:
    """The background of a cell, a frame or a shape."""
    for kind in ("table-cell-properties/", "table-row-properties/", "table-properties/", "graphic-properties/"):
        colour = _colour(said.get(kind + "background-color"))
        if colour is not None:
            return colour
    if said.get("graphic-properties/fill") == "solid":
        return _colour(said.get("graphic-properties/fill-color"))
    return 0x333333 if said.get("graphic-properties/fill") in ("gradient", "bitmap") else None


def _width(said: dict[str, str]) -> float | None:
    relative = said.get("table-column-properties/rel-column-width", "").removesuffix("*")
    if relative.isdigit():
        return float(relative)
    return _length(said.get("table-column-properties/column-width"))


def _first(*values: int | None) -> int | None:
    return next((value for value in values if value is not None), None)


def _is(value: str | None, words: set[str]) -> bool | None:
    return None if value is None else value in words


def _percent(value: str) -> float | None:
    number = value.removesuffix("%")
    return float(number) / 100 if value.endswith("%") and number.isdigit() and len(number) < 5 else None


def _length(value: str | None) -> float | None:
    found = _LENGTH.fullmatch(value or "")
    return float(found[1]) * _UNITS.get(found[2] or "pt", 1.0) if found else None


def length(value: str | None) -> float:
    """A length of the file in points, 0 where it says none."""
    return _length(value) or 0.0


def _colour(value: str | None) -> int | None:
    found = re.fullmatch(r"#([0-9A-Fa-f]{6})", value or "")
    return int(found[1], 16) if found else None
