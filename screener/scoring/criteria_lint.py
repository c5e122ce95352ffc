"""Hints about criteria that are valid and yet may not do what their author means."""

from __future__ import annotations

from collections.abc import Iterator

from screener.scoring.criteria import Criteria, Criterion
from screener.scoring.kinds import AllOf, AnyOf, Cap, GateTest, Kind, Not, Practice
from screener.scoring.phrases import family
from screener.scoring.score import full_points

_SLIGHT = 0.004  # of all weights: with one decimal, less than half a point of a hundred
_HEAVY = 0.5


def lint(criteria: Criteria) -> tuple[str, ...]:
    """What is worth a second look, each hint with the id of its line."""
    return (
        *_weights(criteria),
        *_same(criteria.criteria),
        *_phrases(criteria.criteria),
        *_bands(criteria),
        *_gates(criteria.criteria),
    )


def _weights(criteria: Criteria) -> Iterator[str]:
    for criterion, points in zip(criteria.criteria, full_points(criteria), strict=True):
        share = points / 100
        if criterion.weight > 0 and share < _SLIGHT:
            yield f"{criterion.id}: its weight is {points:g} of 100 points, too little to matter"
        elif share > _HEAVY and len(criteria.criteria) > 1:
            yield f"{criterion.id}: its weight is {points:g} of 100 points, more than all others together"


def _same(lines: tuple[Criterion, ...]) -> Iterator[str]:
    seen: dict[Kind, str] = {}
    for criterion in lines:
        if criterion.asks in seen:
            yield f"{criterion.id}: asks the same as {seen[criterion.asks]}"
        seen.setdefault(criterion.asks, criterion.id)


def _phrases(lines: tuple[Criterion, ...]) -> Iterator[str]:
    """Phrases that two practices share, and phrases within one that another makes needless."""
    owner: dict[str, str] = {}
    for criterion in lines:
        for practice in _practices(criterion.asks):
            for phrase in practice.phrases:
                first = owner.setdefault(phrase.lower(), criterion.id)
                if first != criterion.id:
                    yield f"{criterion.id}: the phrase {phrase!r} counts for {first} as well"
            yield from (f"{criterion.id}: {hint}" for hint in _needless(practice.phrases))


def _needless(phrases: tuple[str, ...]) -> Iterator[str]:
    plain = [p for p in phrases if not set(p) & set("*|().")]
    for phrase in plain:
        other = next((o for o in phrases if o != phrase and family((o,)).hits(phrase.lower())), None)
        if other is not None:
            yield f"the phrase {phrase!r} adds nothing to {other!r}"


def _practices(asks: Kind) -> Iterator[Practice]:
    if isinstance(asks, Practice):
        yield asks
    elif isinstance(asks, (AnyOf, AllOf)):
        for part in asks.tests:
            yield from _practices(part.asks)
    elif isinstance(asks, (Not, GateTest)):
        yield from _practices(asks.test.asks)


def _bands(criteria: Criteria) -> Iterator[str]:
    for criterion in criteria.criteria:
        cap = criterion.asks
        if isinstance(cap, Cap) and cap.at == 0:
            yield f"{criterion.id}: a cap at 0 is a gate that hides in the number; use a gate"
    if criteria.bands and criteria.bands[0].from_ > 95:
        yield f"bands: {criteria.bands[0].name!r} begins at {criteria.bands[0].from_:g}, which hardly anybody reaches"


def _gates(lines: tuple[Criterion, ...]) -> Iterator[str]:
    gates = [c.id for c in lines if c.gate or isinstance(c.asks, GateTest)]
    if len(gates) > 3:
        yield f"gates: {len(gates)} of them ({', '.join(gates)}); few people pass many, and silence leaves them open"
