"""Tables that ruled lines draw: what stands in one cell is read together, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from screener.document.layout_pieces import DASHES, Piece, cut_at
from screener.document.layout_rows import Row, lines_of
from screener.document.model import Box
from screener.document.rules import is_level

NEAR = 3.0  # points by which lines that meet may miss each other
MAX_LINES = 250  # level or upright; a page with more holds a drawing
MAX_LABEL = 120  # letters of a cell that is one item of its row
LABEL_LINES = 5
FEW, FEW_LINES = 60, 3  # letters and lines that are always items
MAX_ITEM = 200  # the same where another column holds the words of the table
ITEM_LINES = 10
SHORT_LINE = 0.35  # a line that leaves so much of its cell ends a paragraph where a capital follows
INSIDE = 8.0  # points from the edge on which an upright parts cells

Order = Callable[[list[Piece]], list[Row]]


@dataclass(frozen=True, slots=True)
class Band:
    """A row of a ruled table: its upper and lower line and the uprights between its cells."""

    top: float
    bottom: float
    left: float
    right: float
    parting: tuple[float, ...]


Grid = tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row: its place in the row, its edges and what stands in it."""

    number: int
    left: float
    right: float
    pieces: list[Piece]

    @property
    def edge(self) -> float:
        """How far to the right text may run: as far from the line there as it starts from the one at the left."""
        return self.right - max(min((p.x0 for p in self.pieces), default=self.left) - self.left, 0.0)

    @property
    def letters(self) -> int:
        """How many letters stand in it."""
        return sum(len(p.letters) for p in self.pieces)


def joined(rules: Sequence[Box], *, level: bool) -> list[Box]:
    """The level or the upright rules, those that go on from each other made one."""
    own = [r for r in rules if is_level(r) == level]
    turned = own if level else [Box(r.y0, r.x0, r.y1, r.x1) for r in own]
    made: list[Box] = []
    for rule in sorted(turned, key=lambda r: (round(r.y0 / NEAR), r.x0)):
        last = made[-1] if made else None
        if last and abs(last.y0 - rule.y0) < NEAR and rule.x0 <= last.x1 + NEAR:
            made[-1] = Box(min(last.x0, rule.x0), last.y0, max(last.x1, rule.x1), last.y1)
        else:
            made.append(rule)
    return sorted(made if level else [Box(r.y0, r.x0, r.y1, r.x1) for r in made], key=lambda r: r.y0)


def grids_of(pages: Sequence[Sequence[Box]]) -> list[list[Grid]]:
    """The ruled tables of each page, given its rules: two rows or more below each other, each parted into cells.

    A single row counts where it goes on with a table of another page.
    """
    found = [_stacked(rules) for rules in pages]
    known = [grid[0].parting for grids in found for grid in grids if len(grid) > 1]
    return [[grid for grid in grids if len(grid) > 1 or _goes_on(grid[0], known)] for grids in found]


def _goes_on(band: Band, known: Sequence[Sequence[float]]) -> bool:
    """Whether a row is parted where the rows of some table are."""
    return any(
        len(other) == len(band.parting) and all(abs(x - y) < NEAR for x, y in zip(other, band.parting, strict=True))
        for other in known
    )


def _stacked(rules: Sequence[Box]) -> list[Grid]:
    """The parted rows between the level rules of a page, those that touch each other put together."""
    levels, uprights = joined(rules, level=True), joined(rules, level=False)
    if not 1 < len(levels) <= MAX_LINES or not 0 < len(uprights) <= MAX_LINES:
        return []
    grids: list[list[Band]] = []
    for i, top in enumerate(levels):
        band = _band(top, levels[i + 1 :], uprights)
        last = next((g for g in grids if band and _touches(g[-1], band)), None)
        if band and last:
            last.append(band)
        elif band:
            grids.append([band])
    return [tuple(grid) for grid in grids]


def _touches(band: Band, below: Band) -> bool:
    return abs(band.bottom - below.top) < NEAR and abs(band.left - below.left) < NEAR


def _band(top: Box, lower: Sequence[Box], uprights: Sequence[Box]) -> Band | None:
    """The row below a level line, down to the next one as wide; none where no upright parts it."""
    for bottom in lower:
        if abs(bottom.x0 - top.x0) > NEAR or abs(bottom.x1 - top.x1) > NEAR or bottom.y0 - top.y0 < 2 * NEAR:
            continue
        parting = sorted(
            rule.x0
            for rule in uprights
            if top.x0 + INSIDE < rule.x0 < top.x1 - INSIDE and rule.y0 < top.y0 + NEAR and rule.y1 > bottom.y0 - NEAR
        )
        return Band(top.y0, bottom.y0, top.x0, top.x1, tuple(parting)) if parting else None
    return None


def parted(pieces: Sequence[Piece], grid: Grid) -> tuple[list[Piece], list[Piece], list[Piece]] | None:
    """What stands above, in and below a table; none where nothing is in it or something stands beside it."""
    top, bottom, left, right = grid[0].top, grid[-1].bottom, grid[0].left, grid[0].right
    above: list[Piece] = []
    inside: list[Piece] = []
    below: list[Piece] = []
    for piece in pieces:
        middle = (piece.y0 + piece.y1) / 2
        if middle < top:
            above.append(piece)
        elif middle > bottom:
            below.append(piece)
        elif piece.x0 > left - NEAR and piece.x1 < right + NEAR:
            inside.append(piece)
        else:
            return None
    return (above, inside, below) if inside else None


