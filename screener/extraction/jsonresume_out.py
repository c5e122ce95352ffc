"""A Candidate as JSON Resume (jsonresume.org), with every fact's evidence beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from screener.extraction.candidate import (
    PRESENT,
    Candidate,
    Contact,
    Degree,
    Evidence,
    ManagementSpell,
    Month,
    Period,
    Position,
    Present,
    Skill,
    Strength,
)
from screener.extraction.experience import Experience

Record = dict[str, Any]


def resume(candidate: Candidate) -> Record:
    """The sections of the JSON Resume schema; what the page does not print is left out."""
    sections: Record = {
        "basics": basics(candidate.contact, candidate.summary),
        "work": [work(position) for position in candidate.positions],
        "volunteer": [volunteer(position) for position in candidate.volunteer],
        "education": [education(degree) for degree in candidate.degrees],
        "skills": skills(candidate.skills),
        "certificates": [{"name": name} for name in candidate.certificates],
        "languages": [{"language": name} for name in candidate.languages],
    }
    return sections


def positions_meta(candidate: Candidate) -> list[Record]:
    """What the schema has no place for, in the order of `work`: function, level, people managed, evidence."""
    return [
        position_meta(position, [spell for spell in candidate.spells if spell.position == index])
        for index, position in enumerate(candidate.positions)
    ]


def education_meta(candidate: Candidate) -> list[Record]:
    """Level, field families, completion and evidence, in the order of `education`."""
    return [degree_meta(degree) for degree in candidate.degrees]


def basics(contact: Contact, summary: str) -> Record:
    """Who the person is and how to reach them."""
    location = {"address": contact.location} if contact.location else None
    profiles = [{"url": link} for link in contact.links]
    return said(
        name=contact.name,
        label=contact.label,
        email=contact.email,
        phone=contact.phone,
        summary=summary,
        location=location,
        profiles=profiles,
    )


def work(position: Position) -> Record:
    """One job."""
    return said(name=position.employer, position=position.title, location=position.location) | job(position)


def volunteer(position: Position) -> Record:
    """One unpaid engagement."""
    return said(organization=position.employer, position=position.title) | job(position)


def job(position: Position) -> Record:
    """The dates and the words that work and volunteering share."""
    return dates(position.period) | said(summary=position.summary, highlights=list(position.highlights))


def education(degree: Degree) -> Record:
    """One degree."""
    return said(institution=degree.institution, studyType=degree.name, area=degree.area) | dates(degree.period)


def skills(found: Sequence[Skill]) -> list[Record]:
    """Skills under the heading that they are printed under; those without one stand alone."""
    groups: dict[str, list[str]] = {}
    for skill in found:
        if skill.group:
            groups.setdefault(skill.group, []).append(skill.name)
    alone = [{"name": skill.name} for skill in found if not skill.group]
    return [{"name": group, "keywords": names} for group, names in groups.items()] + alone


def dates(period: Period | None) -> Record:
    """`startDate` and `endDate`, as precise as the page; no end for a job that goes on or whose end is unknown."""
    return said(startDate=month(period.start), endDate=month(period.end)) if period else {}


def month(point: Month | Present | None) -> str:
    """`YYYY-MM`, `YYYY` where the page prints no month, nothing where it prints no date."""
    if not isinstance(point, Month):
        return ""
    return f"{point.year:04d}-{point.month:02d}" if point.month else f"{point.year:04d}"


def position_meta(position: Position, spells: Sequence[ManagementSpell]) -> Record:
    """One job's other facts."""
    numbers = [spell.people for spell in spells if spell.people is not None]
    return {
        "function": position.function,
        "level": position.level,
        "manages_people": manages(spells),
        "reports": max(numbers, default=None),
        "manages_managers": any(spell.manages_managers for spell in spells),
        "employment": position.employment,
        "current": current(position.period),
        "evidence": evidence([*position.evidence, *(e for spell in spells for e in spell.evidence)]),
    }


def degree_meta(degree: Degree) -> Record:
    """One degree's other facts."""
    return {
        "level": degree.level,
        "fields": list(degree.fields),
        "completed": degree.completed,
        "evidence": evidence(degree.evidence),
    }


def manages(spells: Iterable[ManagementSpell]) -> str:
    """Whether the job manages people: yes, no or unclear."""
    strengths = {spell.strength for spell in spells}
    if strengths & {Strength.STATED, Strength.TITLED}:
        return "yes"
    return "unclear" if strengths else "no"


def current(period: Period | None) -> bool | None:
    """Whether the job goes on; None when the page does not tell."""
    if period is None or period.end is None:
        return None
    return period.end is PRESENT


def evidence(found: Iterable[Evidence]) -> list[Record]:
    """The quotes, each once."""
    once = dict.fromkeys(found)
    return [
        {"page": e.page, "line": e.line, "start": e.start, "end": e.end, "quote": e.quote, "rule": e.rule}
        | said(path=e.path)
        for e in once
    ]


def said(**values: Any) -> Record:
    """The values that are there."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def experience_meta(experience: Experience) -> Record:
    """The three clocks in years: the likely reading, and beside it the shortest and the longest."""
    clocks = {
        "total_years": experience.total,
        "product_years": experience.product,
        "management_years": experience.management,
    }
    likely = {name: round(clock.years, 2) for name, clock in clocks.items()}
    return {**likely, "ranges": {n: [round(c.shortest, 2), round(c.longest, 2)] for n, c in clocks.items()}}


def highest_degree(degrees: Iterable[Degree]) -> str:
    """The highest level that the page does not show to be unfinished; `none` without any."""
    levels = [degree.level for degree in degrees if degree.level and degree.completed is not False]
    return max(levels, key=lambda level: level.rank, default="none")
