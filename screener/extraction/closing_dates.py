"""Dates that close the entries of a section: set in a line of their own below the text of each job."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from screener.document.model import Line
from screener.extraction.date_lengths import LENGTH
from screener.extraction.date_text import strip_dates
from screener.extraction.dated import is_text
from screener.extraction.dates import find_periods
from screener.extraction.places import is_place
from screener.extraction.rows import BULLET

_LENGTH = re.compile(rf"\(?(?:{LENGTH})\)?")
LONGEST = 60  # letters of dates and a place
FEWEST = 2  # entries that tell that dates close them


def raise_closing(lines: Sequence[Line], opens: Container[int]) -> list[Line]:
    """A section's lines with dates that close each entry put behind the first line of its head; none where dates close
    no entries.

    `opens` has the offsets of lines right below a heading.
    """
    first = [i for i, line in enumerate(lines) if i and line.offset in opens]
    parts = [lines[a:b] for a, b in pairwise([0, *first, len(lines)])]
    raised = [_raised(part) for part in parts]
    return [line for part in raised for line in part] if raised != [list(part) for part in parts] else []


def _raised(whole: Sequence[Line]) -> list[Line]:
    part = _without_lengths(whole)
    if not part or not _is_period(part[-1]) or _is_period(part[0]):
        return list(whole)
    ends = [i for i, line in enumerate(part) if _is_period(line)]
    if len(ends) < FEWEST or not _close_all(part, ends):
        return list(whole)
    out: list[Line] = []
    for start, end in pairwise([-1, *ends]):
        own = part[start + 1 : end]
        named = next((i for i in range(1, len(own)) if not _set_alike(own[0], own[i])), 1)
        out += [*own[:named], part[end], *own[named:]]
    return out


def _without_lengths(part: Sequence[Line]) -> list[Line]:
    """The lines of a section without those right below a period that say no more than how long it is."""
    return [
        line
        for i, line in enumerate(part)
        if not (i and _LENGTH.fullmatch(line.text.lower()) and _is_period(part[i - 1]))
    ]


def _close_all(part: Sequence[Line], ends: Sequence[int]) -> bool:
    """Whether what stands below such dates is set like the first line of the section, the text above some of them is
    not, and no other line has a period."""
    if any(b == a + 1 for a, b in pairwise(ends)) or not all(_set_alike(part[0], part[i + 1]) for i in ends[:-1]):
        return False
    texts = sum(is_text(part[i - 1].text) and not _set_alike(part[0], part[i - 1]) for i in ends)
    return texts * 2 > len(ends) and not any(_holds_period(line) for i, line in enumerate(part) if i not in ends)


def _is_period(line: Line) -> bool:
    """Whether a line is one period, maybe with a place, and no more."""
    text = line.text
    if len(text) > LONGEST or text.startswith(BULLET):
        return False
    found = find_periods(text)
    if len(found) != 1 or found[0].kind not in ("range", "open"):
        return False
    rest = strip_dates(text.replace("\t", " "), found)
    return not rest or is_place(rest)


def _holds_period(line: Line) -> bool:
    """Whether a line that is no text has a period in it."""
    text = line.text
    if is_text(line.text) or len(text) > 2 * LONGEST or not any(char.isdigit() for char in text):
        return False
    return any(match.kind in ("range", "open") for match in find_periods(text))


def _set_alike(one: Line, other: Line) -> bool:
    """Whether two lines begin in one type, both with or without a list marker."""
    if one.text.startswith(BULLET) != other.text.startswith(BULLET):
        return False
    looks = [(span.size, span.bold, span.italic, span.colour) for line in (one, other) for span in line.spans[:1]]
    return len(looks) == 2 and looks[0] == looks[1]
