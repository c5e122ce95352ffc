"""Finds periods in a line of text: the dates of `date_points.py`, and what joins, opens or closes them.

Partial dates stay partial. Words, and the numbers that only look like years, are data in `terms/dates.py`. All
patterns are bounded and only a capped window of a text is read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from screener.extraction.candidate import PRESENT, Month, Note, Period
from screener.extraction.date_lengths import LENGTH, stay_from
from screener.extraction.date_points import BARE, EARLIEST, IMPOSSIBLE, LATEST, Point, find_points, fold_dates, words
from screener.extraction.terms import dates as terms

MAX_TEXT = 20_000
REMEMBERED = 400  # letters of a text whose dates are kept


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A period found at text[start:end]. `kind` is range, single, open or duration; `rule` names the pattern.

    A single date is a period that starts and ends there; "until", "expected" and "graduated" give only an end.
    A duration alone has neither.
    """

    start: int
    end: int
    period: Period
    kind: str
    rule: str


_R = words(terms.RANGE_WORDS)
_ABOUT = words(word.rstrip("-") for word in terms.ABOUT_WORDS)
_JOIN = re.compile(
    rf"(?:\sr\.?(?=\s))?[\s,.)\]]{{0,3}}(?:-{{1,3}}>?(?:\s-)?|>|/|\||…|\.\.\.?|(?<![a-z])(?:{_R})(?![a-z]):?)(?:\s{{0,2}}(?:{_R})(?=\s))?[\s(\[]{{0,4}}(?:(?:{_ABOUT})[\s-])?"
)
_LABELLED = re.compile(rf"[\s,;|/-]{{0,3}}(?<![a-z])(?:{words(terms.END_LABELS)})\s?:\s{{0,2}}")
_AND = re.compile(r"\s(?:and|und|et|y|e|en|och|i|&)\s")
STACKED = "stacked"  # the rule of a range whose end stands above its start
_DECOR = " \n•●○·"  # the mark of a timeline may stand between the two
_SPACE = re.compile(r"[ \t\n]{0,4}\(?")
_TRAILING = re.compile(r"\s{0,3}-{1,3}>?\s{0,3}(?=$|\n|\t|\)|\])")
_ONWARD = re.compile(rf"\s{{0,2}}(?:{words(terms.ONWARD_WORDS)})(?![a-z])")
_BEHIND = re.compile(rf"\s{{0,4}}[(\[|·•,;:/-]?\s{{0,3}}(?:{LENGTH})\s?[)\]]?(?=\s{{0,3}}(?:$|[\n\t|·•,;)(-]))")
_LONG_UNIT = words(u for u in (*terms.YEAR_UNITS, *terms.MONTH_UNITS) if len(u) > 1 and u not in ("an", "as"))
_BESIDE = re.compile(  # the same without a sign before words that stand behind it
    rf"\s{{1,2}}(?:\d{{1,2}}\s(?:{_LONG_UNIT})(?![a-z])\.?\s?){{1,2}}(?<=\s)(?!(?:of|experience|at|in|as|ago|old)\b)(?=[a-z])"
)
_ALONE = re.compile(rf"(?:^|(?<=[\t\n|·)]))\s{{0,2}}[(\[|·]?\s?(?:{LENGTH})\s?[)\]]?(?=\s{{0,2}}(?:$|[\t\n]))")
_LIKELY = re.compile(r"\d{4}|'\d\d|[a-z]{3}\.?[\s-]{0,2}\d\d(?!\d)|\d/\d\d|fy\s?\d\d|\dq\s?\d\d|\d\.\d\d\s?-")
_LEAD_WORDS = {
    "expected": terms.EXPECTED_WORDS,
    "finished": terms.FINISHED_WORDS,
    "since": terms.SINCE_WORDS,
    "until": terms.UNTIL_WORDS,
    "from": (*terms.FROM_WORDS, *terms.START_LABELS),
    "about": terms.ABOUT_WORDS,
}


def _lead_pattern(rows: Iterable[str]) -> re.Pattern[str]:
    """Words right before a date, at the end of a text."""
    tail = r"(?:\s?[:,(-]|\s(?:in|by|on|im|en|em|w)\b){0,2}\s{0,2}\(?$"
    return re.compile(rf"(?<![a-z.])(?:{words(rows)}){tail}")


