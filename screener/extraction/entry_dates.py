"""Which rows with dates begin entries of their own, and how much of a head stands above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from screener.extraction.date_text import only_dates
from screener.extraction.dated import DatedRow, is_anchor
from screener.extraction.listed_jobs import titled
from screener.extraction.rows import BULLET, Style

_SIGNS = frozenset("|·•,-–—:(")


def lead_of(rows: Sequence[DatedRow], runs: Sequence[tuple[int, int]]) -> Callable[[DatedRow], int]:
    """Tells how many head rows usually stand above a row with dates: above dates alone, and above others."""
    alone: Counter[int] = Counter()
    beside: Counter[int] = Counter()
    for i, j in runs:
        anchors = [k for k in range(i, j) if is_anchor(rows[k])]
        if anchors:
            (beside if rows[anchors[0]].rest else alone)[anchors[0] - i] += 1
    both = alone + beside

    def lead(row: DatedRow) -> int:
        votes = (beside if row.rest else alone) or both
        return min(votes, key=lambda k: (-votes[k], k)) if votes else 0

    return lead


def with_lone_dates(rows: Sequence[DatedRow]) -> list[DatedRow]:
    """The rows, those marked whose only date stands at the edge of a line as ranges do ("2021: Teacher")."""
    forms = {_edge(row) for row in rows if row.ranged and is_anchor(row)} - {None}
    return [replace(row, lone=True) if forms and not row.ranged and _edge(row) in forms else row for row in rows]


def _edge(row: DatedRow) -> tuple[object, ...] | None:
    """At which edge of a row its only date stands, behind or before which sign, and how the row is set."""
    if len(row.dates) != 1 or not row.rest:
        return None
    text, dates = row.row.text, row.dates[0]
    before, after = text[: dates.start].removeprefix(BULLET).strip(), text[dates.end :].strip()
    opens = not before
    sign = after[:1] if opens else before[-1:]
    if sign not in _SIGNS or (before and after.strip(").")):
        return None
    cells = row.row.cells
    return (opens, sign, row.row.bullet, len(cells), cells[0].style)


def distinct(anchors: list[int], rows: Sequence[DatedRow]) -> list[int]:
    """Anchors without the single dates that stand beside a range (a graduation year, a place's number)."""
    ranged = [k for k in anchors if rows[k].ranged or rows[k].listed]
    return [k for k in anchors if k in ranged or _like_a_range(k, ranged, rows)] if ranged else anchors


def _like_a_range(k: int, ranged: Sequence[int], rows: Sequence[DatedRow]) -> bool:
    """Whether a single date is set where ranges are ("2012" above a job of one year, or beside its employer)."""
    own = rows[k]
    if own.rest:
        return any(_form(rows[r]) == _form(own) for r in ranged)
    return any(
        not rows[r].rest and abs(rows[r].row.line.box.x0 - own.row.line.box.x0) < 2 and abs(r - k) > 1 for r in ranged
    )


def _form(row: DatedRow) -> tuple[object, ...]:
    """Where a row's dates stand among its cells, and how its first words are set."""
    cells = row.row.cells
    return (len(cells), tuple(only_dates(cell.text) for cell in cells), look_of(row))


def look_of(row: DatedRow) -> Style:
    """How the first words of a row are set."""
    cell = row.row.cells[0]
    return (cell.runs[0][2] if cell.runs else cell.style).in_any_case


def is_undated(
    rows: Sequence[DatedRow], first: int, start: int, anchor: int, likeness: Callable[[str], float]
) -> bool:
    """Whether the rows above the head of dates are another without dates: as many, set alike, with a title."""
    whole = start - first == anchor - start + bool(rows[anchor].rest) > 1 and not rows[start].wraps
    alike = look_of(rows[first]) == look_of(rows[start])
    return whole and alike and any(titled(row, likeness) for row in rows[first:start])
