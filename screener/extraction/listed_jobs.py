"""Jobs of one line each: items of a list, and what stands below a heading for older jobs."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from screener.extraction.dated import DATED, DatedRow, is_anchor, unmark
from screener.extraction.dates import find_periods
from screener.extraction.rows import BULLET, fold
from screener.extraction.terms.sections import EARLIER

LISTED_TITLE = 0.75  # likeness of a title that makes a list item with dates a job
SURE_TITLE = 0.9  # the same of a list item below the dates
_PARTS = re.compile(r"\t|[,;|(] ?| [-–—:@/•·] | at |: ")


def _listed_job(row: DatedRow, likeness: Callable[[str], float]) -> bool:
    """Whether a list item is a whole job of one line: a title among its first words, and from when to when."""
    if not row.row.bullet or not (row.ranged or find_periods(row.row.text.removeprefix(BULLET)[:DATED])):
        return False
    bare = unmark(row, listed=True)
    return is_anchor(bare) and titled(bare, likeness)


def listed_jobs(
    rows: Sequence[DatedRow], likeness: Callable[[str], float], older: Container[int]
) -> list[DatedRow]:
    """The rows, those marked that are jobs of one line: list items, and all below a heading for older jobs."""
    out: list[DatedRow] = []
    below = False
    for i, row in enumerate(rows):
        if _only_title(rows, i, likeness):
            out.append(unmark(row, listed=True))
            continue
        below = fold(row.row.text) in EARLIER or (below and (row.wraps or titled(unmark(row), likeness)))
        old = (below or row.row.line.offset in older) and titled(unmark(row), likeness)
        out.append(unmark(row, listed=True) if old or _listed_job(row, likeness) else row)
    return out


def _only_title(rows: Sequence[DatedRow], i: int, likeness: Callable[[str], float]) -> bool:
    """Whether a list item right below an employer and its dates is the title, which stands nowhere else."""
    if i < 2 or not rows[i].row.bullet or rows[i].dates or rows[i - 1].rest or not is_anchor(rows[i - 1]):
        return False
    return likeness(unmark(rows[i]).rest) > SURE_TITLE and not titled(rows[i - 2], likeness)


def titled(row: DatedRow, likeness: Callable[[str], float]) -> bool:
    """Whether a title stands among a row's first words."""
    parts = [part for part in _PARTS.split(row.rest) if part.strip()][:3]
    return any(likeness(part) > LISTED_TITLE and not any(map(str.isdigit, part)) for part in parts)
