"""What else is part of an employer's name: the agency or the client, and the other half of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from screener.extraction.pieces import Piece
from screener.extraction.places import is_place, names_department
from screener.extraction.readings import Reading, before_code
from screener.extraction.stretches import JOINED, is_remark, names_fields, reaching
from screener.extraction.titlelike import title_likeness

_AGENCY = re.compile(r"(?:via|through|c/o|on behalf of|contracted (?:to|through)|on contract (?:with|to)) ", re.I)


def with_agency(pieces: Sequence[Piece], reading: Reading, page: str) -> Reading:
    """The reading with the agency behind its employer ("Harrow AG, via Quill Staffing"), or with the client ("Quill
    Staffing @ Harrow AG")."""
    employer, title = reading.employer, reading.title
    if employer is None:
        return reading
    taken = range(title.first, title.last + 1) if title else range(0)
    first, last = employer.first, employer.last
    if last + 1 < len(pieces) and last + 1 not in taken and _adds_firm(pieces[last], pieces[last + 1]):
        last += 1
    elif first and first - 1 not in taken and _is_client(pieces[first - 1], pieces[first]):
        first -= 1
    return replace(reading, employer=reaching(pieces, employer, first, last, page))


def dash_leads_place(pieces: Sequence[Piece], reading: Reading) -> bool:
    """Whether a place stands behind the employer's dash, as it may in the other heads too."""
    behind = reading.employer.last + 1 if reading.employer else len(pieces)
    return behind < len(pieces) and pieces[behind].sep == "dash" and is_place(pieces[behind].text)


def with_halves(pieces: Sequence[Piece], reading: Reading, page: str) -> Reading:
    """The reading with the other half of an employer's name that a dash parts ("Harrow Group – Quill Bakeries")."""
    employer, title = reading.employer, reading.title
    if employer is None:
        return reading
    taken = range(title.first, title.last + 1) if title else range(0)
    first, last = employer.first, employer.last
    while first and first - 1 not in taken and _is_half(pieces, first, first - 1):
        first -= 1
    while last + 1 < len(pieces) and last + 1 not in taken and _is_half(pieces, last + 1, last + 1):
        last += 1
    return replace(reading, employer=reaching(pieces, employer, first, last, page))


def _is_half(pieces: Sequence[Piece], dash: int, k: int) -> bool:
    """Whether a dash stands before one piece of a cell, and another one, beside it, is a name of some words, or of one
    with its place behind: no place, no remark, no title, no department."""
    one, other, piece = pieces[dash - 1], pieces[dash], pieces[k]
    together = (one.row, one.cell, one.style, one.maybe) == (other.row, other.cell, other.style, other.maybe)
    words = piece.text.split()
    long = len(words) > 1 or (k + 1 < len(pieces) and pieces[k + 1].sep == "comma" and is_place(pieces[k + 1].text))
    named = long and all(word[:1].isupper() or len(word) < 4 for word in words)
    other_kind = is_remark(piece.text) or names_department(piece.text) or names_fields(piece.text)
    other_kind = other_kind or title_likeness(piece.text) >= 0.4
    return together and other.sep == "dash" and named and not other_kind and not before_code(pieces, k)


def _adds_firm(one: Piece, behind: Piece) -> bool:
    """Whether what stands behind an employer names the agency or the client."""
    return (behind.sep in JOINED and bool(_AGENCY.match(behind.text))) or _is_client(one, behind)


def _is_client(one: Piece, behind: Piece) -> bool:
    """Whether "at" parts two names of one cell."""
    same = (one.row, one.cell, one.style) == (behind.row, behind.cell, behind.style)
    return behind.sep == "at" and same and title_likeness(one.text) < 0.4
