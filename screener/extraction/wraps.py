"""Tells which rows only continue the row above: their first word would not have fitted there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.lanes import Lane, LaneOf, lanes_of, right_edges
from screener.extraction.rows import BULLET, Cell, Row, level
from screener.extraction.terms.employers import HANGING_WORDS

CLOSE, FAR = 0.6, 0.9  # lines: how far apart those of a paragraph stand at most, as a rule and at all
FLUSH, RAGGED = 1.5, 3.0  # points by which lines set to the right end apart at most, and begin apart at least
WHITE = 1.8  # ems: white space that a layout keeps between a title and the dates that were put behind its last line
_HYPHENATED = re.compile(r"[^\W\d_]{2}[-\u2010]$")


def first_word_width(line: Line) -> float:
    """How wide the word is that begins a line."""
    word = line.text.split(" ", 1)[0].split("\t", 1)[0]
    boxes = line.char_boxes[: len(word)]
    return boxes[-1].x1 - boxes[0].x0 if boxes else 0.0


@dataclass(frozen=True, slots=True)
class Edges:
    """How far text may run: the right edge of each lane of each page, where second cells usually start, and the widest
    space between the lines of one paragraph."""

    lane: LaneOf
    right: dict[Lane, float]
    second: float | None
    leading: float
    flush: dict[int, float]  # where the longest line begins of those that end at an edge

    def no_room_at_right(self, before: Row, row: Row) -> bool | None:
        """Whether lines that end at one edge but begin anywhere leave no room, before the one, for the first word of
        the next; none where they are not set so."""
        first, second = before.line.box, row.line.box
        if abs(first.x1 - second.x1) > FLUSH or abs(first.x0 - second.x0) < RAGGED:
            return None
        left = min(self.flush.get(round(first.x1) + k, first.x0) for k in (-1, 0, 1))
        return first.x0 - row.line.size * 0.25 - first_word_width(row.line) < left + 1

    def limit(self, before: Row, row: Row) -> float:
        """The right edge for the words that start the row before."""
        right = self.right[self.lane(before.line)]
        beside = len(before.cells) == 1 and any(only_dates(cell.text) for cell in row.cells[1:])
        for known, space in ((before, 2.0), (row, WHITE * row.line.size if beside else 2.0)):
            if len(known.cells) > 1:
                right = min(right, _cell_left(known, 1) - space)
        if self.second is not None and max(_cell_right(before), _cell_right(row)) < self.second:
            right = min(right, self.second - 2)
        return right


def _cell_left(row: Row, index: int) -> float:
    at = row.cells[index].start - row.line.offset
    return row.line.char_boxes[at].x0 if at < len(row.line.char_boxes) else row.line.box.x1


def _cell_right(row: Row, index: int = 0) -> float:
    at = row.cells[index].end - row.line.offset - 1
    return row.line.char_boxes[at].x1 if at < len(row.line.char_boxes) else row.line.box.x1


def edges_of(rows: Sequence[Row]) -> Edges:
    """How far the rows of a section may run."""
    lane = lanes_of([row.line for row in rows])
    right = right_edges((row.line for row in rows), lane)
    seconds: Counter[float] = Counter()
    for row in rows:
        if len(row.cells) > 1 and row.line.char_boxes:
            seconds[round(_cell_left(row, 1))] += 1
    second, times = seconds.most_common(1)[0] if seconds else (None, 0)
    flush: dict[int, float] = {}
    for row in rows:
        end = round(row.line.box.x1)
        flush[end] = min(row.line.box.x0, flush.get(end, row.line.box.x0))
    return Edges(lane, right, float(second) if second is not None and times > 1 else None, _leading(rows), flush)


def _leading(rows: Sequence[Row]) -> float:
    """The widest space, in lines, between two lines of one paragraph: more on a page that is set wide."""
    alike = (row for before, row in pairwise(rows) if not row.bullet and _same_type(before.cells[-1], row.cells[0]))
    spaces = Counter(round(row.gap, 1) for row in alike)
    space, times = spaces.most_common(1)[0] if spaces else (0.0, 0)
    return max(CLOSE, min(space + 0.05, FAR)) if times * 2 > spaces.total() else CLOSE


def _no_room(before: Row, row: Row, edges: Edges) -> bool:
    """Whether the row's first word would not have fitted behind the row before: a wrapped line, not a new one."""
    if not before.line.char_boxes or not row.line.char_boxes:
        longest = 60
        return not row.line.path and len(before.text) >= longest and row.text[:1].islower()
    if len(before.cells) == len(row.cells) == 1 and (no_room := edges.no_room_at_right(before, row)) is not None:
        return no_room
    if len(before.cells) > 1 and abs(_cell_left(before, -1) - row.line.box.x0) < 2:
        # goes on in the last cell, beside dates in a column of their own
        return before.line.box.x1 + before.line.size * 0.25 + first_word_width(row.line) > edges.right[
            edges.lane(before.line)
        ] - 1
    for k in range(1, len(before.cells) - 1):
        if abs(_cell_left(before, k) - row.line.box.x0) < 2:  # goes on in a cell between others
            needs = before.line.size * 0.25 + first_word_width(row.line)
            return _cell_right(before, k) + needs > _cell_left(before, k + 1) - 2
    if len(before.cells) > 1 and only_dates(before.cells[0].text) and not only_dates(row.cells[0].text):
        return False  # whole dates in a cell of their own have no words to go on with
    end = _cell_right(before) + before.line.size * 0.25
    return end + first_word_width(row.line) > edges.limit(before, row) - 1


