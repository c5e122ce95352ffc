"""Arithmetic over periods: whole months, in three readings, never counting a month twice.

A month counts whole: January to March is three. An end point printed without its month may lie anywhere in its year:
the shortest reading puts it where least time passes, the longest where most does, the likely one in mid-year. The
three stretches of a period lie inside each other, so that shortest <= likely <= longest holds for every union.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.extraction.candidate import Month, Period

EARLIEST_YEAR = 1940


class Span(NamedTuple):
    """A length of time in months, as short and as long as the page allows, and what it most likely is."""

    shortest: int
    likely: int
    longest: int


class Stretch(NamedTuple):  # a tuple: of each career hundreds are made and put in order
    """Months from `start` up to but not including `end`, counted from the year 0."""

    start: int
    end: int

    @property
    def months(self) -> int:
        """How many months it covers."""
        return max(0, self.end - self.start)


Readings = tuple[Stretch, Stretch, Stretch]  # the shortest, likely and longest stretch that a period can mean
NOTHING = Stretch(0, 0)
_Point = tuple[int, int | None]  # a Month as plain numbers: these are looked up several times as fast
_PRESENT: _Point = (1_000_000, None)  # behind every as-of date


def _known(month: int | None) -> int | None:
    return month if month and 1 <= month <= 12 else None


def _starts(start: _Point) -> tuple[int, int, int]:
    """The earliest, likely and latest first month."""
    first, known = start[0] * 12, _known(start[1])
    return (first + known - 1,) * 3 if known else (first, first + 6, first + 11)


def _ends(end: _Point, now: int) -> tuple[int, int, int]:
    """The earliest, likely and latest month behind the last one, none of them behind the as-of month."""
    first, known = end[0] * 12, _known(end[1])
    early, likely, late = (first + known,) * 3 if known else (first + 1, first + 6, first + 12)
    return min(early, now), min(likely, now), min(late, now)


def _usable(start: _Point | None, end: _Point | None, now: int) -> bool:
    dates = [d for d in (start, end) if d is not None and d != _PRESENT]
    if not dates or any(year < EARLIEST_YEAR for year, _ in dates):
        return False
    return _starts(dates[0])[0] < now


def _likely(starts: tuple[int, int, int], ends: tuple[int, int, int]) -> Stretch:
    start, end = starts[1], ends[1]
    if start < end:
        return Stretch(start, end)
    low, high = starts[0], ends[2]  # both within one year: half of what is possible, in its middle
    rest = (high - low) // 4
    return Stretch(min(low + rest, starts[2]), max(high - rest, ends[0]))


def stretches(period: Period, as_of: datetime.date) -> Readings:
    """The shortest, likely and longest stretch that a period can mean; all empty where it means none.

    A period whose end is unknown counts its first month, and may reach to the as-of date at the longest.
    """
    start, end = period.start, period.end
    first = (start.year, start.month) if start is not None else None
    last = (end.year, end.month) if isinstance(end, Month) else None if end is None else _PRESENT
    return _stretches(first, last, as_of.year * 12 + as_of.month)


@lru_cache(maxsize=4096)  # the same few periods of a career are asked for again and again
def _stretches(start: _Point | None, end: _Point | None, now: int) -> Readings:
    if not _usable(start, end, now):
        return NOTHING, NOTHING, NOTHING
    if start is None:
        assert end is not None
        last = _ends(end, now)[1]
        return (Stretch(last - 1, last),) * 3
    starts = _starts(start)
    if end is None:
        first = min(starts[1], now - 1)
        return Stretch(first, first + 1), Stretch(first, first + 1), Stretch(starts[0], now)
    ends = _ends(end, now)
    if starts[0] >= ends[2]:
        return NOTHING, NOTHING, NOTHING
    return _nested(starts, ends)


def _nested(starts: tuple[int, int, int], ends: tuple[int, int, int]) -> Readings:
    likely = _likely(starts, ends)
    low, high = max(starts[2], likely.start), min(ends[0], likely.end)
    if low >= high:
        low = (likely.start + likely.end - 1) // 2
        high = low + 1
    return Stretch(low, high), likely, Stretch(min(starts[0], likely.start), max(ends[2], likely.end))


def merged(parts: Iterable[Stretch]) -> list[Stretch]:
    """The stretches in order, those that touch or overlap made one."""
    out: list[Stretch] = []
    for part in sorted(parts):
        start, end = part
        if start >= end:
            continue
        if out and start <= out[-1].end:
            if end > out[-1].end:
                out[-1] = Stretch(out[-1].start, end)
        else:
            out.append(part)
    return out


def total(parts: Iterable[Stretch]) -> int:
    """How many months the stretches cover together; one in several of them counts once."""
    months = reach = 0
    for start, end in sorted(parts):
        if end > start and end > reach:
            months += end - (start if start > reach else reach)
            reach = end
    return months


def length(period: Period, as_of: datetime.date) -> Span:
    """How long a period lasted, up to the as-of date."""
    shortest, likely, longest = stretches(period, as_of)
    return Span(shortest.months, likely.months, longest.months)


def union(periods: Iterable[Period], as_of: datetime.date) -> Span:
    """How much time the periods cover together; a month in several of them counts once."""
    return covered([stretches(period, as_of) for period in periods])


def covered(readings: Sequence[Readings]) -> Span:
    """The same of periods whose readings are at hand."""
    shortest, likely, longest = zip(*readings, strict=True) if readings else ((), (), ())
    if shortest == likely == longest:  # every month is printed
        months = total(likely)
        return Span(months, months, months)
    return Span(total(shortest), total(likely), total(longest))


@lru_cache(maxsize=2048)  # of many careers the same few
def years(months: int) -> float:
    """Months as years, to two digits."""
    return round(months / 12, 2)
