"""Pieces to rows in reading order: recursive cuts along white gutters, judged by what stands at both sides.

A gutter with independent text at both sides parts columns: the main one is read first. A gutter whose one side only
labels the other (dates at the right edge, dates or section names at the left, keys of a form) parts cells of rows:
they are read together, row by row. What decides is whether the cells of one side begin on baselines of the other
side where something begins there too.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from screener.document.layout_grid import Grid, parted, rows_in
from screener.document.layout_gutters import Stretch, edges_of, ends_at, stretches, whole_rows, without_parts
from screener.document.layout_heads import are_heads, with_heads
from screener.document.layout_notes import is_margin, with_notes
from screener.document.layout_peers import shared_heading, until_next, without
from screener.document.layout_pieces import Piece
from screener.document.layout_rows import (
    Row,
    are_dates,
    beside_row,
    cells_of,
    dated,
    extent,
    labels,
    level,
    parted_headings,
    parted_spans,
    place,
    rows_of,
    short_dates,
    tiled,
    whole_lines,
    whole_ranges,
)
from screener.document.layout_tables import are_cells, table_lines
from screener.document.model import Box

MAX_DEPTH = 14
MAX_TRIED = 10
LEAD = 4  # pieces above the rows of a gutter that may stand in its way
FEWEST_DATES = 3  # in a strip of labels between two gutters
MAX_PIECES = 1200  # a page with more is no resume, and reads line by line


class Kind(Enum):
    """What the sides of a gutter are to each other."""

    COLUMNS = "columns"
    LABELS_LEFT = "labels at the left"
    LABELS_RIGHT = "labels at the right"
    NOTES = "notes in a margin at the left"
    HEADS = "heads of entries at the left"


@dataclass(slots=True)
class Cut:
    """A gutter at `x` with the pieces above the stretch where it is white, at its two sides, and below."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]
    kind: Kind
    peers: bool = False  # columns of entries under one heading, to be read from left to right


class Reader:
    """Orders the pieces of one page; counts its columns and regions."""

    def __init__(self, head: float, grids: Sequence[Grid] = (), bars: Sequence[Box] = ()) -> None:
        self.columns = 0
        self.grids, self.bars = grids, bars
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
        cut = best_cut(pieces, self.bars) if depth < MAX_DEPTH and 3 < len(pieces) < MAX_PIECES else None
        if cut is None:
            self.regions += 1
            return rows_of(pieces, self.regions)
        rows = self.order(cut.above, depth + 1) if cut.above else []
        rows += self.beside(cut, depth + 1)
        return rows + (self.order(cut.below, depth + 1) if cut.below else [])

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
            items = at is not None and cell[0][0].marker and rows[at].cells[0].marker
            table = table_lines(cell, self.page) if len(cell) > 1 and not flush else []
            block = len(cell) > 1 and not flush and not table
            if at is not None and (items or (block and parallel(rows, at, cell) > 1)):
                until = at + parallel(rows, at, cell)
                rows[until:until] = self.order([p for line in cell for p in line], depth)
                continue
            for line in table or whole_lines(cell):
                at = beside_row(rows, line[0])
                if at is not None:
                    rows[at].cells += line
                else:
                    place(rows, Row(line, region=rows[0].region if rows else 0))
        return rows

    def attach_left(self, rows: list[Row], cells: list[list[list[Piece]]], depth: int) -> list[Row]:
        """Put each label of the left side before the row that it stands beside."""
        lines = [row.cells for row in rows]
        parts = (part for cell in cells for own in parted_spans(cell) for part in parted_headings(own, lines))
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
            elif own := one_row_each(rows, cell) or table_lines(cell, self.page):
                for line in own:
                    row = rows[beside_row(rows, line[0]) or 0]
                    row.cells = line + row.cells
            elif len(cell) > 3:
                rows[at:at] = self.order(flat, depth)
            else:
                rows[at].cells = flat + rows[at].cells
        return rows


def one_row_each(rows: list[Row], cell: list[list[Piece]]) -> list[list[Piece]]:
    """The lines of a cell where each begins a row of its own: a job of one line with its dates, or the row of a table;
    none where they do not."""
    beside = [at for line in cell if (at := beside_row(rows, line[0])) is not None]
    if len(set(beside)) < len(cell):
        return []
    edge = min(rows[at].cells[0].x0 for at in beside)
    jobs = whole_ranges(cell) or (not dated(cell) and all(loose(a[0], b[0], edge) for a, b in pairwise(cell)))
    table = len(cell) > 1 and all(len(rows[at].cells) > 1 for at in beside)
    return cell if jobs or table else []


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


