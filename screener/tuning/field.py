"""Everyone who applied, to be scored by one criteria file after another without being read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from screener.extraction.experience import experience
from screener.pipeline import Facts
from screener.scoring.criteria import Criteria, Outcome, Score
from screener.scoring.score import Sum, outcomes, summed, weigh
from screener.shortlist.screened import no_resume
from screener.shortlist.standing import Standing, in_order, order_of

if TYPE_CHECKING:
    from screener.batch.judging import Panel

Found = Sequence[tuple[Outcome, ...]]


@dataclass(frozen=True, slots=True)
class Applicant:
    """One document that was read: its file, whose it is, and its years in product, of managing and in all."""

    file: str
    sha256: str
    name: str
    years: tuple[float, float, float]
    resume: bool = True  # whether it looks like one


@dataclass(frozen=True, slots=True)
class Field:
    """The people of a folder; `unread` are the files that gave no facts. `judge` tells what criteria find in them."""

    applicants: tuple[Applicant, ...]
    unread: tuple[str, ...]
    as_of: date
    judge: Callable[[Criteria], Found] = field(compare=False, repr=False)


@dataclass(frozen=True)
class Ranked:
    """A field scored by one criteria file: what was found, its sums, and the indices from first to last."""

    field: Field
    criteria: Criteria
    found: Found
    sums: tuple[Sum, ...]
    order: tuple[int, ...]

    @cached_property
    def places(self) -> dict[int, int]:
        """The rank of each applicant, from 1."""
        return {index: place for place, index in enumerate(self.order, start=1)}

    def score(self, index: int) -> Score:
        """One applicant's score with its lines."""
        return weigh(self.found[index], self.criteria)


def gather(facts: Iterable[Facts], as_of: date) -> Field:
    """The field of those whose facts are given."""
    everyone = list(facts)
    read = [(one, one.candidate, experience(one.candidate, as_of)) for one in everyone if one.candidate is not None]

    def judge(criteria: Criteria) -> Found:
        return [
            outcomes(candidate, years, criteria, as_of, partial=one.status == "partial")
            for one, candidate, years in read
        ]

    applicants = tuple(
        Applicant(
            one.file,
            one.sha256,
            candidate.contact.name or one.file,
            (years.product.years, years.management.years, years.total.years),
            not no_resume(candidate, one.findings),
        )
        for one, candidate, years in read
    )
    return Field(applicants, tuple(one.file for one in everyone if one.candidate is None), as_of, judge)


def seated(panel: Panel, as_of: date) -> Field:
    """The field of a panel whose lines were judged."""
    from screener.batch.naming import shown

    named = [(shown(str(entry.file)), entry) for entry in panel.entries]
    applicants = tuple(
        Applicant(name + one.inside, one.sha256, one.candidate.contact.name or name + one.inside, one.years, one.resume)
        for name, entry in named
        for one in entry.judged
    )
    unread = tuple(file for entry in panel.entries for file in entry.unread)
    return Field(applicants, unread, as_of, panel.outcomes)


def ranked(field: Field, criteria: Criteria) -> Ranked:
    """The field scored and ordered by a criteria file, as `screener score` does it."""
    return reweighed(field, criteria, field.judge(criteria))


def reweighed(field: Field, criteria: Criteria, found: Found) -> Ranked:
    """The same where only weights, bands or rounding differ: what the checks found is known already."""
    sums = tuple(summed(each, criteria) for each in found)
    ties = criteria.settings.ties
    standings = [
        Standing(one.file, one.sha256, "ok", order_of(made.passed, made.total, one.years, ties, resume=one.resume))
        for one, made in zip(field.applicants, sums, strict=True)
    ]
    return Ranked(field, criteria, found, sums, tuple(in_order(standings)))


def read_dates(criteria: Criteria, reading: str) -> Criteria:
    """The same criteria with years without months read so."""
    return replace(criteria, settings=replace(criteria.settings, vague_dates=reading))
