"""How pdfminer's interpreter meets our types: a device that collects, and an interpreter that misses nothing seen.

pdfminer's layout analysis costs half of its time and blows up on dense pages; this device only collects characters,
fills and pictures with their place. The interpreter is extended where pdfminer looks away although a person's eye
does not (transparency, clipping, optional content), reads content streams with our own tokeniser, and keeps a budget.
"""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFSimpleFont, PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdftypes import PDFStream, resolve1, stream_value
from pdfminer.psparser import LIT, PSLiteral
from pdfminer.utils import Matrix, PathSegment, mult_matrix

from screener.document import content
from screener.document.characters import Character, Fill, Ink, Picture, fonts_style
from screener.document.holes import hole_in
from screener.document.miner_limits import Budget, check_size
from screener.document.model import Box
from screener.document.rules import MAX_RULES, rules_in

UNKNOWN = 0xF0000  # glyphs without letters become private characters of plane 15, told apart by their code
MAX_FILLS = 4000
MAX_HOLES = 8
THICK = 8.0  # points; a line of more is a bar that text may stand on


def rgb(colour: object) -> int:
    """A pdfminer colour (grey, RGB, CMYK) as 0xRRGGBB; -1 for patterns."""
    parts: tuple[Any, ...] = colour if isinstance(colour, tuple) else (colour,)
    return _mixed(parts) if all(isinstance(p, (int, float)) for p in parts) else -1


@lru_cache(maxsize=1024)  # a page has thousands of words in a few colours
def _mixed(parts: tuple[float, ...]) -> int:
    if len(parts) == 4:
        c, m, y, k = parts
        parts = ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    elif len(parts) == 1:
        parts = (parts[0],) * 3
    if len(parts) != 3:
        return -1
    red, green, blue = (min(255, max(0, round(float(p) * 255))) for p in parts)
    return red << 16 | green << 8 | blue


def decode_text(data: bytes) -> str:
    """A PDF text string."""
    return data[2:].decode("utf-16-be", "replace") if data[:2] == b"\xfe\xff" else data.decode("latin-1")


def spread(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    """The bounding box of a rectangle after a matrix."""
    a, b, c, d, e, f = matrix
    xs = (a * x0 + c * y0 + e, a * x1 + c * y0 + e, a * x0 + c * y1 + e, a * x1 + c * y1 + e)
    ys = (b * x0 + d * y0 + f, b * x1 + d * y0 + f, b * x0 + d * y1 + f, b * x1 + d * y1 + f)
    return min(xs), min(ys), max(xs), max(ys)


def within(box: Box, clip: Box | None) -> Box:
    """What a clip leaves of a box; its upper edge is below its lower one where that is nothing."""
    if clip is None:
        return box
    return Box(max(box.x0, clip.x0), max(box.y0, clip.y0), min(box.x1, clip.x1), min(box.y1, clip.y1))


IGNORED = frozenset({b"J", b"j", b"M", b"d", b"ri", b"i", b"BX", b"EX", b"ET", b"MP", b"DP"})
NAMES: dict[bytes, PSLiteral] = {}


def literal(raw: bytes) -> PSLiteral:
    """pdfminer's object for a name."""
    found = NAMES.get(raw)
    if found is None:
        text = re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), raw).decode("utf-8", "replace")
        found = LIT(text)
        if len(NAMES) < 5000:
            NAMES[raw] = found
    return found


def is_plain(font: PDFFont) -> bool:
    """Whether a viewer draws this font's codes by its named encoding, whatever the file says that they stand for."""
    if not isinstance(font, PDFSimpleFont) or isinstance(font, PDFType3Font) or not font.unicode_map:
        return False
    embedded = any(key in font.descriptor for key in ("FontFile", "FontFile2", "FontFile3"))
    return not embedded and not font.flags & 4


def drawn_em(font: PDFType3Font) -> float:
    """The em of a font of drawn glyphs, in units of the size that it is set at: one, whatever unit the drawings have
    (parts of an em, or dots of a printer), unless no letters could be as wide or as narrow as theirs are then: such
    ones show as high as their box or as their letters are wide."""
    widths = [abs(width * font.hscale) for width in font.widths.values() if width]
    usual = statistics.median(widths) if widths else 0.5
    return 1.0 if 0.2 <= usual <= 1.5 else max(font.get_ascent() - font.get_descent(), 1.7 * usual)


