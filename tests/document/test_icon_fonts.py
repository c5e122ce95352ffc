"""Pictures from fonts of their own are no text, and open no list where they label dates or places."""

from __future__ import annotations

import pytest

from screener.document import layout
from screener.document.characters import Ink
from tests.document.drawn import Placed, page

TOLD = "Kept the ropes of both tugs dry and the lamps of all the towers lit, in any weather"
PLAIN = "ABCDEF+Plume-Regular"


def read(*placed: Placed) -> list[str]:
    return [line.text for line in layout.lines([page(placed)])]


@pytest.mark.parametrize(
    "font",
    ["XBAAKE+FontAwesome5Free-Regular", "FontAwesome", "Font Awesome 6 Brands", "academicons", "MaterialIcons-Regular",
     "Ionicons", "fontello", "icomoon", "bootstrap-icons", "GLYPHICONSHalflings"],
)  # fmt: skip
def test_what_a_font_of_icons_is_coded_as_is_no_text(font: str) -> None:
    icon = Ink(font, 10.0)
    assert read((50, 40, "z", icon), (62, 40, "Jun 2019 – Mar 2021"), (50, 55, "*", icon), (62, 55, "Port Ellery")) == [
        "Jun 2019 – Mar 2021",
        "Port Ellery",
    ]


def test_a_picture_before_each_range_and_one_before_each_place_open_no_list() -> None:
    icon = Ink("FontAwesome", 10.0)
    dates = ("Jun 2019 – Mar 2021", "Apr 2016 – May 2019", "Sep 2012 – Mar 2016")
    rows: list[Placed] = []
    for i, range_ in enumerate(dates):
        y = 40.0 + 60 * i
        rows += [(50, y, "Harbour Clerk, Ellery Docks"), (50, y + 15, "z", icon), (62, y + 15, range_),
                 (190, y + 15, "*", icon), (202, y + 15, "Port Ellery"), (50, y + 30, TOLD)]  # fmt: skip
    assert [text for text in read(*rows) if "20" in text] == [f"{range_}\tPort Ellery" for range_ in dates]


def test_a_sign_of_such_a_font_before_each_point_is_its_bullet() -> None:
    icon = Ink("FontAwesome", 10.0)
    points = ("Counted the ships", "Lit the lamps of both towers", "Kept the ropes dry")
    rows: list[Placed] = []
    for i, point in enumerate(points):
        rows += [(50, 40.0 + 15 * i, "5", icon), (62, 40.0 + 15 * i, point)]
    assert read(*rows) == [f"• {point}" for point in points]


def lettered(letter: str, font: str, words: tuple[str, ...], times: int = 3) -> list[str]:
    rows: list[Placed] = [(50, 20, "Kept the ropes dry", Ink(PLAIN, 10.0))]
    for i, text in enumerate(words[:times]):
        y = 40.0 + 15 * i
        rows += [(50, y, letter, Ink(font, 10.0)), (60, y, text, Ink(PLAIN, 10.0))]
    return read(*rows)[1:]


RANGES = ("Jun 2019 – Mar 2021", "Apr 2016 – May 2019", "Sep 2012 – Mar 2016")


def test_one_letter_of_a_font_of_its_own_before_words_is_a_picture() -> None:
    assert lettered("q", "Ornata", RANGES) == list(RANGES)


def test_a_letter_of_the_text_font_or_seen_once_or_twice_is_text() -> None:
    assert lettered("q", PLAIN, RANGES) == [f"q {range_}" for range_ in RANGES]
    assert lettered("q", "Ornata", RANGES, 2) == [f"q {range_}" for range_ in RANGES[:2]]


def test_a_letter_in_the_middle_of_words_is_text() -> None:
    rows: list[Placed] = []
    for i in range(3):
        y = 40.0 + 15 * i
        rows += [(50, y, "Plan", Ink(PLAIN, 10.0)), (75, y, "q", Ink("Ornata", 10.0))]
        rows += [(85, y, "kept", Ink(PLAIN, 10.0))]
    assert read(*rows) == ["Plan q kept"] * 3
