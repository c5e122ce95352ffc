"""Lanes of a column: boxes that stand by turns at the left and at the right."""

from __future__ import annotations

from dataclasses import replace

from screener.document.model import Document
from screener.extraction.dated import dated_rows
from screener.extraction.evidence import Quoter
from screener.extraction.lanes import lanes_of, right_edges
from screener.extraction.positions import find_positions
from screener.extraction.sections import lines_of, split
from tests.extraction.test_sections import drawn

NARROW = [
    (40.0, 40.0, "Senior Tidal and Harbour", ""), (40.0, 52.0, "Surveyor", ""), (40.0, 70.0, "", "Harrow Charts"),
    (40.0, 82.0, "", "2019 - 2022"), (40.0, 100.0, "", "Kept the tables of nine ports"),
    (300.0, 140.0, "Tidal Surveyor", ""), (300.0, 158.0, "", "Osier Maps"), (300.0, 170.0, "", "2016 - 2019"),
    (300.0, 190.0, "", "Counted the tides"),
]  # fmt: skip


def timeline(rows: list[tuple[float, float, str, str]]) -> Document:
    return drawn([(150.0, 10.0, "Experience", ""), *[(x, y + 20, bold, plain) for x, y, bold, plain in rows]])


def test_a_gutter_from_top_to_bottom_parts_two_lanes() -> None:
    lines = drawn(NARROW).lines
    lane = lanes_of(lines)
    assert [lane(line)[2] for line in lines] == [0] * 5 + [1] * 4
    assert right_edges(lines, lane) == {(1, 0, 0): 185.0, (1, 0, 1): 385.0}


def test_a_line_across_or_too_few_lines_leave_one_lane() -> None:
    across = drawn([*NARROW, (40.0, 210.0, "", "A line of text that runs from one edge to the other one")]).lines
    few = drawn(NARROW[:7]).lines
    assert {lanes_of(lines)(line) for lines in (across, few) for line in lines} == {(1, 0, 0)}


def test_more_gutters_part_more_lanes() -> None:
    third = [(480.0, 230.0 + 12 * i, "", text) for i, text in enumerate(("Quillon Locks", "2013 - 2016", "Swept"))]
    lines = drawn([*NARROW, *third]).lines
    assert [lanes_of(lines)(line)[2] for line in lines] == [0] * 5 + [1] * 4 + [2] * 3


def test_a_title_wraps_in_its_lane() -> None:
    assert [row.wraps for row in dated_rows(drawn(NARROW).lines)] == [False, True] + [False] * 7
    document = timeline(NARROW)
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    assert [(f.position.title, f.position.employer) for f in found] == [
        ("Senior Tidal and Harbour Surveyor", "Harrow Charts"),
        ("Tidal Surveyor", "Osier Maps"),
    ]


def test_what_a_narrow_box_breaks_is_no_heading() -> None:
    text = ["I drew charts for crews and", "pilots and shared my", "skills. Then I gathered their", "experience"]
    rows = [*NARROW[:4], *((40.0, 100.0 + 22 * i, "", words) for i, words in enumerate(text))]
    assert [section.kind for section in split(timeline(rows))] == ["experience"]


def test_a_line_that_sticks_out_of_justified_text_does_not_move_its_edge() -> None:
    def edges(rows: list[tuple[float, float, str, str]]) -> list[float]:
        lines = drawn(rows).lines
        return list(right_edges(lines, lanes_of(lines)).values())

    flush = [(40.0, 40.0 + 12 * i, "", "x" * 60) for i in range(8)]
    stray = [(40.0, 200.0, "", "x" * 66), (40.0, 212.0, "", "x" * 20)]
    assert edges(flush + stray) == [341.0]
    assert edges(flush[:3] + stray) == [370.0]


def test_a_title_wraps_on_a_page_that_is_set_wide() -> None:
    text = ["Kept the tables of nine ports and", "of two canals, drew the charts and", "taught the tides to every crew"]
    rows = [
        (40.0, 40.0, "Head of Tidal and Harbour Charts", ""), (40.0, 57.5, "Surveying", ""),
        (40.0, 80.0, "", "Harrow Charts"), (40.0, 100.0, "", "2019 - 2022"),
        *((40.0, 124.0 + 18 * i, "", words) for i, words in enumerate(text * 2)),
    ]  # fmt: skip
    lines = [replace(line, block=i) for i, line in enumerate(drawn(rows).lines)]
    assert [row.wraps for row in dated_rows(lines)][:4] == [False, True, False, False]
    assert [row.wraps for row in dated_rows(lines[:4])] == [False] * 4
