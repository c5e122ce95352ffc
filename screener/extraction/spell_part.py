"""The part of a job during which people were led, where a sentence names it."""

from __future__ import annotations

import re

from screener.extraction.candidate import Month, Period
from screener.extraction.numerals import number
from screener.extraction.titles import fold

__all__ = ["part_of"]

_PART = re.compile(
    r"(?:manag|led|lead|supervis|report|hired|people|pms?\b|team)[^.;]{0,50}?"
    r"\b(from|since|until|till)\s+(?:(?:early|mid|late|the|end|of|summer|spring|autumn|winter)\s+){0,3}((?:19|20)\d\d)\b"
)
_OF_MORE = re.compile(r"\band,? $")


def part_of(period: Period | None, sentence: str) -> Period | None:
    """The job's period, or the part of it that the sentence names (`managed four from 2021`)."""
    found = _PART.search(folded := fold(sentence))
    if period is None or found is None or period.start is None:
        return period
    if _OF_MORE.search(folded, 0, found.start(1)):  # "manage four and, since 2024, a fifth": of the fifth
        return period
    if number(folded[: found.start(1)].split()[-1].lstrip("(")):  # "manager of five (seven from 2020)": of the number
        return period
    year = int(found[2])
    last = period.end.year if isinstance(period.end, Month) else 9999
    if not period.start.year < year <= last:
        return period
    if found[1] in ("from", "since"):
        return Period(Month(year), period.end)
    return Period(period.start, Month(year))
