"""Whether a job has people before its text is read: what the title, the employer and how somebody is engaged say."""

from __future__ import annotations

import re

from screener.extraction.candidate import Function, Position
from screener.extraction.terms import management as terms
from screener.extraction.terms import seats, titles
from screener.extraction.title_people import has_people_at_times
from screener.extraction.titles import classify, fold, words

__all__ = ["makes_alone", "prior_of"]

_MANAGER_OF = re.compile(r"(?:senior |sr\.? )?(?:manager|mgr)\s?[,–-](?![^(]{0,60}?\b(?:project|program))")
_MOST_TEXT = 5_000
_MADE = re.compile(
    r"\bi (?:[a-z]{3,14} )?(?:developed|designed|coded|programmed|prototyped)\b"
    r"|\bi (?:was|am) an? (?:[\w,-]{2,16} ){0,4}?"
    r"(?:developer|designer|engineer|architect|programmer|consultant|photographer|writer)\b"
)
_BESIDE = re.compile(r"\s?[,/&|+]\s?|\sand\s|\s[-–—]\s")


def prior_of(position: Position) -> str:
    """yes; seat (rarely without people); weak; manager (of something, perhaps of people too; `Manager, Delivery` is one
    of a field, and has them if a team is led; `Marketing Manager` one of people, and has them if some are counted);
    none; or individual product (no people unless the text insists)."""
    if any(alone in fold(f"{position.title} {position.employer}") for alone in terms.ALONE):
        return "none"
    if fold(position.summary[:40]).startswith(terms.ALONE_FIRST):
        return "none"
    title = classify(position.title, " ".join((position.employer, position.summary, *position.highlights)))
    if title.people == "yes":
        return "yes"
    if title.people == "weak" and title.level is None and _is_seat(words(position.title)):
        return "weak" if _works_alone(position.title) else "seat"
    if position.function is Function.PRODUCT and title.people == "none":
        return "individual product"
    if title.people != "none" or "manager" not in words(position.title):
        in_field = title.level is None and title.people == "weak" and _has_a_field(position)
        return "manager of people" if in_field else title.people
    if _MANAGER_OF.match(fold(position.title)):
        return "manager of field"
    if position.function is Function.PROJECT:
        return "none"
    return "manager of people" if has_people_at_times(words(position.title)) else "manager"


def _has_a_field(position: Position) -> bool:
    """Whether this is the manager of a field (`Quality Manager`), a chef or a leader outside product and engineering,
    who may do the work alone; an assistant is none."""
    held = set(words(position.title))
    if held & {"assistant", "asst"}:
        return False
    builds = position.function in (Function.PRODUCT, Function.PROJECT, Function.ENGINEERING, Function.PRODUCT_DESIGN)
    return bool(held & {"manager", "chef"}) or ("leader" in held and not builds)


def _works_alone(title: str) -> bool:
    """Whether an owner names the trade beside it (`Owner / Consultant`), as those do who have nobody."""
    parts = [words(part) for part in _BESIDE.split(fold(title))]
    owner = any(held and seats.OWN_SEATS.issuperset(held) for held in parts)
    return owner and any(held and held[-1] in seats.OWN_TRADES and seats.NO_TRADE.isdisjoint(held) for held in parts)


def makes_alone(position: Position) -> bool:
    """Whether an owner says to have made the thing alone: `I developed and designed the shop`."""
    return _MADE.search(fold(" ".join((position.summary, *position.highlights)))[:_MOST_TEXT]) is not None


def _is_seat(title: list[str]) -> bool:
    """Whether whoever has the title rarely has nobody; an assistant may."""
    held = set(title)
    if held & {"assistant", "asst"}:
        return False
    if "manager" in held and (held & seats.PLACES or held <= titles.RANKS | {"manager", "and", ","}):
        return True
    leads = next((at for at, word in enumerate(title) if word in ("leader", "lead")), 0)
    if title[leads - 1 : leads] and title[leads - 1] in seats.LED_BY_LEADERS[title[leads]]:
        return True
    return bool(held & terms.SEATS_WITH_PEOPLE) or any(pair <= held for pair in seats.SEAT_PAIRS)
