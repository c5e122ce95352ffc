"""Reads the rows of an education section: lines that continue each other joined, with what stands in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from screener.document.model import Line
from screener.extraction.candidate import PRESENT, DegreeLevel, Period
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.date_text import only_dates
from screener.extraction.dates import DateMatch, find_periods
from screener.extraction.degree_words import (
    find_degree_words,
    names_faculty,
    school_likeness,
)
from screener.extraction.rows import BULLET, fold, rows_of
from screener.extraction.rows import Row as CellRow
from screener.extraction.school_lines import (
    OPEN_DATE,
    STRONG,
    below_cell,
    continues,
    is_detail,
    is_stay,
    left_end,
    setting_of,
    turns,
    type_at,
)
from screener.extraction.school_parts import Part, RowText, glued, masked, parts_of
from screener.extraction.school_splits import split_entries
from screener.extraction.terms import degrees as terms
from screener.extraction.terms import studies

MAX_ROWS = 400

_FURNITURE = re.compile(terms.FURNITURE, re.I)
_COURSES = ("studium", "studiengang", "programm", "programme", "program")
_BEGAN = re.compile(studies.BEGAN)
_ENDED = re.compile(studies.ENDED)


@dataclass(frozen=True)
class Row:
    """A line of the section with what was recognised in it. How it looks is asked for by each way to cut the rows."""

    line: Line
    parts: tuple[Part, ...]
    dates: tuple[DateMatch, ...]
    schools: int
    degrees: int
    gap: float
    detail: bool
    number: int = 0  # counted over the section
    said: str = ""  # all that its lines say
    remarked: int = 0  # how many of the dates only stand in brackets
    faculties: int = 0  # how many of the schools are parts of one
    order: tuple[str, ...] = ()  # "school" and "degree" as they follow each other

    @cached_property
    def look(self) -> tuple[float, bool, int]:
        """How the line begins to the eye, coarse enough to compare."""
        first = self.line.spans[0] if self.line.spans else None
        return (round(self.line.size), bool(first and first.bold), round(self.line.box.x0 / 8))

    @cached_property
    def kinds(self) -> tuple[bool, bool, bool]:
        """Whether it has a date, a degree, a school."""
        return bool(self.dates), self.degrees > 0, self.schools > 0


def _names_school(part: Part) -> bool:
    return part.words is None and part.after != "in" and school_likeness(part.text) >= STRONG


def _schools(parts: Sequence[Part]) -> int:
    """How many schools the parts name; neighbours in one cell are one."""
    count, last = 0, (-1, -9)
    for i, part in enumerate(parts):
        if _names_school(part):
            count += last != (part.cell, i - 1)
            last = (part.cell, i)
    return count


def _faculties(parts: Sequence[Part]) -> int:
    """How many of the schools that a row names are parts of schools, such as a faculty."""
    named = [p for i, p in enumerate(parts) if _names_school(p) and (i == 0 or not _names_school(parts[i - 1]))]
    return sum(names_faculty(p.text) for p in named)


def _joined_text(lines: Sequence[Line]) -> tuple[RowText, tuple[DateMatch, ...]]:
    """The lines of one row as one text: the first cells behind each other, what stands beside them behind these."""
    first = lines[0]
    whole = first.text[:600] + "".join("\n" + line.text[:300] for line in lines[1:])
    dates = tuple(find_periods(whole))
    blanked = masked(whole, dates)
    places = list(range(first.offset, first.offset + len(first.text[:600])))
    for line in lines[1:]:
        places += [line.offset - 1, *range(line.offset, line.offset + len(line.text[:300]))]
    under = below_cell(first, lines[1]) if len(lines) > 1 else first
    left = min(under.offset - first.offset + left_end(under), 600)
    if len(lines) > 1 and left < len(first.text):
        length = len(first.text[:600])
        order = [*range(left), *range(length, len(blanked)), *range(left, length)]
        blanked, places = "".join(blanked[i] for i in order), [places[i] for i in order]
    text = blanked.replace("\n", " ")
    for at in reversed(glued(text)):
        text, places = f"{text[:at]}\t{text[at:]}", [*places[:at], places[at], *places[at:]]
    if hyphen := re.search(r"(?<=[^\W\d_])- (?=[a-z])", text) if len(lines) > 1 else None:
        text = text[: hyphen.start()] + text[hyphen.end() :]
        places = places[: hyphen.start()] + places[hyphen.end() :]
    turned = frozenset(line.offset + at for line in lines for at in turns(line))
    types = {line.offset + span.start: type_at(line, span.start) for line in lines for span in line.spans}
    return RowText(text, tuple(places), turned, types), dates


def _heads_table(line: Line) -> bool:
    """Whether a line is no more than the heads of a table's columns: "Course | Institution | Year"."""
    names = [fold(name) for name in re.split(r"[\t|]", line.text[:120]) if name.strip()]
    return len(names) > 2 and sum(n in terms.LABELS or n in terms.DETAIL_LEADS for n in names) >= len(names) - 1


