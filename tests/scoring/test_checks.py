"""Every kind of criterion with candidates on both sides of the line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from screener.extraction.candidate import Amount, Candidate, DegreeLevel, Function, Strength
from tests.scoring.people import degree, job, led, money, only, person

PM = job("Product Manager", "2018-12 to 2022-11", "Decided what was built", level=2)
SENIOR = job("Senior Product Manager", "2022-12 to present", "Kept deciding", level=3)
DIRECTOR = job("Director of Product", "2020-11 to present", "Runs the group", level=6)
MARKETER = job("Product Marketing Manager", "2014-12 to 2018-11", "Messages", function=Function.PRODUCT_MARKETING)
NURSE = job("Ward Manager", "2014-12 to present", "Runs a ward", function=Function.OTHER)
PAST = job("Director of Product", "2010-01 to 2016-11", "Ran the group", level=6)
BARE = job("Product Manager", "2018-12 to 2022-11", level=2)


YEARS = [
    ("kind: years\nof: product\nwant: 8", person(PM, SENIOR), 100.0, "met"),
    ("kind: years\nof: product\nneed: 4\nwant: 12", person(PM, SENIOR), 75.0, "partly"),
    ("kind: years\nof: product\nneed: 8\nwant: 12", person(PM, SENIOR), 50.0, "partly"),
    ("kind: years\nof: product\nneed: 8\nwant: 12", person(PM), 12.5, "not_met"),
    ("kind: years\nof: product\nwant: 4", person(PM), 100.0, "met"),
    (
        "kind: years\nof: product\nwant: 4\ncurve: step",
        person(job("PM", "2019-01 to 2021-12", "x", level=2)),
        0.0,
        "not_met",
    ),
    ("kind: years\nof: product\nwant: 4", person(job("PM", "2019-01 to 2021-12", "x", level=2)), 75.0, "partly"),
    ("kind: years\nof: product\nwant: 8", person(NURSE), 0.0, "not_met"),
    ("kind: years\nof: product\nwant: 8", person(), 0.0, "silent"),
    ("kind: years\nof: total\nwant: 12", person(PM, SENIOR, MARKETER), 100.0, "met"),
    ("kind: years\nof: product_marketing\nwant: 8", person(PM, MARKETER), 50.0, "partly"),
    ("kind: years\nof: product\nwant: 8\nnearby: {product_marketing: 0.5}", person(PM, MARKETER), 75.0, "partly"),
    (
        "kind: years\nof: product\nwant: 8\nnearby: {product_marketing: 1}\nnearby_most: 1",
        person(PM, MARKETER),
        62.5,
        "partly",
    ),
    ("kind: years\nof: product\nwant: 4\nwhere: {level: senior}", person(PM, SENIOR), 100.0, "met"),
    ("kind: years\nof: product\nwant: 4\nwhere: {level: head}", person(PM, SENIOR), 0.0, "not_met"),
    ("kind: years\nof: product\nwant: 8\nwhere: {title: [senior]}\nelsewhere: 0.5", person(PM, SENIOR), 75.0, "partly"),
    ("kind: years\nof: total\nwant: 4\nwhere: {text: [messages]}", person(PM, MARKETER), 100.0, "met"),
    ("kind: years\nof: product\nwant: 4\nhalf_life: 4", person(PM), 50.0, "partly"),
    ("kind: years\nof: product\nwant: 4\nhalf_life: 4\nfresh_for: 4", person(PM), 100.0, "met"),
    ("kind: years\nof: product\nwant: 4\nhalf_life: 4", person(SENIOR), 100.0, "met"),
]


@pytest.mark.parametrize(("line", "candidate", "points", "state"), YEARS)
def test_years(tmp_path: Path, line: str, candidate: Candidate, points: float, state: str) -> None:
    found = only(candidate, tmp_path, line)
    assert (found.points, found.state) == (points, state)


def test_years_of_managing_within_product_years(tmp_path: Path) -> None:
    """10 years, of which 4 managing: a clause inside a clause."""
    line = "kind: years\nof: product\nwant: 4\nwhere: {managing: true}"
    manager = person(PM, DIRECTOR, spells=[led(1, "2022-12 to present")])
    assert only(manager, tmp_path, line).points == 100.0
    assert only(person(PM, DIRECTOR), tmp_path, line).points == 0.0


def test_management_in_other_work_counts_for_less_and_up_to_a_limit(tmp_path: Path) -> None:
    line = "kind: years\nof: management\nwant: 4\nwhere: {function: [product]}\nelsewhere: 0.25"
    nurse = person(NURSE, spells=[led(0, "2014-12 to present", kind="nurses")])
    assert only(nurse, tmp_path, line).points == 75.0
    limited = only(nurse, tmp_path, line + "\nelsewhere_most: 1")
    assert limited.points == 25.0
    told = "0.0 years managing people in the jobs that count, and 12.0 elsewhere worth 1.0"
    assert told in limited.why  # each figure can be found in the list of jobs
    head = person(DIRECTOR, spells=[led(0, "2022-12 to present")])
    assert only(head, tmp_path, line).points == 100.0


def test_unclear_spells_do_not_count_as_years(tmp_path: Path) -> None:
    line = "kind: years\nof: management\nwant: 4"
    unclear = person(DIRECTOR, spells=[led(0, "2022-12 to present", strength=Strength.UNCLEAR)])
    assert only(unclear, tmp_path, line).points == 0.0


def test_jobs_without_dates_are_silent_about_years(tmp_path: Path) -> None:
    undated = person(replace(PM, period=None))
    found = only(undated, tmp_path, "kind: years\nof: product\nwant: 8")
    assert (found.points, found.state, found.why) == (
        0.0,
        "silent",
        "the jobs in product management have no dates to count",
    )


def test_year_only_dates_are_read_as_the_file_says(tmp_path: Path) -> None:
    vague = person(job("Product Manager", "2018 to 2020", "x", level=2))
    line = "kind: years\nof: product\nwant: 3"
    likely = only(vague, tmp_path, line).points
    assert 60 <= likely <= 73
    from tests.scoring.people import criteria, scored

    lines = "- id: it\n  label: It\n  weight: 1\n  kind: years\n  of: product\n  want: 3"
    longest = criteria(tmp_path, lines, top="settings: {vague_dates: longest}\n")
    shortest = criteria(tmp_path, lines, top="settings: {vague_dates: shortest}\n")
    assert scored(vague, longest).total == 100.0
    assert scored(vague, shortest).total < likely


LEVELS = [
    ("kind: level\nwant: head", person(DIRECTOR), 85.7, "partly"),
    ("kind: level\nwant: director", person(DIRECTOR), 100.0, "met"),
    ("kind: level\nwant: 6", person(DIRECTOR), 100.0, "met"),
    ("kind: level\nneed: group\nwant: head", person(DIRECTOR), 75.0, "partly"),
    ("kind: level\nneed: group\nwant: head", person(PM), 8.0, "not_met"),
    ("kind: level\nwant: director\nwhen: current", person(PAST, PM), 0.0, "not_met"),
    ("kind: level\nwant: director\nwhen: current", person(DIRECTOR), 100.0, "met"),
    ("kind: level\nwant: director\nhalf_life: 5\nfresh_for: 5", person(PAST), 50.0, "partly"),
    ("kind: level\nwant: director", person(NURSE), 0.0, "not_met"),
]


@pytest.mark.parametrize(("line", "candidate", "points", "state"), LEVELS)
def test_level(tmp_path: Path, line: str, candidate: Candidate, points: float, state: str) -> None:
    found = only(candidate, tmp_path, line)
    assert (found.points, found.state) == (points, state)


def _leader(**how: object) -> Candidate:
    return person(DIRECTOR, spells=[led(0, "2022-12 to present", **how)])  # type: ignore[arg-type]


MANAGEMENT = [
    ("of: proof", _leader(), 100.0, "met"),
    ("of: proof", _leader(strength=Strength.TITLED), 50.0, "partly"),
    ("of: proof\ntitled: 0.2", _leader(strength=Strength.TITLED), 20.0, "partly"),
    ("of: proof\nstrength: stated", _leader(strength=Strength.TITLED), 0.0, "not_met"),
    ("of: proof", _leader(strength=Strength.UNCLEAR), 0.0, "not_met"),
    ("of: proof\nstrength: unclear", _leader(strength=Strength.UNCLEAR), 25.0, "partly"),
    ("of: proof", person(DIRECTOR), 0.0, "not_met"),
    ("of: proof", person(BARE), 0.0, "silent"),
    ("of: reports\nneed: 2\nwant: 6", _leader(people=6), 100.0, "met"),
    ("of: reports\nneed: 2\nwant: 6", _leader(people=4), 75.0, "partly"),
    ("of: reports\nneed: 2\nwant: 6", _leader(people=1), 12.5, "not_met"),
    ("of: reports\nneed: 2\nwant: 6", _leader(), 50.0, "partly"),
    ("of: product_people", _leader(), 100.0, "met"),
    ("of: product_people", _leader(kind="engineers"), 30.0, "partly"),
    ("of: product_people", _leader(kind="team"), 50.0, "partly"),
    ("of: managers", _leader(managers=True), 100.0, "met"),
    ("of: managers", _leader(), 0.0, "not_met"),
    ("of: proof\nfunction: [product]", person(NURSE, spells=[led(0, "2014-12 to present")]), 40.0, "partly"),
]


@pytest.mark.parametrize(("line", "candidate", "points", "state"), MANAGEMENT)
def test_management(tmp_path: Path, line: str, candidate: Candidate, points: float, state: str) -> None:
    found = only(candidate, tmp_path, f"kind: management\n{line}")
    assert (found.points, found.state) == (points, state)


def test_no_management_is_silent_when_the_reading_was_partial(tmp_path: Path) -> None:
    found = only(person(PM), tmp_path, "kind: management\nof: proof", partial=True)
    assert found.state == "silent"


BSC = degree("BSc", DegreeLevel.BACHELOR, "computer_science")
MBA = degree("MBA", DegreeLevel.MASTER, "business")
ART = degree("MA", DegreeLevel.MASTER, "arts", area="Art History")
DROPPED = degree("BSc", DegreeLevel.BACHELOR, "computer_science", completed=False)
DEGREES = [
    ("level: bachelor", person(PM, degrees=[BSC]), 100.0, "met"),
    ("level: master", person(PM, degrees=[BSC]), 60.0, "partly"),
    ("level: bachelor", person(PM, degrees=[ART]), 100.0, "met"),
    ("level: bachelor\nfields: [computer science]", person(PM, degrees=[BSC]), 100.0, "met"),
    ("level: bachelor\nfields: [computer science, business]", person(PM, degrees=[ART]), 60.0, "partly"),
    ("level: bachelor", person(PM, degrees=[DROPPED]), 25.0, "partly"),
    ("level: bachelor", person(PM), 0.0, "silent"),
    ("level: bachelor\nor_years: 4", person(PM), 100.0, "met"),
    ("level: bachelor\nor_years: 8", person(PM), 25.0, "partly"),
    ("name: [MBA]", person(PM, degrees=[MBA]), 100.0, "met"),
    ("name: [MBA]", person(PM, degrees=[BSC]), 0.0, "not_met"),
]


@pytest.mark.parametrize(("line", "candidate", "points", "state"), DEGREES)
def test_degree(tmp_path: Path, line: str, candidate: Candidate, points: float, state: str) -> None:
    found = only(candidate, tmp_path, f"kind: degree\n{line}")
    assert (found.points, found.state) == (points, state)


def _said(*texts: str, **how: object) -> Candidate:
    return person(job("Product Manager", "2018-12 to present", *texts, level=2), **how)  # type: ignore[arg-type]


MADE = "Wrote the product strategy that the bakery still follows"
GREW = "Product strategy took sales of rye bread from 4 to 9 percent"
PRACTICES = [
    ("enough: 1", _said(MADE), 100.0, "met"),
    ("enough: 2", _said(MADE), 50.0, "partly"),
    ("enough: 2", _said(MADE, GREW), 100.0, "met"),
    ("enough: 1", _said("Baked bread"), 0.0, "silent"),
    ("enough: 1", person(PM, summary=MADE), 60.0, "partly"),
    ("enough: 1", person(PM, skills=["Product strategy"]), 30.0, "partly"),
    ("enough: 2\nnumbers: 1.5", _said(GREW, figures=[(GREW, Amount("percent", 9))]), 75.0, "partly"),
    ("enough: 1\nonly_numbers: true", _said(MADE), 0.0, "silent"),
    (
        "enough: 1\nfunction: [product]",
        person(job("Nurse", "2019-01 to present", MADE, function=Function.OTHER)),
        40.0,
        "partly",
    ),
    ("enough: 1", _said("Worked without any product strategy at all"), 0.0, "silent"),
    ("enough: 1", _said("Hoping to own product strategy one day"), 0.0, "silent"),
    ("enough: 1", _said("No meetings. Product strategy for bread"), 100.0, "met"),
]


@pytest.mark.parametrize(("line", "candidate", "points", "state"), PRACTICES)
def test_practice(tmp_path: Path, line: str, candidate: Candidate, points: float, state: str) -> None:
    found = only(candidate, tmp_path, f"kind: practice\nphrases: [product strateg*]\n{line}")
    assert (found.points, found.state) == (points, state)


def test_saying_it_again_adds_nothing(tmp_path: Path) -> None:
    line = "kind: practice\nphrases: [product strateg*]\nenough: 2"
    stuffed = person(PM, skills=["Product strategy", "product strategist", "Product strategy!"])
    assert only(stuffed, tmp_path, line).points == 15.0
    assert only(_said(MADE, MADE, MADE), tmp_path, line).points == 50.0


def test_a_met_practice_shows_its_quotes(tmp_path: Path) -> None:
    found = only(_said(MADE, GREW), tmp_path, "kind: practice\nphrases: [product strategy]")
    assert [proof.quote for proof in found.evidence] == [MADE, GREW]


def test_wording_alike_is_weaker_and_quoted(tmp_path: Path) -> None:
    description = "Interviewed customers every week and watched how they use the oven"
    alike = "Every week I interviewed customers, watching them use the oven"
    line = f"kind: practice\nenough: 1\nphrases: [user research]\ndescription: {description}"
    found = only(_said(alike, "Sold bread on the market"), tmp_path, line)
    assert (found.points, found.state) == (40.0, "partly")
    assert [proof.quote for proof in found.evidence] == [alike]
    assert only(_said("Sold bread on the market square"), tmp_path, line).points == 0.0


OTHERS = [
    ("kind: skills\nany_of: [SQL, [Tableau, Looker]]\nwant: 2", person(PM, skills=["SQL", "Looker"]), 100.0, "met"),
    ("kind: skills\nany_of: [SQL, [Tableau, Looker]]\nwant: 2", person(PM, skills=["SQL"]), 50.0, "partly"),
    ("kind: skills\nany_of: [SQL]", person(PM, skills=["MySQLite"]), 0.0, "silent"),
    ("kind: skills\nany_of: [SQL]", _said("Wrote SQL most days"), 100.0, "met"),
    ("kind: domain\nphrases: [bakery*, bread]\nwant: 8", _said("Ovens for a bakery"), 100.0, "met"),
    ("kind: domain\nphrases: [bakery*, bread]\nwant: 16", _said("Ovens for a bakery"), 50.0, "partly"),
    ("kind: domain\nphrases: [fintech]\nwant: 2", _said("Ovens"), 0.0, "silent"),
    ("kind: domain\nphrases: [fintech]\nwant: 2", person(PM, summary="Fintech at heart"), 25.0, "partly"),
    (
        "kind: amount\nphrases: [budget]\nneed: 1e6\nwant: 3e6",
        _said("Held a budget of 2m", figures=[money("Held a budget of 2m", 2e6)]),
        75.0,
        "partly",
    ),
    (
        "kind: amount\nphrases: [budget]\nwant: 1e6",
        _said("Held a budget of 2m", figures=[money("Held a budget of 2m", 2e6)]),
        100.0,
        "met",
    ),
    ("kind: amount\nphrases: [budget]\nwant: 1e6", _said("Held a budget"), 40.0, "partly"),
    ("kind: amount\nphrases: [budget]\nwant: 1e6", _said("Held a rudder"), 0.0, "silent"),
    ("kind: tenure\nwant: 4", person(PM), 100.0, "met"),
    ("kind: tenure\nwant: 8", person(PM, SENIOR), 100.0, "met"),
    ("kind: stage\nof: startup", _said("Joined at seed stage as first product hire"), 100.0, "met"),
    ("kind: stage\nof: enterprise", _said("Joined at seed stage"), 0.0, "silent"),
]


@pytest.mark.parametrize(("line", "candidate", "points", "state"), OTHERS)
def test_other_kinds(tmp_path: Path, line: str, candidate: Candidate, points: float, state: str) -> None:
    found = only(candidate, tmp_path, line)
    assert (found.points, found.state) == (points, state)


GM = "{label: general manager, kind: years, of: general, want: 2}"
LED = "{label: led product, kind: years, of: product, want: 8}"
FOUNDER = job("Founder", "2020-12 to 2022-11", "All of it", function=Function.GENERAL)
COMBINED = [
    (f"kind: any_of\ntests: [{GM}, {LED}]", person(FOUNDER, PM), 100.0, "met"),
    (f"kind: any_of\ntests: [{GM}, {LED}]", person(PM), 50.0, "partly"),
    (f"kind: all_of\ntests: [{GM}, {LED}]", person(FOUNDER, PM), 50.0, "partly"),
    (f"kind: all_of\ntests: [{GM}, {LED}]", person(PM), 0.0, "not_met"),
    (f"kind: not\ntest: {LED}", person(NURSE), 100.0, "met"),
    (f"kind: not\ntest: {LED}", person(PM, SENIOR), 0.0, "not_met"),
    (f"kind: not\ntest: {LED}", person(PM), 50.0, "partly"),
]


@pytest.mark.parametrize(("line", "candidate", "points", "state"), COMBINED)
def test_combined(tmp_path: Path, line: str, candidate: Candidate, points: float, state: str) -> None:
    found = only(candidate, tmp_path, line)
    assert (found.points, found.state) == (points, state)


def test_absence_is_not_proved_by_a_partial_reading(tmp_path: Path) -> None:
    found = only(person(), tmp_path, f"kind: not\ntest: {LED}", partial=True)
    assert (found.points, found.state) == (0.0, "silent")