def corners_of(path: Sequence[PathSegment]) -> list[tuple[float, float]]:
    """The points that a path's segments name, control points of curves among them."""
    return [(s[i], s[i + 1]) for s in path[:200] for i in range(1, len(s) - 1, 2)]  # type: ignore[misc]


class Face:
    """A font as the device needs it: style, vertical extent, and each code's letters and width, looked up once."""

    def __init__(self, font: PDFFont) -> None:
        self.font = font
        name = font.fontname if isinstance(font.fontname, str) else str(getattr(font, "basefont", ""))
        base = getattr(font, "basefont", "")
        self.name = name if name and name != "unknown" else str(base)
        self.bold, self.italic = fonts_style(self.name)
        if font.italic_angle or font.flags & 64:
            self.italic = True
        if font.flags & 0x40000:
            self.bold = True
        self.multibyte = font.is_multibyte()
        self.vertical = font.is_vertical()
        self.scale = drawn_em(font) if isinstance(font, PDFType3Font) else 1.0
        ascent, descent = font.get_ascent(), font.get_descent()
        if not 0.4 * self.scale < ascent - descent < 2.5 * self.scale:
            ascent, descent = 0.75 * self.scale, -0.25 * self.scale
        self.ascent, self.descent = ascent, descent
        self.glyphs: dict[int, tuple[str, float]] = {}
        self.drawn: dict[int, str] = getattr(font, "cid2unicode", {}) if is_plain(font) else {}
        self.disputed = 0

    def glyph(self, cid: int) -> tuple[str, float]:
        """The letters and the width (in text space) of a code."""
        try:
            text = self.font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = chr(UNKNOWN + cid % 0xFFFD)
        drawn = self.drawn.get(cid, "")
        if drawn.isascii() and drawn.isalpha() and text.isalpha() and drawn.lower() != text.lower():
            self.disputed += 1
        found = (text if isinstance(text, str) else "", self.font.char_width(cid))
        self.glyphs[cid] = found
        return found


