"""Cuts the head of an entry into pieces: the words between dates, separators, wide gaps and changes of type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from screener.extraction.dated import DatedRow, ends_sentence, is_anchor
from screener.extraction.entries import Entry
from screener.extraction.places import employer_likeness, is_place, names_department
from screener.extraction.rows import Cell, Style, fold
from screener.extraction.terms.employers import ABBREVIATIONS, LEGAL_FORMS, NO_NAMES
from screener.extraction.terms.titles import REMARKS
from screener.extraction.titlelike import title_likeness

PIECES_LIMIT = 24

# A legal form behind a comma closes the name before it: "Harrow, Inc.", "Loft, S.A."
_LEGAL = "|".join(r"\.?".join(form) for form in sorted(LEGAL_FORMS, key=lambda form: (-len(form), form)))

_GAP = r"(?:(?<!\s)\s+)?"  # all of the space before a sign, looked at once

# Tried in this order; the name of what parts two pieces is part of a head's pattern.
_SEPARATORS: tuple[tuple[str, str], ...] = (
    ("bar", rf"{_GAP}[|•·●▪∙‧⋅]\s*|(?<!\s)\s+//\s+|{_GAP};\s+"),
    ("slash", r"(?<!\s)\s+/\s+"),
    ("dash", rf"(?<!\s)\s+[-–—−]+\s+|{_GAP}—\s*"),
    ("at", rf"(?<!\s)\s+(?:at|bei|chez|presso|bij|hos)\s+(?=\S)|{_GAP}@\s+"),
    ("comma", rf"{_GAP},\s+(?!(?i:{_LEGAL})\.?(?=\s*(?:$|[^\w\s-]|[-\d]\d|-\s)))"),
    ("colon", r":\s+"),
    ("stop", r"\.\s+(?=[^\W\d_a-z])"),
)
_SEPARATOR = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _SEPARATORS))
_BRACKETED = re.compile(rf"{_GAP}[(\[]([^()\[\]]{{1,40}})[)\]]")
_WHOLE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")  # brackets around all of a cell
_PLACE_CODE = re.compile(r"\b[A-Z]{2,3}\.$")
_ICONS = re.compile(r"^[\u2190-\u2bff\ue000-\uf8ff\U0001f000-\U0001faff\ufe0f]+\s*")
_HANGING = frozenset(",-–—")
_TRIM = " \t|•·,;:-–—−/"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a head. `row` counts from the row with the dates; `sep` is what stands before; `more` are the places
    of words that wrapped to the next line."""

    text: str
    start: int
    end: int
    style: Style
    row: int
    cell: int
    sep: str
    maybe: bool = False
    more: tuple[tuple[int, int], ...] = ()


def closes_name(text: str) -> bool:
    """Whether the stop that a text ends with closes a name or a title, and not a short form ("Inc.", "Sr.")."""
    word = text.rsplit(maxsplit=1)[-1]
    return len(word) > 3 and fold(word) not in ABBREVIATIONS and ends_sentence(text)


def _style_at(cell: Cell, position: int) -> Style:
    for a, b, style in cell.runs:
        if a <= position < b:
            return style.in_any_case
    return cell.style.in_any_case


def _breaks(cell: Cell) -> list[int]:
    """Where the type changes inside the cell, at a word's edge."""
    found, previous = [], None
    for a, _, style in cell.runs:
        plain = style.in_any_case
        if previous is not None and plain != previous and 0 < a < len(cell.text):
            edge = not (cell.text[a - 1].isalnum() and cell.text[a : a + 1].isalnum())
            if edge:
                found.append(a)
        previous = plain
    return found


def _cuts(cell: Cell, row: DatedRow) -> list[tuple[int, int, str]]:
    """(start, end, name) of everything in the cell that parts pieces: dates, separators, changes of type."""
    shift = cell.start - row.row.line.offset
    cuts = [
        (m.start(), m.end(), m.lastgroup or "bar")
        for m in _SEPARATOR.finditer(cell.text)
        if m.lastgroup != "stop" or closes_name(cell.text[: m.start() + 1])
    ]
    whole = _WHOLE.fullmatch(cell.text)
    brackets = [] if whole else list(_BRACKETED.finditer(cell.text))
    opened = cell.text.rfind("(")
    if opened > max(cell.text.rfind(")"), 0):  # goes on in the next row
        cuts = [c for c in cuts if c[0] < opened]
    closed = cell.text.find(")")
    if closed >= 0 and not 0 <= cell.text.find("(") < closed:  # has begun in the row before
        cuts = [c for c in cuts if c[0] > closed]
    cuts += [(whole.start(), whole.start(1), "bar"), (whole.end(1), whole.end(), "bar")] if whole else []
    cuts = [c for c in cuts if not any(m.start() < c[0] < m.end() for m in brackets)]
    for found in brackets:
        if is_place(found[1]) or all(is_place(p) for p in found[1].split(", ")) or (
            row.listed and _firm(found[1])
        ):
            cuts += [(found.start(), found.start(1), "paren"), (found.end(1), found.end(), "paren")]
    cuts += [(a, a, "style") for a in _breaks(cell)]
    for date in row.dates:
        a, b = max(0, date.start - shift), min(len(cell.text), date.end - shift)
        if a < b:
            cuts = [c for c in cuts if c[1] <= a or c[0] >= b] + [(a, b, "date")]
    return sorted(cuts)


