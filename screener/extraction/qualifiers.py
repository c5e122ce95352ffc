"""What a clause does to a cue of management within it: denies, wishes, helps, or speaks of another's people."""

from __future__ import annotations

import re
from enum import StrEnum

from screener.extraction.alternation import any_of
from screener.extraction.terms import qualifiers as terms

__all__ = [
    "Qualifier", "across_functions", "denies_reports", "for_a_part", "outside_line", "qualify", "speaks_against_title"
]


class Qualifier(StrEnum):
    """Why a cue does not prove that this person manages people."""

    NEGATED = "negated"
    ASPIRING = "aspiring"
    ASSISTED = "assisted"
    OTHERS = "others"
    DOMAIN = "domain"


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(patterns))


_DENIALS = _any(terms.DENIALS)
_NO_LINE = _any(terms.NO_LINE)
_ACROSS = _any(terms.ACROSS)
_AGAINST = _any(tuple(pattern for _, pattern in terms.AGAINST_TITLE))
_SIGNS_AGAINST = tuple(sign for signs, _ in terms.AGAINST_TITLE for sign in signs.split("|"))
_ASPIRING = re.compile(terms.ASPIRING)
_ASSISTED = re.compile(terms.ASSISTED)
_SUPPORTED = re.compile(terms.SUPPORTED)
_OTHERS = re.compile(terms.OTHERS)
_UPWARD = re.compile(terms.REPORTS_UPWARD)
_DOMAIN = re.compile(terms.DOMAIN)
_TOOL = re.compile(terms.TOOL)
_PASSIVE = re.compile(r"\b(?:was|were|been|being) $")
# `was accountable for P0`, `was boss to P0`
_NO_PARTICIPLE = re.compile(r"(?:responsible|accountable|in charge|charge|boss|manager|supervisor)\b")
_WHO = re.compile(terms.WHO)
_CHANGED = re.compile(terms.CHANGED)
_LATER = re.compile(terms.LATER)
_STAYS_WITH = re.compile(terms.STAYS_WITH)
_BOSS = re.compile(terms.BOSS)
_THIRD = re.compile(terms.THIRD)
_THIRD_VERB = re.compile(terms.THIRD_VERB)
_FOR_A_PART = re.compile(terms.FOR_A_PART)
_ANOTHERS = re.compile(terms.ANOTHERS)
_SUBJECT = re.compile(terms.SUBJECT)
_BARE_VERB = re.compile(terms.BARE_VERB)
_THEIRS = re.compile(terms.THEIRS)
_OF_CLIENTS = re.compile(terms.OF_CLIENTS)
_ALONE = re.compile(r"\b(?:sole|only|solo|lone|one|individual contributor)\b")
_ON_PEOPLE = re.compile(r"P\d+$")
_NOBODY = re.compile(r"\s(?:of )?(?:nobody|no[- ]one|none|no people)\b")
_NEGATED = re.compile(terms.NEGATED)


def denies_reports(text: str) -> str | None:
    """The words by which a (folded) text says that nobody reports to this person, if it does."""
    for found in _DENIALS.finditer(text):
        wished = _ASPIRING.search(text[max(0, found.start() - 60) : found.start()])
        passed = (_CHANGED if _ALONE.search(found[0]) else _LATER).search(text, found.end())
        if not wished and not passed:
            return found[0].strip()
    return None


def for_a_part(text: str) -> bool:
    """Whether a (folded) sentence opens by naming a part of the job: `Since then: no reports`."""
    return _FOR_A_PART.match(text) is not None


def outside_line(text: str) -> bool:
    """Whether the people of a (folded) text are led across lines, or answer to somebody else."""
    return bool(_NO_LINE.search(text))


def across_functions(text: str) -> bool:
    """Whether a (folded) text speaks of a cross-functional team, which is nobody's line unless the title is."""
    return bool(_ACROSS.search(text))


def speaks_against_title(text: str) -> str | None:
    """The words that say of a manager by title that the people are in other lines, if there are any."""
    found = _AGAINST.search(text) if any(sign in text for sign in _SIGNS_AGAINST) else None
    return found[0] if found else None


def qualify(clause: str, start: int, end: int) -> frozenset[Qualifier]:
    """The qualifiers of the cue at `clause[start:end]` (folded text)."""
    before, after = clause[max(0, start - 80) : start], clause[end : end + 40]
    found = set()
    if _NEGATED.search(before) or _NOBODY.match(after):
        found.add(Qualifier.NEGATED)
    if _ASPIRING.search(before):
        found.add(Qualifier.ASPIRING)
    if _ASSISTED.search(before) or _SUPPORTED.search(clause[max(0, start - 220) : start]):
        found.add(Qualifier.ASSISTED)
    if _is_of_others(clause, start, end):
        found.add(Qualifier.OTHERS)
    if _TOOL.search(before) or (_DOMAIN.match(after) and not _ON_PEOPLE.search(clause, start, end)):
        found.add(Qualifier.DOMAIN)
    return frozenset(found)


def _is_of_others(clause: str, start: int, end: int) -> bool:
    """Whether the people, or what is done for them, are somebody else's."""
    before, after = clause[max(0, start - 80) : start], clause[end : end + 40]
    passive = _PASSIVE.search(before) and not _NO_PARTICIPLE.match(clause, start)
    if not clause[:end].endswith(" me") and (passive or _WHO.search(before)):
        return True
    if _BARE_VERB.match(clause, start) and _SUBJECT.search(before):
        return True
    if _THIRD_VERB.match(clause, start) and _THIRD.search(before):
        return True
    if _OTHERS.match(clause[start : end + 8]) or _STAYS_WITH.match(after) or _OF_CLIENTS.search(clause, start, end):
        return True
    return any(pattern.search(before) for pattern in (_UPWARD, _THEIRS, _BOSS, _ANOTHERS))
