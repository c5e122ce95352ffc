"""What a fact or a weight would change for one person, and what to ask those who stand near a cut-off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from msgspec import structs

from screener.errors import UsageError
from screener.extraction.corrections import Correction
from screener.extraction.experience import Clock, Experience, experience
from screener.pipeline import Facts, corrected
from screener.scoring.criteria import Contribution, Criteria, Outcome, Score, State
from screener.scoring.faults import nearest
from screener.scoring.kinds import Cap, GateTest
from screener.scoring.score import outcomes, weigh

CLOCKS = {"product_years": "product", "management_years": "management", "total_years": "total"}


@dataclass(frozen=True, slots=True)
class Supposed:
    """What is supposed: facts, sums of years by name, and weights by criterion."""

    corrections: tuple[Correction, ...] = ()
    years: tuple[tuple[str, float], ...] = ()
    weights: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion before and after."""

    before: Contribution
    after: Contribution


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A person's score as it is and as it would be, line by line."""

    before: Score
    after: Score
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A question whose best answer would bring so many points more; `crosses` names the band it would reach."""

    criterion: str
    label: str
    question: str
    points: float
    crosses: str


def whatif(facts: Facts, criteria: Criteria, as_of: date, supposed: Supposed) -> WhatIf:
    """The score of one person under what is supposed. Raises UsageError for a line or a sum that there is not."""
    if facts.candidate is None:
        raise UsageError("The file could not be read, so nothing follows from a changed fact", hint="See its reason.")
    before = _scored(facts, criteria, as_of, ())
    changed = corrected(facts, supposed.corrections)
    told = [finding.text for finding in changed.findings if finding.code == "correction_unfit"]
    if told:
        raise UsageError(told[0], hint="`screener explain` numbers the positions and degrees.")
    after = _scored(changed, _weighed(criteria, supposed.weights), as_of, supposed.years)
    lines = (Line(*pair) for pair in zip(before.contributions, after.contributions, strict=True))
    return WhatIf(before, after, tuple(lines))


def _weighed(criteria: Criteria, weights: tuple[tuple[str, float], ...]) -> Criteria:
    lines = list(criteria.criteria)
    ids = [line.id for line in lines]
    for name, weight in weights:
        if name not in ids:
            raise UsageError(f"There is no criterion {name!r}{nearest(name, ids)}", hint="Weights go by id.")
        lines[ids.index(name)] = replace(lines[ids.index(name)], weight=weight)
    if not any(line.weight > 0 for line in lines):
        raise UsageError("No criterion has any weight left", hint="Leave at least one weight above 0.")
    return replace(criteria, criteria=tuple(lines))


def _scored(facts: Facts, criteria: Criteria, as_of: date, years: tuple[tuple[str, float], ...]) -> Score:
    assert facts.candidate is not None
    known = _with_years(experience(facts.candidate, as_of), years)
    found = outcomes(facts.candidate, known, criteria, as_of, partial=facts.status == "partial")
    return weigh(found, criteria)


def _with_years(known: Experience, years: tuple[tuple[str, float], ...]) -> Experience:
    for name, number in years:
        clock: Clock = getattr(known, CLOCKS[name])
        supposed: dict[str, Any] = {CLOCKS[name]: structs.replace(clock, years=number, shortest=number, longest=number)}
        known = structs.replace(known, **supposed)
    return known


def questions(found: tuple[Outcome, ...], criteria: Criteria) -> tuple[Ask, ...]:
    """What to ask a person: the lines that the resume is silent on or shows in part, by what the best answer brings."""
    score = weigh(found, criteria)
    asked = []
    for place, (outcome, line) in enumerate(zip(found, criteria.criteria, strict=True)):
        if isinstance(line.asks, (Cap, GateTest)) or outcome.state is State.MET or line.weight <= 0:
            continue
        best = (*found[:place], structs.replace(outcome, share=1.0, state=State.MET, passes=True), *found[place + 1 :])
        after = weigh(best, criteria)
        gained = round(after.total - score.total, 2)
        if gained > 0:
            crosses = after.band if after.band != score.band else ""
            asked.append(Ask(line.id, line.label, _question(line.question, line.label, outcome), gained, crosses))
    return tuple(sorted(asked, key=lambda ask: (not ask.crosses, -ask.points, ask.criterion)))


def _question(question: str, label: str, outcome: Outcome) -> str:
    if question:
        return question
    if outcome.state is State.SILENT:
        return f"The resume says nothing about this: {label}. What would you say about it?"
    if outcome.state is State.NOT_MET:
        return f"The resume does not show this: {label} ({outcome.why}). Is something left out?"
    return f"The resume shows part of this: {label} ({outcome.why}). Is there more?"
