"""Puts the cells of a table of schooling back beside each other that were read as columns of the page.

Where the cells of a row wrap, or the first one is empty, nothing runs across the white space between them and the page
looks like two columns; the dates of the rows and the heading above them tell the table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import inf
from operator import attrgetter

from screener.document.model import Line
from screener.extraction.dates import find_periods
from screener.extraction.rows import BULLET, cut, level

KindOf = Callable[[str], str | None]  # the kind of section that a heading names
EDGE = 3.0  # points by which the lines of one cell may start or end apart
SIZE = 0.6  # points by which the type of one text may differ
_MOST = 60  # lines of a table


def join_school_tables(lines: Sequence[Line], kind_of: KindOf) -> list[Line]:
    """A document's lines with each column that is a part of the table below a heading for schooling put into it."""
    out: list[Line] = []
    for _, page in groupby(lines, key=attrgetter("page")):
        own = list(page)
        beside = dict.fromkeys(line.column for line in own if line.column)
        for column in beside if len(beside) < 5 else ():
            own = _with_column(own, column, kind_of)
        out += own
    return out


def _with_column(page: list[Line], column: int, kind_of: KindOf) -> list[Line]:
    """A page's lines with a column put into the table that it belongs to, if it does."""
    beside = [line for line in page if line.column == column]
    if len(beside) > _MOST or not all(line.char_boxes for line in beside):
        return page
    main = [line for line in page if line.column == 0]
    heads = sorted((line for line in (*main, *beside) if kind_of(line.text)), key=lambda line: line.box.y0)
    own = [line for line in beside if line not in heads]
    top = min((line.box.y0 for line in own), default=0.0)
    heading = next((head for head in reversed(heads) if head.box.y0 < top), None)
    if heading is None or kind_of(heading.text) != "education":
        return page
    if any(head in beside and head is not heading for head in heads):
        return page
    end = min((head.box.y0 for head in heads if head.box.y0 > heading.box.y0), default=inf)
    rest = [line for line in main if heading.box.y0 < line.box.y0 < end]
    if max(line.box.y1 for line in own) > end or len(rest) > _MOST:
        return page
    part = _above_lists(own, rest, main) if heading in beside else _is_part(own, rest, main)
    if not part:
        return page
    return _replaced(page, heading, own, rest)


def _replaced(page: list[Line], heading: Line, own: Sequence[Line], rest: Sequence[Line]) -> list[Line]:
    """A page's lines with those of a table below its heading, row by row."""
    moved = {line.offset for line in (heading, *own, *rest)}
    at = min(i for i, line in enumerate(page) if line.offset in moved)
    before, behind = ([x for x in part if x.offset not in moved] for part in (page[:at], page[at:]))
    return [*before, replace(heading, column=0), *_in_rows(own, rest), *behind]


def _is_part(own: Sequence[Line], rest: Sequence[Line], main: Sequence[Line]) -> bool:
    """Whether a column stands beside lines of a table and within the page's main text, so that it is no sidebar."""
    if not rest or min(x.box.x0 for x in own) < min(x.box.x0 for x in main) - EDGE:
        return False
    if max(x.box.x1 for x in own) > max(x.box.x1 for x in main) + EDGE:
        return False
    beside = [(a, b) for a in own for b in rest if level(a, b)]
    if beside:
        apart = all(a.box.x0 > b.box.x1 or a.box.x1 < b.box.x0 or _cell_above(a, b) for a, b in beside)
        return apart and any(_dated(a) or _dated(b) for a, b in beside)
    return _above_lists(own, rest, main)


def _cell_above(line: Line, other: Line) -> bool:
    """Whether a line stands between the cells of another."""
    ends = [i for i, char in enumerate(other.text) if char == "\t" and 0 < i < len(other.text) - 1]
    boxes = other.char_boxes
    return any(boxes[i - 1].x1 < line.box.x0 and line.box.x1 < boxes[i + 1].x0 for i in ends)


def _dated(line: Line) -> bool:
    return any(date.kind != "duration" for date in find_periods(line.text[:160]))


def _above_lists(own: Sequence[Line], rest: Sequence[Line], main: Sequence[Line]) -> bool:
    """Whether all heads of a table end in dates, flush with those of other heads, each right above an item of a list:
    the table's first cells are empty."""
    flush = Counter(round(x.box.x1) for x in main if "\t" in x.text and _dated(x))
    edges = [x for x, times in flush.items() if times > 1]
    lines = sorted((*own, *rest), key=lambda x: x.box.y0)
    heads = [line for line in lines if not line.text.startswith(BULLET)]
    whole = pairwise(lines)
    listed = all(below.text.startswith(BULLET) and _near(line, below) for line, below in whole if line in heads)
    ends = all(_dated(line) and any(abs(line.box.x1 - edge) < EDGE for edge in edges) for line in heads)
    return bool(heads) and lines[-1] not in heads and listed and ends


def _near(line: Line, below: Line) -> bool:
    return below.box.y0 - line.box.y1 <= line.box.height


def _in_rows(own: Sequence[Line], rest: Sequence[Line]) -> list[Line]:
    """The lines of a table row by row, those of each cell one after the other and known by their block."""
    lines = sorted([*own, *rest], key=lambda line: (line.box.y0, line.box.x0))
    columns = frozenset(line.offset for line in own)
    left = _boundary(own, rest)
    parts = [part for line in lines for part in _cells(line, left, line.offset in columns)]
    starts = _starts(parts, own)
    out: list[Line] = []
    for first, end in zip(starts, [*starts[1:], len(parts)], strict=True):
        row = parts[first:end]
        cells = [[x for x in row if (x.box.x0 > left - EDGE) is side] for side in (False, True)]
        for cell in sorted((x for x in cells if x), key=lambda x: (round(x[0].box.y0 / 6), x[0].box.x0)):
            out += _one_cell(cell)
    return out


def _boundary(own: Sequence[Line], rest: Sequence[Line]) -> float:
    """Where the right one of two columns begins."""
    left = min(line.box.x0 for line in own)
    return left if left > min(line.box.x0 for line in rest) + EDGE else max(line.box.x1 for line in own)


def _cells(line: Line, left: float, whole: bool) -> list[Line]:
    """A line in two where its later cell starts in the column that begins at `left`, else as it is."""
    for at in (i for i, char in enumerate(line.text) if char == "\t"):
        if not whole and at + 1 < len(line.text) and line.char_boxes and line.char_boxes[at + 1].x0 > left - EDGE:
            return [cut(line, 0, at), cut(line, at + 1)]
    return [line]


def _starts(lines: Sequence[Line], own: Sequence[Line]) -> list[int]:
    """Where the rows of a table start: at its dates and what is level with them, else where both sides have a line."""
    dated = [line for line in lines if _dated(line)]
    marks = dated if len(dated) > 1 else [x for x in lines if any(x.offset != y.offset and level(x, y) for y in own)]
    at = [i for i, line in enumerate(lines) if any(line is mark or level(line, mark) for mark in marks)]
    return [0, *(i for i in at if i and not level(lines[i - 1], lines[i]))] if at[:1] != [] else [0]


def _one_cell(lines: Sequence[Line]) -> list[Line]:
    """The lines of a cell, those that continue its first one marked as one block of their own."""
    ends = (i for i, x in enumerate(lines) if x.text.startswith(BULLET) or abs(x.size - lines[0].size) > SIZE)
    whole = next(ends, len(lines))
    block = -1 - lines[0].offset
    named = [replace(line, column=0, block=block) for line in lines[:whole]]
    return named + [replace(line, column=0) for line in lines[whole:]]
