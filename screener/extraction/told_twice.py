"""Jobs told twice, at a glance and at length: one job each."""

from __future__ import annotations

from collections.abc import Sequence

from screener.extraction.candidate import Month, Period, Position, Present
from screener.extraction.positions import Found
from screener.extraction.rows import fold


def told_once(jobs: Sequence[Found]) -> tuple[Found, ...]:
    """The jobs without those of which nothing is said but what one with words says too: title, employer and years."""
    told = [job.position for job in jobs if job.words]
    return tuple(job for job in jobs if job.words or not any(_says_all(other, job.position) for other in told))


def _says_all(job: Position, bare: Position) -> bool:
    """Whether a job has all names of another one, which may have the employer in its title, and the same years."""
    if not job.title or not bare.title or _years(job.period) != _years(bare.period):
        return False
    names, own = _names(job), _names(bare)
    return names <= own or own <= names


def _names(job: Position) -> frozenset[str]:
    return frozenset(fold(f"{job.title} {job.employer}").split())


def _years(period: Period | None) -> tuple[object, object] | None:
    return (_year(period.start), _year(period.end)) if period else None


def _year(point: Month | Present | None) -> object:
    return point.year if isinstance(point, Month) else point
