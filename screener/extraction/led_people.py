"""Whether the people that a cue speaks of are led in line at all: learners, freelancers and volunteers are not."""

from __future__ import annotations

from screener.extraction.people import People
from screener.extraction.terms import management as terms

__all__ = ["employs", "nobodys", "of_trade"]

_TRADE = frozenset({"product managers"})


def employs(people: People) -> bool:
    """`supervised 50 cross-functional employees`: whoever is employed under somebody is led in line."""
    return people.kind in terms.EMPLOYED and (people.count or 0) > 1


def of_trade(people: People | None) -> bool:
    """Whether they are product managers, whom nobody leads but somebody in product."""
    return people is not None and people.kind in _TRADE


def nobodys(rule: str, prior: str, people: People) -> bool:
    """Whether people of this kind are not led in line so: who is taught, and without a number freelancers and
    volunteers who are recruited."""
    kind = people.kind
    if kind == "contributors" and not people.count and prior in ("none", "individual product"):
        return True  # to a project, whoever they answer to
    if kind in terms.LEARNERS and (rule == "counted" or (rule in terms.LEADS_COUNTED and prior == "none")):
        return True
    if kind.startswith(terms.TAUGHT) and rule not in ("as_manager", "line_manager") and prior not in ("yes", "seat"):
        return True
    return not people.count and (kind in terms.EXTERNALS or (rule in terms.HIRING and kind == "volunteers"))
