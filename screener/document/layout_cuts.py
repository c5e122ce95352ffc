"""Cuts along white gutters: which of them parts a page best, and what its two sides are to each other."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from screener.document.layout_bands import Banded, Shape, banded
from screener.document.layout_gutters import Stretch, edges_of, ends_at, stretches, whole_rows, without_parts
from screener.document.layout_heads import are_heads
from screener.document.layout_notes import is_margin
from screener.document.layout_peers import Peers, peers_in, shared_heading, until_next, without
from screener.document.layout_pieces import Piece
from screener.document.layout_rows import NOW, are_dates, cells_of, dated, labels, level, tiled, whole_ranges
from screener.document.model import Box

MAX_TRIED = 10
SCATTERED = 4.0  # ems that two words of one column stand above each other at most
LEAD = 4  # pieces above the rows of a gutter that may stand in its way
FEWEST_DATES = 3  # in a strip of labels between two gutters


class Kind(Enum):
    """What the sides of a gutter are to each other."""

    COLUMNS = "columns"
    LABELS_LEFT = "labels at the left"
    LABELS_RIGHT = "labels at the right"
    NOTES = "notes in a margin at the left"
    HEADS = "heads of entries at the left"


@dataclass(slots=True)
class Cut:
    """A gutter at `x` with the pieces above the stretch where it is white, at its two sides, and below."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]
    kind: Kind
    peers: bool = False  # columns of entries under one heading, to be read from left to right


@dataclass(frozen=True, slots=True)
class Gutters:
    """Pieces in the order of their baselines, the size of their type, and the widest gutters between them."""

    pieces: list[Piece]
    em: float
    ranked: list[Stretch]


def gutters_of(pieces: list[Piece], bars: Sequence[Box]) -> Gutters:
    """The gutters that may part some pieces, the best first."""
    pieces = sorted(pieces, key=lambda p: p.baseline)
    em = statistics.median(p.size for p in pieces)
    found: dict[tuple[int, int, int], Stretch] = {}
    for x in edges_of(pieces, em):
        for stretch in stretches(pieces, x, em, ends_at(pieces, x, em, bars)):
            key = (stretch.start, stretch.end, stretch.left)
            if key not in found or found[key].score < stretch.score:
                found[key] = stretch
    widest = without_parts(pieces, sorted(found.values(), reverse=True)[: 2 * MAX_TRIED], em)[:MAX_TRIED]
    return Gutters(pieces, em, [whole_rows(pieces, stretch) for stretch in widest])


def bands_of(gutters: Gutters, bars: Sequence[Box], known: Sequence[Shape]) -> Banded | None:
    """Entries whose dates, heads and text stand in columns of their own; bars between them part nothing here."""
    pieces, em = gutters.pieces, gutters.em
    found = gutters.ranked
    if bars:
        free = (s for x in {s.x for s in found} for s in stretches(pieces, x, em))
        found = [whole_rows(pieces, stretch) for stretch in free]
    return banded(pieces, found, em, known)


def peers_of(gutters: Gutters) -> Peers | None:
    """Columns as wide as each other that stand side by side, to be read from left to right."""
    return peers_in(gutters.pieces, gutters.ranked, gutters.em)


def best_cut(gutters: Gutters, known: Sequence[float]) -> Cut | None:
    """The gutter that parts independent columns best; else the one that parts cells of rows best; else none.

    `known` are the places where text began beside the heads of entries before."""
    pieces, em, ranked = gutters.pieces, gutters.em, gutters.ranked
    cut = best_of(pieces, ranked, em)
    if cut is not None and cut.kind is Kind.LABELS_LEFT and are_heads(cut.left, cut.right, known):
        cut.kind = Kind.HEADS
    if cut is None or cut.kind is not Kind.COLUMNS:
        return cut
    for stretch in ranked:
        left, right = sides(pieces, stretch)
        if stretch.end - stretch.start < len(cut.left) + len(cut.right):
            continue  # a part of a sidebar
        kind = Kind.NOTES if is_margin(left, right) else Kind.HEADS if are_heads(left, right, known) else None
        if kind:
            return Cut(pieces[: stretch.start], left, right, pieces[stretch.end :], kind)
    return cut


