"""Month arithmetic: tables and properties."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.extraction.candidate import PRESENT, Month, Period, Present
from screener.extraction.months import Span, length, union, years

AS_OF = datetime.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (Month(2019, 1), Month(2019, 3), Span(3, 3, 3)),
        (Month(2019, 1), Month(2019, 1), Span(1, 1, 1)),
        (Month(2026, 9), PRESENT, Span(3, 3, 3)),
        (Month(2019), Month(2021), Span(14, 24, 36)),
        (Month(2019), Month(2019), Span(1, 6, 12)),
        (Month(2019), Month(2019, 3), Span(1, 3, 3)),
        (Month(2026), PRESENT, Span(1, 5, 11)),
        (Month(2019, 3), None, Span(1, 1, 93)),
        (None, Month(2019, 3), Span(1, 1, 1)),
        (None, None, Span(0, 0, 0)),
        (None, PRESENT, Span(0, 0, 0)),
        (Month(2021, 3), Month(2015, 1), Span(0, 0, 0)),
        (Month(2099, 1), PRESENT, Span(0, 0, 0)),
        (Month(1901, 3), PRESENT, Span(0, 0, 0)),
        (Month(2026, 10), Month(2030, 1), Span(2, 2, 2)),
    ],
)
def test_length(start: Month | None, end: Month | Present | None, span: Span) -> None:
    assert length(Period(start, end), AS_OF) == span


def test_union_counts_no_month_twice() -> None:
    jobs = [Period(Month(2019, 1), Month(2020, 12)), Period(Month(2020, 7), Month(2021, 6))]
    assert union(jobs, AS_OF) == Span(30, 30, 30)
    assert union([*jobs, jobs[0]], AS_OF) == Span(30, 30, 30)


def test_jobs_that_share_a_month() -> None:
    jobs = [Period(Month(2019, 1), Month(2020, 6)), Period(Month(2020, 6), Month(2020, 12))]
    assert union(jobs, AS_OF).likely == 24


def test_years_have_two_digits() -> None:
    assert years(41) == 3.42
    assert years(0) == 0.0


months = st.builds(Month, st.integers(1950, 2030), st.none() | st.integers(1, 12))
periods = st.builds(Period, st.none() | months, st.none() | st.just(PRESENT) | months)


@given(periods)
def test_readings_are_ordered(period: Period) -> None:
    span = length(period, AS_OF)
    assert 0 <= span.shortest <= span.likely <= span.longest


@given(st.lists(periods, max_size=8))
def test_union_is_ordered_and_at_most_the_sum(jobs: list[Period]) -> None:
    span, parts = union(jobs, AS_OF), [length(job, AS_OF) for job in jobs]
    assert span.shortest <= span.likely <= span.longest
    assert span.longest <= sum(part.longest for part in parts)
    assert span.likely <= sum(part.likely for part in parts)
    assert span.shortest <= sum(part.shortest for part in parts)


@given(st.lists(periods, max_size=8))
def test_union_knows_no_order(jobs: list[Period]) -> None:
    assert union(sorted(jobs, key=repr), AS_OF) == union(jobs[::-1], AS_OF) == union(jobs, AS_OF)


@given(st.lists(periods, max_size=6), periods)
def test_another_job_never_shortens(jobs: list[Period], more: Period) -> None:
    before, after = union(jobs, AS_OF), union([*jobs, more], AS_OF)
    assert before.shortest <= after.shortest
    assert before.likely <= after.likely
    assert before.longest <= after.longest