def _same_type(last: Cell, first: Cell) -> bool:
    """Whether two cells are set alike, as a whole or where one ends and the other begins."""
    if last.style.in_any_case == first.style.in_any_case:
        return True
    ends = last.runs[-1:] and first.runs[:1]
    return bool(ends) and last.runs[-1][2].in_any_case == first.runs[0][2].in_any_case


def wrapped(before: Row, row: Row, edges: Edges) -> bool:
    """Whether a row goes on with the words of the one before it."""
    if row.bullet or before.line.column != row.line.column or level(before.line, row.line):
        return False
    if before.line.page == row.line.page and edges.lane(before.line) != edges.lane(row.line):
        return False
    if _whole(before.line) or _whole(row.line):
        return False
    if not _same_type(before.cells[-1], row.cells[0]) or (row.gap > FAR and before.line.page == row.line.page):
        return False
    if before.line.block != row.line.block and row.gap > edges.leading:
        return False
    if (before.bullet and _aligned(before, row)) or bracket_goes_on(before.text, row.text):
        return True
    if before.bullet and row.line.box.x0 < before.line.box.x0 + 1 and row.text[:1].isupper():
        return False  # a list item's own text hangs behind its marker
    return is_broken(before.text, row.text) or _hangs(before, row) or _no_room(before, row, edges)


def bracket_goes_on(text: str, rest: str) -> bool:
    """Whether a bracket that a line opens is closed by the next one, before any other."""
    close = rest[:40].find(")")
    return text.rfind("(") > text.rfind(")") and close >= 0 and "(" not in rest[:close]


def _whole(line: Line) -> bool:
    """Whether a line is a paragraph that was put together from the lines of a ruled cell."""
    return "\t" not in line.text and bool(line.char_boxes) and line.box.height > 2.6 * line.size


def is_broken(text: str, rest: str) -> bool:
    """Whether a line ends inside a word that was hyphenated ("Product Man-", "ager")."""
    return bool(_HYPHENATED.search(text)) and rest[:1].islower()


def _hangs(before: Row, row: Row) -> bool:
    """Whether a row stands right below a word that ends nothing ("responsible for")."""
    near = row.gap < CLOSE and before.line.page == row.line.page and bool(row.line.char_boxes)
    return near and len(before.cells) == 1 and before.text.rpartition(" ")[2] in HANGING_WORDS


def _aligned(bullet: Row, row: Row) -> bool:
    boxes = bullet.line.char_boxes
    if len(boxes) <= len(BULLET) or not row.line.char_boxes:
        return False
    return abs(boxes[len(BULLET)].x0 - row.line.char_boxes[0].x0) < 2.5
