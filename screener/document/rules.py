"""Ruled lines of a drawn page: the thin strokes and bars that frame tables and part sections."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from screener.document.model import Box

MAX_RULES = 3000  # on one page; more belong to a drawing
MAX_SEGMENTS = 2000  # of one path that are looked at
THIN = 3.0  # points; what is thicker is a bar
SHORT = 5.0  # points; what is shorter is a tick, a bullet or a piece of a dotted line

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Segment = Sequence[object]  # an operator's letter and its numbers, as PDF writes paths


def rules_in(path: Sequence[Segment], matrix: Matrix, *, stroked: bool) -> list[Box]:
    """The upright and level lines that a path draws: its own segments when stroked, thin shapes when filled."""
    found: list[Box] = []
    for points in _subpaths(path[:MAX_SEGMENTS]):
        placed = [_placed(point, matrix) for point in points]
        if stroked:
            found += [box for a, b in itertools.pairwise(placed) if _is_rule(box := _around((a, b)))]
        elif _is_rule(box := _around(placed)):
            found.append(box)
    return found


def _subpaths(path: Sequence[Segment]) -> Iterator[list[Point]]:
    """The corners of each part of a path that is made of straight lines."""
    points: list[Point] = []
    for segment in path:
        kind = segment[0]
        if kind == "m":
            if len(points) > 1:
                yield points
            points = []
        if kind in ("m", "l") and isinstance(segment[1], (int, float)) and isinstance(segment[2], (int, float)):
            points.append((float(segment[1]), float(segment[2])))
        elif kind == "h" and points:
            points.append(points[0])
        else:
            points = []
    if len(points) > 1:
        yield points


def _placed(point: Point, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_rule(box: Box) -> bool:
    low, high = sorted((box.x1 - box.x0, box.y1 - box.y0))
    return low <= THIN and high >= SHORT


def is_level(rule: Box) -> bool:
    """Whether a rule lies, rather than stands."""
    return rule.x1 - rule.x0 > rule.y1 - rule.y0
