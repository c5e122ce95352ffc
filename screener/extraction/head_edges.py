"""The left edge that the heads of entries share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screener.extraction.date_text import strip_dates
from screener.extraction.dated import DatedRow, is_anchor
from screener.extraction.places import is_place


def _text_left(row: DatedRow) -> float:
    """Where the words of a row start that are not its dates: dates may stand in a column of their own, with a place."""
    line, cells = row.row.line, row.row.cells
    first = cells[1].start - line.offset if len(cells) > 1 and _when_and_where(row) else 0
    for i, char in enumerate(line.text[:200]):
        if i >= first and char.isalpha() and not any(m.start <= i < m.end for m in row.dates):
            return line.char_boxes[i].x0 if i < len(line.char_boxes) else line.box.x0
    return line.box.x0


def _when_and_where(row: DatedRow) -> bool:
    """Whether the first cell of a row has its dates and a place, and no more."""
    cell = row.row.cells[0]
    shift = cell.start - row.row.line.offset
    own = [replace(m, start=m.start - shift, end=m.end - shift) for m in row.dates if m.end <= shift + len(cell.text)]
    return bool(own) and is_place(strip_dates(cell.text, own))


def head_margin(rows: Sequence[DatedRow]) -> float | None:
    """The left edge that most heads share; None where they share none (centred, several columns)."""
    edges = []
    for i, row in enumerate(rows):
        if len(row.row.cells) > 1 and not row.row.line.char_boxes:
            continue  # where the second cell of a table starts is not known
        if is_anchor(row) and not row.row.bullet:
            edges.append(_text_left(row) if row.rest else _left_around(rows, i))
    if len(edges) < 2:
        return edges[0] if edges else None
    left = min(edges)
    return left if sum(e < left + 5 for e in edges) * 3 >= 2 * len(edges) else None


def _left_around(rows: Sequence[DatedRow], i: int) -> float:
    """Where a head starts whose dates have a row of their own: above them, or below where they open the entry."""
    own = rows[i].row.line.box.x0
    if i and not rows[i - 1].row.bullet:
        return min(rows[i - 1].row.line.box.x0, own)
    for below in rows[i + 1 : i + 3]:
        if below.row.bullet or below.dates:
            return own
        if abs(below.row.line.box.x0 - own) > 5 or not all(map(is_place, below.rest.split(", "))):
            return below.row.line.box.x0
    return own
