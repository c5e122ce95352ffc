"""From a candidate and criteria to a score: every criterion is checked, then weighed; the total is the sum."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from screener.extraction.candidate import Candidate
from screener.scoring import kinds
from screener.scoring.checks import check
from screener.scoring.criteria import Contribution, Criteria, Criterion, Gate, Outcome, Passing, Score, State
from screener.scoring.resume import Resume

if TYPE_CHECKING:
    from screener.extraction.experience import Experience


def score(candidate: Candidate, experience: Experience, criteria: Criteria, as_of: date, *, partial: bool) -> Score:
    """The score of one candidate. Depends on nothing else: no clock, no other applicant."""
    return weigh(outcomes(candidate, experience, criteria, as_of, partial=partial), criteria)


def outcomes(
    candidate: Candidate, experience: Experience, criteria: Criteria, as_of: date, *, partial: bool
) -> tuple[Outcome, ...]:
    """What each criterion finds, before weights: changed weights need no new look at the candidate."""
    resume = Resume(candidate, experience, as_of, partial, criteria.settings)
    return tuple(check(criterion.asks, resume) for criterion in criteria.criteria)


def weigh(found: tuple[Outcome, ...], criteria: Criteria) -> Score:
    """Points for the outcomes, in the order of the criteria. Points are rounded, then summed."""
    unit = 10**criteria.settings.decimals
    full = _shares_of(criteria, 100 * unit)
    neutral = _neutral_share(found, criteria)
    points = [_points(o, c, of, neutral) for o, c, of in zip(found, criteria.criteria, full, strict=True)]
    for limit, _, index in _caps(found, criteria, unit):
        points[index] = min(0, limit - sum(points))
    lines = tuple(
        _contribution(c, o, p / unit, of / unit)
        for c, o, p, of in zip(criteria.criteria, found, points, full, strict=True)
        if not isinstance(c.asks, kinds.GateTest)
    )
    total = sum(points) / unit
    silent = sum(of for o, of in zip(found, full, strict=True) if o.state is State.SILENT) / unit
    gates = tuple(_gate(c, o) for c, o in zip(criteria.criteria, found, strict=True) if _is_gate(c))
    return Score(total, _band(total, criteria), gates, lines, silent)


def _shares_of(criteria: Criteria, whole: int) -> list[int]:
    """The whole divided by weight, to the unit; what rounding leaves goes to the largest remainders."""
    weights = [c.weight for c in criteria.criteria]
    exact = [whole * weight / sum(weights) for weight in weights]
    shares = [int(e + 1e-9) for e in exact]
    order = sorted(range(len(exact)), key=lambda i: (-(exact[i] - shares[i]), criteria.criteria[i].id))
    for index in order[: whole - sum(shares)]:
        shares[index] += 1
    return shares


def _neutral_share(found: tuple[Outcome, ...], criteria: Criteria) -> float:
    """The share that a neutral silent line gets: that of the rest, but no more than meeting its need would earn."""
    pairs = zip(found, criteria.criteria, strict=True)
    spoken = [(o.share * c.weight, c.weight) for o, c in pairs if not _left_out(o, c)]
    weight = sum(w for _, w in spoken)
    return min(criteria.settings.at_need, sum(p for p, _ in spoken) / weight) if weight else 0.0


def _left_out(outcome: Outcome, criterion: Criterion) -> bool:
    return outcome.state is State.SILENT and criterion.silence == "neutral"


def _points(outcome: Outcome, criterion: Criterion, of: int, neutral: float) -> int:
    share = neutral if _left_out(outcome, criterion) else outcome.share
    return int(of * share + 0.5 + 1e-9)


def _caps(found: tuple[Outcome, ...], criteria: Criteria, unit: int) -> list[tuple[int, str, int]]:
    """The limits that caps set, each with its line, the lowest first: in whatever order the file has them.

    A limit rises as its test is nearly met.
    """
    limits = []
    for index, (outcome, line) in enumerate(zip(found, criteria.criteria, strict=True)):
        if isinstance(line.asks, kinds.Cap):
            at = line.asks.at
            limits.append((int((at + (100 - at) * outcome.share) * unit + 0.5), line.id, index))
    return sorted(limits)


def _contribution(criterion: Criterion, outcome: Outcome, points: float, of: float) -> Contribution:
    why = outcome.why
    if _left_out(outcome, criterion):
        why += "; left out, the rest is weighed anew"
    asking = outcome.state is State.SILENT and (criterion.silence == "ask" or isinstance(criterion.asks, kinds.Ask))
    question = (
        criterion.question or getattr(criterion.asks, "ask", "") or f"The resume says nothing about: {criterion.label}"
    )
    asked = question if asking else ""
    proof = outcome.evidence
    return Contribution(criterion.id, criterion.label, outcome.state, points, of, proof, why, asked, outcome.share)


def _is_gate(criterion: Criterion) -> bool:
    return criterion.gate or isinstance(criterion.asks, kinds.GateTest)


def _gate(criterion: Criterion, outcome: Outcome) -> Gate:
    if outcome.state is State.SILENT:
        return Gate(criterion.id, criterion.label, Passing.OPEN, f"the resume is silent: {outcome.why}")
    if not outcome.sure:
        return Gate(criterion.id, criterion.label, Passing.OPEN, f"vague dates allow both: {outcome.why}")
    return Gate(criterion.id, criterion.label, Passing.PASSED if outcome.passes else Passing.FAILED, outcome.why)


def _band(total: float, criteria: Criteria) -> str:
    return next((band.name for band in criteria.bands if total >= band.from_ - 1e-9), "")
