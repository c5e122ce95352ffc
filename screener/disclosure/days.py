"""Business days: Monday to Friday without holidays."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

_DAY = timedelta(days=1)


def back(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """The business day that lies `count` business days before a day."""
    return _walk(day, count, -_DAY, holidays)


def forward(day: date, count: int, holidays: Collection[date] = ()) -> date:
    """The business day that lies `count` business days after a day."""
    return _walk(day, count, _DAY, holidays)


def is_business(day: date, holidays: Collection[date] = ()) -> bool:
    """Whether a day is from Monday to Friday and no holiday."""
    return day.weekday() < 5 and day not in holidays


def _walk(day: date, count: int, step: timedelta, holidays: Collection[date]) -> date:
    while count:
        day += step
        count -= is_business(day, holidays)
    return day


def federal_holidays(year: int) -> frozenset[date]:
    """The holidays of the United States' federal government in a year (5 U.S.C. 6103), on the day they are observed."""
    fixed = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)]
    floating = [(1, 0, 3), (2, 0, 3), (9, 0, 1), (10, 0, 2), (11, 3, 4)]  # month, weekday, which of the month
    found = {_observed(date(year, month, day)) for month, day in fixed} | {_observed(date(year + 1, 1, 1))}
    found |= {_nth(year, *each) for each in floating}
    last_of_may = date(year, 5, 31)
    found.add(last_of_may - timedelta(days=last_of_may.weekday()))
    return frozenset(day for day in found if day.year == year)


def _observed(day: date) -> date:
    """A holiday on a Saturday is kept on Friday, one on a Sunday on Monday."""
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
