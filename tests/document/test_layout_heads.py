"""Heads of jobs in a column at the left: title, employer and dates beside what was done there."""

from __future__ import annotations

import pytest

from screener.document.characters import Ink
from screener.document.layout_cuts import Kind, best_cut, gutters_of
from screener.document.layout_heads import are_heads, with_heads
from screener.document.layout_pieces import Piece, pieces
from screener.document.layout_rows import rows_of
from tests.document.drawn import Placed, page

BOLD, LARGE = Ink("Sans-Bold", 10.0, bold=True), Ink("Sans-Bold", 14.0, bold=True)
SMALL = Ink("Sans", 8.5)
JOBS = (
    ("Harbour Pilot", "Osmer Tidal", "Apr 2019 – Aug 2026",
     ("Brought in the ships of nine lines by night and in any weather", "Trained the crews of eleven tugs",
      "Kept a log of all that went wrong", "Wrote down how it was done")),
    ("Keeper of Soundings", "Pellow Maps", "Feb 2015 – Mar 2019",
     ("Measured the bars of four rivers and told the pilots", "Counted ships at dawn and at noon",
      "Painted the dividers of both tables", "Sang at the guild")),
    ("Deck Hand", "Foreland Data", "Sep 2013 – Jan 2015",
     ("Kept the ropes of both tugs dry and all their lamps lit", "Cooked for nine", "Mended nets", "Fed the cat")),
)  # fmt: skip


def job(y: float, own: tuple[str, str, str, tuple[str, ...]], bullets: bool) -> list[Placed]:
    title, firm, dates, words = own
    head: list[Placed] = [(50, y, title, BOLD), (50, y + 13, firm), (50, y + 26, dates, SMALL)]
    text: list[Placed] = []
    for i, line in enumerate(words):
        text += [(195, y + 13 * i, "•")] if bullets else []
        text.append((205, y + 13 * i, line))
    return head + text


def told(own: tuple[str, str, str, tuple[str, ...]], sign: str = "") -> list[str]:
    return [*own[:3], *(sign + line for line in own[3])]


def sides(placed: list[Placed]) -> tuple[list[Piece], list[Piece]]:
    """The pieces of a page at the left and at the right of the gutter."""
    found = sorted(pieces(page(placed).characters), key=lambda p: p.baseline)
    return [p for p in found if p.x0 < 190], [p for p in found if p.x0 >= 190]


def read(placed: list[Placed]) -> list[str]:
    left, right = sides(placed)
    rows = with_heads(rows_of(right, 1), left)
    return ["\t".join(cell.text for cell in row.cells) for row in rows]


def career(step: float, bullets: bool, jobs: int = len(JOBS)) -> list[Placed]:
    """Jobs below a heading that stands right above the first of them."""
    placed: list[Placed] = [(50, 84, "Experience", LARGE)]
    for i, own in enumerate(JOBS[:jobs]):
        placed += job(100 + step * i, own, bullets)
    return placed


@pytest.mark.parametrize("bullets", [False, True])
def test_a_heading_right_above_the_first_head_hides_nothing(bullets: bool) -> None:
    placed = career(72, bullets)
    sign = "• " if bullets else ""
    assert are_heads(*sides(placed), known=())
    assert read(placed) == ["Experience", *(line for own in JOBS for line in told(own, sign))]


def test_one_head_is_one_where_the_text_begins_as_before() -> None:
    rest: list[Placed] = [(50, 180, "Languages", LARGE), (50, 196, "• Danish"), (50, 209, "• Frisian")]
    left, right = sides([*job(60, JOBS[2], False), *rest])
    assert not are_heads(left, right, known=())
    assert not are_heads(left, right, known=[300.0])
    assert are_heads(left, right, known=[205.0])


def test_heads_level_with_the_items_beside_them_are_no_labels() -> None:
    cut = best_cut(gutters_of([p for side in sides(career(66, True)[1:]) for p in side], ()), ())
    assert cut is not None
    assert cut.kind is Kind.HEADS


def test_a_degree_beside_its_school_stands_behind_it_and_the_next_heading_below() -> None:
    school: list[Placed] = [(50, 330, "Harrow University", BOLD), (50, 343, "Sep 2010 – Jun 2013", SMALL)]
    placed = [*career(72, False), *school, (205, 330, "BSc in Tides"), (50, 362, "Skills", LARGE), (205, 376, "Knots")]
    assert read(placed)[-4:] == ["Harrow University\tBSc in Tides", "Sep 2010 – Jun 2013", "Skills", "Knots"]


def test_heads_stand_at_half_the_height_of_their_text_or_level_with_a_short_one() -> None:
    placed: list[Placed] = []
    tops = [(100, 100 + 13 * 4), (270, 270 + 13 * 3), (400, 400)]  # of the text, and of the head beside it
    expected: list[str] = []
    for own, (top, beside) in zip(JOBS, tops, strict=True):
        long = own if top == beside else (*own[:3], own[3] * (3 if top == 100 else 2))
        text = [(205.0, top + 13.0 * i, line) for i, line in enumerate(long[3])]
        placed += [*text, (50, beside, own[0], BOLD), (50, beside + 13, own[1]), (50, beside + 26, own[2], SMALL)]
        expected += told(long)
    assert are_heads(*sides(placed), known=())
    assert read(placed) == expected
