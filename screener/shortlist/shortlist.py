"""Everyone who applied, in order: those who were read by score, those who could not be read last, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar, overload

from screener import __version__
from screener.document.model import Finding
from screener.extraction.candidate import PRESENT, Candidate, Month, Position
from screener.scoring.criteria import Criteria
from screener.shortlist.applicants import Applicant, Applicants
from screener.shortlist.screened import COPIES_DIFFER, Printed, Screened
from screener.shortlist.standing import Standing, Tally, apart, in_order, same_person, standing, tally

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the shortlist. `rank` is None for what could not be read."""

    rank: int | None
    screened: Screened
    applicant: Applicant | None = None
    same_person_as: tuple[str, ...] = ()
    span: tuple[float, float] | None = None  # lowest and highest score of the person's files, where they differ much


@dataclass(frozen=True, slots=True)
class Print:
    """One line of the CSV: as Row, with the document as it is printed in place of the document; None where the row
    says more than the document alone."""

    rank: int | None
    file: str
    printed: Printed | None
    applicant: Applicant | None = None
    same_person_as: tuple[str, ...] = ()


class Rows(Sequence[T]):
    """Rows that are made when they are looked at, so that a long list need not be held."""

    def __init__(self, make: Callable[[int], T], places: range) -> None:
        self._make, self._places = make, places

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[T]:
        return map(self._make, self._places)  # a Sequence's own asks for one place after the other until there is none

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        place = self._places[at]
        return Rows(self._make, place) if isinstance(place, range) else self._make(place)


@dataclass(frozen=True, slots=True)
class Shortlist:
    """All rows in order, and what they were made with. Go through `rows` once and hold none: they may be many."""

    rows: Sequence[Row]
    criteria: Criteria
    as_of: date
    version: str = __version__
    applicant_columns: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = field(default=())  # files that the applicants' list names and nobody handed in
    tally: Tally = field(default_factory=lambda: Tally({}, {}))
    prints: Sequence[Print] | None = None  # where the lines of the CSV are at hand: to make them of the rows takes time

    @property
    def read(self) -> Sequence[Row]:
        """The rows with a rank."""
        return self.rows[: self.tally.scored]

    @property
    def unread(self) -> Sequence[Row]:
        """The rows of files that could not be read."""
        return self.rows[self.tally.scored :]


def rank(
    screened: Iterable[Screened], criteria: Criteria, as_of: date, *, applicants: Applicants | None = None
) -> Shortlist:
    """Orders the files: gates that failed below all who pass, what is no resume below all people, then by score, then
    by the file's tie rules.

    What is still tied is ordered by the file's content, never by name; so the order of the input never matters.
    """
    everyone = list(screened)
    standings = [standing(one, criteria) for one in everyone]
    shortlist = arrange(standings, everyone.__getitem__, criteria, as_of, applicants=applicants)
    return replace(shortlist, rows=tuple(shortlist.rows))


def arrange(
    standings: Sequence[Standing],
    fetch: Callable[[int], Screened],
    criteria: Criteria,
    as_of: date,
    *,
    applicants: Applicants | None = None,
    printed: Callable[[int], Printed] | None = None,
) -> Shortlist:
    """The same from the standings alone; `fetch` gives the document of an index whenever its row is looked at, and
    `printed` what its line of the CSV says."""
    order = in_order(standings)
    ordered = [standings[index] for index in order]
    files = [one.file for one in ordered]
    joined = applicants.join(files) if applicants else None
    same = same_person(ordered)
    far = apart(ordered, same)

    def about(place: int) -> tuple[int | None, Applicant | None, tuple[str, ...]]:
        rank = place + 1 if ordered[place].order is not None else None
        others = tuple([files[other] for other in same[place]]) if same[place] else ()
        return rank, joined[place] if joined else None, others

    def make(place: int) -> Row:
        rank, applicant, others = about(place)
        screened = fetch(order[place])
        if place not in far:
            return Row(rank, screened, applicant, others)
        totals = [ordered[each].total for each in (place, *same[place]) if ordered[each].resume]
        noted = replace(screened, findings=(*screened.findings, _differs(ordered[place], ordered[far[place]])))
        return Row(rank, noted, applicant, others, (min(totals), max(totals)))

    def line(place: int) -> Print:
        assert printed is not None
        rank, applicant, others = about(place)
        return Print(rank, files[place], None if place in far else printed(order[place]), applicant, others)

    columns = applicants.columns if applicants else ()
    unmatched = applicants.unmatched(files) if applicants else ()
    rows = Rows(make, range(len(order)))
    prints = Rows(line, range(len(order))) if printed else None
    people = len({min(place, *same[place]) for place in far})
    counts = replace(tally(ordered), apart=people)
    return Shortlist(rows, criteria, as_of, __version__, columns, unmatched, counts, prints)


def _differs(one: Standing, other: Standing) -> Finding:
    return Finding(
        COPIES_DIFFER, f"This file scores {one.total:g}, and another of the same person {other.total:g}: {other.file}"
    )


def shown_job(candidate: Candidate) -> tuple[Position, ...]:
    """The job that goes on, the first named if there are several; else the one that ended last; none without jobs."""
    jobs = candidate.positions
    going_on = next((job for job in jobs if job.period is not None and job.period.end == PRESENT), None)
    job = going_on or max(jobs, key=_ended, default=None)
    return (job,) if job else ()


def _ended(job: Position) -> tuple[int, int]:
    end = job.period.end if job.period else None
    return (end.year, end.month or 6) if isinstance(end, Month) else (0, 0)


def lean(screened: Screened) -> Screened:
    """The document without the texts that no shortlist shows: passages, summaries, highlights, lists of skills."""
    candidate = screened.candidate
    if candidate is None:
        return screened
    positions = tuple(replace(position, summary="", highlights=()) for position in candidate.positions)
    return replace(screened, candidate=replace(candidate, summary="", passages=(), skills=(), positions=positions))
