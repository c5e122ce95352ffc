"""As much of CSS as decides what a person sees of a page: style sheets within it, inline styles, inheritance."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from lxml import etree

from screener.document.css_colour import colour_of
from screener.document.css_content import parted, words_of
from screener.document.css_length import BODY_SIZE, NUMBER, length
from screener.document.css_text import Declarations, applies, apply, closing, declarations
from screener.errors import UnreadableDocument

MAX_RULES = 5_000
MAX_SHEET = 2_000_000
MAX_CHECKS = 600_000  # of a selector against an element
_COMMENT = re.compile(r"/\*(?:.*?\*/|.*\Z)", re.DOTALL)  # an open one runs to the end, and is looked for once
_COMPOUND = re.compile(r"[.#]?[\w-]{1,100}|\*")
_SIMPLE = re.compile(r"(?:[\w-]{1,100}|\*)?(?:[.#][\w-]{1,100}){0,8}")
_VARIABLE = re.compile(r"var\(\s{0,5}(--[\w-]{1,100})\s{0,5}(?:,([^()]{0,200}))?\)")
_KEYWORD_SIZES = {
    "xx-small": 7.0, "x-small": 7.5, "small": 10.0, "medium": 12.0, "large": 13.5, "x-large": 18.0, "xx-large": 24.0,
}  # fmt: skip
_HEADINGS = {"h1": 24.0, "h2": 18.0, "h3": 14.0, "h4": 12.0, "h5": 10.0, "h6": 8.0}
_BOLD = {"b", "strong", "th", *_HEADINGS}
_ITALIC = {"i", "em", "cite", "address", "dfn", "var"}
_BLOCKS = {
    "html", "body", "div", "p", "section", "article", "header", "footer", "main", "nav", "aside", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "address",
    "figure", "figcaption", "form", "fieldset", "legend", "hr", "center", "details", "summary", "hgroup", "menu",
    *_HEADINGS,
}  # fmt: skip
_TABLE_PARTS = {"table": "table", "tr": "table-row", "td": "table-cell", "th": "table-cell"}
_TABLE_PARTS |= {"tbody": "table-row-group", "thead": "table-header-group", "tfoot": "table-footer-group"}
NEVER_SHOWN = {
    "script", "style", "template", "head", "title", "meta", "link", "noscript", "iframe", "object", "embed", "svg",
    "audio", "video", "canvas", "select", "datalist", "map", "base", "param", "source", "track", "math",
}  # fmt: skip
_SPACE = {"p": 12.0, "ul": 6.0, "ol": 6.0, "h1": 16.0, "h2": 15.0, "h3": 14.0, "h4": 14.0, "h5": 12.0, "h6": 12.0}
_OFF_SCREEN = -400.0
_KEPT = 5000  # looks remembered
_ALIGNMENTS = {
    "center": "center", "right": "right", "end": "right", "left": "left", "start": "left", "justify": "left",
}  # fmt: skip

@dataclass(frozen=True, slots=True)
class Looks:
    """How an element is displayed, inherited values included."""

    display: str = "block"
    hidden: bool = False  # display none, off-screen, fully transparent: nothing within can show
    invisible: bool = False  # visibility hidden: what is within may turn it off again
    size: float = BODY_SIZE
    bold: bool = False
    italic: bool = False
    colour: int = 0
    ground: int = 0xFFFFFF
    pictured: bool = False  # an image or gradient lies behind the text
    align: str = "left"
    preserve: bool = False
    floats: str = "none"
    indent: float = 0.0
    space: float = 0.0
    width: float = 0.0
    columns: int = 0
    unmarked: bool = False
    apart: bool = False  # an inline element with room at its sides
    upper: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector read from right to left, with what it declares."""

    steps: tuple[tuple[str, str], ...]  # (compound, combinator to its left)
    weight: tuple[int, int, int, int]
    declarations: Declarations


