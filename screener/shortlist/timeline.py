"""A career as bars on a line of months: jobs, what in them was product or people management, gaps and overlaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from screener.extraction import months
from screener.extraction.candidate import PRESENT, Employment, Function, Strength
from screener.extraction.months import Stretch

if TYPE_CHECKING:
    from screener.extraction.candidate import Candidate, Position

_GAP = 2  # months without a job that are worth showing; one month is how people change jobs
_OVERLAP = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """One job. Months count from the year 0, ends are the month after the last one.

    `likely` is what is counted, `longest` what the dates allow; they differ where a page prints years only. `people`
    are the stretches of managing people within it; `sure` is False where the text leaves that unclear.
    """

    position: int
    likely: Stretch
    longest: Stretch
    product: bool
    paid: bool
    going_on: bool
    people: tuple[Stretch, ...] = ()
    sure: bool = True

    @property
    def vague(self) -> bool:
        """Whether the dates allow more than one reading."""
        return self.likely != self.longest


@dataclass(frozen=True, slots=True)
class Timeline:
    """All dated jobs, the earliest first. `undated` are the indices of jobs without usable dates.

    Gaps and overlaps are of the likely readings of paid jobs, two months or more.
    """

    start: int
    end: int
    bars: tuple[Bar, ...]
    gaps: tuple[Stretch, ...]
    overlaps: tuple[Stretch, ...]
    undated: tuple[int, ...]


def timeline(candidate: Candidate, as_of: date) -> Timeline:
    """The bars of a candidate up to the as-of date."""
    found = [_bar(candidate, index, job, as_of) for index, job in enumerate(candidate.positions)]
    bars = sorted((bar for bar in found if bar is not None), key=_begins)
    now = as_of.year * 12 + as_of.month
    paid = [bar.likely for bar in bars if bar.paid]
    start = min((bar.longest.start for bar in bars), default=now)
    undated = tuple(index for index, bar in enumerate(found) if bar is None)
    return Timeline(start, max(now, start + 1), tuple(bars), _gaps(paid, now), _overlaps(paid), undated)


def _begins(bar: Bar) -> tuple[int, int, int]:
    return bar.likely.start, bar.likely.end, bar.position


def _bar(candidate: Candidate, index: int, job: Position, as_of: date) -> Bar | None:
    if job.period is None:
        return None
    _, likely, longest = months.stretches(job.period, as_of)
    if not likely.months:
        return None
    spells = [spell for spell in candidate.spells if spell.position == index and spell.period is not None]
    led = months.merged(months.stretches(spell.period, as_of)[1] for spell in spells if spell.period is not None)
    return Bar(
        index,
        likely,
        longest,
        job.function is Function.PRODUCT,
        job.employment is not Employment.VOLUNTEER,
        job.period.end == PRESENT,
        tuple(led),
        all(spell.strength is not Strength.UNCLEAR for spell in spells),
    )


def _gaps(paid: Sequence[Stretch], now: int) -> tuple[Stretch, ...]:
    """Between the first job and the as-of date."""
    busy = months.merged(paid)
    ends = [*(stretch.start for stretch in busy[1:]), now]
    gaps = [Stretch(stretch.end, end) for stretch, end in zip(busy, ends, strict=True)] if busy else []
    return tuple(gap for gap in gaps if gap.months >= _GAP)


def _overlaps(paid: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Where two jobs or more lie side by side."""
    shared, reach = [], 0
    for stretch in sorted(paid):
        shared.append(Stretch(stretch.start, min(reach, stretch.end)))
        reach = max(reach, stretch.end)
    return tuple(stretch for stretch in months.merged(shared) if stretch.months >= _OVERLAP)