def sides(pieces: list[Piece], stretch: Stretch) -> tuple[list[Piece], list[Piece]]:
    """What stands at the left and at the right of a gutter."""
    inside = pieces[stretch.start : stretch.end]
    return [p for p in inside if p.x0 < stretch.x - 1], [p for p in inside if p.x0 >= stretch.x - 1]


def best_of(pieces: list[Piece], ranked: Sequence[Stretch], em: float) -> Cut | None:
    """The first of some gutters that parts columns, or else cells of rows."""
    fallback: Cut | None = None
    for stretch in ranked:
        left, right = sides(pieces, stretch)
        kind = kind_of(left, right)
        above, below = pieces[: stretch.start], pieces[stretch.end :]
        if kind is not Kind.LABELS_RIGHT and (lead := led_in(left, right)):
            above, right, kind = above + lead, right[len(lead) :], Kind.LABELS_RIGHT
        if kind is Kind.COLUMNS and (lead := centred(left, right, em)):
            above, right = above + lead, right[len(lead) :]
        heading = shared_heading(left, right) if kind is Kind.COLUMNS else []
        if heading:
            left, right, tail = until_next(left[len(heading) :], right, heading[-1])
            above, below = above + heading, tail + below
        elif below and kind is Kind.COLUMNS:
            before = len(below)
            left, right, below = without_tail(left, right, below)
            if len(below) > before and left and right:
                kind = kind_of(left, right)  # what was handed on, such as the next heading, hid what they are
                if kind is Kind.COLUMNS and (lead := led_in(left, right)):
                    above, right, kind = above + lead, right[len(lead) :], Kind.LABELS_RIGHT
        if kind is Kind.COLUMNS and (tail := beneath_labels(left, right)):
            left, right = without(left, tail), without(right, tail)
            kind, below = kind_of(left, right), tail + below
        if not left or not right:
            continue
        cut = Cut(above, left, right, below, kind, bool(heading))
        if kind is not Kind.COLUMNS:
            fallback = fallback or cut
        elif stretch.height > 2.6 * em and not any(scattered(side) or are_ends(side) for side in (left, right)):
            return beyond_labels(pieces, cut, stretch, ranked) or cut
    return fallback


def scattered(side: list[Piece]) -> bool:
    """Whether a side is but two cells, one far above the other: of rows that have nothing to do with each other."""
    return len(side) == 2 and side[1].baseline - side[0].baseline > SCATTERED * side[0].size


def are_ends(side: list[Piece]) -> bool:
    """Whether a side is no more than the ends of ranges that a narrow cell broke: "Present" below "03/2023 –"."""
    return all(NOW.fullmatch(piece.text) for piece in side)


