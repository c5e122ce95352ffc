"""When two titles, names, dates or degrees count as the same, and what years a page allows.

Everything here works on the words of the truth and of the reading alike, with word lists of its own: what reads the
resumes is not asked, so that its own mistakes cannot hide.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

ALIKE = 0.84  # share of letters in common from which two names are taken for one
SHORT_FORMS = {
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "vp": "vice president",
    "avp": "assistant vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
}
EMPTY_WORDS = frozenset({"and", "of", "the"})
PRESENT_WORDS = frozenset({"present", "current", "now", "today", "ongoing", "to date", "till date"})

# Highest first: the first level with a stem anywhere in the text, or with one of its words, is the degree's.
DEGREE_WORDS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("doctorate", ("doctor",), ("ph ?d\\w*", "d ?phil\\w*", "ed ?d", "dba", "jd", "md")),
    (
        "master",
        ("master", "maestr", "magister", "laurea magistrale", "postgrad", "post-grad", "diploming", "diplom-ing"),
        ("mba", "m ?sc?", "m ?a", "m ?eng", "m ?tech", "mphil", "mca", "mfa", "llm"),
    ),
    (
        "bachelor",
        ("bachelor", "licenc", "licens", "undergraduate", "hons", "ingenieur", "engineer's degree"),
        ("b ?sc?", "b ?a", "b ?eng", "b ?tech", "b ?e", "bcom", "bba", "bca", "bfa", "llb", "ab"),
    ),
    ("associate", ("associate", "foundation degree"), ("aas?", "hnd", "dut", "bts")),
    ("certificate", ("certificat", "diploma", "bootcamp", "nanodegree", "course", "training"), ()),
    ("secondary", ("high school", "secondary", "alevel", "a-level", "gcse", "baccalaur", "abitur", "matric"), ("ged",)),
)
DEGREE_PATTERNS = tuple(
    (level, re.compile("|".join([*map(re.escape, stems), *(rf"\b{word}\b" for word in words)])))
    for level, stems, words in DEGREE_WORDS
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as precise as it is written: the year, and the month where there is one."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}" if self.month else str(self.year)


Span = tuple[Day | None, Day | None]


def day(value: object) -> Day | None:
    """A date of JSON Resume; None for none and for the words that mean the present. Raises ValueError for others."""
    text = str(value or "").strip().casefold()
    if not text or text in PRESENT_WORDS:
        return None
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-\d{1,2})?(?:t.*)?)?", text)
    month = int(found[2]) if found and found[2] else None
    if not found or not (month is None or 1 <= month <= 12):
        raise ValueError(f"{text!r} is no date: write YYYY-MM-DD, YYYY-MM or YYYY, and nothing for the present")
    return Day(int(found[1]), month)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Lower-case words without accents or punctuation."""
    return " ".join(re.findall(r"[a-z0-9+#]+", plain(text)))


def letters(text: str) -> str:
    """Letters and digits only, so that breaks and punctuation do not matter."""
    return re.sub(r"[^a-z0-9]+", "", plain(text))


def plain(text: str) -> str:
    """Lower case without accents."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def alike(told: str, read: str, floor: float = ALIKE) -> bool:
    """Whether two names are one: most letters in common, or all words of the shorter in the longer."""
    told, read = folded(told), folded(read)
    if not told or not read or told == read:
        return told == read
    shorter, longer = sorted((set(told.split()), set(read.split())), key=len)
    if shorter <= longer and 2 * min(len(told), len(read)) >= max(len(told), len(read)):
        return True
    return SequenceMatcher(None, told, read).ratio() >= floor


def same_title(told: str, read: str) -> bool:
    """Whether two titles have the same words in any order, usual short forms spelt out."""
    return spelt_out(told) == spelt_out(read)


def spelt_out(title: str) -> list[str]:
    """The words of a title, sorted."""
    words = (word for word in folded(title).split() if word not in EMPTY_WORDS)
    return sorted(" ".join(SHORT_FORMS.get(word, word) for word in words).split())


def same_day(told: Day | None, read: Day | None, precision: str) -> bool:
    """Whether two dates agree as far as the page is precise; none and the present are one."""
    if told is None or read is None:
        return told is read
    return told.year == read.year and (precision != "month" or told.month is None or told.month == read.month)


def degree_level(*words: str) -> str | None:
    """The level that the name and the field of a degree tell; None when they tell none."""
    text = " ".join(words).lower().replace(".", "")
    return next((level for level, pattern in DEGREE_PATTERNS if pattern.search(text)), None)


def years_allowed(spans: Sequence[Span], now: Day, precision: str) -> tuple[float, float]:
    """Shortest and longest time, in years, that the spans cover together.

    A month counts whole. A point that the page prints without its month may lie anywhere in its year. A span without
    an end goes on to the end of the month `now`; one without a start counts nothing.
    """
    here = now.year * 12 + (now.month or 12)
    short, long = [], []
    for begun, ended in spans:
        if begun is None:
            continue
        first, last = begins(begun, precision)
        early, late = ends(ended, precision) if ended else (here, here)
        long.append((first, min(late, max(here, first + 1))))
        short.append((last, max(early, last + 1)))
    return covered(short) / 12, covered(long) / 12


def begins(start: Day, precision: str) -> tuple[int, int]:
    """The first and the last month, counted from the year 0, in which a job may have begun."""
    if precision == "month" and start.month:
        return start.year * 12 + start.month - 1, start.year * 12 + start.month - 1
    return start.year * 12, start.year * 12 + 11


def ends(end: Day, precision: str) -> tuple[int, int]:
    """The earliest and the latest month after the end of a job."""
    if precision == "month" and end.month:
        return end.year * 12 + end.month, end.year * 12 + end.month
    return end.year * 12 + 1, end.year * 12 + 12


def covered(spans: Iterable[tuple[int, int]]) -> int:
    """How many months the spans cover, none counted twice."""
    months, reach = 0, 0
    for first, after in sorted(spans):
        months += max(0, after - max(first, reach))
        reach = max(reach, after)
    return months
