"""Cuts the rows of education sections into entries.

Nothing is decided by the first match: every way of cutting the rows into entries is weighed (one school, one degree
and one date an entry; white space, type and repeated patterns between them) and the best whole is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from statistics import median
from typing import TypeVar

from screener.document.model import Line
from screener.extraction.candidate import PRESENT
from screener.extraction.school_parts import Part
from screener.extraction.school_rows import Row

MAX_ENTRY = 14
OPENS = 0.6  # marks for entries that begin as their section does
FAR = 2.5  # heights of a line: white space that parts entries, where the section's rows stand close
_Value = TypeVar("_Value", bound=Hashable)


@dataclass(slots=True)
class Entry:
    """The rows that belong to one stay at a school."""

    rows: list[Row] = field(default_factory=list)

    @property
    def last(self) -> Row:
        """The last row that is more than a remark."""
        return next((r for r in reversed(self.rows) if not r.detail), self.rows[-1])

    @property
    def parts(self) -> list[Part]:
        """The parts of all rows that are more than remarks."""
        return [p for r in self.rows if not r.detail for p in r.parts]


@dataclass(frozen=True, slots=True)
class _Cues:
    """What the section's rows have in common: the usual gap, and how entries begin and end."""

    gap: float
    order: str = ""  # which stands first in an entry: "school" or "degree"
    first_look: tuple[float, bool, int] | None = None
    first_kinds: tuple[bool, bool, bool] | None = None
    head: tuple[float, bool, int] | None = None  # what only the first rows of entries look like
    last_kinds: tuple[bool, bool, bool] | None = None
    parting: float = inf  # the gap from which on the document parts entries, where its gaps tell


def _start_marks(rows: Sequence[Row], i: int, cues: _Cues) -> float:
    """How much row i looks like the start of an entry."""
    row = rows[i]
    marks = -3.0 if row.detail else 0.0
    text = row.line.text.strip()
    marks -= 2.0 if text[:1].islower() or text[:1] in "(,&" else 0.0
    marks -= 0.8 if text[:1] == "•" != rows[0].line.text[:1] else 0.0
    if cues.first_look and row.look == cues.first_look:
        marks += 0.4
    if cues.first_kinds and row.kinds == cues.first_kinds:
        marks += 0.5
    if i == 0:
        return marks
    before = rows[i - 1]
    marks -= 1.2 * _only_faculty(row, before)
    marks += 0.8 if row.gap > 1.4 * cues.gap + 0.08 else 0.0
    marks += 0.6 if row.look > before.look and row.look[:2] != before.look[:2] else 0.0
    marks += 0.8 * (row.gap >= cues.parting)
    marks += 1.2 * (row.gap > max(FAR, 4 * cues.gap))
    marks += 0.2 * (row.look[2] < before.look[2]) - 0.3 * (row.look[2] > before.look[2])
    marks += 0.4 if row.line.page != before.line.page or row.line.column != before.line.column else 0.0
    marks += 1.2 if _beside_again(before.line, row.line) else 0.0
    marks += 1.5 if _opens_at_left(rows, i) else 0.0
    marks += 0.4 if before.detail else 0.0
    return marks


def _only_faculty(row: Row, before: Row) -> bool:
    """Whether a row names a part of a school and no degree, below a row that names a school and nothing else."""
    whole = before.schools > before.faculties and not before.degrees and not before.dates
    return whole and row.schools == row.faculties > 0 == row.degrees


def _beside_again(before: Line, line: Line) -> bool:
    """Whether a line stands above the one before, at its right: entries stand side by side."""
    return before.page == line.page and line.box.y1 <= before.box.y0 and line.box.x0 > before.box.x0


def _opens_at_left(rows: Sequence[Row], i: int) -> bool:
    """Whether a row of nothing but dates stands in a column of its own at the left of the rows around it."""
    row, near = rows[i], (rows[i - 1], *rows[i + 1 : i + 2])
    return bool(row.dates) and not row.degrees + row.schools and all(
        other.line.page == row.line.page and other.line.box.x0 > row.line.box.x0 + row.line.box.height for other in near
    )


