"""Reads the rows of an education section: lines that continue each other joined, with what stands in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from screener.document.model import Line
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.dates import DateMatch, find_periods
from screener.extraction.degree_words import find_degree_words, school_likeness
from screener.extraction.rows import fold, rows_of
from screener.extraction.school_parts import ICON, STOPPED, Part, RowText, labelled, masked, parts_of
from screener.extraction.terms import degrees as terms

MAX_ROWS = 400
STRONG = 1.2  # from here on a text has a school's own words

_OPEN_END = re.compile(
    r"(?:\b(?:of|in|and|for|the|de|des|du|di|del|della|der|und|et|y|e|en|do|da|to|with|at)|[,&]|\w-)$", re.I
)
_OPEN_DATE = re.compile(r"\d\s*[-–—]\s*(?:[^\W\d_]{3,9}\.?)?\s*$")
_DATE_TAIL = re.compile(r"^\s*(?:•\s)?[-–—]+\s*(?=[\w'])")
_FURNITURE = re.compile(terms.FURNITURE, re.I)
_COURSE_CODE = re.compile(terms.COURSE_CODE)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the section with what was recognised in it."""

    line: Line
    parts: tuple[Part, ...]
    dates: tuple[DateMatch, ...]
    schools: int
    degrees: int
    gap: float
    detail: bool
    said: str = ""  # all that its lines say
    remarked: int = 0  # how many of the dates only stand in brackets

    @property
    def look(self) -> tuple[float, bool, int]:
        """How the line begins to the eye, coarse enough to compare."""
        first = self.line.spans[0] if self.line.spans else None
        return (round(self.line.size), bool(first and first.bold), round(self.line.box.x0 / 8))

    @property
    def kinds(self) -> tuple[bool, bool, bool]:
        """Whether it has a date, a degree, a school."""
        return bool(self.dates), self.degrees > 0, self.schools > 0


def _is_detail(text: str) -> bool:
    plain = text.lstrip(STOPPED)
    words = fold(plain)
    lead = next((d for d in terms.DETAIL_LEADS if words == d or words.startswith(d + " ")), "")
    if lead and (re.match(r"[^:–—-]{0,40}[:–—]|[^:]{0,40}\s-\s", plain) or text.lstrip().startswith("•")):
        return fold(plain.split(":")[0]) not in terms.LABELS
    if len(_COURSE_CODE.findall(text[:400])) > 1:
        return True
    long = len(plain.split()) > 16 and not find_degree_words(plain[:60])
    return words == lead != "" or long


def _schools(parts: Sequence[Part]) -> int:
    """How many schools the parts name; neighbours in one cell are one."""
    count, last = 0, (-1, -9)
    for i, part in enumerate(parts):
        if part.words is None and part.after != "in" and school_likeness(part.text) >= STRONG:
            count += last != (part.cell, i - 1)
            last = (part.cell, i)
    return count


def _right_edge(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """How far to the right each page and column is written on."""
    edge: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.column)
        edge[key] = max(edge.get(key, 0.0), line.box.x1)
    return edge


def _left(line: Line) -> int:
    """Where the words of a line end that has its dates at the right."""
    end = line.text.find("\t")
    for date in find_periods(line.text[:600]):
        if date.end >= len(line.text.rstrip()) and date.kind != "duration" and date.start:
            end = min(end, date.start) if end >= 0 else date.start
    return len(line.text[: end if end >= 0 else None].rstrip())


def _hangs(line: Line, after: Line) -> bool:
    """Whether the second line is indented below the first, as the text beside a margin of dates is."""
    flush = abs(line.box.x1 - after.box.x1) < 3
    centred = abs(line.box.x0 + line.box.x1 - after.box.x0 - after.box.x1) < 6
    return after.box.x0 > line.box.x0 and not flush and not centred


def _no_room(line: Line, after: Line, edge: float, widest: float) -> bool:
    """Whether the next line's first word would not have fitted behind the words of a line."""
    end, word = _left(line), after.text.split()[0]
    if not line.char_boxes or not end:
        return False
    right, begin = line.char_boxes[end - 1].x1, line.char_boxes[0].x0
    limit = line.char_boxes[end + 1].x0 - 4 if end + 1 < len(line.char_boxes) else edge
    if abs(line.box.x0 - after.box.x0) > 3 and not _hangs(line, after):
        return False  # set flush right or centred: nothing tells a break from a new line
    width = (right - begin) / end * (len(word) + 1)
    return right + width > limit and right - begin > 0.3 * widest


def _same_look(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) < 0.6 and a.bold == b.bold


def _is_open(text: str) -> bool:
    return bool(_OPEN_END.search(text)) and bool(find_degree_words(text) or school_likeness(text) >= STRONG)


def _only_school_word(text: str) -> bool:
    """Whether a text is nothing but "University" or the like: the end of a name that stands above."""
    return len(fold(text).split()) == 1 and school_likeness(text) >= STRONG and not text.isupper()


def _has_begun(text: str) -> bool:
    """Whether a line that names a degree has gone on to its school: something stands behind degree and field."""
    words = find_degree_words(text)
    return not words or len(re.findall(r",\s|\s[–—|-]\s", text[words[0].end :])) > 1 - (" in " in text[words[0].end :])


