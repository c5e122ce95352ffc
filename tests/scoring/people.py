"""Invented candidates, built from a few words: what the tests of scoring and of the shortlist work with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from screener.extraction.candidate import (
    PRESENT,
    Amount,
    Candidate,
    Contact,
    Degree,
    DegreeLevel,
    Employment,
    Evidence,
    Function,
    ManagementSpell,
    Month,
    Passage,
    Period,
    Position,
    Present,
    Skill,
    Strength,
)
from screener.extraction.experience import Experience, experience
from screener.scoring import criteria_file
from screener.scoring.criteria import Contribution, Criteria, Score
from screener.scoring.score import score

AS_OF = date(2026, 11, 1)


def quote(text: str, page: int = 1) -> Evidence:
    """Evidence with these words."""
    return Evidence("page", page, 1, 0, len(text), text, "test")


def month(text: str) -> Month:
    """`2019` or `2019-03`."""
    year, _, number = text.partition("-")
    return Month(int(year), int(number) if number else None)


def period(text: str) -> Period:
    """`2019-03 to 2021-06`, `2019 to present`."""
    start, _, end = text.partition(" to ")
    last: Month | Present = PRESENT if end == "present" else month(end)
    return Period(month(start), last)


def job(
    title: str,
    when: str,
    *said: str,
    function: Function = Function.PRODUCT,
    level: int | None = None,
    employer: str = "Aldermoor Ltd",
    employment: Employment = Employment.PERMANENT,
) -> Position:
    """A position; `said` are its highlights."""
    proof = (quote(title),)
    return Position(title, employer, period(when), function, level, employment, "", "", said, proof)


def led(
    position: int,
    when: str,
    *,
    people: int | None = None,
    kind: str = "product managers",
    strength: Strength = Strength.STATED,
    managers: bool = False,
) -> ManagementSpell:
    """A management spell in a position."""
    return ManagementSpell(
        position, period(when), strength, people, kind, managers, (quote(f"led {people or 'a team'}"),)
    )


def degree(name: str, level: DegreeLevel | None, *fields: str, area: str = "", completed: bool | None = True) -> Degree:
    """An education entry."""
    return Degree(level, name, area, fields, "Wexcombe University", None, completed, (quote(name),))


def money(text: str, value: float) -> tuple[str, Amount]:
    """A passage with a sum in it."""
    return text, Amount("money", value, "EUR")


def person(
    *jobs: Position,
    spells: Sequence[ManagementSpell] = (),
    degrees: Sequence[Degree] = (),
    summary: str = "",
    skills: Sequence[str] = (),
    figures: Sequence[tuple[str, Amount]] = (),
    name: str = "Orla Penhallow",
    email: str = "orla@example.org",
    phone: str = "+44 20 7946 0999",
) -> Candidate:
    """A candidate; every highlight becomes a passage, and so do summary and skills."""
    amounts: dict[str, tuple[Amount, ...]] = {}
    for text, amount in figures:
        amounts[text] = (*amounts.get(text, ()), amount)
    passages = [Passage(summary, "summary", None, amounts.get(summary, ()), quote(summary))] if summary else []
    for index, one in enumerate(jobs):
        passages += [Passage(t, "highlight", index, amounts.get(t, ()), quote(t, 2)) for t in one.highlights]
    passages += [Passage(s, "skill", None, (), quote(s)) for s in skills]
    named = tuple(Skill(s, "", quote(s)) for s in skills)
    contact = Contact(name, "", email, phone)
    return Candidate(contact, summary, jobs, (), tuple(degrees), tuple(spells), tuple(passages), named, (), (), (), ())


def written(folder: Path, lines: str, *, top: str = "") -> Path:
    """A criteria file with these lines under `criteria:`."""
    path = folder / "role.yaml"
    body = "\n".join("  " + line for line in lines.strip("\n").splitlines())
    path.write_text(f"screener: 1\nrole: Baker of products\n{top}criteria:\n{body}\n", encoding="utf-8")
    return path


def criteria(folder: Path, lines: str, *, top: str = "") -> Criteria:
    """The criteria of such a file."""
    return criteria_file.load(written(folder, lines, top=top))


def years_of(candidate: Candidate) -> Experience:
    """The clocks at the tests' date."""
    return experience(candidate, AS_OF)


def scored(candidate: Candidate, asked: Criteria, *, partial: bool = False) -> Score:
    """The score at the tests' date."""
    return score(candidate, years_of(candidate), asked, AS_OF, partial=partial)


def only(candidate: Candidate, folder: Path, line: str, *, partial: bool = False) -> Contribution:
    """What a single criterion of weight 1 gives: its points are out of 100."""
    inner = "\n".join("  " + each for each in line.strip("\n").splitlines())
    asked = criteria(folder, f"- id: it\n  label: It\n  weight: 1\n{inner}")
    return scored(candidate, asked, partial=partial).contributions[0]
