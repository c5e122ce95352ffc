"""Cuts the head of an entry into pieces: the words between dates, separators, wide gaps and changes of type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from screener.extraction.dated import DatedRow, ends_sentence, is_anchor
from screener.extraction.engagement import is_engagement
from screener.extraction.entries import Entry
from screener.extraction.places import LEADS_EMPLOYER, employer_likeness, is_place, names_department, tells_of_firm
from screener.extraction.rows import Cell, Style, fold
from screener.extraction.terms.employers import ABBREVIATIONS, KINDS_OF_FIRM, LEGAL_FORMS, TIES_OF_FIRMS
from screener.extraction.terms.titles import REMARKS
from screener.extraction.titlelike import title_likeness

PIECES_LIMIT = 24
SAME_EDGE = 3.0  # points by which the lines of one cell may start apart

# A legal form behind a comma closes the name before it: "Harrow, Inc.", "Loft, S.A."
_LEGAL = "|".join(r"\.?".join(form) for form in sorted(LEGAL_FORMS, key=lambda form: (-len(form), form)))

_LEGAL_FORM = re.compile(rf"(?:{_LEGAL})(?!\w)", re.IGNORECASE)
_GAP = r"(?:(?<!\s)\s+)?"  # all of the space before a sign, looked at once

# What firms say of themselves behind a comma belongs to their name: "Harrow, the bread company", "Osier, a Quill firm".
_APPOSES = re.compile(
    rf"(?:(?:an?|the)\s[^,;|()\t]{{2,40}}?\b(?:{'|'.join(KINDS_OF_FIRM)})\b(?:\s(?:of|by)\s[^,;|()\t]{{2,30}}?)?"
    rf"|(?:{'|'.join(TIES_OF_FIRMS)})\s[^\W\d_a-z][^,;|()\t]{{1,30}}?)(?=\s*(?:$|[,;|()\t]|\s[-–—]\s))"
)

# Any drawn sign but an arrow, which may lead from one title to the next of the same job.
_SIGNS = r"\u2300-\u23ff\u2460-\u27af\u27c0-\u27ef\u2800-\u28ff\u2980-\u2aff\u2b12-\u2bff"

# Tried in this order; the name of what parts two pieces is part of a head's pattern.
_SEPARATORS: tuple[tuple[str, str], ...] = (
    ("bar", rf"{_GAP}[|•·●▪∙‧⋅]\s*|(?<!\s)\s+(?://|[{_SIGNS}])\s+|{_GAP};\s+"),
    ("slash", r"(?<!\s)\s+/\s+"),
    ("dash", rf"(?<!\s)\s+[-–—−]+\s+|{_GAP}—\s*"),
    ("at", rf"(?<!\s)\s+(?:at|bei|chez|presso|bij|hos)\s+(?=\S)|(?<!\s)\s+@(?=\w)|{_GAP}@\s+"),
    ("as", r"(?:,|(?<=\)))\s+as\s+(?=[^\W\d_a-z])|(?<!\s)\s+(?:som|als)\s+(?=[^\W\d_a-zäöå])"),
    ("comma", rf"{_GAP},\s+(?!(?i:{_LEGAL})\.?(?=\s*(?:$|[^\w\s-]|[-\d]\d|-\s)))"),
    ("in", r"(?<!\s)\s+in\s+(?=[^\W\d_a-z])"),
    ("colon", r":\s+"),
    ("stop", r"\.\s+(?=[^\W\d_a-z])"),
)
_SEPARATOR = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _SEPARATORS))
_BRACKETED = re.compile(rf"{_GAP}[(\[]([^()\[\]]{{1,40}})[)\]]")
_WHOLE = re.compile(r"[(\[]([^()\[\]]*)[)\]]")  # brackets around all of a cell
_LONG_BRACKET = re.compile(rf"{_GAP}[(\[]([^()\[\]]{{1,120}})[)\]]")
_LEADS_ON = re.compile(r"\s(?:at|bei|chez|presso|bij|hos|@)$")  # what leads to the employer on the next line
_LEADS_TITLE = re.compile(  # in front of the title, in the words of people who tell of themselves
    r"(?:I\s(?:was|am|have\sbeen|served\sas|work(?:ed)?\sas|joined\sas)|[Ww]ork(?:ed|ing)\sas)\s(?:an?\s|the\s)?(?=[^\W\d_a-z])"
)
_PLACE_ENDS = re.compile(r"[,(|/;\t]|\s[-–—•·]\s")
_PLACE_CODE = re.compile(r"\b[A-Z]{2,3}\.$")
_ICONS = re.compile(r"^[\u2190-\u2bff\ue000-\uf8ff\U0001f000-\U0001faff\ufe0f]+\s*")
_HANGING = frozenset(",-–—")
_CLOSING = ")] \t|•·,;:-–—−/"  # what ends a bracket that has begun before the piece
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
        if (m.lastgroup != "stop" or _closes_firm(cell.text, m) or _closes_any(cell.text, m))
        and (m.lastgroup != "in" or _leads_place(cell.text, m.end()))
        and (m.lastgroup != "comma" or not _APPOSES.match(cell.text, m.end()))
    ]
    whole = _WHOLE.fullmatch(cell.text)
    dated = [(date.start - shift, date.end - shift) for date in row.dates]
    found = () if whole else _BRACKETED.finditer(cell.text)
    brackets = [m for m in found if not any(m.start() < a < m.end() for a, _ in dated)]
    opened = cell.text.rfind("(")
    if opened > max(cell.text.rfind(")"), 0):  # goes on in the next row
        cuts = [c for c in cuts if c[0] < opened]
    closed = cell.text.find(")")
    if closed >= 0 and not 0 <= cell.text.find("(") < closed:  # has begun in the row before
        cuts = [c for c in cuts if c[0] > closed]
    cuts += [(whole.start(), whole.start(1), "bar"), (whole.end(1), whole.end(), "bar")] if whole else []
    told = [m.span() for m in _LONG_BRACKET.finditer(cell.text) if _describes_firm(cell.text, m)]
    cuts = [c for c in cuts if not any(m.start() < c[0] < m.end() for m in brackets)]
    cuts = [c for c in cuts if not any(a < c[0] < b for a, b in told)] + [(a, b, "paren") for a, b in told]
    for m in brackets:
        if is_place(m[1]) or (row.listed and _firm(m[1])):
            cuts += [(m.start(), m.start(1), "paren"), (m.end(1), m.end(), "paren")]
    cuts += [(a, a, "style") for a in _breaks(cell)]
    for start, end in dated:
        a, b = max(0, start), min(len(cell.text), end)
        if a < b:
            cuts = [c for c in cuts if c[1] <= a or c[0] >= b] + [(a, b, "date")]
    return sorted(cuts)


def _describes_firm(text: str, brackets: re.Match[str]) -> bool:
    """Whether brackets describe the employer before them, or above where they stand alone: "(300 employees)"."""
    return tells_of_firm(brackets[1]) and title_likeness(text[: brackets.start()]) < 0.5


def _leads_place(text: str, at: int) -> bool:
    """Whether what stands behind "in" is a place: "Harrow Maps in Leeds, UK"."""
    place = _PLACE_ENDS.split(text[at : at + 60], maxsplit=1)[0]
    return is_place(place)


def _closes_any(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop closes a name, and no legal form goes on with it ("Harvest Pte. Ltd.")."""
    return closes_name(text[: stop.start() + 1]) and not _LEGAL_FORM.match(text, stop.end())


