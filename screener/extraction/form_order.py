"""Forms that print the employer below the text of a job: it is read where other resumes print it, with the title."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from screener.document.model import Line
from screener.extraction.rows import level
from screener.extraction.terms.forms import EMPLOYERS, HELD

LEAST_APART = 4  # labels without a value behind them that make a column
ADDRESSES = frozenset({"address", "location", "city"})


def values_of(labels: Sequence[tuple[Line, str, int]], lines: Sequence[Line]) -> dict[int, str]:
    """The label of each value, by the offset where the value starts: what stands behind a label on its line, or else
    the first line at its right that is level with it.

    `labels` are lines with the label that they begin with and where in the line its value begins.
    """
    alone = {line.offset for line, _, end in labels if end >= len(line.text)}
    values = sorted((_height(o), o.offset, o) for o in lines if o.char_boxes and o.offset not in alone) if alone else []
    named: dict[int, str] = {}
    for line, label, end in labels:
        if end < len(line.text):
            named[line.offset + end] = label
            continue
        if not line.char_boxes:
            continue
        page, y = _height(line)
        first = bisect_left(values, ((page, y - line.box.height),))
        last = bisect_left(values, ((page, y + line.box.height),))
        beside = (other for _, _, other in values[first:last] if other.box.x0 > line.box.x1 and level(line, other))
        value = min(beside, key=lambda other: other.box.x0, default=None)
        if value is not None:
            named[value.offset] = label
    return named


def _height(line: Line) -> tuple[int, float]:
    """Where a line stands: its page and the foot of its first letter."""
    return line.page, line.char_boxes[0].y1


def headings_down(lines: Sequence[Line], labels: Sequence[Line]) -> list[Line]:
    """A form's lines where its labels were read as a column of their own: what else that column has ("Work
    experience") put before the values that stand level with it or below, and values that are one column in the order
    in which they stand there."""
    placed = [label for label in labels if label.char_boxes]
    if len(placed) < LEAST_APART:
        return list(lines)
    edge = max(label.box.x1 for label in placed) + 1
    own = [line for line in lines if line.char_boxes and line.box.x1 <= edge]
    values = [line for line in lines if line.box.x1 > edge]
    if len(own) + len(values) < len(lines) or any(line.box.x0 <= edge for line in values):
        return list(lines)
    own.sort(key=_height)
    down = sorted(values, key=_height)
    if not any(level(line, below) for line, below in pairwise(down) if line.page == below.page):
        values = down
    out: list[Line] = []
    for line in values:
        while own and _begins_above(own[0], line):
            out.append(replace(own.pop(0), column=line.column))
        out.append(line)
    return out + own


def _begins_above(line: Line, other: Line) -> bool:
    return (line.page, line.box.y0 - line.box.height / 2) < (other.page, other.box.y0)


def employers_up(lines: Sequence[Line], named: Mapping[int, str]) -> list[Line]:
    """A form's lines with each employer put right behind the job's title, whether it follows the text of the job or
    stands above the title with its address between them."""
    order = [named[line.offset] for line in lines if named.get(line.offset, "") in HELD | EMPLOYERS]
    if not order:
        return list(lines)
    if order[0] in EMPLOYERS:
        return _titles_up(lines, named)
    out: list[Line] = []
    title: int | None = None
    for line in lines:
        label = named.get(line.offset, "")
        if label in HELD:
            title = len(out)
        if label in EMPLOYERS and title is not None:
            out.insert(title + 1, line)
            title = None
        else:
            out.append(line)
    return out


def _titles_up(lines: Sequence[Line], named: Mapping[int, str]) -> list[Line]:
    """A form's lines with each title put before its employer where the employer's address stands between them."""
    out: list[Line] = []
    firm: list[Line] = []
    for line in lines:
        label = named.get(line.offset, "")
        if firm and label in ADDRESSES:
            firm.append(line)
            continue
        out += [line, *firm] if len(firm) > 1 and label in HELD else [*firm, line]
        firm = []
        if label in EMPLOYERS:
            firm = [out.pop()]
    return out + firm
