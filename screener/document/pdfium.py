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
    characters: list[Character] = []
    inks: dict[tuple[Any, ...], Ink] = {}
    for i in range(min(text.count_chars(), limit)):
        char = character(text, i, view, inks)
        if char:
            characters.append(char)
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


def character(text: Any, i: int, view: View, inks: dict[tuple[Any, ...], Ink]) -> Character | None:
    """One character, or None for what pdfium makes up (line ends)."""
    code = raw.FPDFText_GetUnicode(text, i)
    if raw.FPDFText_IsGenerated(text, i) == 1 or code in (0, 2, 10, 13, 0xFFFE):
        return None
    loose = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text, i, ctypes.byref(loose)):
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, i, ctypes.byref(x), ctypes.byref(y))
    ink = ink_of(text, i, view, inks)
    box = view.box(loose.left, loose.bottom, loose.right, loose.top)
    origin = view.point(x.value, y.value)
    return Character(chr(code), box.x0, box.y0, box.x1, box.y1, origin[1] if ink.angle in (0, 180) else box.y1, ink)


def ink_of(text: Any, i: int, view: View, inks: dict[tuple[Any, ...], Ink]) -> Ink:
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
    mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(text, i))
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
