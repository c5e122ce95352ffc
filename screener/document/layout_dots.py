"""List markers that a page draws as shapes: browsers print dots and squares of lists so, and no letter tells of them.

A small filled shape right before a piece of text is one, at the height of its small letters, with no text or other
shape of its kind beside it at the left: those rate a skill, or part two words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from screener.document.characters import Fill
from screener.document.layout_pieces import Piece
from screener.document.model import Box

SMALLEST, LARGEST = 1.2, 6.0  # points
LOW, HIGH = 0.18, 0.5  # ems of the text behind it
REACH = 2.4  # ems to the text
CLEAR = 3.0  # ems at the left in which nothing may stand
MOST = 400  # on one page; more are a drawing
FEWEST = 2  # on one left edge: one alone is an ornament
WHITE = 0xFFFFFF
_BAND = 16  # points: pieces are looked up by their height


def with_dots(found: Sequence[Piece], fills: Iterable[Fill], uprights: Sequence[Box] = ()) -> Sequence[Piece]:
    """The pieces; those behind a drawn marker begin with a written one. `uprights` are upright lines: what stands on
    one is a station of a timeline, beside the head of a job."""
    dots = [fill.box for fill in fills if fill.colour != WHITE and _is_dot(fill.box)]
    dots = [dot for dot in dots if not any(_is_on(dot, line) for line in uprights)]
    if not FEWEST <= len(dots) <= MOST:
        return found
    bands: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in found:
        bands[int(piece.baseline // _BAND)].append(piece)
    marked = [(dot, own) for dot in dots if (own := _marked_by(dot, bands, dots)) is not None]
    edges = Counter(round(dot.x0) for dot, _ in marked)
    for dot, own in marked:
        if edges[round(dot.x0)] + edges[round(dot.x0) + 1] + edges[round(dot.x0) - 1] >= FEWEST and not own.marker:
            own.mark("•", dot)
    return found


def _is_on(dot: Box, line: Box) -> bool:
    return dot.x0 - 1 < line.x0 < dot.x1 + 1 and line.y0 < dot.y1 + 1 and line.y1 > dot.y0 - 1


def _is_dot(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    return SMALLEST <= wide <= LARGEST and SMALLEST <= high <= LARGEST and 0.7 < wide / high < 1.4


def _marked_by(dot: Box, bands: dict[int, list[Piece]], dots: Sequence[Box]) -> Piece | None:
    """The piece that a shape stands before as a marker does."""
    middle, band = (dot.y0 + dot.y1) / 2, int(dot.y1 // _BAND)
    around = (p for near in (band - 1, band, band + 1) for p in bands.get(near, ()))
    level = [p for p in around if 0.05 < (p.baseline - middle) / p.size < 0.65]
    behind = [p for p in level if 0 < p.x0 - dot.x1 < REACH * p.size]
    piece = min(behind, key=lambda p: p.x0, default=None)
    if piece is None or not LOW < (dot.y1 - dot.y0) / piece.size < HIGH:
        return None
    left = dot.x0 - CLEAR * piece.size
    text = any(left < p.x1 < dot.x1 for p in level)
    shapes = any(d is not dot and left < d.x1 < piece.x0 + piece.size and d.y0 < middle < d.y1 for d in dots)
    return None if text or shapes else piece
