"""What must hold of every score, whoever the person is and whatever the file says."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from screener.extraction.candidate import Amount, Candidate, DegreeLevel, Function, Passage, Position, Skill, Strength
from screener.pipeline import Facts, screen
from screener.scoring.criteria import Criteria, Outcome, State
from screener.scoring.score import weigh
from screener.shortlist.shortlist import rank
from tests.scoring.people import AS_OF, criteria, degree, job, led, person, quote, scored

SAID = ("Wrote the product strategy", "Grew SaaS revenue", "Ran the roadmap", "Mentored two people", "Baked bread")
BUDGET = "Held a budget"
FUNCTIONS = (Function.PRODUCT, Function.PRODUCT_MARKETING, Function.GENERAL, Function.OTHER)
NOW = AS_OF.year * 12 + AS_OF.month


def when(back: int, months: int) -> str:
    """A period that began so many months ago and took so many, or goes on."""
    first, last = NOW - 1 - back, NOW - 1 - back + months - 1
    end = "present" if last >= NOW - 1 else f"{last // 12}-{last % 12 + 1:02}"
    return f"{first // 12}-{first % 12 + 1:02} to {end}"


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    """Anybody: a few jobs, some of them in product, some with people; some degrees, skills and words."""
    jobs, spells = [], []
    for index in range(draw(st.integers(1, 3))):
        back = draw(st.integers(3, 240))
        span = when(back, draw(st.integers(2, 240)))
        function = draw(st.sampled_from(FUNCTIONS))
        level = draw(st.integers(0, 9)) if function is Function.PRODUCT else None
        said = draw(st.lists(st.sampled_from(SAID), max_size=3, unique=True))
        jobs.append(job(f"Job {index}", span, *said, function=function, level=level, employer=f"Firm {index}"))
        if draw(st.booleans()):
            strength = draw(st.sampled_from(list(Strength)))
            people = draw(st.none() | st.integers(1, 30))
            kind = draw(st.sampled_from(("product managers", "engineers", "team")))
            spells.append(led(index, span, people=people, kind=kind, strength=strength, managers=draw(st.booleans())))
    levels = draw(st.lists(st.sampled_from(list(DegreeLevel)), max_size=2))
    degrees = [degree("Degree", level, "business", completed=draw(st.booleans())) for level in levels]
    skills = draw(st.lists(st.sampled_from(("SQL", "Figma", "Welding")), max_size=2, unique=True))
    return person(*jobs, spells=spells, degrees=degrees, skills=skills, summary=draw(st.sampled_from(("", SAID[0]))))


def first_job(candidate: Candidate, change: Callable[[Position], Position]) -> Candidate:
    return replace(candidate, positions=(change(candidate.positions[0]), *candidate.positions[1:]))


def longer(candidate: Candidate) -> Candidate:
    """Every job began a year earlier, and so did the managing in it."""

    def earlier(period: object) -> object:
        start = period.start  # type: ignore[attr-defined]
        return replace(period, start=replace(start, year=start.year - 1))  # type: ignore[type-var]

    jobs = tuple(replace(p, period=earlier(p.period)) for p in candidate.positions)  # type: ignore[arg-type]
    spells = tuple(replace(s, period=earlier(s.period)) for s in candidate.spells)  # type: ignore[arg-type]
    return replace(candidate, positions=jobs, spells=spells)


def higher(candidate: Candidate) -> Candidate:
    return first_job(candidate, lambda p: p if p.level is None else replace(p, level=min(9, p.level + 1)))


def more_people(candidate: Candidate) -> Candidate:
    return replace(
        candidate, spells=tuple(replace(s, people=None if s.people is None else s.people + 3) for s in candidate.spells)
    )


def stated(candidate: Candidate) -> Candidate:
    return replace(candidate, spells=tuple(replace(s, strength=Strength.STATED) for s in candidate.spells))


def managers(candidate: Candidate) -> Candidate:
    return replace(candidate, spells=tuple(replace(s, manages_managers=True) for s in candidate.spells))


def product_managers(candidate: Candidate) -> Candidate:
    return replace(candidate, spells=tuple(replace(s, people_kind="product managers") for s in candidate.spells))


def schooled(candidate: Candidate) -> Candidate:
    return replace(candidate, degrees=(*candidate.degrees, degree("MBA", DegreeLevel.MASTER, "business")))


def completed(candidate: Candidate) -> Candidate:
    return replace(candidate, degrees=tuple(replace(d, completed=True) for d in candidate.degrees))


def saying(text: str, *amounts: Amount) -> Callable[[Candidate], Candidate]:
    """The same person with one more passage in the first job."""

    def more(candidate: Candidate) -> Candidate:
        added = Passage(text, "highlight", 0, amounts, quote(text))
        told = first_job(candidate, lambda p: replace(p, highlights=(*p.highlights, text)))
        return replace(told, passages=(*told.passages, added))

    return more


def skilled(candidate: Candidate) -> Candidate:
    known = (*candidate.skills, Skill("SQL", "", quote("SQL")), Skill("Looker", "", quote("Looker")))
    return replace(candidate, skills=known)


MONOTONE = [
    ("kind: years, of: product, want: 8", longer),
    ("kind: years, of: product, need: 3, want: 8, curve: early", longer),
    ("kind: years, of: product, need: 3, want: 8, curve: late", longer),
    ("kind: years, of: product, need: 3, want: 8, curve: step", longer),
    ("kind: years, of: product, need: 3, want: 8, fresh_for: 1, half_life: 3", longer),
    ("kind: years, of: total, want: 20", longer),
    ("kind: years, of: management, need: 2, want: 9", longer),
    ("kind: years, of: management, want: 9, where: {function: product}, elsewhere: 0.3, elsewhere_most: 2", longer),
    ("kind: years, of: management, want: 9", stated),
    ("kind: years, of: product, want: 8, where: {managing: true}", longer),
    ("kind: years, of: product, want: 8, where: {level: senior}", higher),
    ("kind: years, of: product, want: 12, nearby: {product_marketing: 0.5, general: 0.3}, nearby_most: 3", longer),
    ("kind: level, need: senior, want: head", higher),
    ("kind: level, want: head, when: current", higher),
    ("kind: level, want: head, fresh_for: 1, half_life: 2", higher),
    ("kind: management, of: proof", stated),
    ("kind: management, of: proof, strength: unclear, half_life: 4", stated),
    ("kind: management, of: reports, need: 2, want: 12", more_people),
    ("kind: management, of: managers", managers),
    ("kind: management, of: product_people", product_managers),
    ("kind: degree, level: doctorate", schooled),
    ("kind: degree, level: master, fields: [business], or_years: 12", completed),
    ("kind: degree, level: master, or_years: 12, or_years_of: total", longer),
    ("kind: practice, phrases: [product strateg*], enough: 3", saying("Rewrote the product strategy for rye")),
    ("kind: practice, phrases: [revenue], enough: 3, numbers: 2", saying("Revenue of 9m", Amount("money", 9e6))),
    ("kind: practice, phrases: [revenue], enough: 2, only_numbers: true", saying("Revenue, 9m", Amount("money", 9e6))),
    (
        "kind: practice, phrases: [x y], description: Grew SaaS revenue a lot, enough: 2",
        saying("Grew SaaS revenue, too"),
    ),
    ("kind: skills, any_of: [SQL, [Looker, Tableau], Figma], want: 3", skilled),
    ("kind: domain, phrases: [saas], need: 2, want: 9", longer),
    ("kind: domain, phrases: [saas], want: 9", saying("SaaS for bakers")),
    ("kind: amount, phrases: [budget], want: 100", saying(BUDGET, Amount("money", 70.0))),
    ("kind: amount, phrases: [budget], need: 10, want: 100", saying(BUDGET, Amount("money", 7e7))),
    ("kind: tenure, need: 2, want: 9", longer),
    ("kind: tenure, want: 9, of: average", longer),
    ("kind: stage, of: startup", saying("Joined at seed stage")),
    ("kind: any_of, tests: [{kind: years, of: product, want: 9}, {kind: level, want: head}]", longer),
    ("kind: all_of, tests: [{kind: years, of: product, want: 9}, {kind: level, want: head}]", longer),
]


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Criteria]:
    folder = tmp_path_factory.mktemp("lines")
    top = "settings: {decimals: 2}\n"
    return {asks: criteria(folder, f"- {{id: it, label: It, weight: 1, {asks}}}", top=top) for asks, _ in MONOTONE}


@pytest.mark.parametrize(("asks", "more"), MONOTONE, ids=[f"{asks} / {more.__name__}" for asks, more in MONOTONE])
@settings(deadline=None, max_examples=25)
@given(candidate=candidates())
def test_more_of_a_known_fact_never_lowers_the_points(
    lines: dict[str, Criteria], asks: str, more: Callable[[Candidate], Candidate], candidate: Candidate
) -> None:
    before, after = scored(candidate, lines[asks]), scored(more(candidate), lines[asks])
    assert after.contributions[0].points >= before.contributions[0].points


def test_each_rise_matters_to_somebody(lines: dict[str, Criteria]) -> None:
    """The table above means something: for each of its rows there is a person who gains."""
    base = person(
        job("PM", when(60, 24), SAID[1], SAID[0], BUDGET, level=2),
        job("PMM", when(36, 24), function=Function.PRODUCT_MARKETING),
        job("PM", when(10, 24), level=2),
        spells=[led(0, when(60, 24), people=3, kind="engineers", strength=Strength.TITLED)],
        degrees=[degree("MBA", DegreeLevel.MASTER, "business", completed=False)],
    )
    unclear = replace(base, spells=tuple(replace(s, strength=Strength.UNCLEAR) for s in base.spells))
    senior = replace(base, positions=tuple(replace(p, level=p.level and 6) for p in base.positions))
    starting = person(job("PM", when(10, 24), level=2))
    people = (base, unclear, senior, starting, replace(base, spells=(), passages=()))
    for asks, more in MONOTONE:
        gains = [scored(more(one), lines[asks]).total - scored(one, lines[asks]).total for one in people]
        assert max(gains) > 0, asks


KINDS = (
    "kind: years, of: product, need: 2, want: 8",
    "kind: level, need: senior, want: head",
    "kind: management, of: proof",
    "kind: practice, phrases: [roadmap], enough: 2",
    "kind: degree, level: master",
    "kind: domain, phrases: [saas], want: 3",
    "kind: skills, any_of: [SQL, Figma], want: 2",
)
CAPS = (
    "kind: cap, at: 40, unless: {kind: years, of: product, want: 6}",
    "kind: cap, at: 60, unless: {kind: level, want: head}",
)


def written(weights: list[float], silence: list[str], caps: int = 2, decimals: int = 1) -> tuple[list[str], str]:
    """Lines of a file, and what stands above them."""
    own = [
        f"- {{id: k{n}, label: K{n}, weight: {weight}, silence: {silent}, {KINDS[n]}}}"
        for n, (weight, silent) in enumerate(zip(weights, silence, strict=True))
    ]
    own += [f"- {{id: cap{n}, label: Cap, {CAPS[n]}}}" for n in range(caps)]
    own.append("- {id: door, label: Door, kind: gate, test: {kind: years, of: total, need: 1, want: 2}}")
    return own, f"settings: {{decimals: {decimals}}}\n"


WEIGHTS = st.lists(st.integers(1, 400).map(lambda n: n / 10), min_size=len(KINDS), max_size=len(KINDS))
SILENCE = st.lists(st.sampled_from(("zero", "neutral", "ask")), min_size=len(KINDS), max_size=len(KINDS))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


@settings(deadline=None, max_examples=50)
@given(candidate=candidates(), weights=WEIGHTS, silence=SILENCE, caps=st.integers(0, 2), decimals=st.integers(0, 2))
def test_the_total_is_exactly_the_sum_of_the_points_shown(
    folder: Path, candidate: Candidate, weights: list[float], silence: list[str], caps: int, decimals: int
) -> None:
    own, top = written(weights, silence, caps, decimals)
    found = scored(candidate, criteria(folder, "\n".join(own), top=top))
    shown = [Decimal(f"{line.points:.{decimals}f}") for line in found.contributions]
    assert all(float(points) == line.points for points, line in zip(shown, found.contributions, strict=True))
    assert float(sum(shown)) == found.total
    assert 0 <= found.total <= 100
    assert sum(Decimal(f"{line.of:.{decimals}f}") for line in found.contributions) == 100


@settings(deadline=None, max_examples=50)
@given(candidate=candidates(), weights=WEIGHTS, silence=SILENCE, seed=st.randoms(use_true_random=False))
def test_the_order_of_the_lines_does_not_matter(
    folder: Path, candidate: Candidate, weights: list[float], silence: list[str], seed: random.Random
) -> None:
    own, top = written(weights, silence)
    one = scored(candidate, criteria(folder, "\n".join(own), top=top))
    seed.shuffle(own)
    other = scored(candidate, criteria(folder, "\n".join(own), top=top))
    assert (one.total, one.band, one.rests_on_silence) == (other.total, other.band, other.rests_on_silence)
    assert set(one.contributions) == set(other.contributions)
    assert set(one.gates) == set(other.gates)


@settings(deadline=None, max_examples=25)
@given(people=st.lists(candidates(), min_size=2, max_size=6), seed=st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_matter(
    lines: dict[str, Criteria], people: list[Candidate], seed: random.Random
) -> None:
    asked = lines[MONOTONE[0][0]]
    facts = [Facts(f"{n}.pdf", f"{n:064x}", "ok", None, (), 1, one) for n, one in enumerate(people)]
    screened = [screen(one, asked, as_of=AS_OF) for one in facts]
    listed = rank(screened, asked, AS_OF).rows
    seed.shuffle(screened)
    assert rank(screened, asked, AS_OF).rows == listed


def outcome(share: float, silent: bool) -> Outcome:
    if silent:
        return Outcome(0.0, State.SILENT, "nothing")
    return Outcome(share, State.MET if share == 1 else State.PARTLY, "found", passes=True)


SHARES = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=len(KINDS) - 1, max_size=len(KINDS) - 1)


@settings(deadline=None, max_examples=50)
@given(shares=SHARES, weights=WEIGHTS, silence=SILENCE, need=st.floats(0, 1), more=st.floats(0, 1))
def test_silence_never_stands_above_the_same_person_meeting_the_need(
    folder: Path,
    shares: list[tuple[float, bool]],
    weights: list[float],
    silence: list[str],
    need: float,
    more: float,
) -> None:
    own, _ = written(weights, ["neutral", *silence[1:]], caps=0)
    asked = criteria(folder, "\n".join(own[:-1]), top=f"settings: {{decimals: 2, at_need: {need:.3f}}}\n")
    rest = [outcome(*each) for each in shares]
    meets = outcome(min(1.0, asked.settings.at_need + more), silent=False)
    silent = weigh((outcome(0, silent=True), *rest), asked)
    assert silent.total <= weigh((meets, *rest), asked).total
    assert silent.rests_on_silence >= silent.contributions[0].of


@settings(deadline=None, max_examples=50)
@given(shares=SHARES, weights=WEIGHTS)
def test_neutral_silence_weighs_the_rest_exactly_anew(
    folder: Path, shares: list[tuple[float, bool]], weights: list[float]
) -> None:
    own, _ = written(weights, ["neutral"] * len(KINDS), caps=0)
    asked = criteria(folder, "\n".join(own[:-1]), top="settings: {decimals: 2, at_need: 1}\n")
    assume(not all(silent for _, silent in shares))
    found = weigh((outcome(0, silent=True), *(outcome(*each) for each in shares)), asked)
    told = [(Fraction(s), Fraction(w)) for (s, silent), w in zip(shares, weights[1:], strict=True) if not silent]
    exact = 100 * sum(s * w for s, w in told) / sum(w for _, w in told)
    assert abs(Fraction(found.total) - exact) <= Fraction(len(KINDS), 100)  # each line is rounded to 0.01, twice
    without = replace(asked, criteria=asked.criteria[1:])
    alone = weigh(tuple(outcome(*each) for each in shares), without)
    assert abs(found.total - alone.total) <= 2 * len(KINDS) / 100
