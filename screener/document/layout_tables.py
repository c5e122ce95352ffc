"""Tables without ruled lines, told by their dates: each row has its own in another column of the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from screener.document.layout_pieces import Piece
from screener.document.layout_rows import YEAR, dated, lines_of

FEWEST_ROWS = 2
MAX_CELL_LINES = 4  # of one cell; a column with more holds text


def table_lines(cell: Sequence[list[Piece]], page: Sequence[Piece]) -> list[list[Piece]]:
    """The lines of one column of a table, those joined that its edge broke; none where it is no column of a table.

    `page` are all pieces of the page, the dates among them. The column begins level with dates.
    """
    if any(line[0].marker for line in cell) or dated(cell):
        return []
    starts = _level_with_dates(cell, page)
    if len(starts) < FEWEST_ROWS or starts[0] != 0:
        return []
    bounds = [*starts, len(cell)]
    if any(b - a > MAX_CELL_LINES for a, b in pairwise(bounds)):
        return []
    edge = max(line[-1].x1 for line in cell)
    made: list[list[Piece]] = []
    for i, line in enumerate(cell):
        if i not in starts and no_room(made[-1][-1], line[0], edge):
            made[-1] = [*made[-1], *line]
        else:
            made.append(line)
    return made


def _level_with_dates(lines: Sequence[list[Piece]], page: Sequence[Piece]) -> list[int]:
    """The numbers of the lines that have dates on their baseline, left or right of all of them."""
    left, right = min(line[0].x0 for line in lines), max(line[-1].x1 for line in lines)
    near = [p for p in page if (p.x1 < left or p.x0 > right) and YEAR.search(p.text)]
    return [i for i, line in enumerate(lines) if any(_level(p, line[0]) for p in near)]


def _level(first: Piece, second: Piece) -> bool:
    return abs(first.baseline - second.baseline) < 0.3 * first.size


def no_room(last: Piece, first: Piece, edge: float) -> bool:
    """Whether the first word of a line would not have fitted behind the line before it."""
    word = first.letters.index(" ") if " " in first.letters else len(first.letters)
    return last.x1 + 0.25 * first.size + first.boxes[word - 1].x1 - first.x0 > edge


def are_cells(left: Sequence[Piece], right: Sequence[Piece], page: Sequence[Piece]) -> bool:
    """Whether two sides of a gutter are columns of one table: both begin its rows, level with the dates of each."""
    beside, other = lines_of(right), lines_of(left)
    if not table_lines(beside, page) or any(line[0].marker for line in other):
        return False
    starts = [beside[i][0] for i in _level_with_dates(beside, page)]
    return all(any(_level(line[0], piece) for line in other) for piece in starts)