def _in_columns(lines: Sequence[Line]) -> list[Line]:
    """Lines of entries that stand side by side, one column after the other; dates at the side stay where they are."""
    out: list[Line] = []
    for page in dict.fromkeys(line.page for line in lines):
        own = [line for line in lines if line.page == page]
        split = _gutter(own)
        out += [line for line in own if line.box.x0 < split] + [line for line in own if line.box.x0 >= split]
    return _mended(out)


def _gutter(lines: Sequence[Line]) -> float:
    """Where a second column of entries starts; infinite where there is none."""
    for start in sorted({line.box.x0 for line in lines})[1:]:
        left = [line for line in lines if line.box.x0 < start - 60]
        right = [line for line in lines if line.box.x0 >= start]
        if len(left) + len(right) < len(lines) or len(left) < 2 or len(right) < 2:
            continue
        words = [line for line in right if not find_periods(line.text) and len(line.text) > 6]
        apart = max(line.box.x1 for line in left) < start and all(line.char_boxes for line in lines)
        beside = min(x.box.y0 for x in right) < max(x.box.y1 for x in left)
        if apart and beside and words and any(find_degree_words(x.text) for x in right):
            return start
    return float("inf")


def _mended(lines: list[Line]) -> list[Line]:
    """A period that its narrow cell broke ("Sep 2008 - Apr" over "2013") with its halves next to each other."""
    out = list(lines)
    for i, line in enumerate(lines):
        if not OPEN_DATE.search(line.text[-24:]):
            continue
        for j in range(i + 2, min(i + 4, len(lines))):
            near = abs(lines[j].box.x0 - line.box.x0) < 3 and lines[j].page == line.page
            if near and any(d.start == 0 for d in find_periods(lines[j].text[:24])):
                out.remove(lines[j])
                out.insert(out.index(line) + 1, lines[j])
                break
    return out


def read_rows(lines: Sequence[Line], page: Sequence[Line] = ()) -> list[Row]:
    """The section's lines, continued ones joined to what they continue, with what stands in them."""
    told = [line for line in lines[:MAX_ROWS] if not _heads_table(line)]
    rows = rows_of(split_entries(_in_columns(told)))
    plain = [r for r in rows if not _FURNITURE.search(fold_chars(r.line.text[:300]))]
    setting = setting_of(page or lines, [r.line for r in plain], [r.gap for r in plain[1:]])
    bullets = [r for r in plain if r.bullet]
    listed = _lists_entries(bullets) or (bool(plain) and plain[0].bullet)  # nothing above that they could be remarks on
    out: list[Row] = []
    i = 0
    while i < len(plain):
        own = [plain[i].line]
        while i + len(own) < len(plain) and len(own) < 4:
            nxt = plain[i + len(own)]
            if not continues(own[-1], nxt.line, nxt.gap, setting):
                break
            own.append(nxt.line)
        after = plain[i + len(own)].line if i + len(own) < len(plain) else None
        remark = plain[i].bullet and not listed and not (out and _degree_below(out[-1], plain[i]))
        remark = remark and not only_dates(plain[i].text.removeprefix(BULLET))
        out.append(_row(own, plain[i].gap, len(out), remark, stay=_dated_stay(own, after)))
        i += len(own)
    return _named_below(_without_lists(out))


def _named_below(rows: Sequence[Row]) -> list[Row]:
    """Rows that name a course ("Masterstudium Physik") without it where a label below names its degree."""
    out = list(rows)
    for i, row in enumerate(rows):
        courses = [p for p in row.parts if p.words and fold(p.text).endswith(_COURSES)]
        below = [p.label for r in rows[i + 1 : i + 3] if not r.dates for p in r.parts if p.words]
        if courses and "degree" in below:
            kept = tuple(p for p in row.parts if p not in courses)
            out[i] = replace(row, parts=kept, degrees=row.degrees - len(courses), order=_order(kept))
    return out


