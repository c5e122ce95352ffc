"""The three clocks, their ledgers, and what is odd about the dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from screener.extraction.candidate import (
    PRESENT,
    Candidate,
    Contact,
    Degree,
    DegreeLevel,
    Employment,
    Evidence,
    Function,
    ManagementSpell,
    Month,
    Period,
    Position,
    Present,
    StatedYears,
    Strength,
)
from screener.extraction.experience import Clock, as_known, experience

AS_OF = date(2024, 6, 15)


def job(
    start: Month | None,
    end: Month | Present | None,
    function: Function = Function.PRODUCT,
    employment: Employment = Employment.PERMANENT,
    employer: str = "Aldermoor",
) -> Position:
    """A position with these dates."""
    period = None if start is None and end is None else Period(start, end)
    return Position("Keeper", employer, period, function, 2, employment, "", "", (), ())


def spell(position: int, period: Period, strength: Strength) -> ManagementSpell:
    """A management spell proved by invented words."""
    proof = Evidence("page", 1, 1, 0, 5, "words", "test")
    return ManagementSpell(position, period, strength, 3, "people", False, (proof,))


def candidate(
    *positions: Position, spells: tuple[ManagementSpell, ...] = (), stated: tuple[StatedYears, ...] = ()
) -> Candidate:
    """A candidate with these facts and no others."""
    return Candidate(Contact(), "", positions, (), (), spells, (), (), (), (), stated)


def adds_up(clock: Clock) -> bool:
    """Whether the ledger's months are the clock's years, and the readings are in order."""
    months = sum(row.months for row in clock.ledger)
    return clock.years == pytest.approx(months / 12, abs=0.01) and clock.shortest <= clock.years <= clock.longest


def test_overlap_counts_once_and_is_shown() -> None:
    second = job(Month(2021, 7), Month(2022, 6), employer="Brightwater")
    years = experience(candidate(job(Month(2020, 1), Month(2021, 12)), second), AS_OF)
    assert years.total.years == 2.5
    assert [(row.position, row.months, row.overlap) for row in years.total.ledger] == [(0, 24, 0), (1, 6, 6)]
    assert adds_up(years.total)
    assert [note.code for note in years.findings] == ["overlapping_jobs"]


def test_jobs_side_by_side_are_told_though_another_lies_between() -> None:
    times = ((2015, 2024), (2016, 2016), (2017, 2018), (2024, 2025), (2010, 2011))
    jobs = (job(Month(start, 1), Month(end, 8), employer=f"Firm {start}") for start, end in times)
    told = [note.text for note in experience(candidate(*jobs), AS_OF).findings if note.code == "overlapping_jobs"]
    assert [text.split(" (")[2].split(")")[0] for text in told] == ["Firm 2016", "Firm 2017", "Firm 2024"]
    assert [text.split(": ")[1] for text in told] == ["8 months at once", "20 months at once", "6 months at once"]


def test_vague_dates_give_a_range() -> None:
    years = experience(candidate(job(Month(2019), Month(2021))), AS_OF)
    assert (round(years.total.shortest * 12), years.total.longest) == (14, 3.0)
    assert adds_up(years.total)


def test_clocks_count_what_they_are_about() -> None:
    positions = (
        job(Month(2020, 1), Month(2020, 12)),
        job(Month(2021, 1), Month(2021, 12), Function.PROJECT),
        job(Month(2022, 1), Month(2022, 12), Function.OTHER, Employment.VOLUNTEER),
    )
    years = experience(candidate(*positions), AS_OF)
    assert (years.total.years, years.product.years, years.management.years) == (2.0, 1.0, 0.0)


def test_unclear_management_only_widens_the_range() -> None:
    first, second = Period(Month(2020, 1), Month(2020, 12)), Period(Month(2021, 1), Month(2021, 12))
    spells = (spell(0, first, Strength.STATED), spell(1, second, Strength.UNCLEAR))
    held = candidate(job(first.start, first.end), job(second.start, second.end), spells=spells)
    clock = experience(held, AS_OF).management
    assert (clock.years, clock.shortest, clock.longest) == (1.0, 1.0, 2.0)
    rows = [(row.months, row.strength, row.words) for row in clock.ledger]
    assert rows == [(12, "stated", "words"), (0, "unclear", "words")]


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        (Month(2020, 1), PRESENT, []),
        (Month(2025, 1), PRESENT, ["future_dates"]),
        (Month(2020, 1), Month(2026, 1), ["future_dates"]),
        (Month(2020, 5), Month(2019, 5), ["reversed_dates"]),
        (Month(2020), Month(2020), []),
        (Month(2020, 1), None, ["unknown_end"]),
        (Month(1901, 1), Month(1950, 1), ["impossible_dates"]),
        (None, None, ["undated_job"]),
    ],
)
def test_odd_dates(start: Month | None, end: Month | Present | None, codes: list[str]) -> None:
    assert [note.code for note in experience(candidate(job(start, end)), AS_OF).findings] == codes


@pytest.mark.parametrize(("claimed", "codes"), [(15.0, ["stated_years_differ"]), (3.0, [])])
def test_claims_are_compared_not_added(claimed: float, codes: list[str]) -> None:
    words = Evidence("page", 1, 1, 0, 5, "words", "stated_years")
    years = experience(
        candidate(job(Month(2021, 1), Month(2023, 12)), stated=(StatedYears(claimed, "product", words),)), AS_OF
    )
    assert years.product.years == 3.0
    assert [note.code for note in years.findings] == codes


@pytest.mark.parametrize(
    ("end", "completed"),
    [
        (Month(2024, 6), True),
        (Month(2025, 3), True),
        (Month(2025, None), True),
        (Month(2025, 4), False),
        (Month(2026, None), False),
        (None, True),
    ],
)
def test_a_degree_that_ends_after_the_day_is_not_completed(end: Month | None, completed: bool) -> None:
    degree = Degree(DegreeLevel.MASTER, "MSc", "", (), "", Period(None, end), True, ())
    known = as_known(replace(candidate(), degrees=(degree,)), date(2025, 3, 15))
    assert known.degrees == (replace(degree, completed=completed),)
