"""Who has people, and how somebody is engaged, by the words of a title alone."""

from __future__ import annotations

from screener.extraction.candidate import Employment, Function
from screener.extraction.terms import seats
from screener.extraction.terms import titles as terms
from screener.extraction.terms.professions import HEADS

__all__ = ["employment_by_title", "has_people_at_times", "people_by_title"]


def people_by_title(part: list[str], function: Function, level: int | None) -> str:
    """none, weak or yes: the prior that the words of a seat give that this job has direct reports."""
    if function is Function.PRODUCT and level is not None:
        return "yes" if level >= 5 else "weak" if level == 4 else "none"
    held = set(part)
    if held & seats.BESIDE_A_SEAT or _is_of_another(part):
        return _assistant_people(part)
    if any(pair <= held for pair in seats.SEAT_PAIRS):
        return "weak"
    if held & terms.PEOPLE_YES and not ("director" in held and held & seats.LONE_DIRECTORS and "of" not in held):
        return "weak" if held <= {"founder", "ceo", "cto", ",", "and"} and "founder" in held else "yes"
    if "manager" in held:
        return _manager_people(part)
    if {"supervisor", "team"} <= held:
        return "yes"
    at = part.index("partner") if "partner" in part else len(part)
    beside = part[at + 1 : at + 2] and part[at + 1] in HEADS  # `Partner Engineer`
    held -= {"partner"} if beside or not seats.PARTNERED.isdisjoint(part[at - 1 : at]) else set()
    return "weak" if held & terms.PEOPLE_WEAK else "none"


def _is_of_another(part: list[str]) -> bool:
    """`Founder's Associate`, `Non-Executive Director`: beside the seat that is named, not in it."""
    return "s" in part or {"non", "executive"} <= set(part) or part[:3] == ["director", "of", "photography"]


def _assistant_people(part: list[str]) -> str:
    """`Assistant Manager` may have people, if a manager of that kind may; whoever assists one has none."""
    held = set(part)
    places = [part.index(seat) for seat in ("manager", "director", "head") if seat in held]
    if not places or "assistant" not in held or held & {"to", "intern"} or part.index("assistant") > min(places):
        return "none"
    return _manager_people(part) if "manager" in held and _manager_people(part) == "none" else "weak"


def has_people_at_times(title: list[str]) -> bool:
    """Whether a manager of this title, who need not have people, often has: `Marketing Manager`."""
    fields = set(title) & seats.NOT_PEOPLE
    if not {"service", "services", "care"}.isdisjoint(title):  # of customers; not `Customer Success Manager`
        return fields - {"customer"} <= seats.PEOPLE_AT_TIMES
    return bool(fields) and fields <= seats.PEOPLE_AT_TIMES


def _manager_people(part: list[str]) -> str:
    """Engineering Manager, Manager of X: yes; Brand Manager, Project Manager: none; the rest may have people."""
    held = set(part)
    before = part[: part.index("manager")]
    if set(before) & {"associate"} or held & {"trainee"}:
        return "none"
    field = before if before and before[-1] != "senior" else part[part.index("manager") + 1 :]
    if field and field[-1] in seats.PEOPLE_MANAGED:
        return "yes"
    if field and field[-1] == "development":
        return "yes" if set(field) & seats.DEVELOPED else "none"
    if before and before[-1] in seats.PLACES and not held & {"project", "program", "product"}:
        return "weak"
    if before[-1:] == ["lead"] and held & {"tech", "technical", "engineering"}:
        return "yes"
    if "of" in part[part.index("manager") :] and not before:
        return "yes"
    return "none" if held & seats.NOT_PEOPLE else "weak"


def employment_by_title(part: list[str]) -> Employment | None:
    """How somebody is engaged, where the words of the title say so."""
    held = set(part)
    if held & terms.VOLUNTEER or {"pro", "bono"} <= held:
        return Employment.VOLUNTEER
    if held & terms.INTERNSHIP and not held & {"manager", "director", "head"}:
        return Employment.INTERNSHIP
    if _advises(part):
        return Employment.ADVISORY
    if held & terms.CONTRACT or {"self", "employed"} <= held:
        return Employment.CONTRACT
    return None


def _advises(part: list[str]) -> bool:
    held = set(part)
    if {"board", "member"} <= held or {"mentor", "residence"} <= held or held & {"trustee", "ned", "nonexecutive"}:
        return True
    if "non" in held and "executive" in held:
        return True
    advisors = [i for i, word in enumerate(part) if word in ("advisor", "adviser", "advisory")]
    return any(i == 0 or part[i - 1] in terms.ADVISOR_OF for i in advisors)
