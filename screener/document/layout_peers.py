"""Columns of entries under one heading, to be read from left to right."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from screener.document.layout_gutters import Stretch, columns_in, spans_of
from screener.document.layout_pieces import Piece
from screener.document.layout_rows import are_dates, cells_of, dated, lines_of, tiled

FEWEST_COLUMNS = 3  # that stand side by side
PITCH = 5.0  # points by which the distances of their left edges may differ
FEWEST_LINES = 5  # of such a column
FEWEST_LETTERS = 14  # of its lines, on average
LEVEL = 1.5  # ems by which the columns may begin lower or higher than each other
HEADING = 1.15  # times the usual type of what is below it


@dataclass(frozen=True, slots=True)
class Peers:
    """Columns as wide as each other, with what stands above and below them."""

    above: list[Piece]
    columns: list[list[Piece]]
    below: list[Piece]


def peers_in(pieces: list[Piece], found: Sequence[Stretch], em: float) -> Peers | None:
    """Three columns or more, as wide as each other, that text runs through from one to the next or that cards stand in.

    `pieces` stand in the order of their baselines.
    """
    for start, end in spans_of(found):
        columns = columns_in(pieces[start:end], em)
        if len(columns) < FEWEST_COLUMNS:
            continue
        for top, bottom in _between_headings(pieces[start:end], columns):
            parts = columns_in([p for p in pieces[start:end] if top <= p.baseline < bottom], em)
            tops = [min(p.baseline for p in part) for part in parts]
            if tops and max(tops) - LEVEL * em > min(tops):  # a name and an address above the first one
                top = max(tops) - LEVEL * em
                parts = columns_in([p for p in pieces[start:end] if top <= p.baseline < bottom], em)
            if _are_peers(parts):
                ids = {id(p) for part in parts for p in part}
                above = pieces[:start] + [p for p in pieces[start:end] if p.baseline < top]
                return Peers(above, parts, [p for p in pieces[start:] if p.baseline >= top and id(p) not in ids])
    return None


def _between_headings(pieces: Sequence[Piece], columns: Sequence[list[Piece]]) -> list[tuple[float, float]]:
    """From where to where what stands between headings of all columns reaches, from top to bottom."""
    usual = statistics.median(p.size for p in pieces)
    large = [p for p in columns[0] if p.size > HEADING * usual]
    others = [p for column in columns[1:] for p in column]
    alone = [p for p in large if all(o.y1 <= p.y0 or o.y0 >= p.y1 for o in others)]
    edges = [float("-inf"), *(p.baseline for p in alone), float("inf")]
    return [(top + 0.1, bottom) for top, bottom in pairwise(edges) if bottom - top > 1]


def _are_peers(columns: Sequence[list[Piece]]) -> bool:
    """Whether columns stand at one distance from each other and all hold text; more than one has dates."""
    if len(columns) < FEWEST_COLUMNS or sum(dated([column]) for column in columns) < 2:
        return False
    lefts = [min(p.x0 for p in column) for column in columns]
    steps = [after - before for before, after in pairwise(lefts)]
    if max(steps) - min(steps) > PITCH:
        return False
    return all(_is_text(column) for column in columns)


def _is_text(column: Sequence[Piece]) -> bool:
    lines = lines_of(column)
    letters = sum(len(p.letters) for p in column)
    return len(lines) >= FEWEST_LINES and letters >= FEWEST_LETTERS * len(lines) and not are_dates(column)


def shared_heading(left: list[Piece], right: list[Piece]) -> list[Piece]:
    """The heading above the left one of two columns, with what stands above it, when it is that of both: they begin
    level and alike below it."""
    lead = [p for p in left if p.y1 <= right[0].y0]
    if not lead or len(left) < len(lead) + 2 or lead[-1].size < right[0].size + 0.4:
        return []
    if len(lead) > 1 and not tiled(cells_of(left), cells_of(right)):
        return []
    first, other = left[len(lead)], right[0]
    alike = first.size == other.size and first.inks[0].bold == other.inks[0].bold
    return lead if alike and abs(first.baseline - other.baseline) < 1.2 else []


def until_next(left: list[Piece], right: list[Piece], heading: Piece) -> tuple[list[Piece], ...]:
    """Two columns up to the next piece at the left that is set like their heading and has nothing beside it, and what
    is left of both from there on."""
    for i, piece in enumerate(left):
        alike = piece.size == heading.size and piece.x0 < heading.x0 + 2
        if i and alike and all(p.y1 <= piece.y0 or p.y0 >= piece.y1 for p in right):
            above = [p for p in right if p.y0 < piece.y0]
            return left[:i], above, sorted(left[i:] + without(right, above), key=lambda p: p.baseline)
    return left, right, []


def without(pieces: list[Piece], gone: list[Piece]) -> list[Piece]:
    """The pieces that are not among some others."""
    ids = set(map(id, gone))
    return [p for p in pieces if id(p) not in ids]
