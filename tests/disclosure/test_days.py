"""Business days, back and forward, and the federal holidays of the United States."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from screener.disclosure.days import back, federal_holidays, forward, is_business


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("use", "count", "holidays", "posted"),
    [
        ("2026-03-30", 10, (), "2026-03-16"),
        ("2026-03-30", 10, ("2026-03-20",), "2026-03-13"),
        ("2026-03-29", 10, (), "2026-03-16"),  # a Sunday: the Friday before is the first to count
        ("2026-03-30", 0, (), "2026-03-30"),
        ("2026-12-28", 1, ("2026-12-25",), "2026-12-24"),
    ],
)
def test_counting_back(use: str, count: int, holidays: tuple[str, ...], posted: str) -> None:
    assert back(day(use), count, {day(each) for each in holidays}) == day(posted)


def test_federal_holidays_of_2026() -> None:
    months = "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"
    assert federal_holidays(2026) == {day(f"2026-{each}") for each in months.split()}


def test_new_year_on_a_saturday_is_kept_in_the_old_year() -> None:
    assert day("2027-12-31") in federal_holidays(2027)
    assert day("2028-01-01") not in federal_holidays(2028)


def test_back_and_forward_meet() -> None:
    holidays = federal_holidays(2026) | federal_holidays(2027)
    for start in (date(2026, 2, 1) + timedelta(days=n) for n in range(400)):
        for count in (1, 5, 10):
            there = forward(start, count, holidays)
            again = back(there, count, holidays)
            between = range(again.toordinal(), there.toordinal())
            assert is_business(there, holidays)
            assert again <= start
            assert sum(is_business(date.fromordinal(n), holidays) for n in between) == count
