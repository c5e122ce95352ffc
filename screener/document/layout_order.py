"""Pieces to rows in reading order: recursive cuts along white gutters, judged by what stands at both sides.

A gutter with independent text at both sides parts columns: the main one is read first. A gutter whose one side only
labels the other (dates at the right edge, dates or section names at the left, keys of a form) parts cells of rows:
they are read together, row by row. What decides is whether the cells of one side begin on baselines of the other
side where something begins there too.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from screener.document.layout_pieces import MARKERS, Piece

YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d\b|\b\d{1,2}/\d\d\b")
MIN_GUTTER = 0.7  # ems
MAX_DEPTH = 14
MAX_CANDIDATES = 64
MAX_TRIED = 10
MAX_PIECES = 1200  # a page with more is no resume, and reads line by line


class Kind(Enum):
    """What the sides of a gutter are to each other."""

    COLUMNS = "columns"
    LABELS_LEFT = "labels at the left"
    LABELS_RIGHT = "labels at the right"


@dataclass(slots=True)
class Row:
    """Cells that are read as one line, in order; `column` 0 is the main flow."""

    cells: list[Piece]
    column: int = 0
    region: int = 0
    baseline: float = field(init=False)

    def __post_init__(self) -> None:
        self.baseline = self.cells[0].baseline

    @property
    def size(self) -> float:
        """The first cell's type size."""
        return self.cells[0].size


