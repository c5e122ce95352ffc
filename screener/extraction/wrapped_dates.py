"""Ranges that wrap in a narrow cell at the right: the second half stands in the line below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.document.model import Line
from screener.extraction.date_text import only_dates
from screener.extraction.dates import find_periods
from screener.extraction.rows import cut
from screener.extraction.terms.dates import RANGE_WORDS

_DASHES = "-–—−"
_OPEN = re.compile(rf"(?:[{_DASHES}]|\b(?:{'|'.join(map(re.escape, RANGE_WORDS))}))\s*[^\W\d_]{{0,9}}\.?$")


def part_wrapped_dates(lines: Sequence[Line]) -> list[Line]:
    """A document's lines with the second half of a range, wrapped in a narrow cell at the right, directly behind the
    line that opens it: what else stands level with that half is a line of its own."""
    out: list[Line] = []
    for line in lines:
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
    begun = opened.text[opened.text.rfind("\t") + 1 :]
    if len(half) > 24 or len(begun) == len(opened.text) or not (only_dates(half) and only_dates(begun)):
        return False
    if begun[:1] in _DASHES and half[:1] in _DASHES:
        return False  # two ends, the start of neither known
    return bool(_OPEN.search(begun.lower())) or half[:1] in _DASHES  # else two dates, one below the other


def _closes(opened: Line, line: Line) -> bool:
    """Whether a short cell that ends a line ends the range that the last cell of the line before has only begun."""
    begun, half = _last_cell(opened), _last_cell(line)
    if not begun.char_boxes or not half.char_boxes or opened.page != half.page:
        return False
    left, right = (abs(getattr(begun.box, side) - getattr(half.box, side)) for side in ("x0", "x1"))
    if min(left, right) > 3:
        return False
    whole = f"{begun.text} {half.text}"
    matches = find_periods(whole)
    ranged = len(matches) == 1 and matches[0].kind in ("range", "open") and matches[0].end >= len(whole)
    return ranged and all(match.kind == "single" or match.rule == "trailing_dash" for match in find_periods(begun.text))