class Sheet:
    """The style rules of one page."""

    def __init__(self, sources: list[str]) -> None:
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._count = self._checks = 0
        self._variables: Declarations = {}
        self._sides: set[str] = set()  # at which some rules put words
        self._known: dict[object, Looks] = {}  # pages repeat themselves
        for source in sources:
            self._read(_COMMENT.sub("", source[:MAX_SHEET]), 0)

    def words(self, element: etree._Element, side: str) -> str:
        """What the style sheet puts "before" or "after" the words of an element."""
        if side not in self._sides:
            return ""
        return words_of(self._resolved(self._said(element, str(element.tag).lower(), side)))

    def _said(self, element: etree._Element, tag: str, side: str = "") -> Declarations:
        """What all rules for an element say, the strongest last."""
        said: Declarations = {}
        near = [rule for key in _keys(element, tag) for rule in self._rules.get(side + key, ())]
        self._checks += len(near)
        if self._checks > MAX_CHECKS:
            raise UnreadableDocument("too_large", "The page has more style rules than can be applied")
        rules = [rule for rule in near if _matches(rule, element)]
        for rule in sorted(rules, key=lambda r: r.weight):
            apply(said, rule.declarations)
        return said

    def looks(self, element: etree._Element, above: Looks) -> Looks:
        """The looks of an element below one with the given looks."""
        tag = str(element.tag).lower()
        said = self._said(element, tag)
        apply(said, declarations(element.get("style") or ""))
        said = self._resolved(said)
        key = (tag, tuple(said.items()), tuple(element.attrib.items()), above)
        if key not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[key] = _computed(element, tag, said, above)
        return self._known[key]

    def _resolved(self, said: Declarations) -> Declarations:
        return {name: self._value(value) for name, value in said.items()} if self._variables else said

    def _value(self, value: str) -> str:
        for _ in range(12):
            if "var(" not in value:
                return value
            value = _VARIABLE.sub(lambda m: self._variables.get(m[1], m[2] or ""), value)[:500]
        return ""

    def _read(self, text: str, depth: int) -> None:
        at = 0
        while self._count < MAX_RULES and depth < 4:
            start = text.find("{", at)
            if start < 0:
                return
            selector = text[at:start].rpartition(";")[2].strip()
            end = closing(text, start)
            if selector.startswith("@"):
                if applies(selector):
                    self._read(text[start + 1 : end], depth + 1)
            else:
                self._rule(selector, declarations(text[start + 1 : end]))
            at = end + 1

    def _rule(self, selectors: str, declarations: Declarations) -> None:
        for written in selectors[:2000].split(","):
            selector, side = parted(written)
            self._count += 1
            if selector.strip() in (":root", "html", "body"):
                self._variables.update({k: v for k, v in declarations.items() if k.startswith("--")})
            steps = _steps(selector)
            if steps:
                key = side + _key(steps[0][0])
                weight = (*_specificity(steps), self._count)
                self._sides |= {side}
                self._rules[key].append(_Rule(steps, weight, declarations))


def _steps(selector: str) -> tuple[tuple[str, str], ...]:
    """The compounds of a selector from right to left; empty when it says more than is understood here."""
    words = selector.replace(">", " > ").split()
    steps: list[tuple[str, str]] = []
    combinator = " "
    for word in words:
        if word == ">":
            combinator = ">"
            continue
        if not _SIMPLE.fullmatch(word):
            return ()
        steps.insert(0, (word, combinator))
        combinator = " "
    return tuple(steps[:8])


def _specificity(steps: tuple[tuple[str, str], ...]) -> tuple[int, int, int]:
    parts = [p for compound, _ in steps for p in _COMPOUND.findall(compound)]
    ids, classes = sum(p.startswith("#") for p in parts), sum(p.startswith(".") for p in parts)
    return ids, classes, len(parts) - ids - classes - parts.count("*")


def _key(compound: str) -> str:
    parts: list[str] = _COMPOUND.findall(compound)
    return next((p for p in parts if p[0] in "#."), parts[0].lower() if parts else "*")


def _keys(element: etree._Element, tag: str) -> list[str]:
    classes = (element.get("class") or "").split()[:30]
    return [tag, "*", *(f".{c}" for c in classes), f"#{element.get('id')}"]


