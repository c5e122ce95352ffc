"""The sixteen things that a criteria file for this role must be able to say, each with people on either side of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.extraction.candidate import Amount, Candidate, DegreeLevel, Function, Strength
from screener.scoring.criteria import Criteria, Passing, State
from tests.scoring.people import criteria, degree, job, led, money, only, person, scored

PM = "2012-12 to present"
LAUNCH = "Launched in 4 countries and grew revenue by 30 percent"
SAID = "Set the vision"


def product(
    *said: str, since: str = "2016-12", level: int = 2, title: str = "Product Manager", **how: object
) -> Candidate:
    """Somebody in one product job that goes on."""
    return person(job(title, f"{since} to present", *(said or ("Ships",)), level=level), **how)  # type: ignore[arg-type]


def boss(**how: object) -> Candidate:
    """Somebody who led people in that job."""
    return product(title="Director of Product", level=6, spells=[led(0, "2021-12 to present", **how)])  # type: ignore[arg-type]


def shares(folder: Path, lines: str, *people: Candidate) -> list[float]:
    """Totals by a file with these lines."""
    asked = criteria(folder, lines)
    return [scored(one, asked).total for one in people]


CLOCKS = """
- {id: product, label: P, kind: years, of: product, need: 5, want: 10, weight: 1}
- {id: people, label: M, kind: years, of: management, need: 2, want: 5, weight: 1}
"""


def test_01_two_clocks_with_a_minimum_a_target_and_a_day(tmp_path: Path) -> None:
    asked = criteria(tmp_path, CLOCKS, top="settings: {as_of: 2026-11-01}\n")
    assert str(asked.settings.as_of) == "2026-11-01"
    half = product(since="2018-12", spells=[led(0, "2023-12 to present")])
    states = [
        [line.state for line in scored(one, asked).contributions] for one in (boss(), half, product(since="2023-12"))
    ]
    assert states == [["met", "met"], ["partly", "partly"], ["not_met", "not_met"]]


def test_02_a_clause_inside_a_clause(tmp_path: Path) -> None:
    managing = "kind: years\nof: product\nwant: 4\nwhere: {managing: true}"
    assert only(boss(), tmp_path, managing).state is State.MET
    assert only(product(), tmp_path, managing).points == 0
    ai = "kind: years\nof: product\nwant: 2\nwhere: {text: [AI, machine learning], level: senior}"
    assert only(product("AI for maps", level=3), tmp_path, ai).state is State.MET
    assert only(product("AI for maps", level=2), tmp_path, ai).points == 0
    assert only(product("Maps", level=3), tmp_path, ai).points == 0


def test_03_any_of(tmp_path: Path) -> None:
    line = (
        "kind: any_of\ntests:\n- {label: founder, kind: years, of: general, want: 2}\n"
        "- {label: led product, kind: level, want: head}\n"
        "- {label: blue chip, kind: years, of: product, where: {text: [multinational]}, want: 4}"
    )
    founder = person(job("Founder", "2020-01 to 2024-01", function=Function.GENERAL))
    for one in (founder, product(level=7), product("Ovens of a multinational")):
        assert only(one, tmp_path, line).state is State.MET
    assert only(product(level=3), tmp_path, line).state is State.PARTLY


def test_04_the_ladder_with_credit_for_side_families(tmp_path: Path) -> None:
    reached = "kind: level\nneed: lead\nwant: director"
    assert [only(product(level=n), tmp_path, reached).state for n in (6, 4, 2)] == ["met", "partly", "not_met"]
    held = "kind: level\nwhen: current\nwant: group"
    past = person(job("Director", "2010-01 to 2015-12", "x", level=6), job("PM", PM, "x", level=2))
    assert only(product(level=5), tmp_path, held).state is State.MET
    assert only(past, tmp_path, held).state is State.PARTLY
    assert only(past, tmp_path, held).points < 50
    near = "kind: years\nof: product\nwant: 4\nnearby: {product_marketing: 0.5}"
    marketer = person(job("PMM", "2016-01 to 2019-12", "x", function=Function.PRODUCT_MARKETING))
    stranger = person(job("Head of Production", "2016-01 to 2019-12", "x", function=Function.OTHER))
    assert [only(one, tmp_path, near).points for one in (marketer, stranger)] == [50.0, 0.0]


def test_05_evidence_of_people_is_graded(tmp_path: Path) -> None:
    """Stated reports, then a title alone, then unclear, then mentoring or cross-functional work, then nothing."""
    lines = """