class Collector(PDFTextDevice):
    """Collects what a page draws. One for a document; `start` before and `page` after each page."""

    def __init__(self, manager: PDFResourceManager, budget: Budget) -> None:
        super().__init__(manager)
        self.budget = budget
        self.faces: dict[int, Face] = {}
        self.start()

    def start(self) -> None:
        """Forget the page before."""
        self.characters: list[Character] = []
        self.fills: list[Fill] = []
        self.rules: list[Box] = []
        self.pictures: list[Picture] = []
        self.order = self.outlines = 0
        self.alpha = 1.0
        self.clip: Box | None = None
        self.holes: tuple[Box, ...] = ()  # what the clip leaves out
        self.tags: list[bool] = []
        self.spoken: list[tuple[str, int]] = []  # replacement texts that are open, with where they began
        self.mismatch = ""
        self.hidden_tags: frozenset[str] = frozenset()

    def begin_tag(self, tag: PSLiteral, props: object = None) -> None:
        """Open marked content: a layer that may be off, or a stretch with a replacement text."""
        name = getattr(props, "name", None)
        self.tags.append(getattr(tag, "name", "") == "OC" and name in self.hidden_tags)
        actual = resolve1(props.get("ActualText")) if isinstance(props, dict) else None
        self.spoken.append((decode_text(actual) if isinstance(actual, bytes) else "", len(self.characters)))

    def end_tag(self) -> None:
        """Close marked content; note a replacement text that says something else than what is drawn."""
        if not self.tags:
            return
        self.tags.pop()
        actual, start = self.spoken.pop()
        if sum(c.isalnum() for c in actual) >= 12:
            drawn = {w for w in "".join(c.text for c in self.characters[start:]).lower().split() if len(w) > 2}
            said = {w for w in actual.lower().split() if len(w) > 2}
            if said and len(said & drawn) < 0.3 * len(said):
                self.mismatch = self.mismatch or actual

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Note where a picture stands."""
        self.order += 1
        if self.ctm and len(self.pictures) < MAX_FILLS and not any(self.tags):
            mask = bool(stream.get("ImageMask")) or stream.get("SMask") is not None or stream.get("Mask") is not None
            box = within(Box(*spread(self.ctm, 0, 0, 1, 1)), self.clip)
            self.pictures.append(Picture(box, self.order, not mask and self.alpha > 0.9))

    def paint_path(
        self, graphicstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
    ) -> None:
        """Note a filled area, and what of it are ruled lines."""
        self.order += 1
        self.outlines += fill
        if self.ctm and len(self.rules) < MAX_RULES and self.alpha >= 0.05 and not any(self.tags):
            self.rules += rules_in(path, self.ctm, stroked=not fill)
        thick = stroke and graphicstate.linewidth > THICK
        if not (fill or thick) or not self.ctm or len(self.fills) >= MAX_FILLS or len(path) < 2 or any(self.tags):
            return
        points = corners_of(path)
        if not points or self.alpha < 0.05:
            return
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        straight = all(s[0] in "mlh" for s in path[:200])
        corners = straight and len(set(xs)) <= 2 and len(set(ys)) <= 2
        x0, y0, x1, y1 = spread(self.ctm, min(xs), min(ys), max(xs), max(ys))
        if fill:
            solid = corners and self.alpha > 0.9
            hole = hole_in(path, self.ctm, evenodd=evenodd)
            holes = (*self.holes, hole) if hole else self.holes
            box = within(Box(x0, y0, x1, y1), self.clip)
            self.fills.append(Fill(box, rgb(graphicstate.ncolor), self.order, solid, holes))
        else:  # a line as thick as a banner
            half = graphicstate.linewidth / 2
            box = within(Box(x0 - half, y0 - half, x1 + half, y1 + half), self.clip)
            self.fills.append(Fill(box, rgb(graphicstate.scolor), self.order, False, self.holes))

    def paint_shading(self) -> None:
        """Note an area whose colour cannot be told."""
        self.order += 1
        box = self.clip or Box(-1e6, -1e6, 1e6, 1e6)
        if len(self.fills) < MAX_FILLS and not any(self.tags):
            self.fills.append(Fill(box, -1, self.order, False, self.holes))

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Collect the characters of one show operation and move the text position on."""
        font = textstate.font
        if font is None or self.ctm is None:
            return
        face = self.faces.get(id(font))
        if face is None:
            face = self.faces[id(font)] = Face(font)
        self.order += 1
        matrix = mult_matrix(textstate.matrix, self.ctm)
        a, b, c, d, _, _ = matrix
        angle = round(math.degrees(math.atan2(b, a))) % 360 if abs(b) > abs(a) * 0.01 or a < 0 else 0
        size = abs(textstate.fontsize) * math.hypot(c, d) * face.scale
        bold = face.bold or textstate.render == 2
        colour = max(0, rgb(graphicstate.scolor if textstate.render == 1 else graphicstate.ncolor))
        ink = Ink(face.name, round(size, 2), bold, face.italic, colour, textstate.render, self.alpha, angle,
                  self.order, self.clip, any(self.tags))  # fmt: skip
        self._show(textstate, seq, face, matrix, ink)

    def _show(self, state: PDFTextState, seq: PDFTextSeq, face: Face, matrix: Matrix, ink: Ink) -> None:
        a, b, c, d, e, f = matrix
        x, y = state.linematrix
        fontsize, scaling, rise = state.fontsize, state.scaling * 0.01, state.rise
        charspace = state.charspace * scaling
        wordspace = 0 if face.multibyte else state.wordspace * scaling
        per_unit = 0.001 * fontsize * scaling
        upright = ink.angle == 0 and abs(c) <= abs(d) * 0.4 and d < 0
        low, high = (face.descent * fontsize + rise, face.ascent * fontsize + rise)
        baseline, top, bottom = d * (y + rise) + f, d * (y + high) + f, d * (y + low) + f
        glyphs, decode, append = face.glyphs, face.font.decode, self.characters.append
        before, needs_space = len(self.characters), False
        for part in seq:
            if isinstance(part, (int, float)):
                x -= part * per_unit
                needs_space = True
                continue
            for cid in decode(part) if isinstance(part, bytes) else ():
                if needs_space:
                    x += charspace
                text, width = glyphs.get(cid) or face.glyph(cid)
                advance = width * fontsize * scaling
                if upright:
                    append(Character(text, a * x + e, top, a * (x + advance) + e, bottom, baseline, ink))
                else:
                    box = spread(matrix, x, y + low, x + advance, y + high)
                    append(Character(text, *box, b * x + d * (y + rise) + f, ink))
                x += advance
                if wordspace and cid == 32:
                    x += wordspace
                needs_space = True
        state.linematrix = (x, y)
        self.budget.spend(len(self.characters) - before)


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter, with transparency, rectangular clipping and a budget added."""

    device: Collector

    def __init__(self, rsrcmgr: PDFResourceManager, device: Collector) -> None:
        super().__init__(rsrcmgr, device)
        self.saved: list[tuple[float, Box | None, tuple[Box, ...]]] = []
        self.operators: dict[bytes, tuple[Any, int]] = {}

    def execute(self, streams: Sequence[object]) -> None:
        """Run content streams, each at most once in a chain of forms."""
        self.stream_ids.clear()
        parts: list[bytes] = []
        for item in streams:
            stream = stream_value(item)
            if stream.objid is None or stream.objid in self.parent_stream_ids:
                continue
            self.stream_ids.add(stream.objid)
            check_size(stream.rawdata or b"", [getattr(f[0], "name", "") for f in stream.get_filters()])
            parts.append(stream.get_data())
        operators = self.operators
        for word, operands in content.operations(b"\n".join(parts), literal):
            found = operators.get(word)
            if found is None:
                found = operators[word] = self._operator(word)
            method, count = found
            if method is None:
                continue
            if count == 0:
                self.argstack = operands
                method()
            elif len(operands) >= count:
                method(*operands[-count:])

    def _operator(self, word: bytes) -> tuple[Any, int]:
        """The method for an operator and how many operands it takes; None for what leaves no trace here."""
        if word in IGNORED:
            return None, 0
        name = word.decode("latin-1").replace("*", "_a").replace('"', "_w").replace("'", "_q")
        method = getattr(self, f"do_{name}", None)
        return method, method.__code__.co_argcount - 1 if method else 0

    def do_EI(self, obj: Any) -> None:
        """An inline picture."""
        if isinstance(obj, dict):
            self.device.render_image("inline", PDFStream(obj, b""))

    def do_q(self) -> None:
        """Save alpha and clip along with the rest."""
        self.saved.append((self.device.alpha, self.device.clip, self.device.holes))
        super().do_q()

    def do_Q(self) -> None:
        """Restore alpha and clip along with the rest."""
        if self.saved:
            self.device.alpha, self.device.clip, self.device.holes = self.saved.pop()
        super().do_Q()

    def do_gs(self, name: object) -> None:
        """Take the fill alpha from a graphics state dictionary."""
        states = resolve1(self.resources.get("ExtGState")) if self.resources else None
        state = resolve1(states.get(getattr(name, "name", None))) if isinstance(states, dict) else None
        alpha = resolve1(state.get("ca")) if isinstance(state, dict) else None
        if isinstance(alpha, (int, float)):
            self.device.alpha = float(alpha)

    def do_W(self) -> None:
        """The path to come clips what follows."""
        self._clip(evenodd=False)

    def do_W_a(self) -> None:
        """The path to come clips what follows (even-odd)."""
        self._clip(evenodd=True)

    def _clip(self, *, evenodd: bool) -> None:
        points = corners_of(self.curpath)
        if not points:
            return
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        self.device.clip = within(Box(*spread(self.ctm, min(xs), min(ys), max(xs), max(ys))), self.device.clip)
        hole = hole_in(self.curpath, self.ctm, evenodd=evenodd)
        if hole:
            self.device.holes = (*self.device.holes[-MAX_HOLES:], hole)

    def do_sh(self, name: object) -> None:
        """A shading paints the clip area in colours that we do not work out."""
        self.device.paint_shading()

    def do_Do(self, xobjid_arg: Any) -> None:
        """Draw a form or picture, within the budget, and keep its clip and alpha to itself."""
        self.device.budget.call_form()
        kept = self.device.alpha, self.device.clip, self.device.holes
        super().do_Do(xobjid_arg)
        self.device.alpha, self.device.clip, self.device.holes = kept
