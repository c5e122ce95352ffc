"""What a path leaves out: the inside of a frame, which is neither painted nor seen through."""

from __future__ import annotations

from collections.abc import Sequence

from screener.document.model import Box

SLACK = 0.5  # points by which a hole may reach over the edge of its frame: a side without a border
FULL = 0.8  # share of its own box that a hole fills; a shape that fills less is taken for no hole
MAX_SEGMENTS = 200

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Segment = Sequence[object]  # an operator's letter and its numbers, as PDF writes paths


def hole_in(path: Sequence[Segment], matrix: Matrix, *, evenodd: bool) -> Box | None:
    """The box of the (rounded) rectangle that a path of two shapes, one within the other, leaves out; else none."""
    if len(path) > MAX_SEGMENTS or sum(segment[0] == "m" for segment in path) != 2:
        return None
    shapes = [[_placed(point, matrix) for point in shape] for shape in _shapes(path)]
    if len(shapes) != 2 or any(len(shape) < 4 for shape in shapes):
        return None
    inner, outer = sorted(shapes, key=lambda shape: abs(_area(shape)))
    box, frame = _around(inner), _around(outer)
    inside = box.x0 > frame.x0 - SLACK and box.x1 < frame.x1 + SLACK
    inside = inside and box.y0 > frame.y0 - SLACK and box.y1 < frame.y1 + SLACK
    full = abs(_area(inner)) > FULL * (box.x1 - box.x0) * (box.y1 - box.y0) > 0
    left_out = evenodd or (_area(inner) > 0) != (_area(outer) > 0)
    return box if inside and full and left_out else None


def _shapes(path: Sequence[Segment]) -> list[list[Point]]:
    """The points of each part of a path, control points of its curves among them."""
    shapes: list[list[Point]] = []
    for kind, *numbers in path:
        if kind == "m":
            shapes.append([])
        elif not shapes:
            return []
        given = [float(n) for n in numbers if isinstance(n, (int, float))]
        shapes[-1] += zip(given[::2], given[1::2], strict=False)
    return shapes


def _placed(point: Point, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _area(points: Sequence[Point]) -> float:
    """The area inside a line of points, below zero where they run the other way round."""
    turned = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in turned) / 2


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs), max(ys))
