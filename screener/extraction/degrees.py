"""The degrees of education sections: level, name, field, school, dates, finished or not.

`schooling.py` cuts the lines into entries and parts, `school_marks.py` tells school and field apart; here the facts
are made of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from screener.document.model import Document, Line
from screener.extraction.candidate import PRESENT, Degree, DegreeLevel, Evidence, Period
from screener.extraction.dates import DateMatch
from screener.extraction.degree_words import (
    abroad_from,
    field_families,
    field_likeness,
    find_degree_words,
    name_families,
    names_trade,
    school_likeness,
    sells_courses,
    unfinished,
)
from screener.extraction.evidence import Quoter
from screener.extraction.rows import fold
from screener.extraction.school_lines import STRONG
from screener.extraction.school_marks import Habits, Reading, Run, habits_of, is_school, read_entry
from screener.extraction.school_parts import Part
from screener.extraction.school_rows import Row, read_rows
from screener.extraction.schooling import Entry, find_entries
from screener.extraction.sections import Section
from screener.extraction.terms import degrees as terms
from screener.extraction.terms import schools

_HARD = frozenset({"incomplete", "left", "abd", "towards", "semester"})
_GRADE_LEADS = ("grade", "gpa", "cgpa", "score", "status", "note")

_SECONDARY, _HIGHER = re.compile(schools.SECONDARY), re.compile(schools.HIGHER)
_LETTERS = re.compile(r"\s?\(([A-Za-z.]{2,8})\)")
# What says that somebody studied at a school of higher education and took no degree.
_NO_DEGREE = frozenset({"incomplete", "left", "part"})


def _of_its_own(entry: Entry, before: Part, part: Part) -> bool:
    """Whether a degree is another than the one before it in its row: each with its field behind, or of another level
    with dates of its own."""
    words = [p.words for p in (before, part) if p.words and p.words.level.rank >= DegreeLevel.ASSOCIATE.rank]
    fields = [b for a, b in pairwise(entry.parts) if a in (before, part) and b.after and not b.words]
    if len(words) < 2 or words[0].level is words[1].level:
        return len(words) == len(fields) == 2 and all(field_likeness(b.text) for b in fields)
    dates = [d for r in entry.rows if r.parts and r.parts[0].row == part.row for d in r.dates]
    return len(fields) == 2 or len(dates) == 2


def _degree_parts(entry: Entry) -> list[Part | None]:
    found = [p for r in entry.rows if r.degrees for p in r.parts if p.words]
    apart = found[:1]
    apart += [b for a, b in pairwise(found) if b.row != a.row or _of_its_own(entry, a, b)]
    return list(apart) or [None]


def _period(dates: Sequence[DateMatch]) -> Period | None:
    if not dates:
        return None
    best = next((d for d in dates if d.kind in ("range", "open")), dates[-1])
    period = best.period
    return Period(None, period.end) if best.kind == "single" else period


_EXPECTED = "expected"  # inside a range: "2023 - expected June 2027"


def _completed(reading: Reading, text: str, dates: Sequence[DateMatch]) -> bool:
    if any((d.period.end is PRESENT and d.period.start) or d.rule == "expected" for d in dates):
        return False
    if any(_EXPECTED in fold(row.said[d.start : d.end]) for row in reading.entry.rows for d in row.dates):
        return False
    for row in reading.entry.rows:
        said = unfinished(_without(row))
        within = not row.degrees and any(other.degrees for other in reading.entry.rows)
        if said in ("studies", "abroad") and (within or _behind_the_degree(row)):
            continue  # a term abroad within the course
        short = len(row.said.split()) < 10 and (":" not in row.said or fold(row.said).startswith(_GRADE_LEADS))
        telling = bool(row.degrees or row.schools or row.dates) or len(row.said.split()) < 5
        if said and ((said in _HARD and (short or not row.detail)) or (telling and not row.detail)):
            return False
    return True


def _behind_the_degree(row: Row) -> bool:
    """Whether a row names a degree, and a term abroad only behind it: a remark about the course."""
    named = [word.start for word in find_degree_words(row.said)]
    return bool(named) and named[0] < abroad_from(row.said)


def _without(row: Row) -> str:
    """A row's words without its dates: "present" as the end of a period is judged with the period."""
    words = row.said
    for date in sorted(row.dates, key=lambda d: -d.start):
        words = words[: date.start] + " " + words[date.end :]
    return words


