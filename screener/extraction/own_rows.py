"""Titles that hold commas, told by the other heads: where employers have rows of their own, none shares a title's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screener.extraction.pieces import Piece
from screener.extraction.places import employer_likeness, is_place
from screener.extraction.readings import PLAIN, SOFT, Reading, before_code
from screener.extraction.stretches import is_remark, reaching

_FEWEST = 2  # heads whose employer stands in a row above the title
Heads = Sequence[Sequence[Piece]]


def with_titles_whole(heads: Heads, readings: Sequence[Reading | None], page: str) -> list[Reading | None]:
    """The readings with the whole row as title, and no employer, where one was read in the row of a title that is set
    like those below an employer's row: "Product Manager, Online Content" is a second job of that employer."""
    looks = [_look_below(own, reading) for own, reading in zip(heads, readings, strict=True)]
    told = {look for look in looks if look is not None and looks.count(look) >= _FEWEST}
    if not told or looks[0] not in told:
        return list(readings)
    return [
        _whole(own, reading, page) if reading and _splits(own, reading, told) else reading
        for own, reading in zip(heads, readings, strict=True)
    ]


def _look(piece: Piece) -> tuple[object, ...]:
    return (piece.cell, piece.style)


def _look_below(pieces: Sequence[Piece], reading: Reading | None) -> tuple[object, ...] | None:
    """How a title is set that stands in a row of its own below its employer, in another type."""
    if reading is None or reading.title is None or reading.employer is None:
        return None
    title, employer = pieces[reading.title.first], pieces[reading.employer.first]
    below = employer.row < title.row and employer.style != title.style
    return _look(title) if below else None


def _splits(pieces: Sequence[Piece], reading: Reading, told: set[tuple[object, ...]]) -> bool:
    """Whether a row set like such titles was read as a title and, behind a comma, an employer that no word tells."""
    title, employer = reading.title, reading.employer
    if title is None or employer is None or employer.first <= title.last or _look(pieces[title.first]) not in told:
        return False
    run = pieces[title.last + 1 : employer.last + 1]
    same = all(p.sep in SOFT and (p.row, p.cell, p.style) == _place(pieces[title.first]) for p in run)
    return same and employer_likeness(employer.text) < PLAIN


def _place(piece: Piece) -> tuple[object, ...]:
    return (piece.row, piece.cell, piece.style)


def _whole(pieces: Sequence[Piece], reading: Reading, page: str) -> Reading:
    title = reading.title
    if title is None:
        return reading
    last = title.first
    for k in range(title.first + 1, len(pieces)):
        named = is_place(pieces[k].text) or before_code(pieces, k) or is_remark(pieces[k].text)
        if _place(pieces[k]) != _place(pieces[title.first]) or pieces[k].sep not in SOFT or named:
            break
        last = k
    return replace(reading, title=reaching(pieces, title, title.first, last, page), employer=None)
