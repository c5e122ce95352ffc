"""Periods in a narrow column at the right, the start above the end or below it: beside the title and the employer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.dates import find_periods
from screener.extraction.rows import cut

LONGEST = 24  # letters of one date
EDGE = 3.0  # points by which the edges of one column differ at most
NEAR = 1.2  # lines between two halves at most
FEWEST = 2  # periods that tell such a column, one with the present in it
MANY = 3  # periods that tell it without


def pair_trailing_dates(lines: Sequence[Line]) -> list[Line]:
    """A section's lines with the two halves of each such period put one after the other, behind the words that the
    first one stands beside."""
    cells = [_last_date(line) for line in lines]
    lower = _pairs(cells)
    if not _is_told(cells, lower):
        return list(lines)
    out: list[Line] = []
    for i, line in enumerate(lines):
        own = cells[i]
        if own is None or (i not in lower and i not in lower.values()):
            out.append(line)
            continue
        if len(own.text) < len(line.text):
            out.append(cut(line, 0, len(line.text) - len(own.text) - 1))
        if i in lower:
            out += [half for half in (own, cells[lower[i]]) if half is not None]
    return out


def _last_date(line: Line) -> Line | None:
    """The last cell of a line, or all of a short one, if it is half of a period."""
    at = line.text.rfind("\t")
    if len(line.text) - at - 1 > LONGEST or not line.char_boxes or not only_dates(line.text[at + 1 :]):
        return None
    cell = cut(line, at + 1)
    found = find_periods(cell.text)
    whole = any(match.kind == "range" for match in found)
    return None if whole or not cell.char_boxes else cell


def _pairs(cells: Sequence[Line | None]) -> dict[int, int]:
    """Which half stands right below which, in the next line and on one edge."""
    lower: dict[int, int] = {}
    for i in range(len(cells) - 1):
        upper, other = cells[i], cells[i + 1]
        if upper is None or other is None or i in lower.values() or upper.page != other.page:
            continue
        edges = (abs(upper.box.x0 - other.box.x0), abs(upper.box.x1 - other.box.x1))
        if min(edges) < EDGE and abs(other.box.y0 - upper.box.y1) < NEAR * other.box.height:
            lower[i] = i + 1
    return lower


def _is_told(cells: Sequence[Line | None], lower: Mapping[int, int]) -> bool:
    """Whether such pairs are periods: no third date stands below them, and one of them has the present in it, or they
    are many; few dates are left over."""
    if len(lower) < FEWEST:
        return False
    halves = [(cells[i], cells[j]) for i, j in lower.items()]
    texts = [f"{upper.text}\n{other.text}" for upper, other in halves if upper and other]
    if not all(_is_one(text) for text in texts) or any(i + 2 in lower for i in lower):
        return False
    left = sum(cell is not None for cell in cells) - 2 * len(lower)
    present = any(not _has_year(half) for text in texts for half in text.split("\n"))
    return left * 2 <= len(lower) and (present or (not left and len(lower) >= MANY))


def _is_one(text: str) -> bool:
    found = find_periods(text)
    return len(found) == 1 and found[0].kind in ("range", "open")


def _has_year(text: str) -> bool:
    return any(char.isdigit() for char in text)
