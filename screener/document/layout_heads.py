"""Heads of entries in a column at the left: title, employer, dates and place stand beside what was done there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from screener.document.layout_notes import is_date
from screener.document.layout_pieces import Piece
from screener.document.layout_rows import LARGER, YEAR, Row, beside_row, dated, has_neighbour, lines_of, one_type

Line = list[Piece]

FEWEST = 2  # heads with dates
LINES = range(2, 8)  # of a head
LONG = 60  # letters of a line in a head
TEXT = 45  # letters that a line of text beside a head has at least
APART = 1.6  # times its type: how far a line stands below another that it does not go on with
NEAR = 1.8  # times its type: how far a line of a head stands below another at most
REACH = 0.8  # ems by which the text may begin lower or higher than its head
SAME = 3.0  # points by which the text beside heads may begin elsewhere on the next page
STARTS_LATE = 40  # points by which a text begins behind the heads at least


def are_heads(left: Sequence[Piece], right: Sequence[Piece], known: Sequence[float]) -> bool:
    """Whether cells of several lines at the left, each with a date in it, head the blocks of text that begin beside
    them and have no dates at their edges. One is enough where the text begins where it did beside others before."""
    edge = min(p.x0 for p in right)
    fewest = 1 if any(abs(edge - x) < SAME for x in known) else FEWEST
    if edge - min(p.x0 for p in left) < STARTS_LATE:
        return False
    rows = lines_of(right)
    if any(is_date(piece.text) for line in rows for piece in (line[0], line[-1])):
        return False
    beside = [cell for cell in _cells(left, rows) if has_neighbour(cell, rows)]
    if any(len(p.letters) > LONG or p.marker for cell in beside for line in cell for p in line):
        return False
    heads = [cell for cell in beside if len(cell) in LINES and _names_and_dates(cell)]
    if len(heads) < fewest or 3 * len(heads) < 2 * len(beside):
        return False
    blocks = _blocks(rows)
    return all(any(_begins_beside(cell[0], b[0]) or _is_centred(cell, b) for b in blocks) for cell in heads)


def are_names(cells: Sequence[Sequence[Line]], rows: Sequence[Row]) -> bool:
    """Whether labels at the left are heads of entries whose dates stand elsewhere: several of them are names, each in a
    type of its own, and what they stand beside is text."""
    beside = [at for cell in cells if names_alone(cell) and (at := beside_row(rows, cell[0][0])) is not None]
    long = [at for at in beside if sum(len(p.letters) for p in rows[at].cells) > TEXT or rows[at].cells[0].marker]
    return len(beside) >= FEWEST and 2 * len(long) >= len(beside)


def names_alone(cell: Sequence[Line]) -> bool:
    """Whether a label is two or three names without dates, each in a type of its own: an employer and a title."""
    pairs = pairwise(line[0] for line in cell)
    return len(cell) in (2, 3) and not dated(cell) and not any(one_type(above, name) for above, name in pairs)


def _names_and_dates(cell: Sequence[Line]) -> bool:
    """Whether a date stands below a first line that is none, nor the half of one."""
    return not YEAR.search(cell[0][0].text) and any(is_date(line[0].text) for line in cell[1:])


def _cells(pieces: Sequence[Piece], rows: Sequence[Line]) -> list[list[Line]]:
    """The lines at the left, grouped where no gap parts them: a little wider ones than elsewhere, as dates and places
    are set in small type here. The heading of a section, in type of its own with no text beside it, stands alone."""
    cells: list[list[Line]] = []
    for line in lines_of(pieces):
        last = cells[-1] if cells else []
        if not last or _step(last[-1], line) > NEAR * line[0].size or _heads_section(last, line, rows):
            cells.append([line])
        else:
            last.append(line)
    return cells


def _heads_section(cell: Sequence[Line], line: Line, rows: Sequence[Line]) -> bool:
    """Whether the heading of a section is all of a cell, or is the line below it, in larger type."""
    if line[0].size > LARGER * cell[-1][0].size and not has_neighbour([line], rows):
        return True
    ink, other = cell[0][0].inks[0], line[0].inks[0]
    alone = len(cell) == 1 and not YEAR.search(cell[0][0].text) and (ink.size, ink.bold) != (other.size, other.bold)
    return alone and not has_neighbour(cell, rows)


def _step(above: Line, line: Line) -> float:
    return line[0].baseline - above[0].baseline


def _begins_beside(head: Line, row: Line) -> bool:
    return abs(row[0].baseline - head[0].baseline) < REACH * max(head[0].size, row[0].size)


def _blocks(rows: Sequence[Line]) -> list[list[Line]]:
    """The lines of a text, parted where one stands apart from what is above it."""
    cuts = [i for i, (above, row) in enumerate(pairwise(rows), 1) if _is_apart(above, row)]
    return [list(rows[a:b]) for a, b in pairwise([0, *cuts, len(rows)])]


def _is_centred(cell: Sequence[Line], block: Sequence[Line]) -> bool:
    """Whether a head stands at half the height of a block of text."""
    head, text = (lines[0][0].baseline + lines[-1][0].baseline for lines in (cell, block))
    return abs(head - text) / 2 < REACH * max(cell[0][0].size, block[0][0].size)


def _is_apart(above: Line, line: Line) -> bool:
    return _step(above, line) > APART * line[0].size


def with_heads(rows: list[Row], left: Sequence[Piece]) -> list[Row]:
    """The rows of the text with each head as rows of its own before the text that it stands beside; a few words alone,
    such as a degree beside its school, go behind its first line."""
    texts = [row.cells for row in rows]
    cells, blocks = _cells(left, texts), _blocks(texts)
    places: list[int] = []
    for cell in cells:
        tops = [cell[0][0].baseline, *(block[0][0].baseline for block in blocks if _is_centred(cell, block))]
        top, last = min(tops) - cell[0][0].size / 2, places[-1] if places else 0
        places.append(next((at for at in range(last, len(rows)) if rows[at].baseline >= top), len(rows)))
    out = rows[: places[0]]
    for cell, start, end in zip(cells, places, [*places[1:], len(rows)], strict=True):
        region = rows[min(start, len(rows) - 1)].region
        head = [Row(line, region=region) for line in cell]
        text = rows[start:end]
        if len(text) == 1 and len(cell) > 1 and _is_word(text[0], cell[0]):
            head[0].cells += text.pop().cells
        out += head + text
    return out


def _is_word(row: Row, head: Line) -> bool:
    letters = sum(len(p.letters) for p in row.cells)
    return letters <= LONG and not row.cells[0].marker and _begins_beside(head, row.cells)
