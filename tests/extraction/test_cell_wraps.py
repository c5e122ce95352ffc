"""Cells of heads that go on below, in columns with white space behind them."""

from __future__ import annotations

import pytest

from screener.document.model import Box, Document, Line, Page, Span
from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions

Cells = list[tuple[float, str]]  # where each cell starts, and its text

MARGIN = 40.0


def grid(rows: list[Cells]) -> Document:
    """Lines of cells, each at its x; what starts at the left margin is bold unless it is a list item."""
    lines: list[Line] = []
    offset = 0
    for number, cells in enumerate(rows):
        y = 40.0 + 12 * number
        boxes: list[Box] = []
        for x, text in cells:
            if boxes:
                boxes.append(Box(boxes[-1].x1, y, x, y + 10))
            boxes += [Box(x + 5 * i, y, x + 5 * i + 5, y + 10) for i in range(len(text))]
        text = "\t".join(words for _, words in cells)
        bold = cells[0][0] == MARGIN and not text.startswith("• ")
        spans = (Span(0, len(cells[0][1]), 10, bold=bold), Span(len(cells[0][1]), len(text), 10))
        box = Box(cells[0][0], y, boxes[-1].x1, y + 10)
        lines.append(Line(1, 0, box, offset, text, tuple(s for s in spans if s.end > s.start), tuple(boxes)))
        offset += len(text) + 1
    return Document((Page(1, 595, 842),), tuple(lines))


def titles(rows: list[Cells]) -> list[tuple[str, str]]:
    document = grid(rows)
    found = find_positions(document.lines, document, Quoter(document))
    return [(f.position.title, f.position.employer) for f in found]


OTHERS: list[Cells] = [
    [(40, "Barge Dispatcher"), (260, "Osmer Tidal"), (480, "2016 - 2019")],
    [(50, "• Kept nine barges moving")],
    [(40, "Harbour Clerk"), (260, "Quillon Locks"), (480, "2013 - 2016")],
    [(50, "• Wrote down what came in")],
]


@pytest.mark.parametrize(
    ("head", "rest", "title", "employer"),
    [
        ((260.0, "Harrow Charts"), (40.0, "Manager"), "Senior Harbour Survey Manager", "Harrow Charts"),
        ((260.0, "Harrow Charts and Maps"), (260.0, "of the Coast"), "Senior Harbour Survey",
         "Harrow Charts and Maps of the Coast"),
    ],
)  # fmt: skip
def test_a_cell_goes_on_below_where_other_heads_have_one_row(
    head: tuple[float, str], rest: tuple[float, str], title: str, employer: str
) -> None:
    rows: list[Cells] = [[(40, "Senior Harbour Survey"), head, (480, "2019 - 2024")], [rest]]
    found = titles([*rows, [(50, "• Led the survey of nine harbours")], *OTHERS])
    assert found == [(title, employer), ("Barge Dispatcher", "Osmer Tidal"), ("Harbour Clerk", "Quillon Locks")]


def test_the_last_cell_goes_on_at_its_right_edge() -> None:
    rows: list[Cells] = [
        [(40, "2019 - 2024"), (160, "Harrow Charts"), (400, "Senior Survey Lead - Harbour")],
        [(510, "Charts")],
        [(50, "• Led the survey of nine harbours")],
        [(40, "2016 - 2019"), (160, "Osmer Tidal"), (460, "Barge Dispatcher")],
        [(50, "• Kept nine barges moving")],
    ]
    assert titles(rows)[0] == ("Senior Survey Lead - Harbour Charts", "Harrow Charts")


def test_a_title_below_every_employer_is_a_title() -> None:
    rows: list[Cells] = [
        [(40, "Harrow Charts"), (260, "Leeds"), (480, "2019 - 2024")],
        [(40, "Survey Manager")],
        [(50, "• Led the survey of nine harbours")],
        [(40, "Osmer Tidal"), (260, "Hull"), (480, "2016 - 2019")],
        [(40, "Barge Dispatcher")],
        [(50, "• Kept nine barges moving")],
    ]
    assert titles(rows) == [("Survey Manager", "Harrow Charts"), ("Barge Dispatcher", "Osmer Tidal")]


def test_what_would_have_fitted_is_a_row_of_its_own() -> None:
    rows: list[Cells] = [
        [(40, "Clerk"), (260, "Harrow Charts"), (480, "2019 - 2024")],
        [(40, "Leeds Office")],
        [(50, "• Led the survey of nine harbours")],
    ]
    assert titles([*rows, *OTHERS])[0][0] == "Clerk"


def test_a_title_with_dates_centred_beside_its_two_lines() -> None:
    rows: list[Cells] = [
        [(40, "Head of Harbour Survey and Tidal")],
        [(40, "Measurement and Dredging"), (250, "2019 - 2024")],
        [(40, "• Led the survey of nine harbours")],
    ]
    assert titles(rows)[0][0] == "Head of Harbour Survey and Tidal Measurement and Dredging"


def test_a_title_wraps_before_dates_that_stand_between_it_and_the_employer() -> None:
    wrapped: list[Cells] = [
        [(40, "Senior Harbour and Tidal")],
        [(40, "Manager"), (210, "2019 - 2022"), (480, "Osmer Tidal")],
        [(50, "• Lit eleven lamps by night")],
        [(40, "Harbour Clerk"), (210, "2016 - 2019"), (480, "Quillon Locks")],
        [(50, "• Wrote down what came in")],
    ]
    names = [("Senior Harbour and Tidal Manager", "Osmer Tidal"), ("Harbour Clerk", "Quillon Locks")]
    assert titles(wrapped) == names


@pytest.mark.parametrize(
    ("first", "rest"), [("Survey Manager (Ports & Other", "Harbours)"), ("Harbour Survey & Chart", "Lead")]
)
def test_a_title_wraps_where_a_bracket_or_its_noun_is_missing_and_others_have_a_row_less(first: str, rest: str) -> None:
    rows: list[Cells] = [
        [(40, first), (480, "2019 - 2024")], [(40, rest)], [(40, "Harrow Charts")],
        [(50, "• Led the survey of nine harbours")],
        [(40, "Barge Dispatcher"), (480, "2016 - 2019")], [(40, "Osmer Tidal")], [(50, "• Kept nine barges moving")],
        [(40, "Harbour Clerk"), (480, "2013 - 2016")], [(40, "Quillon Locks")], [(50, "• Wrote down what came in")],
    ]  # fmt: skip
    assert titles(rows) == [
        (f"{first} {rest}", "Harrow Charts"), ("Barge Dispatcher", "Osmer Tidal"), ("Harbour Clerk", "Quillon Locks")
    ]  # fmt: skip
