"""Fonts of pictures: what their glyphs are coded as is no text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from screener.document.characters import Character

PRIVATE = 0xF1000  # glyphs of such fonts become private characters of plane 15, told apart by their code
FEWEST = 3  # times that the one letter of a font must open words on a page
BEFORE, BEHIND = 1.5, 2.5  # ems that are empty before such a letter, and that may be before the words behind it

_NAMED = re.compile(
    r"font ?awesome|fa-?(?:solid|regular|brands)|academicons|material-?(?:design)?-?(?:icons|symbols)|ionicons|fontello"
    r"|icomoon|glyphicons?|typicons|simple-?icons|devicons?|bootstrap-?icons|remix-?icon|linearicons|octicons|feather"
    r"|open-?iconic|foundation-?icons|themify|line-?awesome|tabler-?icons|phosphor"
)


def without_icons(characters: Iterable[Character]) -> list[Character]:
    """The characters of a page, the letters and signs made private that a font of pictures is coded with."""
    found = list(characters)
    fonts = {char.ink.font for char in found}
    icons = {font for font in fonts if _is_named(font)} | _lone(found)
    return [_private(char) if char.ink.font in icons else char for char in found] if icons else found


def _is_named(font: str) -> bool:
    return bool(_NAMED.search(font.rpartition("+")[2].lower()))


def _private(char: Character) -> Character:
    text = char.text
    return char._replace(text=chr(PRIVATE + ord(text))) if len(text) == 1 and " " < text < "\x7f" else char


def _lone(found: Sequence[Character]) -> set[str]:
    """The fonts of which a page has one letter and no other, again and again, each time alone before other words."""
    used: dict[str, set[str]] = {}
    for char in found:
        if char.text.strip():
            used.setdefault(char.ink.font, set()).add(char.text)
    fonts = {font for font, texts in used.items() if len(texts) == 1 and _is_letter(next(iter(texts)))}
    if not fonts or len(used) == len(fonts):
        return set()
    counts = dict.fromkeys(fonts, 0)
    for _, level in groupby(sorted(found, key=_place), key=lambda char: round(char.baseline)):
        row = [char for char in level if char.text.strip()]
        for i, char in enumerate(row):
            if char.ink.font not in fonts:
                continue
            counts[char.ink.font] += 1
            if not _opens_words(row, i):
                fonts.discard(char.ink.font)
    return {font for font in fonts if counts[font] >= FEWEST}


def _place(char: Character) -> tuple[int, float]:
    return round(char.baseline), char.x0


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isascii() and text.isalpha()


def _opens_words(row: Sequence[Character], i: int) -> bool:
    """Whether a letter has nothing near before it, and a gap and words in another font behind it."""
    char, em = row[i], row[i].ink.size or 1.0
    if i and char.x0 - row[i - 1].x1 < BEFORE * em:
        return False
    gap = row[i + 1].x0 - char.x1 if i + 1 < len(row) else 0.0
    return 0.1 * em < gap < BEHIND * em and row[i + 1].ink.font != char.ink.font
