"""The notice that applicants are given before such a program is used: what it reads, compares, keeps, and their rights.

What it says of the program is taken from the criteria file and from `facts.py`; what only the employer can say stands
in square brackets until it is given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from screener.disclosure import days
from screener.disclosure.facts import DATA, Line, kept_days, lines_of
from screener.disclosure.law import NO_ADVICE, PLACES, Place
from screener.record.retention import MONTHS
from screener.scoring.criteria import Criteria


@dataclass(frozen=True, slots=True)
class Asked:
    """What a notice is for. Empty texts become gaps in square brackets; `holidays` come on top of a place's."""

    places: tuple[str, ...]
    use: date
    criteria: Criteria | None = None
    employer: str = ""
    contact: str = ""
    retention: str = ""
    holidays: frozenset[date] = frozenset()

    @property
    def known(self) -> tuple[Place, ...]:
        """The places, in the order asked for."""
        return tuple(PLACES[code] for code in dict.fromkeys(self.places))


@dataclass(frozen=True, slots=True)
class Timing:
    """Until when the notice must be there; None where no place names a number of days. `days`: how many they name."""

    post_by: date | None
    days: int | None
    too_late: bool
    earliest_use: date | None


def timing(asked: Asked, today: date) -> Timing:
    """The last day to post the notice, and, where that is over, the first day of use after posting it today."""
    counts = [place.business_days for place in asked.known if place.business_days is not None]
    if not counts:
        return Timing(None, None, False, None)
    count, closed = max(counts), holidays_of(asked, {today.year, asked.use.year})
    post_by = days.back(asked.use, count, closed)
    too_late = post_by < today
    return Timing(post_by, count, too_late, days.forward(today, count, closed) if too_late else None)


def holidays_of(asked: Asked, years: Collection[int]) -> frozenset[date]:
    """The holidays that are named, and those of the places' federal government around some years."""
    federal: frozenset[date] = frozenset()
    if any(place.federal_holidays for place in asked.known):
        around = {year + step for year in years for step in (-1, 0, 1)}
        federal = frozenset(day for year in around for day in days.federal_holidays(year))
    return federal | asked.holidays


def notice(asked: Asked, today: date) -> str:
    """The notice as Markdown."""
    return "\n".join(_notice(asked, timing(asked, today))) + "\n"


def _notice(asked: Asked, when: Timing) -> Iterator[str]:
    employer = asked.employer or "[name of the employer]"
    role = asked.criteria.role if asked.criteria else "[role]"
    yield from ("# A program helps to read your application", "")
    yield f"Role: {role}. Employer: {employer}. In use from {asked.use.isoformat()}."
    if when.post_by and not when.too_late:
        yield f"Posted by {when.post_by.isoformat()}, {when.days} business days before use."
    yield from ("", "## What is used", "")
    yield (
        f"{employer} uses screener, a computer program, to read resumes. It finds facts in them, compares them with "
        "the written criteria below, and puts applications in an order with reasons. It decides about nobody and "
        "rejects nobody: people decide, and can set its order aside."
    )
    yield from ("", "## What is compared", "")
    yield from _criteria(asked.criteria)
    yield from ("", "## What is read, and where it comes from", "")
    yield "Only the documents that you send, on computers of the employer; nothing about you is looked up elsewhere."
    yield from ("", *_data(), "")
    yield (
        "Your name, address, contact details and photograph earn no points, and nothing is guessed about sex, origin, "
        "age, health, faith or family."
    )
    yield from ("", "## How long it is kept", "")
    yield f"What the program read: at most {kept_days()} days. Results and decisions: {_retention(asked)}."
    yield from ("", "## What you can ask for", "")
    rights = dict.fromkeys(text for place in asked.known for text in place.asks)
    yield from (f"- {text}" for text in rights)
    yield from ("", f"Write to: {asked.contact or '[name, e-mail and telephone of the contact]'}")


def _criteria(criteria: Criteria | None) -> Iterator[str]:
    if criteria is None:
        yield "[the criteria: give the criteria file with -c]"
        return
    yield "Points of 100 for each criterion:"
    yield ""
    for line in lines_of(criteria):
        yield f"- {_worth(line)}: {line.label}"


def _worth(line: Line) -> str:
    worth = f"{line.points:g}" if line.points else "a limit" if line.kind == "cap" else "no points"
    return f"{worth}, asked of everybody" if line.gate else worth


def _data() -> Iterator[str]:
    yield from (f"- {datum.what}: {datum.use}" for datum in DATA.values() if datum.personal)


def _retention(asked: Asked) -> str:
    if asked.retention:
        return asked.retention
    months = max((MONTHS[place.code] for place in asked.known if place.code in MONTHS), default=0)
    asks = f"; the places named ask for at least {months} months" if months else ""
    return f"[how long{asks}]"


def remarks(asked: Asked, today: date) -> str:
    """What whoever posts the notice should know, dated and sourced. Not part of the notice."""
    return "\n".join(_remarks(asked, timing(asked, today))) + "\n"


def _remarks(asked: Asked, when: Timing) -> Iterator[str]:
    yield "For whoever posts this notice; not part of it"
    yield f"  {NO_ADVICE}"
    if when.post_by:
        yield f"  Post it by {when.post_by.isoformat()} ({when.post_by:%A})."
    if when.too_late and when.earliest_use:
        yield f"  That day is over. Posted today, it allows use from {when.earliest_use.isoformat()} on."
    for place in asked.known:
        yield from _of_place(place, asked.use)
    gaps = _gaps(asked)
    if gaps:
        yield f"Still to fill in: {', '.join(gaps)}."


def _of_place(place: Place, use: date) -> Iterator[str]:
    later = place.since is not None and use < place.since
    yield f"{place.name}{f' (rules from {place.since}, after the day of use)' if later else ''}"
    for rule in place.rules:
        yield f"  - {rule.text}"
        yield f"    Source: {rule.source}"


def _gaps(asked: Asked) -> Sequence[str]:
    given = {
        "--employer": asked.employer,
        "--contact": asked.contact,
        "--retention": asked.retention,
        "-c": asked.criteria,
    }
    return [name for name, value in given.items() if not value]
