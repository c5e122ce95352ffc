"""Lines that hold dates and nothing else, and what is left of others without their dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from screener.extraction.dates import DateMatch, find_periods
from screener.extraction.rows import REMEMBERED, fold
from screener.extraction.terms.dates import MONTH_UNITS, MONTHS, PRESENT, RANGE_WORDS, YEAR_UNITS

_LENGTHS = frozenset(w for w in (*YEAR_UNITS, *MONTH_UNITS) if len(w) > 1)
_LEFT_OVER = re.compile(r"(?:^|\s)[(\[·•]\s?\d{1,2}$")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_COUNT = re.compile(r"\d{1,2}")
_DATE_WORDS = frozenset(MONTHS) | frozenset(RANGE_WORDS) | frozenset(w for p in PRESENT for w in p.split())
_TELLING = frozenset(MONTHS) | frozenset(RANGE_WORDS)  # "data" is no date, though "data atual" is one


def strip_dates(text: str, dates: Sequence[DateMatch]) -> str:
    """What is left of a text without its dates, separators at its ends taken off."""
    for match in reversed(dates):
        text = text[: match.start] + " " + text[match.end :]
    bare = " ".join((_EMPTY.sub(" ", text) if ")" in text or "]" in text else text).split())
    # the number of a length of time ("(2 yrs", wrapped) that a narrow column left behind its dates
    return (_LEFT_OVER.sub("", bare) if dates else bare).strip(" |,;·•-–—:")


def cut_at_dates(text: str, dates: Sequence[DateMatch]) -> str:
    """A text with a TAB in place of each of its dates, so that what stood before and behind stays apart."""
    for match in reversed(dates):
        text = f"{text[: match.start]}\t{text[match.end :]}"
    return text


def only_dates(text: str) -> bool:
    """Whether a line holds dates, present words and their joiners, and nothing else."""
    return _only_dates(text) if len(text) <= REMEMBERED else _only_dates.__wrapped__(text)


@lru_cache(maxsize=4096)  # each step that looks at a cell asks again
def _only_dates(text: str) -> bool:
    matches = find_periods(text)
    rest = fold(strip_dates(text, matches)).split()
    if all(w in _DATE_WORDS for w in rest):
        return bool(matches) or not rest or " ".join(rest) in PRESENT or not _TELLING.isdisjoint(rest)
    # a length of time behind the dates, or what a narrow column has left of one: "(4", "yrs 3 mos)"
    return len(text) <= 40 and all(w in _DATE_WORDS or w in _LENGTHS or _COUNT.fullmatch(w) for w in rest) and (
        bool(matches) or any(w in _LENGTHS for w in rest)
    )


def only_length(text: str) -> bool:
    """Whether a line is the rest of a length of time that was wrapped behind its dates ("yrs 3 mos)")."""
    found = fold(text).split() if len(text) <= 24 else []
    return any(w in _LENGTHS for w in found) and all(w in _LENGTHS or _COUNT.fullmatch(w) for w in found)
