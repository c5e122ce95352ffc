"""The degrees of education sections: level, name, field, school, dates, finished or not.

`schooling.py` cuts the lines into entries and parts; here the parts of an entry are told apart as school and field
by their words, their place beside the degree, and the place that schools have in the other entries.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from screener.document.model import Document, Line
from screener.extraction.candidate import PRESENT, Degree, DegreeLevel, Evidence, Period
from screener.extraction.dates import DateMatch
from screener.extraction.degree_words import field_families, field_likeness, name_families, school_likeness, unfinished
from screener.extraction.evidence import Quoter
from screener.extraction.places import is_place
from screener.extraction.rows import fold
from screener.extraction.school_parts import Part
from screener.extraction.school_rows import STRONG, Row, read_rows
from screener.extraction.schooling import Entry, find_entries
from screener.extraction.terms import degrees as terms

LONGEST_RUN = 4
LEAST_SCHOOL = 0.45
_HARD = frozenset({"incomplete", "left", "abd", "towards", "semester"})
_GRADE_LEADS = ("grade", "gpa", "cgpa", "score", "status", "note")

_SECONDARY_SCHOOL = re.compile(
    r"\b(?:high school|secondary school|senior secondary|lycee|gymnasium|liceo|grammar school)\b"
)

Slot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring parts of one cell, read together."""

    parts: tuple[Part, ...]
    text: str
    slot: Slot

    @property
    def start(self) -> int:
        """Where the run starts in the document's text."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """The offset just behind the run."""
        return self.parts[-1].end


@dataclass(frozen=True, slots=True)
class _Reading:
    """One entry understood: which parts are the degree, the school and the field."""

    entry: Entry
    degree: Part | None
    school: _Run | None
    area: _Run | None


def _noise(part: Part) -> bool:
    words = fold(part.text)
    if not words or words.isdigit() or part.label in ("date", "place"):
        return True
    if part.words is None and (len(words) < 2 or (unfinished(part.text) and not _is_school(part))):
        return True
    return words in terms.DETAIL_LEADS or words in terms.LABELS


def _side(parts: Sequence[Part], i: int, degree: Part | None) -> int:
    """Where in the degree's own row a part stands: 1 right behind it, 2 later, -1 at the start, -2 before it."""
    part = parts[i]
    if degree is None or degree.row != part.row:
        return 0
    close = i > 0 and parts[i - 1] is degree
    leads = i == 0 or parts[i - 1].row != part.row
    return (1 if close else 2) if part.start > degree.start else (-1 if leads else -2)


def _runs(entry: Entry, degree: Part | None, text: str) -> Iterator[_Run]:
    """Every stretch of neighbouring parts that may be the school or the field."""
    parts = entry.parts
    first = entry.rows[0].parts[0].row if entry.rows and entry.rows[0].parts else 0
    for i, part in enumerate(parts):
        for j in range(i, min(len(parts), i + LONGEST_RUN)):
            last = parts[j]
            same = last.row == part.row and last.cell == part.cell
            if not same or last.words or _noise(last):
                break
            side = _side(parts, i, degree)
            words = part.text if j == i else _between(text, parts[i : j + 1])
            yield _Run(tuple(parts[i : j + 1]), words, (part.row - first, side))


def _between(text: str, parts: Sequence[Part]) -> str:
    """Neighbouring parts with what the page prints between them."""
    words = parts[0].text
    for before, part in pairwise(parts):
        gap = text[before.end : part.start]
        words += (gap if 0 < len(gap) < 8 and before.end <= part.start else ", ") + part.text
    return " ".join(words.split())


def _is_school(part: Part) -> bool:
    return school_likeness(part.text) >= STRONG


