"""Heads that a list's sign opens, beside dates in a margin."""

from __future__ import annotations

from screener.extraction.candidate import Month, Period
from tests.document.drawn import Placed
from tests.extraction.test_drawn_careers import HEAD, jobs

JOBS = (
    ("11/2021 – 06/2024", "Head of Product, Tidewater Maps, Bergen", Period(Month(2021, 11), Month(2024, 6))),
    ("12/2018 – 10/2021", "Product Manager, Foreland Data, Oslo", Period(Month(2018, 12), Month(2021, 10))),
    ("06/2016 – 11/2018", "Analyst, Foreland Data, Oslo", Period(Month(2016, 6), Month(2018, 11))),
)
TEXT = ("Charts of nine fjords; twelve harbours on one platform.", "Doubled the soundings of a season.")


def drawn(mark: str, left: float, *, sub: str = "", inner: float = 156.0, sign: float = 0.0) -> list[Placed]:
    rows: list[Placed] = [(150, 80, "Professional Experience", HEAD)]
    y = 100.0
    for dates, head, _ in JOBS:
        rows += [(50, y, dates), (left + sign, y, f"{mark}{head}")]
        for text in TEXT:
            y += 12
            rows.append((inner, y, f"{sub}{text}"))
        y += 12
    return rows


EXPECTED = [(head.split(", ")[0], head.split(", ")[1], period) for _, head, period in JOBS]


def test_heads_behind_a_sign_and_set_like_the_text_are_heads() -> None:
    assert jobs(*drawn("• ", 148)) == EXPECTED
    assert jobs(*drawn("▪ ", 148)) == EXPECTED


def test_so_they_are_above_items_of_a_deeper_list() -> None:
    assert jobs(*drawn("• ", 148, sub="• ", inner=165)) == EXPECTED


def test_what_is_told_of_a_job_beside_its_dates_is_no_head() -> None:
    rows: list[Placed] = [(50, 80, "Experience", HEAD)]
    y = 100.0
    for dates, head, _ in JOBS:
        rows += [(50, y, head), (50, y + 12, dates), (170, y + 12, f"• {TEXT[0]}"), (170, y + 24, f"• {TEXT[1]}")]
        y += 45
    assert jobs(*rows) == EXPECTED


def test_a_head_that_a_full_stop_ends_has_nothing_below_it() -> None:
    rows: list[Placed] = [(150, 80, "Experience", HEAD)]
    y = 100.0
    for dates, head, _ in JOBS:
        rows += [(50, y, dates), (150, y, f"• {head.rsplit(', ', 1)[0]}."), (156, y + 12, "Charts of nine fjords")]
        y += 24
    assert jobs(*rows) == EXPECTED
