"""Heads that stand beside dates in a margin or a cell of their own, and what stands right below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from screener.document.model import Line
from screener.extraction.dated import DatedRow, is_anchor, unmark
from screener.extraction.listed_jobs import titled
from screener.extraction.rows import Style
from screener.extraction.wraps import FLUSH

EDGE = 3.0  # points by which the left edges of one column differ at most


def lines_beside(rows: Sequence[DatedRow]) -> frozenset[int]:
    """Offsets of the lines that stand at the right of nothing but dates, at the same height."""
    found: set[int] = set()
    dates: DatedRow | None = None
    for row in rows:
        line = row.row.line
        if is_anchor(row) and not row.rest:
            dates = row
        elif dates and _right_of(dates.row.line, line) and not row.row.bullet:
            found.add(line.offset)
    return frozenset(found)


def lines_below(rows: Sequence[DatedRow], beside: frozenset[int]) -> frozenset[int]:
    """Offsets of the lines right below those that stand beside dates, on the same left edge."""
    pairs = ((above.row.line, row) for above, row in pairwise(rows) if above.row.line.offset in beside)
    return frozenset(
        row.row.line.offset
        for above, row in pairs
        if row.row.line.offset not in beside and not row.row.bullet and abs(row.row.line.box.x0 - above.box.x0) < 3
    )


def lines_flush(rows: Sequence[DatedRow]) -> frozenset[int]:
    """Offsets of the lines right below a head that is set to the right, and of those set below its dates: they end
    where its words, or its dates, end."""
    found: set[int] = set()
    edges: tuple[float, float, float] | None = None  # where the words end, where the dates do, where such lines begin
    for row in rows:
        line = row.row.line
        if is_anchor(row) and row.rest:
            edges = _ends(row)
        elif edges is not None and not row.row.bullet and len(row.row.cells) == 1 and _is_flush(line, *edges):
            found.add(line.offset)
        else:
            edges = None
    return frozenset(found)


def _ends(row: DatedRow) -> tuple[float, float, float] | None:
    """Where a row's first cell and its last one end, and how far left the words set below the last one may begin."""
    line, cells = row.row.line, row.row.cells
    boxes = line.char_boxes[: cells[0].end - line.offset]
    return (boxes[-1].x1, line.box.x1, boxes[-1].x1 if len(cells) > 1 else line.box.x1) if boxes else None


def _is_flush(line: Line, words: float, dates: float, left: float) -> bool:
    return abs(line.box.x1 - words) < FLUSH or (abs(line.box.x1 - dates) < FLUSH and line.box.x0 > left)


def _right_of(dates: Line, line: Line) -> bool:
    same = dates.page == line.page and abs(dates.box.y0 - line.box.y0) < 0.4 * line.size
    return same and dates.box.x1 < line.box.x0


def listed_beside(rows: Sequence[DatedRow], likeness: Callable[[str], float]) -> frozenset[int]:
    """The rows that a list's sign opens but are heads: those beside dates in a margin, where most dates have one, no
    other item of the section begins on their edge, and most of them hold a title."""
    alone = [i for i, row in enumerate(rows[:-1]) if is_anchor(row) and not row.rest]
    found = [i + 1 for i in alone if rows[i + 1].row.bullet and _right_of(rows[i].row.line, rows[i + 1].row.line)]
    if len(found) < 2 or len(found) * 2 <= len(alone):
        return frozenset()
    edges = [rows[i].row.line.box.x0 for i in found]
    low, high = min(edges) - EDGE, max(edges) + EDGE
    others = (r for i, r in enumerate(rows) if r.row.bullet and i not in found)
    shared = high - low > 4 * EDGE or any(low < other.row.line.box.x0 < high for other in others)
    told = sum(titled(unmark(rows[i]), likeness) for i in found)
    return frozenset(found) if told * 2 > len(found) and not shared else frozenset()


def marked_head(rows: Sequence[DatedRow], i: int, body: Style) -> bool:
    """Whether a list item is a head behind an ornament: in type of its own, with dates in it, below or beside it."""
    row = rows[i]
    runs = [style for _, _, style in row.row.cells[0].runs]
    largest = max((style.size for style in runs), default=0.0)
    if not row.row.bullet or largest < body.size or not any(style.bold for style in runs) or body.bold:
        return False
    below = i + 1 < len(rows) and not rows[i + 1].row.bullet and is_anchor(rows[i + 1])
    dates = rows[i - 1] if i else None
    beside = dates is not None and is_anchor(dates) and not dates.rest and _right_of(dates.row.line, row.row.line)
    return below or beside or is_anchor(unmark(row))
