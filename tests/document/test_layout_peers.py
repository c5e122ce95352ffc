"""Columns as wide as each other that are read from left to right, and the names of sections in a margin."""

from __future__ import annotations

from screener.document import layout
from screener.document.characters import Ink
from tests.document.drawn import Placed, page

BOLD = Ink("Sans-Bold", 10.0, bold=True)
NAME = Ink("Sans-Bold", 20.0, bold=True)
SECTION = Ink("Sans-Bold", 14.0, bold=True, colour=0x884400)


def texts(placed: list[Placed]) -> list[str]:
    return [line.text for line in layout.lines([page(placed)])]


def column(x: float, rows: list[str], y: float = 120) -> list[Placed]:
    return [(x, y + 12 * i, text, BOLD) if text.istitle() else (x, y + 12 * i, text) for i, text in enumerate(rows)]


LEFT = ["Lamp Keeper", "Osmer Tidal, 2019 – 2023", "• lit eleven lamps by night", "and wrote it down each",
        "time in the book of the", "tower", "• trained two keepers and", "sent them to the other"]  # fmt: skip
MIDDLE = ["towers of the coast", "Watchman", "Pellow Maps, 2016 – 2019", "• walked the pier at night",
          "with a lantern", "• kept the log of all that", "came in", "• counted ships at dawn"]  # fmt: skip
RIGHT = ["and at dusk", "Deckhand", "Foreland Data, 2013 – 2016", "• coiled ropes and mended",
         "nets through the winter", "• cooked on Sundays for a", "crew of nine", "Lock School, 2013"]  # fmt: skip


def test_text_that_runs_through_three_columns_reads_from_left_to_right() -> None:
    placed: list[Placed] = [(40, 60, "Mira Halloran", NAME), (40, 84, "mira@example.org")]
    found = texts(placed + column(40, LEFT) + column(215, MIDDLE) + column(390, RIGHT))
    assert found == ["Mira Halloran", "mira@example.org", *LEFT, *MIDDLE, *RIGHT]


def test_a_heading_of_all_columns_parts_the_cards_above_from_those_below_it() -> None:
    cards = [column(x, rows, y) for y in (120, 260) for x, rows in ((40, LEFT), (215, MIDDLE), (390, RIGHT))]
    found = texts([(40, 240, "Before that", SECTION), *(p for card in cards for p in card)])
    assert found.index("Before that") == 24
    assert found[25:33] == LEFT


def test_names_of_sections_in_a_margin_without_dates_stand_above_their_text() -> None:
    placed: list[Placed] = []
    for i, (name, words) in enumerate((("About", LEFT[2:5]), ("Earlier work", MIDDLE[3:6]), ("Skills", RIGHT[3:6]))):
        y = 90.0 + 90 * i
        placed += [(60, y, name, SECTION)]
        longer = [f"{text.removeprefix('• ')} for eleven years and more than that" for text in words]
        placed += [(180, y + 4 + 12 * k, text) for k, text in enumerate(longer)]
    found = texts(placed)
    assert [found.index(name) for name in ("About", "Earlier work", "Skills")] == [0, 4, 8]
