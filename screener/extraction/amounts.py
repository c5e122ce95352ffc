"""Numbers that a passage states: money, percentages, people, counts."""

from __future__ import annotations

import re

from screener.extraction.candidate import Amount
from screener.extraction.numerals import may_say_number, number
from screener.extraction.terms import amounts as terms

_MOST_TEXT = 4000
_SCALE = r"(?:\s?(" + "|".join(sorted(map(re.escape, terms.SCALES), key=len, reverse=True)) + r")(?![\w]))?"
_FIGURE = r"(\d{1,3}(?:[,.'  ]\d{3}){1,4}(?:\.\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)"
_SIGN = r"(" + "|".join(sorted(map(re.escape, terms.CURRENCIES), key=len, reverse=True)) + r")"
_MONEY = re.compile(rf"(?<![\w]){_SIGN}\s?{_FIGURE}{_SCALE}\+?", re.IGNORECASE)
_MONEY_AFTER = re.compile(rf"(?<![\w.,]){_FIGURE}{_SCALE}\s?{_SIGN}(?![\w])", re.IGNORECASE)
_PERCENT = re.compile(r"(?<![\w.,])(\d{1,6}(?:[.,]\d{1,3})?)\s?(?:%|percent\b|per cent\b|pct\b|percentage points\b)",
                      re.IGNORECASE)
_TIMES = re.compile(r"(?<![\w.,])(\d{1,3}(?:\.\d)?)\s?[x×](?![\w])", re.IGNORECASE)
_AFTER = r"(?=(?:\s([a-z][\w'-]{0,20}))?(?:\s([a-z][\w'-]{0,20}))?(?:\s([a-z][\w'-]{0,20}))?)"
_COUNT = re.compile(rf"(?<![\w.,/-]){_FIGURE}{_SCALE}\+?(?![\w%]){_AFTER}", re.IGNORECASE)
_IN_WORDS = re.compile(rf"\b([a-z]{{3,9}}(?:-[a-z]{{3,5}})?)(?=\s[a-z]){_AFTER}", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_DIGIT = re.compile(r"\d")


def find_amounts(text: str) -> tuple[Amount, ...]:
    """All amounts of a passage in the order of the text; dates and version numbers are none."""
    text = text[:_MOST_TEXT]
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Amount]] = []
    readers = _IN_DIGITS if _DIGIT.search(text) else ()
    if may_say_number(text):
        readers = (*readers, _SPELT)
    for pattern, read in readers:
        for hit in pattern.finditer(text):
            if any(start < hit.end() and hit.start() < end for start, end in taken):
                continue
            amount = read(hit)
            if amount is not None:
                taken.append(hit.span())
                found.append((hit.start(), amount))
    return tuple(amount for _, amount in sorted(found, key=lambda pair: pair[0]))


def _value(figure: str, scale: str | None = None) -> float:
    plain = re.sub(r"[,'  ](?=\d{3}(?:\D|$))", "", figure)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){1,3}", plain) and (scale is None or plain.count(".") > 1):
        plain = plain.replace(".", "")
    return float(plain.replace(",", ".")) * terms.SCALES.get((scale or "").lower(), 1.0)


def _money(hit: re.Match[str]) -> Amount:
    return Amount("money", _value(hit[2], hit[3]), terms.CURRENCIES[hit[1].lower()])


def _money_after(hit: re.Match[str]) -> Amount:
    return Amount("money", _value(hit[1], hit[2]), terms.CURRENCIES[hit[3].lower()])


def _percent(hit: re.Match[str]) -> Amount:
    return Amount("percent", float(hit[1].replace(",", ".")))


def _times(hit: re.Match[str]) -> Amount:
    return Amount("count", float(hit[1]))


def _count(hit: re.Match[str]) -> Amount | None:
    if _YEAR.match(hit[1]) and not hit[2]:
        return None
    after = [word.lower() for word in (hit[3], hit[4], hit[5]) if word]
    if after and after[0] in terms.TIME_UNITS:
        return None
    return Amount("people" if any(word in terms.PEOPLE for word in after) else "count", _value(hit[1], hit[2]))


def _in_words(hit: re.Match[str]) -> Amount | None:
    value = number(hit[1])
    after = [word.lower() for word in (hit[2], hit[3], hit[4]) if word]
    if value is None or after[0] in terms.TIME_UNITS:
        return None
    return Amount("people", float(value)) if any(word in terms.PEOPLE for word in after) else None


_IN_DIGITS = (
    (_MONEY, _money), (_MONEY_AFTER, _money_after), (_PERCENT, _percent), (_TIMES, _times), (_COUNT, _count),
)
_SPELT = (_IN_WORDS, _in_words)
