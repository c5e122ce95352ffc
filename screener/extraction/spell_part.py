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
_NO_OTHER = rf"(?:(?!\b{terms.OTHER_DEEDS})[^.;])"  # what may stand between people and the dates of leading them
_FROM_LATER = re.compile(
    terms.LED + _NO_OTHER + r"{0,50}?\b(?P<word>" + terms.SINCE + "|" + terms.UNTIL + r") " + terms.DATE
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
_TO = r" ?(?:-|–|—|to|until|till|and) ?"
_SPAN = terms.DATE + _TO + terms.DATE.replace("P<", "P<to_")
_MONTHS_OF = r"(?P<first>[a-z]{3,9})" + _TO + terms.DATE.replace("P<", "P<to_")
_SPANS = [
    re.compile(pattern)
    for span in (_SPAN, _MONTHS_OF)
    for pattern in (
        terms.LED + _NO_OTHER + r"{0,60}?(?:[(\[]|\bfrom |\bbetween )" + span,
        r"(?:[(\[]|\bfrom |\bbetween )" + span + r"[)\]]?[^.;]{0,60}?" + terms.LED,
    )
]
_IN_DATE = r"\b(?:in|on) " + terms.DATE + terms.NO_END
_BECAME = [
    re.compile(terms.BECAME + r"[^.;]{0,40}?" + terms.OF_PEOPLE + r"[^.;]{0,30}?" + _IN_DATE),
    re.compile(terms.BECAME + r"[^.;]{0,40}?" + _IN_DATE + r"[^.;]{0,40}?" + terms.OF_PEOPLE),
]
_LEADS_ALREADY = re.compile(r"\b(?:led|leads?|leading|manage[sd]?|managing|supervis(?:e[sd]?|ing)) ")
_UNTIL_FIRST = re.compile(_OPENING + r"(?:until|till|up to) " + terms.DATE + r"[^.;]{0,50}?" + terms.LED)
_GIVEN = r"[^.;]{0,30}?(?:" + terms.TURNED + "|" + terms.LED + ")"
_AFTER = re.compile(_OPENING + r"after " + terms.LENGTH + _GIVEN)
_NTH_YEAR = re.compile(
    _OPENING + rf"(?:in|from|since) (?:my|the) (?P<nth>{'|'.join(terms.NTH)}) year(?: on(?:wards)?)?\b" + _GIVEN
)
_FIRST_YEARS = re.compile(
    r"\b(?:manag|led\b|lead|supervis)[^.;]{0,90}?\b(?:for|during|over) (?:the |my )first " + terms.LENGTH
)
_HIRING = re.compile(r"\b(?:hir|recruit)")
_OF_MORE = re.compile(r"\band,? $")
_NUMBERED = re.compile(r"\d{1,2}$")


def part_of(period: Period | None, sentence: str) -> Period | None:
    """The job's period, or the part of it that the sentence names (`managed four from 2021`)."""
    if period is None or period.start is None or not sentence:
        return period
    folded = fold(sentence)
    readers = (_range, _span, _beginning, _became, _end, _last_months, _counted)
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


def _span(period: Period, folded: str) -> Period | None:
    """`line-managed two PMs (2022-2023)`; `acting head from June to November 2022, leading seven PMs`."""
    for pattern in _SPANS:
        found = pattern.search(folded)
        end = _month(found, "to_") if found else None
        if found is None or end is None or not _within(period, end) or _only_hired(folded[: found.end()]):
            continue
        if "first" in found.groupdict():
            start = Month(end.year, MONTHS[found["first"]]) if found["first"] in MONTHS else None
        else:
            start = _month(found, "")
        ordered = start is not None and (start.year, start.month or 1) <= (end.year, end.month or 12)
        if start is not None and ordered and _within(period, start):
            return Period(start, end)
    return None


def _only_hired(words: str) -> bool:
    """Whether dates are those of hiring (`hired four PMs, 2020-2022`)."""
    return _HIRING.search(words) is not None and _LEADS_ALREADY.search(words) is None


def _became(period: Period, folded: str) -> Period | None:
    """`Promoted to people manager in July 2021, with four direct reports`; `my first direct report in April 2020`."""
    for pattern in _BECAME:
        found = pattern.search(folded)
        start = _month(found, "") if found else None
        if found is None or _LEADS_ALREADY.search(folded, 0, found.start()):
            continue
        if start and _within(period, start) and _long_before(period.start, start):
            return Period(start, period.end)
    return None


def _counted(period: Period, folded: str) -> Period | None:
    """`After one year took on three analysts`; `in my second year I was given two reports`; `led five for the first two
    years`; where the job's start is known to the month."""
    start = period.start
    if start is None or start.month is None:
        return None
    if found := _NTH_YEAR.search(folded):
        return _from(period, 12 * terms.NTH[found["nth"]])
    if found := _AFTER.search(folded):
        return _from(period, _length(found))
    found = _FIRST_YEARS.search(folded)
    months = _length(found) if found else 0
    end = _later(start, months - 1)
    return Period(start, end) if months and end and _within(period, end) else None


def _from(period: Period, months: int) -> Period | None:
    """The part of a job that begins so many months after its start."""
    start = _later(period.start, months) if months >= _LEAST_BEFORE else None
    return Period(start, period.end) if start and _within(period, start) else None


def _later(month: Month | None, months: int) -> Month | None:
    if month is None or month.month is None:
        return None
    at = month.year * 12 + month.month - 1 + months
    return Month(at // 12, at % 12 + 1)


def _length(found: re.Match[str]) -> int:
    """How many months a length of time is."""
    months = (number(found["count"] or "one") or 0) * (12 if found["unit"].startswith("y") else 1)
    return months + (6 if months and found["half"] else 0)


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
        found = _ENDED.search(folded) or _UNTIL_FIRST.search(folded)
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
    months = _length(found)
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