def _matches(rule: _Rule, element: etree._Element) -> bool:
    if not _fits(rule.steps[0][0], element):
        return False
    at: etree._Element | None = element
    for i, (compound, _) in enumerate(rule.steps[1:]):
        direct = rule.steps[i][1] == ">"
        at = at.getparent() if at is not None else None
        climbed = 0
        while at is not None and not direct and not _fits(compound, at) and climbed < 60:
            at, climbed = at.getparent(), climbed + 1
        if at is None or not _fits(compound, at):
            return False
    return True


def _fits(compound: str, element: etree._Element) -> bool:
    for part in _COMPOUND.findall(compound):
        if part[0] == ".":
            if part[1:] not in (element.get("class") or "").split():
                return False
        elif part[0] == "#":
            if part[1:] != element.get("id"):
                return False
        elif part != "*" and part.lower() != element.tag.lower():
            return False
    return True


# From declarations to looks


def _computed(element: etree._Element, tag: str, said: Declarations, above: Looks) -> Looks:
    size = _size(said, tag, above.size)
    colour, ground, pictured = _colours(element, said, above)
    visibility = said.get("visibility", "")
    return replace(
        above,
        display=_display(tag, said),
        hidden=above.hidden or _gone(element, tag, said, size),
        invisible=visibility in ("hidden", "collapse") or (above.invisible and visibility != "visible"),
        size=size,
        bold=_bold(tag, said, above.bold),
        italic=said.get("font-style", "italic" if tag in _ITALIC else "") in ("italic", "oblique")
        or (above.italic and "font-style" not in said),
        colour=colour,
        ground=ground,
        pictured=pictured,
        align=_align(element, said, above.align),
        preserve=said.get("white-space", "").startswith("pre") or tag == "pre" or (above.preserve),
        floats=said.get("float", "none").replace("inline-end", "right"),
        indent=_margin_left(tag, said, size),
        space=length(said.get("margin-top", ""), size) or _SPACE.get(tag, 0.0),
        width=length(said.get("width") or said.get("flex-basis") or element.get("width") or "", size),
        columns=_columns(said),
        apart=tag == "time" or _apart(said, size),  # a dash between two times is often put there by the style sheet
        unmarked=_unmarked(said, above.unmarked),
        upper=said.get("text-transform", "upper" if above.upper else "").startswith("upper"),
    )


def _display(tag: str, said: Declarations) -> str:
    usual = _TABLE_PARTS.get(tag) or ("block" if tag in _BLOCKS else "inline")
    shown = said.get("display", usual).lower()
    if shown in ("flex", "inline-flex") and "column" in said.get("flex-direction", said.get("flex-flow", "")):
        return "block"
    return usual if shown in ("inherit", "initial", "contents", "list-item", "flow-root", "") else shown


def _gone(element: etree._Element, tag: str, said: Declarations, size: float) -> bool:
    if said.get("display", "").lower() == "none" or tag in NEVER_SHOWN:
        return True
    if element.get("hidden") is not None and "display" not in said:
        return True
    if _share(said.get("opacity", "1")) < 0.05 or (tag == "dialog" and element.get("open") is None):
        return True
    return _off_screen(said, size) or _clipped(said, size)


def _off_screen(said: Declarations, size: float) -> bool:
    if length(said.get("text-indent", ""), size) <= _OFF_SCREEN:
        return True
    placed = said.get("position", "") in ("absolute", "fixed", "relative")
    far = [length(said.get(side, ""), size) for side in ("left", "top", "right", "bottom")]
    return (placed and min(far) <= _OFF_SCREEN) or length(said.get("margin-left", ""), size) <= _OFF_SCREEN


def _clipped(said: Declarations, size: float) -> bool:
    """The usual ways to leave words to screen readers only: a box of a pixel, everything clipped away."""
    clip = said.get("clip", "").replace(" ", "").replace("px", "")
    away = said.get("position") in ("absolute", "fixed") and clip in ("rect(0,0,0,0)", "rect(1,1,1,1)", "rect(0000)")
    if away or said.get("clip-path", "").replace(" ", "") in ("inset(50%)", "inset(100%)", "circle(0)"):
        return True
    measured = [said[side] for side in ("width", "height", "max-height") if NUMBER.search(said.get(side, ""))]
    return any(0 <= length(value, size) <= 1 for value in measured) and "hidden" in said.get("overflow", "")