def _continues(line: Line, after: Line, gap: float, edge: float, widest: float) -> bool:
    """Whether the second line goes on with the words of the first."""
    text, cell = line.text[: _left(line)], ICON.sub("", after.text).strip().split("\t", 1)[0]
    words = ICON.sub("", after.text[: _left(after)]).strip()
    lead = words if any(c.isalpha() for c in words) else cell
    dated = len(words) < len(after.text.strip())
    if after.page != line.page or after.column != line.column or gap > 0.9 or not lead or lead.startswith("•"):
        return False
    if _is_detail(text):
        return line.block == after.block and _same_look(line, after) and not find_periods(lead) and ":" not in lead
    if _OPEN_DATE.search(line.text[-24:]) and any(d.start == 0 and d.end >= len(lead) for d in find_periods(lead[:40])):
        return True
    if _DATE_TAIL.match(lead) and find_periods(line.text[-24:]) and find_periods(lead[:24]):
        return True
    if find_periods(lead) or find_degree_words(lead) or _is_detail(lead) or labelled(lead)[0]:
        return False
    if lead[0].islower() or lead[0] in "(&" or (_is_open(text) and len(lead) < 60):
        return not (text.endswith(" in") and school_likeness(lead) >= STRONG)
    if _only_school_word(lead) and gap < 0.3:
        return True
    if dated or abs(line.size - after.size) > 0.6:
        return False
    wide = line.box.width > 0.6 * (edge - line.box.x0) and line.box.width > 1.5 * after.box.width
    tight = line.block == after.block and _same_look(line, after) and gap < 0.3 and abs(line.box.x0 - after.box.x0) < 3
    if school_likeness(lead) >= STRONG and not _has_begun(text):
        return False
    return _no_room(line, after, edge, widest) or (bool(line.char_boxes) and wide and tight)


def _joined_text(lines: Sequence[Line]) -> tuple[RowText, tuple[DateMatch, ...]]:
    """The lines of one row as one text: the first cells behind each other, what stands beside them behind these."""
    first = lines[0]
    whole = first.text[:600] + "".join("\n" + line.text[:300] for line in lines[1:])
    dates = tuple(find_periods(whole))
    blanked = masked(whole, dates)
    places = list(range(first.offset, first.offset + len(first.text[:600])))
    for line in lines[1:]:
        places += [line.offset - 1, *range(line.offset, line.offset + len(line.text[:300]))]
    left = min(_left(first), 600)
    if len(lines) > 1 and left < len(first.text):
        length = len(first.text[:600])
        order = [*range(left), *range(length, len(blanked)), *range(left, length)]
        blanked, places = "".join(blanked[i] for i in order), [places[i] for i in order]
    text = blanked.replace("\n", " ")
    if hyphen := re.search(r"(?<=[^\W\d_])- (?=[a-z])", text) if len(lines) > 1 else None:
        text = text[: hyphen.start()] + text[hyphen.end() :]
        places = places[: hyphen.start()] + places[hyphen.end() :]
    return RowText(text, tuple(places)), dates


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
        if not _OPEN_DATE.search(line.text[-24:]):
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
    plain = [r for r in rows_of(_in_columns(lines[:MAX_ROWS])) if not _FURNITURE.search(fold_chars(r.line.text[:300]))]
    edge = _right_edge(page or lines)
    widest = max((r.line.box.width for r in plain), default=0.0)
    bullets = [r for r in plain if r.bullet]
    listed = sum(bool(find_degree_words(r.text)) for r in bullets) * 2 > len(bullets) or len(bullets) == len(plain)
    out: list[Row] = []
    i = 0
    while i < len(plain):
        own = [plain[i].line]
        while i + len(own) < len(plain) and len(own) < 4:
            nxt = plain[i + len(own)]
            if not _continues(own[-1], nxt.line, nxt.gap, edge[(own[-1].page, own[-1].column)], widest):
                break
            own.append(nxt.line)
        out.append(_row(own, plain[i].gap, len(out), plain[i].bullet and not listed))
        i += len(own)
    return _without_lists(out)


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


def _row(lines: Sequence[Line], gap: float, number: int, remark: bool) -> Row:
    text = lines[0].text[:600]
    source, dates = _joined_text(lines)
    said = " ".join(line.text[:600] for line in lines)
    detail = _is_detail(text) or (remark and len(text.split()) > 8)
    parts = parts_of(source, number)
    if detail or remark:
        return Row(lines[0], tuple(parts), (), 0, 0, gap, detail, said)
    degrees = sum(p.words is not None for p in parts)
    kept = tuple(d for d in dates if d.kind != "duration")
    remarked = sum(_in_brackets(text, d) for d in kept)
    return Row(lines[0], tuple(parts), kept, _schools(parts), degrees, gap, False, said, remarked)


def _in_brackets(text: str, date: DateMatch) -> bool:
    """Whether a date only stands in a remark, such as (withdrew 2015)."""
    opened = text.rfind("(", 0, date.start)
    inside = opened >= 0 and ")" not in text[opened : date.start]
    return inside and date.kind == "single" and (date.start == opened + 1) <= (date.rule in ("expected", "until"))