@dataclass(slots=True)
class Cut:
    """A gutter at `x` with the pieces above the stretch where it is white, at its two sides, and below."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]
    kind: Kind


class Reader:
    """Orders the pieces of one page; counts its columns and regions."""

    def __init__(self, head: float) -> None:
        self.columns = 0
        self.regions = 0
        self.head = head  # the largest type size of the first page, 0 on others: its column is read first

    def order(self, pieces: list[Piece], depth: int = 0) -> list[Row]:
        """The pieces as rows in reading order."""
        cut = best_cut(pieces) if depth < MAX_DEPTH and 3 < len(pieces) < MAX_PIECES else None
        if cut is None:
            self.regions += 1
            return rows_of(pieces, self.regions)
        rows = self.order(cut.above, depth + 1) if cut.above else []
        rows += self.beside(cut, depth + 1)
        return rows + (self.order(cut.below, depth + 1) if cut.below else [])

    def beside(self, cut: Cut, depth: int) -> list[Row]:
        """Two sides of a gutter: cells of common rows, or columns of their own."""
        if cut.kind is Kind.LABELS_RIGHT:
            return self.attach_right(self.order(cut.left, depth), cells_of(cut.right), depth)
        if cut.kind is Kind.LABELS_LEFT:
            return self.attach_left(self.order(cut.right, depth), cells_of(cut.left), depth)
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
            if at is not None and len(cell) > 1 and not flush and self.parallel(rows, at, cell) > 1:
                until = at + self.parallel(rows, at, cell)
                rows[until:until] = self.order([p for line in cell for p in line], depth)
                continue
            for line in cell:
                at = beside_row(rows, line[0])
                if at is not None:
                    rows[at].cells += line
                else:
                    place(rows, Row(line, region=rows[0].region if rows else 0))
        return rows

    def parallel(self, rows: list[Row], at: int, cell: list[list[Piece]]) -> int:
        """How many rows from `at` on stand beside a cell, with those that go on below it without a break."""
        bottom = cell[-1][0].baseline
        count = 1
        for before, row in zip(rows[at:], rows[at + 1 :], strict=False):
            step = row.baseline - before.baseline
            if step <= 0 or (row.baseline > bottom + 1 and (step > 1.6 * row.size or row.cells[0].marker)):
                break
            count += 1
        return count

    def attach_left(self, rows: list[Row], cells: list[list[list[Piece]]], depth: int) -> list[Row]:
        """Put each label of the left side before the row that it stands beside."""
        for cell in cells:
            at = beside_row(rows, cell[0][0])
            flat = [p for line in cell for p in line]
            if at is None:
                for line in cell:
                    place(rows, Row(line, region=rows[0].region if rows else 0))
            elif len(cell) > 3:
                rows[at:at] = self.order(flat, depth)
            else:
                rows[at].cells = flat + rows[at].cells
        return rows


class Stretch(NamedTuple):
    """Pieces `start` to `end` (by baseline) with a white gutter before `x` among them."""

    score: float
    x: float
    start: int
    end: int
    height: float
    left: int
    right: int


def best_cut(pieces: list[Piece]) -> Cut | None:
    """The gutter that parts independent columns best; else the one that parts cells of rows best; else none."""
    pieces = sorted(pieces, key=lambda p: p.baseline)
    em = statistics.median(p.size for p in pieces)
    found: dict[tuple[int, int, int], Stretch] = {}
    for x in edges_of(pieces, em):
        for stretch in stretches(pieces, x, em):
            key = (stretch.start, stretch.end, stretch.left)
            if key not in found or found[key].score < stretch.score:
                found[key] = stretch
    ranked = sorted(found.values(), reverse=True)
    fallback: Cut | None = None
    for stretch in ranked[:MAX_TRIED]:
        inside = pieces[stretch.start : stretch.end]
        left = [p for p in inside if p.x0 < stretch.x - 1]
        right = [p for p in inside if p.x0 >= stretch.x - 1]
        kind = kind_of(left, right)
        cut = Cut(pieces[: stretch.start], left, right, pieces[stretch.end :], kind)
        if kind is not Kind.COLUMNS:
            fallback = fallback or cut
        elif stretch.height > 2.6 * em:
            return cut
    return fallback


def edges_of(pieces: list[Piece], em: float) -> list[int]:
    """The left edges before which a gutter may lie; shared edges first when there are too many."""
    margin = min(p.x0 for p in pieces) + em
    edges = Counter(round(p.x0) for p in pieces if p.x0 > margin)
    if len(edges) <= MAX_CANDIDATES:
        return sorted(edges)
    shared = [x for x, n in edges.most_common(MAX_CANDIDATES) if n > 1]
    single = sorted(x for x, n in edges.items() if n == 1)
    return sorted(shared + single[:: len(single) // MAX_CANDIDATES + 1])


def stretches(pieces: list[Piece], x: float, em: float) -> list[Stretch]:
    """The stretches along which a gutter before `x` is white and has text at both sides."""
    found: list[Stretch] = []
    near, far = x - 0.35 * em, x + 3.5 * em
    start = left = right = intruders = 0
    left_top = right_top = left_bottom = right_bottom = reach = 0.0
    last = 0.0
    begin = 1e9

    def keep(end: int) -> None:
        if not left or not right or left + right < 3:
            return
        height = min(left_bottom, right_bottom) - max(left_top, right_top)
        width = (begin - reach) / em
        if height > 1.4 * em and (width >= MIN_GUTTER or (left > 2 and right > 2)):
            found.append(Stretch(height * max(0.3, min(width, 4.0)) ** 0.5, x, start, end, height, left, right))

    for i, piece in enumerate(pieces):
        x0, x1 = piece.x0, piece.x1
        if x0 >= x - 1:
            right_top = right_top if right else piece.y0
            right_bottom, begin, right = max(right_bottom, piece.y1), min(begin, x0), right + 1
        elif x1 <= near or (x1 < far and abs(x0 - last) < 2 and left and intruders < max(1, 0.2 * left)):
            left_top = left_top if left else piece.y0
            left_bottom, left, last = max(left_bottom, piece.y1), left + 1, x0
            if x1 <= near:
                reach = max(reach, x1)
            else:
                intruders += 1
        else:
            keep(i)
            start, left, right, intruders, left_bottom, right_bottom, reach, begin = i + 1, 0, 0, 0, 0.0, 0.0, 0.0, 1e9
    keep(len(pieces))
    return found


def kind_of(left: list[Piece], right: list[Piece]) -> Kind:
    """What stands at the two sides of a gutter."""
    at_left, at_right = cells_of(left), cells_of(right)
    at_right_labels = labels(at_right, at_left)
    if at_right_labels and (len(at_right) <= len(at_left) or not labels(at_left, at_right)):
        return Kind.LABELS_RIGHT
    return Kind.LABELS_LEFT if labels(at_left, at_right) else Kind.COLUMNS


def lines_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand on one line, by baseline and overlap, from top to bottom."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.baseline):
        for line in reversed(lines[-4:]):
            if same_line(line, piece):
                line.append(piece)
                break
        else:
            lines.append([piece])
    for line in lines:
        line.sort(key=lambda p: p.x0)
    return lines


def same_line(line: list[Piece], piece: Piece) -> bool:
    """Whether a piece belongs to a line: it stands at the same height and overlaps none of its pieces."""
    other = line[0]
    near = abs(piece.baseline - other.baseline) < 0.3 * min(piece.size, other.size)
    if not near:
        common = min(piece.y1, other.y1) - max(piece.y0, other.y0)
        near = common > 0.6 * min(piece.y1 - piece.y0, other.y1 - other.y0)
    return near and all(piece.x0 >= p.x1 - 1 or piece.x1 <= p.x0 + 1 for p in line)


def rows_of(pieces: Sequence[Piece], region: int) -> list[Row]:
    """Pieces without columns, line by line."""
    return [Row(line, region=region) for line in lines_of(pieces)]


def cells_of(pieces: Sequence[Piece]) -> list[list[list[Piece]]]:
    """The lines of one side, grouped where no gap parts them."""
    cells: list[list[list[Piece]]] = []
    for line in lines_of(pieces):
        if cells and line[0].baseline - cells[-1][-1][0].baseline <= 1.65 * max(line[0].size, cells[-1][-1][0].size):
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def labels(cells: list[list[list[Piece]]], others: list[list[list[Piece]]]) -> bool:
    """Whether the cells of one side belong to rows of the other side."""
    rows = [line for cell in others for line in cell]
    lines = [line for cell in cells for line in cell]
    dated = sum(bool(YEAR.search(p.text)) for line in lines for p in line) >= 0.6 * len(lines)
    if dated and statistics.mean(sum(len(p.letters) for p in line) for line in lines) < 34:
        return True
    dense = len(lines) > 3.2 * len(cells) and not (len(cells) == 1 and len(lines) < 9)
    if dense and not (len(cells) > 1 and aligned(others, lines) and aligned(cells, rows)):
        return False
    return aligned(cells, rows)


def aligned(cells: list[list[list[Piece]]], rows: list[list[Piece]]) -> bool:
    """Whether cells begin where something begins on the other side; those with nothing beside them are not asked."""
    top, bottom = rows[0][0].y0 - 2, rows[-1][0].y1 + 2
    inside = [cell for cell in cells if top <= cell[0][0].baseline <= bottom]
    asked = [cell for cell in inside if has_neighbour(cell, rows)]
    good = sum(begins_beside(cell[0][0], rows) for cell in asked)
    return bool(asked) and good >= 0.8 * len(asked) and len(inside) >= 0.7 * len(cells)


def has_neighbour(cell: list[list[Piece]], rows: list[list[Piece]]) -> bool:
    """Whether anything stands beside a cell."""
    top, bottom = cell[0][0].y0, cell[-1][0].y1
    return any(p.y0 < bottom and p.y1 > top for row in rows for p in row)


def begins_beside(piece: Piece, rows: list[list[Piece]]) -> bool:
    """Whether a line of the other side stands on this baseline and begins something there."""
    tolerance = max(1.2, 0.16 * piece.size)
    for i, row in enumerate(rows):
        if abs(row[0].baseline - piece.baseline) <= tolerance:
            return i == 0 or begins(rows[i - 1], row, rows)
    return False


def begins(before: list[Piece], row: list[Piece], rows: list[list[Piece]]) -> bool:
    """Whether a line does not go on with the text of the line before it."""
    first, last = row[0], before[-1]
    if first.baseline - last.baseline > 1.55 * first.size or first.marker:
        return True
    if abs(first.size - last.size) > 0.4 or first.inks[0].bold != last.inks[-1].bold:
        return True
    reach = max(line[-1].x1 for line in rows)
    return last.x1 < first.x0 + 0.72 * (reach - first.x0)


def beside_row(rows: list[Row], piece: Piece) -> int | None:
    """The row on whose height a piece stands."""
    best, at = 0.55 * piece.size, None
    for i, row in enumerate(rows):
        distance = abs(row.baseline - piece.baseline)
        if distance < best:
            best, at = distance, i
    return at


def place(rows: list[Row], row: Row) -> None:
    """Insert a row by its height, behind the last row that stands above it."""
    at = max((i for i, r in enumerate(rows) if r.baseline <= row.baseline), default=-1) + 1
    rows.insert(at, row)


def extent(pieces: Sequence[Piece]) -> float:
    """How wide a column is."""
    return max(p.x1 for p in pieces) - min(p.x0 for p in pieces)


def weight(pieces: Sequence[Piece], others: Sequence[Piece]) -> float:
    """How much of two columns' width and text one of them has."""
    own, other = sum(len(p.letters) for p in pieces), sum(len(p.letters) for p in others)
    wide, wide_other = extent(pieces), extent(others)
    return own / max(own + other, 1) + wide / max(wide + wide_other, 1.0)