def _proof(reading: Reading, quoter: Quoter) -> tuple[Evidence, ...]:
    out = []
    part, area, school = reading.degree, reading.area, reading.school
    if part and part.words:
        together = area is not None and area.parts[0].row == part.row
        start = min(part.start, area.start) if area and together else part.start
        end = max(part.end, area.end) if area and together else part.end
        out.append(quoter.at(start, end, part.words.rule))
    elif area:
        out.append(quoter.at(area.start, area.end, "field"))
    if school:
        out.append(quoter.at(school.start, school.end, "school"))
    return tuple(out)


def _own_dates(reading: Reading) -> list[DateMatch]:
    """The dates of an entry's degree: where several degrees share the entry, those beside it."""
    part, rows = reading.degree, reading.entry.rows
    degrees = _degree_parts(reading.entry)
    if len(degrees) < 2 or part is None:
        return [d for r in rows for d in r.dates]
    dates = [d for r in rows if r.parts and r.parts[0].row == part.row for d in r.dates]
    beside = [p for p in degrees if p and p.row == part.row]
    return [dates[beside.index(part)]] if len(beside) == len(dates) else dates


def _build(reading: Reading, institution: str, text: str, quoter: Quoter) -> Degree:
    part = reading.degree
    dates = _own_dates(reading)
    name = " ".join(part.text.split()) + _letters_behind(reading, text) if part else ""
    area = reading.area.text.rstrip(" ([") if reading.area else ""
    level = _level(part, area, institution) or _untold_level(reading, institution)
    return Degree(
        level,
        name,
        area,
        _families(area, name),
        institution,
        _period(dates),
        _completed(reading, text, dates) if level else None,
        _proof(reading, quoter),
    )


def _letters_behind(reading: Reading, text: str) -> str:
    """The letters of the degree in brackets behind its field: "Máster en Dirección de Empresas (MBA)"."""
    letters = _LETTERS.match(text, reading.area.end) if reading.area and reading.degree else None
    words = find_degree_words(letters[1]) if letters else []
    same = words and reading.degree and reading.degree.words and words[0].level is reading.degree.words.level
    return f" ({letters[1]})" if letters and same else ""


def _families(area: str, name: str) -> tuple[str, ...]:
    """The families of the field; where the field tells none, those of the degree's own name. An MBA is business."""
    told = tuple(family for family in field_families(area) if family != "other")
    named = name_families(name)
    if told:
        return (*told, "business") if "business" in named and "business" not in told else told
    return named or tuple(f for f in field_families(name) if f != "other") or field_families(area)


def _is_secondary(school: str) -> bool:
    """Whether the folded name of a school is that of a secondary one."""
    return _SECONDARY.search(school) is not None and _HIGHER.search(school) is None


def _level(part: Part | None, area: str, institution: str) -> DegreeLevel | None:
    """The level of the degree's words, or what field and school make of words that mean two things."""
    school = fold(institution)
    if part is None or part.words is None:
        return DegreeLevel.SECONDARY if _is_secondary(school) else None
    level = part.words.level
    if level is DegreeLevel.CERTIFICATE and fold(part.text) in ("diploma", "certificate"):
        return DegreeLevel.SECONDARY if _is_secondary(school) else level
    bac = level is DegreeLevel.SECONDARY and fold(part.text).startswith("baccalaureat")
    if bac and not _is_secondary(school) and set(field_families(area)) - {"other", "science"}:
        return DegreeLevel.BACHELOR
    return level


def _untold_level(reading: Reading, institution: str) -> DegreeLevel | None:
    """The level of an entry without the name of a degree: a course of a seller of courses, or studies without a degree
    at a school of higher education, which are taken for a first degree's."""
    if reading.degree is not None or not institution:
        return None
    if sells_courses(institution):
        return DegreeLevel.CERTIFICATE
    told = {unfinished(_without(row)) for row in reading.entry.rows if not row.detail}
    studied = school_likeness(institution) >= STRONG
    return DegreeLevel.BACHELOR if studied and not told.isdisjoint(_NO_DEGREE) else None


def _shape(entry: Entry, *, centred: bool) -> tuple[object, ...]:
    looks = ((row.look[:2] if centred else row.look, bool(row.dates)) for row in entry.rows if not row.detail)
    return tuple(looks)


def _dated_field(reading: Reading) -> bool:
    """Whether an entry has a field of study and dates."""
    dated = any(row.dates for row in reading.entry.rows)
    return dated and reading.area is not None and field_likeness(reading.area.text) > 0


def _dated_at(reading: Reading) -> bool:
    """Whether an entry says where something was studied, and when: "Leaders' course at Halden Group, 2019"."""
    dated = any(row.dates for row in reading.entry.rows)
    return dated and reading.school is not None and reading.school.sign in terms.AT


