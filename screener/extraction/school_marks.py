"""Tells school and field of an entry apart: every stretch of neighbouring parts is weighed as either.

Their words speak first, then their place beside the degree, then what the other entries of the document do: people
set all their schools in one type, behind one sign, in one place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from screener.extraction.candidate import DegreeLevel
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.degree_words import (
    field_likeness,
    names_board,
    names_faculty,
    names_trade,
    school_likeness,
    sells_courses,
    unfinished,
)
from screener.extraction.places import is_place
from screener.extraction.rows import BULLET, fold
from screener.extraction.school_lines import STRONG
from screener.extraction.school_parts import Part, Type
from screener.extraction.schooling import Entry
from screener.extraction.terms import degrees as terms
from screener.extraction.terms import schools, studies

LONGEST_RUN = 4
_Key = TypeVar("_Key", bound=Hashable)
LEAST_SCHOOL = 0.45
LEAST_FIELD = 0.5

Slot = tuple[int, int]
_WORD = re.compile(r"[^\W_]")
_ONLY_STAY = re.compile(rf"^{studies.STAYS}\s?(?:\(|$)")
_REMARK = re.compile(rf"(?:{'|'.join(terms.DETAIL_LEADS)})\b")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring parts of one cell, read together."""

    parts: tuple[Part, ...]
    text: str
    slot: Slot  # row counted from the entry's first one, and where in the degree's row
    tail: Slot  # the same, the row counted from the entry's last one
    sign: str = ""  # what the page prints between it and the part before it
    repeats: bool = False  # the field that the degree names already
    listed: bool = False  # below others in a list
    within: bool = False  # another part of the entry names a whole school
    fielded: bool = False  # a field stands beside the degree
    spare: bool = False  # what is left where the degree has its field already, no part of what a semicolon ends
    own: bool = False  # right behind the degree, where others stand in its row

    @property
    def start(self) -> int:
        """Where the run starts in the document's text."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """The offset just behind the run."""
        return self.parts[-1].end


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry understood: which parts are the degree, the school and the field."""

    entry: Entry
    degree: Part | None
    school: Run | None
    area: Run | None


@dataclass(frozen=True, slots=True)
class Habits:
    """Where the entries of a document have their schools, behind which signs and in which type."""

    places: Counter[Slot] = field(default_factory=Counter)
    tails: Counter[Slot] = field(default_factory=Counter)
    school_signs: Counter[str] = field(default_factory=Counter)
    field_signs: Counter[str] = field(default_factory=Counter)
    school_types: Counter[Type] = field(default_factory=Counter)
    other_types: Counter[Type] = field(default_factory=Counter)


def _noise(part: Part) -> bool:
    words = fold(part.text)
    if _REMARK.match(words) and ":" in part.text[:24]:
        return True
    if not words or words.isdigit() or part.label in ("date", "place"):
        return True
    some = words.startswith("some ")  # "some college coursework"
    if part.words is None and (len(words) < 2 or (unfinished(part.text) and (some or not is_school(part)))):
        return True
    return words in terms.DETAIL_LEADS or words in terms.LABELS or _ONLY_STAY.match(fold_chars(part.text)) is not None


def _side(parts: Sequence[Part], i: int, degree: Part | None) -> int:
    """Where in the degree's own row a part stands: 1 right behind it, 2 later, -1 at the start, -2 before it."""
    part = parts[i]
    if degree is None or degree.row != part.row:
        return 0
    close = i > 0 and parts[i - 1] is degree
    leads = i == 0 or parts[i - 1].row != part.row
    return (1 if close else 2) if part.start > degree.start else (-1 if leads else -2)


def _runs(entry: Entry, degree: Part | None, text: str) -> Iterator[Run]:
    """Every stretch of neighbouring parts that may be the school or the field."""
    parts = entry.parts
    listed = _listed(entry)
    first = entry.rows[0].number
    end = max((p.row for p in parts if p.row not in listed), default=first)
    named = {fold(p.text) for p in parts if p.after == "in"}
    fields = [p for p in parts if degree and p.row == degree.row and not p.words and field_likeness(p.text)]
    whole = [p for p in parts if is_school(p) and not names_faculty(p.text)]
    several = degree is not None and sum(p.words is not None and p.row == degree.row for p in parts) > 1
    for i, part in enumerate(parts):
        for j in range(i, min(len(parts), i + LONGEST_RUN)):
            last = parts[j]
            same = last.row == part.row and last.cell == part.cell
            if not same or last.words or _noise(last) or (j > i and _another(parts[j - 1], last, text)):
                break
            side = _side(parts, i, degree)
            words = part.text if j == i else _between(text, parts[i : j + 1])
            repeats = part.after != "in" and fold(words) in named
            slot, tail = (part.row - first, side), (part.row - end, side)
            sign = _sign(parts, i, text)
            inner = sign != ";" and any(_sign(parts, k, text) == ";" for k in range(j + 1, len(parts)))
            spare = bool(named) and not repeats and part.after != "in" and not inner
            own = tuple(parts[i : j + 1])
            fielded, within = any(p not in own for p in fields), any(p not in own for p in whole)
            nearest = side == 1 and several
            yield Run(own, words, slot, tail, sign, repeats, part.row in listed, within, fielded, spare, nearest)