- {id: proof, label: P, kind: management, of: proof, strength: unclear, weight: 8}
- {id: reports, label: R, kind: management, of: reports, want: 4, weight: 4}
- {id: mentoring, label: M, kind: practice, phrases: [mentor*], enough: 1, weight: 1}
"""
    graded = [
        boss(people=5),
        boss(),
        boss(strength=Strength.TITLED),
        boss(strength=Strength.UNCLEAR),
        product("Mentored two"),
        product("Led a cross-functional team"),
    ]
    totals = shares(tmp_path, lines, *graded)
    assert totals == sorted(totals, reverse=True)
    assert len(set(totals)) == len(totals)
    assert totals[-1] == 0


def test_06_who_was_managed(tmp_path: Path) -> None:
    line = "kind: management\nof: product_people"
    kinds = ("product managers", "team", "engineers")
    assert [only(boss(kind=kind), tmp_path, line).points for kind in kinds] == [100.0, 50.0, 30.0]
    flag = "kind: management\nof: managers"
    assert only(boss(managers=True), tmp_path, flag).state is State.MET
    assert only(boss(), tmp_path, flag).state is State.NOT_MET


def test_07_team_size(tmp_path: Path) -> None:
    line = "kind: management\nof: reports\nneed: 2\nwant: 5"
    assert [only(boss(people=n), tmp_path, line).state for n in (5, 3, 1)] == ["met", "partly", "not_met"]


def test_08_money_owned(tmp_path: Path) -> None:
    line = "kind: amount\nphrases: [budget, P&L]\nneed: 500000\nwant: 5000000"

    def owning(text: str, value: float) -> Candidate:
        return product(text, figures=[money(text, value)])

    rich, fair, poor = owning("P&L of EUR 6m", 6e6), owning("Budget of $1m", 1e6), owning("Budget of $10k", 1e4)
    assert [only(one, tmp_path, line).state for one in (rich, fair, poor)] == ["met", "partly", "not_met"]
    counted = product("Budget of 40 people", figures=[("Budget of 40 people", Amount("people", 9e6))])
    assert only(counted, tmp_path, line).why == "mentioned without a figure"


def test_09_degrees_fields_and_what_stands_in_for_them(tmp_path: Path) -> None:
    line = "kind: degree\nlevel: bachelor\nfields: [business, information technology]\nor_years: 9"
    business = product(since="2024-12", degrees=[degree("BSc", DegreeLevel.BACHELOR, "business")])
    arts = product(since="2024-12", degrees=[degree("BA", DegreeLevel.BACHELOR, "arts")])
    none = product(since="2024-12")
    assert [only(one, tmp_path, line).points for one in (business, arts)] == [100.0, 60.0]
    assert only(none, tmp_path, line).points < 10
    assert only(product(since="2014-12"), tmp_path, line).state is State.MET  # experience instead
    mba = "kind: degree\nname: [MBA]"
    assert only(product(degrees=[degree("MBA", DegreeLevel.MASTER, "business")]), tmp_path, mba).state is State.MET
    assert only(business, tmp_path, mba).points == 0


def test_10_a_domain_with_years(tmp_path: Path) -> None:
    line = "kind: domain\nphrases: [fintech, payment*]\nneed: 2\nwant: 4"
    assert only(product("Payments for kiosks", since="2020-12"), tmp_path, line).state is State.MET
    assert only(product("Payments for kiosks", since="2023-12"), tmp_path, line).state is State.PARTLY
    assert only(product("Kiosks"), tmp_path, line).state is State.SILENT


PRACTICES = [
    ("roadmap*", "Kept the roadmap", "Drove long roads"),
    ("(product|company) (vision|strategy)", "Wrote the product vision", "Has good vision"),
    ("OKR*", "Introduced OKRs", "Agreed on lunch"),
    ("(user|customer) (research|interview*)", "Held customer interviews", "Interviewed apprentices"),
    ("(a/b|ab|split) test*", "Ran A/B tests", "Tested ovens"),
    ("(set*|changed|rais*) .. pric*", "Set new prices", "Won a prize"),
    ("(go-to-market|launch*)", "Planned the go-to-market", "Went to the market"),
    ("(sql|funnel*|cohort*)", "Drew funnels from the logs", "Poured through a strainer"),
    (
        "(with|between) .. (engineering|design|marketing|sales|support|legal)",
        "Sat between sales and legal",
        "With care",
    ),
    ("(present*|report*) .. board", "Presented to the board", "Cut boards"),
]


@pytest.mark.parametrize(("phrase", "has", "lacks"), PRACTICES)
def test_11_practices(tmp_path: Path, phrase: str, has: str, lacks: str) -> None:
    line = f'kind: practice\nphrases: ["{phrase}"]\nenough: 1'
    assert only(product(has), tmp_path, line).state is State.MET
    assert only(product(lacks), tmp_path, line).state is State.SILENT


def test_12_outcomes_with_numbers(tmp_path: Path) -> None:
    line = "kind: practice\nphrases: [launch*, grew, retention]\nenough: 2\nnumbers: 2"
    assert only(product(LAUNCH, figures=[(LAUNCH, Amount("percent", 30))]), tmp_path, line).state is State.MET
    assert only(product("Launched and grew"), tmp_path, line).points == 50.0
    strict = line + "\nonly_numbers: true"
    assert only(product("Launched and grew"), tmp_path, strict).state is State.SILENT


def test_13_recency(tmp_path: Path) -> None:
    managed = "kind: years\nof: management\nwant: 2\nfresh_for: 1\nhalf_life: 2"
    recent = product(spells=[led(0, "2023-12 to 2025-12")])
    long_ago = product(spells=[led(0, "2017-12 to 2020-12")])
    assert only(recent, tmp_path, managed).state is State.MET
    assert only(long_ago, tmp_path, managed).points < 30
    hands_on = "kind: years\nof: product\nwant: 3\nfresh_for: 2\nhalf_life: 3"
    retired = person(job("PM", "2005-01 to 2012-12", "x", level=2), job("Coach", PM, "x", function=Function.OTHER))
    assert only(product(), tmp_path, hands_on).state is State.MET
    assert only(retired, tmp_path, hands_on).points < 10


def test_14_stage(tmp_path: Path) -> None:
    stages = {"startup": "Joined at seed stage", "scaleup": "Series B", "enterprise": "A Fortune 500 bank"}
    for wanted in stages:
        found = {
            said: only(product(text), tmp_path, f"kind: stage\nof: {wanted}").state for said, text in stages.items()
        }
        assert found == {said: State.MET if said == wanted else State.SILENT for said in stages}


def test_15_what_no_resume_says_is_asked_and_never_fails(tmp_path: Path) -> None:
    lines = """
