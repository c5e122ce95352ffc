"""What an engine hands to the layout: characters with their place and ink, fills and pictures of one drawn page.

Both PDF engines and OCR yield `DrawnPage`. Coordinates are those of `model`: points from the top left corner of the
page as a person sees it, y growing downwards. Named tuples rather than dataclasses: a page has thousands of
characters, and making a tuple costs a third.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from screener.document.model import Box


class Ink(NamedTuple):
    """How a run of characters is drawn; all characters of one show operation share one."""

    font: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: int = 0  # 0xRRGGBB
    mode: int = 0  # PDF text render mode; 3 draws nothing
    alpha: float = 1.0
    angle: int = 0  # degrees clockwise in which the baseline runs, 0 for upright text
    order: int = 0  # place in the order of drawing, counted together with fills and pictures
    clip: Box | None = None  # what may show of it, None when nothing clips
    layer_off: bool = False  # inside optional content that is switched off


class Character(NamedTuple):
    """One drawn character (a ligature may carry several letters) with its box and baseline."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    ink: Ink


class Fill(NamedTuple):
    """A painted area: its bounding box, colour and place in the order of drawing."""

    box: Box
    colour: int  # -1 when it cannot be told (patterns, shadings)
    order: int
    solid: bool = True  # a rectangle that hides all below it; False for other shapes and see-through ink
    holes: tuple[Box, ...] = ()  # what is left out of it: the inside of a frame


class Picture(NamedTuple):
    """A raster image on the page."""

    box: Box
    order: int
    opaque: bool = True


class DrawnPage(NamedTuple):
    """Everything that one page draws, in drawing order."""

    number: int
    width: float
    height: float
    rotation: int
    characters: tuple[Character, ...]
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Picture, ...] = ()
    links: tuple[str, ...] = ()
    ocr: bool = False  # read from a picture, so sizes and weights are guesses
    outlines: int = 0  # how many shapes were filled: letters drawn as outlines are many
    notes: tuple[tuple[str, str, bool], ...] = ()  # findings of the engine: code, text, whether text may be missing
    rules: tuple[Box, ...] = ()  # upright and level thin lines


# How the families of Computer Modern (as TeX ships it, with European letters, as outlines) name what others spell out.
_TEX_BOLD = re.compile(r"(?:cm(?:ss)?(?:bx(?:ti|sl)?|b|dc)|(?:sf|ec)(?:bx|bi|bl|rb|sx|so|xc))\d{1,4}")
_TEX_ITALIC = re.compile(r"(?:cm(?:ssi|bx(?:ti|sl)|ti|sl|u)|(?:sf|ec)(?:ti|bi|sl|bl|si|so|it))\d{1,4}")

# Linux Libertine and Biolinum: "LinLibertineTB", "LinBiolinumOBO".
_LINUX = re.compile(r"lin(?:libertine|biolinum)(?:slanted|display)?[to]([bz]?)([io]?)")


def fonts_style(name: str) -> tuple[bool, bool]:
    """Whether a font's PostScript name says bold, and whether it says italic."""
    low = name.rpartition("+")[2].lower()
    bold = any(w in low for w in ("bold", "black", "heavy", "semibold", "demi", "-bd", "medi", "cmbx", "extrab"))
    bold = bold or bool(_TEX_BOLD.fullmatch(low))
    italic = any(w in low for w in ("italic", "oblique", "slanted", "-it", "cmti", "cmsl", "ital"))
    italic = italic or bool(_TEX_ITALIC.fullmatch(low))
    linux = _LINUX.fullmatch(low)
    return (bool(linux[1]), bool(linux[2])) if linux else (bold, italic)