def holds_head(pieces: Sequence[Piece], head: float) -> bool:
    """Whether the page's largest type stands among these pieces."""
    return any(p.size >= head - 0.1 for p in pieces)


def unwrap(rows: list[Row]) -> list[Row]:
    """Join what wrapped inside a cell: dates beside a long title go behind its last line."""
    made: list[Row] = []
    for row in rows:
        if len(made) > 1 and between(made[-2], made[-1], row):
            centred, first = made.pop(), made[-1].cells[0]
            if centred.cells[0].x0 > first.x0:
                row.cells += centred.cells
            else:
                made.pop()
                at = sum(p.x0 < first.x0 for p in centred.cells)
                row.cells = [*centred.cells[:at], first, row.cells[0], *centred.cells[at:]]
        elif made and wraps(made[-1], row):
            row.cells += made[-1].cells[1:]
            made[-1].cells = made[-1].cells[:1]
        made.append(row)
    return made


def between(first: Row, beside: Row, second: Row) -> bool:
    """Whether the middle row is centred beside the two lines of one cell."""
    if len(first.cells) != 1 or len(second.cells) != 1:
        return False
    upper, lower = first.cells[0], second.cells[0]
    if any(p.x0 < max(upper.x1, lower.x1) and p.x1 > min(upper.x0, lower.x0) for p in beside.cells):
        return False
    inside = upper.baseline + 1 < beside.baseline < lower.baseline - 1
    centred = abs(upper.x0 + upper.x1 - lower.x0 - lower.x1) < 4
    return inside and (abs(upper.x0 - lower.x0) < 1.5 or centred) and one_style(upper, lower)


