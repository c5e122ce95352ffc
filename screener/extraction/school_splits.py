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
from screener.extraction.terms import studies

_LONGEST = 400  # letters of a line that is looked at
_STAY = re.compile(rf"[.;]\s+(?={studies.STAYS})")
_SEPARATORS = re.compile(
    r";\s+|\s[|/•·]\s+|\.\s+(?=[A-Z\d])|,\s+(?:(?:and|then|followed by)\s+)?|\s(?:and|&)\s+(?:an?\s+)?"
)
_SENTENCE = re.compile(r"(?<=[\w)])\.\s+(?=[A-Z])")
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
    named = find_degree_words(text)
    sentences = _sentences(text, named)
    least = DegreeLevel.SECONDARY if ";" in text else DegreeLevel.ASSOCIATE
    words = [w for w in named if w.level.rank >= least.rank]
    stays = [m.span() for m in _STAY.finditer(fold_chars(text))] if words else []
    if len(words) < 2:
        return sorted({*stays, *sentences})
    out: list[tuple[int, int]] = list(sentences)
    begun = 0
    for m in _SEPARATORS.finditer(text):
        if text.count("(", 0, m.start()) > text.count(")", 0, m.start()):
            continue
        if m.span() in sentences:
            begun = m.end()
            continue
        before, behind = text[begun : m.start()], text[m.end() :]
        if _whole(before, m.group(), behind, words, begun, m.start(), m.end()):
            out.append(m.span())
            begun = m.end()
    return sorted({*out, *stays})


def _sentences(text: str, words: Sequence[DegreeWords]) -> list[tuple[int, int]]:
    """The full stops that part whole entries: a dated stay at a school before, a degree with its date behind."""
    opened = {word.start for word in words}
    stops = [m.span() for m in _SENTENCE.finditer(text) if m.end() in opened] if words else []
    out: list[tuple[int, int]] = []
    for i, (at, behind) in enumerate(stops):
        end = stops[i + 1][0] if i + 1 < len(stops) else len(text)
        begun = out[-1][1] if out else 0
        before = text[begun:at]
        named = [word for word in words if begun <= word.start < at]
        alone = bool(named) and all(word.level is DegreeLevel.SECONDARY for word in named)
        if (alone or _names_school(before)) and find_periods(before) and find_periods(text[behind:end]):
            out.append((at, behind))
    return out


def _whole(
    before: str, sign: str, behind: str, words: Sequence[DegreeWords], begun: int, end: int, start: int
) -> bool:
    """Whether what stands before a separator is an entry, and another one begins behind it."""
    if not any(begun <= w.start and w.end <= end for w in words):
        return False
    lead = _LEAD.match(behind)
    if lead and lead[0].rstrip().endswith(".") and sign.startswith(","):
        return False  # "BSc, Halden College, 2012. MSc ...": the date is the end of what stands before
    opened = start + (lead.end() if lead else 0)
    named = next((w for w in words if w.start >= start), None)
    if named is None:
        return False
    first, rest = _names_school(before), _names_school(behind)
    if named.start > opened + 1:  # not the degree first: the school, then
        school = re.split(r",\s|\s[–—|-]\s|:\s", behind[: named.start - start])[0]
        return sign.startswith((";", " |", " •", " ·")) and first and _names_school(school)
    if sign[:1] == ";":
        low = any(w.level is DegreeLevel.SECONDARY for w in words if w is named or begun <= w.start < end)
        return (first and rest) if low else (first or rest)
    return first and (rest or (bool(find_periods(before)) and bool(find_periods(behind))))


def _names_school(text: str) -> bool:
    """Whether one of the parts of a text has a school's own words."""
    pieces = re.split(r",\s|\s[–—|-]\s|;\s|:\s|\sat\s|\sfrom\s|\t|\(", text)
    return any(school_likeness(piece) >= STRONG and not is_place(piece) for piece in pieces)