def _size(said: Declarations, tag: str, above: float) -> float:
    value = said.get("font-size", "").lower()
    if not value and said.get("font"):
        value = next((w.split("/")[0] for w in said["font"].split() if NUMBER.match(w) and not w.isdigit()), "")
    if not value:
        return _HEADINGS.get(tag, above * 0.83 if tag == "small" else above)
    if value in _KEYWORD_SIZES:
        return _KEYWORD_SIZES[value]
    if value in ("smaller", "larger"):
        return above * (0.83 if value == "smaller" else 1.2)
    if not NUMBER.search(value):
        return above
    size = min(length(value, above, above), 200.0)
    return size if NUMBER.fullmatch(value) else max(size, 8.0)  # a sum may be misread, it is never a hiding place


def _bold(tag: str, said: Declarations, above: bool) -> bool:
    weight = said.get("font-weight", "").lower()
    if weight.isdigit():
        return int(weight) >= 600
    if weight in ("bold", "bolder"):
        return True
    if weight in ("normal", "lighter"):
        return False
    return above or tag in _BOLD or " bold" in f" {said.get('font', '').lower()}"


def _colours(element: etree._Element, said: Declarations, above: Looks) -> tuple[int, int, bool]:
    back = f"{said.get('background', '')} {said.get('background-color', '')} {element.get('bgcolor') or ''}"
    ground = next((c for word in _words(back) if (c := colour_of(word, None)) is not None), None)
    pictured = above.pictured if ground is None else False
    if "url(" in back or "gradient" in back or "url(" in said.get("background-image", "") or "gradient" in said.get(
        "background-image", ""
    ):
        pictured = True
    ground = above.ground if ground is None else ground
    ink = said.get("color") or element.get("color") or ""
    colour = colour_of(ink.strip(), ground)
    return above.colour if colour is None else colour, ground, pictured


def _words(value: str) -> list[str]:
    return re.findall(r"[\w#-]{1,40}(?:\([^()]{0,100}\))?", value[:500])


def _share(value: str) -> float:
    found = NUMBER.match(value.strip())
    return float(found[1]) / (100 if found[2] == "%" else 1) if found else 1.0


def _align(element: etree._Element, said: Declarations, above: str) -> str:
    value = said.get("text-align") or element.get("align") or ("center" if element.tag == "center" else "")
    return _ALIGNMENTS.get(value.lower(), above)


def _margin_left(tag: str, said: Declarations, size: float) -> float:
    if tag in ("ul", "ol", "dd", "blockquote", "menu"):
        given = said.get("padding-left") or said.get("margin-left") or said.get("padding")
        return min(length(given, size), 200.0) if given is not None else 30.0
    return min(max(length(said.get("margin-left", ""), size) + length(said.get("padding-left", ""), size), 0.0), 200.0)


_SIDES = ("margin", "padding", "margin-left", "margin-right", "padding-left", "padding-right")


def _apart(said: Declarations, size: float) -> bool:
    if said.get("display", "").startswith("inline-"):
        return True
    return any(max(length(part, size) for part in said[side].split()[:4]) > 2 for side in _SIDES if said.get(side))


def _unmarked(said: Declarations, above: bool) -> bool:
    value = f"{said.get('list-style', '')} {said.get('list-style-type', '')}".lower()
    return "none" in value or (above and not value.strip())


def _columns(said: Declarations) -> int:
    """How many columns a grid has, 0 when it does not say."""
    value = said.get("grid-template-columns") or said.get("grid-template", "").rpartition("/")[2]
    repeated = re.match(r"\s{0,5}repeat\(\s{0,5}(\d{1,2})", value)
    if repeated:
        return int(repeated[1])
    return len(re.findall(r"[\w.%-]{1,30}(?:\([^()]{0,100}\))?", value)) if value and "repeat" not in value else 0
