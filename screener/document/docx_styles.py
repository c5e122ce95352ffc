"""What WordprocessingML says about looks: styles resolved through basedOn, numbering levels, colours."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import TypeVar, cast

from lxml import etree

from screener.document.list_marks import list_mark

_OFF = {"0", "false", "off", "none"}
_THEME_COLOURS = {"background1": 0xFFFFFF, "light1": 0xFFFFFF, "bg1": 0xFFFFFF, "lt1": 0xFFFFFF}
_HIGHLIGHTS = {
    "black": 0x000000, "blue": 0x0000FF, "darkBlue": 0x00008B, "darkCyan": 0x008B8B, "darkGray": 0xA9A9A9,
    "darkGreen": 0x006400, "darkMagenta": 0x8B008B, "darkRed": 0x8B0000, "red": 0xFF0000,
}  # fmt: skip
_FORMATS = {
    "none": "none", "bullet": "bullet", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I",
}  # fmt: skip
_MAX_CHAIN = 20


@dataclass(frozen=True, slots=True)
class RunLook:
    """Run properties; None where nothing is said."""

    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: int | None = None
    ground: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class ParLook:
    """Paragraph properties; None where nothing is said. Lengths in points."""

    left: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    align: str | None = None
    ground: int | None = None
    number: str | None = None
    level: int | None = None
    outline: int | None = None
    contextual: bool | None = None


Look = TypeVar("Look", RunLook, ParLook)


def local(element: etree._Element) -> str:
    """The element's name without its namespace, so that Strict and Transitional read alike."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of that local name."""
    if element is None:
        return None
    return next((c for c in element if local(c) == name), None)


def over(base: Look, upper: Look) -> Look:
    """The upper look where it says something, the base elsewhere."""
    return cast(Look, _over(base, upper))


@lru_cache(maxsize=4096)
def _over(base: RunLook | ParLook, upper: RunLook | ParLook) -> RunLook | ParLook:
    said = {f.name: getattr(upper, f.name) for f in fields(upper) if getattr(upper, f.name) is not None}
    return type(base)(**{**{f.name: getattr(base, f.name) for f in fields(base)}, **said})


def run_look(properties: etree._Element | None) -> RunLook:
    """Reads a w:rPr element."""
    if properties is None:
        return RunLook()
    size = _number(attribute(child(properties, "sz"), "val"))
    return RunLook(
        size=None if size is None else size / 2,
        bold=_toggle(properties, "b"),
        italic=_toggle(properties, "i"),
        colour=_colour(child(properties, "color")),
        ground=_run_ground(properties),
        hidden=_toggle(properties, "vanish") or _toggle(properties, "webHidden"),
    )


def par_look(properties: etree._Element | None) -> ParLook:
    """Reads a w:pPr element."""
    if properties is None:
        return ParLook()
    indent, spacing, number = (child(properties, n) for n in ("ind", "spacing", "numPr"))
    hanging = _twips(attribute(indent, "hanging"))
    level = _number(attribute(child(number, "ilvl"), "val"))
    outline = _number(attribute(child(properties, "outlineLvl"), "val"))
    return ParLook(
        left=_twips(attribute(indent, "left") or attribute(indent, "start")),
        first=_twips(attribute(indent, "firstLine")) if hanging is None else -hanging,
        before=_twips(attribute(spacing, "before")),
        after=_twips(attribute(spacing, "after")),
        align=_align(attribute(child(properties, "jc"), "val")),
        ground=fill_colour(child(properties, "shd")),
        number=attribute(child(number, "numId"), "val"),
        level=None if level is None else int(level),
        outline=None if outline is None else int(outline),
        contextual=_toggle(properties, "contextualSpacing"),
    )


def fill_colour(shading: etree._Element | None) -> int | None:
    """The background colour of a w:shd element, None when there is none."""
    pattern = attribute(shading, "val")
    if pattern == "solid":
        return _hex(attribute(shading, "color"))
    theme = attribute(shading, "themeFill")
    return _hex(attribute(shading, "fill")) if theme not in _THEME_COLOURS else _THEME_COLOURS[theme]


