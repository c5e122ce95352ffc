"""Finds jobs and schools that no known heading announces, by what their lines look like.

The rules of `sections.py` come first: what stands under a heading that names its kind stays there, unless lines in it
are plainly jobs or schooling. How plain they must be depends on whether the rules found such a section at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from screener.document.model import Line
from screener.extraction.dates import find_periods
from screener.extraction.degree_words import find_degree_words
from screener.extraction.roles_model import Guess, Guesses, Role, guess
from screener.extraction.roles_model_features import MARKS
from screener.extraction.sections import Section, names_job, names_title

ROLES_OF = {"experience": (Role.JOB_HEAD, Role.JOB_BODY), "education": (Role.SCHOOL,)}
# Kinds of sections that may hold jobs or schools by mistake: where none was found, and where some were.
LISTS = frozenset({"skills", "contact", "languages", "certificates", "interests"})
OPEN = LISTS | {"head", "summary", "other", "education", "experience"}
LOOSE = {"experience": frozenset({"head", "summary", "skills", "other"})}
LOOSE["education"] = LOOSE["experience"] | {"experience"}
SURE, SURER = 0.8, 0.9  # mean probability of a run of lines; the second where the rules found such a section
TITLE, SCHOOL = 0.6, 0.6  # from which marks the words of a title or of a school are there
_TITLE, _RANGE, _SCHOOL, _DEGREE = (MARKS.index(name) for name in ("title", "range", "school", "degree"))


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring lines of a section that the model takes for one kind."""

    kind: str
    guesses: tuple[Guess, ...]

    @property
    def sure(self) -> float:
        """The mean probability that the lines are of that kind."""
        return sum(g.chance(*ROLES_OF[self.kind]) for g in self.guesses) / len(self.guesses)

    def has(self, mark: int, floor: float, role: Role) -> int:
        """How many lines of a role have a mark above the floor."""
        return sum(g.marks[mark] > floor and g.role is role for g in self.guesses)

    def plain(self, *, others: bool) -> bool:
        """Whether the run is plainly of its kind. `others`: the rules have found such a section elsewhere."""
        return self.sure > (SURER if others else SURE) and self._shown(others)

    def _shown(self, others: bool) -> bool:
        if self.kind == "education":
            degrees, schools = (
                self.has(mark, floor, Role.SCHOOL) for mark, floor in ((_DEGREE, 0.0), (_SCHOOL, SCHOOL))
            )
            return bool(degrees and schools) if others else bool(degrees or schools)
        titles, dated = self.has(_TITLE, TITLE, Role.JOB_HEAD), self.has(_RANGE, 0.0, Role.JOB_HEAD)
        if others:
            return bool(titles and dated) and len(self.guesses) > 2
        return len(self.guesses) > 1 and (bool(titles and dated) or titles > 1)


def look_again(sections: Sequence[Section]) -> tuple[tuple[Section, ...], Guesses]:
    """The sections, with jobs and schools that stood in others in sections of their own; and the guesses."""
    headed = ([s.heading, *s.lines] if s.heading else list(s.lines) for s in sections)
    lines = sorted((line for own in headed for line in own), key=lambda line: line.offset)
    guesses = guess(lines)
    if not guesses.each:
        return tuple(sections), guesses
    found = {section.kind for section in sections if section.lines}
    parts = (part for section in sections for part in _parted(section, guesses, found))
    return tuple(sorted(parts, key=_start)), guesses


def _start(section: Section) -> int:
    """Where a section begins: a piece of one that runs on in another column stands where its own lines do."""
    return min(line.offset for line in ((section.heading,) if section.heading else section.lines))


def _parted(section: Section, guesses: Guesses, found: set[str]) -> Iterator[Section]:
    """A section, cut where lines of another kind begin and end."""
    kinds = [section.kind] * len(section.lines)
    own = [guesses.at(line) for line in section.lines]
    for kind in ROLES_OF:
        allowed = LOOSE[kind] if kind in found else OPEN
        if section.kind == kind or section.kind not in allowed:
            continue
        for start, end in _runs(own, kind):
            if kind == "education":
                start = _behind_job(section.lines, start, end)
            run = _Run(kind, tuple(g for g in own[start:end] if g))
            below = section.lines[start:end] if section.kind == "experience" else ()
            works = any(names_job(line) or names_title(line) for line in below)
            if run.guesses and run.plain(others=kind in found) and not works:
                kinds[start:end] = [kind] * (end - start)
                if section.kind == "experience" and not any(map(_ranged, section.lines[end:])):
                    kinds[end:] = ["other"] * (len(kinds) - end)  # no more jobs
    if kinds == [section.kind] * len(kinds):
        yield section
        return
    yield from _cut(section, kinds, own)


def _ranged(line: Line) -> bool:
    """Whether a line says from when to when."""
    return any(match.kind in ("range", "open") for match in find_periods(line.text[:200]))


def _behind_job(lines: Sequence[Line], start: int, end: int) -> int:
    """Where schooling begins: with a degree, where a job's title stands right above the first school (`Tutor` over
    `Lakewood College`)."""
    above = lines[start - 1 : start]
    if not any(names_title(line) and not find_periods(line.text) for line in above):
        return start
    return next((i for i in range(start + 1, end) if any(w.start == 0 for w in find_degree_words(lines[i].text))), end)


def _runs(own: Sequence[Guess | None], kind: str) -> Iterator[tuple[int, int]]:
    """Stretches of lines that are likeliest of the kind."""
    at = 0
    for wanted, group in groupby(own, key=lambda g: g is not None and g.role in ROLES_OF[kind]):
        length = len(list(group))
        if wanted:
            yield at, at + length
        at += length


def _cut(section: Section, kinds: Sequence[str], own: Sequence[Guess | None]) -> Iterator[Section]:
    """The section in pieces of one kind each; the line above a piece becomes its heading if it looks like one."""
    lines = section.lines
    bounds = [0, *(i for i in range(1, len(lines)) if kinds[i] != kinds[i - 1]), len(lines)]
    heading: Line | None = section.heading
    if kinds[0] != section.kind and heading is not None:
        yield Section(section.kind, heading, ())
        heading = None
    for start, end in pairwise(bounds):
        last = own[end - 1]
        lifts = end < len(lines) and kinds[start] == section.kind and last is not None and last.role is Role.HEADING
        piece = lines[start : end - lifts]
        if piece or heading is not None:
            yield Section(kinds[start], heading, piece)
        heading = lines[end - 1] if lifts else None
