"""List markers that are drawn as shapes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from screener.document import layout
from screener.document.characters import Fill, Ink
from screener.document.model import Box
from tests.document.drawn import Placed, page

POINTS: list[Placed] = [
    (60, 100, "Kept the chart backlog honest and the release notes"),
    (60, 112, "short for eleven crews"),
    (60, 124, "Counted ships"),
]


def dot(x: float, baseline: float, size: float = 3.0, colour: int = 0) -> Fill:
    """A shape at the height of small letters."""
    middle = baseline - 3.0
    return Fill(Box(x, middle - size / 2, x + size, middle + size / 2), colour, 0, False)


def texts(placed: Sequence[Placed], *fills: Fill) -> list[str]:
    return [line.text for line in layout.lines([page(placed)._replace(fills=fills)])]


def test_points_with_drawn_markers_begin_with_one() -> None:
    assert texts(POINTS, dot(50, 100), dot(50, 124)) == [
        "• Kept the chart backlog honest and the release notes", "short for eleven crews", "• Counted ships",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "shapes",
    [
        [dot(50, 100)],  # an ornament
        [dot(50, 100, colour=0xFFFFFF), dot(50, 124, colour=0xFFFFFF)],  # nobody sees them
        [dot(50, 100, 9.0), dot(50, 124, 9.0)],  # stations of a timeline
        [dot(50, 92), dot(50, 132)],  # above and below the words
        [dot(20, 100), dot(20, 124)],  # far off
        [dot(x, y) for x in (38, 44, 50) for y in (100, 124)],  # how good somebody is at something
    ],
)
def test_other_shapes_are_no_markers(shapes: list[Fill]) -> None:
    assert not any("•" in text for text in texts(POINTS, *shapes))


def test_stations_on_a_line_are_no_markers() -> None:
    marked = page(POINTS)._replace(fills=(dot(50, 100), dot(50, 124)), rules=(Box(51.2, 90, 51.8, 300),))
    assert not any("•" in line.text for line in layout.lines([marked]))


def test_a_shape_between_words_is_no_marker() -> None:
    parted: list[Placed] = [(60, y, "Charts") for y in (100, 124)] + [(100, y, "Tides") for y in (100, 124)]
    assert not any("•" in text for text in texts(parted, dot(94, 100), dot(94, 124)))


def test_a_point_that_has_a_marker_gets_no_second_one() -> None:
    written: list[Placed] = [(60, y, "• Counted ships", Ink("Sans", 10.0)) for y in (100, 124)]
    assert texts(written, dot(52, 100), dot(52, 124)) == ["• Counted ships"] * 2
