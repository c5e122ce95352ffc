"""The second PDF engine: pypdfium2. Reads what pdfminer cannot, and yields the same `DrawnPage`."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from screener.document.characters import Character, DrawnPage, Fill, Ink, Picture, fonts_style
from screener.document.model import Box

_SPACE = 32
_HYPHEN = 2  # what pdfium has for the hyphen of a word that goes on in the next line


class PasswordNeeded(Exception):
    """The file opens only with a password."""


def drawn_pages(data: bytes, *, max_pages: int, max_characters: int) -> Iterator[DrawnPage]:
    """Each page of a PDF as drawn. Raises whatever pdfium raises; the caller guards."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise PasswordNeeded from error
        raise
    try:
        left = max_characters
        for index in range(min(len(document), max_pages)):
            page = draw(document[index], index + 1, left)
            left -= len(page.characters)
            yield page
            if left <= 0:
                return
    finally:
        document.close()


def draw(page: Any, number: int, limit: int) -> DrawnPage:
    """One page's characters, fills and pictures."""
    text = page.get_textpage()
    width, height = page.get_size()
    view = View(page, width, height)
    characters = list(Characters(text, view).upto(min(text.count_chars(), limit)))
    fills, pictures = areas(page, view)
    return DrawnPage(number, width, height, 0, tuple(characters), tuple(fills), tuple(pictures))


class View:
    """From page space to our coordinates: crop box and rotation applied, y downwards."""

    def __init__(self, page: Any, width: float, height: float) -> None:
        self.rotation = page.get_rotation()
        self.width, self.height = width, height
        self.left, self.bottom, self.right, self.top = page.get_cropbox()

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as displayed."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle as displayed."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


class Characters:
    """The characters of a page. What they are drawn with is asked once a text object: each question costs a call."""

    def __init__(self, text: Any, view: View) -> None:
        self._text, self._view = text, view
        self._inks: dict[tuple[Any, ...], Ink] = {}
        self._of_object: dict[int, Ink] = {}
        self._gap = False
        self._box, self._x, self._y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()

    def upto(self, count: int) -> Iterator[Character]:
        """The first so many, without the line ends that pdfium makes up.

        It leaves out spaces that are drawn narrow, and says that there is one. A glyph of several letters is one
        character here, and one that hangs over the next ends where that begins.
        """
        held: Character | None = None
        for found in self._found(count):
            gap, self._gap = self._gap, False
            if held is not None and gap and 0 < found.x0 - held.x1 < found.ink.size and held.baseline == found.baseline:
                yield held
                held = held._replace(text=" ", x0=held.x1, x1=found.x0)
            elif held is not None and held.ink is found.ink and held.baseline == found.baseline:
                if (held.x0, held.x1) == (found.x0, found.x1) and found.text != " ":
                    held = held._replace(text=held.text + found.text)
                    continue
                if held.x0 < found.x0 < held.x1:
                    held = held._replace(x1=found.x0)
            if held is not None:
                yield held
            held = found
        if held is not None:
            yield held

    def _found(self, count: int) -> Iterator[Character]:
        text, box, x, y = self._text, self._box, self._x, self._y
        to_box, to_x, to_y = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
        for i in range(count):
            code = raw.FPDFText_GetUnicode(text, i)
            if code in (0, 10, 13, 0xFFFE):
                continue
            if raw.FPDFText_IsGenerated(text, i) == 1:
                self._gap = code == _SPACE
                continue
            if not raw.FPDFText_GetLooseCharBox(text, i, to_box):
                continue
            raw.FPDFText_GetCharOrigin(text, i, to_x, to_y)
            ink = self._ink(i)
            seen = self._view.box(box.left, box.bottom, box.right, box.top)
            base = self._view.point(x.value, y.value)[1] if ink.angle in (0, 180) else seen.y1
            letter = "-" if code == _HYPHEN else chr(code)
            yield Character(letter, seen.x0, seen.y0, seen.x1, seen.y1, base, ink)

    def _ink(self, i: int) -> Ink:
        """What a character is drawn with."""
        drawn = raw.FPDFText_GetTextObject(self._text, i)
        address = ctypes.cast(drawn, ctypes.c_void_p).value
        if address is None:
            return ink_of(self._text, i, drawn, self._view, self._inks)
        if address not in self._of_object:
            self._of_object[address] = ink_of(self._text, i, drawn, self._view, self._inks)
        return self._of_object[address]


def ink_of(text: Any, i: int, drawn: Any, view: View, inks: dict[tuple[Any, ...], Ink]) -> Ink:
    """The ink of one character; equal inks are one object."""
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, i, name, 128, ctypes.byref(flags))
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, i, ctypes.byref(matrix))
    size = raw.FPDFText_GetFontSize(text, i) * (math.hypot(matrix.c, matrix.d) or 1.0)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFText_GetFillColor(text, i, *map(ctypes.byref, (red, green, blue, alpha)))
    colour = red.value << 16 | green.value << 8 | blue.value
    mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
    angle = (round(math.degrees(raw.FPDFText_GetCharAngle(text, i))) + view.rotation) % 360
    key = (name.value, round(size, 2), colour, alpha.value, mode, angle, flags.value)
    if key not in inks:
        font = name.value.decode("utf-8", "replace")
        bold, italic = fonts_style(font)
        slanted, heavy = bool(flags.value & 64), bool(flags.value & 0x40000)
        inks[key] = Ink(font, round(size, 2), bold or heavy, italic or slanted, colour, mode, alpha.value / 255, angle,
                        1_000_000)  # fmt: skip
    return inks[key]


def areas(page: Any, view: View) -> tuple[list[Fill], list[Picture]]:
    """Filled paths and pictures of a page, all taken as drawn before the text."""
    fills: list[Fill] = []
    pictures: list[Picture] = []
    for order, item in enumerate(page.get_objects(max_depth=4)):
        if order > 5000:
            break
        if item.type not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            continue
        box = view.box(*item.get_bounds())
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(Picture(box, order, False))
            continue
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        raw.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, (red, green, blue, alpha)))
        fills.append(Fill(box, red.value << 16 | green.value << 8 | blue.value, order, False))
    return fills, pictures
