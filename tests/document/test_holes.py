"""What a path of two shapes leaves out."""

from __future__ import annotations

import pytest

from screener.document.holes import Segment, hole_in
from screener.document.model import Box

SAME = (1, 0, 0, 1, 0, 0)


def rectangle(x0: float, y0: float, x1: float, y1: float) -> list[Segment]:
    return [("m", x0, y0), ("l", x1, y0), ("l", x1, y1), ("l", x0, y1), ("h",)]


ROUNDED: list[Segment] = [
    ("m", 20, 12), ("l", 20, 28), ("c", 20, 29, 21, 30, 22, 30), ("l", 78, 30), ("c", 79, 30, 80, 29, 80, 28),
    ("l", 80, 12), ("c", 80, 11, 79, 10, 78, 10), ("l", 22, 10), ("c", 21, 10, 20, 11, 20, 12), ("h",),
]  # fmt: skip
FRAME = rectangle(0, 0, 100, 40)
TURNED = [("m", 20, 10), ("l", 20, 30), ("l", 80, 30), ("l", 80, 10), ("h",)]
STAR: list[Segment] = [("m", 50, 10), ("l", 52, 19), ("l", 80, 20), ("l", 52, 21), ("l", 50, 30), ("l", 20, 20), ("h",)]


def test_the_inside_of_a_frame_is_left_out() -> None:
    assert hole_in([*FRAME, *rectangle(20, 10, 80, 30)], SAME, evenodd=True) == Box(20, 10, 80, 30)
    assert hole_in([*FRAME, *ROUNDED], (2, 0, 0, 2, 5, 5), evenodd=True) == Box(45, 25, 165, 65)
    assert hole_in([*FRAME, *TURNED], SAME, evenodd=False) == Box(20, 10, 80, 30)


@pytest.mark.parametrize(
    ("path", "evenodd"),
    [
        (FRAME, True),
        ([*FRAME, *rectangle(20, 10, 80, 30)], False),
        ([*FRAME, *rectangle(60, 10, 140, 30)], True),
        ([*FRAME, *STAR], True),
        ([*FRAME, ("m", 20, 10), ("l", 80, 30)], True),
        ([*FRAME, *TURNED, *TURNED], True),
        ([("l", 1, 1), *FRAME, *TURNED], True),
    ],
    ids=["one shape", "painted twice", "beside each other", "a star", "a line", "three shapes", "no start"],
)
def test_other_paths_leave_nothing_out(path: list[Segment], evenodd: bool) -> None:
    assert hole_in(path, SAME, evenodd=evenodd) is None
