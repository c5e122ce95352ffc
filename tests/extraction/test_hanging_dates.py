"""Dates at the right of a text's last line are read with the head above the text."""

from __future__ import annotations

import pytest

from screener.extraction.hanging_dates import raise_dates
from tests.document.drawn import set_line


def texts(*rows: tuple[str, str]) -> list[str]:
    return [line.text for line in raise_dates([set_line(50, 60 + 13 * i, *row) for i, row in enumerate(rows)])]


def test_dates_that_end_a_text_are_put_behind_its_head() -> None:
    rows = [
        ("Alder Maps, Product Manager", "NEW YORK"),
        ("Planning and routing for the crews of forty water works", ""),
        ("and of their contractors.", "2019 - 2021"),
        ("Tidewater, Product Owner", "NEW YORK"),
    ]
    assert texts(*rows) == [
        "Alder Maps, Product Manager\tNEW YORK", "2019 - 2021",
        "Planning and routing for the crews of forty water works", "and of their contractors.",
        "Tidewater, Product Owner\tNEW YORK",
    ]  # fmt: skip


def test_dates_beside_the_first_item_of_a_list_are_put_behind_its_head() -> None:
    rows = [("Alder Maps, Product Manager", "NEW YORK"), ("• Routing for the crews of forty works", "2019 - 2021")]
    assert texts(*rows) == [
        "Alder Maps, Product Manager\tNEW YORK", "2019 - 2021", "• Routing for the crews of forty works",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        [("Alder Maps", "NEW YORK"), ("Product Manager", "2019 - 2021")],
        [("Alder Maps", ""), ("Planning for the crews of forty water works.", "2019 - 2021")],
        [("Alder Maps", "2021 - 2022"), ("Planning for the crews of forty water works.", "2019 - 2021")],
    ],
)
def test_a_title_beside_dates_stays_and_so_does_what_has_no_head(rows: list[tuple[str, str]]) -> None:
    assert texts(*rows) == ["\t".join(filter(None, row)) for row in rows]
