"""Tells the rows that go on with one cell of a head above: a title that wraps in a column with white space behind it.

Whether the next word would have fitted cannot be seen where no line is drawn. Heads of one section tell it: most
stand in one row, and the widest of their cells shows how far the column surely reaches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from screener.extraction.date_text import only_dates
from screener.extraction.dated import DatedRow, ends_sentence, is_anchor
from screener.extraction.places import is_place
from screener.extraction.rows import Cell
from screener.extraction.wraps import FAR, first_word_width

EDGE = 2.0  # points by which the lines of one cell may start or end apart
WORDS = 60  # letters that the rest of a name has at most


@dataclass(frozen=True, slots=True)
class _Place:
    """From where to where a cell reaches."""

    left: float
    right: float


def _place(row: DatedRow, cell: Cell) -> _Place:
    line = row.row.line
    boxes = line.char_boxes[cell.start - line.offset : cell.end - line.offset]
    return _Place(boxes[0].x0, boxes[-1].x1) if boxes else _Place(line.box.x0, line.box.x1)


def _worded(row: DatedRow) -> list[Cell]:
    """The cells of a row that are no dates."""
    return [cell for cell in row.row.cells if not only_dates(cell.text)]


def _hangs(head: DatedRow, row: DatedRow) -> Cell | None:
    """The cell of a head whose left or right edge and whose type a lone cell right below shares."""
    line = row.row.line
    if len(row.row.cells) != 1 or row.row.bullet or row.dates or not line.char_boxes or row.row.gap > FAR:
        return None
    if len(row.rest) > WORDS or ends_sentence(row.rest) or line.column != head.row.line.column or is_place(row.rest):
        return None
    own = _place(row, row.row.cells[0])
    for cell in _worded(head):
        at = _place(head, cell)
        edges = abs(at.left - own.left) < EDGE or abs(at.right - own.right) < EDGE
        if edges and cell.style.in_any_case == row.row.cells[0].style.in_any_case:
            return cell
    return None


def _fits(head: DatedRow, cell: Cell, row: DatedRow, peers: Sequence[DatedRow]) -> bool:
    """Whether the first word of a row would have fitted behind a cell: a cell of a peer at its edge is as wide."""
    at = _place(head, cell)
    needs = at.right - at.left + row.row.line.size * 0.25 + first_word_width(row.row.line)
    wide = 0.0
    for peer in peers:
        for place in (_place(peer, other) for other in _worded(peer)):
            if abs(place.left - at.left) < EDGE or abs(place.right - at.right) < EDGE:
                wide = max(wide, place.right - place.left)
    return needs <= max(wide, row.row.line.box.x1 - row.row.line.box.x0) + 1


def with_cell_wraps(rows: Sequence[DatedRow]) -> list[DatedRow]:
    """The rows, those marked that go on with one cell of the head right above where other heads need no such row."""
    heads = [i for i, row in enumerate(rows) if is_anchor(row) and not row.row.bullet and len(_worded(row)) > 1]
    below = {i + 1: cell for i in heads if i + 1 < len(rows) and (cell := _hangs(rows[i], rows[i + 1])) is not None}
    if not below or len(below) == len(heads):
        return list(rows)
    peers = [rows[i] for i in heads]
    going = {i for i, cell in below.items() if not _fits(rows[i - 1], cell, rows[i], peers)}
    return [replace(row, wraps=True, hangs=True) if i in going else row for i, row in enumerate(rows)]
