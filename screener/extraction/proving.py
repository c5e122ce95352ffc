"""Whether a cue of managing people is proof without a title that has people."""

from __future__ import annotations

import re
from dataclasses import dataclass

from screener.extraction.people import People
from screener.extraction.terms import management as terms
from screener.extraction.titles import fold

__all__ = ["MANAGERS", "Cue", "proves"]

MANAGERS = ("manager", "manager of field", "manager of people")  # priors of managers who need not have people
_SUPERVISES = re.compile(terms.SUPERVISES)
_NO_SQUAD = 25  # who leads so many leads more than the squad of a product
_MOST_LED = 200  # more than these one serves, or has trained


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak of managing people: grade 3 says so, 2 nearly, 1 leads, 0 only counts people."""

    grade: int
    rule: str
    sentence: str
    people: People | None
    managers: bool


def proves(cue: Cue, prior: str) -> bool:
    """Whether a cue is enough without a managing title. Hiring needs a number, and a product manager's `managed`
    product people: many squads are managed by somebody else."""
    if cue.people is not None and cue.people.kind in terms.LEARNERS | terms.EXTERNALS:
        plain = cue.rule == "as_manager" or cue.rule in terms.REPORTING_CUES
        return plain and cue.people.kind not in terms.EXTERNALS
    if cue.rule in ("hired_people", "hired_team", "moved_people") and prior not in ("seat", "weak"):
        counted = cue.people is not None and (cue.people.count or 0) > 1
        return counted or (prior in MANAGERS and cue.people is not None and cue.people.kind in terms.STAFF)
    if cue.grade >= 3:
        return True
    led = cue.people if cue.people is not None and (cue.people.count or 0) > 1 else None
    product_people = cue.people is not None and cue.people.kind == "product managers"
    if prior == "individual product" and cue.grade == 2:
        employed = led is not None and led.kind in terms.EMPLOYED_BY_PRODUCT and cue.rule in terms.MANAGING_CUES
        answers = led is not None and led.kind == "reports"
        in_line = led is not None and (led.managers or _supervises(cue))
        return product_people or employed or answers or in_line or _has_of_own(cue) or _builds_nothing(led, cue)
    if cue.rule in terms.LEADS_COUNTED and prior in ("individual product", "weak"):
        return led is not None and (product_people or (led.count or 0) >= _NO_SQUAD)
    return cue.grade == 2


def _has_of_own(cue: Cue) -> bool:
    """Whether a product manager manages analysts, interns and the like, who are counted: they answer to nobody else."""
    people = cue.people
    own = people is not None and people.kind in terms.OF_A_PRODUCT_MANAGER and people.count is not None
    return own and cue.rule in terms.MANAGING_CUES


def _builds_nothing(led: People | None, cue: Cue) -> bool:
    """Whether a product manager manages counted people outside a squad: `twelve sales representatives`."""
    if led is None or led.kind == "team" or (led.count or 0) > _MOST_LED:
        return False
    return cue.rule == "team_lead_of" or (cue.rule in terms.MANAGES_COUNTED and led.kind not in terms.IN_A_SQUAD)


def _supervises(cue: Cue) -> bool:
    """Whether the verb leaves no doubt that the people are one's own: work is managed and led, people supervised."""
    return _SUPERVISES.search(fold(cue.sentence)) is not None
