"""Pieces to rows in reading order: recursive cuts along white gutters, judged by what stands at both sides.

A gutter with independent text at both sides parts columns: the main one is read first. A gutter whose one side only
labels the other (dates at the right edge, dates or section names at the left, keys of a form) parts cells of rows:
they are read together, row by row. What decides is whether the cells of one side begin on baselines of the other
side where something begins there too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from screener.document.layout_bands import Banded, Shape, heads_of
from screener.document.layout_cuts import Cut, Kind, bands_of, best_cut, gutters_of, peers_of
from screener.document.layout_grid import Grid, parted, rows_in
from screener.document.layout_heads import are_names, names_alone, with_heads
from screener.document.layout_notes import is_date, text_of, with_notes
from screener.document.layout_pieces import Piece
from screener.document.layout_rows import (
    Row,
    are_dates,
    beside_row,
    cells_of,
    dated,
    extent,
    parted_headings,
    parted_spans,
    place,
    rows_of,
    short_dates,
    whole_lines,
    whole_ranges,
)
from screener.document.layout_tables import are_cells, table_lines
from screener.document.model import Box

MAX_DEPTH = 14
MAX_PIECES = 1200  # a page with more is no resume, and reads line by line


@dataclass(slots=True)
class Known:
    """What a page and those before it have shown: the shapes of bands, the labels of forms, and where the text begins
    that stands beside the heads of entries."""

    shapes: list[Shape] = field(default_factory=list)
    form: set[str] = field(default_factory=set)
    heads: list[float] = field(default_factory=list)


class Reader:
    """Orders the pieces of one page; counts its columns and regions."""

    def __init__(
        self, head: float, grids: Sequence[Grid] = (), bars: Sequence[Box] = (), known: Known | None = None
    ) -> None:
        self.columns = 0
        self.grids, self.bars = grids, bars
        self.known = known or Known()
        self.regions = 0
        self.page: list[Piece] = []  # all pieces, from the first call on
        self.head = head  # the largest type size of the first page, 0 on others: its column is read first

    def order(self, pieces: list[Piece], depth: int = 0) -> list[Row]:
        """The pieces as rows in reading order."""
        self.page = self.page or pieces
        for grid in self.grids if depth < MAX_DEPTH else ():
            if found := parted(pieces, grid):
                above, inside, below = found
                rows = rows_in(inside, grid, lambda cell: self.order(cell, MAX_DEPTH))
                return self.order(above, depth + 1) + rows + self.order(below, depth + 1)
        if depth >= MAX_DEPTH or not 3 < len(pieces) < MAX_PIECES:
            self.regions += 1
            return rows_of(pieces, self.regions)
        gutters = gutters_of(pieces, self.bars)
        if bands := bands_of(gutters, self.bars, self.known.shapes):
            return self.in_bands(bands, depth + 1)
        if peers := peers_of(gutters):
            parts = [peers.above, *peers.columns, peers.below]
            return [row for part in parts if part for row in self.order(part, depth + 1)]
        cut = best_cut(gutters, self.known.heads)
        if cut is None:
            self.regions += 1
            return rows_of(pieces, self.regions)
        rows = self.order(cut.above, depth + 1) if cut.above else []
        rows += self.beside(cut, depth + 1)
        return rows + (self.order(cut.below, depth + 1) if cut.below else [])

    def in_bands(self, found: Banded, depth: int) -> list[Row]:
        """Entries band by band: of each its head, then its text."""
        self.known.shapes.append(found.shape)
        rows = self.order(found.above, depth) if found.above else []
        for band in found.bands:
            self.regions += 1
            head = heads_of(band, self.regions)
            text = self.order([p for line in band.text for p in line], MAX_DEPTH) if band.text else []
            if band.is_row and len(head) == len(text) == 1:
                head[0].cells += text.pop().cells
            rows += head + text
        return rows + (self.order(found.below, depth) if found.below else [])

    def beside(self, cut: Cut, depth: int) -> list[Row]:
        """Two sides of a gutter: cells of common rows, or columns of their own."""
        if cut.kind is Kind.LABELS_RIGHT or (
            cut.kind is Kind.COLUMNS and are_cells(cut.left, cut.right, self.page)
        ):
            return self.attach_right(self.order(cut.left, depth), cells_of(cut.right), depth)
        if cut.kind is Kind.LABELS_LEFT:
            return self.attach_left(self.order(cut.right, depth), cells_of(cut.left), depth)
        if cut.kind is Kind.NOTES:
            return with_notes(self.order(cut.right, depth), cut.right, cut.left)
        if cut.kind is Kind.HEADS:
            self.known.heads.append(min(p.x0 for p in cut.right))
            return with_heads(self.order(cut.right, depth), cut.left)
        if cut.peers:
            return self.order(cut.left, depth) + self.order(cut.right, depth)
        return self.columns_of(cut.left, cut.right, depth)

    def columns_of(self, left: list[Piece], right: list[Piece], depth: int) -> list[Row]:
        """Independent columns: the weightier first, unless the other one holds the page's head."""
        main, side = (left, right) if weight(left, right) >= weight(right, left) else (right, left)
        first, second = self.order(main, depth), self.order(side, depth)
        equal = 0.87 < extent(left) / max(extent(right), 1.0) < 1.15
        if not equal or self.head:
            self.columns += 1
            for row in second:
                row.column = row.column or self.columns
        if self.head and holds_head(side, self.head) and not holds_head(main, self.head):
            return second + first
        return first + second

    def attach_right(self, rows: list[Row], cells: list[list[list[Piece]]], depth: int) -> list[Row]:
        """Put each cell of the right side into the row that it stands beside."""
        edge = max(p.x1 for cell in cells for line in cell for p in line)
        for cell in cells:
            at = beside_row(rows, cell[0][0])
            flush = all(abs(line[-1].x1 - edge) < line[-1].size for line in cell)
            beside = [row.cells for row in rows[at : at + len(cell)]] if at is not None else []
            flush = flush or (bool(beside) and short_dates(cell) and not dated(beside))
            wraps = len(cell) > 1 and are_dates(cell[0]) and len(whole_lines(cell)) == 1
            flush = flush or wraps  # a range in two lines, level with a title and the text below it
            items = at is not None and cell[0][0].marker and rows[at].cells[0].marker
            table = table_lines(cell, self.page) if len(cell) > 1 and not flush else []
            block = len(cell) > 1 and not flush and not table
            if at is not None and (items or (block and parallel(rows, at, cell) > 1)):
                until = at + parallel(rows, at, cell)
                rows[until:until] = self.order([p for line in cell for p in line], depth)
                continue
            first = at if len(cell) == 2 and short_dates(cell) and not dated(cell[1:]) else None
            for line in table or whole_lines(cell):
                at = beside_row(rows, line[0])
                if first is not None and at is not None and rows[at].cells[0].marker:
                    at = first  # a place below dates, level with a list that begins right below the title
                if at is not None:
                    rows[at].cells += line
                else:
                    place(rows, Row(line, region=rows[0].region if rows else 0))
        return rows

    def attach_left(self, rows: list[Row], cells: list[list[list[Piece]]], depth: int) -> list[Row]:
        """Put each label of the left side before the row that it stands beside."""
        lines = [row.cells for row in rows]
        parts = (part for cell in cells for own in parted_spans(cell) for part in parted_headings(own, lines))
        self.known.form |= forms_labels(cells)
        heads = are_names(cells, rows)
        for cell in map(whole_lines, parts):
            at = beside_row(rows, cell[0][0])
            flat = [p for line in cell for p in line]
            if at is None:
                for line in cell:
                    beside = beside_row(rows, line[0])
                    if beside is not None and dated([line]):
                        rows[beside].cells = line + rows[beside].cells
                    else:
                        place(rows, Row(line, region=rows[0].region if rows else 0))
            elif own := one_row_each(rows, cell, self.known.form) or table_lines(cell, self.page):
                for line in own:
                    row = rows[beside_row(rows, line[0]) or 0]
                    row.cells = line + row.cells
            elif heads and names_alone(cell):
                rows[at:at] = [Row(line, region=rows[at].region) for line in cell]
            elif len(cell) > 3 and is_date(text_of(cell[0])) and not dated([rows[at].cells]):
                below = [Row(line, region=rows[at].region) for line in cell[1:]]
                rows[at].cells = cell[0] + rows[at].cells
                rows[at + 1 : at + 1] = below
            elif len(cell) > 3:
                rows[at:at] = self.order(flat, depth)
            else:
                rows[at].cells = flat + rows[at].cells
        return rows


