"""Dates that hang at the right of the text below a head, because the text and they end on one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.dated import ends_sentence, is_prose
from screener.extraction.dates import find_periods
from screener.extraction.rows import BULLET, cut, level

TALLEST = 8  # lines of a text below a head
LONG = 60  # letters of a line that is text where the head above it is set apart
NEAR = 3.0  # points: edges that are one


def raise_dates(lines: Sequence[Line]) -> list[Line]:
    """A section's lines with each range that hangs at the right of a text, on its last line, or of the first item of a
    list put behind the head that stands above."""
    out: list[Line] = []
    edges = _edges(lines)
    for line in lines:
        at = line.text.rfind("\t")
        dates = cut(line, at + 1) if at > 0 and _is_range(line, at + 1) else None
        head = _head(out, line, dates, edges) if dates is not None else None
        if dates is None or head is None:
            out.append(line)
        else:
            out.insert(head + 1, dates)
            out.append(cut(line, 0, at))
    return out


def _is_range(line: Line, start: int) -> bool:
    """Whether a line says from when to when, and nothing else, from a letter on."""
    text = line.text[start:]
    if not line.char_boxes or len(text) > 40 or not only_dates(text):
        return False
    return any(match.kind in ("range", "open") for match in find_periods(text))


def _edges(lines: Sequence[Line]) -> frozenset[int]:
    """The right edges that the dates behind heads of jobs are flush with."""
    ends: Counter[int] = Counter()
    for line in lines:
        at = line.text.rfind("\t")
        if at > 0 and not is_prose(line.text[:at]) and _is_range(line, at + 1):
            ends[round(line.box.x1)] += 1
    return frozenset(end for end, times in ends.items() if times > 1)


def _head(above: Sequence[Line], line: Line, dates: Line, edges: Container[int]) -> int | None:
    """Where the head above the text stands that ends in `line`, when it is one and a text it is."""
    words = line.text[: line.text.rfind("\t")]
    listed = words.startswith(BULLET)
    first = len(above)
    while not listed and first and len(above) - first < TALLEST and _same_text(above[first - 1], line):
        first -= 1
        words = f"{above[first].text} {words}"
    if not first or "\t" in words:
        return None
    head, text = first - 1, is_prose(words) or len(words) > LONG
    if text and round(dates.box.x1) in edges and _is_full(above[head], line, dates):
        return head
    if not (listed or is_prose(words) or ends_sentence(words)):
        return None
    if head and _is_beside(above[head], above[head - 1]):
        return head if _ends_with(above[head], dates) else None
    return head if "\t" in above[head].text and _ends_with(above[head], dates) else None


def _is_full(head: Line, line: Line, dates: Line) -> bool:
    """Whether a head, set apart from the text below it, leaves no room for its dates, which stand there instead."""
    bolder = _is_bold(head) and not _is_bold(line)
    if not bolder and head.size < line.size + 0.4:
        return False
    near = head.page == dates.page and 0 <= dates.box.y0 - head.box.y0 < 2.5 * head.box.height
    return near and head.box.x1 > dates.box.x0 and not is_prose(head.text) and not find_periods(head.text)


def _is_bold(line: Line) -> bool:
    return any(span.bold for span in line.spans[:1])


def _same_text(other: Line, line: Line) -> bool:
    """Whether a line belongs to the text that `line` ends: one left edge and type, no cells, no list marker."""
    if "\t" in other.text or other.text.startswith(BULLET) or other.page != line.page:
        return False
    if abs(other.size - line.size) > 0.15 * line.size or _is_bold(other) != _is_bold(line):
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
