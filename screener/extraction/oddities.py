"""What a person should look at because no honest resume needs it: it changes no fact and no point, it is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from screener.extraction.candidate import PRESENT, Contact, Month, Note, Period, Position
from screener.extraction.contact import NAME_FROM_EMAIL
from screener.extraction.lone_starts import START_ONLY

LOOKED_AT = 200_000  # characters
_WORDS, _OFTEN = 5, 8
_AD_WORDS, _AD_OFTEN = 9, 4  # of words that speak to applicants: forms repeat their labels, and honestly
_ADDRESS = frozenset({"we", "you", "your", "our"})
_SHOWN = 100
_AT_ONCE = 8  # jobs
_JOBS = 100

_WORD = re.compile(r"[^\W\d_]{2,40}")
# Words that speak to a program or to whoever ranks, not to a reader; each pattern behind signs (in lower case) of
# which one stands in whatever it matches: pages without them, nearly all, need no closer look.
_INSTRUCTIONS = tuple(
    (signs, re.compile(pattern, re.IGNORECASE))
    for signs, pattern in (
        (
            ("ignore", "disregard", "forget"),
            r"(?:ignore|disregard|forget)\s{1,3}(?:all\s{1,3}|any\s{1,3}|the\s{1,3}){0,2}"
            r"(?:previous|prior|above|earlier)\s{1,3}(?:instructions?|prompts?|rules|text)",
        ),
        (
            ("candidate", "resume", "applicant"),
            r"(?:rank|rate|score)\s{1,3}this\s{1,3}(?:candidate|resume|applicant)\s{1,3}(?:first|top|highest|as)",
        ),
        (
            ("give",),
            r"give\s{1,3}(?:this\s{1,3}candidate\s{1,3}|me\s{1,3}|it\s{1,3}){0,1}(?:the\s{1,3}|a\s{1,3}){0,1}"
            r"(?:maximum|highest|perfect|full)\s{1,3}(?:score|rating|marks)",
        ),
        (("mention",), r"do\s{1,3}not\s{1,3}mention\s{1,3}this\s{1,3}(?:note|prompt|instruction)"),
        (
            ("mode", "assistant"),
            r"you\s{1,3}are\s{1,3}now\s{1,3}(?:in|an?|the)\s{1,3}\w{1,20}\s{1,3}(?:mode|assistant|model)",
        ),
        (("score",), r"\bsystem\s{0,2}:\s{0,3}\W{0,2}score\b|[\"']score[\"']\s{0,3}:\s{0,3}\d"),
        (("</",), r"</(?:resume|document|system|user|instructions?)>"),
    )
)
# What to look for first, because it is quickly found to be missing; the pattern; what it shows.
_IMPOSSIBLE = (
    (
        re.compile(r"[/.]\s?(?:19|20)\d\d"),
        re.compile(r"(?<![\d/.])(?:1[3-9]|[2-9]\d)\s?[/.]\s?(?:19|20)\d\d(?!\d)"),
        "a month after the twelfth",
    ),
    (re.compile(r"\d{12}"), re.compile(r"(?<!\d)\d{12,40}\s{0,3}[-–—]\s{0,3}\d"), "a year that cannot be"),
    (
        re.compile(r"[-–—]\s{0,3}(?:present|current|now|today)", re.I),
        re.compile(r"\b(present|current|now|today)\s{0,3}[-–—]\s{0,3}(?:present|current|now|today)\b", re.I),
        "no start",
    ),
)


def oddities(text: str, contact: Contact, work: Sequence[Position]) -> Iterator[Note]:
    """Everything odd, each kind once."""
    seen = text[:LOOKED_AT]
    yield from _instructions(seen)
    yield from _repeats(seen)
    yield from _dates(seen)
    yield from _history(work)
    yield from _open_ends(work)
    if not contact.name or any(proof.rule == NAME_FROM_EMAIL for proof in contact.evidence):
        yield Note("name_uncertain", "No name was found that is surely the person's")


def _instructions(text: str) -> Iterator[Note]:
    low = text.casefold()
    likely = (pattern for signs, pattern in _INSTRUCTIONS if any(sign in low for sign in signs))
    found = [hit.start() for pattern in likely if (hit := pattern.search(text))]
    if found:
        quote = " ".join(text[min(found) : min(found) + _SHOWN].split())
        yield Note("instruction_like_text", f"Speaks to whoever ranks, and changes nothing: “{quote}”")


def _repeats(text: str) -> Iterator[Note]:
    """The same words over and over: a list to be found by, or a pasted advertisement."""
    words = [word.casefold() for word in _WORD.findall(text)]
    group, times = _commonest(words, _WORDS)
    if times < _AD_OFTEN:
        return  # no longer group stands more often
    if times < _OFTEN:
        group, times = _commonest(words, _AD_WORDS)
        if times < _AD_OFTEN or not _ADDRESS.intersection(group):
            return
    yield Note("repeated_words", f"The same words {times} times: “{' '.join(group)[:_SHOWN]}”")


def _commonest(words: Sequence[str], length: int) -> tuple[tuple[str, ...], int]:
    """The group of so many words that stands most often (of several the last by alphabet), and how often."""
    groups = Counter(zip(*(words[start:] for start in range(length)), strict=False))
    times = max(groups.values(), default=0)
    return max((group for group, count in groups.items() if count == times), default=()), times


def _dates(text: str) -> Iterator[Note]:
    for sign, pattern, what in _IMPOSSIBLE:
        found = pattern.search(text) if sign.search(text) else None
        if found:
            yield Note("impossible_dates", f"“{' '.join(found.group()[:40].split())}”: {what}")
            return


def _history(work: Sequence[Position]) -> Iterator[Note]:
    if len(work) > _JOBS:
        yield Note("crowded_history", f"{len(work)} jobs in one resume")
        return
    most = max((_going_on(work, position) for position in work), default=0)
    if most > _AT_ONCE:
        yield Note("crowded_history", f"{most} jobs at the same time")


def _open_ends(work: Sequence[Position]) -> Iterator[Note]:
    """A job of which the page prints the start alone, and which is read as going on."""
    for position in work:
        proof = next((proof for proof in position.evidence if proof.rule == START_ONLY), None)
        if proof and position.period and position.period.end is PRESENT:
            name = position.title or position.employer
            yield Note("end_not_printed", f"{name}: “{proof.quote}” is read as the start of a job that goes on")


def _going_on(work: Sequence[Position], at: Position) -> int:
    """How many jobs go on when this one starts."""
    start = _start(at.period)
    return sum(1 for one in work if start and _start(one.period) <= start < _end(one.period))


def _start(period: Period | None) -> int:
    return period.start.year * 12 + (period.start.month or 1) if period and period.start else 0


def _end(period: Period | None) -> int:
    """The month after the last; a job without dates goes on at no time, a present one always."""
    if period is None or period.start is None or period.end is None:
        return 0
    if not isinstance(period.end, Month):
        return 10**6
    return period.end.year * 12 + (period.end.month or 12) + 1
