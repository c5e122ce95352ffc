"""What wraps inside the cells of rows, and is joined: titles, employers, ranges of dates."""

from __future__ import annotations

from screener.document.layout_pieces import MARKERS, Piece
from screener.document.layout_rows import NOW, SHORT, YEAR, Row, broken, dated, one_type


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
        elif made and both_wrap(made[-1], row):
            made[-1].cells = [*made[-1].cells[:-1], *row.cells[:-1], made[-1].cells[-1], row.cells[-1]]
            continue
        elif made and wraps(made[-1], row) and not _ends_range(made[-1], row):
            if dated([made[-1].cells[:1]]) and broken(made[-1].cells[0].text, row.cells[0].text):
                made[-1].cells[1:1] = row.cells  # a range that its narrow cell broke
                continue
            row.cells += made[-1].cells[1:]
            made[-1].cells = made[-1].cells[:1]
        made.append(row)
    return made


def _ends_range(row: Row, after: Row) -> bool:
    """Whether a row begins with the end of a range that the last cell of the row above has only begun."""
    begun, text = row.cells[-1].text, after.cells[0].text
    times = len(row.cells) > 1 and YEAR.search(begun) and (YEAR.search(text) or NOW.match(text))
    return bool(times) and max(len(begun), len(text)) < SHORT and broken(begun.rstrip(), text)


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


def both_wrap(row: Row, after: Row) -> bool:
    """Whether the last two cells of a row with dates, each in type of its own, both go on in the next row: a title and
    an employer in narrow columns. The last cell alone may do so at a right edge."""
    if len(row.cells) < 3 or not dated([row.cells[:-2]]) or dated([row.cells[-2:], after.cells]):
        return False
    title, last = row.cells[-2:]
    beside = abs(title.baseline - last.baseline) < 0.1 * title.size and last.x0 > title.x1 + title.size
    if not beside or one_type(title, last) or not one_style(last, after.cells[-1]):
        return False
    flush = abs(last.x1 - after.cells[-1].x1) < 1.5
    if len(after.cells) == 1:
        return flush and after.cells[0].x0 > title.x1
    edges = flush or abs(last.x0 - after.cells[-1].x0) < 1.5
    return len(after.cells) == 2 and edges and one_cell(title, after.cells[0])


def wraps(row: Row, after: Row) -> bool:
    """Whether a row's first cell goes on in the next row."""
    if len(row.cells) < 2 or len(after.cells) != 1:
        return False
    cell, rest = row.cells[0], after.cells[0]
    if not one_cell(cell, rest) or rest.x1 > row.cells[1].x0:
        return False
    word = rest.letters.index(" ") if " " in rest.letters else len(rest.letters)
    needs = rest.boxes[word - 1].x1 - rest.x0 + 0.25 * rest.size
    full = cell.x1 + needs > row.cells[1].x0 - 1.8 * cell.size
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