def rows_in(pieces: Sequence[Piece], grid: Grid, order: Order) -> list[Row]:
    """The rows of a table; `order` reads what fills a cell of its own."""
    bands = [_cells(_inside(pieces, band, grid[-1]), band) for band in grid]
    full = _full_columns(bands)
    rows: list[Row] = []
    for number, cells in enumerate(bands):
        heads = number == 0 and all(_is_label(cell) for cell in cells)
        labels = [heads or (len(cells), i) not in full for i in range(len(cells))]
        rows += _band_rows([cell for cell in cells if cell.pieces], labels, order)
    return rows


def _inside(pieces: Sequence[Piece], band: Band, last: Band) -> list[Piece]:
    end = band.bottom if band is not last else float("inf")
    return [p for p in pieces if band.top <= (p.y0 + p.y1) / 2 < end]


def _cells(pieces: Sequence[Piece], band: Band) -> list[Cell]:
    """The cells of a row with their pieces; those that run on over an upright are cut there."""
    edges = [band.left, *band.parting, band.right]
    cells = [Cell(number, left, right, []) for number, (left, right) in enumerate(pairwise(edges))]
    for piece in pieces:
        for part in cut_at(piece, band.parting):
            middle = (part.x0 + part.x1) / 2
            next((cell for cell in cells if middle < cell.right), cells[-1]).pieces.append(part)
    return cells


def _band_rows(cells: Sequence[Cell], labels: Sequence[bool], order: Order) -> list[Row]:
    """One row of the table: a line of short cells, or these before the one that holds more, or cell after cell."""
    full = [cell for cell in cells if not labels[cell.number]]
    if len(full) > 1:
        return [row for cell in cells for row in order(cell.pieces)]
    labels_of = [_items(cell) for cell in cells if cell not in full]
    first = [piece for items in labels_of if items for piece in items[0]]
    below = [Row(item) for items in labels_of for item in items[1:]]
    if not full:
        return [Row(first), *below] if first else []
    content = _paragraphs(order(full[0].pieces), full[0])
    head = content[0]
    if len(cells) == 2 and not head.cells[0].marker and not below:
        head.cells = [*first, *head.cells] if cells[1] is full[0] else [*head.cells, *first]
        return content
    return [Row(first), *below, *content] if first else content


def _items(cell: Cell) -> list[list[Piece]]:
    """What stands in a cell of short lines, line by line; those joined that its edge or a range of dates broke."""
    items: list[list[Piece]] = []
    for line in lines_of(cell.pieces):
        last = items[-1][-1] if items else None
        ranged = last is not None and (line[0].letters[0] in DASHES or last.letters[-1] in DASHES)
        if last and (ranged or _runs_on(last, line[0], cell.edge)):
            items[-1] += line
        else:
            items.append(line)
    return items


def _paragraphs(rows: Sequence[Row], cell: Cell) -> list[Row]:
    """The lines of a cell, those joined that go on where its edge broke them."""
    edge = cell.edge
    made: list[Row] = []
    for row in rows:
        first, last = row.cells[0], made[-1].cells[-1] if made else None
        fresh = last is not None and first.letters[0].isupper() and edge - last.x1 > SHORT_LINE * (edge - cell.left)
        if last and not first.marker and not fresh and _runs_on(last, first, edge):
            made[-1].cells += row.cells
        else:
            made.append(row)
    return made


def _runs_on(last: Piece, first: Piece, edge: float) -> bool:
    """Whether the first word of a line had no room at the end of the line before it."""
    step = first.baseline - last.baseline
    word = first.letters.index(" ") if " " in first.letters else len(first.letters)
    needs = first.boxes[word - 1].x1 - first.x0 + 0.4 * first.size
    return 0 < step < 1.7 * first.size and last.x1 + needs > edge


def _full_columns(bands: Sequence[Sequence[Cell]]) -> set[tuple[int, int]]:
    """The columns that hold more than items of their rows: (how many columns, which of them)."""
    sizes: Counter[tuple[int, int]] = Counter()
    for cells in bands:
        for cell in cells:
            sizes[len(cells), cell.number] += cell.letters
    longest = {key: max((n, k) for k, n in sizes.items() if k[0] == key[0])[1] for key in sizes}
    places = (((len(cells), cell.number), cell) for cells in bands for cell in cells)
    return {place for place, cell in places if not _is_label(cell, item=longest[place] != place)}


def _is_label(cell: Cell, *, item: bool = False) -> bool:
    """Whether a cell holds items of its row: a short paragraph, or (`item`) some lines beside the column of words."""
    lines = lines_of(cell.pieces)
    if any(p.marker for p in cell.pieces):
        return False
    if item:
        return len(lines) <= ITEM_LINES and cell.letters <= MAX_ITEM
    if len(lines) <= FEW_LINES and cell.letters <= FEW:
        return True
    whole = all(_runs_on(before[-1], line[0], cell.edge) for before, line in pairwise(lines))
    return whole and len(lines) <= LABEL_LINES and cell.letters <= MAX_LABEL