_LEADS = {name: _lead_pattern(rows) for name, rows in _LEAD_WORDS.items()}
_ANY_LEAD = _lead_pattern(word for rows in _LEAD_WORDS.values() for word in rows)
_BEFORE = tuple(re.compile(rf"(?:{pattern})$") for pattern in terms.REJECTS_BEFORE.values())
_AFTER = tuple(re.compile(pattern) for pattern in terms.REJECTS_AFTER.values())
_DIGIT = re.compile(r"\d")
_LEAD_WINDOW = 32
_CLOSES = frozenset({"until", "expected", "finished"})


def _same_form(a: Point, b: Point) -> bool:
    """Whether two dates are printed to the same precision: what a lost dash leaves behind."""
    return (a.first.month is None) == (b.last.month is None) and not a.weak and not b.weak


def _join_rule(text: str, a: Point, b: Point) -> str | None:
    """What makes a range of two neighbouring dates, None where nothing does."""
    gap = text[a.end : b.start]
    if len(gap) > 24 or a.whole or b.whole:
        return None
    if _stacked(text, a, b):
        return STACKED
    if a.present and not b.present:
        return None
    if _JOIN.fullmatch(gap) or _LABELLED.fullmatch(gap):
        ambiguous = a.weak != b.weak and not b.present and IMPOSSIBLE not in (a.form, b.form) and a.form not in BARE
        slash = gap.strip() == "/" and b.first.month is not None and a.first.month is None
        return None if ambiguous or slash else "joined"
    if _AND.fullmatch(gap) and text[: a.start].endswith(("between ", "zwischen ", "entre ")):
        return "between"
    if not _SPACE.fullmatch(gap) or a.present:
        return None
    if a.weak and not (b.present and text.startswith(("to ", "till "), b.start)):
        return None
    if b.present:
        return "lost_dash"
    forward = _same_form(a, b) and (a.first.year, a.first.month or 0) <= (b.last.year, b.last.month or 0)
    return "lost_dash" if forward and (a.first.month is not None or "\n" not in gap) else None


def _stacked(text: str, a: Point, b: Point) -> bool:
    """Whether two dates and nothing else fill a cell, the later one first: a narrow column prints the end of a period
    above its start. Years of two lines may as well be those of two degrees."""
    gap = text[a.end : b.start]
    if a.weak or b.weak or b.present or gap.strip(_DECOR) or (b.first.month is None and "\n" in gap):
        return False
    if text[: a.start].rpartition("\t")[2].strip() or text[b.end :].partition("\t")[0].strip():
        return False
    same = (a.first.month is None) == (b.first.month is None)
    return a.present or (same and _order(a.first, last=False) > _order(b.last, last=True))


def _range(a: Point, b: Point, rule: str) -> DateMatch:
    if rule == STACKED:
        a, b = b, a
        return DateMatch(b.start, a.end, Period(a.first, PRESENT if b.present else b.last), "range", f"{rule}_{a.form}")
    first = Month(b.first.year, a.first.month) if a.form in BARE else a.first
    bad = IMPOSSIBLE in (a.form, b.form) or a.present
    period = Period(None if a.present else first, PRESENT if b.present else b.last)
    return DateMatch(a.start, b.end, period, "range", IMPOSSIBLE if bad else f"{rule}_{a.form}")


def _rejected(text: str, point: Point) -> bool:
    """Whether a lone year is a phone number, a standard, money, a count or another of the named rejects."""
    before, after = text[max(0, point.start - 24) : point.start], text[point.end : point.end + 40]
    before = before.rpartition("\t")[2]  # of another cell: a firm named "Unit" numbers no year
    return any(p.search(before) for p in _BEFORE) or any(p.match(after) for p in _AFTER)


def _lead(text: str, start: int) -> tuple[str, int]:
    """The word class right before a date ("since", "expected", ...) and where it starts."""
    before = text[max(0, start - _LEAD_WINDOW) : start]
    if not _ANY_LEAD.search(before):
        return "", start
    for name, pattern in _LEADS.items():
        if found := pattern.search(before):
            return name, start - len(before) + found.start()
    return "", start


