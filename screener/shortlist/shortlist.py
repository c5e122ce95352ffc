"""Everyone who applied, in order: those who were read by score, those who could not be read last, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from screener import __version__
from screener.document.model import Finding
from screener.extraction.candidate import Candidate
from screener.extraction.experience import Experience
from screener.scoring.criteria import Criteria, Score
from screener.shortlist.applicants import Applicant, Applicants


@dataclass(frozen=True, slots=True)
class Screened:
    """What came of one file. `status` is about the reading: ok, partial or refused; `reason` is its code."""

    file: str
    sha256: str
    status: str
    reason: str | None
    findings: tuple[Finding, ...]
    candidate: Candidate | None
    experience: Experience | None
    score: Score | None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the shortlist. `rank` is None for what could not be read."""

    rank: int | None
    screened: Screened
    applicant: Applicant | None = None
    same_person_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shortlist:
    """All rows in order, and what they were made with."""

    rows: tuple[Row, ...]
    criteria: Criteria
    as_of: date
    version: str = __version__
    applicant_columns: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = field(default=())  # files that the applicants' list names and nobody handed in

    @property
    def read(self) -> tuple[Row, ...]:
        """The rows with a rank."""
        return tuple(row for row in self.rows if row.rank is not None)

    @property
    def unread(self) -> tuple[Row, ...]:
        """The rows of files that could not be read."""
        return tuple(row for row in self.rows if row.rank is None)


def rank(
    screened: Iterable[Screened], criteria: Criteria, as_of: date, *, applicants: Applicants | None = None
) -> Shortlist:
    """Orders the files: gates that failed below all who pass, then by score, then by the file's tie rules.

    What is still tied is ordered by the file's content, never by name; so the order of the input never matters.
    """
    everyone = list(screened)
    scored = sorted((s for s in everyone if s.score), key=lambda s: _order(s, criteria))
    unread = sorted((s for s in everyone if not s.score), key=lambda s: (s.file, s.sha256))
    ordered = scored + unread
    joined = applicants.join([s.file for s in ordered]) if applicants else [None] * len(ordered)
    same = same_person(ordered)
    rows = tuple(
        Row(place + 1 if s.score else None, s, applicant, tuple(ordered[i].file for i in others))
        for place, (s, applicant, others) in enumerate(zip(ordered, joined, same, strict=True))
    )
    columns = applicants.columns if applicants else ()
    unmatched = applicants.unmatched([s.file for s in ordered]) if applicants else ()
    return Shortlist(rows, criteria, as_of, __version__, columns, unmatched)


def _order(screened: Screened, criteria: Criteria) -> tuple[object, ...]:
    score, years = screened.score, screened.experience
    assert score is not None
    clocks = {"product_years": 0.0, "management_years": 0.0, "total_years": 0.0}
    if years is not None:
        clocks = {
            "product_years": years.product.years,
            "management_years": years.management.years,
            "total_years": years.total.years,
        }
    ties = (-round(clocks[name], 4) for name in criteria.settings.ties)
    return (not score.passed, -score.total, *ties, screened.sha256, screened.file)


def same_person(screened: Sequence[Screened]) -> list[tuple[int, ...]]:
    """For every file the others of the same person: the same address and a name alike, or the same name and phone."""
    groups: dict[str, list[int]] = {}
    for index, one in enumerate(screened):
        for mark in _marks(one):
            groups.setdefault(mark, []).append(index)
    parent = list(range(len(screened)))

    def top(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for members in groups.values():
        for index in members[1:]:
            if _names_agree(screened[members[0]], screened[index]):
                parent[max(top(members[0]), top(index))] = min(top(members[0]), top(index))
    people: dict[int, list[int]] = {}
    for index in range(len(screened)):
        people.setdefault(top(index), []).append(index)
    return [tuple(i for i in people[top(index)] if i != index) for index in range(len(screened))]


def _marks(screened: Screened) -> list[str]:
    if screened.candidate is None:
        return []
    contact = screened.candidate.contact
    marks = [f"email {contact.email.casefold().strip()}"] if contact.email.strip() else []
    digits = re.sub(r"\D", "", contact.phone)[-9:]
    if len(digits) >= 7 and contact.name.strip():
        marks.append(f"phone {' '.join(contact.name.casefold().split())} {digits}")
    return marks


def _names_agree(one: Screened, other: Screened) -> bool:
    """Whether the names share a word or one is missing: an agency's address stands on many people's resumes."""
    first, second = (
        set(re.findall(r"\w{2,}", s.candidate.contact.name.casefold())) if s.candidate else set() for s in (one, other)
    )
    return not first or not second or bool(first & second)