def best_cut(pieces: list[Piece], bars: Sequence[Box] = ()) -> Cut | None:
    """The gutter that parts independent columns best; else the one that parts cells of rows best; else none."""
    pieces = sorted(pieces, key=lambda p: p.baseline)
    em = statistics.median(p.size for p in pieces)
    found: dict[tuple[int, int, int], Stretch] = {}
    for x in edges_of(pieces, em):
        for stretch in stretches(pieces, x, em, ends_at(pieces, x, em, bars)):
            key = (stretch.start, stretch.end, stretch.left)
            if key not in found or found[key].score < stretch.score:
                found[key] = stretch
    widest = without_parts(pieces, sorted(found.values(), reverse=True)[: 2 * MAX_TRIED], em)[:MAX_TRIED]
    ranked = [whole_rows(pieces, stretch) for stretch in widest]
    cut = best_of(pieces, ranked, em)
    if cut is None or cut.kind is not Kind.COLUMNS:
        return cut
    for stretch in ranked:
        left, right = sides(pieces, stretch)
        if stretch.end - stretch.start < len(cut.left) + len(cut.right):
            continue  # a part of a sidebar
        kind = Kind.NOTES if is_margin(left, right) else Kind.HEADS if are_heads(left, right) else None
        if kind:
            return Cut(pieces[: stretch.start], left, right, pieces[stretch.end :], kind)
    return cut


def sides(pieces: list[Piece], stretch: Stretch) -> tuple[list[Piece], list[Piece]]:
    """What stands at the left and at the right of a gutter."""
    inside = pieces[stretch.start : stretch.end]
    return [p for p in inside if p.x0 < stretch.x - 1], [p for p in inside if p.x0 >= stretch.x - 1]


def best_of(pieces: list[Piece], ranked: Sequence[Stretch], em: float) -> Cut | None:
    """The first of some gutters that parts columns, or else cells of rows."""
    fallback: Cut | None = None
    for stretch in ranked:
        left, right = sides(pieces, stretch)
        kind = kind_of(left, right)
        above, below = pieces[: stretch.start], pieces[stretch.end :]
        if kind is not Kind.LABELS_RIGHT and (lead := led_in(left, right)):
            above, right, kind = above + lead, right[len(lead) :], Kind.LABELS_RIGHT
        if kind is Kind.COLUMNS and (lead := centred(left, right, em)):
            above, right = above + lead, right[len(lead) :]
        heading = shared_heading(left, right) if kind is Kind.COLUMNS else []
        if heading:
            left, right, tail = until_next(left[len(heading) :], right, heading[-1])
            above, below = above + heading, tail + below
        elif below and kind is Kind.COLUMNS:
            before = len(below)
            left, right, below = without_tail(left, right, below)
            if len(below) > before and left and right:
                kind = kind_of(left, right)  # what was handed on, such as the next heading, hid what they are
                if kind is Kind.COLUMNS and (lead := led_in(left, right)):
                    above, right, kind = above + lead, right[len(lead) :], Kind.LABELS_RIGHT
        if kind is Kind.COLUMNS and (tail := beneath_labels(left, right)):
            left, right = without(left, tail), without(right, tail)
            kind, below = kind_of(left, right), tail + below
        if not left or not right:
            continue
        cut = Cut(above, left, right, below, kind, bool(heading))
        if kind is not Kind.COLUMNS:
            fallback = fallback or cut
        elif stretch.height > 2.6 * em:
            return beyond_labels(pieces, cut, stretch, ranked) or cut
    return fallback


