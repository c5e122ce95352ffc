"""Careers as bars: what is counted, what the dates allow, gaps, overlaps, and when people were managed."""

from __future__ import annotations

from dataclasses import replace

from screener.extraction.candidate import Employment, Strength
from screener.extraction.months import Stretch
from screener.shortlist.timeline import timeline
from tests.scoring.people import AS_OF, job, led, person

NOW = 2026 * 12 + 11


def at(year: int, month: int) -> int:
    return year * 12 + month - 1


def test_a_job_that_goes_on_reaches_to_the_day() -> None:
    line = timeline(person(job("Product Manager", "2020-03 to present")), AS_OF)
    (bar,) = line.bars
    assert bar.likely == Stretch(at(2020, 3), NOW) and bar.product and bar.going_on and not bar.vague
    assert (line.start, line.end, line.gaps, line.overlaps) == (at(2020, 3), NOW, (), ())


def test_years_without_months_are_vague() -> None:
    (bar,) = timeline(person(job("Product Manager", "2018 to 2020")), AS_OF).bars
    assert bar.vague
    assert bar.longest == Stretch(at(2018, 1), at(2021, 1))
    assert bar.longest.start < bar.likely.start < bar.likely.end < bar.longest.end


def test_gaps_and_overlaps() -> None:
    jobs = [
        job("Analyst", "2010-01 to 2012-12"),
        job("Product Manager", "2012-07 to 2014-12"),
        job("Senior Product Manager", "2016-01 to 2020-06"),
    ]
    line = timeline(person(*jobs), AS_OF)
    assert line.overlaps == (Stretch(at(2012, 7), at(2013, 1)),)
    assert line.gaps == (Stretch(at(2015, 1), at(2016, 1)), Stretch(at(2020, 7), NOW))


def test_one_month_between_jobs_is_no_gap() -> None:
    jobs = [job("Product Manager", "2010-01 to 2012-12"), job("Product Manager", "2013-02 to present")]
    assert timeline(person(*jobs), AS_OF).gaps == ()


def test_managing_people_within_a_job() -> None:
    one = person(
        job("Director of Product", "2018-01 to present"),
        spells=[led(0, "2021-01 to present", strength=Strength.UNCLEAR)],
    )
    (bar,) = timeline(one, AS_OF).bars
    assert bar.people == (Stretch(at(2021, 1), NOW),) and not bar.sure


def test_volunteering_fills_no_gap_and_undated_jobs_are_named() -> None:
    jobs = [
        job("Product Manager", "2010-01 to 2012-12"),
        job("Treasurer", "2013-01 to present", employment=Employment.VOLUNTEER),
        replace(job("Advisor", "2010 to 2011"), period=None),
    ]
    line = timeline(person(*jobs), AS_OF)
    assert line.gaps == (Stretch(at(2013, 1), NOW),)
    assert line.undated == (2,)


def test_nobody_dated() -> None:
    line = timeline(person(), AS_OF)
    assert line.bars == () and line.end > line.start