def beneath_labels(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """What stands on one side below all of the other one, such as the sections behind the last job, and hides that the
    dates above it label that side."""
    for own, other in ((left, right), (right, left)):
        bottom = max((p.y1 for p in other), default=0.0)
        dates = [p for p in own if p.y0 <= bottom]
        if not dates or len(dates) == len(own) or not are_dates(dates):
            continue
        pair, beside = (dates, right) if own is left else (left, dates), level(dates, other)
        labels = beside == len(dates) or (len(dates) >= FEWEST_DATES and 2 * beside > len(dates))
        if labels and kind_of(*pair) is not Kind.COLUMNS:
            return [p for p in own if p.y0 > bottom]
    return []


def beyond_labels(pieces: list[Piece], cut: Cut, found: Stretch, ranked: Sequence[Stretch]) -> Cut | None:
    """The cut at another gutter of the same rows where dates stand between the two that label what the cut parts from
    them: a short sidebar hides that these are cells of the text and no column."""
    for stretch in ranked:
        if stretch.x == found.x or not overlap(stretch, found):
            continue
        own, main = (cut.left, cut.right) if stretch.x < found.x else (cut.right, cut.left)
        strip = [p for p in own if (p.x0 >= stretch.x - 1) is (stretch.x < found.x)]
        if len(strip) < FEWEST_DATES or not are_dates(strip) or not nearer(strip, main, without(own, strip)):
            continue
        left, right = sides(pieces, stretch)
        if left and right and kind_of(left, right) is Kind.COLUMNS:
            return Cut(pieces[: stretch.start], left, right, pieces[stretch.end :], Kind.COLUMNS)
    return None


def nearer(dates: list[Piece], main: list[Piece], side: list[Piece]) -> bool:
    """Whether dates stand level with lines of one side more often than with lines of the other; where they wrap, their
    first lines count as well, as the second ones stand level with nothing."""
    first = [cell[0][0] for cell in cells_of(dates)]
    return any(level(some, main) > level(some, side) for some in (dates, first))


def overlap(one: Stretch, other: Stretch) -> bool:
    """Whether most of the rows of a gutter are rows of another one."""
    return min(one.end, other.end) - max(one.start, other.start) > 0.8 * (other.end - other.start)


def led_in(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """The few pieces of the right side, such as a centred address, that stand above all of the left one and hide that
    the dates below them label it."""
    lead = [p for p in right if p.y1 <= left[0].y0]
    rest = right[len(lead) :]
    if not 0 < len(lead) <= LEAD or not dated([rest]) or dated([left]):
        return []
    return lead if kind_of(left, rest) is Kind.LABELS_RIGHT else []


def centred(left: list[Piece], right: list[Piece], em: float) -> list[Piece]:
    """A heading of both columns above them, between their left edges, so that the right one seems to hold it."""
    lead = [p for p in right if p.y1 <= left[0].y0]
    rest = right[len(lead) :]
    return lead if len(lead) == 1 and rest and lead[0].x0 < min(p.x0 for p in rest) - 2 * em else []


def without_tail(left: list[Piece], right: list[Piece], below: list[Piece]) -> tuple[list[Piece], ...]:
    """Hand on to what stands below the last pieces of one side that belong there, such as a heading, or a section of
    which one line is as wide as the page."""
    bottom = min(max(p.y1 for p in left), max(p.y1 for p in right))
    tail = [p for p in left + right if p.y0 > bottom - 1]
    if not tail:
        return left, right, below
    side = left if any(p is left[-1] for p in tail) else right
    if len(tail) > 2:
        tail = last_block(side, tail) if goes_on(tail[-1], below[0]) else []
        if not tail:
            return left, right, below
    before = max((p.baseline for p in without(side, tail)), default=-1e9)
    gap = tail[0].baseline - before
    if gap < 1.8 * tail[0].size or min(p.baseline for p in below) - tail[-1].baseline > 0.75 * gap:
        return left, right, below
    return without(left, tail), without(right, tail), tail + below


def last_block(side: list[Piece], tail: list[Piece]) -> list[Piece]:
    """The end of one side from where the widest white space parts it."""
    lines = sorted({p.baseline for p in side})
    steps = {y: y - above for above, y in pairwise(lines)}
    start = max((p.baseline for p in tail), key=lambda y: steps.get(y, 0.0))
    return [p for p in tail if p.baseline >= start]


def goes_on(last: Piece, first: Piece) -> bool:
    """Whether a line stands right below another one, on the same left edge."""
    return abs(last.x0 - first.x0) < 2 and 0 < first.baseline - last.baseline < 1.7 * first.size


def kind_of(left: list[Piece], right: list[Piece]) -> Kind:
    """What stands at the two sides of a gutter."""
    at_left, at_right = cells_of(left), cells_of(right)
    if tiled(at_left, at_right):
        return Kind.COLUMNS
    of_left, of_right = labels(at_left, at_right), labels(at_right, at_left)
    if len(at_left) == 1 and len(at_left[0]) > 2 and not whole_ranges(at_left[0]):
        of_left = False  # one block beside another proves nothing by beginning at the same height
    if of_left and of_right:  # the side with less text labels the other
        of_left = sum(len(p.letters) for p in left) < sum(len(p.letters) for p in right)
    elif not of_right and not of_left:
        return Kind.COLUMNS
    return Kind.LABELS_LEFT if of_left else Kind.LABELS_RIGHT