def _rank_of_skill(reading: Reading) -> bool:
    """Whether the only word of a degree says how well something is known: "Intermediate", without a school or date."""
    named = reading.degree is not None and fold(reading.degree.text) == "intermediate"
    told = any(row.dates for row in reading.entry.rows) or any(is_school(part) for part in reading.entry.parts)
    return named and not told


def _is_known(reading: Reading, school: Run) -> bool:
    """Whether the name of a school says by itself that it is one; a seller of courses, with what was taken or when."""
    told = reading.area is not None or any(row.dates for row in reading.entry.rows)
    sold = told and sells_courses(school.text) and not all(sells_courses(part.text) for part in reading.entry.parts)
    return sold or any(is_school(part) for part in school.parts)


def _schooling(readings: Sequence[Reading]) -> list[Reading]:
    """The entries that are schooling: by their words, or set exactly like those that are."""
    readings = [r for r in readings if not _rank_of_skill(r)]
    sure = [r for r in readings if r.degree or (r.school and _is_known(r, r.school))]
    centred = len({r.entry.rows[0].look[2] for r in sure}) * 2 > len(sure) > 1
    every = [_shape(r.entry, centred=centred) for r in sure]
    usual = Counter(shape for shape in every if len(shape) > 1)
    shapes = {shape for shape, count in usual.items() if count > 1}
    places = [i for i, r in enumerate(readings) if r in sure]
    between = range(places[0], places[-1]) if places else range(0)
    kept = []
    for i, reading in enumerate(readings):
        labelled = any(part.label for part in reading.entry.parts)
        whole = reading.school is not None and (reading.area is not None or len(reading.entry.rows) > 1)
        shape = _shape(reading.entry, centred=centred)
        among = i in between and shape in usual and any(row.dates for row in reading.entry.rows)
        told = among or (shape in every and (_dated_field(reading) or _dated_at(reading)))
        if reading in sure or (whole and (shape in shapes or told or labelled)) or (told and _dated_at(reading)):
            kept.append(reading)
    return kept


def schooling_lines(sections: Sequence[Section]) -> tuple[Line, ...]:
    """The lines of the sections of education; a list of qualifications beside one of schooling is of certificates."""
    own = [s for s in sections if s.kind == "education"]
    schooling = [s for s in own if s.heading is None or fold(s.heading.text) not in terms.QUALIFICATIONS]
    kept = [s for s in own if s in schooling or not schooling or _holds_degree(s.lines)]
    return tuple(line for section in kept for line in section.lines)


def _holds_degree(lines: Sequence[Line]) -> bool:
    words = [w for line in lines for w in find_degree_words(line.text)]
    return any(w.level is not DegreeLevel.CERTIFICATE for w in words)


def find_degrees(lines: Sequence[Line], document: Document) -> tuple[Degree, ...]:
    """The degrees that the lines of education sections name, in their order."""
    text, quoter = document.text, Quoter(document)
    entries = find_entries(read_rows(lines, document.lines))
    pairs = [(entry, part) for entry in entries for part in _degree_parts(entry)]
    habits = habits_of([read_entry(entry, part, text, Habits()) for entry, part in pairs])
    readings = _schooling([read_entry(entry, part, text, habits) for entry, part in pairs])
    return tuple(
        _build(r, school, text, quoter)
        for r, school in zip(readings, _institutions(readings), strict=True)
        if _proof(r, quoter)
    )


def _institutions(readings: Sequence[Reading]) -> list[str]:
    """Each entry's school; an entry without one has that of the entry above it, where several share a school."""
    names = [r.school.text if r.school else "" for r in readings]
    for i in range(1, len(names)):
        if not names[i] and readings[i].degree and not _before_university(readings[i], readings[i - 1]):
            names[i] = names[i - 1]
    return [re.sub(r"^[,\s]+|[,\s]+$", "", name) for name in names]


def _before_university(reading: Reading, above: Reading) -> bool:
    """Whether an entry is of schooling or a trade below one of a university, whose name it cannot share."""
    levels = [part.words.level for part in (reading.degree, above.degree) if part and part.words]
    trade = reading.degree is not None and names_trade(reading.degree.text)
    low = trade or levels[:1] == [DegreeLevel.SECONDARY]
    return low and len(levels) == 2 and levels[1].rank >= DegreeLevel.BACHELOR.rank


def highest_degree(degrees: Iterable[Degree]) -> DegreeLevel | None:
    """The highest level among the completed degrees."""
    levels = [d.level for d in degrees if d.level and d.completed]
    return max(levels, key=lambda level: level.rank, default=None)
