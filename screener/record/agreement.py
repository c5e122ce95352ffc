"""How people's decisions sit beside the scores: per band, and how often they went against it.

People follow advice that they should not; a rate of overrides near none is a reason to look closer, not a success.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from math import sqrt
from statistics import median

from screener.record.decisions import Choice, Decision

_NORMAL_95 = 1.959963984540054
_PAUSE = 30 * 60  # seconds; a longer gap between two decisions is a pause and says nothing about the pace


@dataclass(frozen=True, slots=True)
class Line:
    """One band: how many were advanced, held and rejected, and the 95% interval of the share advanced."""

    band: str
    advanced: int
    held: int
    rejected: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """`overrides`: rejected in the highest band or advanced in the lowest, of all decided in those two.

    `agreement`: of all pairs of one advanced and one rejected, the share in which the advanced one scored higher.
    `seen_first`: decisions made with the score in view. `pace`: the usual seconds from one decision of somebody to
    their next, pauses left out.
    """

    lines: tuple[Line, ...]
    decided: int
    overrides: int
    in_outer_bands: int
    agreement: float | None
    seen_first: int
    pace: float | None = None


def agreement(decisions: Iterable[Decision]) -> Agreement:
    """The rates of the decisions that hold."""
    found = list(decisions)
    scored = [d for d in found if d.score is not None and d.decision is not Choice.NOTE]
    bands = _bands(scored)
    lines = tuple(_line(band, [d for d in scored if d.band == band]) for band in bands)
    outer = [d for d in scored if len(bands) > 1 and d.band in (bands[0], bands[-1])]
    against = {(bands[0], Choice.REJECT), (bands[-1], Choice.ADVANCE)} if len(bands) > 1 else set()
    overrides = sum((d.band, d.decision) in against for d in outer)
    seen = sum(d.score_seen for d in found)
    return Agreement(lines, len(found), overrides, len(outer), _concordance(scored), seen, pace(found))


def pace(decisions: Iterable[Decision]) -> float | None:
    """The median of seconds between two decisions of the same person; None where nobody made two in a sitting."""
    by_reviewer: dict[str, list[datetime]] = {}
    for each in decisions:
        by_reviewer.setdefault(each.reviewer, []).append(datetime.fromisoformat(each.at))
    gaps = [gap for times in by_reviewer.values() for gap in _gaps(times)]
    return median(gaps) if gaps else None


def _gaps(times: list[datetime]) -> Iterator[float]:
    seconds = ((after - before).total_seconds() for before, after in pairwise(sorted(times)))
    return (gap for gap in seconds if gap <= _PAUSE)


def _bands(scored: list[Decision]) -> list[str]:
    """The bands, highest first by their best score."""
    best: dict[str, float] = {}
    for each in scored:
        best[each.band] = max(best.get(each.band, 0.0), each.score or 0.0)
    return sorted(best, key=lambda band: (-best[band], band))


def _line(band: str, found: list[Decision]) -> Line:
    counts = {choice: sum(d.decision is choice for d in found) for choice in Choice}
    low, high = _wilson(counts[Choice.ADVANCE], len(found))
    return Line(band, counts[Choice.ADVANCE], counts[Choice.HOLD], counts[Choice.REJECT], low, high)


def _wilson(chosen: int, people: int) -> tuple[float, float]:
    share, z2 = chosen / people, _NORMAL_95**2
    middle = (share + z2 / (2 * people)) / (1 + z2 / people)
    half = _NORMAL_95 * sqrt(share * (1 - share) / people + z2 / (4 * people**2)) / (1 + z2 / people)
    return max(0.0, middle - half), min(1.0, middle + half)


def _concordance(scored: list[Decision]) -> float | None:
    ahead = [d.score or 0.0 for d in scored if d.decision is Choice.ADVANCE]
    behind = [d.score or 0.0 for d in scored if d.decision is Choice.REJECT]
    if not ahead or not behind:
        return None
    return sum((a > b) + 0.5 * (a == b) for a in ahead for b in behind) / (len(ahead) * len(behind))
