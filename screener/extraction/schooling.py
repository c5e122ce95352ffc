"""Cuts the rows of education sections into entries.

Nothing is decided by the first match: every way of cutting the rows into entries is weighed (one school, one degree
and one date an entry; white space, type and repeated patterns between them) and the best whole is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from screener.extraction.school_parts import Part
from screener.extraction.school_rows import Row

MAX_ENTRY = 14


@dataclass(slots=True)
class Entry:
    """The rows that belong to one stay at a school."""

    rows: list[Row] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """The parts of all rows that are more than remarks."""
        return [p for r in self.rows if not r.detail for p in r.parts]


@dataclass(frozen=True, slots=True)
class _Cues:
    """What the section's rows have in common: the usual gap, and how first rows of entries look and read."""

    gap: float
    first_look: tuple[float, bool, int] | None = None
    first_kinds: tuple[bool, bool, bool] | None = None


def _start_marks(rows: Sequence[Row], i: int, cues: _Cues) -> float:
    """How much row i looks like the start of an entry."""
    row = rows[i]
    marks = -3.0 if row.detail else 0.0
    text = row.line.text.strip()
    marks -= 2.0 if text[:1].islower() or text[:1] in "(,&" else 0.0
    if cues.first_look and row.look == cues.first_look:
        marks += 0.4
    if cues.first_kinds and row.kinds == cues.first_kinds:
        marks += 0.5
    if i == 0:
        return marks
    before = rows[i - 1]
    marks += 0.8 if row.gap > 1.4 * cues.gap + 0.08 else 0.0
    marks += 0.6 if row.look > before.look and row.look[:2] != before.look[:2] else 0.0
    marks += 0.4 if row.line.page != before.line.page or row.line.column != before.line.column else 0.0
    marks += 0.4 if before.detail else 0.0
    return marks


def _entry_marks(rows: Sequence[Row], cues: _Cues) -> float:
    """How much the rows look like one whole entry."""
    degrees, schools = sum(r.degrees for r in rows), sum(r.schools for r in rows)
    dates = sum(len(r.dates) - r.remarked for r in rows)
    marks = -2.0 + 2.0 * (degrees > 0) + 1.5 * (schools > 0) + 1.5 * (dates > 0)
    marks -= 2.2 * max(0, degrees - 1) + 1.8 * max(0, schools - 1) + 1.8 * max(0, dates - 1)
    marks -= 0.6 * (degrees == 0 and schools == 0) + 0.1 * sum(not r.detail for r in rows)
    wide = sum(r.gap > 1.4 * cues.gap + 0.08 and not r.detail for r in rows[1:])
    return marks - 0.4 * wide


def _best(rows: Sequence[Row], cues: _Cues) -> list[Entry]:
    """The cut of the rows into entries with the most marks in all."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    starts = [_start_marks(rows, i, cues) for i in range(len(rows))]
    for end in range(1, len(rows) + 1):
        options = []
        plain = 0
        for start in range(end - 1, -1, -1):
            plain += not rows[start].detail
            if plain > MAX_ENTRY or end - start > 4 * MAX_ENTRY:
                break
            options.append((best[start][0] + starts[start] + _entry_marks(rows[start:end], cues), start))
        best.append(max(options, key=lambda o: (o[0], -o[1])))
    cut, end = [], len(rows)
    while end:
        start = best[end][1]
        cut.append(Entry(list(rows[start:end])))
        end = start
    return cut[::-1]


def find_entries(rows: Sequence[Row]) -> list[Entry]:
    """The rows as entries: cut once by content and space, then again with what the first rows have in common."""
    if not rows:
        return []
    gaps = [r.gap for r in rows[1:] if r.gap >= 0] or [0.0]
    entries = _best(rows, _Cues(min(median(gaps), 1.5)))
    for _ in range(2):
        if len(entries) < 2:
            break
        looks = Counter(e.rows[0].look for e in entries).most_common(1)[0][0]
        kinds = Counter(e.rows[0].kinds for e in entries).most_common(1)[0][0]
        entries = _best(rows, _Cues(min(median(gaps), 1.5), looks, kinds))
    return entries