def forms_labels(cells: list[list[list[Piece]]]) -> set[str]:
    """The lines of labels that come again in three cells of several lines, or in half of them, as a form's do for every
    entry."""
    several = [{text_of(line) for line in cell} for cell in cells if len(cell) > 1]
    counts = Counter(text for cell in several for text in cell)
    return {text for text, count in counts.items() if count >= min(3, max(2, len(several) / 2))}


def one_row_each(rows: list[Row], cell: list[list[Piece]], form: set[str]) -> list[list[Piece]]:
    """The lines of a cell where each begins a row of its own: a job of one line with its dates, the label of a form, or
    the row of a table; none where they do not."""
    beside = [at for line in cell if (at := beside_row(rows, line[0])) is not None]
    if len(set(beside)) < len(cell):
        return []
    edge = min(rows[at].cells[0].x0 for at in beside)
    jobs = whole_ranges(cell) or (not dated(cell) and all(loose(a[0], b[0], edge) for a, b in pairwise(cell)))
    table = len(cell) > 1 and all(len(rows[at].cells) > 1 for at in beside)
    labels = all(text_of(line) in form and line[0].letters[0].isupper() for line in cell)
    return cell if labels or jobs or table else []


def loose(first: Piece, second: Piece, edge: float) -> bool:
    """Whether a line is no wrapped part of the one above it: far below it, and its first word had room there."""
    word = second.letters.index(" ") if " " in second.letters else len(second.letters)
    room = first.x1 + (second.boxes[word - 1].x1 - second.x0) + 2 * first.size < edge
    return room and second.baseline - first.baseline > 1.5 * first.size


def parallel(rows: list[Row], at: int, cell: list[list[Piece]]) -> int:
    """How many rows from `at` on stand beside a cell, with those that go on below it without a break."""
    bottom = cell[-1][0].baseline
    count = 1
    for before, row in zip(rows[at:], rows[at + 1 :], strict=False):
        step = row.baseline - before.baseline
        if step <= 0 or (row.baseline > bottom + 1 and step > 1.6 * row.size):
            break
        count += 1
    return count


def weight(pieces: Sequence[Piece], others: Sequence[Piece]) -> float:
    """How much of two columns' width and text one of them has."""
    own, other = sum(len(p.letters) for p in pieces), sum(len(p.letters) for p in others)
    wide, wide_other = extent(pieces), extent(others)
    return own / max(own + other, 1) + wide / max(wide + wide_other, 1.0)


def holds_head(pieces: Sequence[Piece], head: float) -> bool:
    """Whether the page's largest type stands among these pieces."""
    return any(p.size >= head - 0.1 for p in pieces)