def _school_marks(run: _Run, degree: Part | None, slots: Counter[Slot]) -> float:
    """How much a run looks like the entry's school."""
    first, extra = run.parts[0], run.parts[1:]
    marks = school_likeness(run.text)
    strong = marks >= STRONG
    marks -= 0.4 if fold(first.text).split()[:1] and fold(first.text).split()[0] in terms.FACULTIES else 0.0
    marks -= 0.0 if strong else 1.0 * field_likeness(run.text)
    marks -= 1.5 if first.after == "in" else 0.3 if first.after == "degree" and not strong else 0.0
    marks += 0.5 if degree is None or degree.row != first.row else 0.3 if run.slot[1] < 0 else 0.0
    marks += {"institution": 2.0, "area": -2.0, "degree": -1.0}.get(first.label, 0.0)
    marks -= 0.8 if all(is_place(p.text) for p in run.parts) else 0.0
    marks -= 0.6 if run.text[:1].islower() or len(run.text.split()) > 12 else 0.0
    marks += _usual(run, slots)
    named = any(_is_school(p) for p in run.parts)
    marks -= sum(
        0.4 * field_likeness(p.text) + 0.3 * (named and p is first) for p in run.parts if extra and not _is_school(p)
    )
    for part in extra:
        marks += 0.05 if not is_place(part.text) or len(first.text) <= 7 else -0.1
    return marks


def _usual(run: _Run, slots: Counter[Slot]) -> float:
    """0 to 1: how often the other entries have their school in the run's place; less to go by, less said."""
    known = sum(slots.values())
    return (1.0 if known > 1 else 0.7) * slots[run.slot] / known if known else 0.0


def _area_marks(run: _Run, degree: Part | None, slots: Counter[Slot]) -> float:
    """How much a run looks like the field of study."""
    first, extra = run.parts[0], run.parts[1:]
    likely = field_likeness(first.text)
    marks = likely + {"in": 1.5, "degree": 0.6}.get(first.after, 0.0)
    marks -= 1.2 if school_likeness(run.text) >= STRONG and first.after != "in" else 0.0
    marks += {"area": 2.0, "institution": -2.0}.get(first.label, 0.0)
    marks -= 0.5 if is_place(first.text) else 0.0
    marks -= 0.6 if len(run.text.split()) > 12 else 0.0
    if degree and not first.after:
        near = abs(degree.row - first.row)
        marks += 0.3 if near == 0 else 0.2 if near == 1 else -0.3
    marks -= 0.0 if first.after else _usual(run, slots)
    for part in extra:
        marks += 0.25 * field_likeness(part.text) - 0.2 - (1.0 if school_likeness(part.text) >= STRONG else 0.0)
    return marks


def _apart(a: _Run, b: _Run) -> bool:
    return a.end <= b.start or b.end <= a.start


def _read(entry: Entry, degree: Part | None, text: str, slots: Counter[Slot]) -> _Reading:
    """School and field of an entry: of all pairs of runs the one with the most marks."""
    runs = list(_runs(entry, degree, text))
    schools = [(m, r) for r in runs if (m := _school_marks(r, degree, slots)) >= LEAST_SCHOOL]
    areas = [(m, r) for r in runs if (m := _area_marks(r, degree, slots)) >= 0.5]
    best: tuple[float, _Run | None, _Run | None] = (0.0, None, None)
    for m, school in [*schools, (0.0, None)]:
        for n, area in [*areas, (0.0, None)]:
            if (school is None or area is None or _apart(school, area)) and m + n > best[0]:
                best = (m + n, school, area)
    return _Reading(entry, degree, best[1], best[2])


def _slots(readings: Iterable[_Reading]) -> Counter[Slot]:
    """Where the entries have their schools, counted over those that say so in words, if any do."""
    found = [r.school for r in readings if r.school]
    sure = [school.slot for school in found if school_likeness(school.text) >= STRONG]
    return Counter(sure or (school.slot for school in found))


def _degree_parts(entry: Entry) -> list[Part | None]:
    found = [p for r in entry.rows if r.degrees for p in r.parts if p.words]
    apart = [p for i, p in enumerate(found) if i == 0 or p.row != found[i - 1].row]
    return list(apart) or [None]


def _period(dates: Sequence[DateMatch]) -> Period | None:
    if not dates:
        return None
    best = next((d for d in dates if d.kind in ("range", "open")), dates[-1])
    period = best.period
    return Period(None, period.end) if best.kind == "single" else period


_EXPECTED = "expected"  # inside a range: "2023 - expected June 2027"


def _completed(reading: _Reading, text: str, dates: Sequence[DateMatch]) -> bool:
    if any((d.period.end is PRESENT and d.period.start) or d.rule == "expected" for d in dates):
        return False
    if any(_EXPECTED in fold(row.said[d.start : d.end]) for row in reading.entry.rows for d in row.dates):
        return False
    for row in reading.entry.rows:
        said = unfinished(_without(row))
        short = len(row.said.split()) < 10 and (":" not in row.said or fold(row.said).startswith(_GRADE_LEADS))
        telling = bool(row.degrees or row.schools or row.dates) or len(row.said.split()) < 5
        if said and ((said in _HARD and (short or not row.detail)) or (telling and not row.detail)):
            return False
    return True


