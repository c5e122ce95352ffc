"""Lanes: boxes that stand by turns at the left and at the right of one column, as on a timeline drawn down its middle.

How far text may run is told lane by lane: a title that wraps in a narrow box ends far from the edge of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from screener.document.model import Line

FLUSH = 6  # lines that end at one edge before the edge counts as the margin
LANE_LINES = 3  # lines that make a lane
GUTTER = 1.0  # ems between two lanes
EDGES = 64  # edges of other pages' lanes that a column is tried with

Lane = tuple[int, int, int]  # page, column, number of the lane from left to right
LaneOf = Callable[[Line], Lane]


def lanes_of(lines: Sequence[Line]) -> LaneOf:
    """Tells the lane of each line; all of a column is one where no white gutter parts it from top to bottom.

    A page with a few lines in one of the lanes is parted where other pages are."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        columns.setdefault((line.page, line.column), []).append(line)
    found = {key: edges for key, own in columns.items() if (edges := _right_lanes(own))}
    tried = list(dict.fromkeys(found.values()))[:EDGES]
    edges_of = {
        key: found.get(key) or next((edges for edges in tried if all(_is_clear(own, edge) for edge in edges)), ())
        for key, own in (columns.items() if found else ())
    }

    def lane(line: Line) -> Lane:
        edges = edges_of.get((line.page, line.column), ())
        return line.page, line.column, sum(line.box.x0 >= edge for edge in edges)

    return lane


def _right_lanes(lines: Sequence[Line]) -> tuple[float, ...]:
    """The left edges of the lanes but the first, where no line of a column crosses the gutter before them."""
    order = sorted((line for line in lines if line.char_boxes), key=lambda line: line.box.x0)
    edges: list[float] = []
    reach, start = -1e9, 0
    for i, line in enumerate(order):
        wide = line.box.x0 - reach > GUTTER * line.size
        if wide and i - start >= LANE_LINES and len(order) - i >= LANE_LINES:
            edges.append(line.box.x0)
            start = i
        reach = max(reach, line.box.x1)
    return tuple(edges)


def _is_clear(lines: Sequence[Line], edge: float) -> bool:
    """Whether no line runs across the gutter before an edge."""
    return all(line.box.x0 > edge - 1 or line.box.x1 < edge - GUTTER * line.size for line in lines)


def right_edges(lines: Iterable[Line], lane_of: LaneOf) -> dict[Lane, float]:
    """How far to the right each lane is written on. A page with few lines goes as far as those of other pages that
    start at the same left edge."""
    lefts: dict[Lane, float] = {}
    rights: dict[Lane, list[float]] = {}
    for line in lines:
        key = lane_of(line)
        lefts[key] = min(lefts.get(key, line.box.x0), line.box.x0)
        rights.setdefault(key, []).append(line.box.x1)
    edges = {key: _flush(ends) for key, ends in rights.items()}
    return {
        key: max(edge for other, edge in edges.items() if other[1] == key[1] and abs(lefts[other] - left) < 3)
        for key, left in lefts.items()
    }


def _flush(ends: Sequence[float]) -> float:
    """The edge that lines are set flush with where many are (a few stick out for want of a place to break); else the
    furthest end."""
    edge, times = Counter(map(round, ends)).most_common(1)[0]
    outside = sum(end > edge + 1 for end in ends)
    flush = times >= FLUSH and times * 3 >= len(ends) and outside * 4 <= times
    return edge + 1.0 if flush else max(ends)
