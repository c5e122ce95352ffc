"""Entries in bands: dates, the head of a job and what was done there stand beside each other in columns of their own.

What makes the cells of one band belong together is that they begin at one height, band after band. The columns are
told by what they hold: text, dates alone, heads of a few short lines, the names of sections. A page that goes on with
the columns of the page before needs but one such band.
"""

from __future__ import annotations

import statistics
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from screener.document.layout_gutters import Stretch, columns_in, spans_of
from screener.document.layout_notes import blocks_of, is_date, text_of
from screener.document.layout_pieces import Piece
from screener.document.layout_rows import (
    DATES_LONG,
    FLUSH,
    NOW,
    NOW_LAST,
    OPEN_CELL,
    YEAR,
    Row,
    dated,
    has_neighbour,
    lines_of,
    one_type,
    whole_lines,
)

Line = list[Piece]
Cell = list[Line]

MOST_COLUMNS = 5
FEWEST = 2  # bands with dates, where no page before had such columns
LONG = 60  # letters of a line beside the text
MORE = 1.2  # times as many letters as another column that the text has
GAP = 1.65  # times its type: how far a line stands below another one that it does not go on with
NEAR = 1.8  # the same for a place in small type below a head
REACH = 0.8  # ems by which the cells of a band may begin lower or higher than each other
LARGER = 1.15  # times the usual type of its column that a heading has
MOST = 0.66  # of the bands, or of the cells, that are as bands are
TOLD = 90  # letters of the text of an entry, more than the name of a degree
SLACK = 2.5  # ems that a gutter may take beyond the narrowest one
SAME = 3.0  # points by which a column may lie elsewhere on the next page


class Role(Enum):
    """What a column holds."""

    TEXT = "text"
    DATES = "dates"
    HEADS = "heads of entries"
    NAMES = "names of sections"


@dataclass(slots=True, eq=False)
class Column:
    """What stands between two gutters; `room` is how wide its lines may be."""

    lines: list[Line]
    left: float
    right: float
    room: float = 0.0
    role: Role = Role.HEADS

    @property
    def letters(self) -> int:
        """How much there is to read in it."""
        return sum(len(p.letters) for line in self.lines for p in line)


