"""Places that no list knows, told by the other heads: what stands where theirs have the place of work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from screener.extraction.pieces import Piece
from screener.extraction.places import is_place, names_department
from screener.extraction.readings import Reading, before_code
from screener.extraction.rows import fold
from screener.extraction.stretches import is_remark, reaching
from screener.extraction.terms.employers import LEGAL_FORMS, ORGANISATION_WORDS
from screener.extraction.titlelike import title_likeness

_SIGNS = frozenset({"comma", "dash", "bar"})
_LONGEST = 3  # words of such a place


def with_told_places(
    heads: Sequence[Sequence[Piece]], readings: Sequence[Reading | None], page: str
) -> list[Reading | None]:
    """The readings with what stands right behind the employer as a place where others have one there, and not as the
    end of the employer's name."""
    signs = {sign for own, reading in zip(heads, readings, strict=True) if reading and (sign := _known(own, reading))}
    read = zip(heads, readings, strict=True)
    return [reading and (_told(own, reading, signs, page) if signs else reading) for own, reading in read]


def _behind(pieces: Sequence[Piece], reading: Reading) -> int:
    """The number of the piece right behind the employer in its cell, 0 where none is."""
    if reading.employer is None:
        return 0
    last = reading.employer.last
    taken = range(reading.title.first, reading.title.last + 1) if reading.title else range(0)
    if last + 1 >= len(pieces) or last + 1 in taken or pieces[last + 1].sep not in _SIGNS:
        return 0
    one, other = pieces[last], pieces[last + 1]
    return last + 1 if (one.row, one.cell) == (other.row, other.cell) else 0


def _known(pieces: Sequence[Piece], reading: Reading) -> str:
    """The sign between an employer and a place that is known."""
    k = _behind(pieces, reading)
    return pieces[k].sep if k and (is_place(pieces[k].text) or before_code(pieces, k)) else ""


def _told(pieces: Sequence[Piece], reading: Reading, signs: set[str], page: str) -> Reading:
    employer, k = reading.employer, _behind(pieces, reading)
    if employer is None:
        return reading
    if k:
        place = pieces[k].sep in signs and _may_be_place(pieces[k])
        return replace(reading, places=frozenset({k})) if place else reading
    k = employer.last
    if k == employer.first or pieces[k].sep not in signs or not _may_be_place(pieces[k]):
        return reading
    return replace(reading, employer=reaching(pieces, employer, employer.first, k - 1, page), places=frozenset({k}))


def _may_be_place(piece: Piece) -> bool:
    """Whether words may name a town: few, in capitals, none of which is a firm's, a department's or a title's."""
    words = piece.text.split()
    folded = set(fold(piece.text).split())
    own_kind = folded & (ORGANISATION_WORDS | LEGAL_FORMS) or "&" in words or "and" in words
    short = len(words) <= _LONGEST and all(word[:1].isupper() for word in words)
    other_kind = is_remark(piece.text) or names_department(piece.text) or title_likeness(piece.text) >= 0.4
    return short and not own_kind and not other_kind
