"""One resume as the checks look at it: the candidate's facts with the as-of date, and their text ready to search."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from screener.extraction.candidate import Candidate, Employment, Passage, Position, Strength
from screener.extraction.months import NOTHING, Readings, Stretch, stretches
from screener.scoring import similarity
from screener.scoring.criteria import Settings
from screener.scoring.kinds import Where
from screener.scoring.lexicon import Lexicon, Need, Spots, places
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
    lexicon: Lexicon  # of the criteria that it is looked at by

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
    def text(self) -> str:
        """All passages in lower case, one a line."""
        return "\n".join(_lower(p.text[:_PASSAGE]) for p in self.passages)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(p.text[:_PASSAGE]) + 1 for p in self.passages)]

    @cached_property
    def _spots(self) -> Spots:
        return Spots(self.text, self.lexicon)

    @cached_property
    def jobs(self) -> tuple[str, ...]:
        """The lower-case text of each position: title, employer, summary and highlights."""
        return tuple(_job_text(p) for p in self.candidate.positions)

    @cached_property
    def _job_spots(self) -> Spots:
        return Spots("\n".join(self.jobs), self.lexicon)

    def jobs_with(self, phrases: Family) -> set[int]:
        """Indices of the positions whose text has any of the phrases."""
        found: set[int] = set()
        for need, lines in self._job_spots.needs(phrases):
            within = (i for i in places(lines) if i not in found)
            found.update(i for i in within if need.single or any(need.pattern.find(self.jobs[i])))
        return found

    def claims(self, phrases: Family) -> list[int]:
        """Indices of the passages that claim any of the phrases, wishes and denials left out."""
        found = 0
        for need, lines in self._spots.needs(phrases):
            for place in places(lines & ~found):
                if self._claimed(need, place):
                    found |= 1 << place
        return list(places(found))

    def first_claim(self, phrases: Family) -> int | None:
        """The first passage that claims the first phrase of these that any passage claims."""
        claims = (i for need, lines in self._spots.needs(phrases) for i in places(lines) if self._claimed(need, i))
        return next(claims, None)

    def _claimed(self, need: Need, place: int) -> bool:
        """Whether a passage that holds the words of a phrase claims it."""
        wish = self._spots.wish >> place & 1
        if need.single and not wish:
            return True
        begin, end = self._starts[place], self._starts[place + 1] - 1
        for start, _ in need.pattern.find_in_line(self.text, begin, end):
            if not wish or not _UNCLAIMED.search(self.text[max(0, start - 60) : start]):
                return True
        return False

    def alike(self, description: str) -> list[int]:
        """Indices of the passages worded much like a description, in order; lists of skills are not compared."""
        likely = self._spots.sharing_two(description) & ~self._odd
        wanted = similarity.stems(description) if self._odd else frozenset()
        odd = (i for i in places(self._odd) if len(wanted & similarity.stems(self._compared(i))) > 1)
        near = sorted((*(i for i in places(likely) if self.passages[i].kind != "skill"), *odd))
        alike = similarity.alike(description, [self._compared(i) for i in near]) if near else ()
        return [i for i, found in zip(near, alike, strict=True) if found]

    def _compared(self, place: int) -> str:
        return self.passages[place].text[: similarity.LONGEST]

    @cached_property
    def _odd(self) -> int:
        """Passages of which not all is compared, or whose words change with case: their words are looked at apart."""
        odd = 0
        for place, passage in enumerate(self.passages):
            text = passage.text
            long = len(text) > similarity.LONGEST or (not text.isascii() and len(text.lower()) != len(text))
            if long and passage.kind != "skill":
                odd |= 1 << place
        return odd

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
            if p.period and p.employment is not Employment.VOLUNTEER
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
            if s.period and 0 <= s.position < jobs and s.strength is not Strength.UNCLEAR
        ]

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
        jobs = enumerate(self.candidate.positions)
        return [i for i, p in jobs if (with_text is None or i in with_text) and self._matches(p, where)]

    def _matches(self, position: Position, where: Where) -> bool:
        if where.function and position.function not in where.function:
            return False
        if where.level is not None and (position.level is None or position.level < where.level):
            return False
        if where.employment and position.employment not in where.employment:
            return False
        return not where.title or family(where.title).hits(_lower(position.title[:200]))


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