class Styles:
    """The styles of a document: asked for a style's id, gives its looks with all that it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        defaults = child(root, "docDefaults")
        self._run = run_look(child(child(defaults, "rPrDefault"), "rPr"))
        self._par = par_look(child(child(defaults, "pPrDefault"), "pPr"))
        self._styles = {attribute(s, "styleId"): s for s in root if local(s) == "style"} if root is not None else {}
        self._default = next((i for i, s in self._styles.items() if _is_default(s)), None)
        self.paragraph = cache(self._paragraph)
        self.character = cache(self._character)

    def _paragraph(self, style: str | None) -> tuple[RunLook, ParLook]:
        """The looks of a paragraph style, document defaults below."""
        run, par = self._run, self._par
        for element in reversed(self._chain(style if style in self._styles else self._default)):
            run = over(run, run_look(child(element, "rPr")))
            par = over(par, _style_par(element))
        return run, par

    def _character(self, style: str | None) -> RunLook:
        """The look of a character style alone."""
        look = RunLook()
        for element in reversed(self._chain(style)):
            look = over(look, run_look(child(element, "rPr")))
        return look

    def fill(self, style: str | None) -> int | None:
        """The darkest background that a table style gives to any of its cells."""
        fills = [
            colour
            for element in self._chain(style)
            for shading in element.iter("{*}shd")
            if (colour := fill_colour(shading)) is not None
        ]
        return min(fills, key=lambda c: (c >> 16) + (c >> 8 & 255) + (c & 255), default=None)

    def _chain(self, style: str | None) -> list[etree._Element]:
        chain: list[etree._Element] = []
        while style in self._styles and len(chain) < _MAX_CHAIN and self._styles[style] not in chain:
            chain.append(self._styles[style])
            style = attribute(child(chain[-1], "basedOn"), "val")
        return chain


class Numbering:
    """The list levels of numbering.xml."""

    def __init__(self, root: etree._Element | None) -> None:
        parts = list(root) if root is not None else []
        self._counts: dict[str, dict[int, int]] = {}
        abstract = {attribute(a, "abstractNumId"): a for a in parts if local(a) == "abstractNum"}
        self._lists = {
            attribute(n, "numId"): abstract.get(attribute(child(n, "abstractNumId"), "val"))
            for n in parts
            if local(n) == "num"
        }

    def mark(self, number: str | None, level: int, *, counts: bool) -> tuple[str, ParLook]:
        """The marker of the next point of that list, empty when it has none, and the indent of the level."""
        if number is None or number == "0":
            return "", ParLook()
        element = self._lists.get(number)
        found = next((c for c in element if attribute(c, "ilvl") == str(level)), None) if element is not None else None
        if found is None:
            return "•", ParLook(left=36.0 + 18.0 * level, first=-18.0)
        kind = _FORMATS.get(attribute(child(found, "numFmt"), "val") or "bullet", "1")
        if kind == "none":
            return "", ParLook()
        look = par_look(child(found, "pPr"))
        if kind == "bullet" or not counts:
            return "•", look
        return list_mark(self._count(number, level, found), kind, _after(found)), look

    def _count(self, number: str, level: int, element: etree._Element) -> int:
        start = attribute(child(element, "start"), "val") or "1"
        first = int(start) if start.isdigit() and len(start) < 6 else 1
        counts = self._counts.setdefault(number, {})
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        counts[level] = counts.get(level, first - 1) + 1
        return counts[level]


def _after(level: etree._Element) -> str:
    text = attribute(child(level, "lvlText"), "val") or ""
    return ")" if text.endswith(")") else "."


def _is_default(style: etree._Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")


def _style_par(style: etree._Element) -> ParLook:
    look = par_look(child(style, "pPr"))
    name = (attribute(child(style, "name"), "val") or "").lower()
    if look.outline is None and (name.startswith("heading ") or name == "title"):
        return over(look, ParLook(outline=0))
    return look


def _toggle(properties: etree._Element, name: str) -> bool | None:
    element = child(properties, name)
    if element is None:
        return None
    return (attribute(element, "val") or "1").lower() not in _OFF


def _colour(element: etree._Element | None) -> int | None:
    """The colour of a w:color element; -1 stands for automatic, which always shows."""
    if element is None:
        return None
    theme = attribute(element, "themeColor")
    if theme in _THEME_COLOURS and not attribute(element, "themeShade"):
        return _THEME_COLOURS[theme]
    value = attribute(element, "val")
    return -1 if value == "auto" else _hex(value)


def _run_ground(properties: etree._Element) -> int | None:
    highlight = attribute(child(properties, "highlight"), "val")
    if highlight and highlight != "none":
        return _HIGHLIGHTS.get(highlight, 0xFFFFA0)
    return fill_colour(child(properties, "shd"))


def _hex(value: str | None) -> int | None:
    try:
        return int((value or "").lstrip("#")[:6], 16)
    except ValueError:
        return None


def _number(value: str | None) -> float | None:
    """A number of the file, None when it is none or absurd; Strict lengths in points are taken as such."""
    try:
        number = float((value or "").removesuffix("pt"))
    except ValueError:
        return None
    return number if -1e6 < number < 1e6 else None


def _twips(value: str | None) -> float | None:
    number = _number(value)
    if number is None:
        return None
    return number if str(value).endswith("pt") else number / 20


def _align(value: str | None) -> str | None:
    return {"center": "center", "right": "right", "end": "right"}.get(value, "left") if value else None
