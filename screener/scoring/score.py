"""From a candidate and criteria to a score: every criterion is checked, then weighed; the total is the sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import fsum
from typing import NamedTuple

import msgspec

from screener.extraction.candidate import Candidate, Evidence
from screener.extraction.experience import Experience, as_known
from screener.scoring import kinds
from screener.scoring.check_text import lexicon_of
from screener.scoring.checks import check
from screener.scoring.criteria import (
    MET,
    SILENT,
    Contribution,
    Criteria,
    Criterion,
    Gate,
    Outcome,
    Passing,
    Score,
    State,
)
from screener.scoring.crowd import Crowd
from screener.scoring.lexicon import Lexicon
from screener.scoring.resume import Resume


def score(
    candidate: Candidate,
    experience: Experience,
    criteria: Criteria,
    as_of: date,
    *,
    partial: bool,
) -> Score:
    """The score of one candidate. Depends on nothing else: no clock, no other applicant."""
    return weigh(outcomes(candidate, experience, criteria, as_of, partial=partial), criteria)


def outcomes(
    candidate: Candidate, experience: Experience, criteria: Criteria, as_of: date, *, partial: bool
) -> tuple[Outcome, ...]:
    """What each criterion finds, before weights: changed weights need no new look at the candidate."""
    return outcomes_together([Known(candidate, experience, partial)], criteria, as_of)[0]


class Known(NamedTuple):
    """A candidate, the clocks at the as-of date, and whether the resume was read in part only."""

    candidate: Candidate
    experience: Experience
    partial: bool


def outcomes_together(
    everyone: Sequence[Known], criteria: Criteria, as_of: date, *, accounts: bool = True
) -> list[tuple[Outcome, ...]]:
    """The same for many, line by line: it saves time and changes nothing else.

    Without `accounts` an outcome has one quote at the most, and need not say how a share was worked out.
    """
    crowd = Crowd([one.candidate for one in everyone], _lexicon(_Same(criteria)))
    resumes = [
        Resume(as_known(one, as_of), years, as_of, partial, criteria.settings, crowd, place, said, accounts)
        for place, ((one, years, partial), said) in enumerate(zip(everyone, crowd.passages, strict=True))
    ]
    found = [check(line.asks, resumes) for line in criteria.criteria]
    return list(zip(*found, strict=True)) if found else [() for _ in everyone]


class Sum(msgspec.Struct, frozen=True):
    """What a score comes to. `points` are whole numbers of the smallest unit shown, in the order of the lines."""

    total: float
    band: str
    passed: bool
    rests_on_silence: float
    points: tuple[int, ...]


def summed(found: Sequence[Outcome], criteria: Criteria) -> Sum:
    """The score without its words: for many people at once. `weigh` says the same at length."""
    plan = _plan(_Same(criteria))
    points, silent = _pointed(found, plan)
    passed = all(passing_of(found[index]) is not Passing.FAILED for index in plan.gates)
    total = sum(points) / plan.unit
    return Sum(total, _band(total, criteria), passed, silent / plan.unit, tuple(points))


def _pointed(found: Sequence[Outcome | Contribution | Found], plan: _Plan) -> tuple[list[int], int]:
    """The points of each line, and how many rest on silence, in the smallest unit shown."""
    silent = sum([of for one, of in zip(found, plan.full, strict=True) if one.state is SILENT])
    shares = [one.share for one in found]
    if plan.neutral:
        neutral = _neutral_share(found, plan)
        shares = [neutral if _left_out(one, line) else one.share for one, line in zip(found, plan.lines, strict=True)]
    points = [int(of * share + 0.5 + 1e-9) for of, share in zip(plan.full, shares, strict=True)]
    for limit, _, index in _limits(found, plan):
        points[index] = min(0, limit - sum(points))
    return points, silent


def weigh(found: tuple[Outcome, ...], criteria: Criteria) -> Score:
    """Points for the outcomes, in the order of the criteria. Points are rounded, then summed."""
    plan = _plan(_Same(criteria))
    made = summed(found, criteria)
    unit = plan.unit
    rows = zip(plan.lines, found, made.points, plan.full, plan.earn, strict=True)
    lines = [_contribution(line, one, points / unit, of / unit) for line, one, points, of, earns in rows if earns]
    gates = tuple([_gate(plan.lines[index], found[index]) for index in plan.gates])
    return Score(made.total, made.band, gates, tuple(lines), made.rests_on_silence)


def weigh_anew(before: Score, criteria: Criteria) -> Score:
    """The score by other weights and bands, from what was found then. All else of the criteria must be as it was.

    A gate comes out as it did; a line that is a gate alone counts nothing and is not among the contributions.
    """
    plan = _plan(_Same(criteria))
    lines = {line.criterion: line for line in before.contributions}
    found = [lines.get(line.id, _GATE_ALONE) for line in plan.lines]
    points, silent = _pointed(found, plan)
    total, unit = sum(points) / plan.unit, plan.unit
    contributions = [
        _repointed(line, mine / unit, of / unit)
        for line, mine, of in zip(found, points, plan.full, strict=True)
        if isinstance(line, Contribution)
    ]
    return Score(total, _band(total, criteria), before.gates, tuple(contributions), silent / unit)


class Found(NamedTuple):
    """What a line found, as far as it is kept for a row."""

    share: float
    state: State
    why: str
    evidence: tuple[Evidence, ...]


def weigh_found(kept: Sequence[Found], gates: tuple[Gate, ...], criteria: Criteria) -> Score:
    """The same from what is kept of the lines that earn points, in the order of the criteria, and from the gates."""
    plan = _plan(_Same(criteria))
    rest = iter(kept)
    found = [_GATE_ALONE if isinstance(line.asks, kinds.GateTest) else next(rest) for line in plan.lines]
    points, silent = _pointed(found, plan)
    total, unit = sum(points) / plan.unit, plan.unit
    contributions = [
        Contribution(line.id, line.label, one.state, mine / unit, of / unit, one.evidence, one.why, "", one.share)
        for line, one, mine, of in zip(plan.lines, found, points, plan.full, strict=True)
        if isinstance(one, Found)
    ]
    return Score(total, _band(total, criteria), gates, tuple(contributions), silent / unit)


def _repointed(line: Contribution, points: float, of: float) -> Contribution:
    """The line with other points. Made anew: `replace` takes several times as long, and there are many."""
    known = (line.criterion, line.label, line.state, points, of, line.evidence, line.why, line.question)
    return Contribution(*known, line.share, line.how)


_GATE_ALONE = Outcome(0.0, MET, "")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What weighing needs of a file, worked out once: what each line can earn, and where caps and gates are."""

    lines: tuple[Criterion, ...]
    unit: int
    full: tuple[int, ...]
    at_need: float
    neutral: bool
    caps: tuple[tuple[int, kinds.Cap], ...]
    gates: tuple[int, ...]
    earn: tuple[bool, ...]  # whether each line earns points: a line that is a gate alone does not


