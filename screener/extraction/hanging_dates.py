"""Dates that hang at the right of the text below a head, because the text and they end on one line."""

from __future__ import annotations

from collections.abc import Sequence

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.dated import ends_sentence, is_prose
from screener.extraction.dates import find_periods
from screener.extraction.rows import BULLET, cut, level

TALLEST = 8  # lines of a text below a head
NEAR = 3.0  # points: edges that are one


def raise_dates(lines: Sequence[Line]) -> list[Line]:
    """A section's lines with each range that hangs at the right of a text, on its last line, or of the first item of a
    list put behind the head that stands above."""
    out: list[Line] = []
    for line in lines:
        at = line.text.rfind("\t")
        dates = cut(line, at + 1) if at > 0 else None
        head = _head(out, line, dates) if dates is not None and _is_range(dates) else None
        if dates is None or head is None:
            out.append(line)
        else:
            out.insert(head + 1, dates)
            out.append(cut(line, 0, at))
    return out


def _is_range(line: Line) -> bool:
    if not line.char_boxes or len(line.text) > 40 or not only_dates(line.text):
        return False
    return any(match.kind in ("range", "open") for match in find_periods(line.text))


def _head(above: Sequence[Line], line: Line, dates: Line) -> int | None:
    """Where the head above the text stands that ends in `line`, when it is one and a text it is."""
    words = line.text[: line.text.rfind("\t")]
    listed = words.startswith(BULLET)
    first = len(above)
    while not listed and first and len(above) - first < TALLEST and _same_text(above[first - 1], line):
        first -= 1
        words = f"{above[first].text} {words}"
    if not first or "\t" in words or not (listed or is_prose(words) or ends_sentence(words)):
        return None
    head = first - 1
    if head and _is_beside(above[head], above[head - 1]):
        return head if _ends_with(above[head], dates) else None
    return head if "\t" in above[head].text and _ends_with(above[head], dates) else None


def _same_text(other: Line, line: Line) -> bool:
    """Whether a line belongs to the text that `line` ends: one left edge, no cells, no list marker."""
    if "\t" in other.text or other.text.startswith(BULLET) or other.page != line.page:
        return False
    return other.column == line.column and abs(other.box.x0 - line.box.x0) < NEAR


def _is_beside(right: Line, left: Line) -> bool:
    return level(left, right) and left.box.x1 < right.box.x0


def _ends_with(head: Line, dates: Line) -> bool:
    """Whether what stands at the right of a head is set above the dates, and is none itself."""
    last = cut(head, head.text.rfind("\t") + 1)
    if not last.char_boxes or head.page != dates.page or find_periods(last.text):
        return False
    return min(abs(last.box.x1 - dates.box.x1), abs(last.box.x0 - dates.box.x0)) < NEAR