def _another(before: Part, part: Part, text: str) -> bool:
    """Whether a part is of another name than the one before: a sign that no name has in it stands between them, or the
    second is the board that examines a school's pupils."""
    return not {";", ":"}.isdisjoint(text[before.end : part.start]) or names_board(part.text)


def _listed(entry: Entry) -> frozenset[int]:
    """The rows of an entry that are a list below its other rows."""
    marked = [row.number for row in entry.rows if row.line.text.startswith(BULLET)]
    return frozenset(marked if marked and marked[0] != entry.rows[0].number else ())


def _sign(parts: Sequence[Part], i: int, text: str) -> str:
    """What the page prints between a part and the one before it in its cell."""
    before, part = parts[i - 1] if i else None, parts[i]
    if before is None or (before.row, before.cell) != (part.row, part.cell) or part.start - before.end > 12:
        return ""
    return "".join(text[before.end : part.start].lower().split())


def _between(text: str, parts: Sequence[Part]) -> str:
    """Neighbouring parts with what the page prints between them."""
    words = parts[0].text
    for before, part in pairwise(parts):
        gap = text[before.end : part.start]
        words += (gap if 0 < len(gap) < 8 and not _WORD.search(gap) else ", ") + part.text
    return " ".join(words.split())


def is_school(part: Part) -> bool:
    """Whether a part has a school's own words."""
    return school_likeness(part.text) >= STRONG


def _school_marks(run: Run, degree: Part | None, habits: Habits) -> float:
    """How much a run looks like the entry's school."""
    first, extra = run.parts[0], run.parts[1:]
    marks = school_likeness(run.text if not extra else _without_places(run))
    strong = marks >= STRONG
    marks -= (1.4 if run.within and not extra else 0.4) if names_faculty(first.text) else 0.0
    marks += _no_field(run, degree)
    marks += 0.15 * run.spare
    marks += 1.8 * (sells_courses(first.text) and not extra)
    marks -= 1.5 * run.repeats + 0.5 * (run.listed and not strong)
    habit = _habit(run, habits)
    marks -= 0.0 if strong else field_likeness(run.text) * (1.0 - max(0.0, habit))
    marks -= 1.5 if first.after == "in" else 0.3 if first.after == "degree" and not strong else 0.0
    marks += 0.5 if degree is None or degree.row != first.row else 0.3 if run.slot[1] < 0 else 0.0
    marks += 0.25 if degree and degree.row == first.row and degree.type != first.type else 0.0
    marks += {"institution": 2.0, "area": -2.0, "degree": -1.0}.get(first.label, 0.0)
    marks -= 0.8 if all(is_place(p.text) for p in run.parts) else 0.0
    longest = 18 if extra and all(map(is_school, run.parts)) else 12
    marks -= 0.6 if run.text[:1].islower() or len(run.text.split()) > longest else 0.0
    marks += _usual(run, habits) + habit + 1.2 * (degree is None and run.sign in terms.AT)
    named = any(is_school(p) for p in run.parts)
    marks -= sum(
        0.4 * field_likeness(p.text) + 0.3 * (named and p is first) for p in run.parts if extra and not is_school(p)
    )
    for part in extra:
        outside = is_place(part.text) or fold(first.text) in schools.SCHOOL_LETTERS
        marks += 0.05 if not outside or _needs_place(first) else -0.1
    return marks


def _no_field(run: Run, degree: Part | None) -> float:
    """Marks for what stands behind a degree and can hardly be its field: the field stands elsewhere, or it has none."""
    first = run.parts[0]
    if degree is None or degree.words is None or degree.row != first.row or first.start < degree.end:
        return 0.0
    placed = all(is_place(p.text) for p in run.parts) or not run.sign.strip(".") or run.text[:1].islower()
    if placed or first.after == "in" or field_likeness(run.text):
        return 0.0
    whole = degree.words.level is DegreeLevel.SECONDARY or names_trade(degree.text)
    return 0.6 if whole else 0.4 * run.fielded


def _without_places(run: Run) -> str:
    """A run's words without the places among them: the letters of a state are no letters of a school."""
    return ", ".join(p.text for p in run.parts if not is_place(p.text)) or run.text


