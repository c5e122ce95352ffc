"""Entries in bands: dates, heads and text side by side in columns, whatever their order."""

from __future__ import annotations

import pytest

from screener.document import layout
from screener.document.characters import Ink
from screener.document.model import Box
from tests.document.drawn import Placed, characters, page

BOLD = Ink("Sans-Bold", 10.0, bold=True)
SECTION = Ink("Sans-Bold", 14.0, bold=True)

JOBS = (
    (("2019 –", "2023"), ("Senior Keeper of", "the Harbour Lights"), "Osmer Tidal",
     ("Lit eleven lamps by night and in any weather, and wrote", "down how it was done each time.")),
    (("2016 –", "2019"), ("Lamp Keeper",), "Pellow Maps",
     ("Cleaned the glass of four towers and counted the ships", "that passed at dawn and at dusk.")),
    (("2013 –", "2016"), ("Watchman",), "Foreland Data",
     ("Walked the pier at night with a lantern and a whistle,", "and kept the log of all that came in.")),
)  # fmt: skip


def texts(placed: list[Placed], *more: list[Placed]) -> list[str]:
    pages = [page(own, number) for number, own in enumerate((placed, *more), start=1)]
    return [line.text for line in layout.lines(pages)]


def flush(edge: float, y: float, text: str, ink: Ink) -> Placed:
    """A string that ends at an edge."""
    return (edge - characters(0, 0, text, ink)[-1].x1, y, text, ink)


def three_columns(y: float) -> list[Placed]:
    """Dates at 40, heads at 95 in a narrow column, text at 215."""
    placed: list[Placed] = []
    for dates, title, firm, words in JOBS:
        placed += [(40, y + 12 * i, text) for i, text in enumerate(dates)]
        placed += [(95, y + 12 * i, text, BOLD) for i, text in enumerate(title)]
        placed.append((95, y + 12 * len(title), firm))
        placed += [(215, y + 12 * i, text) for i, text in enumerate(words)]
        y += 60
    return placed


def test_dates_heads_and_text_in_three_columns_read_job_by_job() -> None:
    found = texts([(40, 60, "Experience", SECTION), *three_columns(90)])
    assert found[:5] == [
        "Experience",
        "2019 – 2023\tSenior Keeper of the Harbour Lights",
        "Osmer Tidal",
        "Lit eleven lamps by night and in any weather, and wrote",
        "down how it was done each time.",
    ]
    assert found[-4:-2] == ["2013 – 2016\tWatchman", "Foreland Data"]


def test_names_of_sections_in_a_column_of_their_own_come_first() -> None:
    placed = [(x + 100, y, *rest) for x, y, *rest in three_columns(90)]
    found = texts([(40, 90, "Work", BOLD), *placed])  # type: ignore[list-item]
    assert found[:3] == ["Work", "2019 – 2023\tSenior Keeper of the Harbour Lights", "Osmer Tidal"]


def heads_right(y: float, first: int = 0, last: int = 3) -> list[Placed]:
    """Text at 40, heads set to the right edge at 550."""
    placed: list[Placed] = []
    for dates, title, firm, words in JOBS[first:last]:
        placed += [(40, y + 12 * i, text) for i, text in enumerate(words)]
        placed += [flush(550, y, title[-1], BOLD), flush(550, y + 12, firm, Ink("Sans", 10.0))]
        placed.append(flush(550, y + 24, " ".join(dates), Ink("Sans", 10.0)))
        y += 60
    return placed


def test_heads_at_the_right_come_before_the_text_beside_them() -> None:
    assert texts(heads_right(90))[:6] == [
        "the Harbour Lights",
        "Osmer Tidal",
        "2019 – 2023",
        "Lit eleven lamps by night and in any weather, and wrote",
        "down how it was done each time.",
        "Lamp Keeper",
    ]


def test_a_page_that_goes_on_with_the_columns_of_the_one_before_needs_but_one_entry() -> None:
    last = [*heads_right(150, 2), (40.0, 174.0, "It was cold."), (40.0, 186.0, "It was dark.")]
    head = ["Watchman", "Foreland Data", "2013 – 2016"]
    assert texts(last)[:3] != head
    first = [*heads_right(150, 0, 2), (40.0, 234.0, "Rang the bell."), (40.0, 246.0, "Fed the cat.")]
    assert texts(first, last)[-7:-4] == head


def test_places_and_dates_at_the_right_are_no_heads() -> None:
    placed: list[Placed] = []
    for i, (dates, title, firm, words) in enumerate(JOBS):
        y = 90.0 + 60 * i
        placed += [(40, y, firm), flush(550, y, "Leith", Ink("Sans", 10.0)), (40, y + 12, title[-1])]
        placed += [flush(550, y + 12, " ".join(dates), Ink("Sans", 10.0))]
        placed += [(40, y + 24 + 12 * k, text) for k, text in enumerate(words)]
    assert texts(placed)[:2] == ["Osmer Tidal\tLeith", "the Harbour Lights\t2019 – 2023"]


def test_a_sidebar_beside_jobs_with_dates_of_their_own_is_no_band() -> None:
    placed: list[Placed] = [(40, 90, "Lock School", BOLD), (40, 105, "Diploma"), (40, 119, "2009 – 2012")]
    placed += [(40, 157, "Rope School", BOLD), (40, 172, "Certificate"), (40, 185, "2007 – 2009")]
    for i, (dates, title, firm, words) in enumerate(JOBS):
        y = 90.0 + 60 * i
        placed += [(180, y, f"{title[-1]}, {firm}", BOLD), (180, y + 12, f"Leith | {' '.join(dates)}")]
        placed += [(180, y + 24 + 12 * k, text) for k, text in enumerate(words)]
    found = texts(placed)
    at = found.index("the Harbour Lights, Osmer Tidal")
    assert found[at + 1 : at + 3] == ["Leith | 2019 – 2023", "Lit eleven lamps by night and in any weather, and wrote"]


@pytest.mark.parametrize("bars", [False, True])
def test_bars_between_entries_part_no_columns(bars: bool) -> None:
    drawn = page([(40, 60, "Experience", SECTION), *three_columns(90)])
    rules = tuple(Box(40, y, 550, y + 0.5) for y in (78.0, 138.0, 198.0)) if bars else ()
    found = [line.text for line in layout.lines([drawn._replace(rules=rules)])]
    assert "2019 – 2023\tSenior Keeper of the Harbour Lights" in found
    assert found.index("Osmer Tidal") == found.index("2019 – 2023\tSenior Keeper of the Harbour Lights") + 1
