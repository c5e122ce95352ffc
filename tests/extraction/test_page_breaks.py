"""Heads that a page's end cuts in two beside their text, in invented pages."""

from __future__ import annotations

from dataclasses import replace

from screener.document.model import Document, Page
from screener.extraction.candidate import Month, Period
from screener.extraction.evidence import Quoter
from screener.extraction.positions import find_positions
from screener.extraction.sections import lines_of, split
from tests.extraction.test_sections import drawn

TEXT = "• Brought in the ships of nine lines by night and wrote down how."
ROWS = [
    (40.0, 20.0, "Experience", ""), (40.0, 40.0, "", "Osmer Tidal"), (40.0, 52.0, "Harbour Pilot", ""),
    (40.0, 64.0, "", "2019 - 2022"), (200.0, 76.0, "", TEXT),
    (40.0, 100.0, "", "Pellow Maps"), (40.0, 112.0, "Tide Surveyor", ""), (200.0, 112.0, "", TEXT),
    (40.0, 20.0, "", "2015 - 2018"), (40.0, 40.0, "", "Foreland Data"), (40.0, 52.0, "Deck Clerk", ""),
    (40.0, 64.0, "", "2012 - 2014"), (200.0, 76.0, "", TEXT),
]  # fmt: skip
BREAK = 8  # rows on the first page


def periods(rows: list[tuple[float, float, str, str]]) -> dict[str, Period | None]:
    lines = [replace(x, page=1 if i < BREAK else 2) for i, x in enumerate(drawn(rows).lines)]
    document = Document((Page(1, 595, 842), Page(2, 595, 842)), tuple(lines))
    found = find_positions(lines_of(split(document), "experience"), document, Quoter(document))
    return {f.position.title: f.position.period for f in found}


def years(start: int, end: int) -> Period:
    return Period(Month(start), Month(end))


def test_dates_that_open_a_page_belong_to_the_head_above_that_has_none() -> None:
    assert periods(ROWS) == {
        "Harbour Pilot": years(2019, 2022), "Tide Surveyor": years(2015, 2018), "Deck Clerk": years(2012, 2014),
    }  # fmt: skip


def test_a_head_that_has_dates_of_its_own_takes_none_from_the_next_page() -> None:
    dated = [*ROWS[:7], (40.0, 124.0, "", "2015 - 2018"), (40.0, 20.0, "", "2012 - 2014"), *ROWS[9:11], ROWS[12]]
    assert periods(dated)["Tide Surveyor"] == years(2015, 2018)
