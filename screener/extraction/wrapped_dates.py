"""Ranges that wrap in a narrow cell at the right or the left: the second half stands in the line below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.dates import find_periods
from screener.extraction.rows import cut
from screener.extraction.terms.dates import RANGE_WORDS

_DASHES = "-–—−"
_BARS = re.compile(r" [|·•] ")
_OPEN = re.compile(rf"(?:[{_DASHES}]|\b(?:{'|'.join(map(re.escape, RANGE_WORDS))}))\s*[^\W\d_]{{0,9}}\.?$")


def part_wrapped_dates(lines: Sequence[Line]) -> list[Line]:
    """A document's lines with the second half of a range, wrapped in a narrow cell at the right, directly behind the
    line that opens it: what else stands level with that half is a line of its own."""
    out: list[Line] = []
    for line in lines:
        if out and _goes_on_at_left(out[-1], line):
            opened = out.pop()
            first, second = opened.text.index("\t"), line.text.index("\t")
            out += [cut(opened, 0, first), cut(line, 0, second), cut(opened, first + 1), cut(line, second + 1)]
            continue
        end = line.text.rfind("\t")
        reach = range(1 if end >= 0 else 2, min(2, len(out)) + 1)
        back = next((i for i in reach if _may_close(out[-i], line.text[end + 1 :]) and _closes(out[-i], line)), 0)
        if back and all("\t" not in between.text for between in out[len(out) - back + 1 :]):
            out.insert(len(out) - back + 1, _last_cell(line))
            if end < 0:
                continue
            line = cut(line, 0, end)
        out.append(line)
    return out


def _last_cell(line: Line) -> Line:
    tab = line.text.rfind("\t")
    return cut(line, tab + 1) if tab >= 0 else line


def _may_close(opened: Line, half: str) -> bool:
    """Whether words may end a range that the last cell of a line has only begun, as far as the words tell."""
    cell = opened.text[opened.text.rfind("\t") + 1 :]
    begun = _BARS.split(cell)[-1]  # an employer may stand before them: "Harrow Ltd | Aug 2018 - Dec"
    if len(half) > 24 or len(begun) == len(opened.text) or not (only_dates(half) and only_dates(begun)):
        return False
    if begun[:1] in _DASHES and half[:1] in _DASHES:
        return False  # two ends, the start of neither known
    return bool(_OPEN.search(begun.lower())) or half[:1] in _DASHES  # else two dates, one below the other


def _goes_on_at_left(opened: Line, line: Line) -> bool:
    """Whether the first cell of a line, in a margin of dates, ends the range that the one above it has only begun."""
    begun, tab, _ = opened.text.partition("\t")
    half, other, _ = line.text.partition("\t")
    if not (tab and other) or len(half) > 24 or not _OPEN.search(begun.lower()) or not only_dates(half):
        return False
    beside = _in_column(cut(opened, 0, len(begun)), cut(line, 0, len(half)))
    return beside and only_dates(begun) and _one_range(begun, half)


def _closes(opened: Line, line: Line) -> bool:
    """Whether a short cell that ends a line ends the range that the last cell of the line before has only begun."""
    begun, half = _last_cell(opened), _last_cell(line)
    if not begun.char_boxes or not half.char_boxes:
        return False
    return _in_column(begun, half) and _one_range(begun.text, half.text)


def _in_column(begun: Line, half: Line) -> bool:
    """Whether two cells begin or end at one place of a page."""
    edge = min(abs(getattr(begun.box, side) - getattr(half.box, side)) for side in ("x0", "x1"))
    return begun.page == half.page and edge <= 3


def _one_range(begun: str, half: str) -> bool:
    """Whether the words of two cells, one below the other, are the two ends of one range."""
    whole = f"{begun} {half}"
    matches = find_periods(whole)
    ranged = len(matches) == 1 and matches[0].kind in ("range", "open") and matches[0].end >= len(whole)
    return ranged and all(match.kind == "single" or match.rule == "trailing_dash" for match in find_periods(begun))
