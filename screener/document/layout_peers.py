"""Columns of entries under one heading, to be read from left to right."""

from __future__ import annotations

from screener.document.layout_pieces import Piece
from screener.document.layout_rows import cells_of, tiled


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
