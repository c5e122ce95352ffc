"""When two titles, names, dates and degrees count as the same, and what years a page allows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.tuning.evaluation_values import Day, Span, alike, day, degree_level, same_day, same_title, years_allowed

NOW = Day(2026, 11)


@pytest.mark.parametrize(
    ("told", "read", "same"),
    [
        ("VP of Product", "Vice President, Product", True),
        ("Sr. Product Manager", "Senior Product Manager", True),
        ("Product Manager, Growth", "Growth Product Manager", True),
        ("Product Manager", "Senior Product Manager", False),
        ("Chef de produit", "CHEF DE PRODUIT", True),
        ("Head of Product", "Head of Products", False),
    ],
)
def test_titles_are_the_same_word_for_word(told: str, read: str, same: bool) -> None:
    assert same_title(told, read) is same


@pytest.mark.parametrize(
    ("told", "read", "same"),
    [
        ("Pebblecart Ltd", "Pebblecart", True),
        ("Müller & Söhne", "Muller & Sohne", True),
        ("Lumen Freight", "Orchard Banking", False),
        ("", "", True),
        ("Lumen Freight", "", False),
        ("AB", "AB Holdings of the North and South", False),
    ],
)
def test_names_are_alike(told: str, read: str, same: bool) -> None:
    assert alike(told, read) is same


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("2019", Day(2019)), ("2019-03", Day(2019, 3)), ("2019-03-31", Day(2019, 3)), (None, None), ("Present", None)],
)
def test_dates_of_json_resume(text: str | None, wanted: Day | None) -> None:
    assert day(text) == wanted


@pytest.mark.parametrize("text", ["March 2019", "2019-13", "03/2019", "19"])
def test_other_dates_are_faults(text: str) -> None:
    with pytest.raises(ValueError, match="YYYY-MM"):
        day(text)


def test_dates_agree_as_precisely_as_the_page() -> None:
    assert same_day(Day(2019, 3), Day(2019, 3), "month")
    assert not same_day(Day(2019, 3), Day(2019), "month")
    assert same_day(Day(2019), Day(2019, 3), "month")
    assert same_day(Day(2019, 3), Day(2019, 7), "year")
    assert not same_day(Day(2019, 3), None, "year")
    assert same_day(None, None, "month")


@pytest.mark.parametrize(
    ("words", "level"),
    [
        (("B.Sc. (Hons)", "Computer Science"), "bachelor"),
        (("BSc", "Master of Ceremonies"), "master"),
        (("M. Sc", "Physics"), "master"),
        (("Ph.D.", "Chemistry"), "doctorate"),
        (("Diplom-Ingenieur", "Maschinenbau"), "master"),
        (("Laurea Magistrale", ""), "master"),
        (("Licence", "Gestion"), "bachelor"),
        (("A-Levels", ""), "secondary"),
        (("Associate of Applied Science", ""), "associate"),
        (("Scrum Master Training", ""), "master"),
        (("", "Economics"), None),
    ],
)
def test_levels_of_degrees(words: tuple[str, str], level: str | None) -> None:
    assert degree_level(*words) == level


@pytest.mark.parametrize(
    ("spans", "precision", "wanted"),
    [
        ([(Day(2020, 1), Day(2020, 3))], "month", (0.25, 0.25)),
        ([(Day(2020, 1), Day(2020, 12)), (Day(2020, 7), Day(2021, 6))], "month", (1.5, 1.5)),
        ([(Day(2025, 12), None)], "month", (1.0, 1.0)),
        ([(Day(2019), Day(2021))], "month", (14 / 12, 3.0)),
        ([(Day(2019, 6), Day(2021, 6))], "year", (14 / 12, 3.0)),
        ([(None, Day(2021, 6))], "month", (0.0, 0.0)),
        ([], "month", (0.0, 0.0)),
    ],
)
def test_years_that_a_page_allows(spans: list[Span], precision: str, wanted: tuple[float, float]) -> None:
    assert years_allowed(spans, NOW, precision) == pytest.approx(wanted)


MONTHS = st.builds(Day, st.integers(1990, 2026), st.none() | st.integers(1, 12))


@given(st.lists(st.tuples(MONTHS, st.none() | MONTHS), max_size=6), st.sampled_from(["month", "year"]))
def test_the_shortest_is_never_longer_than_the_longest(spans: list[Span], precision: str) -> None:
    past = [(a, b) for a, b in spans if a.year < (b or NOW).year]
    low, high = years_allowed(past, NOW, precision)
    assert 0 <= low <= high <= 38
