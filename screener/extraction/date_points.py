"""Finds single dates in text: what `dates.py` joins to periods.

Text is folded character by character, so that offsets stay true: lower case, accents off, every dash a hyphen, every
decimal digit an ASCII one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from screener.extraction.alternation import any_of
from screener.extraction.candidate import Month
from screener.extraction.terms import dates as terms

EARLIEST, LATEST = 1940, 2059
IMPOSSIBLE = "impossible"

_DASHES = "‐‑‒–—―−⁃－~〜～─━\u00ad"
_QUOTES = "’‘`´ʼ′"


@dataclass(frozen=True, slots=True)
class Point:
    """One date: `first` and `last` differ for seasons and quarters. A weak point only counts inside a range."""

    start: int
    end: int
    first: Month
    last: Month
    form: str
    weak: bool = False
    whole: bool = False  # a range by itself, such as 2019/20
    present: bool = False


@cache
def _fold_char(char: str) -> str:
    if char in _DASHES:
        return "-"
    if char in _QUOTES:
        return "'"
    if char in "→⇒➔►➝➜➞⟶⟹›»":
        return ">"
    if char == "…":
        return char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char.isspace() and char not in "\t\n":
        return " "
    plain = {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "ı": "i"}.get(char) or unicodedata.normalize("NFKD", char)[:1]
    low = plain.lower()
    return low if len(low) == 1 else char


def fold_dates(text: str) -> str:
    """The text as the date patterns see it, of the same length."""
    folded = text.lower().replace("~", "-") if text.isascii() else "".join(map(_fold_char, text))
    for place in terms.PLACES_WITH_MONTHS:
        folded = folded.replace(place, "." * len(place))
    return folded


def words(rows: Iterable[str]) -> str:
    """An alternation of words, longest first, for a pattern over folded text."""
    return any_of(re.escape(w).replace(r"\ ", r"\s") for w in sorted(set(rows), key=lambda w: (-len(w), w)))


MONTH_NAME = rf"(?:{words(terms.MONTHS)})(?![a-z])\.?"
YEAR = r"(?:\d{4}(?!\d)|'\d\d(?![\da-z]))"
_OF = r"(?:\s{0,2}(?:de|of|del|di)\s|[\s,/.\-']{0,3})"
_TH = r"(?:st|nd|rd|th|er|\.|º|°)?"
_S = words(terms.SEASONS)
_NOW = rf"(?:{words(terms.PRESENT)})(?![a-z])"
_AFTER_NAME = r"(?=\.?\s{0,2}(?:$|[-\n\t,;)|\]>(]|to\b|until\b|present|now\b))"

# Tried in this order at each place; the group name is the form.
_FORMS: tuple[tuple[str, str], ...] = (
    ("cjk", r"\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?"),
    ("bare_day", rf"{MONTH_NAME}\s\d{{1,2}}{_TH}(?=\s?-\s?{MONTH_NAME}\s\d{{1,2}}{_TH},?\s\d{{4}}(?!\d))"
                 rf"|\d{{1,2}}{_TH}\s{MONTH_NAME}(?=\s?-\s?\d{{1,2}}{_TH}\s{MONTH_NAME}\s\d{{4}}(?!\d))"),
    ("iso_day", r"\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}(?!\d|[/.]\d)"),
    ("num_day_short", r"\d{1,2}(?P<sep3>[/.])\d{1,2}(?P=sep3)\d\d(?![\d/.,%])"),
    ("num_day", r"\d{1,2}(?P<sep2>[-/.])\s?\d{1,2}(?P=sep2)\s?\d{4}(?!\d)"),
    ("day_month", rf"\d{{1,2}}{_TH}(?! {{0,2}}\t){_OF}{MONTH_NAME}{_OF}(?:\d{{4,6}}(?!\d)|'\d\d(?!\d))"),
    ("day_short", rf"\d{{1,2}}[\s-]{MONTH_NAME}[\s-]\d\d(?![\d/.,:%])"),
    ("month_day", rf"{MONTH_NAME}\s{{0,2}}\d{{1,2}}{_TH},?\s{{1,2}}\d{{4}}(?!\d)"),
    ("month_year", rf"{MONTH_NAME}{_OF}{YEAR}"),
    ("year_month", rf"\d{{4}}[-/., ]\s?{MONTH_NAME}(?![ .,']{{0,2}}\d){_AFTER_NAME}"),
    ("season", rf"(?:{_S})(?:\s(?:semester|term|quarter|of|internship))?"
               rf"(?:[\s,']{{1,2}}\d{{4}}(?:[/-]\d{{2,4}})?|\s?'\d\d)(?!\d)"),
    ("quarter", r"(?:q[1-4]|h[12])[\s,/'-]{0,2}(?:of\s)?\d{4}(?!\d)|\d{4}[\s,/-]{0,2}(?:q[1-4]|h[12])(?![a-z0-9])"
                r"|(?:q[1-4]|h[12])\s?'\d\d(?!\d)|[1-4]q\s?(?:'?\d\d|\d{4})(?!\d)"),
    ("num_month", r"\d{1,2}\s?[/.-]\s?\d{4}(?!\d|[/.]\d)"),
    ("year_num", r"\d{4}\s?[-/.]\s?(?:0[1-9]|1[0-2]|[1-9])(?!\d|[/.]\d|-\d{1,2}(?!\d))"),
    ("short_range", r"(?:[af]y\s?)?(?:\d{4}|'\d\d)\s?[-/]\s?'?\d\d(?!\d|[./]\d|%|\s?[a-z]{1,3}\b)"),
    ("year", rf"(?:fy\s?)?\d{{4}}(?:(?![\da-z])|(?={_NOW}))|'\d\d(?![\da-z])"),
    ("bare_month", rf"{MONTH_NAME}(?=\s{{0,2}}(?:[-/&]|(?:to|bis|until|through|a|au|al|tot|do|till|hasta)\b)"
                   rf"\s{{0,2}}{MONTH_NAME}{_OF}(?:\d{{4}}|'\d\d(?!\d)))"),
    ("bare_number", r"(?:0?[1-9]|1[0-2])\.?(?=\s?-\s?(?:0?[1-9]|1[0-2])\s?[/.]\s?(?:19|20)\d\d(?![\d/.]))"),
    ("name_short", rf"{MONTH_NAME}(?:\s{{0,2}}|-)\d\d(?![\d.,:%]|\s?(?!to\b|till\b)[a-z])"),
    ("num_short", r"(?:0?[1-9]|1[0-2])/\d\d(?![\d/.,%])"),
    ("dotted_short", r"(?:0[1-9]|1[0-2])\.[0-26-9]\d(?![\d/.,%:])"),
    ("compact", r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?!\d)"),
    ("fiscal", r"fy\s?'?\d\d(?!\d)"),
    ("present", rf"(?<!end\s)(?<!start\s){_NOW}"),
)
# A date that a layout glued to the word before it counts only where a range follows.
_GLUED = r"(?<=[a-z]{3})(?=\d{4}[-.]\d\d\s?-|\d\d[/.]\d{4}\s?-|\d{4}\s?-\s?(?:\d{4}|present))"
# What a converter set side by side without a space: the end of a range, and its start behind a title.
_MONTH_OF_YEAR = rf"{MONTH_NAME}{_OF}\d{{4}}"
_GLUED_END = rf"(?<=[ ,./-]\d{{4}})(?={_MONTH_OF_YEAR}(?!\d)|{_NOW})|(?<=\d{{4}})(?={_NOW})"
_GLUED_START = rf"(?<=[a-z]{{2}})(?={_MONTH_OF_YEAR}(?:{_MONTH_OF_YEAR}|{_NOW}))"
# What every form begins with: looked for once before the forms are tried one by one.
_BEGINS = rf"(?=[\d']|{MONTH_NAME}|(?:{_S})|{_NOW}|[af]y|[qh][1-4])"
_ANY_FORM = _BEGINS + "(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _FORMS) + ")"
_APART = re.compile(rf"(?<![a-z0-9]){_ANY_FORM}")
_TOUCHING = re.compile(rf"(?:(?<![a-z0-9])|{_GLUED}|{_GLUED_START}|{_GLUED_END}){_ANY_FORM}")
_TOUCHES = re.compile(r"[a-z]\d|\d[a-z]")  # what a text with glued dates is never without
BARE = frozenset({"bare_month", "bare_day", "bare_number"})  # months whose year stands at the end of the range
_WEAK = frozenset({"num_short", "name_short", "dotted_short", "day_short", "num_day_short", "compact", "fiscal"})
_DIGITS = re.compile(r"\d+")
_NAME = re.compile(r"[a-z]+")
_DAY = re.compile(r"(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(?:\d{4}|\d\d(?!\d))")


def good_year(year: int) -> bool:
    """Whether a resume can mean this year."""
    return EARLIEST <= year <= LATEST


def _year(digits: str) -> int:
    if len(digits) > 2:
        return int(digits[:6])
    return int(digits) + (2000 if int(digits) < 50 else 1900)


def _named(text: str) -> int:
    return next((terms.MONTHS[w] for w in _NAME.findall(text) if w in terms.MONTHS), 0)


def _days_in(month: int) -> int:
    return 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def _day_first(text: str) -> bool:
    """How 03/12/2019 is meant: as the unambiguous dates beside it; else day first, but month first with slashes."""
    found = [(int(a), int(b)) for a, b in _DAY.findall(text)]
    if any(a > 12 for a, _ in found):
        return True
    return not any(b > 12 for _, b in found) and re.search(r"\d/\s?\d{1,2}/", text) is None


def _numbers(form: str, text: str, day_first: bool) -> tuple[int, int | None, int]:
    """Year, month and day out of the words and digits of a point."""
    found = _DIGITS.findall(text)
    if form in ("iso_day", "cjk"):
        return _year(found[0]), int(found[1]), int(found[2]) if len(found) > 2 else 1
    if form == "compact":
        return int(text[:4]), int(text[4:]), 1
    if form in ("num_day", "num_day_short"):
        day, month = (int(found[0]), int(found[1])) if day_first else (int(found[1]), int(found[0]))
        return _year(found[2]), month, day
    if form in ("day_month", "month_day", "day_short"):
        return _year(found[-1]), _named(text), int(found[0])
    if form in ("month_year", "year_month", "name_short"):
        return _year(found[0]), _named(text), 1
    if form in ("num_month", "num_short", "dotted_short"):
        return _year(found[1]), int(found[0]), 1
    return _year(found[0]), int(found[1]) if form == "year_num" else None, 1


def _season(text: str) -> tuple[Month, Month]:
    first, last = terms.SEASONS[_NAME.findall(text)[0]]
    year = _year(_DIGITS.findall(text)[0])
    return Month(year, first), Month(year + (last < first), last)


def _quarter(text: str) -> tuple[Month, Month]:
    year = _year(next(f for f in _DIGITS.findall(text) if len(f) > 1))
    kind, number = next((f.strip("1234"), int(f.strip("qh"))) for f in re.findall(r"[qh][1-4]|[1-4]q", text))
    size = 3 if kind == "q" else 6
    return Month(year, number * size - size + 1), Month(year, number * size)


def _short_range(start: int, end: int, text: str) -> Point | None:
    """2019-21 and 2019/20: a range written short. 2008–10 with a long dash is one as well."""
    found = _DIGITS.findall(text)
    year = _year(found[0])
    last = year - year % 100 + int(found[1])
    if len(found[1]) < 2 or not good_year(year) or not year < last <= year + 30:
        return None
    return Point(start, end, Month(year), Month(last), "short_range", whole=True)


def _plain(form: str, start: int, end: int, text: str, day_first: bool) -> Point | None:
    year, month, day = _numbers(form, text, day_first)
    real = month is None or 1 <= month <= 12
    fine = real and good_year(year) and 1 <= day <= _days_in(month or 1)
    if fine:
        at = Month(year, month)
        return Point(start, end, at, at, form, weak=form in _WEAK)
    if form == "year" or form in _WEAK:
        return None
    at = Month(year, month if real else None)
    return Point(start, end, at, at, IMPOSSIBLE, weak=True)


def _point(form: str, start: int, end: int, text: str, original: str, day_first: bool) -> Point | None:
    if form == "present":
        return Point(start, end, Month(0), Month(0), form, present=True)
    if form in BARE:
        return Point(start, end, Month(0, _named(text) or int(_DIGITS.findall(text)[0])), Month(0), form, weak=True)
    if form in ("season", "quarter"):
        first, last = _season(text) if form == "season" else _quarter(text)
        return Point(start, end, first, last, form) if good_year(first.year) else None
    if form == "short_range":
        return _short_range(start, end, text)
    if form == "year_num" and any(d in original for d in "–—"):
        return _short_range(start, end, text) or _plain(form, start, end, text, day_first)
    return _plain(form, start, end, text, day_first)


def find_points(text: str, original: str) -> list[Point]:
    """The dates in folded text, in order. `original` is the text before folding: it tells long dashes."""
    found, at, day_first = [], 0, _day_first(text)
    pattern = _TOUCHING if _TOUCHES.search(text) else _APART
    while match := pattern.search(text, at):
        form = match.lastgroup or ""  # of groups within each other the outer one
        start, end = match.span()
        point = _point(form, start, end, match.group(), original[start:end], day_first)
        at = end if point else start + 1
        if point:
            found.append(point)
    return found
