"""Years that the text claims (`12+ years in product`): kept apart from the dates and compared with them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screener.document.model import Line
from screener.extraction.candidate import StatedYears
from screener.extraction.date_points import fold_dates
from screener.extraction.evidence import Quoter
from screener.extraction.numerals import number
from screener.extraction.terms import stated as terms

_MOST_TEXT = 8000
_BEHIND, _BEFORE, _FAR = 90, 90, 140  # characters that are looked at around a claim
_SIZE = r"(?P<size>" + "|".join(sorted(terms.DECADES, key=len, reverse=True)) + r")"
_YEARS = re.compile(
    r"(?<![\w.-])" + terms.ABOUT + r"(?:" + _SIZE + r"(?=\W|$)|(?P<years>[a-z]{3,9}(?:-[a-z]{3,5})?|\d{1,2}(?:[.,]\d)?)"
    r"\s?(?:\+|plus)?[\s-]?" + terms.YEARS + r"\b)['’]?(?=(?P<rest>[^.;!?•\n]{0,90}))"
)
_LABEL_AFTER, _OF_THEM = re.compile(terms.LABEL_AFTER), re.compile(terms.OF_THEM)
_PART = re.compile(terms.PART)
_NO_CLAIM, _FOLLOWS = re.compile(terms.NO_CLAIM), re.compile(terms.EXPERIENCE_FOLLOWS)
_FOR, _LABELLED, _STANDING = re.compile(terms.FOR), re.compile(terms.LABELLED), re.compile(terms.OF_STANDING)
_PAST, _HAVE_DONE = re.compile(terms.PAST), re.compile(terms.HAVE_DONE)
_BRACKET = re.compile(r"\b[a-z]{2,14} \($")
_REST = re.compile(r",|\b(?:including|incl|and|now|across|with|then|davon|dont)\b")
_LINK = re.compile(
    r"^\s?(?:of |in |as |'s?"
    r" )?(?:(?:a|an|the|my|our)\s)?(?:(?:hands-on|progressive|professional|relevant|proven|total|combined|solid"
    r"|commercial|industry|overall|international)\s){0,2}(?:work(?:ing)?"
    r" )?(?:experience|exp\.?|expertise|erfahrung)?\s?"
    r"(?:(?:in|of|as|with|on|across|working)\s)?(?:the |an? )?"
)


@dataclass(frozen=True, slots=True)
class _Claim:
    """Years at text[start:end] and what they were spent on."""

    years: float
    of: str
    start: int
    end: int


def find_stated_years(lines: Sequence[Line], quoter: Quoter) -> tuple[StatedYears, ...]:
    """The years of experience that the lines (head and summary) claim, each with its words."""
    text, places = _joined(lines)
    found: list[StatedYears] = []
    for claim in _claims(_plain(text)):
        place = _span(claim.start, claim.end, places)
        found.append(StatedYears(claim.years, claim.of, quoter.at(*place, "stated_years")))
    return tuple(found)


def _plain(text: str) -> str:
    """The text folded, of the same length; a Swedish year keeps its ring and an estimate its tilde."""
    folded = fold_dates(text)
    return "".join(old if old in "å~" else new for old, new in zip(text.lower(), folded, strict=False))


def _claims(text: str) -> Iterator[_Claim]:
    for hit in _YEARS.finditer(text):
        years = terms.DECADES[hit["size"]] if hit["size"] else _figure(hit["years"])
        if years is None:
            continue
        said = _subject(text, hit)
        if said is None:
            continue
        of, start, end = said
        yield _Claim(years, of, start, end)
        yield from _parts_of(text, hit.start("rest"))
    for hit in _LABEL_AFTER.finditer(text):
        yield _Claim(float(hit["years"]), subject_of(f" in {hit['of']}") if hit["of"] else "total", *hit.span())


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
    if re.fullmatch(r"\d{1,2}(?:[.,]\d)?", word):
        return float(word.replace(",", "."))
    value = number(word)
    return float(value) if value is not None and value <= 60 else None


def _shown(rest: str) -> int:
    """How much of the words behind belongs to the quote."""
    cut = _REST.search(rest)
    return cut.start() if cut else len(rest.rstrip())


def _subject(text: str, hit: re.Match[str]) -> tuple[str, int, int] | None:
    """What the years were spent on, and where the claim stands; None where no experience is meant."""
    rest, first = hit["rest"], hit.start("size") if hit["size"] else hit.start("years")
    if _NO_CLAIM.match(rest):
        return None
    if _FOLLOWS.match(rest):
        return subject_of(rest), first, hit.start("rest") + _shown(rest)
    before = text[max(0, first - _BEFORE) : first]
    if hit[0].endswith("yoe") or (_PAST.search(before) and _HAVE_DONE.match(rest)):
        return subject_of(f" in {rest}") if rest.strip() else "total", first, hit.start("rest") + _shown(rest)
    labelled = _LABELLED.search(before)
    if not (labelled or _FOR.search(before) or _BRACKET.search(before) or _STANDING.match(rest)):
        return None
    words = labelled[0] if labelled else re.split(r"[.;!?•]", before)[-1]
    of = next((of for of, pattern in terms.SUBJECTS[:-1] if re.search(pattern, words)), "total" if labelled else None)
    return (of, first, hit.start("rest")) if of else None


def subject_of(words: str) -> str:
    """The subject of claimed years: total, product, management, or the words themselves."""
    near = words[: _shown(words)]
    near = near if near.strip() else words
    for of, pattern in terms.SUBJECTS:
        if re.search(pattern, near):
            return of
    plain = _LINK.sub("", near.strip() + " ").strip(" ,:-–'’|•·(")
    return " ".join(plain.split()[:4]) or "total"


def _parts_of(text: str, start: int) -> Iterator[_Claim]:
    """`..., ten of them managing`, `including 6 as people manager`: a part of the years that were just claimed."""
    ends = [at for at in (text.find(". ", start), text.find(";", start)) if at >= 0]
    until = min([start + _FAR, len(text), *(at + 1 for at in ends)])
    hits = [*_OF_THEM.finditer(text, start, until)] or [*_PART.finditer(text, start, until)]
    for hit in hits:
        groups = hit.groupdict()
        word, rest = groups["years"] or groups.get("years2"), groups["rest"] or groups.get("rest2") or ""
        years = _figure(word) if word else None
        if years is not None:
            yield _Claim(years, subject_of(rest), hit.start("years" if groups["years"] else "years2"), hit.end())