class _Same:
    """Criteria, the same only as themselves: to compare whole files for every person would cost more than weighing."""

    __slots__ = ("criteria",)

    def __init__(self, criteria: Criteria) -> None:
        self.criteria = criteria

    def __hash__(self) -> int:
        return id(self.criteria)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.criteria is self.criteria


@lru_cache(maxsize=32)
def _plan(same: _Same) -> _Plan:
    criteria = same.criteria
    lines = criteria.criteria
    unit = 10**criteria.settings.decimals
    return _Plan(
        lines,
        unit,
        tuple(_shares_of(criteria, 100 * unit)),
        criteria.settings.at_need,
        any(line.silence == "neutral" for line in lines),
        tuple((place, line.asks) for place, line in enumerate(lines) if isinstance(line.asks, kinds.Cap)),
        tuple(place for place, line in enumerate(lines) if line.gate or isinstance(line.asks, kinds.GateTest)),
        tuple(not isinstance(line.asks, kinds.GateTest) for line in lines),
    )


@lru_cache(maxsize=32)
def _lexicon(same: _Same) -> Lexicon:
    return lexicon_of(line.asks for line in same.criteria.criteria)


def full_points(criteria: Criteria) -> tuple[float, ...]:
    """What each line can earn, of 100 points together: the figure that every screen shows for it."""
    plan = _plan(_Same(criteria))
    return tuple(of / plan.unit for of in plan.full)