def wraps(row: Row, after: Row) -> bool:
    """Whether a row's first cell goes on in the next row."""
    if len(row.cells) < 2 or len(after.cells) != 1:
        return False
    cell, rest = row.cells[0], after.cells[0]
    if not one_cell(cell, rest) or rest.x1 > row.cells[1].x0:
        return False
    word = rest.letters.index(" ") if " " in rest.letters else len(rest.letters)
    needs = rest.boxes[word - 1].x1 - rest.x0 + 0.25 * rest.size
    full = cell.x1 + needs > row.cells[1].x0 - 0.8 * cell.size
    return full or rest.letters[0].islower() or cell.letters[-1] in ",&/-–(+"


def one_cell(first: Piece, second: Piece) -> bool:
    """Whether two pieces may be lines of one cell: same edge, same style, no more than a line apart."""
    if abs(first.x0 - second.x0) > 1.5:
        return False
    return one_style(first, second)


def one_style(first: Piece, second: Piece) -> bool:
    """Whether a piece may go on with another one's text: no marker, same style, no more than a line below."""
    if second.marker or first.marker or second.letters[0] in MARKERS:
        return False
    ink, other = first.inks[-1], second.inks[0]
    same = ink.size == other.size and ink.bold == other.bold and ink.colour == other.colour
    return same and 0 < second.baseline - first.baseline < 1.7 * first.size