def beneath_labels(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """What stands on one side below all of the other one, such as the sections behind the last job, and hides that the
    dates above it label that side."""
    for own, other in ((left, right), (right, left)):
        bottom = max((p.y1 for p in other), default=0.0)
        dates = [p for p in own if p.y0 <= bottom]
        if not dates or len(dates) == len(own) or not are_dates(dates):
            continue
        pair, beside = (dates, right) if own is left else (left, dates), level(dates, other)
        labels = beside == len(dates) or (len(dates) >= FEWEST_DATES and 2 * beside > len(dates))
        if labels and kind_of(*pair) is not Kind.COLUMNS:
            return [p for p in own if p.y0 > bottom]
    return []


def beyond_labels(pieces: list[Piece], cut: Cut, found: Stretch, ranked: Sequence[Stretch]) -> Cut | None:
    """The cut at another gutter of the same rows where dates stand between the two that label what the cut parts from
    them: a short sidebar hides that these are cells of the text and no column."""
    for stretch in ranked:
        if stretch.x == found.x or not overlap(stretch, found):
            continue
        own, main = (cut.left, cut.right) if stretch.x < found.x else (cut.right, cut.left)
        strip = [p for p in own if (p.x0 >= stretch.x - 1) is (stretch.x < found.x)]
        if len(strip) < FEWEST_DATES or not are_dates(strip) or level(strip, main) <= level(strip, without(own, strip)):
            continue
        left, right = sides(pieces, stretch)
        if left and right and kind_of(left, right) is Kind.COLUMNS:
            return Cut(pieces[: stretch.start], left, right, pieces[stretch.end :], Kind.COLUMNS)
    return None


def overlap(one: Stretch, other: Stretch) -> bool:
    """Whether most of the rows of a gutter are rows of another one."""
    return min(one.end, other.end) - max(one.start, other.start) > 0.8 * (other.end - other.start)


def led_in(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """The few pieces of the right side, such as a centred address, that stand above all of the left one and hide that
    the dates below them label it."""
    lead = [p for p in right if p.y1 <= left[0].y0]
    rest = right[len(lead) :]
    if not 0 < len(lead) <= LEAD or not dated([rest]) or dated([left]):
        return []
    return lead if kind_of(left, rest) is Kind.LABELS_RIGHT else []


def centred(left: list[Piece], right: list[Piece], em: float) -> list[Piece]:
    """A heading of both columns above them, between their left edges, so that the right one seems to hold it."""
    lead = [p for p in right if p.y1 <= left[0].y0]
    rest = right[len(lead) :]
    return lead if len(lead) == 1 and rest and lead[0].x0 < min(p.x0 for p in rest) - 2 * em else []


def without_tail(left: list[Piece], right: list[Piece], below: list[Piece]) -> tuple[list[Piece], ...]:
    """Hand on to what stands below the last pieces of one side that belong there, such as a heading, or a section of
    which one line is as wide as the page."""
    bottom = min(max(p.y1 for p in left), max(p.y1 for p in right))
    tail = [p for p in left + right if p.y0 > bottom - 1]
    if not tail:
        return left, right, below
    side = left if any(p is left[-1] for p in tail) else right
    if len(tail) > 2:
        tail = last_block(side, tail) if goes_on(tail[-1], below[0]) else []
        if not tail:
            return left, right, below
    before = max((p.baseline for p in without(side, tail)), default=-1e9)
    gap = tail[0].baseline - before
    if gap < 1.8 * tail[0].size or min(p.baseline for p in below) - tail[-1].baseline > 0.75 * gap:
        return left, right, below
    return without(left, tail), without(right, tail), tail + below


def last_block(side: list[Piece], tail: list[Piece]) -> list[Piece]:
    """The end of one side from where the widest white space parts it."""
    lines = sorted({p.baseline for p in side})
    steps = {y: y - above for above, y in pairwise(lines)}
    start = max((p.baseline for p in tail), key=lambda y: steps.get(y, 0.0))
    return [p for p in tail if p.baseline >= start]


def goes_on(last: Piece, first: Piece) -> bool:
    """Whether a line stands right below another one, on the same left edge."""
    return abs(last.x0 - first.x0) < 2 and 0 < first.baseline - last.baseline < 1.7 * first.size


def kind_of(left: list[Piece], right: list[Piece]) -> Kind:
    """What stands at the two sides of a gutter."""
    at_left, at_right = cells_of(left), cells_of(right)
    if tiled(at_left, at_right):
        return Kind.COLUMNS
    of_left, of_right = labels(at_left, at_right), labels(at_right, at_left)
    if len(at_left) == 1 and len(at_left[0]) > 2 and not whole_ranges(at_left[0]):
        of_left = False  # one block beside another proves nothing by beginning at the same height
    if of_left and of_right:  # the side with less text labels the other
        of_left = sum(len(p.letters) for p in left) < sum(len(p.letters) for p in right)
    elif not of_right and not of_left:
        return Kind.COLUMNS
    return Kind.LABELS_LEFT if of_left else Kind.LABELS_RIGHT


def weight(pieces: Sequence[Piece], others: Sequence[Piece]) -> float:
    """How much of two columns' width and text one of them has."""
    own, other = sum(len(p.letters) for p in pieces), sum(len(p.letters) for p in others)
    wide, wide_other = extent(pieces), extent(others)
    return own / max(own + other, 1) + wide / max(wide + wide_other, 1.0)


def holds_head(pieces: Sequence[Piece], head: float) -> bool:
    """Whether the page's largest type stands among these pieces."""
    return any(p.size >= head - 0.1 for p in pieces)
