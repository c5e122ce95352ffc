"""Rows and cells: what stands on one line, which cells belong to the rows beside them."""

from __future__ import annotations

import re
import statistics
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from screener.document.layout_pieces import LONE_MONTH, Piece

YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d\b|\b\d{1,2}/\d\d\b")
TILE_LINES = 2.2  # of a cell, on average, in tiles of entries
_NO_MONTH = r"(?:present|now|today|current|ongoing|to date|date|heute|oggi|hoy|hoje|obecnie|atual|actual|nu)\b"
OPEN_RANGE = re.compile(rf"(?:[-–—] ?(?!{_NO_MONTH})(?:[^\W\d_]{{3,9}}\.?)?|\b(?:to|until|bis))$", re.IGNORECASE)
RANGE_GOES_ON = re.compile(r"(?:[-–—] ?(?=[^\W_]|$)|(?:to|until|bis)\b)", re.IGNORECASE)
_LENGTH = r"\d{1,2} ?(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|años?|meses|anni|mesi)\b\.?"
_SPAN = re.compile(rf"\(?(?:{_LENGTH}(?:,? (?:and )?{_LENGTH})?|less than a year)\)?", re.IGNORECASE)
NOW, NOW_LAST = re.compile(_NO_MONTH, re.IGNORECASE), re.compile(rf"{_NO_MONTH}$", re.IGNORECASE)
SHORT = 34  # letters of dates, or of dates and a place
FEWEST = 3  # lines from which on one edge tells something
HIGHER = 0.4  # ems by which dates may stand higher than the words beside them
FLUSH = 1.5  # points by which the ends of lines on one edge differ at most
LARGER = 1.15  # times the type of the labels above it that a heading among them has at least
DATES_LONG = 48  # letters of a period and a place
OPEN_CELL = (",", "|", "·", "/", "&")  # what the line of a cell ends with that goes on below


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
    if _are_times(lines) and statistics.median(sum(len(p.letters) for p in line) for line in lines) < SHORT:
        return True
    cells = [cell for cell in cells if not all(map(_is_span, cell))]
    if not cells or _flush_dates(lines, rows):
        return True
    if len(cells) > 1 and all(map(_dates_and_place, cells)) and aligned(cells, rows):
        return True
    dense = len(lines) > 3.2 * len(cells) and not (len(cells) == 1 and len(lines) < 9)
    if dense and not (len(cells) > 1 and aligned(others, lines) and aligned(cells, rows)):
        return False
    return aligned(cells, rows)


def _are_times(lines: list[list[Piece]]) -> bool:
    """Whether most lines of one side say when or for how long ("Present", "2 yrs 3 mos"), some of them with a year."""
    years = sum(bool(YEAR.search(p.text)) for line in lines for p in line)
    others = sum(bool(NOW.fullmatch(p.text) or _SPAN.fullmatch(p.text)) for line in lines for p in line)
    return bool(years) and years + others >= 0.6 * len(lines)


def _is_span(line: list[Piece]) -> bool:
    """Whether a line says no more than how long something took."""
    return len(line) == 1 and bool(_SPAN.fullmatch(line[0].text))


def _flush_dates(lines: list[list[Piece]], rows: list[list[Piece]]) -> bool:
    """Whether short lines, dates and places, end at one edge but begin anywhere, each level with one of some rows; or
    all with a date and nothing beside them."""
    ends = [line[-1].x1 for line in lines]
    starts = [line[0].x0 for line in lines]
    if max(ends) - min(ends) > FLUSH or max(starts) - min(starts) < lines[0][0].size:
        return False
    if all(_is_dated(line) and not has_neighbour([line], rows) for line in lines):
        return True
    if len(lines) < FEWEST:
        return False
    years = sum(dated([line]) for line in lines)
    short = all(sum(len(p.letters) for p in line) < SHORT for line in lines)
    return short and 3 * years >= len(lines) and all(level_row(line, rows) for line in lines)


