"""Jobs that go on where the page prints no word for it: "Nov 2020" above "Feb 2018 - Oct 2020" is a start.

Many templates print the start alone where a job has no end. A month alone is read so only where the page says
"present" nowhere, has whole ranges, and its newest job has a month alone. Where only an older job has one, it may have
lasted that month or go on: its end is unknown. A timeline may date every job by one month: nobody works for a month
each time, so these are starts too, of which the newest goes on and no other end is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from screener.extraction.candidate import PRESENT, Employment, Evidence, Month, Period, Position, Present
from screener.extraction.dates import find_periods
from screener.extraction.positions import Found

START_ONLY = "position.start_only"  # the rule of a date that is read as the start of a job
TIMELINE = 3  # jobs that are all dated by one month
_SHORT = frozenset({Employment.INTERNSHIP, Employment.CONTRACT})  # which may well last a month


def with_open_ends(found: Sequence[Found]) -> tuple[Found, ...]:
    """The jobs, those with the month of their start alone as going on, or of unknown end."""
    jobs = tuple(found)
    periods = [job.position.period for job in jobs]
    alone = [k for k, job in enumerate(jobs) if _alone(job.position)]
    newest = max(range(len(jobs)), key=lambda k: _start(periods[k]), default=0)
    said = any(period.end is PRESENT for period in periods if period)
    timeline = len(alone) >= TIMELINE and len(alone) == sum(period is not None for period in periods)
    if not alone or said or not (timeline or any(map(_whole, periods))):
        return jobs
    if timeline:
        ends = {k: PRESENT if k == newest else None for k in alone}
        return tuple(_opened(job, ends[k]) if k in ends else job for k, job in enumerate(jobs))
    end = PRESENT if newest in alone else None
    lasting = [k for k in alone if k == newest or jobs[k].position.employment not in _SHORT]
    return tuple(_opened(job, end) if k in lasting else job for k, job in enumerate(jobs))


def _start(period: Period | None) -> tuple[int, int]:
    return (period.start.year, period.start.month or 0) if period and period.start else (0, 0)


def _whole(period: Period | None) -> bool:
    """Whether a period has a start and another end, both with their months."""
    ends = (period.start, period.end) if period else ()
    return len(set(ends)) == 2 and all(isinstance(end, Month) and end.month for end in ends)


def _alone(position: Position) -> bool:
    """Whether a job's dates are one month, printed once."""
    period = position.period
    if period is None or period.start is None or period.start.month is None or period.start != period.end:
        return False
    printed = next((find_periods(proof.quote) for proof in position.evidence if _is_date(proof)), ())
    return len(printed) == 1 and printed[0].kind == "single"


def _is_date(proof: Evidence) -> bool:
    return proof.rule.startswith("position.") and proof.rule not in ("position.title", "position.employer")


def _opened(job: Found, end: Present | None) -> Found:
    position = job.position
    proofs = tuple(structs.replace(proof, rule=START_ONLY) if _is_date(proof) else proof for proof in position.evidence)
    period = Period(position.period.start if position.period else None, end)
    return replace(job, position=replace(position, period=period, evidence=proofs))
