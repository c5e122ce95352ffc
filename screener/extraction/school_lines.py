"""Tells which lines of an education section continue each other: names of degrees and schools wrap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from screener.document.model import Line
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.date_text import only_dates
from screener.extraction.dates import find_periods
from screener.extraction.degree_words import (
    DegreeWords,
    field_likeness,
    find_degree_words,
    names_schooling,
    school_likeness,
    unfinished,
)
from screener.extraction.rows import fold
from screener.extraction.school_parts import ICON, STOPPED, Type, labelled
from screener.extraction.terms import degrees as terms
from screener.extraction.terms import schools, studies

CELL_EDGE = 3.0  # points by which the words of one cell may start apart
STRONG = 1.2  # from here on a text has a school's own words

_OPEN_END = re.compile(
    r"(?:\b(?:of|in|and|for|the|de|des|du|di|del|della|der|und|et|y|e|en|do|da|to|with|at)|[,&]|\s/|\w-)$", re.I
)
OPEN_DATE = re.compile(r"\d\s*[-–—]\s*(?:[^\W\d_]{3,9}\.?)?\s*$")
_DATE_TAIL = re.compile(r"^\s*(?:•\s)?[-–—]+\s*(?=[\w'])")
ENTRY_LONG = 130  # characters of a line that may name school, degree, field and dates
_JOINERS = frozenset({"in", "at", "of", "from", "-", "–", "|", ",", "en", "im"})
_FIRST_PERSON = re.compile(r"(?:I|My)\s")
_TALK = re.compile(r"\be\.g\.|\byears of experience\b")  # what no entry says of itself
_STAY = re.compile(studies.STAYS)
_COURSE_CODE = re.compile(terms.COURSE_CODE)


def is_stay(text: str) -> bool:
    """Whether a line is about a stay at another school ("Exchange year, Halden College"), which it names."""
    plain = text.lstrip(STOPPED)
    return bool(_STAY.match(fold_chars(plain[:60]))) and len(plain.split()) < 12


def is_detail(text: str) -> bool:
    """Whether a line only describes: it names no school, degree or field of its own."""
    plain = text.lstrip(STOPPED)
    words = fold(plain)
    if _TALK.search(plain) and not find_periods(text[:300]):
        return True
    lead = next((d for d in terms.DETAIL_LEADS if words == d or words.startswith(d + " ")), "")
    if lead in terms.LISTS and words != lead:
        return unfinished(plain[:60]) != "towards" and not _names_stay(plain)
    if lead and (re.match(r"[^:–—-]{0,40}[:–—]|[^:]{0,40}\s-\s", plain) or text.lstrip().startswith("•")):
        return fold(plain.split(":")[0]) not in terms.LABELS
    if len(_COURSE_CODE.findall(text[:400])) > 1 and len(_course_codes(text[:400])) > 1:
        return True
    if stay := _STAY.match(fold_chars(plain[:60])):
        words_behind = any(w.start >= stay.end() for w in find_degree_words(plain))
        named = words_behind or (find_periods(text[:300]) and plain[stay.end() : stay.end() + 1] != ":")
        if not named:
            return True
    dated = any(d.start == 0 for d in find_periods(plain[:60]))
    ends = len(plain) < ENTRY_LONG and any(d.end == len(plain.rstrip()) for d in find_periods(plain))
    own = _FIRST_PERSON.match(plain) or ends
    told = school_likeness(plain[:130]) >= STRONG and (
        (own and find_degree_words(plain[60:])) or (unfinished(plain) in ("left", "incomplete") and find_periods(plain))
    )
    longest = max(len(cell.split()) for cell in plain.split("\t"))
    long = longest > 16 and not dated and not find_degree_words(plain[:60]) and not told
    return words == lead != "" or long


def _names_stay(text: str) -> bool:
    """Whether a line ends with a school and dates: courses that were all that somebody took there."""
    dates = find_periods(text[:300])
    parts = re.split(r",\s|\s[–—|-]\s|\sat\s|\(", text[: dates[0].start]) if dates else []
    return any(school_likeness(part) >= STRONG for part in parts[1:])


def _course_codes(text: str) -> list[str]:
    """The codes of courses in a text ("ECON 201"), without its dates ("SEP 2012")."""
    for date in reversed(find_periods(text)):
        text = f"{text[: date.start]} {text[date.end :]}"
    return _COURSE_CODE.findall(text)


def _right_edge(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """How far to the right each page and column is written on."""
    edge: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, line.column)
        edge[key] = max(edge.get(key, 0.0), line.box.x1)
    return edge


def left_end(line: Line) -> int:
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
    end, word = left_end(line), after.text.split()[0]
    if "\t" not in line.text[end : end + 3]:
        end = len(line.text)  # a date at the end of the words is no other cell
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


def type_at(line: Line, index: int) -> Type:
    """The type that a character is set in: size, bold, italic, colour; empty where the line does not say."""
    span = next((s for s in line.spans if s.start <= index < s.end), None)
    return (round(span.size), span.bold, span.italic, span.colour) if span else ()


def _same_type(a: Line, b: Line) -> bool:
    """Whether the second line begins in the type that the words of the first end in."""
    return type_at(a, max(0, left_end(a) - 1))[:3] == type_at(b, len(b.text) - len(b.text.lstrip()))[:3]


def turns(line: Line) -> Iterator[int]:
    """Where in a line a word begins in other type than the word before it ends in."""
    for m in re.finditer(r"(?<=\S) +(?=\S)", line.text[:600]):
        before, behind = type_at(line, m.start() - 1), type_at(line, m.end())
        small_caps = line.text[m.start() - 1].isupper() and line.text[m.end()].isupper()
        if before[small_caps:] != behind[small_caps:]:
            yield m.end()


def _is_open(text: str) -> bool:
    return bool(_OPEN_END.search(text)) and bool(find_degree_words(text) or school_likeness(text) >= STRONG)


def _only_school_word(text: str) -> bool:
    """Whether a text is nothing but "University" or the like: the end of a name that stands above."""
    return len(fold(text).split()) == 1 and school_likeness(text) >= STRONG and not text.isupper()


def _has_begun(text: str) -> bool:
    """Whether a line that names a degree has gone on to its school: something stands behind degree and field."""
    words = find_degree_words(text)
    return not words or len(re.findall(r",\s|\s[–—|-]\s", text[words[0].end :])) > 1 - (" in " in text[words[0].end :])


def _opens_entry(text: str) -> bool:
    """Whether a line begins with a degree or names a school, as the first line of an entry does."""
    return school_likeness(text) >= STRONG + 0.2 or any(w.start == 0 for w in find_degree_words(text))


def _turns_to_field(text: str, lead: str) -> bool:
    """Whether a whole name of a school is followed by a field of study of two words or more."""
    whole = school_likeness(text) >= STRONG and not find_degree_words(text) and not field_likeness(text)
    return whole and len(lead.split()) > 1 and field_likeness(lead) > 0 and school_likeness(lead) < STRONG


@dataclass(frozen=True, slots=True)
class Setting:
    """How a section is set: how far its columns are written on, its widest line, and what hangs at ends of lines.

    What hangs are the joining words of a template with nothing to join ("Diploma in" over "Halden College").
    """

    edge: dict[tuple[int, int], float]
    widest: float
    hanging: frozenset[str]
    pitch: float  # the usual gap between its lines, in their heights


def setting_of(page: Sequence[Line], lines: Sequence[Line], gaps: Sequence[float]) -> Setting:
    """The setting of the lines of a section on their pages, with the gaps between the lines."""
    widest = max((line.box.width for line in lines), default=0.0)
    return Setting(_right_edge(page), widest, _hanging(lines), median(gaps) if gaps else 0.0)


def _last_word(line: Line) -> str:
    words = line.text[: left_end(line)].rsplit(None, 1)
    return words[-1].lower() if len(words) > 1 else ""


def _hanging(lines: Sequence[Line]) -> frozenset[str]:
    ends = Counter(_last_word(line) for line in lines)
    between = {
        _last_word(line)
        for line, after in pairwise(lines)
        if _names_degree(line.text) and names_schooling(after.text) and not _names_degree(after.text)
    }
    return frozenset(word for word in between & _JOINERS if ends[word] > 1)


def _names_degree(text: str) -> bool:
    return bool(find_degree_words(text[:200]))


def below_cell(line: Line, after: Line) -> Line:
    """The part of a line that another stands below: where that is no more than a later cell, from this cell on."""
    if not line.char_boxes or abs(line.box.x0 - after.box.x0) <= CELL_EDGE:
        return line
    for tab in re.finditer("\t", line.text[:600]):
        start = tab.end()
        if start < len(line.text) and abs(line.char_boxes[start].x0 - after.box.x0) <= CELL_EDGE:
            box = replace(line.box, x0=line.char_boxes[start].x0)
            spans = (replace(s, start=max(0, s.start - start), end=s.end - start) for s in line.spans if s.end > start)
            boxes, offset = line.char_boxes[start:], line.offset + start
            return replace(line, text=line.text[start:], spans=tuple(spans), char_boxes=boxes, offset=offset, box=box)
    return line


def _date_goes_on(text: str, lead: str) -> bool:
    """Whether a period that a line breaks off ("2012-") ends where the next line begins ("2016 / 78%")."""
    tail = text[-24:].rstrip()
    if not OPEN_DATE.search(tail):
        return False
    ranged = any(d.kind == "range" and d.start < len(tail) < d.end for d in find_periods(f"{tail} {lead[:24]}"))
    return ranged or any(d.start == 0 and d.end >= len(lead) for d in find_periods(lead[:40]))


def _two_halves(line: Line, after: Line) -> bool:
    """Whether two lines are the start and the end of one period, one above the other."""
    first, second = find_periods(line.text[:24]), find_periods(after.text[:24])
    whole = find_periods(f"{line.text[:24]}\n{after.text[:24]}")
    edge = min(abs(line.box.x0 - after.box.x0), abs(line.box.x1 - after.box.x1))
    alone = only_dates(line.text) and only_dates(after.text) and edge <= CELL_EDGE
    if not alone or len(first) != 1 or len(second) != 1 or "range" in (first[0].kind, second[0].kind):
        return False
    return len(whole) == 1 or first[0].rule == second[0].rule == "year"


def _only_name(named: Sequence[DegreeWords], text: str, lead: str) -> bool:
    """Whether a line is no more than the name of a degree of the level of the last one named above it."""
    above = find_degree_words(text)
    alone = named[0].start == 0 and named[-1].end >= len(lead)
    return alone and bool(above) and above[-1].level is named[0].level and above[-1].end >= len(text) - 1


def continues(line: Line, after: Line, gap: float, setting: Setting) -> bool:
    """Whether the second line goes on with the words of the first."""
    if min(line.block, after.block) < 0:
        return line.block == after.block  # of one cell of a table (`school_tables.py`), or told apart
    whole, line = line, below_cell(line, after)
    edge = setting.edge.get((line.page, line.column), line.box.x1)
    text, cell = line.text[: left_end(line)], ICON.sub("", after.text).strip().split("\t", 1)[0]
    words = ICON.sub("", after.text[: left_end(after)]).strip()
    lead = words if any(c.isalpha() for c in words) else cell
    dated = len(words) < len(after.text.strip())
    if after.page != line.page or after.column != line.column or gap > 0.9 or not lead or lead.startswith("•"):
        return False
    if re.search(r"[^\W\d_]-$", text) and lead[0].islower() and _same_type(line, after):
        return True
    if text.endswith(",") and (named := find_degree_words(lead)) and _only_name(named, text, lead):
        return True
    if fold(text) in terms.BARE_LEVELS and _same_level(text, lead):
        return True
    if is_detail(text):
        goes_on = line.block == after.block and _same_look(line, after) and ":" not in lead
        return goes_on and not find_periods(after.text) and not _opens_entry(lead)
    if _date_goes_on(line.text, lead) or (gap < 0.6 and _two_halves(line, after)):
        return True
    if _DATE_TAIL.match(lead) and find_periods(line.text[-24:]) and find_periods(lead[:24]):
        return True
    if text.count("(") > text.count(")") and ")" in lead[:60]:
        return True
    if _last_word(line) in setting.hanging and lead[0].isupper():
        return False
    fits = _same_type(line, after) and _no_room(line, after, edge, setting.widest)
    described = is_detail(lead) and not (fits and fold(lead) in terms.DETAIL_LEADS and ":" not in lead)
    if find_periods(lead) or find_degree_words(lead) or described or labelled(lead)[0]:
        return False
    ended = "\t" not in line.text and len(text) < len(line.text.rstrip())  # "Diploma, 2018": the date is the end
    if lead[0].islower() or lead[0] in "(&" or (_is_open(text) and len(lead) < 60 and not ended):
        return not (text.endswith(" in") and school_likeness(lead) >= STRONG)
    if _only_school_word(lead) and (fits or (gap < 0.3 and _same_type(line, after))):
        return True
    if gap < 0.6 and _same_type(line, after) and _ends_name(text, words):
        return True
    if _only_degree(text) and lead[0].isupper() and not field_likeness(lead):
        return False
    if (dated and (line is whole or find_periods(after.text))) or abs(line.size - after.size) > 0.6:
        return False
    wide = line.box.width > 0.6 * (edge - line.box.x0) and line.box.width > 1.5 * after.box.width
    tight = line.block == after.block and _same_look(line, after) and gap < 0.3 and abs(line.box.x0 - after.box.x0) < 3
    if (school_likeness(lead) >= STRONG and not _has_begun(text)) or _turns_to_field(text, lead):
        return False
    return fits or (bool(line.char_boxes) and wide and tight) or _closer(line, after, gap, setting)


def _same_level(text: str, lead: str) -> bool:
    """Whether a line that is no more than a level ("Master") is followed by its degree ("Master of Laws")."""
    one, other = find_degree_words(text), find_degree_words(lead)
    return bool(one) and bool(other) and other[0].start == 0 and one[0].level is other[0].level and len(other) == 1


def _ends_name(text: str, lead: str) -> bool:
    """Whether a line goes on with the last words of a school's name, which name none alone: "Business School"."""
    words = fold(lead).split()
    begun = text[:1].isupper() and not find_degree_words(text) and not field_likeness(text)
    return begun and 0 < len(words) < 5 and schools.NO_NAME.issuperset(words) and school_likeness(lead) >= STRONG


def _only_degree(text: str) -> bool:
    """Whether a line is the whole name of a degree and nothing else."""
    words = find_degree_words(text)
    return len(words) == 1 and words[0].start == 0 and words[0].end >= len(text) and not text.startswith("Certified")


def _closer(line: Line, after: Line, gap: float, setting: Setting) -> bool:
    """Whether a wide line is followed much closer than lines are in this section: words that wrapped."""
    close = setting.pitch > 0.25 and gap < 0.4 * setting.pitch and school_likeness(after.text) < STRONG
    return close and _same_type(line, after) and line.box.width > 0.6 * setting.widest