- {id: product, label: P, kind: years, of: product, want: 4, weight: 1}
- {id: permit, label: Right to work, kind: ask, ask: May you work here without a permit?}
- {id: notice, label: Notice, kind: ask, ask: How long is your notice?}
"""
    found, fewer = (scored(one, criteria(tmp_path, lines)) for one in (product(), product(since="2024-12")))
    asked = ["May you work here without a permit?", "How long is your notice?"]
    assert [line.question for line in found.contributions if line.question] == asked
    assert [line.question for line in fewer.contributions if line.question] == asked
    assert (found.total, found.passed, found.rests_on_silence) == (100.0, True, 0.0)
    assert fewer.total < 60


WHOLE = """
- {id: product, label: P, kind: years, of: product, want: 8, weight: 3}
- {id: vision, label: V, kind: practice, phrases: [vision], enough: 1, weight: 1, silence: SILENCE}
- {id: led, label: Has led, kind: management, of: proof, weight: 1, gate: true}
- {id: limit, label: L, kind: cap, at: 50, unless: {kind: level, want: senior}}
"""
BANDS = "bands: [{name: high, from: 60}, {name: low, from: 0}]\n"


def whole(folder: Path, silence: str) -> Criteria:
    return criteria(folder, WHOLE.replace("SILENCE", silence), top=BANDS)


def test_16_weights_gates_caps_bands_and_silence(tmp_path: Path) -> None:
    leader = boss(people=4)
    told = product(SAID, title="Director of Product", level=6, spells=[led(0, "2021-12 to present")])
    totals = {silence: scored(leader, whole(tmp_path, silence)).total for silence in ("zero", "neutral", "ask")}
    assert totals == {"zero": 80.0, "neutral": 90.0, "ask": 80.0}  # neutral: no more than meeting the need
    assert scored(told, whole(tmp_path, "zero")).total == 100.0
    assert scored(leader, whole(tmp_path, "zero")).band == "high"
    alone = scored(product(SAID), whole(tmp_path, "zero"))
    assert [gate.passing for gate in alone.gates] == [Passing.FAILED]
    assert (alone.total, alone.band) == (80.0, "high")  # failing a gate takes no points
    junior = scored(product(SAID, level=0), whole(tmp_path, "zero"))
    assert (junior.total, junior.band) == (50.0, "low")