def _firm(text: str) -> bool:
    """Whether what stands in brackets may be an employer: "Intern (Sahyadri Motors)"."""
    named = text[:1].isupper() and not any(c.isdigit() for c in text) and not names_department(text)
    plain = REMARKS.isdisjoint(fold(text).split()) and title_likeness(text) < 0.5
    return named and plain and employer_likeness(text) >= 0.4


def _cell_pieces(cell: Cell, row: DatedRow, number: int, index: int, maybe: bool) -> list[Piece]:
    pieces: list[Piece] = []
    start, sep = 0, "cell"
    for a, b, name in [*_cuts(cell, row), (len(cell.text), len(cell.text), "end")]:
        raw = cell.text[start:a]
        text = _ICONS.sub("", raw.strip(_TRIM)).rstrip(_TRIM + "([")
        if name == "end" and text.endswith(".") and (closes_name(text) or _PLACE_CODE.search(text)):
            text = text[:-1]
        if any(c.isalnum() for c in text) and fold(text) not in NO_NAMES:
            at = start + raw.index(text)
            place = cell.start + at
            pieces.append(Piece(text, place, place + len(text), _style_at(cell, at), number, index, sep, maybe))
            sep = name
        elif pieces and sep == "style":
            sep = name
        start = max(start, b)
    return pieces


def _row_pieces(row: DatedRow, number: int, maybe: bool) -> list[Piece]:
    found: list[Piece] = []
    index = 0
    for cell in row.row.cells:
        own = _cell_pieces(cell, row, number, index, maybe)
        index += bool(own)
        found += own
    return found


def _glue(pieces: list[Piece], wrapped: Sequence[Piece], before: DatedRow) -> bool:
    """Joins the first piece of a wrapped row to the last piece set in the same type; False where none is. The comma
    or dash that the row before ends with stays between them."""
    if not pieces or not wrapped:
        return False
    first = wrapped[0]
    for i in range(len(pieces) - 1, -1, -1):
        if pieces[i].style == first.style and pieces[i].row == pieces[-1].row:
            last = pieces[i]
            sign = _ending(before, last)
            hyphen = sign == "-" and first.text[:1].islower()
            joined = last.text + first.text if hyphen else f"{last.text}{sign} {first.text}"
            pieces[i] = replace(last, text=joined, more=(*last.more, (first.start, first.end)))
            pieces.extend(replace(p, row=last.row, cell=last.cell) if p.cell == first.cell else p for p in wrapped[1:])
            return True
    return False


def _ending(row: DatedRow, last: Piece) -> str:
    """The comma or dash behind the last piece of a row that its cell ends with, with the space before it."""
    end = last.more[-1][1] if last.more else last.end
    for cell in row.row.cells:
        if cell.start < end <= cell.end:
            found = cell.text[end - cell.start :].rstrip()
            return found if found.strip() in _HANGING else ""
    return ""


def anchor_index(rows: Sequence[DatedRow]) -> int:
    """The index of the row with the dates, 0 where there are none."""
    ranged = [i for i, r in enumerate(rows) if is_anchor(r) and r.ranged]
    return (ranged or [i for i, r in enumerate(rows) if is_anchor(r)] or [0])[0]


def pieces_of(entry: Entry) -> list[Piece]:
    """All pieces of an entry's head in reading order, those of doubtful rows marked `maybe`."""
    rows = [*entry.head, *entry.maybe]
    anchor = anchor_index(entry.head)
    pieces: list[Piece] = []
    for i, row in enumerate(rows):
        own = _row_pieces(row, i - anchor, i >= len(entry.head))
        if row.wraps and i and _glue(pieces, own, rows[i - 1]):
            continue
        pieces += own
    return pieces[:PIECES_LIMIT]
