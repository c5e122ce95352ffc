"""What each kind of criterion finds in a resume: one function a kind, from facts to a share, a state and the proof."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from screener.extraction import months
from screener.extraction.candidate import Degree as DegreeFact
from screener.extraction.candidate import DegreeLevel, Evidence, ManagementSpell, Month, Position
from screener.extraction.months import Stretch
from screener.scoring import kinds
from screener.scoring.check_text import amount, domain, practice, skills, stage
from screener.scoring.criteria import MET, NOT_MET, PARTLY, SILENT, Outcome
from screener.scoring.grading import FRESH, NONE_FOUND, Scale, fade, first, graded, missed, state_of, times, unproven
from screener.scoring.phrases import family
from screener.scoring.resume import Resume
from screener.scoring.shapes import LADDER

_CLOCKS = {"total": "of work", "product": "in product management", "management": "managing people"}
_RUNGS = dict(enumerate(LADDER))
_ROUNDING = 1e-9
_TOLD = 0.05  # years: less would be told as 0.0


def check(asks: kinds.Kind, everyone: Sequence[Resume]) -> list[Outcome]:
    """The outcome of one criterion for each of a crowd, before weights."""
    within = _WITHIN.get(type(asks))
    if within is not None:
        parts, put_together = within
        found = [check(part.asks, everyone) for part in parts(asks)]
        return [put_together(asks, outcomes, who) for who, *outcomes in zip(everyone, *found, strict=True)]
    if isinstance(asks, kinds.Practice):
        return practice(asks, everyone)
    look = _CHECKS[type(asks)]
    return [look(asks, resume) for resume in everyone]


def _years(asks: kinds.Years, resume: Resume) -> Outcome:
    """Years on a clock, all of them or those in some jobs."""
    indices = _jobs_of(asks, resume)
    parts = _parts(asks, resume, indices)
    low, value, high = [part + _worth(asks, rest) for part, rest in parts]
    inside, outside = parts[1]
    unit = _CLOCKS.get(asks.of) or f"in {asks.of.replace('_', ' ')}"
    evidence = _clock_evidence(asks, resume, indices)
    if value <= 0 and _undated(resume, indices):
        return Outcome(0.0, SILENT, f"the jobs {unit} have no dates to count", evidence)
    since = 0.0 if asks.half_life is None else resume.years_since(_time(asks, resume, indices))
    faded = fade(asks.fresh_for, asks.half_life, since)
    ago = f", the last {since:.1f} years ago" if faded < 1 else ""
    told = _in_words(asks, unit, inside, outside) + ago
    near = _near(asks, resume) if asks.nearby else 0.0
    if near and value < asks.want:
        told += f", and work nearby worth {near:.1f}"
    values = (low + near, value + near, high + near)
    return graded(asks, resume, values, told, FRESH if faded == 1 else Scale(faded), evidence)


def _undated(resume: Resume, indices: list[int]) -> bool:
    """Whether there are jobs and none of them has dates: then their years are unknown, not none."""
    periods = [resume.candidate.positions[i].period for i in indices]
    return bool(periods) and not any(p and p.start for p in periods)


def _jobs_of(asks: kinds.Years, resume: Resume) -> list[int]:
    """The positions on the clock, those that `where` leaves out apart."""
    every_kind = asks.of in _CLOCKS and asks.of != "product"
    if asks.where is None:
        return list(range(len(resume.candidate.positions))) if every_kind else resume.by_function.get(asks.of, [])
    chosen = resume.matching(asks.where)
    return chosen if every_kind else [i for i in chosen if resume.candidate.positions[i].function == asks.of]


def _managing(asks: kinds.Years) -> bool:
    """Whether only time of managing people counts."""
    return asks.of == "management" or (asks.where is not None and asks.where.managing)


def _time(asks: kinds.Years, resume: Resume, indices: list[int]) -> list[Stretch]:
    return (resume.managed if _managing(asks) else resume.worked)(indices)


def _parts(asks: kinds.Years, resume: Resume, indices: list[int]) -> list[tuple[float, float]]:
    """Years of the chosen jobs, and years of the clock outside of them: at the shortest, as wanted, at the longest."""
    ready = asks.of in _CLOCKS
    clock = resume.clock(asks.of)
    whole = (clock.shortest, resume.reading(clock), clock.longest)
    if ready and asks.where is None:
        return [(years, 0.0) for years in whole]
    inside = resume.readings(resume.span(indices, managing=_managing(asks)))
    years = [part / 12 for part in inside]
    return [(part, max(0.0, every - part) if ready else 0.0) for part, every in zip(years, whole, strict=True)]


def _worth(asks: kinds.Years, outside: float) -> float:
    return min(asks.elsewhere_most, asks.elsewhere * outside) if outside else 0.0


def _in_words(asks: kinds.Years, unit: str, inside: float, outside: float) -> str:
    """The years as the jobs show them, so that they can be found in the list of jobs."""
    worth = _worth(asks, outside)
    if worth < _TOLD:
        return f"{inside:.1f} years {unit}{_narrowed(asks)}"
    return f"{inside:.1f} years {unit} in the jobs that count, and {outside:.1f} elsewhere worth {worth:.1f}"


def _near(asks: kinds.Years, resume: Resume) -> float:
    """What side families add."""
    if asks.nearby is None:
        return 0.0
    total, jobs = 0.0, resume.by_function
    for function, share in kinds.worth_of(asks.nearby):
        if function in jobs:
            total += share * resume.readings(resume.span(jobs[function]))[1] / 12
    return min(total, asks.nearby_most)


def _narrowed(asks: kinds.Years) -> str:
    return " in the jobs that count" if asks.where is not None and not asks.elsewhere else ""


def _clock_evidence(asks: kinds.Years, resume: Resume, indices: list[int]) -> tuple[Evidence, ...]:
    if asks.of == "management":
        chosen = set(indices)
        return first((s.evidence for s in resume.candidate.spells if s.position in chosen), resume)
    positions = resume.candidate.positions
    return first((positions[i].evidence for i in indices), resume)


def _level(asks: kinds.Level, resume: Resume) -> Outcome:
    """The highest rung reached or held, faded by the time since."""
    best: Position | None = None
    best_worth = -1.0
    scale = FRESH
    for position in resume.candidate.positions:
        if position.level is None or (asks.when == "current" and not _goes_on(position)):
            continue
        faded = fade(asks.fresh_for, asks.half_life, _since(position, resume))
        worth = faded * FRESH.share(asks, position.level, resume.settings.at_need)
        if worth > best_worth:
            best, best_worth, scale = position, worth, Scale(faded)
    if best is None or best.level is None:
        return unproven(resume, "no job on the product ladder found")
    told = f"{'holds' if asks.when == 'current' else 'reached'} {_rung(best.level)} ({best.title.strip()})"
    values = (float(best.level),) * 3
    return graded(asks, resume, values, told, scale, _titled(best))


def _titled(position: Position) -> tuple[Evidence, ...]:
    """What proves a rung: the title, never the employer beside it."""
    return tuple(e for e in position.evidence if "title" in e.rule)[:2] or position.evidence[:1]


def _rung(level: float) -> str:
    return f"level {level:g}, {_RUNGS.get(int(level), '').replace('_', ' ')}"


def _goes_on(position: Position) -> bool:
    return position.period is not None and position.period.end == "present"


def _since(position: Position, resume: Resume) -> float:
    now = resume.as_of.year * 12 + resume.as_of.month
    end = position.period.end if position.period else None
    if not isinstance(end, Month):
        return 0.0
    return max(0, now - end.year * 12 - (end.month or 6)) / 12


def _degree(asks: kinds.Degree, resume: Resume) -> Outcome:
    """The best degree, or the years that stand for one."""
    found = [_degree_share(asks, degree, resume) for degree in resume.candidate.degrees]
    best = max(found, default=None, key=itemgetter(0))
    share, told, evidence, how = best or (0.0, "no degree found", (), "")
    if asks.or_years and share < 1:
        years = resume.reading(resume.clock(asks.or_years_of))
        instead = min(1.0, years / asks.or_years) ** 2
        if instead > share:
            told = f"{told}; {years:.1f} years {_CLOCKS[asks.or_years_of]} stand in for it"
            share, how = instead, f"({years:.3g} / {asks.or_years:g})²"
    if share <= 0 and not resume.candidate.degrees:
        return Outcome(0.0, SILENT, told)
    passes = share >= min(1.0, asks.other_field) - _ROUNDING
    return Outcome(share, state_of(share, resume), told, evidence, passes=passes, how=how)


def _degree_share(
    asks: kinds.Degree, degree: DegreeFact, resume: Resume
) -> tuple[float, str, tuple[Evidence, ...], str]:
    """The share of a degree, in words, its proof, and the factors that made the share."""
    told = f"{degree.name}{', ' + degree.area if degree.area else ''}".strip(", ") or "a degree"
    if asks.name and not family(asks.name).hits(f"{degree.name} {degree.area}".lower()):
        return 0.0, f"{told} is not the degree asked for", degree.evidence[:1], ""
    share, because = 1.0, ""
    if asks.level is not None:
        wanted = DegreeLevel(asks.level).rank
        share = 0.5 if degree.level is None else max(0.0, 1 - 0.4 * max(0, wanted - degree.level.rank))
        because = "for an unknown level" if degree.level is None else "for a lower level"
    factors = [(share, because)]
    if asks.fields and not {f.replace("_", " ") for f in degree.fields} & {f.replace("_", " ") for f in asks.fields}:
        share, told = share * asks.other_field, f"{told} (another field)"
        factors.append((asks.other_field, "for another field"))
    if degree.completed is False:
        share, told = share * asks.unfinished, f"{told} (not completed)"
        factors.append((asks.unfinished, "for not completed"))
    return share, told, degree.evidence[:1], times("", *factors) if resume.accounts else ""


def _management(asks: kinds.Management, resume: Resume) -> Outcome:
    """The best proof among the spells that are strong enough, as far as time has left it its worth."""
    order = ("stated", "titled", "unclear")
    strong = order[: order.index(asks.strength) + 1]
    spells = [spell for spell in resume.candidate.spells if spell.strength in strong]
    if not spells:
        return unproven(resume, "no sign that people reported to this person")
    found = [(*_placed(asks, s, resume), _faded(asks, s, resume), s) for s in spells]
    share, told, how, faded, spell = max(found, key=lambda each: (each[0] * each[3], each[0]))
    limit = (resume.settings.at_need if asks.need is not None else 1.0) - _ROUNDING
    if faded < 1:
        told += f", {_spell_since(spell, resume):.1f} years ago"
    state = state_of(share * faded, resume) if share >= limit or asks.need is None else missed(resume)
    counted = asks.of != "reports" or spell.people is not None
    passes = max([each[0] for each in found]) >= limit
    how = times(how, (faded, "for the time since")) if resume.accounts else ""
    return Outcome(share * faded, state, told, spell.evidence[:2], passes, counted, how)


def _faded(asks: kinds.Management, spell: ManagementSpell, resume: Resume) -> float:
    return 1.0 if asks.half_life is None else fade(asks.fresh_for, asks.half_life, _spell_since(spell, resume))


def _placed(asks: kinds.Management, spell: ManagementSpell, resume: Resume) -> tuple[float, str, str]:
    """What a spell answers, at its worth in that kind of work; in words, and what made the share."""
    share, told, how = _spell_share(asks, spell, resume)
    function = resume.candidate.positions[spell.position].function
    if not asks.function or function in asks.function:
        return share, told, how
    told = f"{told}, in other work ({function.replace('_', ' ')})"
    how = times(how, (asks.elsewhere, "for other work")) if resume.accounts else ""
    return share * asks.elsewhere, told, how


def _spell_since(spell: ManagementSpell, resume: Resume) -> float:
    led = [stretch for stretch in resume.managed([spell.position]) if stretch.months]
    return resume.years_since(led or resume.worked([spell.position]))


def _spell_share(asks: kinds.Management, spell: ManagementSpell, resume: Resume) -> tuple[float, str, str]:
    """How far one spell answers what is asked, in what words, and what made the share."""
    worth = {"stated": 1.0, "titled": asks.titled}.get(spell.strength, asks.titled / 2)
    proven = times("", (worth, "for a title alone" if spell.strength == "titled" else "for an unclear proof"))
    if asks.of == "proof":
        proof = {"stated": "the text says that people reported", "titled": "by title only"}
        return worth, proof.get(spell.strength, "unclear whether people reported"), proven
    if asks.of == "managers":
        if not spell.manages_managers:
            return 0.0, "no managers of others among the reports", ""
        return worth, "managed managers", proven
    if asks.of == "product_people":
        share, told, because = _led(spell)
        return share * worth, told, times(proven, (share, because))
    if spell.people is None:
        share = resume.settings.at_need
        return share * worth, "managed people, how many is not said", times(proven, (share, "for an unknown number"))
    share = FRESH.share(asks, spell.people, resume.settings.at_need)
    lacking = f", {FRESH.asked(asks, spell.people)}" if share < 1 else ""
    how = FRESH.how(asks, spell.people, resume.settings.at_need) if resume.accounts else ""
    return share, f"{spell.people} people reported{lacking}", how


def _led(spell: ManagementSpell) -> tuple[float, str, str]:
    """How far the people led were product managers, in words, and why so far."""
    kind = spell.people_kind.replace("_", " ").lower()
    if "product" in kind or spell.manages_managers:
        return 1.0, f"led {kind or 'people'}", ""
    told = f"led {kind}" if kind else "whom they led is not said"
    if kind in ("", "team", "people", "staff", "reports", "unknown"):
        return 0.5, told, "for people whose work is not said"
    return 0.3, told, "for people of other work"


def _tenure(asks: kinds.Tenure, resume: Resume) -> Outcome:
    """The longest or average time with one employer."""
    stays: dict[str, list[int]] = {}
    for index, position in enumerate(resume.candidate.positions):
        stays.setdefault(position.employer.casefold().strip(), []).append(index)
    pick: Callable[[list[float]], float] = max if asks.of == "longest" else lambda years: sum(years) / len(years)
    values = []
    for reading in ("shortest", None, "longest"):
        lengths = [months.total(resume.worked(indices, reading)) / 12 for indices in stays.values()]
        lengths = [length for length in lengths if length]
        values.append(pick(lengths) if lengths else 0.0)
    low, value, high = values
    told = f"{asks.of} stay with one employer {value:.1f} years"
    evidence = first((p.evidence for p in resume.candidate.positions), resume)
    return graded(asks, resume, (low, value, high), told, FRESH, evidence)


def _any_of(asks: kinds.AnyOf, outcomes: Sequence[Outcome], _: Resume) -> Outcome:
    """The best of the ways."""
    best, part = max(zip(outcomes, asks.tests, strict=True), key=lambda pair: (pair[0].share, _ORDER[pair[0].state]))
    passes = any(o.passes for o in outcomes)
    sure = any(o.passes and o.sure for o in outcomes) or all(o.sure for o in outcomes)
    how = f"the best way, {part.label}: {best.how}" if best.how else ""
    return Outcome(best.share, best.state, f"{part.label}: {best.why}", best.evidence, passes, sure, how)


def _all_of(asks: kinds.AllOf, outcomes: Sequence[Outcome], resume: Resume) -> Outcome:
    """As much as the weakest of them."""
    weakest, weak = min(zip(outcomes, asks.tests, strict=True), key=lambda pair: pair[0].share)
    share = weakest.share
    states = [o.state for o in outcomes]
    state = next((s for s in (NOT_MET, SILENT, PARTLY) if s in states), MET)
    why = "; ".join([f"{part.label}: {o.why}" for o, part in zip(outcomes, asks.tests, strict=True)])
    evidence = first((o.evidence for o in outcomes), resume)
    how = f"the weakest part, {weak.label}: {weakest.how}" if weakest.how else ""
    passes, sure = all(o.passes for o in outcomes), all(o.sure for o in outcomes)
    return Outcome(share, state, why, evidence, passes, sure, how)


def _not(asks: kinds.Not, outcomes: Sequence[Outcome], resume: Resume) -> Outcome:
    """The opposite; a partial reading proves no absence."""
    (inner,) = outcomes
    found = f"{asks.test.label}: {inner.why}"
    if inner.share <= 0:
        state = SILENT if resume.partial else MET
        return Outcome(0.0 if resume.partial else 1.0, state, f"{NONE_FOUND} ({found})", passes=not resume.partial)
    state = NOT_MET if inner.state is MET else PARTLY
    how = f"1 - {inner.share:.3g}, which was found of it"
    return Outcome(1 - inner.share, state, found, inner.evidence, not inner.passes, inner.sure, how)


def _inner(asks: kinds.Cap | kinds.GateTest, outcomes: Sequence[Outcome], _: Resume) -> Outcome:
    return outcomes[0]


def _ask(asks: kinds.Ask, resume: Resume) -> Outcome:
    return Outcome(0.0, SILENT, f"ask: {asks.ask}")


_ORDER = {NOT_MET: 0, SILENT: 1, PARTLY: 2, MET: 3}
_CHECKS: dict[type, Callable[[Any, Resume], Outcome]] = {
    kinds.Years: _years,
    kinds.Level: _level,
    kinds.Management: _management,
    kinds.Degree: _degree,
    kinds.Skills: skills,
    kinds.Domain: domain,
    kinds.Amount: amount,
    kinds.Tenure: _tenure,
    kinds.Stage: stage,
    kinds.Ask: _ask,
}
_Parts = Callable[[Any], Sequence[kinds.Part]]
_WITHIN: dict[type, tuple[_Parts, Callable[[Any, Sequence[Outcome], Resume], Outcome]]] = {
    kinds.AnyOf: (lambda asks: asks.tests, _any_of),
    kinds.AllOf: (lambda asks: asks.tests, _all_of),
    kinds.Not: (lambda asks: (asks.test,), _not),
    kinds.Cap: (lambda asks: (asks.unless,), _inner),
    kinds.GateTest: (lambda asks: (asks.test,), _inner),
}
