"""Lengths of time beside dates, and the end of a stay that is told by its start and its length."""

from __future__ import annotations

import re

from screener.extraction.candidate import PRESENT, Month, Period
from screener.extraction.date_points import words
from screener.extraction.numerals import number
from screener.extraction.terms import dates as terms

_YEARS, _MONTHS = words(terms.YEAR_UNITS), words(terms.MONTH_UNITS)
LENGTH = (
    rf"(?:\d{{1,2}}(?:[.,]\d{{1,2}})?|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s?-?(?:{_YEARS})(?![a-z])\.?"
    rf"(?:[\s,&]{{0,3}}(?:and|und|et|y|e|en|i|och)?\s?\d{{1,2}}\s?(?:{_MONTHS})(?![a-z])\.?)?"
    rf"|\d{{1,3}}\s?-?(?:{_MONTHS})(?![a-z])\.?"
)
_WINDOW = 48  # letters beside a start in which its length is looked for
_ONGOING = rf"[\s,(\[]{{0,3}}(?:{words(terms.PRESENT)})(?![a-z])[)\]]?"
_BEFORE = re.compile(rf"(?:^|[|·•(\[,;])\s?(?P<length>{LENGTH})(?P<now>{_ONGOING})?[)\]]?[\s,;|·•:/-]{{0,4}}$")
_LABEL = rf"(?:(?:{words(terms.LENGTH_LABELS)})\s?:?\s)?"
_BEHIND = re.compile(
    rf"[\s,;|·•:/(\[-]{{0,4}}{_LABEL}(?P<length>{LENGTH})(?P<now>{_ONGOING})?\s?[)\]]?(?=\s{{0,3}}(?:$|[\n\t|·•,;]))"
)
_YEAR_COUNT = re.compile(rf"(\d{{1,2}}(?:[.,]\d{{1,2}})?|[a-z]{{1,5}})\s?-?(?:{_YEARS})(?![a-z])")
_MONTH_COUNT = re.compile(rf"(\d{{1,3}})\s?-?(?:{_MONTHS})(?![a-z])")


def stay_from(first: Month, text: str, start: int, end: int) -> tuple[Period, int, int] | None:
    """The stay that begins with a date at text[start:end] and whose length stands right beside it, and from where to
    where both reach; None without a length. Whole years tell no month of the end."""
    before = text[max(0, start - 2 * _WINDOW) : start].rpartition("\t")[2]
    found = _BEFORE.search(before) if len(before) <= _WINDOW else None
    if found is not None:
        return _until(first, found), start - len(before) + found.start("length"), end
    found = _BEHIND.match(text[: end + _WINDOW], end)
    return None if found is None else (_until(first, found), start, found.end())


def _until(first: Month, found: re.Match[str]) -> Period:
    length = found["length"]
    years, months = _YEAR_COUNT.search(length), _MONTH_COUNT.search(length)
    count = int(months[1]) if months else 0
    if years:
        count += round(12 * _amount(years[1]))
    if found["now"] or count < 1:
        return Period(first, PRESENT if found["now"] else None)
    last = first.year * 12 + (first.month or 1) - 1 + count - 1
    return Period(first, Month(last // 12, last % 12 + 1 if months and first.month else None))


def _amount(text: str) -> float:
    return float(text.replace(",", ".")) if text[0].isdigit() else float(number(text) or 1)