def _needs_place(school: Part) -> bool:
    """Whether a school is told apart by its place: "IIT, Madras" and short names that are no known school's."""
    if not is_school(school):
        return len(school.text) <= 7
    return bool(schools.NEED_A_PLACE.intersection(fold(school.text).split())) and len(school.text) <= 7


def _usual(run: Run, habits: Habits) -> float:
    """0 to 1: how often the other entries have their school in the run's place; less to go by, less said."""
    share = max(_share(habits.places, run.slot), _share(habits.tails, run.tail))
    return (1.0 if sum(habits.places.values()) > 1 else 0.7) * share


def _set_like_schools(run: Run, habits: Habits) -> float:
    """-1 to 1: whether the other entries set schools rather than fields and degrees in the run's type."""
    own = run.parts[0].type
    told = own and habits.school_types
    return _share(habits.school_types, own) - _share(habits.other_types, own) if told else 0.0


def _signed_like_schools(run: Run, habits: Habits) -> float:
    """-1 to 1: whether schools rather than fields of the other entries follow what the run follows."""
    told = run.sign and habits.school_signs
    return _share(habits.school_signs, run.sign) - _share(habits.field_signs, run.sign) if told else 0.0


def _share(counts: Counter[_Key], key: _Key) -> float:
    known = sum(counts.values())
    return counts[key] / known if known else 0.0


def _habit(run: Run, habits: Habits) -> float:
    """How much type and sign of a run speak for a school (above 0) or for a field (below)."""
    said = _set_like_schools(run, habits) + _signed_like_schools(run, habits)
    return said * min(1.0, 0.4 * sum(habits.places.values()))


def _area_marks(run: Run, degree: Part | None, habits: Habits) -> float:
    """How much a run looks like the field of study."""
    first, extra = run.parts[0], run.parts[1:]
    habit = 0.0 if first.after == "in" else _habit(run, habits)
    marks = field_likeness(first.text) * (1.0 - max(0.0, habit)) + {"in": 1.5, "degree": 0.6}.get(first.after, 0.0)
    marks -= 1.2 if school_likeness(run.text) >= STRONG and first.after != "in" else 0.0
    marks += 0.3 * run.own
    marks += {"area": 2.0, "institution": -2.0}.get(first.label, 0.0)
    marks -= (0.5 if is_place(first.text) else 0.0) + _no_field(run, degree)
    marks -= 0.6 if len(run.text.split()) > 12 else 0.0
    if degree and not first.after:
        near = abs(degree.row - first.row)
        marks += 0.3 if near == 0 else 0.2 if near == 1 else -0.3
    marks -= (0.0 if first.after else _usual(run, habits)) + habit
    for part in extra:
        marks += 0.25 * field_likeness(part.text) - 0.2 - (1.0 if school_likeness(part.text) >= STRONG else 0.0)
    return marks


def _apart(a: Run, b: Run) -> bool:
    return not any(part in b.parts for part in a.parts)


def read_entry(entry: Entry, degree: Part | None, text: str, habits: Habits) -> Reading:
    """School and field of an entry: of all pairs of runs the one with the most marks."""
    runs = list(_runs(entry, degree, text))
    schools = [(m, r) for r in runs if (m := _school_marks(r, degree, habits)) >= LEAST_SCHOOL]
    areas = [(m, r) for r in runs if (m := _area_marks(r, degree, habits)) >= LEAST_FIELD]
    best: tuple[float, Run | None, Run | None] = (0.0, None, None)
    for m, school in [*schools, (0.0, None)]:
        for n, area in [*areas, (0.0, None)]:
            if (school is None or area is None or _apart(school, area)) and m + n > best[0]:
                best = (m + n, school, area)
    return Reading(entry, degree, best[1], best[2])


def habits_of(readings: Iterable[Reading]) -> Habits:
    """What the entries have in common, counted over those that say in words which their school is, if any do."""
    told = list(readings)
    schools = [r.school for r in told if r.school]
    sure = [s for s in schools if school_likeness(s.text) >= STRONG]
    areas = [r.area for r in told if r.area and school_likeness(r.area.text) < STRONG]
    fields = [a for a in areas if a.parts[0].after == "in"] or [a for a in areas if field_likeness(a.text)]
    others = [p for r in told for p in (r.degree, r.area and r.area.parts[0]) if p and p.type]
    return Habits(
        Counter(s.slot for s in sure or schools),
        Counter(s.tail for s in sure if s.slot[1] == 0),
        Counter(s.sign for s in sure if s.sign),
        Counter(a.sign for a in fields if a.sign),
        Counter(s.parts[0].type for s in sure),
        Counter(p.type for p in others),
    )
