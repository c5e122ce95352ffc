"""Repeated heads and feet, page numbers, "last updated" lines and browser print marks, set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from screener.document.characters import DrawnPage
from screener.document.layout_pieces import Piece
from screener.document.layout_rows import lines_of

MARGIN = 0.11  # of the page's height, at the top and at the bottom
SAME = 0.3  # points by which the type of a repeated head may differ
OFF = 2.0  # ems of white space around one in other type than where it stands first

PAGE_NUMBER = re.compile(
    r"^\W{0,3}(?:(?:page|seite|pagina|página|strona|pag|p)\W{0,2})?\d{1,2}(?:\s?(?:/|of|von|sur|de|di)\s?\d{1,2})?\W{0,3}$",
    re.IGNORECASE,
)
UPDATED = re.compile(
    r"^\W{0,2}(?:last\s(?:updated|modified|revised)|updated\s(?:on|in)|revised\b|generated\son|as\sof)\b.{0,40}\d",
    re.IGNORECASE,
)
PRINTED = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}")
ADDRESS = re.compile(r"^(?:file|https?|about|data):.{0,2000}\s\d{1,2}/\d{1,2}$")
DIGITS = re.compile(r"\d+")

Laid = tuple[DrawnPage, list[Piece]]


def without_margins(pages: Sequence[Laid]) -> list[list[Piece]]:
    """Each page's pieces without what only the sheet says; a repeated head or foot stays where it stands first. What
    ends one page and begins another is none, unless white space parts it from the rest: two jobs may end alike."""
    edges = [edge_lines(page, found) for page, found in pages]
    seen = Counter(key for lines in edges for key in {key_of(text) for _, text in lines})
    kept: dict[str, tuple[float, bool]] = {}  # size, and whether it stands in the upper margin
    made: list[list[Piece]] = []
    for (page, found), lines in zip(pages, edges, strict=True):
        gone: set[int] = set()
        for line, text in lines:
            key = key_of(text)
            again = key in kept and seen[key] > 1 and seen[key] * 2 > len(pages)
            size, upper = line[0].size, line[0].baseline < page.height / 2
            alike = again and abs(kept[key][0] - size) < SAME and kept[key][1] == upper
            if is_mark(text) or (again and (alike or stands_off(line[0], found))):
                gone.update(id(p) for p in line)
            kept.setdefault(key, (size, upper))
        made.append([p for p in found if id(p) not in gone])
    return made if any(made) else [found for _, found in pages]


def stands_off(piece: Piece, found: Sequence[Piece]) -> bool:
    """Whether white space parts a line from what is below or above it: a job's title at the top of a page is followed
    by its employer."""
    near = min((abs(p.baseline - piece.baseline) for p in found if abs(p.baseline - piece.baseline) > 2), default=99.0)
    return near > OFF * piece.size


def edge_lines(page: DrawnPage, found: Sequence[Piece]) -> list[tuple[list[Piece], str]]:
    """The lines of a page's upper and lower margin with their text, and the outermost lines wherever they stand."""
    if not found:
        return []
    low, high = page.height * MARGIN, page.height * (1 - MARGIN)
    bottom = max(p.baseline for p in found)
    zone = [p for p in found if p.baseline < low or p.y0 > high or p.baseline > bottom - 3]
    return [(line, " ".join(p.text for p in line).strip()) for line in lines_of(zone)]


def key_of(text: str) -> str:
    """What two heads or feet of one kind have in common."""
    return DIGITS.sub("0", text.lower())


def is_mark(text: str) -> bool:
    """Whether a line of the margin is a page number, a print mark or a date of the last change."""
    if len(text) > 2100:
        return False
    return bool(PAGE_NUMBER.match(text) or UPDATED.match(text) or PRINTED.match(text) or ADDRESS.match(text))