def _is_dated(line: list[Piece]) -> bool:
    """Whether a line is a date, maybe with a place."""
    return dated([line]) and sum(len(p.letters) for p in line) < DATES_LONG


def tiled(left: list[list[list[Piece]]], right: list[list[list[Piece]]]) -> bool:
    """Whether two sides are tiles of entries, two by two: equally wide, much to read in both, and heads of one look
    that begin at one height."""
    wide, wide_other = (extent([p for cell in side for line in cell for p in line]) for side in (left, right))
    dense = all(sum(map(len, side)) > TILE_LINES * len(side) for side in (left, right))
    if not dense or not 0.8 < wide / max(wide_other, 1.0) < 1.25:
        return False
    heads = {(round(p.baseline), p.size, p.inks[0].bold) for p in (cell[0][0] for cell in right)}
    return sum((round(p.baseline), p.size, p.inks[0].bold) in heads for p in (cell[0][0] for cell in left)) > 1


def extent(pieces: Sequence[Piece]) -> float:
    """How wide a column is."""
    return max(p.x1 for p in pieces) - min(p.x0 for p in pieces)


def _dates_and_place(cell: list[list[Piece]]) -> bool:
    """Whether a cell is no more than a period, broken by a narrow column, and maybe a place."""
    texts = [" ".join(piece.text for piece in line) for line in whole_lines(cell)]
    narrow = len(cell) <= 5 and all(sum(len(p.letters) for p in line) < 24 for line in cell)
    return narrow and bool(YEAR.search(texts[0])) and len(texts[0]) <= DATES_LONG