@dataclass(slots=True)
class _Whole:
    """What the rows of an entry hold in sum, taken in one by one from the last row up."""

    cues: _Cues
    degrees: int = 0
    schools: int = 0
    faculties: int = 0
    dates: int = 0
    open: int = 0  # of these, the periods that go on
    ahead: int = 0  # and the ends that are expected
    plain: int = 0  # rows that are more than remarks
    wide: int = 0  # rows behind the first that white space sets apart
    parted: int = 0
    heads: int = 0  # rows behind the first that look like the first row of an entry
    order: tuple[str, ...] = ()
    last: Row | None = None  # the last row that is more than a remark
    first: Row | None = None

    def take(self, row: Row) -> None:
        """Lets the entry begin with this row, which stands above all that it has."""
        if below := self.first:
            self.wide += below.gap > 1.4 * self.cues.gap + 0.08 and not below.detail
            self.parted += below.gap >= self.cues.parting
            self.heads += below.look == self.cues.head
        self.first = row
        self.degrees += row.degrees
        self.schools += row.schools
        self.faculties += row.faculties
        self.dates += len(row.dates) - row.remarked
        self.open += sum(d.period.end is PRESENT and d.period.start is not None for d in row.dates)
        self.ahead += sum(d.rule == "expected" for d in row.dates if not row.remarked)
        self.order = row.order + self.order
        if self.last is None or (self.plain == 0 and not row.detail):
            self.last = row
        self.plain += not row.detail

    @property
    def leads(self) -> str:
        """Which of school and degree stands first in an entry that has both; empty for others."""
        return self.order[0] if len(set(self.order)) > 1 else ""

    def marks(self) -> float:
        """How much the rows look like one whole entry."""
        degrees, cues = self.degrees, self.cues
        dates = self.dates - (self.open == self.ahead == 1)  # "2024 - present, expected 2027" is one stay
        schools = self.schools - self.faculties or self.schools  # a faculty and its university are one school
        marks = -2.0 + 2.0 * (degrees > 0) + 1.5 * (schools > 0) + 1.5 * (dates > 0)
        marks -= 2.2 * max(0, degrees - 1) + 1.8 * max(0, schools - 1) + 1.8 * max(0, dates - 1)
        marks -= 0.6 * (degrees == 0 and schools == 0) + 0.1 * self.plain
        marks += 0.3 * (self.last is not None and self.last.kinds == cues.last_kinds)
        marks -= 0.8 * (bool(cues.order) and self.leads not in ("", cues.order))
        return marks - 0.4 * self.wide - 0.8 * self.parted - 1.2 * self.heads


def _best(rows: Sequence[Row], cues: _Cues) -> tuple[float, list[Entry]]:
    """The cut of the rows into entries with the most marks in all, and these marks."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    starts = [_start_marks(rows, i, cues) for i in range(len(rows))]
    for end in range(1, len(rows) + 1):
        options = []
        whole = _Whole(cues)
        for start in range(end - 1, -1, -1):
            whole.take(rows[start])
            if whole.plain > MAX_ENTRY or end - start > 4 * MAX_ENTRY:
                break
            options.append((best[start][0] + starts[start] + whole.marks(), start))
        best.append(max(options, key=lambda o: (o[0], -o[1])))
    cut, end = [], len(rows)
    while end:
        start = best[end][1]
        cut.append(Entry(list(rows[start:end])))
        end = start
    return best[-1][0], cut[::-1]


def _common(values: Iterable[_Value]) -> _Value | None:
    """What most values are; None where each is another."""
    value, count = Counter(values).most_common(1)[0]
    return value if count > 1 else None


def _head(
    entries: Sequence[Entry], look: tuple[float, bool, int] | None
) -> tuple[float, bool, int] | None:
    """The look of most entries' first rows, where hardly another row has it; None where it tells nothing."""
    firsts = sum(e.rows[0].look == look for e in entries)
    inner = [row.look == look for e in entries for row in e.rows[1:]]
    return look if firsts > 2 and inner and sum(inner) * 4 <= firsts and sum(inner) * 2 < len(inner) else None


def _parting(entries: Sequence[Entry]) -> float:
    """The gap from which on white space parts entries; infinite where the gaps do not differ clearly."""
    outer = [e.rows[0].gap for e in entries[1:]]
    inner = [row.gap for e in entries for row in e.rows[1:]]
    if len(outer) < 2 or len(inner) < 2 or median(outer) < 1.5 * median(inner) + 0.3 or min(outer) < 0.95 * max(inner):
        return inf
    return (median(outer) + median(inner)) / 2


def _alike(rows: Sequence[Row], cues: _Cues) -> tuple[float, list[Entry]]:
    """Cut once by content and space, then again with what the entries have in common; both count."""
    first, entries = _best(rows, cues)
    marks = first
    for _ in range(2):
        if len(entries) < 2:
            break
        looks, kinds = _common(e.rows[0].look for e in entries), _common(e.rows[0].kinds for e in entries)
        ends, parting = _common(e.last.kinds for e in entries), _parting(entries)
        head = _head(entries, looks)
        common = replace(cues, first_look=looks, first_kinds=kinds, head=head, last_kinds=ends, parting=parting)
        marks, entries = _best(rows, common)
    return first + marks, entries


def find_entries(rows: Sequence[Row]) -> list[Entry]:
    """The rows as entries, all with the school or all with the degree first, whichever makes the better whole."""
    if not rows:
        return []
    gaps = [r.gap for r in rows[1:] if r.gap >= 0] or [0.0]
    gap = min(median(gaps), 1.5)
    cuts = {order: _alike(rows, _Cues(gap, order)) for order in ("school", "degree")}
    best = max(cuts, key=lambda order: cuts[order][0] + OPENS * (order == _opening(rows)))
    return cuts[best][1]


def _opening(rows: Sequence[Row]) -> str:
    """Whether the section opens with a school or a degree, as its entries then do; empty where its first row has both
    or neither."""
    return rows[0].order[0] if len(set(rows[0].order)) == 1 else ""
