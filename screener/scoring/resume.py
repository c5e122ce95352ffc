"""One resume as the checks look at it: the candidate's facts with the as-of date, and their text ready to search."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from screener.extraction import months
from screener.extraction.candidate import Candidate, Employment, Passage, Position, Strength
from screener.extraction.months import NOTHING, Readings, Span, Stretch, stretches
from screener.scoring import similarity
from screener.scoring.criteria import Settings
from screener.scoring.crowd import Crowd, lowered
from screener.scoring.kinds import Where
from screener.scoring.phrases import Family, family

if TYPE_CHECKING:
    from screener.extraction.experience import Clock, Experience

_VOLUNTEER, _UNCLEAR = Employment.VOLUNTEER, Strength.UNCLEAR
_READINGS = ("shortest", "likely", "longest")


@dataclass(frozen=True)
class Resume:
    """What a check is given. Everything derived is worked out once, when first asked for."""

    candidate: Candidate
    experience: Experience
    as_of: date
    partial: bool
    settings: Settings
    crowd: Crowd  # those who are looked at together
    place: int  # of the candidate in it
    passages: tuple[Passage, ...]  # those of the candidate that are looked at
    accounts: bool = True  # whether anybody asks how a share was worked out, and for more than one quote
    _spans: dict[tuple[int, ...], Span] = field(default_factory=dict)
    _wordings: dict[int, str] = field(default_factory=dict)

    def clock(self, of: str) -> Clock:
        """The ready clock of that name."""
        if of == "total":
            return self.experience.total
        return self.experience.product if of == "product" else self.experience.management

    def reading(self, clock: Clock) -> float:
        """The years of a clock as the file wants vague dates read."""
        wanted = self.settings.vague_dates
        return clock.shortest if wanted == "shortest" else clock.longest if wanted == "longest" else clock.years

    @cached_property
    def detailed(self) -> bool:
        """Whether the text shows the jobs in enough detail for silence about people to mean something."""
        return not self.partial and any(p.highlights or p.summary for p in self.candidate.positions)

    @cached_property
    def by_function(self) -> dict[str, list[int]]:
        """Indices of the positions of each kind of work."""
        found: dict[str, list[int]] = {}
        for index, position in enumerate(self.candidate.positions):
            found.setdefault(position.function, []).append(index)
        return found

    def jobs_with(self, phrases: Family) -> list[int]:
        """Indices of the positions whose text has any of the phrases."""
        return self.crowd.jobs.holding(phrases)[self.place]

    def claims(self, phrases: Family) -> list[int]:
        """Indices of the passages that claim any of the phrases, wishes and denials left out."""
        return self.crowd.said.claims(phrases)[self.place]

    def first_claim(self, phrases: Family) -> int | None:
        """The first passage that claims the first phrase of these that any passage claims."""
        return self.crowd.said.first_claims(phrases)[self.place]

    def alike(self, description: str, *, but: Container[int] = ()) -> list[int]:
        """Indices of the passages worded much like a description, in order; lists of skills are not compared, nor is
        what is left out."""
        shared = self.crowd.said.sharing_two(description)[self.place]
        near = [i for i in shared if i not in but and self.passages[i].kind != "skill"]
        if not self.crowd.plain[self.place]:
            wanted, odd = similarity.stems_wanted(description), self._odd_stems
            near = [i for i in near if i not in odd]
            near = sorted([*near, *(i for i, stems in odd.items() if i not in but and len(wanted & stems) > 1)])
        alike = similarity.alike(description, [self._compared(i) for i in near]) if near else ()
        return [i for i, found in zip(near, alike, strict=True) if found]

    def _compared(self, place: int) -> str:
        return self.passages[place].text[: similarity.LONGEST]

    @cached_property
    def _odd_stems(self) -> dict[int, frozenset[str]]:
        """The words, by their beginnings, of passages of which not all is compared, or whose words change with case."""
        longest = similarity.LONGEST
        odd = [i for i, p in enumerate(self.passages) if len(p.text) > longest or len(p.text.lower()) != len(p.text)]
        return {i: similarity.stems(self._compared(i)) for i in odd if self.passages[i].kind != "skill"}

    def wording(self, index: int) -> str:
        """The words of a passage without differences of case and spacing."""
        known = self._wordings.get(index)
        if known is None:
            known = self._wordings[index] = " ".join(self.passages[index].text.lower().split())
        return known

    def worked(self, indices: Iterable[int], reading: str | None = None) -> list[Stretch]:
        """The times of positions, which may overlap; volunteering never counts as work."""
        index, times = self._reading(reading), self._times
        return [times[i][index] for i in indices]

    def managed(self, indices: Iterable[int] | None = None, reading: str | None = None) -> list[Stretch]:
        """The times of managing people, stated or titled, in some positions or in all; they may overlap."""
        index, within = self._reading(reading), None if indices is None else set(indices)
        return [each[index] for position, each in self._led if within is None or position in within]

    @cached_property
    def _times(self) -> list[Readings]:
        """Of each position its time as work."""
        return [
            stretches(p.period, self.as_of)
            if p.period and p.employment is not _VOLUNTEER
            else (NOTHING, NOTHING, NOTHING)
            for p in self.candidate.positions
        ]

    @cached_property
    def _led(self) -> list[tuple[int, Readings]]:
        """Of each spell of managing that is proved its position, one that there is, and its time."""
        jobs = len(self.candidate.positions)
        return [
            (s.position, stretches(s.period, self.as_of))
            for s in self.candidate.spells
            if s.period and 0 <= s.position < jobs and s.strength is not _UNCLEAR
        ]

    def span(self, indices: Iterable[int], *, managing: bool = False) -> Span:
        """How many months the times of positions cover together: worked in them, or managing people in them."""
        jobs = tuple(indices)
        key = (managing, *jobs)
        span = self._spans.get(key)
        if span is None:
            led = [each for position, each in self._led if position in jobs] if managing else []
            span = self._spans[key] = months.covered(led if managing else [self._times[i] for i in jobs])
        return span

    def readings(self, span: Span) -> tuple[int, int, int]:
        """A length of time at its shortest, as the file wants vague dates read, and at its longest."""
        return span.shortest, span[self._reading(None)], span.longest

    def _reading(self, reading: str | None) -> int:
        return _READINGS.index(reading or self.settings.vague_dates)

    def years_since(self, time: list[Stretch]) -> float:
        """How long ago the last stretch ended."""
        now = self.as_of.year * 12 + self.as_of.month
        last = max((end for start, end in time if end > start), default=now)
        return max(0, now - last) / 12

    def matching(self, where: Where) -> list[int]:
        """Indices of the positions that a filter lets through."""
        with_text = self.jobs_with(family(where.text)) if where.text else None
        functions = where.function
        jobs = [(i, p) for i, p in enumerate(self.candidate.positions) if not functions or p.function in functions]
        return [i for i, p in jobs if (with_text is None or i in with_text) and self._matches(p, where)]

    def _matches(self, position: Position, where: Where) -> bool:
        """Whether a position with the right function is let through."""
        if where.level is not None and (position.level is None or position.level < where.level):
            return False
        if where.employment and position.employment not in where.employment:
            return False
        return not where.title or family(where.title).hits(lowered(position.title[:200]))