def dated(lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether any of some lines has a year."""
    return any(YEAR.search(piece.text) for line in lines for piece in line)


def are_dates(pieces: Sequence[Piece]) -> bool:
    """Whether most of some pieces are short and have a year."""
    return 10 * sum(len(p.letters) <= DATES_LONG and bool(YEAR.search(p.text)) for p in pieces) >= 6 * len(pieces)


def short_dates(cell: Sequence[Sequence[Piece]]) -> bool:
    """Whether a cell holds dates and a place, line by line, rather than text or one range that wraps."""
    if len(cell) > 3 or not dated(cell) or any(sum(len(p.letters) for p in line) > 30 for line in cell):
        return False
    return not OPEN_RANGE.search(cell[0][-1].text)


def whole_lines(cell: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The lines of a cell of dates, those joined that a narrow column broke inside a range or behind a comma."""
    made: list[list[Piece]] = []
    for line in cell:
        if made and dated([made[-1], line]) and broken(made[-1][-1].text.rstrip(), line[0].text):
            made[-1] = [*made[-1], *line]
        else:
            made.append(line)
    return made


def broken(before: str, line: str) -> bool:
    """Whether a line of dates goes on with the one before it."""
    if before.endswith(OPEN_CELL) or OPEN_RANGE.search(before) or RANGE_GOES_ON.match(line):
        return True
    return bool(LONE_MONTH.fullmatch(before)) and bool(YEAR.match(line))


def whole_ranges(cell: Sequence[Sequence[Piece]]) -> bool:
    """Whether several lines each hold a period of their own, rather than the halves of one."""
    years = [sum(len(YEAR.findall(piece.text)) for piece in line) for line in cell]
    return len(cell) > 1 and all(years) and sum(count > 1 for count in years) >= len(years) - 1


def aligned(cells: list[list[list[Piece]]], rows: list[list[Piece]]) -> bool:
    """Whether cells begin where something begins on the other side; those with nothing beside them are not asked."""
    top, bottom = rows[0][0].y0 - 2, rows[-1][0].y1 + 2
    inside = [parted_heading(cell, rows)[-1] for cell in cells if top <= cell[0][0].baseline <= bottom]
    asked = [cell for cell in inside if has_neighbour(cell, rows)]
    good = sum(begins_beside(cell[0][0], rows) and in_step(cell, rows) for cell in asked)
    return bool(asked) and good >= 0.8 * len(asked) and len(inside) >= 0.7 * len(cells)


def parted_heading(cell: list[list[Piece]], rows: list[list[Piece]]) -> list[list[list[Piece]]]:
    """A cell, and before it the heading of a section that tops it: set apart by type, with nothing beside it."""
    if len(cell) < 2 or not cell[0][0].inks[0].bold or cell[1][0].inks[0].bold or has_neighbour(cell[:1], rows):
        return [cell]
    return [cell[:1], cell[1:]]


def parted_headings(cell: list[list[Piece]], rows: list[list[Piece]]) -> list[list[list[Piece]]]:
    """A cell of labels, parted also where larger type with nothing beside it heads the next section."""
    parts = parted_heading(cell, rows)
    at = next(
        (i for i, line in enumerate(parts[-1]) if i and _is_larger(line, parts[-1][0]) and not level_row(line, rows)), 0
    )
    if not at:
        return parts
    own = parts.pop()
    return [*parts, own[:at], own[at : at + 1], *(parted_headings(own[at + 1 :], rows) if own[at + 1 :] else [])]


def parted_spans(cell: list[list[Piece]]) -> list[list[list[Piece]]]:
    """A cell of labels in one part for each job where the lengths of jobs stand right above the dates of the next."""
    ends = [i for i in range(1, len(cell)) if _is_span(cell[i - 1]) and dated([cell[i]])]
    return [cell[a:b] for a, b in pairwise([0, *ends, len(cell)])]


def _is_larger(line: list[Piece], other: list[Piece]) -> bool:
    return line[0].size > LARGER * other[0].size


def level(pieces: list[Piece], others: list[Piece]) -> int:
    """How many of some pieces stand on the baseline of one of the others, or a little higher as small dates do."""
    lines = sorted(p.baseline for p in others)
    near = ((p.baseline - 0.2 * p.size, p.baseline + HIGHER * p.size) for p in pieces)
    return sum(bisect_left(lines, low) < bisect_left(lines, high) for low, high in near)


def level_row(line: list[Piece], rows: list[list[Piece]]) -> bool:
    """Whether a row stands on the baseline of a line."""
    return any(abs(row[0].baseline - line[0].baseline) < 0.3 * line[0].size for row in rows)


def in_step(cell: list[list[Piece]], rows: list[list[Piece]]) -> bool:
    """Whether the lines of a longer cell stand on the baselines of the lines beside them; columns of text do not."""
    if len(cell) < 3:
        return True
    beside = [
        min(abs(row[0].baseline - line[0].baseline) for row in rows)
        for line in cell[1:]
        if has_neighbour([line], rows)
    ]
    return sum(distance < 1.3 for distance in beside) * 2 >= len(beside)


def has_neighbour(cell: Sequence[Sequence[Piece]], rows: Sequence[Sequence[Piece]]) -> bool:
    """Whether anything stands beside a cell."""
    top, bottom = cell[0][0].y0, cell[-1][0].y1
    return any(p.y0 < bottom and p.y1 > top for row in rows for p in row)


def begins_beside(piece: Piece, rows: list[list[Piece]]) -> bool:
    """Whether a line of the other side stands on this baseline and begins something there."""
    for i, row in enumerate(rows):
        other = row[0].size
        reach = HIGHER if YEAR.search(piece.text) else 0.16  # small dates are set level with the top of a title
        if abs(row[0].baseline - piece.baseline) <= max(1.2, reach * min(piece.size, other)):
            if piece.size > 1.6 * other:
                return False
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


def beside_row(rows: Sequence[Row], piece: Piece) -> int | None:
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


def one_type(first: Piece, second: Piece) -> bool:
    """Whether two pieces are set in one type: size, weight, slant and colour."""
    ink, other = first.inks[0], second.inks[0]
    return (ink.size, ink.bold, ink.italic, ink.colour) == (other.size, other.bold, other.italic, other.colour)
