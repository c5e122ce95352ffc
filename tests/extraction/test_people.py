"""People mentioned in a clause, and small numbers in words."""

from __future__ import annotations

import pytest

from screener.extraction.numerals import number
from screener.extraction.people import survey
from screener.extraction.terms.management import FIELDS_IN_S, SERVERS_BESIDE


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("7", 7), ("twelve", 12), ("~10", 10), ("6-8", 8), ("thirty-three", 33), ("1,400", 1400), ("12+", 12),
        ("dozen", 12), ("fünf", None), ("funf", 5), ("team", None), ("8-6", None), ("", None),
    ],
)
def test_numbers(word: str, value: int | None) -> None:
    assert number(word) == value


@pytest.mark.parametrize(
    ("text", "skeleton", "counts"),
    [
        ("Lead 3 product managers, a growth analyst and a writer", "lead P0", [5]),
        ("Team of twelve (nine designers)", "team of P0 ( P1 )", [12, 9]),
        ("a 6-person squad", "a P0 squad", [6]),
        ("engineers and designers", "P0", [None]),
        ("two or more dashboards", "two or more dashboards", []),
        ("40 customers, 3 vendors", "40 customers , 3 vendors", []),
        ("in 2019 engineers", "in 2019 P0", [None]),
        ("Built AI agents", "built ai agents", []),
        ("my manager's reports", "my manager's reports", []),
        ("Led ~20 developer team on three sites", "led P0 on three sites", [20]),
        ("6 manager and team trainings", "6 manager and team trainings", []),
        ("112 personnel, four platoon leaders", "P0 , P1", [112, 4]),
    ],
)
def test_survey(text: str, skeleton: str, counts: list[int | None]) -> None:
    clause = survey(text)
    assert clause.skeleton == skeleton
    assert [people.count for people in clause.people] == counts


@pytest.mark.parametrize("beside", sorted(SERVERS_BESIDE))
def test_servers_are_waiters_beside_these(beside: str) -> None:
    assert survey(f"9 servers, {beside}").people[0].count == 9


def test_servers_are_machines() -> None:
    assert survey("Managed 40 servers and 3 environments").people == ()


@pytest.mark.parametrize("field", sorted(FIELDS_IN_S))
def test_people_of_two_fields_are_counted_once(field: str) -> None:
    assert [people.count for people in survey(f"12 {field} and support staff").people] == [12]


def test_things_and_people_are_not_of_two_fields() -> None:
    assert survey("12 stores and support staff").people[0].count is None
