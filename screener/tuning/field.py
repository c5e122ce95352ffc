"""Everyone who applied, kept as facts, to be scored by one criteria file after another without being read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from screener.extraction.candidate import Candidate
from screener.extraction.experience import Experience, experience
from screener.pipeline import Facts
from screener.scoring.criteria import Criteria, Outcome, Score
from screener.scoring.score import outcomes, weigh
from screener.shortlist.shortlist import Screened
from screener.shortlist.standing import in_order, standing


@dataclass(frozen=True, slots=True)
class Applicant:
    """One document that was read."""

    facts: Facts
    candidate: Candidate
    years: Experience

    @property
    def name(self) -> str:
        """The person's name, or the file's where the page prints none."""
        return self.candidate.contact.name or self.facts.file

    @property
    def identity(self) -> tuple[str, str]:
        """What tells the document from all others."""
        return self.facts.file, self.facts.sha256


@dataclass(frozen=True, slots=True)
class Field:
    """The people of a folder; `unread` are the files that gave no facts."""

    applicants: tuple[Applicant, ...]
    unread: tuple[Facts, ...]
    as_of: date


@dataclass(frozen=True, slots=True)
class Ranked:
    """A field scored by one criteria file: scores by applicant, and their indices from first to last."""

    field: Field
    criteria: Criteria
    found: tuple[tuple[Outcome, ...], ...]
    scores: tuple[Score, ...]
    order: tuple[int, ...]

    @property
    def places(self) -> dict[int, int]:
        """The rank of each applicant, from 1."""
        return {index: place for place, index in enumerate(self.order, start=1)}


def gather(facts: Iterable[Facts], as_of: date) -> Field:
    """The field of those whose facts are given."""
    read, unread = [], []
    for one in facts:
        if one.candidate is None:
            unread.append(one)
        else:
            read.append(Applicant(one, one.candidate, experience(one.candidate, as_of)))
    return Field(tuple(read), tuple(unread), as_of)


def ranked(field: Field, criteria: Criteria) -> Ranked:
    """The field scored and ordered by a criteria file, as `screener score` does it."""
    found = tuple(_outcomes(one, criteria, field.as_of) for one in field.applicants)
    return reweighed(field, criteria, found)


def reweighed(field: Field, criteria: Criteria, found: Sequence[tuple[Outcome, ...]]) -> Ranked:
    """The same where only weights, bands or rounding differ: what the checks found is known already."""
    scores = tuple(weigh(each, criteria) for each in found)
    standings = [standing(_screened(one, score), criteria) for one, score in zip(field.applicants, scores, strict=True)]
    return Ranked(field, criteria, tuple(found), scores, tuple(in_order(standings)))


def _outcomes(one: Applicant, criteria: Criteria, as_of: date) -> tuple[Outcome, ...]:
    return outcomes(one.candidate, one.years, criteria, as_of, partial=one.facts.status == "partial")


def _screened(one: Applicant, score: Score) -> Screened:
    facts = one.facts
    return Screened(
        facts.file, facts.sha256, facts.status, facts.reason, facts.findings, one.candidate, one.years, score
    )
