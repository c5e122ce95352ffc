"""What was done in each job, printed apart from a table of all jobs: put back below the rows of the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from screener.extraction.date_text import cut_at_dates
from screener.extraction.dated import DatedRow, is_anchor
from screener.extraction.rows import fold

LONGEST_NAME = 100  # letters of a line that names a job again
FEWEST_JOBS = 2  # that are named again: one may be chance
_PARTS = re.compile(r"[\t,;|()]|:(?=\s|$)|(?<=\s)(?:[-–—/•·@]|at)(?=\s)")


def gathered(rows: Sequence[DatedRow]) -> list[DatedRow]:
    """The rows with all that follows a line such as "Harrow Ltd – Product Manager" below the row with dates above it
    that has the same names. The lines themselves are left out: they say nothing that the table does not."""
    table = {i: _names(row) for i, row in enumerate(rows) if is_anchor(row)}
    told = _told_again(rows, table) if len(table) >= FEWEST_JOBS else {}
    if len(told) < FEWEST_JOBS or not _is_table(rows, min(told.values()), min(told)):
        return list(rows)
    bodies = {job: _body(rows, line, told, table) for line, job in told.items()}
    moved = {i for body in bodies.values() for i in body} | set(told)
    out: list[DatedRow] = []
    last: int | None = None  # the row of the table that is open
    for i, row in enumerate(rows):
        if i in moved:
            continue
        if last is not None and not row.wraps:
            out += [rows[k] for k in bodies.get(last, ())]
            last = None
        out.append(row)
        last = i if i in bodies else last
    return out + [rows[k] for k in bodies.get(-1 if last is None else last, ())]


def _names(row: DatedRow) -> frozenset[str]:
    """The names in a row, folded; numbers of rows are none."""
    parts = map(fold, _PARTS.split(cut_at_dates(row.row.text[: 2 * LONGEST_NAME], row.dates)))
    return frozenset(part for part in parts if any(map(str.isalpha, part)))


def _told_again(rows: Sequence[DatedRow], table: dict[int, frozenset[str]]) -> dict[int, int]:
    """Which lines without dates name a job of the table again, and which: each job once, and none that might be
    meant as well. A name right above dates opens a job of its own."""
    told: dict[int, int] = {}
    for i, (row, below) in enumerate(pairwise(rows)):
        if is_anchor(below) or row.dates or row.row.bullet or row.wraps or len(row.rest) > LONGEST_NAME:
            continue
        own = _names(row)
        fits = [k for k, names in table.items() if k < i and own and own <= names and k not in told.values()]
        if fits and (len(own) > 1 or len(fits) == 1):
            told[i] = min(fits, key=lambda k: len(table[k]))
    return told


def _is_table(rows: Sequence[DatedRow], start: int, end: int) -> bool:
    """Whether rows with dates, and what wraps below them, are most of what stands in between."""
    return 2 * sum(is_anchor(row) or row.wraps for row in rows[start:end]) > end - start


def _body(
    rows: Sequence[DatedRow], line: int, told: dict[int, int], table: dict[int, frozenset[str]]
) -> range:
    """The rows below a line that names a job again, up to the next one or to dates of another job."""
    stop = next((i for i in range(line + 1, len(rows)) if i in told or i in table), len(rows))
    return range(line + 1, stop)
