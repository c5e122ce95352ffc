"""Weights, sums, bands, gates, caps and silence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screener.extraction.candidate import Candidate, DegreeLevel, Function
from screener.scoring import criteria_file
from screener.scoring.criteria import Band, Criteria, Passing, State, weightless
from screener.scoring.score import full_points, outcomes, weigh, weigh_anew
from tests.scoring.people import AS_OF, criteria, degree, job, led, person, scored, years_of

PRODUCT = "- {id: product, label: Product, kind: years, of: product, need: 2, want: 8, weight: 3}"
PEOPLE = "- {id: people, label: People, kind: years, of: management, need: 1, want: 4, weight: 2}"
VISION = "- {id: vision, label: Vision, kind: practice, phrases: [vision], enough: 1, weight: 2}"
DEGREE = "- {id: degree, label: Degree, kind: degree, level: bachelor, weight: 1}"
ALL = "\n".join((PRODUCT, PEOPLE, VISION, DEGREE))

FOUR_YEARS = job("Product Manager", "2022-12 to present", "Chose what to bake", level=2)
EIGHT_YEARS = job("Product Manager", "2018-12 to present", "Gave the bakery a vision", level=2)


def test_points_add_up_to_the_total(tmp_path: Path) -> None:
    found = scored(person(FOUR_YEARS), criteria(tmp_path, ALL))
    assert [(c.criterion, c.state, c.points, c.of) for c in found.contributions] == [
        ("product", State.PARTLY, 25.0, 37.5),
        ("people", State.NOT_MET, 0.0, 25.0),
        ("vision", State.SILENT, 0.0, 25.0),
        ("degree", State.SILENT, 0.0, 12.5),
    ]
    assert found.total == 25.0
    assert found.rests_on_silence == 37.5


def test_what_weights_share_out_is_always_a_hundred(tmp_path: Path) -> None:
    thirds = "\n".join(PRODUCT.replace("id: product", f"id: p{n}") for n in range(7))
    found = scored(person(EIGHT_YEARS), criteria(tmp_path, thirds))
    assert round(sum(c.of for c in found.contributions), 6) == 100.0
    assert found.total == 100.0


@pytest.mark.parametrize(("decimals", "points"), [(0, 33.0), (1, 33.3), (2, 33.33)])
def test_rounding_is_a_setting(tmp_path: Path, decimals: int, points: float) -> None:
    lines = "- {id: product, label: Product, kind: years, of: product, want: 12, weight: 1}"
    asked = criteria(tmp_path, lines, top=f"settings: {{decimals: {decimals}}}\n")
    assert scored(person(FOUR_YEARS), asked).total == points


BANDS = "bands: [{name: low, from: 0}, {name: high, from: 50}]\n"


@pytest.mark.parametrize(("candidate", "band"), [(person(EIGHT_YEARS), "high"), (person(FOUR_YEARS), "low")])
def test_bands(tmp_path: Path, candidate: Candidate, band: str) -> None:
    lines = PRODUCT.replace("need: 2, ", "need: 7, ")
    assert scored(candidate, criteria(tmp_path, lines, top=BANDS)).band == band


def test_a_gate_never_changes_the_number(tmp_path: Path) -> None:
    without = scored(person(FOUR_YEARS), criteria(tmp_path, ALL))
    gated = scored(person(FOUR_YEARS), criteria(tmp_path, ALL.replace("need: 1,", "gate: true, need: 1,")))
    assert gated.total == without.total
    assert [(g.criterion, g.passing) for g in gated.gates] == [("people", Passing.FAILED)]
    assert not gated.passed


MANAGER = person(EIGHT_YEARS, spells=[led(0, "2024-12 to present")])
VAGUE = person(job("Product Manager", "2020 to 2022", "Chose", level=2))
BARE = person(job("Product Manager", "2018-12 to present", level=2))
GATES = [
    ("kind: years, of: management, need: 1, want: 4", MANAGER, Passing.PASSED),
    ("kind: years, of: management, want: 4", MANAGER, Passing.FAILED),
    ("kind: years, of: management, want: 2", MANAGER, Passing.PASSED),
    ("kind: years, of: management, want: 1", BARE, Passing.OPEN),
    ("kind: years, of: product, want: 2", VAGUE, Passing.OPEN),
    ("kind: years, of: product, want: 4", VAGUE, Passing.FAILED),
    ("kind: years, of: product, want: 1", VAGUE, Passing.PASSED),
    ("kind: practice, phrases: [vision]", BARE, Passing.OPEN),
    ("kind: degree, level: bachelor", BARE, Passing.OPEN),
    ("kind: management, of: reports, need: 2, want: 4", MANAGER, Passing.OPEN),
    (
        "kind: degree, level: bachelor",
        replace(BARE, degrees=(degree("A levels", DegreeLevel.SECONDARY),)),
        Passing.FAILED,
    ),
]


@pytest.mark.parametrize(("test", "candidate", "passing"), GATES)
def test_gates(tmp_path: Path, test: str, candidate: Candidate, passing: Passing) -> None:
    lines = f"{PRODUCT}\n- {{id: door, label: Door, kind: gate, test: {{{test}}}}}"
    found = scored(candidate, criteria(tmp_path, lines))
    assert [gate.passing for gate in found.gates] == [passing]
    assert [line.criterion for line in found.contributions] == ["product"]


def test_a_partial_reading_fails_no_gate(tmp_path: Path) -> None:
    asked = criteria(tmp_path, PRODUCT.replace("need: 2", "gate: true, need: 7"))
    assert scored(person(FOUR_YEARS), asked).gates[0].passing is Passing.FAILED
    assert scored(person(FOUR_YEARS), asked, partial=True).gates[0].passing is Passing.OPEN


CAP = "- {id: limit, label: Limit, kind: cap, at: 20, unless: {kind: years, of: management, want: 4}}"


def test_a_cap_is_a_line_of_its_own(tmp_path: Path) -> None:
    found = scored(person(EIGHT_YEARS), criteria(tmp_path, f"{PRODUCT}\n{CAP}"))
    assert [(c.criterion, c.points) for c in found.contributions] == [("product", 100.0), ("limit", -80.0)]
    assert found.total == 20.0


def test_a_cap_lifts_as_its_test_comes_near(tmp_path: Path) -> None:
    asked = criteria(tmp_path, f"{PRODUCT}\n{CAP}")
    assert scored(MANAGER, asked).total == 60.0
    met = person(EIGHT_YEARS, spells=[led(0, "2018-12 to present")])
    assert scored(met, asked).total == 100.0


def test_neutral_silence_leaves_the_line_out(tmp_path: Path) -> None:
    lines = f"{PRODUCT}\n{VISION.replace('enough: 1', 'enough: 1, silence: neutral')}"
    three_years = person(job("Product Manager", "2022-12 to present", "Baked", level=2))
    low = scored(person(job("Product Manager", "2024-12 to present", "Baked", level=2)), criteria(tmp_path, lines))
    assert low.total == 50.0  # half of the product line, as if it were the only one
    high = scored(three_years, criteria(tmp_path, lines))
    assert high.total < scored(three_years, criteria(tmp_path, PRODUCT)).total


def test_silence_never_beats_meeting_the_need(tmp_path: Path) -> None:
    lines = f"{PRODUCT}\n{DEGREE}\n{PEOPLE.replace('need: 1', 'silence: neutral, need: 1')}"
    asked = criteria(tmp_path, lines)
    bare = person(job("Product Manager", "2018-12 to present", level=2))
    meets = person(job("Product Manager", "2018-12 to present", level=2), spells=[led(0, "2025-12 to 2026-11")])
    assert scored(bare, asked).total <= scored(meets, asked).total


def test_questions_are_asked_about_silence_only(tmp_path: Path) -> None:
    lines = f"{PRODUCT}\n{VISION.replace('enough: 1', 'silence: ask, question: Do you have a vision?')}"
    asked = criteria(tmp_path, lines)
    assert scored(person(FOUR_YEARS), asked).contributions[1].question == "Do you have a vision?"
    assert scored(person(EIGHT_YEARS), asked).contributions[1].question == ""


def test_what_no_resume_says_is_asked_and_costs_nothing(tmp_path: Path) -> None:
    lines = f"{PRODUCT}\n- {{id: permit, label: Right to work, kind: ask, ask: May you work here?}}"
    found = scored(person(EIGHT_YEARS), criteria(tmp_path, lines))
    assert found.total == 100.0
    assert found.contributions[1].question == "May you work here?"
    assert found.rests_on_silence == 0.0


def test_the_order_of_criteria_does_not_matter(tmp_path: Path) -> None:
    forward = criteria(tmp_path, ALL)
    backward = criteria(tmp_path, "\n".join(reversed(ALL.splitlines())))
    one, other = scored(MANAGER, forward), scored(MANAGER, backward)
    assert one.total == other.total
    assert set(one.contributions) == set(other.contributions)


def test_changed_weights_need_no_new_look(tmp_path: Path) -> None:
    asked = criteria(tmp_path, ALL)
    found = outcomes(MANAGER, years_of(MANAGER), asked, AS_OF, partial=False)
    heavier = replace(asked, criteria=tuple(replace(c, weight=c.weight + 1) for c in asked.criteria))
    assert weigh(found, heavier) == scored(MANAGER, heavier)


ASKED = "- {id: permit, label: Permit, kind: ask, ask: May you?}"
DOOR = f"- {{id: door, label: Door, kind: gate, test: {{{GATES[3][0]}}}}}"
EVERY_KIND_OF_LINE = (
    ALL,
    f"{PRODUCT}\n{CAP}\n{DEGREE}",
    f"{VISION.replace('enough: 1', 'enough: 1, silence: neutral')}\n{PRODUCT}\n{PEOPLE}",
    f"{VISION.replace('enough: 1', 'silence: ask')}\n{PRODUCT}\n{ASKED}",
    f"{DOOR}\n{ALL.replace('need: 1,', 'gate: true, need: 1,')}",
)


@pytest.mark.parametrize("lines", EVERY_KIND_OF_LINE)
@pytest.mark.parametrize("candidate", [MANAGER, VAGUE, BARE, person(FOUR_YEARS)])
def test_a_score_is_weighed_anew_as_if_it_were_the_first(tmp_path: Path, lines: str, candidate: Candidate) -> None:
    asked = criteria(tmp_path, lines)
    weighed = (replace(c, weight=c.weight * (place + 2)) for place, c in enumerate(asked.criteria))
    other = replace(asked, criteria=tuple(weighed), bands=(Band("near", 30.0), Band("far", 0.0)))
    assert weigh_anew(scored(candidate, asked), other) == scored(candidate, other)


def test_what_differs_in_weights_and_bands_alone_asks_the_same(tmp_path: Path) -> None:
    asked = criteria(tmp_path, ALL)
    heavier = criteria(tmp_path, ALL.replace("weight: 3", "weight: 4"))
    assert weightless(heavier) == weightless(asked)
    assert weightless(criteria(tmp_path, ALL.replace("need: 2", "need: 3"))) != weightless(asked)
    assert weightless(criteria(tmp_path, ALL.replace("label: Vision", "label: View"))) != weightless(asked)


@pytest.fixture(scope="module")
def head() -> Criteria:
    return criteria_file.load(criteria_file.find("head_of_product"))


_MONTHS = st.integers(min_value=0, max_value=240)


def _career(product: int, managing: int, people: int) -> Candidate:
    def since(months: int) -> str:
        first = 2026 * 12 + 11 - months
        return f"{first // 12}-{first % 12 + 1:02d} to present"

    jobs = [job("Product Manager", since(product), "Chose what to bake", level=2)] if product else []
    spells = [led(0, since(min(managing, product)), people=people)] if product and managing else []
    return person(*jobs, spells=spells)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(product=_MONTHS, managing=_MONTHS, people=st.integers(1, 30), more=st.integers(1, 24))
def test_more_of_a_fact_never_lowers_the_score(
    head: Criteria, product: int, managing: int, people: int, more: int
) -> None:
    managing = min(managing, product)
    before = scored(_career(product, managing, people), head)
    assert round(sum(c.points for c in before.contributions), 6) == round(before.total, 6)
    assert 0 <= before.total <= 100
    assert scored(_career(product + more, managing, people), head).total >= before.total
    assert scored(_career(product + more, managing + more, people), head).total >= before.total
    assert scored(_career(product, managing, people + more), head).total >= before.total


def test_a_leader_of_product_people_stands_above_who_has_only_one_of_the_two(head: Criteria) -> None:
    said = ("Set the product vision and strategy", "Hired and mentored product managers", "Owned the roadmap")
    leader = person(
        job("Product Manager", "2014-01 to 2018-12", "Launched two products", level=2),
        job("Head of Product", "2019-01 to present", *said, level=7),
        spells=[led(1, "2019-01 to present", people=6)],
    )
    soloist = person(job("Principal Product Manager", "2014-01 to present", *said, level=4))
    manager = person(
        job("Head of Production", "2012-01 to present", "Leads the brewing hall", function=Function.OTHER),
        spells=[led(0, "2012-01 to present", people=40, kind="brewers")],
    )
    past = person(
        job("Head of Product", "2008-01 to 2014-12", *said, level=7),
        job("Product Manager", "2015-01 to present", "Bakes again", level=2),
        spells=[led(0, "2008-01 to 2014-12", people=6)],
    )
    order = [scored(one, head).total for one in (leader, past, soloist, manager)]
    assert order == sorted(order, reverse=True)
    assert len(set(order)) == 4


FITTING = [
    ("product_manager", "Product Manager", 2, 4, 0),
    ("senior_product_manager", "Senior Product Manager", 3, 7, 0),
    ("group_product_manager", "Group Product Manager", 5, 9, 3),
    ("head_of_product", "Head of Product", 7, 11, 6),
    ("head_of_product_startup", "Head of Product", 7, 8, 3),
    ("head_of_product_enterprise", "Head of Product", 7, 14, 8),
    ("director_of_product", "Director of Product", 6, 12, 7),
    ("vp_product", "VP of Product", 8, 15, 10),
    ("chief_product_officer", "Chief Product Officer", 9, 18, 12),
]


@pytest.mark.parametrize(("name", "title", "level", "years", "managing"), FITTING)
def test_the_family_ranks_who_fits_first(name: str, title: str, level: int, years: int, managing: int) -> None:
    said = (
        "Set the product vision and strategy",
        "Owned the roadmap",
        "Interviewed customers",
        "Launched two products",
    )
    spells = [led(0, f"{2026 - managing}-12 to present", people=8, managers=level > 5)] if managing else []
    fits = person(job(title, f"{2026 - years}-12 to present", *said, level=level), spells=spells)
    beginner = person(job("Associate Product Manager", "2026-01 to present", *said[:1], level=1))
    stranger = person(
        job("Head Baker", "2010-01 to present", "Led nine bakers", function=Function.OTHER),
        spells=[led(0, "2010-01 to present", people=9, kind="bakers")],
    )
    asked = criteria_file.load(criteria_file.find(name))
    totals = [scored(one, asked).total for one in (fits, beginner, stranger)]
    assert totals[0] > 55
    assert totals[0] > 2 * max(totals[1:])


def test_equal_remainders_stay_equal_in_any_order_of_the_lines(tmp_path: Path) -> None:
    weights = (23.9, 10.3, 39.6, 20.0, 34.8, 1.2, 30.2)  # added up in some orders they make a little more than 160
    lines = [f"- {{id: l{i}, label: L, kind: years, of: total, want: 5, weight: {w}}}" for i, w in enumerate(weights)]
    found = []
    for turn in range(len(lines)):
        asked = criteria(tmp_path, "\n".join(lines[turn:] + lines[:turn]))
        found.append(dict(zip((line.id for line in asked.criteria), full_points(asked), strict=True)))
    assert all(each == found[0] for each in found)
