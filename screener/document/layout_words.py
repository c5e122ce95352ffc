"""Words that the page sets apart though they belong together, or together though they do not."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from screener.document.layout_pieces import DASHES, MARKER_REACH, Piece
from screener.document.model import Box

STRETCHED = 10.0  # ems that two words of a line stretched to the width of its column may stand apart
_YEAR_LAST = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_SIGNS = DASHES | {"\xad"}


def with_range_signs(found: Sequence[Piece]) -> list[Piece]:
    """The pieces, with the dash of a range that is set in the next cell given back to its date: "03/2022", "- Product
    Manager", above "12/2023"."""
    dates = [p for p in found if p.letters[-1].isdigit() and _YEAR_LAST.search(p.text)]
    for piece in found if dates else ():
        if len(piece.letters) < 3 or piece.letters[0] not in _SIGNS or piece.letters[1] != " ":
            continue
        level = (d for d in dates if abs(d.baseline - piece.baseline) < 1)
        date = next((d for d in level if 0 < piece.x0 - d.x1 < MARKER_REACH * d.size), None)
        if date is None:
            continue
        gap = Box(date.x1, date.y0, piece.x0, date.y1)
        date.letters, date.boxes = [*date.letters, " ", "-"], [*date.boxes, gap, piece.boxes[0]]
        date.inks, date.x1 = [*date.inks, date.inks[-1], piece.inks[0]], piece.boxes[0].x1
        piece.letters, piece.boxes, piece.inks = piece.letters[2:], piece.boxes[2:], piece.inks[2:]
        piece.x0 = piece.boxes[0].x0
    return list(found)


def stretched(found: list[Piece]) -> list[Piece]:
    """The pieces, with the words of a line in one that were driven apart to fill a narrow column: all gaps are alike,
    and another line of this look begins and ends where they do. Two words alone may be a name and its value, unless
    they are set like a heading."""
    if not found:
        return found
    usual = statistics.median(piece.size for piece in found)
    lines = [found[a:b] for a, b in pairwise([*(i for i in range(len(found)) if not _beside(found, i)), len(found)])]
    spans = Counter(_span(line) for line in lines if _is_telling(line, usual))
    filling = [len(line) > 1 and _fills(line, spans[_span(line)] - _is_telling(line, usual)) for line in lines]
    return [p for line, one in zip(lines, filling, strict=True) for p in ([_joined(line)] if one else line)]


def _is_telling(line: Sequence[Piece], usual: float) -> bool:
    """Whether a line can show how wide its column is."""
    if len(line) == 1:
        return line[0].text.count(" ") > 1
    return len(line) > 2 or line[0].size > usual + 0.4


def _beside(found: Sequence[Piece], i: int) -> bool:
    """Whether a word stands behind another one on its baseline and in its look, not too far off."""
    if not i:
        return False
    one, other = found[i - 1], found[i]
    alike = _look(one) == _look(other) and abs(one.baseline - other.baseline) < 0.1
    words = " " not in one.letters and " " not in other.letters
    return alike and words and 0 < other.x0 - one.x1 < STRETCHED * other.size


def _fills(line: Sequence[Piece], others: int) -> bool:
    gaps = [right.x0 - left.x1 for left, right in pairwise(line)]
    return others > 0 and max(gaps) - min(gaps) < 0.05 * line[0].size


def _span(line: Sequence[Piece]) -> tuple[object, ...]:
    return round(line[0].x0), round(line[-1].x1), *_look(line[0])


def _look(piece: Piece) -> tuple[object, ...]:
    ink = piece.inks[0]
    return ink.font, ink.size, ink.colour


def _joined(line: Sequence[Piece]) -> Piece:
    letters, boxes, inks = list(line[0].letters), list(line[0].boxes), list(line[0].inks)
    for piece in line[1:]:
        letters += [" ", *piece.letters]
        boxes += [Box(boxes[-1].x1, piece.y0, piece.x0, piece.y1), *piece.boxes]
        inks += [piece.inks[0], *piece.inks]
    return Piece(letters, boxes, inks, line[0].baseline, line[0].size)
