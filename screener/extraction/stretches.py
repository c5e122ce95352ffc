"""Neighbouring pieces of a head as one name: its words as printed, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from screener.extraction.pieces import Piece
from screener.extraction.places import is_place
from screener.extraction.readings import Stretch
from screener.extraction.rows import fold
from screener.extraction.terms.titles import REMARKS

JOINED = frozenset({"comma", "dash", "hanging dash", "paren", "colon", "bar", "slash"})
FIELD_ENDINGS = ("ing", "ics", "ment", "ments", "tion", "tions", "ships", "ance", "logy")
_AND = re.compile(r" (?:and|&) ")
_SIGNS = {
    "comma": ", ", "dash": " – ", "hanging dash": " – ", "slash": " / ", "colon": ": ", "bar": " | ", "paren": " (",
}  # fmt: skip


def _between(one: Piece, other: Piece, page: str) -> str | None:
    """What is printed between two neighbouring pieces; None where a line's end or another cell parts them."""
    text = page[one.more[-1][1] if one.more else one.end : other.start]
    return None if "\t" in text or "\n" in text else text


def stretch_text(pieces: Sequence[Piece], first: int, last: int, page: str) -> str:
    """The words from one piece to another as printed, brackets completed, wrapped words joined, apostrophes
    as keyboards write them."""
    text = pieces[first].text
    for one, other in pairwise(pieces[first : last + 1]):
        between = _between(one, other, page)
        text += (_SIGNS.get(other.sep, " ") if between is None else between) + other.text
    text = " ".join(text.replace("’", "'").split())
    return text + ")" if text.count("(") > text.count(")") else text


def reaching(pieces: Sequence[Piece], stretch: Stretch, first: int, last: int, page: str) -> Stretch:
    """The stretch, made to reach from one piece to another."""
    if (first, last) == (stretch.first, stretch.last):
        return stretch
    return replace(stretch, first=first, last=last, text=stretch_text(pieces, first, last, page))


def spots_of(pieces: Sequence[Piece], stretch: Stretch, page: str) -> list[tuple[int, int]]:
    """Where the words of a stretch stand in the text of the document."""
    spots: list[tuple[int, int]] = []
    before: Piece | None = None
    for piece in pieces[stretch.first : stretch.last + 1]:
        if before is not None and _between(before, piece, page) is not None:
            spots[-1] = (spots[-1][0], piece.end)
        else:
            spots.append((piece.start, piece.end))
        spots += piece.more
        before = piece
    return spots


def is_remark(text: str) -> bool:
    """Whether words beside a title tell the place, the hours or a team of people, and are no part of it."""
    words = fold(text).split()
    return is_place(text) or len(words) > 5 or any(c.isdigit() for c in text) or not REMARKS.isdisjoint(words)


def names_fields(text: str) -> bool:
    """Whether a word has the ending of a field of work ("Ticketing", "Statistics"), or two joined by "and" have."""
    return all(" " not in part and part.endswith(FIELD_ENDINGS) for part in _AND.split(text))
