"""Cuts a line that holds several entries of schooling ("LLM, Halden College; LLB, Wexcombe College") into one each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from screener.document.model import Line
from screener.extraction.candidate import DegreeLevel
from screener.extraction.date_points import fold_dates as fold_chars
from screener.extraction.dates import find_periods
from screener.extraction.degree_words import DegreeWords, find_degree_words, school_likeness
from screener.extraction.places import is_place
from screener.extraction.rows import cut
from screener.extraction.school_lines import STRONG
from screener.extraction.terms import degrees as terms

_LONGEST = 400  # letters of a line that is looked at
_STAY = re.compile(rf"[.;]\s+(?={terms.STAYS})")
_SEPARATORS = re.compile(
    r";\s+|\s[|/•·]\s+|\.\s+(?=[A-Z\d])|,\s+(?:(?:and|then|followed by)\s+)?|\s(?:and|&)\s+(?:an?\s+)?"
)
_LEAD = re.compile(r"[\s\d.,:()/–—-]{0,24}")  # dates and signs that an entry may begin with


def split_entries(lines: Sequence[Line]) -> list[Line]:
    """The lines, each with the text of one entry at most where separators and what stands between them tell."""
    return [part for line in lines for part in _entries(line)]


def _entries(line: Line) -> Iterator[Line]:
    start = 0
    for at, behind in _cuts(line.text[:_LONGEST]):
        yield replace(cut(line, start, at), block=-1 - line.offset - start)  # what follows does not continue it
        start = behind
    yield cut(line, start) if start else line


def _cuts(text: str) -> list[tuple[int, int]]:
    """Where the entries of a text end and begin."""
    least = DegreeLevel.CERTIFICATE if ";" in text else DegreeLevel.ASSOCIATE
    words = [w for w in find_degree_words(text) if w.level.rank >= least.rank]
    stays = [m.span() for m in _STAY.finditer(fold_chars(text))] if words else []
    if len(words) < 2:
        return stays
    out: list[tuple[int, int]] = []
    begun = 0
    for m in _SEPARATORS.finditer(text):
        if text.count("(", 0, m.start()) > text.count(")", 0, m.start()):
            continue
        before, behind = text[begun : m.start()], text[m.end() :]
        if _whole(before, m.group(), behind, words, begun, m.start(), m.end()):
            out.append(m.span())
            begun = m.end()
    return sorted({*out, *stays})


def _whole(
    before: str, sign: str, behind: str, words: Sequence[DegreeWords], begun: int, end: int, start: int
) -> bool:
    """Whether what stands before a separator is an entry, and another one begins behind it."""
    if not any(begun <= w.start and w.end <= end for w in words):
        return False
    lead = _LEAD.match(behind)
    opened = start + (lead.end() if lead else 0)
    named = next((w for w in words if w.start >= start), None)
    if named is None:
        return False
    first, rest = _names_school(before), _names_school(behind)
    if named.start > opened + 1:  # not the degree first: the school, then
        school = re.split(r",\s|\s[–—|-]\s|:\s", behind[: named.start - start])[0]
        return sign.startswith((";", " |", " •", " ·")) and first and _names_school(school)
    if sign[:1] == ";":
        return first or rest
    return first and (rest or (bool(find_periods(before)) and bool(find_periods(behind))))


def _names_school(text: str) -> bool:
    """Whether one of the parts of a text has a school's own words."""
    pieces = re.split(r",\s|\s[–—|-]\s|;\s|:\s|\sat\s|\sfrom\s|\t|\(", text)
    return any(school_likeness(piece) >= STRONG and not is_place(piece) for piece in pieces)
