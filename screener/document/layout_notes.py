"""A left margin that holds dates and the names of sections: what its notes say belongs before the text beside them."""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise

from screener.document.layout_pieces import Piece
from screener.document.layout_rows import NOW, YEAR, Row, cells_of, extent, lines_of, one_type

Line = list[Piece]
Cell = list[Line]

MAX_NOTE = 28  # letters of a line in the margin
MAX_NAME = 48  # the same below a date
LARGER = 0.4  # points by which such a line may be larger than the date
LEAST = 1  # dates in the margin
FEWEST_NAMES, NAME_LINES = 3, 3  # of sections in a margin without dates, and the lines of one
PARTING = 1.5  # times the usual distance of lines, from which on a block of text ends
FAR = 2.2  # ems that part blocks in any case
NARROW = 0.75  # how wide a margin is at most, beside the text
REACH = 0.8  # ems by which a note may stand lower or higher than the text that it begins
NOTE_DATES = re.compile(r"[^\W\d_]{0,9}\.? ?\d{0,2}[-/. ]{0,2}(?:19|20)\d\d\b", re.IGNORECASE)


def is_margin(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether the left side holds notes of a margin: short lines, dates and others, where text begins beside them.

    The text at the right has no periods of its own.
    """
    if any(len(p.letters) > MAX_NAME for p in left):
        return False
    if extent(left) > NARROW * extent(right):
        return False
    if sum(bool(YEAR.search(p.text)) for p in left) < LEAST:
        return _are_names(left, right)
    cells = cells_of(left)
    notes = [line for cell in cells for line in cell]
    short = [line for cell in cells for line in cell if line not in _behind_date(cell)]
    dated = [line for line in short if is_date(text_of(line))]
    if len(dated) < LEAST or len(dated) == len(notes) or any(len(text_of(line)) > MAX_NOTE for line in short):
        return False
    blocks = blocks_of(right)
    if any(is_date(piece.text) for block in blocks for line in block for piece in (line[0], line[-1])):
        return False
    starts = [block[0][0] for block in blocks if not block[0][0].marker]
    leads = zip(notes, _leads(notes), strict=True)
    begun = [line for line, lead in leads if any(_level(lead, s) or _level(line[0], s) for s in starts)]
    return 3 * sum(is_date(text_of(line)) for line in begun) >= 2 * len(dated)


def _behind_date(cell: Sequence[Line]) -> list[Line]:
    """The lines of a cell below its dates, in type no larger: the employer and the place of the job beside it. One line
    alone is a place or a length, and as good a note as any."""
    at = max((i for i, line in enumerate(cell) if is_date(text_of(line)) or NOW.match(line[0].text)), default=len(cell))
    lines = [line for line in cell[at + 1 :] if line[0].size <= cell[at][0].size + LARGER]
    return lines if len(lines) > 1 else []


def _are_names(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether a margin without dates holds the names of sections: all in one type that the text is not set in, each
    level with the first line of a block."""
    looks, usual = {_look(p) for p in left}, Counter(_look(p) for p in right).most_common(1)[0][0]
    cells = cells_of(left)
    if len(looks) > 1 or usual in looks or len(cells) < FEWEST_NAMES or any(len(cell) > NAME_LINES for cell in cells):
        return False
    starts = [block[0][0] for block in blocks_of(right)]
    begun = sum(any(_level(cell[0][0], start) for start in starts) for cell in cells)
    return 3 * begun >= 2 * len(cells)


def _look(piece: Piece) -> tuple[float, bool, int]:
    ink = piece.inks[0]
    return ink.size, ink.bold, ink.colour


def _leads(notes: Sequence[Line]) -> list[Piece]:
    """For each note the piece that begins its group: itself, or the name of a section right above a date."""
    leads = [line[0] for line in notes]
    for i, (above, line) in enumerate(pairwise(notes), start=1):
        near = line[0].baseline - above[0].baseline < 2.5 * line[0].size
        if near and is_date(text_of(line)) and not is_date(text_of(above)):
            leads[i] = leads[i - 1]
    return leads


def blocks_of(pieces: Sequence[Piece]) -> list[list[Line]]:
    """The lines of the text, parted where they stand much further from each other than usual."""
    lines = lines_of(pieces)
    steps = [after[0].baseline - before[0].baseline for before, after in pairwise(lines)]
    wide = PARTING * statistics.median(steps) if steps else 0.0
    blocks = [lines[:1]]
    for line, step in zip(lines[1:], steps, strict=True):
        if step > min(max(wide, PARTING * line[0].size), FAR * line[0].size):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def text_of(line: Line) -> str:
    return " ".join(piece.text for piece in line)


def is_date(text: str) -> bool:
    """Whether a line is a date or a period, and no more."""
    return bool(NOTE_DATES.match(text)) and bool(YEAR.search(text)) and len(text) <= MAX_NOTE


def _level(note: Piece, start: Piece) -> bool:
    return abs(note.baseline - start.baseline) < REACH * max(note.size, start.size)


def with_notes(rows: list[Row], right: Sequence[Piece], left: Sequence[Piece]) -> list[Row]:
    """The rows of the text with each note of the margin before the block of text that it stands beside.

    Dates go into the first line of their block, the names of sections become lines of their own.
    """
    spans = [(block[0][0].y0, max(piece.y1 for piece in block[-1])) for block in blocks_of(right)]
    own = set(map(id, left))
    cells = cells_of(left)
    if not any(YEAR.search(p.text) for p in left):
        cells = [[[p for line in cell for p in line]] for cell in cells]  # the name of a section, in whole
    for cell in cells:
        below = _behind_date(cell)
        head: Row | None = None
        for line in (line for line in cell if line not in below):
            at = _beside(rows, spans, line, own)
            if at is not None and is_date(text_of(line)) and not any(YEAR.search(p.text) for p in rows[at].cells[:1]):
                head = rows[at]
                head.cells = line + head.cells
            else:
                rows.insert(len(rows) if at is None else at, Row(line, region=rows[at].region if at is not None else 0))
        at = len(rows) if head is None else _end_of_head(rows, head)
        rows[at:at] = [Row(line, region=head.region if head else 0) for line in below]
    return rows


def _end_of_head(rows: Sequence[Row], head: Row) -> int:
    """The number of the row below a head and the bold lines that it goes on with."""
    at = next(i for i, row in enumerate(rows) if row is head) + 1
    title = head.cells[-1]
    while at < len(rows) and title.inks[0].bold and one_type(title, rows[at].cells[0]):
        at += 1
    return at


def _beside(rows: Sequence[Row], spans: Sequence[tuple[float, float]], line: Line, notes: Container[int]) -> int | None:
    """The first row of the block of text that a note stands beside; the name of a section may also stand below one."""
    reach = line[0].baseline + REACH * line[0].size
    top, bottom = max((span for span in spans if span[0] < reach), default=(None, 0.0))
    if top is None:
        return 0 if rows else None
    if line[0].y0 >= bottom and not is_date(text_of(line)):
        top = min((above for above, _ in spans if above > top), default=math.inf)
    text = (i for i, row in enumerate(rows) if id(row.cells[-1]) not in notes and row.cells[-1].y0 >= top - 1)
    return next(text, None)
