"""White gutters of a page: where columns or the cells of rows may be parted, and along which stretches."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from operator import attrgetter
from typing import NamedTuple

from screener.document.layout_pieces import Piece
from screener.document.model import Box

MIN_GUTTER = 0.7  # ems
NARROWEST = 0.5  # ems of a gutter that nothing crosses
LONGEST = 4  # stretches that are tried for more than one gutter
LEAST = 6  # pieces of what two of them have in common
MAX_CANDIDATES = 64
INSET = 0.5  # ems by which list marks are set in
CROSSING = 3.0  # ems by which a bar that ends a gutter reaches beyond it at both sides


class Stretch(NamedTuple):
    """Pieces `start` to `end` (by baseline) with a white gutter before `x` among them."""

    score: float
    x: float
    start: int
    end: int
    height: float
    left: int
    right: int


def spans_of(found: Sequence[Stretch]) -> list[tuple[int, int]]:
    """The longest stretches, as the numbers of their pieces, and what two of them have in common: each gutter may end
    elsewhere."""
    longest = sorted({(s.start, s.end) for s in found}, key=_length)[:LONGEST]
    common = {(max(a, c), min(b, d)) for (a, b), (c, d) in combinations(longest, 2)}
    return sorted({*longest, *(span for span in common if span[1] - span[0] > LEAST)}, key=_length)


def _length(span: tuple[int, int]) -> tuple[int, int]:
    return span[0] - span[1], span[0]


def columns_in(pieces: Sequence[Piece], em: float) -> list[list[Piece]]:
    """Pieces in columns from left to right, parted by the gutters that nothing crosses."""
    found: list[list[Piece]] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda p: p.x0):
        if not found or piece.x0 - reach >= NARROWEST * em:
            found.append([])
        found[-1].append(piece)
        reach = max(reach, piece.x1)
    return found


def edges_of(pieces: list[Piece], em: float) -> list[int]:
    """The left edges before which a gutter may lie; shared edges first when there are too many."""
    margin = min(p.x0 for p in pieces) + em
    edges = Counter(round(p.x0) for p in pieces if p.x0 > margin)
    if len(edges) <= MAX_CANDIDATES:
        return sorted(edges)
    shared = [x for x, n in edges.most_common(MAX_CANDIDATES) if n > 1]
    single = sorted(x for x, n in edges.items() if n == 1)
    return sorted(shared + single[:: len(single) // MAX_CANDIDATES + 1])


def ends_at(pieces: list[Piece], x: float, em: float, bars: Sequence[Box]) -> frozenset[int]:
    """The pieces, by number, above which a bar crosses a gutter before `x` and so ends it."""
    across = [bar.y0 for bar in bars if bar.x0 < x - CROSSING * em and bar.x1 > x + CROSSING * em]
    return frozenset(i for y in across if 0 < (i := bisect_left(pieces, y, key=attrgetter("baseline"))) < len(pieces))


def stretches(pieces: list[Piece], x: float, em: float, ends: frozenset[int] = frozenset()) -> list[Stretch]:
    """The stretches along which a gutter before `x` is white and has text at both sides."""
    found: list[Stretch] = []
    near, far = x - 0.35 * em, x + 3.5 * em
    start = left = right = intruders = 0
    left_top = right_top = left_bottom = right_bottom = reach = 0.0
    last = 0.0
    begin = 1e9

    def keep(end: int) -> None:
        if not left or not right or left + right < 3:
            return
        height = min(left_bottom, right_bottom) - max(left_top, right_top)
        width = (begin - reach) / em
        if height > 1.4 * em and (width >= MIN_GUTTER or (left > 2 and right > 2)):
            found.append(Stretch(height * max(0.3, min(width, 4.0)) ** 0.5, x, start, end, height, left, right))

    for i, piece in enumerate(pieces):
        x0, x1 = piece.x0, piece.x1
        if i in ends:
            keep(i)
            start, left, right, intruders, left_bottom, right_bottom, reach, begin = i, 0, 0, 0, 0.0, 0.0, 0.0, 1e9
        if x0 >= x - 1:
            right_top = right_top if right else piece.y0
            right_bottom, begin, right = max(right_bottom, piece.y1), min(begin, x0), right + 1
        elif x1 <= near or (x1 < far and abs(x0 - last) < 2 and left and intruders < max(1, 0.2 * left)):
            left_top = left_top if left else piece.y0
            left_bottom, left, last = max(left_bottom, piece.y1), left + 1, x0
            if x1 <= near:
                reach = max(reach, x1)
            else:
                intruders += 1
        else:
            keep(i)
            start, left, right, intruders, left_bottom, right_bottom, reach, begin = i + 1, 0, 0, 0, 0.0, 0.0, 0.0, 1e9
    keep(len(pieces))
    return found


def whole_rows(pieces: list[Piece], stretch: Stretch) -> Stretch:
    """A stretch without its last pieces where others of their line stand below it."""
    start, end = stretch.start, stretch.end
    while end < len(pieces) and end - start > 3 and one_line(pieces[end - 1], pieces[end]):
        end -= 1
    inside = pieces[start:end]
    both = any(p.x0 < stretch.x - 1 for p in inside) and any(p.x0 >= stretch.x - 1 for p in inside)
    return stretch._replace(start=start, end=end) if both else stretch


def without_parts(pieces: Sequence[Piece], found: Sequence[Stretch], em: float) -> list[Stretch]:
    """The stretches without those that are part of another one: the gutter before a list whose marks are set in a
    little from the text above it is the gutter before both."""
    return [s for s in found if not (any(_is_part(s, other, em) for other in found) and _before_list(pieces, s))]


def _before_list(pieces: Sequence[Piece], stretch: Stretch) -> bool:
    """Whether list marks stand right behind a gutter."""
    return any(p.marker and abs(p.x0 - stretch.x) < 1 for p in pieces[stretch.start : stretch.end])


def _is_part(stretch: Stretch, other: Stretch, em: float) -> bool:
    near = 0 < stretch.x - other.x < INSET * em
    return near and other.start <= stretch.start and other.end >= stretch.end


def one_line(first: Piece, second: Piece) -> bool:
    """Whether two pieces stand on one baseline."""
    return second.baseline - first.baseline < 0.2 * first.size
