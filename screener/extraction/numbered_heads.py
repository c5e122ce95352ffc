"""Takes the running numbers off heads: "1. Clerk", "2. Dispatcher" are the first and the second job of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from screener.extraction.pieces import Piece

_NUMBER = re.compile(r"(\d{1,2})(?:[.)]\s+(?=\S)|[.)]?$)")


def without_numbers(heads: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The pieces of each head without its number, where those of two heads or more count up or down. A lone number
    may be part of a name ("1. FC Harrow")."""
    numbers = [int(found[1]) for pieces in heads if pieces and (found := _NUMBER.match(pieces[0].text))]
    steps = {b - a for a, b in pairwise(numbers)}
    if steps not in ({1}, {-1}):
        return list(heads)
    return [_bare(pieces) for pieces in heads]


def _bare(pieces: list[Piece]) -> list[Piece]:
    found = _NUMBER.match(pieces[0].text) if pieces else None
    if found is None:
        return pieces
    first, rest = pieces[0], pieces[0].text[found.end() :]
    return [replace(first, text=rest, start=first.start + found.end()), *pieces[1:]] if rest else pieces[1:]