@dataclass(slots=True)
class Band:
    """Cells beside the text that begin at one height; `begun` is the line of the text that begins there, too. Those of
    a heading stand `alone`."""

    cells: list[tuple[Column, Cell]]
    alone: bool = False
    begun: Line | None = None
    text: list[Line] = field(default_factory=list)

    @property
    def first(self) -> Piece:
        """The first piece of its first cell."""
        return self.cells[0][1][0][0]

    @property
    def top(self) -> float:
        """The height from which on lines belong to it."""
        return min(cell[0][0].baseline - REACH * cell[0][0].size for _, cell in self.cells)

    @property
    def held(self) -> bool:
        """Whether something begins in two columns there."""
        return len(self.cells) + (self.begun is not None) > 1

    @property
    def is_told(self) -> bool:
        """Whether its text says what was done, in a list or in lines that wrap, and is no cell of a table."""
        letters = sum(len(p.letters) for line in self.text for p in line)
        return any(line[0].marker for line in self.text) or (len(self.text) > 1 and letters >= TOLD)

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table: nothing is told, and dates stand first or one cell stands beside the text."""
        first = min(self.cells, key=lambda item: item[0].left)[0]
        return not self.is_told and len(self.text) == 1 and (first.role is Role.DATES or len(self.cells) == 1)

    @property
    def is_dated(self) -> bool:
        """Whether it has dates."""
        return self.held and any(dated(cell) for _, cell in self.cells)


Shape = tuple[tuple[float, float, Role], ...]  # the left and the right edge of columns, and what they hold


@dataclass(frozen=True, slots=True)
class Banded:
    """A stretch of a page that reads band by band, with what stands above and below it."""

    above: list[Piece]
    bands: list[Band]
    below: list[Piece]
    shape: Shape


def banded(pieces: list[Piece], found: Sequence[Stretch], em: float, known: Sequence[Shape]) -> Banded | None:
    """The longest stretch of a page that holds bands. `known` are the columns of those before; `pieces` stand in the
    order of their baselines."""
    if not any(YEAR.search(p.text) for p in pieces if len(p.letters) <= LONG):
        return None
    for start, end in spans_of(found):
        parts = columns_in(pieces[start:end], em)
        if not 1 < len(parts) <= MOST_COLUMNS or not _may_be_columns(parts):
            continue
        columns = _columns(parts, em, min(p.x0 for p in pieces))
        if bands := _bands(columns, known):
            top, bottom = bands[0].top, _bottom(bands)
            inside = {id(p) for p in pieces[start:end] if top <= p.baseline < bottom}
            above = pieces[:start] + [p for p in pieces[start:end] if p.baseline < top]
            below = [p for p in pieces[start:] if id(p) not in inside and p.baseline >= top]
            shape = tuple((c.left, c.right, c.role) for c in columns)
            return Banded(above, [band for band in bands if band.top < bottom], below, shape)
    return None


def _may_be_columns(parts: Sequence[list[Piece]]) -> bool:
    """Whether all columns but that with the most text hold short lines, much less than it does, and some have dates."""
    letters = [sum(len(p.letters) for p in part) for part in parts]
    most = max(range(len(parts)), key=letters.__getitem__)
    beside = [part for i, part in enumerate(parts) if i != most]
    if any(len(p.letters) > LONG or p.marker for part in beside for p in part):
        return False
    return max(n for i, n in enumerate(letters) if i != most) * MORE <= letters[most] and dated(beside)


def _columns(parts: Sequence[list[Piece]], em: float, margin: float) -> list[Column]:
    """Parts of a stretch as columns; `margin` is where the page begins."""
    columns = [Column(lines_of(own), min(p.x0 for p in own), max(p.x1 for p in own)) for own in parts]
    lefts = [margin, *(column.right + SLACK * em for column in columns)]
    rights = [*(column.left - SLACK * em for column in columns[1:]), columns[-1].right]
    for column, left, right in zip(columns, lefts, rights, strict=False):
        wide = column.right - left if _is_flush_right(column.lines) else right - column.left
        column.room = max(column.right - column.left, wide)
    return columns


def _is_flush_right(lines: Sequence[Line]) -> bool:
    """Whether lines end at one edge but begin anywhere."""
    starts, ends = [line[0].x0 for line in lines], [line[-1].x1 for line in lines]
    return max(ends) - min(ends) < FLUSH < max(starts) - min(starts)


def _bands(columns: Sequence[Column], known: Sequence[Shape]) -> list[Band]:
    """The bands that some columns make, from the first one with dates on; none where these are no entries, or where
    the text holds their heads or dates itself."""
    text = max(columns, key=lambda c: c.letters)
    beside = [column for column in columns if column is not text]
    if _is_dated_text(text):
        return []
    bands = _begun(beside, text)
    entries = [band for band in bands if band.is_dated]
    before = next((shape for shape in known if _is_same(columns, shape)), None)
    if len(entries) < (1 if before else FEWEST) or not _hold(bands) or not _is_body(entries, text):
        return []
    _cast(columns, text, entries, before)
    if sum(_has_head(band, text) for band in entries) < (1 if before else MOST * len(entries)):
        return []
    bands = _joined(bands[bands.index(entries[0]) :])
    _fill(bands, text)
    told = [band.text for band in entries if band.is_told]
    plain = sum(lines[0][0].marker or _type(lines[0][0]) == _type(lines[-1][0]) for lines in told)
    return bands if 3 * len(told) >= len(entries) and plain >= MOST * len(told) else []


def _is_dated_text(text: Column) -> bool:
    """Whether lines of the text begin or end with dates, or are periods, so that it needs none from beside it."""
    if any(is_date(piece.text) for line in text.lines for piece in (line[0], line[-1])):
        return True
    return sum(map(_is_period, text.lines)) >= FEWEST


def _is_period(line: Line) -> bool:
    """Whether a short line has two dates, or one and a word for now, as those below a title have."""
    words = text_of(line)
    years = len(YEAR.findall(words)) if len(words) <= DATES_LONG else 0
    return years > 1 or (years == 1 and bool(NOW_LAST.search(words)))


def _begun(beside: Sequence[Column], text: Column) -> list[Band]:
    """The cells beside a text by the height at which they begin, from top to bottom."""
    lines = {id(c): [line for o in (*beside, text) if o is not c for line in o.lines] for c in beside}
    cells = [(column, cell) for column in beside for cell in _cells(column, lines[id(column)])]
    bands: list[Band] = []
    for column, cell in sorted(cells, key=lambda item: item[1][0][0].baseline):
        last = bands[-1] if bands else None
        if not has_neighbour(cell, lines[id(column)]):
            bands.append(Band([(column, cell)], alone=True))
        elif last and not last.alone and _level(last.first, cell[0][0]) and all(column is not c for c, _ in last.cells):
            last.cells.append((column, cell))
        else:
            bands.append(Band([(column, cell)]))
    starts = [block[0] for block in blocks_of([p for line in text.lines for p in line])]
    for band in bands:
        band.begun = next((line for line in starts if not band.alone and _level(band.first, line[0])), None)
    return bands


def _cells(column: Column, others: Sequence[Line]) -> list[Cell]:
    """The lines of a column beside the text, parted at gaps, and before and behind a heading."""
    usual = statistics.median(line[0].size for line in column.lines)
    cells: list[Cell] = []
    parted = True
    for line in column.lines:
        heading = line[0].size > LARGER * usual and not has_neighbour([line], list(others))
        above = cells[-1][-1][0] if cells else line[0]
        if parted or heading or line[0].baseline - above.baseline > GAP * max(line[0].size, above.size):
            cells.append([line])
        else:
            cells[-1].append(line)
        parted = heading
    return cells


def _step(above: Line, line: Line) -> float:
    return line[0].baseline - above[0].baseline


def _level(first: Piece, second: Piece) -> bool:
    return abs(first.baseline - second.baseline) < REACH * max(first.size, second.size)


def _hold(bands: Sequence[Band]) -> bool:
    """Whether most cells of each column with something beside them begin where another column begins."""
    asked, held = Counter[int](), Counter[int]()
    for band in bands:
        for column, _ in () if band.alone else band.cells:
            asked[id(column)] += 1
            held[id(column)] += band.held
    return all(held[key] >= MOST * count for key, count in asked.items())


def _joined(bands: Sequence[Band]) -> list[Band]:
    """The bands, with cells that begin where no other does, such as the place that stands off below a head, given to
    the cell above them."""
    made: list[Band] = []
    for band in bands:
        column, cell = band.cells[0]
        above = next((lines for c, lines in made[-1].cells if c is column), None) if made else None
        if band.held or band.alone or not above or _step(above[-1], cell[0]) > NEAR * cell[0][0].size:
            made.append(band)
        else:
            above += cell
    return made


def _is_body(entries: Sequence[Band], text: Column) -> bool:
    """Whether the text of most entries begins as it goes on, and so with no title."""
    types = Counter(_type(p) for line in text.lines for p in line for _ in p.letters)
    usual = types.most_common(1)[0][0]
    firsts = [band.begun[0] for band in entries if band.begun]
    return bool(firsts) and sum(p.marker or _type(p) == usual for p in firsts) >= MOST * len(firsts)


def _type(piece: Piece) -> tuple[object, ...]:
    ink = piece.inks[-1]
    return ink.size, ink.bold, ink.italic, ink.colour


def _cast(columns: Sequence[Column], text: Column, entries: Sequence[Band], before: Shape | None) -> None:
    """Tell the columns what they hold: what they held on the page before, or what their cells are."""
    for i, column in enumerate(columns):
        own = [cell for band in entries for other, cell in band.cells if other is column]
        dates = sum(is_date(" ".join(p.text for p in cell[0])) for cell in own)
        if before:
            column.role = before[i][2]
        elif column is text:
            column.role = Role.TEXT
        elif own and dates >= MOST * len(own):
            column.role = Role.DATES
        elif not any(map(dated, own)) and 2 * len(own) <= len(entries):
            column.role = Role.NAMES


def _has_head(band: Band, text: Column) -> bool:
    """Whether an entry has a head beside its text: beside its dates, or with them in one cell. At the right, dates
    with one line more are dates and a place."""
    heads = [(column, cell) for column, cell in band.cells if column.role is Role.HEADS]
    if any(column.role is Role.DATES for column, _ in band.cells):
        return bool(heads)
    return any(
        not YEAR.search(cell[0][0].text) and dated(cell[1:]) and len(cell) > (2 if column.left > text.left else 1)
        for column, cell in heads
    )


def _is_same(columns: Sequence[Column], shape: Shape) -> bool:
    """Whether columns lie where those of another page do: each at its left or at its right edge."""
    return len(columns) == len(shape) and all(
        abs(column.left - left) < SAME or abs(column.right - right) < SAME
        for column, (left, right, _) in zip(columns, shape, strict=True)
    )


def _bottom(bands: Sequence[Band]) -> float:
    """The height at which the entries end: at the first heading below the last one with dates."""
    last = max(i for i, band in enumerate(bands) if band.is_dated)
    return next((band.top for band in bands[last:] if band.alone), float("inf"))


def _fill(bands: list[Band], text: Column) -> None:
    """Give each band the lines of the text that stand from its top to that of the next one."""
    bands.sort(key=lambda band: band.top)
    tops = [band.top for band in bands]
    for line in text.lines:
        if line[0].baseline >= tops[0]:
            bands[bisect_right(tops, line[0].baseline) - 1].text.append(line)


def heads_of(band: Band, region: int) -> list[Row]:
    """A band before its text, in rows: the name of its section, its dates with the first line of its head, the rest."""
    names = [[p for line in cell for p in line] for column, cell in band.cells if column.role is Role.NAMES]
    first: Line = []
    rest: list[Line] = []
    for column, cell in sorted(band.cells, key=lambda item: item[0].left):
        if column.role is Role.DATES:
            lines = whole_lines(cell)
            count = next((i for i, line in enumerate(lines) if i and not _is_time(line)), len(lines))
            first += [p for line in lines[:count] for p in line]
            rest += lines[count:]
        elif column.role is not Role.NAMES:
            lines = _unwrapped(whole_lines(cell), column)
            first += lines[0]
            rest[:0] = lines[1:]
    return [Row(line, region=region) for line in (*names, first, *rest) if line]


def _is_time(line: Line) -> bool:
    return dated([line]) or bool(NOW.match(line[0].text))


def _unwrapped(lines: Sequence[Line], column: Column) -> list[Line]:
    """The lines of a head, those joined that its narrow column broke."""
    made: list[Line] = []
    for line in lines:
        if made and _goes_on(made[-1][-1], line[0], column):
            made[-1] = [*made[-1], *line]
        else:
            made.append(list(line))
    return made


def _goes_on(last: Piece, first: Piece, column: Column) -> bool:
    if not one_type(last, first) or dated([[last, first]]) or not 0 < first.baseline - last.baseline < GAP * last.size:
        return False
    word = first.letters.index(" ") if " " in first.letters else len(first.letters)
    needs = last.x1 - last.x0 + first.boxes[word - 1].x1 - first.x0 + 0.25 * first.size
    return needs > column.room or first.letters[0].islower() or last.text.endswith((*OPEN_CELL, "-", "–", "("))
