"""Ranges that break in a margin or at the end of a line, and months right behind other words."""

from __future__ import annotations

import pytest

from screener.document import layout
from screener.document.characters import Ink
from tests.document.drawn import Placed, characters, page
from tests.document.test_layout_narrow import flush, texts


@pytest.mark.parametrize("end", ["Present", "now", "heute"])
def test_the_end_of_a_range_beside_the_list_of_the_first_job_is_no_column(end: str) -> None:
    rows: list[Placed] = [(120, 80, "Experience", Ink("Sans-Bold", 15.0, bold=True))]
    y = 105.0
    for start, until, head in (
        ("03/2023 –", end, "Pilot; Ellery Docks"),
        ("01/2019 –", "02/2023", "Deckhand; Foreland Tugs"),
    ):
        rows += [(30, y, start), (30, y + 13.5, until), (120, y, head)]
        for text in ("Brought ninety ships of three lines in through the narrows by night",
                     "Kept the ropes of both tugs dry and the lamps of all the towers lit",
                     "Wrote the log of the port in two languages and read it to the crews",
                     "Counted the lamps of the mole twice a week, in all weathers"):  # fmt: skip
            y += 13.5
            rows.append((150, y + 5, f"• {text}"))
        y += 28
    texts = [line.text for line in layout.lines([page(rows)])]
    assert texts[1] == f"03/2023 – {end}\tPilot; Ellery Docks"
    assert texts[6] == "01/2019 – 02/2023\tDeckhand; Foreland Tugs"


RANGES = [("Jan 2009 |", "Aug 2016"), ("Jan 2009 –", "Aug 2016"), ("2009 –", "now")]
LONG = "Ellery Docks and Harbour Company, Keeper of the Lamps and of the Ropes of both Tugs"
TEXT = "Kept the ropes of both tugs dry and the lamps of all the towers lit, in any weather of the year"


def wrapped(begun: str, ended: str) -> list[str]:
    placed: list[Placed] = [(50, 40, "Deckhand, Foreland Tugs"), flush(40, "Sep 2016 | May 2017", Ink("Sans", 10.0))]
    placed += [(50, 55, TEXT), (50, 95, LONG), flush(95, begun, Ink("Sans", 10.0)), (50, 107, ended), (50, 125, TEXT)]
    return texts(placed)


@pytest.mark.parametrize(("begun", "ended"), RANGES)
def test_a_range_that_wraps_to_the_left_edge_stays_behind_its_head(begun: str, ended: str) -> None:
    assert wrapped(begun, ended)[2:4] == [f"{LONG}\t{begun}", ended]


@pytest.mark.parametrize("month", ["May", "Sept.", "Juillet"])
def test_a_month_right_behind_words_in_other_type_is_a_word(month: str) -> None:
    slanted = Ink("Sans-Italic", 10.0, italic=True)
    head = "Keeper of the Lamps"
    edge = characters(50, 40, head, slanted)[-1].x1
    assert texts([(50, 40, head, slanted), (edge, 40, month), (50, 52, "2017 | Jul 2017")])[0] == f"{head} {month}"


@pytest.mark.parametrize("end", ["Maps", "Works"])
def test_a_name_in_two_types_stays_one_word(end: str) -> None:
    slanted = Ink("Sans-Italic", 10.0, italic=True)
    edge = characters(50, 40, "Keeper at Harrow", slanted)[-1].x1
    assert texts([(50, 40, "Keeper at Harrow", slanted), (edge, 40, end)])[0] == f"Keeper at Harrow{end}"
