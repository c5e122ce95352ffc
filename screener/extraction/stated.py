"""Years that the text claims (`12+ years in product`): kept apart from the dates and compared with them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from screener.document.model import Line
from screener.extraction.candidate import StatedYears
from screener.extraction.evidence import Quoter
from screener.extraction.numerals import number
from screener.extraction.terms import stated as terms

_MOST_TEXT = 8000
_YEARS = re.compile(
    r"(?<![\w.-])(?:over |more than |nearly |almost |some |about"
    r" |~)?([a-z]{3,9}(?:-[a-z]{3,5})?|\d{1,2}(?:\.\d)?)\s?(\+|plus)?[\s-]?"
    r"(?:years?|yrs?|jahren?|ans|anos|años|anni|jaar|lat)\b['’]?(?=([^.;!?•\n]{0,90}))",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b([a-z]{3,9}|\d{1,2})\s?\+? of (?:them|which|those|these)\b([^.;!?•\n]{0,60})|\bof which (?:the last )?"
    r"([a-z]{3,9}|\d{1,2})\b\s?\+?(?:years?)?([^.;!?•\n]{0,60})",
    re.IGNORECASE,
)
_REST = re.compile(r",|\b(?:including|and|now|across|with|then)\b", re.IGNORECASE)
_LINK = re.compile(
    r"^\s?(?:of |in |as |'s?"
    r" )?(?:\w{0,3}\s)?(?:(?:hands-on|progressive|professional|relevant|proven|total|combined|solid"
    r"|commercial|industry|overall|international)\s){0,2}(?:work(?:ing)?"
    r" )?(?:experience|exp\.?|expertise|erfahrung)?\s?"
    r"(?:(?:in|of|as|with|on|across|working)\s)?(?:the |an? )?",
    re.IGNORECASE,
)


def find_stated_years(lines: Sequence[Line], quoter: Quoter) -> tuple[StatedYears, ...]:
    """The years of experience that the lines (head and summary) claim, each with its words."""
    text, places = _joined(lines)
    found: list[StatedYears] = []
    for hit in _YEARS.finditer(text):
        years, of = _figure(hit[1]), _subject(hit[3])
        if years is None or of is None:
            continue
        place = _span(hit.start(1), hit.start(3) + _shown(hit[3]), places)
        found.append(StatedYears(years, of, quoter.at(*place, "stated_years")))
        found.extend(_parts_of(text, hit.end(1), places, quoter))
    return tuple(found)


def _joined(lines: Sequence[Line]) -> tuple[str, list[tuple[int, int]]]:
    """The lines as running text, and where each starts: (place in the text, offset in the document)."""
    out, places, at = [], [], 0
    for line in lines:
        if at > _MOST_TEXT:
            break
        part = line.text[:_MOST_TEXT]
        places.append((at, line.offset))
        out.append(part)
        at += len(part) + 1
    return " ".join(out), places


def _span(start: int, end: int, places: list[tuple[int, int]]) -> tuple[int, int]:
    def offset(at: int) -> int:
        base, there = places[bisect_right(places, (at, 1 << 60)) - 1]
        return there + at - base

    return offset(start), offset(max(start, end - 1)) + 1


def _figure(word: str) -> float | None:
    if re.fullmatch(r"\d{1,2}(?:\.\d)?", word):
        return float(word)
    value = number(word)
    return float(value) if value is not None and value <= 60 else None


def _shown(rest: str) -> int:
    """How much of the words behind belongs to the quote."""
    cut = _REST.search(rest)
    return cut.start() if cut else len(rest.rstrip())


def _subject(rest: str) -> str | None:
    """What the years were spent on: total, product, management, other words; None where no experience is meant."""
    low = rest.lower()
    if re.match(r"\s?(?:ago|old|later|earlier|before|after|running|into|younger|from now|straight|in a row)\b", low):
        return None
    if not re.match(terms.EXPERIENCE_FOLLOWS, low):
        return None
    return subject_of(low)


def subject_of(words: str) -> str:
    """The subject of claimed years: total, product, management, or the words themselves."""
    near = words[: _shown(words)] or words
    for of, pattern in terms.SUBJECTS:
        if re.search(pattern, near):
            return of
    plain = _LINK.sub("", near.strip() + " ").strip(" ,:-–'’")
    return " ".join(plain.split()[:4]) or "total"


def _parts_of(text: str, start: int, places: list[tuple[int, int]], quoter: Quoter) -> list[StatedYears]:
    """`..., ten of them managing`: a part of the years that were just claimed."""
    hit = _OF_THEM.search(text, start, start + 140)
    if hit is None:
        return []
    years, rest = (_figure(hit[1]), hit[2]) if hit[1] else (_figure(hit[3]), hit[4])
    if years is None:
        return []
    place = _span(hit.start(), hit.end(), places)
    return [StatedYears(years, subject_of(rest.lower()), quoter.at(*place, "stated_years"))]