def _single(text: str, point: Point) -> DateMatch | None:
    if point.present or point.weak:
        return None
    lead, start = _lead(text, point.start)
    if point.whole:
        return DateMatch(start, point.end, Period(point.first, point.last), "range", point.form)
    if lead == "since" and not _TRAILING.match(text, point.end):
        return DateMatch(start, point.end, Period(point.first, PRESENT), "open", "since")
    if found := _TRAILING.match(text, point.end) or _ONWARD.match(text, point.end):
        return DateMatch(start, found.end(), Period(point.first, PRESENT), "open", "trailing_dash")
    if point.form == "year" and not lead and _rejected(text, point):
        return None
    if lead == "from" and (stay := stay_from(point.first, text, start, point.end)):
        return DateMatch(stay[1], stay[2], stay[0], "range", "start_and_length")
    if lead in _CLOSES:
        return DateMatch(start, point.end, Period(None, point.last), "single", lead)
    period = Period(point.first, point.last)
    return DateMatch(start if lead == "about" else point.start, point.end, period, "single", point.form)


def _joined(text: str, points: Sequence[Point]) -> list[DateMatch]:
    found, i = [], 0
    while i < len(points):
        rule = _join_rule(text, points[i], points[i + 1]) if i + 1 < len(points) else None
        if rule == "lost_dash" and i + 2 < len(points) and _join_rule(text, points[i + 1], points[i + 2]) == "joined":
            rule = None
        if rule:
            match = _range(points[i], points[i + 1], rule)
            lead, start = _lead(text, match.start)
            found.append(replace(match, start=start) if lead in ("from", "since", "about") else match)
            i += 2
            continue
        if single := _single(text, points[i]):
            found.append(single)
        i += 1
    return found


def _with_length(text: str, match: DateMatch) -> DateMatch:
    """The match with the length of time that a layout printed behind it ("2 yrs 3 mos")."""
    behind = _BEHIND.match(text, match.end) or _BESIDE.match(text, match.end)
    return replace(match, end=behind.end()) if behind else match


def _lengths(text: str, taken: Sequence[DateMatch]) -> list[DateMatch]:
    free = [m for m in _ALONE.finditer(text) if not any(t.start < m.end() and m.start() < t.end for t in taken)]
    return [DateMatch(m.start(), m.end(), Period(None, None), "duration", "duration") for m in free]


def find_periods(text: str) -> list[DateMatch]:
    """The dates, periods and lengths of time that stand in a text, in order, none overlapping another."""
    return list(_periods(text)) if len(text) <= REMEMBERED else _find(text[:MAX_TEXT])


@lru_cache(maxsize=2048)
def _periods(text: str) -> tuple[DateMatch, ...]:
    """The same of a line: every step that looks at the line asks again."""
    return tuple(_find(text))


def _find(original: str) -> list[DateMatch]:
    folded = fold_dates(original)
    if not _DIGIT.search(folded):
        return _only_present(folded)
    found: list[DateMatch] = []
    if _LIKELY.search(folded):
        found = [_with_length(folded, m) for m in _joined(folded, find_points(folded, original))]
    found += _lengths(folded, found)
    return sorted(found, key=lambda m: m.start)


_NOW = words(terms.PRESENT)
_PRESENT_ALONE = re.compile(rf"\W{{0,4}}(?:{_NOW})(?:\s?-{{1,2}}\s?(?:{_NOW}))?\W{{0,4}}")


def _only_present(folded: str) -> list[DateMatch]:
    """A text that says nothing but "present": the end of a period whose start stands elsewhere."""
    if len(folded) > 40 or not _PRESENT_ALONE.fullmatch(folded):
        return []
    return [DateMatch(0, len(folded), Period(None, PRESENT), "open", "present")]


def _order(month: Month, *, last: bool) -> int:
    return month.year * 12 + (month.month or (12 if last else 1))


def findings_of(period: Period, as_of: datetime.date, rule: str = "") -> tuple[Note, ...]:
    """What is wrong with a period: reversed, in the future, or impossible (`rule` is the match's)."""
    dates = [d for d in (period.start, period.end) if isinstance(d, Month)]
    now = as_of.year * 12 + as_of.month
    notes = []
    wrong = any(not EARLIEST <= d.year <= LATEST or not 1 <= (d.month or 1) <= 12 for d in dates)
    if wrong or rule == IMPOSSIBLE:
        notes.append(Note("impossible_dates", "a date that cannot be"))
    if len(dates) == 2 and _order(dates[0], last=False) > _order(dates[1], last=True):
        notes.append(Note("reversed_dates", "the end stands before the start"))
    if dates and _order(dates[0], last=False) > now and (period.start is not None):
        notes.append(Note("future_dates", "the start lies in the future"))
    elif dates and period.end is dates[-1] and _order(dates[-1], last=False) > now:
        notes.append(Note("future_end", "the end lies in the future"))
    return tuple(notes)
