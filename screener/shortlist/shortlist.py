"""Everyone who applied, in order: those who were read by score, those who could not be read last, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import overload

from screener import __version__
from screener.scoring.criteria import Criteria
from screener.shortlist.applicants import Applicant, Applicants
from screener.shortlist.screened import Screened
from screener.shortlist.standing import Standing, Tally, in_order, same_person, standing, tally


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the shortlist. `rank` is None for what could not be read."""

    rank: int | None
    screened: Screened
    applicant: Applicant | None = None
    same_person_as: tuple[str, ...] = ()


class Rows(Sequence[Row]):
    """Rows that are made when they are looked at, so that a long list need not be held."""

    def __init__(self, make: Callable[[int], Row], places: range) -> None:
        self._make, self._places = make, places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
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
    """Orders the files: gates that failed below all who pass, then by score, then by the file's tie rules.

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
) -> Shortlist:
    """The same from the standings alone; `fetch` gives the document of an index whenever its row is looked at."""
    order = in_order(standings)
    ordered = [standings[index] for index in order]
    files = [one.file for one in ordered]
    joined = applicants.join(files) if applicants else None
    same = same_person(ordered)

    def make(place: int) -> Row:
        rank = place + 1 if ordered[place].order is not None else None
        others = tuple(files[other] for other in same[place])
        return Row(rank, fetch(order[place]), joined[place] if joined else None, others)

    columns = applicants.columns if applicants else ()
    unmatched = applicants.unmatched(files) if applicants else ()
    rows = Rows(make, range(len(order)))
    return Shortlist(rows, criteria, as_of, __version__, columns, unmatched, tally(ordered))


def lean(screened: Screened) -> Screened:
    """The document without the texts that no shortlist shows: passages, summaries, highlights, lists of skills."""
    candidate = screened.candidate
    if candidate is None:
        return screened
    positions = tuple(replace(position, summary="", highlights=()) for position in candidate.positions)
    return replace(screened, candidate=replace(candidate, summary="", passages=(), skills=(), positions=positions))
