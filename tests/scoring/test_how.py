"""The sum that is shown beside a share makes that share: a reader with a calculator comes to the same points."""

from __future__ import annotations

import ast
import operator
import re
from pathlib import Path

import pytest

from screener.extraction.candidate import Candidate, DegreeLevel, Function, Strength
from tests.scoring.people import criteria, degree, job, led, money, only, person, scored

_OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


def worked_out(how: str) -> float:
    """The value of a sum as it is shown, its words left out."""
    told = re.sub(r"(?<=\d),(?=\d{3})", "", how)
    told = re.sub(r"^[\d.]+ % of the points: |;.*$", "", told)
    told = re.sub(r"^the (?:best way|weakest part), [a-z ]+: ", "", told)
    told = re.sub(r"\b(\d+) (?=in |among )", r"\1 * ", told)
    told = re.sub(r"[a-z][a-z, ]*", " ", told).replace("² ", "²")
    told = re.sub(r"\* +(?:×|\*)", "*", told.replace("×", "*")).replace("²", "**2").replace("^", "**")
    return _value(ast.parse(told.replace(",", " ").strip(" "), mode="eval").body)


def _value(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return float(node.value)
    assert isinstance(node, ast.BinOp)
    return float(_OPERATORS[type(node.op)](_value(node.left), _value(node.right)))


FIVE = person(job("Product Manager", "2021-12 to present"))  # five years at the tests' date
ENGINEER = person(job("Engineer", "2016-11 to present", "Wrote the roadmap", function=Function.ENGINEERING))
VISION = person(
    job("Product Manager", "2018-11 to present", "Set the vision", "Set the vision"),
    summary="A vision for all",
    skills=["Vision", "Product vision"],
)
FIGURE = person(
    job("Product Manager", "2018-11 to present", "Grew it from 4 M"), figures=[money("Grew it from 4 M", 4e6)]
)
LEADER = person(
    job("Head of Product", "2010-11 to 2018-11", level=7),
    spells=[led(0, "2010-11 to 2018-11", people=4, strength=Strength.TITLED)],
)
BUDGET = person(
    job("Engineer", "2018-11 to present", "A budget of 4 M", function=Function.ENGINEERING),
    figures=[money("A budget of 4 M", 4e6)],
)
PRACTICE = "kind: practice\nphrases: [vision]\nenough: 4"
ROWS: list[tuple[Candidate, str, str]] = [
    (FIVE, "kind: years\nof: product\nwant: 8", "62.5 % of the points: 5 / 8"),
    (FIVE, "kind: years\nof: product\nneed: 3\nwant: 8", "70.0 % of the points: 0.5 + 0.5 × (5 - 3) / (8 - 3)"),
    (FIVE, "kind: years\nof: product\nneed: 6\nwant: 8", "34.7 % of the points: 0.5 × (5 / 6)²"),
    (FIVE, "kind: years\nof: product\nwant: 8\ncurve: early", "75.4 % of the points: (5 / 8)^0.6"),
    (
        FIVE,
        "kind: years\nof: product\nneed: 3\nwant: 8\ncurve: late",
        "61.5 % of the points: 0.5 + 0.5 × ((5 - 3) / (8 - 3))^1.6",
    ),
    (FIVE, "kind: years\nof: product\nneed: 3\nwant: 8\ncurve: step", "50.0 % of the points: 0.5 for what is needed"),
    (
        LEADER,
        "kind: years\nof: product\nwant: 8\nhalf_life: 8",
        "50.0 % of the points: 0.5 for the time since",
    ),
    (
        LEADER,
        "kind: management\nof: proof\ntitled: 0.5\nhalf_life: 8",
        "25.0 % of the points: 0.5 for a title alone × 0.5 for the time since",
    ),
    (LEADER, "kind: management\nof: reports\nwant: 5", "80.0 % of the points: 4 / 5"),
    (
        LEADER,
        "kind: management\nof: proof\nfunction: engineering\nelsewhere: 0.4",
        "20.0 % of the points: 0.5 for a title alone × 0.4 for other work",
    ),
    (
        VISION,
        PRACTICE,
        "47.5 % of the points: (1 in the summary × 0.6 + 1 in jobs × 1 + 1 among skills × 0.3) / 4; what is said again "
        "adds nothing",
    ),
    (
        FIGURE,
        "kind: practice\nphrases: [grew]\nenough: 2\nnumbers: 1.5",
        "75.0 % of the points: (1 in jobs with a figure × 1.5) / 2",
    ),
    (
        ENGINEER,
        "kind: practice\nphrases: [roadmap]\nenough: 2\nfunction: product",
        "20.0 % of the points: (1 in other work × 0.4) / 2",
    ),
    (
        person(degrees=[degree("BSc Physics", DegreeLevel.BACHELOR, "science", completed=False)]),
        "kind: degree\nlevel: master\nfields: [business]\nother_field: 0.5\nunfinished: 0.5",
        "15.0 % of the points: 0.6 for a lower level × 0.5 for another field × 0.5 for not completed",
    ),
    (FIVE, "kind: degree\nlevel: master\nor_years: 10", "25.0 % of the points: (5 / 10)²"),
    (
        BUDGET,
        "kind: amount\nphrases: [budget]\nwant: 8000000\nfunction: product",
        "20.0 % of the points: 4,000,000 / 8,000,000 × 0.4 for other work",
    ),
    (
        FIVE,
        "kind: any_of\ntests:\n  - {label: long, kind: years, of: product, want: 20}\n"
        "  - {label: short, kind: years, of: product, want: 8}",
        "62.5 % of the points: the best way, short: 5 / 8",
    ),
    (
        FIVE,
        "kind: all_of\ntests:\n  - {label: long, kind: years, of: product, want: 20}\n"
        "  - {label: short, kind: years, of: product, want: 8}",
        "25.0 % of the points: the weakest part, long: 5 / 20",
    ),
    (
        FIVE,
        "kind: not\ntest: {label: long, kind: years, of: product, want: 8}",
        "37.5 % of the points: 1 - 0.625, which was found of it",
    ),
    (FIVE, "kind: years\nof: product\nwant: 4", ""),
]


@pytest.mark.parametrize(("who", "line", "how"), ROWS)
def test_the_sum_that_is_shown_makes_the_share(who: Candidate, line: str, how: str, tmp_path: Path) -> None:
    found = only(who, tmp_path, line)
    assert found.how.startswith(how) if how else found.how == ""
    if how:
        assert worked_out(found.how) == pytest.approx(found.share, abs=0.002)
        assert found.told == f"{found.why} ({found.how})"


def test_a_cap_tells_its_limit(tmp_path: Path) -> None:
    asked = criteria(
        tmp_path,
        "- {id: work, label: Work, kind: years, of: total, want: 2, weight: 1}\n"
        "- {id: no, label: No product, kind: cap, at: 35, unless: {kind: years, of: product, want: 10}}",
    )
    score = scored(FIVE, asked)
    assert score.total == 67.5
    assert score.contributions[1].how == "the limit to the total: 35 + 65 × 0.5"


def test_what_proves_a_level_is_the_title_and_not_the_employer(tmp_path: Path) -> None:
    from dataclasses import replace

    from msgspec import structs

    place = job("Head of Product", "2018-11 to present", level=7)
    title, employer = (
        structs.replace(place.evidence[0], rule="position.title"),
        structs.replace(place.evidence[0], quote="Aldermoor Ltd", rule="position.employer"),
    )
    who = person(replace(place, evidence=(title, employer)))
    assert only(who, tmp_path, "kind: level\nwant: 9").evidence == (title,)
