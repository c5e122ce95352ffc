"""Dates at the right of a text's last line are read with the head above the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener.document.model import Line, Span
from screener.extraction.dated import dated_rows
from screener.extraction.hanging_dates import raise_dates
from screener.extraction.side_columns import merge_cut_columns, merge_date_columns
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


FULL = "Osier Parcels - Principal Product Manager and Head of Group - Routing, Planning and Pricing Products"
DID = "Led the routing of nine towns for the crews of forty works, with four managers"


def heads(full: str, *, bold: bool = True) -> list[str]:
    """Heads in bold, each with dates behind it but the first, whose dates stand beside the text below it."""
    rows = [(full, ""), (DID, "2021 - 2024"), ("Harrow - Analyst", "2018 - 2021"), ("Aldmere - Clerk", "2016 - 2018")]
    lines = [set_line(50, 60 + 13 * i, *row) for i, row in enumerate(rows)]
    made = [replace(x, spans=(Span(0, len(x.text), 10.0, bold=bold and i != 1),)) for i, x in enumerate(lines)]
    return [line.text for line in raise_dates(made)][:3]


def test_dates_below_a_head_that_leaves_no_room_for_them_are_put_behind_it() -> None:
    assert heads(FULL) == [FULL, "2021 - 2024", DID]


def test_dates_stay_where_the_line_above_has_room_or_is_set_like_the_text() -> None:
    assert heads("Osier Parcels - Owner")[:2] == ["Osier Parcels - Owner", f"{DID}\t2021 - 2024"]
    assert heads(FULL, bold=False)[:2] == [FULL, f"{DID}\t2021 - 2024"]


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


def column(lines: list[Line], *numbers: int) -> list[Line]:
    """Lines of a page, some of them read after the others as a column of their own."""
    own = [replace(line, column=1) for i, line in enumerate(lines) if i in numbers]
    numbered = [line for i, line in enumerate(lines) if i not in numbers] + own
    return [replace(line, offset=100 * i) for i, line in enumerate(numbered)]


def test_a_piece_cut_in_two_beside_dates_is_put_back() -> None:
    page = [
        set_line(50, 60, "Planned routes for crews."), set_line(50, 90, "2019 - 2021"), set_line(50, 104, "2 years"),
        set_line(180, 90, "Product Manager"), set_line(180, 104, "Alder Maps"), set_line(50, 120, "Counted meters."),
    ]  # fmt: skip
    found = [(line.text, line.column) for line in merge_cut_columns(column(page, 1, 2))]
    assert found == [
        ("Planned routes for crews.", 0), ("2019 - 2021", 0), ("Product Manager", 0), ("2 years", 0), ("Alder Maps", 0),
        ("Counted meters.", 0),
    ]  # fmt: skip
    sidebar = column([*page[:1], set_line(50, 90, "Leeds"), *page[3:]], 1)
    assert merge_cut_columns(sidebar) == sidebar


def test_a_length_of_time_below_dates_parts_no_head() -> None:
    lines = [
        set_line(50, 60, "2019 - 2021"), set_line(180, 60, "Product Manager"), set_line(50, 73, "2 yrs 3 mos"),
        set_line(180, 73, "Alder Maps"),
    ]  # fmt: skip
    numbered = [replace(line, offset=100 * i) for i, line in enumerate(lines)]
    assert [row.row.text for row in dated_rows(numbered)] == ["2019 - 2021", "Product Manager", "Alder Maps"]
    assert [row.row.text for row in dated_rows(numbered[1:])][1] == "2 yrs 3 mos"


def test_dates_read_with_a_sidebar_stand_behind_their_head() -> None:
    page = [
        set_line(340, 100, "Harbour Pilot"),
        set_line(340, 112, "Osmer Tidal"),
        replace(set_line(220, 100, "2019 - 2022"), column=2),
        replace(set_line(20, 118, "Languages"), column=2),
        replace(set_line(20, 130, "Breton"), column=2),
        set_line(220, 160, "2014 - 2018", "Surveyor", edge=380),
    ]
    lines = [replace(line, offset=40 * at) for at, line in enumerate(page)]
    merged = [(line.text, line.column) for line in merge_date_columns(lines)]
    assert merged[:3] == [("Harbour Pilot", 0), ("2019 - 2022", 0), ("Osmer Tidal", 0)]
    assert merged[3:5] == [("Languages", 2), ("Breton", 2)]
