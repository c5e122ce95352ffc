"""How scores are spread over a field, and what each cut-off would do, before one is chosen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from screener.tuning.field import Ranked

_STEP = 5  # points a bar is wide
_MUCH = 10.0  # points resting on silence from which a person should be asked before a cut-off decides


@dataclass(frozen=True, slots=True)
class Bar:
    """How many scores lie from `start` up to `end`; the last bar includes its end."""

    start: float
    end: float
    count: int


@dataclass(frozen=True, slots=True)
class CutOff:
    """What a cut-off at `score` would do. `tied` people have exactly that score; `near` are within two points below;
    `silent` of those above or near it owe ten points or more to what their resume does not say."""

    score: float
    band: str
    above: int
    tied: int
    near: int
    silent: int
    gated: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """The spread of a field's scores."""

    people: int
    median: float
    bars: tuple[Bar, ...]
    cut_offs: tuple[CutOff, ...]
    unread: tuple[str, ...]


def distribution(ranked: Ranked) -> Distribution:
    """The histogram, and a cut-off at each band's start and at each tenth person from the top."""
    totals = sorted((one.total for one in ranked.sums), reverse=True)
    counts = Counter(min(int(total // _STEP), 100 // _STEP - 1) for total in totals)
    bars = tuple(Bar(i * _STEP, (i + 1) * _STEP, counts[i]) for i in range(100 // _STEP))
    marks = {band.from_: band.name for band in ranked.criteria.bands if band.from_ > 0}
    for place in (10, 20, 50, 100):
        if place < len(totals):
            marks.setdefault(totals[place - 1], f"the first {place}")
    cuts = tuple(cut_off(ranked, score, name) for score, name in sorted(marks.items(), reverse=True))
    return Distribution(len(totals), _median(totals), bars, cuts, ranked.field.unread)


def cut_off(ranked: Ranked, score: float, band: str = "") -> CutOff:
    """What one cut-off would do."""
    above = [one for one in ranked.sums if one.total >= score]
    near = [one for one in ranked.sums if score - 2 <= one.total < score]
    return CutOff(
        score,
        band,
        len(above),
        sum(one.total == score for one in above),
        len(near),
        sum(one.rests_on_silence >= _MUCH for one in (*above, *near)),
        sum(not one.passed for one in above),
    )


def _median(totals: list[float]) -> float:
    if not totals:
        return 0.0
    middle = len(totals) // 2
    return totals[middle] if len(totals) % 2 else (totals[middle - 1] + totals[middle]) / 2
