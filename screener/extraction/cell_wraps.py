"""Tells the rows that go on with one cell of a head above: a title that wraps in a column with white space behind it.

Whether the next word would have fitted cannot be seen where no line is drawn. Heads of one section tell it: most
stand in one row, and the widest of their cells shows how far the column surely reaches.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from screener.extraction.date_text import only_dates
from screener.extraction.dated import DatedRow, ends_sentence, is_anchor
from screener.extraction.places import is_place
from screener.extraction.rows import Cell, fold
from screener.extraction.titlelike import is_head
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


def _wrap_in_type(rows: Sequence[DatedRow], heads: Sequence[int]) -> set[int]:
    """The rows that go on with the title right above, in its type, where the row below other titles is set
    in another one (the employer's) that follows here a row later."""
    titles = {i: _worded(rows[i]) for i in heads}
    alone = [i for i, cells in titles.items() if len(cells) == 1 and i + 2 < len(rows)]
    type_of = {i: rows[i].row.cells[0].style for i in {k for i in alone for k in (i + 1, i + 2)}}
    pairs = ((titles[i][0].style, type_of[i + 1]) for i in alone if _is_single(rows[i + 1]))
    usual = Counter((title, below) for title, below in pairs if title != below)
    (title, below), times = usual.most_common(1)[0] if usual else ((None, None), 0)
    if times < 2 or times * 3 < len(alone):
        return set()
    odd = (i for i in alone if titles[i][0].style == type_of[i + 1] == title and type_of[i + 2] == below)
    return {i + 1 for i in odd if _is_single(rows[i + 1]) and _is_single(rows[i + 2])}


def _wrap_in_count(rows: Sequence[DatedRow], heads: Sequence[int]) -> set[int]:
    """The rows that close a bracket of the title right above, or that hold the title's noun ("Site Operations" over
    "Lead"), where other heads have one row less before their text."""
    found: set[int] = set()
    below = {i: _singles(rows, i) for i in heads if len(_worded(rows[i])) == 1}
    usual = Counter(below.values()).most_common(1)[0] if below else (0, 0)
    for i in (i for i, count in below.items() if count == usual[0] + 1 > 1 < usual[1]):
        title, rest = _worded(rows[i])[0].text.rstrip(), rows[i + 1].rest
        closes = title.count("(") > title.count(")") and rest.count(")") > rest.count("(")
        noun = is_head(fold(rest).rpartition(" ")[2]) and not is_head(fold(title).rpartition(" ")[2])
        if closes or (noun and rows[i].row.cells[0].style == rows[i + 1].row.cells[0].style):
            found.add(i + 1)
    return found


def _singles(rows: Sequence[DatedRow], head: int) -> int:
    """How many rows stand below a head's dates before its text."""
    end = next((k for k in range(head + 1, len(rows)) if not _is_lone(rows[k])), len(rows))
    return end - head - 1


def _is_single(row: DatedRow) -> bool:
    """Whether a row may be the rest of a title, or an employer: one cell, no list item, no dates, no sentence."""
    return _is_lone(row) and row.row.gap < FAR


def _is_lone(row: DatedRow) -> bool:
    single = len(row.row.cells) == 1 and not row.row.bullet and not row.dates
    return single and len(row.rest) <= WORDS and not ends_sentence(row.rest)


def with_cell_wraps(rows: Sequence[DatedRow]) -> list[DatedRow]:
    """The rows, those marked that go on with one cell of the head right above where other heads need no such row."""
    heads = [i for i, row in enumerate(rows) if is_anchor(row) and not row.row.bullet]
    going = _wrap_in_type(rows, heads) | _wrap_in_count(rows, heads)
    rows = [replace(row, wraps=True, hangs=True) if i in going else row for i, row in enumerate(rows)]
    return _with_narrow_wraps(rows)


def _with_narrow_wraps(rows: Sequence[DatedRow]) -> list[DatedRow]:
    """The rows, those marked that go on with a cell of a table whose column is narrow."""
    heads = [i for i, row in enumerate(rows) if is_anchor(row) and not row.row.bullet and len(_worded(row)) > 1]
    below = {i + 1: cell for i in heads if i + 1 < len(rows) and (cell := _hangs(rows[i], rows[i + 1])) is not None}
    if not below or len(below) == len(heads):
        return list(rows)
    peers = [rows[i] for i in heads]
    going = {i for i, cell in below.items() if not _fits(rows[i - 1], cell, rows[i], peers)}
    return [replace(row, wraps=True, hangs=True) if i in going else row for i, row in enumerate(rows)]
