"""Jobs told twice, at a glance and at length: one job each."""

from __future__ import annotations

from collections.abc import Sequence

from screener.extraction.candidate import Month, Period, Position, Present
from screener.extraction.positions import Found
from screener.extraction.rows import fold


def told_once(jobs: Sequence[Found]) -> tuple[Found, ...]:
    """The jobs without those of which nothing is said but what another one says too: title, employer and years."""
    bare = [k for k, job in enumerate(jobs) if not job.words]
    gone: set[int] = set()
    for k in bare:
        others = (n for n in range(len(jobs)) if n != k and n not in gone)
        if any(_says_all(jobs[n].position, jobs[k].position) for n in others):
            gone.add(k)
    return tuple(job for k, job in enumerate(jobs) if k not in gone)


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
