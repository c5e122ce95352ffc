"""The part of a job during which people were led, where a sentence names it."""

from __future__ import annotations

import re

from screener.extraction.candidate import Month, Period
from screener.extraction.numerals import number
from screener.extraction.terms import spell_part as terms
from screener.extraction.terms.dates import MONTHS
from screener.extraction.titles import fold

__all__ = ["part_of"]

_LEAST_BEFORE = 12  # months that a job must run before a part of it counts as such: most round such dates
_OPENING = r"(?:^|[;:.(–-] ?|\b(?:because|then|but) )"
_FROM_LATER = re.compile(
    terms.LED + r"[^.;]{0,50}?\b(?P<word>" + terms.SINCE + "|" + terms.UNTIL + r") " + terms.DATE
)
_OPENS = re.compile(
    _OPENING + r"(?P<word>" + terms.SINCE + r") " + terms.DATE + terms.NO_END + r"[^.;]{0,90}?" + terms.LED
)
_TURNED = re.compile(_OPENING + r"in " + terms.DATE + r",? [^.;]{0,40}?" + terms.TURNED)
_RANGE = re.compile(
    r"^(?:" + terms.PART_NAME + r")?[(\[]?(?:from |between )?" + terms.DATE + r" ?(?:-|–|—|to|until|till|and) ?"
    + terms.DATE.replace("P<", "P<to_") + r"[)\]]?\s?(?:[:,–-]\s?)?(?:[^.;]{0,60}?)" + terms.LED
)
_ENDED = re.compile(terms.LED + r"[^.;]{0,60}?\b(?:until|till) (?:[\w']{1,14} ){1,6}?in " + terms.DATE)
_THE_LAST = r"(?:for|in|during|over) (?:the |my )(?:last|final|closing) " + terms.LENGTH
_LAST = re.compile(terms.LED + r"[^.;]{0,90}?\b" + _THE_LAST)
_LAST_FIRST = re.compile(r"^" + _THE_LAST + r"[^.;]{0,60}?" + terms.LED)
_OF_MORE = re.compile(r"\band,? $")
_NUMBERED = re.compile(r"\d{1,2}$")


def part_of(period: Period | None, sentence: str) -> Period | None:
    """The job's period, or the part of it that the sentence names (`managed four from 2021`)."""
    if period is None or period.start is None or not sentence:
        return period
    folded = fold(sentence)
    readers = (_range, _beginning, _end, _last_months)
    return next((part for read in readers if (part := read(period, folded))), period)


def _range(period: Period, folded: str) -> Period | None:
    """`May 2018 - Sept 2020: managed a pod of five`."""
    found = _RANGE.search(folded)
    if found is None:
        return None
    start, end = _month(found, ""), _month(found, "to_")
    if start is None or end is None or period.start is None or not _within(period, end):
        return None
    first = start if _within(period, start) else period.start
    return Period(first, end) if start.year >= period.start.year else None


def _beginning(period: Period, folded: str) -> Period | None:
    """`managed four from 2021`; `As of May 2021 I lead two PMs`; `In 2021 the PMs were put under me`."""
    for pattern in (_FROM_LATER, _OPENS, _TURNED):
        found = pattern.search(folded)
        word = found.groupdict().get("word") if found else ""
        if found is None or (word and word in terms.ENDS):
            continue
        if pattern is _FROM_LATER and _of_others(folded[: found.start("word")]):
            continue
        start = _month(found, "")
        if start and _within(period, start) and _long_before(period.start, start):
            return Period(start, period.end)
    return None


def _end(period: Period, folded: str) -> Period | None:
    """`managed them until 2022`; `led four until an EM arrived in August 2020`."""
    found = _FROM_LATER.search(folded)
    if found is None or found["word"] not in terms.ENDS or _of_others(folded[: found.start("word")]):
        found = _ENDED.search(folded)
    end = _month(found, "") if found else None
    if end is None or not _within(period, end):
        return None
    # The year in which the job ends says no more than the job's own end: `until the 2020 reorganisation`.
    own = isinstance(period.end, Month) and end.month is None and end.year == period.end.year
    return None if own else Period(period.start, end)


def _last_months(period: Period, folded: str) -> Period | None:
    """`manager of two PMs for the last 18 months`, where the job's end is known to the month."""
    found = _LAST.search(folded) or _LAST_FIRST.search(folded)
    end = period.end
    if found is None or not isinstance(end, Month) or end.month is None:
        return None
    months = (number(found["count"] or "one") or 0) * (12 if found["unit"].startswith("y") else 1)
    months += 6 if found["half"] else 0
    at = end.year * 12 + end.month - months  # `end` itself is a month of the job
    start = Month(at // 12, at % 12 + 1)
    return Period(start, end) if months and _within(period, start) else None


def _of_others(before: str) -> bool:
    """Whether the date is of more people (`four and, since 2024, a fifth`) or of a number (`five (seven from 2024`)."""
    last = before.split()[-1:]
    return _OF_MORE.search(before) is not None or bool(last and number(last[0].lstrip("(")))


def _month(found: re.Match[str], to: str) -> Month | None:
    """The date of a match: its month where it names one, or a quarter, or a point of the year."""
    year, said = int(found[to + "year"]), (found[to + "month"] or "").strip(" ,./")
    if said in MONTHS:
        return Month(year, MONTHS[said])
    if _NUMBERED.match(said):
        return Month(year, int(said)) if 1 <= int(said) <= 12 else Month(year)
    if said[:1] == "q" and said[1:].isdigit():
        return Month(year, 3 * int(said[1:]) - 2)
    point = (found[to + "point"] or "").strip()
    return Month(year, next((month for word, month in terms.POINTS.items() if word in point), None))


def _long_before(start: Month | None, part: Month) -> bool:
    """Whether a year or more of the job lies before the part; where a month is missing, the next year is enough."""
    if start is None or start.month is None or part.month is None:
        return True
    return (part.year - start.year) * 12 + part.month - start.month >= _LEAST_BEFORE


def _within(period: Period, month: Month) -> bool:
    """Whether a month lies behind the start of the job, by the year if only that is known, and not behind its end."""
    start, end = period.start, period.end
    if start is None:
        return False
    if month.year == start.year and (month.month is None or start.month is None or month.month <= start.month):
        return False
    last = (end.year, end.month or 12) if isinstance(end, Month) else (9999, 12)
    return start.year <= month.year and (month.year, month.month or 1) <= last