def _dated_stay(lines: Sequence[Line], after: Line | None) -> bool:
    """Whether a row is a stay at another school with dates of its own right below it: an entry like others."""
    below = after is not None and only_dates(after.text.removeprefix(BULLET))
    return below and is_stay(" ".join(line.text for line in lines))


def _lists_entries(bullets: Sequence[CellRow]) -> bool:
    """Whether list items are the entries themselves: most name a degree, or each names a school."""
    named = sum(bool(find_degree_words(r.text)) for r in bullets)
    schools = [school_likeness(r.text.removeprefix(BULLET)) >= STRONG and len(r.text.split()) < 12 for r in bullets]
    return named * 2 > len(bullets) or (len(bullets) > 1 and all(schools))


def _degree_below(before: Row, row: CellRow) -> bool:
    """Whether a list item names the degree of the school right above it, which has none."""
    text = row.text.removeprefix(BULLET)
    named = any(not w.start and w.level.rank >= DegreeLevel.ASSOCIATE.rank for w in find_degree_words(text))
    return named and before.schools > 0 and not before.degrees


def _without_lists(rows: Sequence[Row]) -> list[Row]:
    """What is indented below a remark of its own ("Courses") is part of the remark."""
    out: list[Row] = []
    lead: Row | None = None
    for row in rows:
        inside = lead is not None and row.line.page == lead.line.page and row.line.box.x0 > lead.line.box.x0 + 4
        if inside:
            row = replace(row, detail=True, degrees=0, schools=0, dates=())
        else:
            lead = row if row.detail and fold(row.line.text) in terms.DETAIL_LEADS else None
        out.append(row)
    return out


def _row(lines: Sequence[Line], gap: float, number: int, remark: bool, *, stay: bool = False) -> Row:
    text = lines[0].text[:600]
    source, dates = _joined_text(lines)
    dates = _one_period(dates) if len(lines) > 1 else dates
    said = " ".join(line.text[:600] for line in lines)
    detail = (is_detail(text) and not stay) or (remark and len(text.split()) > 8)
    parts = parts_of(source, number)
    if detail or remark:
        return Row(lines[0], tuple(parts), (), 0, 0, gap, detail, number, said)
    degrees = sum(p.words is not None for p in parts)
    kept = _begun(tuple(d for d in dates if d.kind != "duration"), text)
    remarked = sum(_in_brackets(text, d) for d in kept)
    marks = (remarked, _faculties(parts), _order(parts))
    return Row(lines[0], tuple(parts), kept, _schools(parts), degrees, gap, False, number, said, *marks)


def _begun(dates: tuple[DateMatch, ...], text: str) -> tuple[DateMatch, ...]:
    """The only date of a row as a stay that goes on, where it says when that began: "MSc, started Jan 2025"."""
    if len(dates) != 1 or dates[0].kind != "single":
        return dates
    (date,) = dates
    began = _BEGAN.search(fold_chars(text[max(0, date.start - 24) : date.start]))
    if not began or _ENDED.search(fold_chars(text)):
        return dates
    return (replace(date, period=Period(date.period.start, PRESENT), kind="open"),)


def _one_period(dates: tuple[DateMatch, ...]) -> tuple[DateMatch, ...]:
    """Two years that stand one above the other and alone, as the period that they are the ends of."""
    if len(dates) != 2 or {d.rule for d in dates} != {"year"}:
        return dates
    first, last = dates
    return (replace(first, end=last.end, period=Period(first.period.start, last.period.end), kind="range"),)


def _order(parts: Sequence[Part]) -> tuple[str, ...]:
    """Which parts name schools and degrees, one after the other."""
    return tuple("degree" if p.words else "school" for p in parts if p.words or _names_school(p))


def _in_brackets(text: str, date: DateMatch) -> bool:
    """Whether a date only stands in a remark, such as (withdrew 2015)."""
    opened = text.rfind("(", 0, date.start)
    inside = opened >= 0 and ")" not in text[opened : date.start]
    return inside and date.kind == "single" and (date.start == opened + 1) <= (date.rule in ("expected", "until"))
