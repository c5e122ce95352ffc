"""Tables drawn by ruled lines: cells that wrap are read whole, row by row."""

from __future__ import annotations

import itertools

import pytest

from screener.document.layout_grid import MAX_LINES, grids_of
from screener.document.model import Box
from screener.document.pdf import read_pdf
from screener.document.rules import is_level, rules_in
from tests.document.drawn import pdf, show

EDGES, LEVELS = (60.0, 150.0, 205.0, 290.0, 405.0), (740.0, 720.0, 620.0, 560.0)
ROWS = (
    (("Period",), ("Employer",), ("Position",), ("Main duties",)),
    (
        ("03/2019 -", "Present"),
        ("Tidewater", "Maps"),
        ("Senior Product", "Manager"),
        (
            "Kept the chart backlog",
            "honest for the eleven",
            "crews.",
            "Cut the time that a new",
            "chart takes from weeks",
            "to days and then again",
            "to hours.",
        ),
    ),
    (
        ("01/2016 -", "02/2019"),
        ("Foreland-", "Data"),
        ("Analyst",),
        ("Counted ships at dawn,", "and wrote all numbers", "down"),
    ),
)
READ = [
    "Period\tEmployer\tPosition\tMain duties",
    "03/2019 - Present\tTidewater Maps\tSenior Product Manager",
    "Kept the chart backlog honest for the eleven crews.",
    "Cut the time that a new chart takes from weeks to days and then again to hours.",
    "01/2016 - 02/2019\tForeland-Data\tAnalyst",
    "Counted ships at dawn, and wrote all numbers down",
]


def words() -> bytes:
    """The words of the table, line by line in each cell."""
    return b"".join(
        show(EDGES[column] + 4, LEVELS[number] - 12 - 12 * i, line)
        for number, row in enumerate(ROWS)
        for column, cell in enumerate(row)
        for i, line in enumerate(cell)
    )


def stroked() -> bytes:
    """One line for each edge."""
    level = [f"{EDGES[0]} {y} m {EDGES[-1]} {y} l S" for y in LEVELS]
    upright = [f"{x} {LEVELS[-1]} m {x} {LEVELS[0]} l S" for x in EDGES]
    return "\n".join([*level, *upright, ""]).encode()


def filled() -> bytes:
    """Thin bars for the edges of each cell, as word processors draw them."""
    bars = [f"{a} {y} {b - a} 0.5 re f" for y in LEVELS for a, b in itertools.pairwise(EDGES)]
    bars += [f"{x} {low} 0.5 {high - low} re f" for x in EDGES for high, low in itertools.pairwise(LEVELS)]
    return "\n".join([*bars, ""]).encode()


@pytest.mark.parametrize("lines", [stroked(), filled()], ids=["stroked", "filled"])
def test_cells_that_wrap_are_read_whole(lines: bytes) -> None:
    assert [line.text for line in read_pdf(pdf([lines + words()])).lines] == READ


def test_offsets_and_boxes_hold_in_a_table() -> None:
    document = read_pdf(pdf([stroked() + words()]))
    for line in document.lines:
        assert document.text[line.offset : line.end] == line.text
        assert len(line.char_boxes) == len(line.text)


def test_a_date_beside_one_cell_joins_its_first_line() -> None:
    rules = b"60 740 m 480 740 l S 60 700 m 480 700 l S 60 660 m 480 660 l S 150 660 m 150 740 l S\n"
    drawn = [
        show(64, 728, "2019 - 2023"),
        show(154, 728, "Product Manager, Tidewater Maps"),
        show(154, 714, "Kept the chart backlog honest for the crews of harbours and of the"),
        show(154, 704, "ferries."),
        show(64, 688, "2016 - 2019"),
        show(154, 688, "Analyst, Foreland Data"),
    ]
    assert [line.text for line in read_pdf(pdf([rules + b"".join(drawn)])).lines] == [
        "2019 - 2023\tProduct Manager, Tidewater Maps",
        "Kept the chart backlog honest for the crews of harbours and of the ferries.",
        "2016 - 2019\tAnalyst, Foreland Data",
    ]


def test_lines_of_a_short_cell_stay_apart_but_for_ranges() -> None:
    rules = (
        b"60 740 m 480 740 l S 60 700 m 480 700 l S 60 660 m 480 660 l S 150 660 m 150 740 l S 280 660 m 280 740 l S\n"
    )
    drawn = [
        show(64, 728, "May 2016"),
        show(64, 714, "- Jan 2019"),
        show(154, 728, "Tidewater Maps"),
        show(154, 714, "Port Ellery"),
        show(284, 728, "Analyst"),
        show(64, 688, "2012 - 2016"),
        show(154, 688, "Foreland Data"),
        show(284, 688, "Deckhand"),
    ]
    assert [line.text for line in read_pdf(pdf([rules + b"".join(drawn)])).lines] == [
        "May 2016 - Jan 2019\tTidewater Maps\tAnalyst",
        "Port Ellery",
        "2012 - 2016\tForeland Data\tDeckhand",
    ]


def test_a_row_alone_counts_where_it_goes_on_with_a_table() -> None:
    table = [Box(60, y, 480, y) for y in (50.0, 90.0, 130.0)] + [Box(200, 50, 200, 130)]
    alone = [Box(60, y, 480, y) for y in (50.0, 90.0)] + [Box(200, 50, 200, 90)]
    other = [Box(60, y, 480, y) for y in (50.0, 90.0)] + [Box(260, 50, 260, 90)]
    assert [len(grids) for grids in grids_of([table, alone, other])] == [1, 1, 0]


@pytest.mark.parametrize(
    "rules",
    [
        [Box(60, y, 480, y) for y in (50.0, 90.0, 130.0)],  # lines between sections
        [Box(200, 50, 200, 700)],  # a line beside a sidebar
        [Box(60, 50, 480, 50), Box(60, 90, 480, 90), Box(60, 50, 60, 90), Box(480, 50, 480, 90)],  # a frame
        [Box(60, y, 480, y) for y in (50.0, 90.0)] + [Box(200, 300, 200, 500)],  # apart from each other
    ],
)
def test_other_lines_are_no_table(rules: list[Box]) -> None:
    assert grids_of([rules]) == [[]]


def test_a_drawing_of_many_lines_is_no_table() -> None:
    many = [Box(60, 9.0 * y, 480, 9.0 * y) for y in range(MAX_LINES + 1)]
    assert grids_of([[*many, Box(200, 0, 200, 9000)]]) == [[]]


def test_rules_of_a_path() -> None:
    plain = (1.0, 0.0, 0.0, -1.0, 0.0, 800.0)
    frame = [("m", 10, 10), ("l", 110, 10), ("l", 110, 60), ("l", 10, 60), ("h",)]
    assert sorted(is_level(rule) for rule in rules_in(frame, plain, stroked=True)) == [False, False, True, True]
    assert rules_in(frame, plain, stroked=False) == []
    bar = [("m", 10, 10), ("l", 110, 10), ("l", 110, 11), ("l", 10, 11), ("h",)]
    assert rules_in(bar, plain, stroked=False) == [Box(10, 789, 110, 790)]
    assert rules_in([("m", 0, 0), ("c", 1, 1, 2, 2, 90, 0)], plain, stroked=True) == []