def _without(row: Row) -> str:
    """A row's words without its dates: "present" as the end of a period is judged with the period."""
    words = row.said
    for date in sorted(row.dates, key=lambda d: -d.start):
        words = words[: date.start] + " " + words[date.end :]
    return words


def _proof(reading: _Reading, quoter: Quoter) -> tuple[Evidence, ...]:
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


def _build(reading: _Reading, institution: str, text: str, quoter: Quoter) -> Degree:
    part = reading.degree
    rows = reading.entry.rows
    shared = len(_degree_parts(reading.entry)) > 1
    own = [r for r in rows if not shared or (part and r.parts and r.parts[0].row == part.row)]
    dates = [d for r in own for d in r.dates]
    name = " ".join(part.text.split()) if part else ""
    area = reading.area.text if reading.area else ""
    level = _level(part, area, institution)
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


def _families(area: str, name: str) -> tuple[str, ...]:
    """The families of the field; where the field tells none, those of the degree's own name. An MBA is business."""
    told = tuple(family for family in field_families(area) if family != "other")
    named = name_families(name)
    if told:
        return (*told, "business") if "business" in named and "business" not in told else told
    return named or tuple(f for f in field_families(name) if f != "other") or field_families(area)


def _level(part: Part | None, area: str, institution: str) -> DegreeLevel | None:
    """The level of the degree's words, or what field and school make of words that mean two things."""
    school = fold(institution)
    if part is None or part.words is None:
        return DegreeLevel.SECONDARY if _SECONDARY_SCHOOL.search(school) else None
    level = part.words.level
    bac = level is DegreeLevel.SECONDARY and fold(part.text).startswith("baccalaureat")
    if bac and not _SECONDARY_SCHOOL.search(school) and set(field_families(area)) - {"other", "science"}:
        return DegreeLevel.BACHELOR
    return level


def _shape(entry: Entry) -> tuple[object, ...]:
    return tuple((row.look, bool(row.dates)) for row in entry.rows if not row.detail)


def _schooling(readings: Sequence[_Reading]) -> list[_Reading]:
    """The entries that are schooling: by their words, or set exactly like those that are."""
    sure = [r for r in readings if r.degree or (r.school and any(_is_school(p) for p in r.school.parts))]
    usual = Counter(_shape(r.entry) for r in sure if len(r.entry.rows) > 1)
    shapes = {shape for shape, count in usual.items() if count > 1}
    kept = []
    for reading in readings:
        labelled = any(part.label for part in reading.entry.parts)
        whole = reading.school is not None and (reading.area is not None or len(reading.entry.rows) > 1)
        alike = whole and _shape(reading.entry) in shapes
        if reading in sure or alike or (labelled and whole):
            kept.append(reading)
    return kept


def find_degrees(lines: Sequence[Line], document: Document) -> tuple[Degree, ...]:
    """The degrees that the lines of education sections name, in their order."""
    text, quoter = document.text, Quoter(document)
    entries = find_entries(read_rows(lines, document.lines))
    pairs = [(entry, part) for entry in entries for part in _degree_parts(entry)]
    readings = [_read(entry, part, text, Counter()) for entry, part in pairs]
    slots = _slots(readings)
    readings = _schooling([_read(entry, part, text, slots) for entry, part in pairs])
    return tuple(
        _build(r, school, text, quoter)
        for r, school in zip(readings, _institutions(readings), strict=True)
        if _proof(r, quoter)
    )


def _institutions(readings: Sequence[_Reading]) -> list[str]:
    """Each entry's school; an entry without one has that of the entry above it, where several share a school."""
    names = [r.school.text if r.school else "" for r in readings]
    for i in range(1, len(names)):
        if not names[i] and readings[i].degree:
            names[i] = names[i - 1]
    return [re.sub(r"^[,\s]+|[,\s]+$", "", name) for name in names]


def highest_degree(degrees: Iterable[Degree]) -> DegreeLevel | None:
    """The highest level among the completed degrees."""
    levels = [d.level for d in degrees if d.level and d.completed]
    return max(levels, key=lambda level: level.rank, default=None)
