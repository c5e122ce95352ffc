"""One resume as the checks look at it: the candidate's facts with the as-of date, and their text ready to search."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from screener.extraction.candidate import Candidate, Employment, Passage, Period, Position, Strength
from screener.extraction.months import Stretch, merged, stretches
from screener.scoring import similarity
from screener.scoring.criteria import Settings
from screener.scoring.kinds import Where
from screener.scoring.phrases import Family, family
from screener.scoring.terms import UNCLAIMED

if TYPE_CHECKING:
    from screener.extraction.experience import Clock, Experience

_JOB_TEXT = 6000
_PASSAGE = 1200
_PASSAGES = 800
_READINGS = ("shortest", "likely", "longest")

_UNCLAIMED = re.compile(
    rf"(?<!\w)(?:{'|'.join(UNCLAIMED)})[^\w.;:!?\n]{{1,3}}(?:[\w'’]{{1,20}}[^\w.;:!?\n]{{1,3}}){{0,3}}$"
)


@dataclass(frozen=True)
class Resume:
    """What a check is given. Everything derived is worked out once, when first asked for."""

    candidate: Candidate
    experience: Experience
    as_of: date
    partial: bool
    settings: Settings

    def clock(self, of: str) -> Clock:
        """The ready clock of that name."""
        clocks = {"total": self.experience.total, "product": self.experience.product}
        return clocks.get(of, self.experience.management)

    def reading(self, clock: Clock) -> float:
        """The years of a clock as the file wants vague dates read."""
        readings = {"shortest": clock.shortest, "longest": clock.longest}
        return readings.get(self.settings.vague_dates, clock.years)

    @cached_property
    def detailed(self) -> bool:
        """Whether the text shows the jobs in enough detail for silence about people to mean something."""
        return not self.partial and any(p.highlights or p.summary for p in self.candidate.positions)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The candidate's passages that hold any text; beyond what a career fills, more of them prove nothing."""
        return tuple(p for p in self.candidate.passages if p.text.strip())[:_PASSAGES]

    @cached_property
    def stems(self) -> list[frozenset[str]]:
        """The beginnings of the words of each passage."""
        return similarity.stems_of(self.passages)

    @cached_property
    def text(self) -> str:
        """All passages in lower case, one a line."""
        return "\n".join(_lower(p.text[:_PASSAGE]) for p in self.passages)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(p.text[:_PASSAGE]) + 1 for p in self.passages)]

    @cached_property
    def jobs(self) -> tuple[str, ...]:
        """The lower-case text of each position: title, employer, summary and highlights."""
        return tuple(_job_text(p) for p in self.candidate.positions)

    def find(self, phrases: Family) -> Iterator[int]:
        """Indices of the passages that claim any of the phrases, wishes and denials left out; may repeat."""
        for start, _ in phrases.find(self.text):
            clause = self.text[max(0, start - 60) : start]
            if not _UNCLAIMED.search(clause):
                yield bisect_right(self._starts, start) - 1

    def worked(self, indices: Iterable[int], reading: str | None = None) -> list[Stretch]:
        """The time of positions, each month once; volunteering never counts as work."""
        jobs = (self.candidate.positions[i] for i in indices)
        return self._united((p.period for p in jobs if p.employment is not Employment.VOLUNTEER), reading)

    def managed(self, indices: Iterable[int] | None = None, reading: str | None = None) -> list[Stretch]:
        """The time of managing people, stated or titled, in some positions or in all."""
        within = set(range(len(self.candidate.positions)) if indices is None else indices)
        spells = (s for s in self.candidate.spells if s.position in within and s.strength is not Strength.UNCLEAR)
        return self._united((s.period for s in spells), reading)

    def _united(self, periods: Iterable[Period | None], reading: str | None) -> list[Stretch]:
        index = _READINGS.index(reading or self.settings.vague_dates)
        return merged(stretches(period, self.as_of)[index] for period in periods if period)

    def years_since(self, time: list[Stretch]) -> float:
        """How long ago the last stretch ended."""
        now = self.as_of.year * 12 + self.as_of.month
        return max(0, now - time[-1].end) / 12 if time else 0.0

    def matching(self, where: Where) -> list[int]:
        """Indices of the positions that a filter lets through."""
        return [i for i, p in enumerate(self.candidate.positions) if self._matches(i, p, where)]

    def _matches(self, index: int, position: Position, where: Where) -> bool:
        if where.function and position.function not in where.function:
            return False
        if where.level is not None and (position.level is None or position.level < where.level):
            return False
        if where.employment and position.employment not in where.employment:
            return False
        if where.title and not family(where.title).hits(_lower(position.title[:200])):
            return False
        return not where.text or family(where.text).hits(self.jobs[index])


def _job_text(position: Position) -> str:
    parts = (position.title, position.employer, position.summary, *position.highlights)
    return _lower(" | ".join(parts)[:_JOB_TEXT])


def _lower(text: str) -> str:
    """Lower case with newlines turned to spaces, character for character, so that places stay where they are."""
    lower = text.replace("\n", " ").lower()
    return (
        lower
        if len(lower) == len(text)
        else "".join(c.lower() if len(c.lower()) == 1 else c for c in text.replace("\n", " "))
    )