def _shares_of(criteria: Criteria, whole: int) -> list[int]:
    """The whole divided by weight, to the unit; what rounding leaves goes to the largest remainders."""
    weights = [c.weight for c in criteria.criteria]
    together = fsum(weights)  # the same in whatever order: equal remainders must stay equal
    exact = [whole * weight / together for weight in weights]
    shares = [int(e + 1e-9) for e in exact]
    order = sorted(range(len(exact)), key=lambda i: (-(exact[i] - shares[i]), criteria.criteria[i].id))
    for index in order[: whole - sum(shares)]:
        shares[index] += 1
    return shares


def _neutral_share(found: Sequence[Outcome | Contribution | Found], plan: _Plan) -> float:
    """The share that a neutral silent line gets: that of the rest, but no more than meeting its need would earn."""
    pairs = zip(found, plan.lines, strict=True)
    spoken = [(o.share * c.weight, c.weight) for o, c in pairs if not _left_out(o, c)]
    weight = sum(w for _, w in spoken)
    return min(plan.at_need, sum(p for p, _ in spoken) / weight) if weight else 0.0


def _left_out(outcome: Outcome | Contribution | Found, criterion: Criterion) -> bool:
    return outcome.state is SILENT and criterion.silence == "neutral"


def _limits(found: Sequence[Outcome | Contribution | Found], plan: _Plan) -> list[tuple[int, str, int]]:
    """The limits that caps set, each with its line, the lowest first: in whatever order the file has them.

    A limit rises as its test is nearly met.
    """
    return sorted(
        (int((cap.at + (100 - cap.at) * found[place].share) * plan.unit + 0.5), plan.lines[place].id, place)
        for place, cap in plan.caps
    )


def _contribution(criterion: Criterion, outcome: Outcome, points: float, of: float) -> Contribution:
    why, asked = outcome.why, ""
    if outcome.state is SILENT:
        if criterion.silence == "neutral":
            why += "; left out, the rest is weighed anew"
        if criterion.silence == "ask" or isinstance(criterion.asks, kinds.Ask):
            asked = criterion.question or getattr(criterion.asks, "ask", "")
            asked = asked or f"The resume says nothing about: {criterion.label}"
    share = outcome.share
    how = _how(criterion, outcome) if share < 1 and (outcome.how or isinstance(criterion.asks, kinds.Cap)) else ""
    return Contribution(
        criterion.id, criterion.label, outcome.state, points, of, outcome.evidence, why, asked, share, how
    )


def _how(criterion: Criterion, outcome: Outcome) -> str:
    """What made a share that is less than all, or where a cap limits the total."""
    share = outcome.share
    if isinstance(criterion.asks, kinds.Cap):
        at = criterion.asks.at
        return f"the limit to the total: {at:g} + {100 - at:g} × {share:.3g}"
    return f"{100 * share:.1f} % of the points: {outcome.how}" if share > 0 and outcome.how else ""


def _gate(criterion: Criterion, outcome: Outcome) -> Gate:
    passing, why = passing_of(outcome), outcome.why
    if passing is Passing.OPEN:
        why = f"{'the resume is silent' if outcome.state is SILENT else 'vague dates allow both'}: {why}"
    return Gate(criterion.id, criterion.label, passing, why)


def passing_of(outcome: Outcome) -> Passing:
    """How a gate comes out: silence and vague dates leave it open."""
    if outcome.state is SILENT or not outcome.sure:
        return Passing.OPEN
    return Passing.PASSED if outcome.passes else Passing.FAILED


def _band(total: float, criteria: Criteria) -> str:
    return next((band.name for band in criteria.bands if total >= band.from_ - 1e-9), "")