def _closes_firm(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop closes a firm's name that ends with a short form, with a title behind it: "Harrow Ltd. Clerk"."""
    name, rest = text[: stop.start()].rstrip("."), text[stop.end() :]
    last = name.rsplit(maxsplit=1)[-1] if " " in name else ""
    if not (fold(last) in LEGAL_FORMS or (last.isupper() and last.isalpha() and len(last) < 4)):
        return False
    title = re.split(r",|\s[-–—]\s", rest, maxsplit=1)[0]
    return fold(rest.split(maxsplit=1)[0]) not in LEGAL_FORMS and title_likeness(title) > max(0.7, title_likeness(name))


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
        text = _ICONS.sub("", raw.strip(_TRIM).lstrip(_CLOSING)).rstrip(_TRIM + "([")
        if lead := _LEADS_TITLE.match(text):
            text = text[lead.end() :]
        if not start and (lead := LEADS_EMPLOYER.match(text)):
            text, sep = text[lead.end() :], "at"
        elif text.startswith("@"):
            text, sep = text[1:].lstrip(), "at"
        if name == "end" and text.endswith(".") and (closes_name(text) or _PLACE_CODE.search(text)):
            text = text[:-1]
        if text.count(")") > text.count("("):
            text = text.rstrip(")]")
        if any(c.isalnum() for c in text) and not is_engagement(text):
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


def _glue(pieces: list[Piece], wrapped: Sequence[Piece], before: DatedRow, row: DatedRow) -> bool:
    """Joins the first piece of a wrapped row to the last piece of the cell above it that is set in the same type;
    False where none is. Behind a comma or dash that the cell ends with, it stays a piece of its own."""
    if not pieces or not wrapped:
        return False
    first, above = wrapped[0], _cell_above(before, row)
    for i in range(len(pieces) - 1, -1, -1):
        last = pieces[i]
        if last.row != pieces[-1].row or last.style != first.style:
            continue
        if above is not None and not above.start <= _end(last) - 1 < above.end:
            continue
        behind = [replace(p, row=last.row, cell=last.cell) if p.cell == first.cell else p for p in wrapped]
        sign = _ending(before, last)
        if first.sep == "at":
            pieces[i + 1 : i + 1] = behind
        elif lead := _LEADS_ON.search(last.text):
            name = last.text[: lead.start()]
            pieces[i : i + 1] = [replace(last, text=name, end=last.start + len(name)), replace(behind[0], sep="at")]
            pieces[i + 2 : i + 2] = behind[1:]
        elif sep := "date" if _dates_between(before, last) else _parting(sign, last, first):
            pieces[i + 1 : i + 1] = [replace(behind[0], sep=sep), *behind[1:]]
        else:
            hyphen = sign == "-" and first.text[:1].islower()
            joined = last.text + first.text if hyphen else f"{last.text}{sign} {first.text}"
            whole = replace(last, text=joined, more=(*last.more, (first.start, first.end)))
            pieces[i : i + 1] = [*_without_place(whole), *behind[1:]]
        return True
    return False


def _without_place(piece: Piece) -> tuple[Piece, ...]:
    """Wrapped words as name and place where one in brackets closes them ("Harrow AG (Bern," over "Switzerland)")."""
    text = piece.text + ")" if piece.text.count("(") > piece.text.count(")") else piece.text
    closing = next((m for m in _BRACKETED.finditer(text) if m.end() == len(text)), None)
    if closing is None or not closing.start() or not is_place(closing[1]):
        return (piece,)
    start, end = piece.more[-1]
    inside = closing.start() < piece.end - piece.start
    name = replace(piece, text=piece.text[: closing.start()], more=() if inside else piece.more)
    return name, replace(piece, text=closing[1], start=start, end=end, sep="paren", more=())


def _dates_between(row: DatedRow, last: Piece) -> bool:
    """Whether dates stand behind the last piece of a row in its cell."""
    line = row.row.line
    cell = next((c for c in row.row.cells if c.start < _end(last) <= c.end), None)
    return cell is not None and any(_end(last) <= line.offset + m.start < cell.end for m in row.dates)


def _end(piece: Piece) -> int:
    return piece.more[-1][1] if piece.more else piece.end


def _cell_above(before: DatedRow, row: DatedRow) -> Cell | None:
    """The cell of a row of several that the next row begins right below, or ends below."""
    line, own = before.row.line, row.row.line.box
    if len(before.row.cells) < 2 or not line.char_boxes:
        return None
    boxes = [line.char_boxes[cell.start - line.offset : cell.end - line.offset] for cell in before.row.cells]
    cells = list(zip(before.row.cells, boxes, strict=True))
    left = (cell for cell, own_boxes in cells if own_boxes and abs(own_boxes[0].x0 - own.x0) < SAME_EDGE)
    right = (cell for cell, own_boxes in cells if own_boxes and abs(own_boxes[-1].x1 - own.x1) < SAME_EDGE)
    return next(left, None) or (next(right, None) if row.hangs else None)


def _parting(sign: str, last: Piece, first: Piece) -> str:
    """What parts two pieces where the first ends a line with a sign: "comma", "hanging dash", or nothing."""
    if last.text.count("(") > last.text.count(")"):
        return ""
    if sign.strip() == "," and fold(first.text.split()[0]) not in LEGAL_FORMS:
        return "comma"
    return "hanging dash" if len(sign) > 1 and sign.strip() in "-–—" else ""


def _ending(row: DatedRow, last: Piece) -> str:
    """The comma or dash behind the last piece of a row that its cell ends with, with the space before it."""
    end = _end(last)
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
        if row.wraps and i and _glue(pieces, own, rows[i - 1], row):
            continue
        pieces += own
    return pieces[:PIECES_LIMIT]
