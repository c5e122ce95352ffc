"""What a case's page shows: facts, points and quotes, each quote numbered so that the page can point at it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from screener.extraction.candidate import Candidate, Degree, Evidence, ManagementSpell, Position
from screener.extraction.experience import Clock, Experience
from screener.extraction.jsonresume_out import manages, month
from screener.review.page_job import Shown, View
from screener.scoring.criteria import Score, State
from screener.scoring.shapes import LADDER
from screener.shortlist.timeline import timeline
from screener.shortlist.to_html import drawn
from screener.shortlist.wording import place, points

_NAMED = 200  # characters of a title
_LONGEST = 600  # characters of a quote on the page; the document stands beside it


@dataclass(frozen=True, slots=True)
class Quote:
    """A numbered quote. `stands` says whether it is marked in the document beside the facts."""

    number: int
    words: str
    place: str


@dataclass(slots=True)
class Quotes:
    """Collects the quotes of a page; the same stretch of text has one number."""

    found: list[Evidence] = field(default_factory=list)
    _numbers: dict[tuple[int, int, str], int] = field(default_factory=dict)

    def of(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        """The numbered quotes of a fact."""
        return tuple(dict.fromkeys(self._one(each) for each in evidence))

    def _one(self, evidence: Evidence) -> Quote:
        key = (evidence.start, evidence.end, evidence.quote)
        if key not in self._numbers:
            self._numbers[key] = len(self.found)
            self.found.append(evidence)
        words = " ".join(evidence.quote.split())
        short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        return Quote(self._numbers[key], short, place(evidence))


def rung(level: int) -> str:
    """The name of a level of the product ladder."""
    return LADDER[level].replace("_", " ")


@dataclass(frozen=True, slots=True)
class Job:
    """A position as a row: `months` are those that it adds to work, product and people."""

    number: int
    since: str
    until: str
    title: str
    employer: str
    function: str
    level: int | None
    employment: str
    manages: str
    manages_managers: bool
    reports: int | None
    months: tuple[int, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Schooling:
    """A degree as a row."""

    number: int
    level: str
    name: str
    plain_name: str
    institution: str
    years: str
    completed: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion with its points."""

    label: str
    state: str
    points: str
    why: str
    question: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """Everything on a case's page that comes from the resume."""

    clocks: tuple[tuple[str, str, str], ...]
    jobs: tuple[Job, ...]
    degrees: tuple[Schooling, ...]
    lines: tuple[Line, ...]
    silent: tuple[Line, ...]
    quotes: tuple[Evidence, ...]


def account(candidate: Candidate, years: Experience, score: Score, decimals: int = 1) -> Account:
    """The facts and points of one candidate."""
    quotes = Quotes()
    lines = tuple(_lines(score, quotes, decimals))
    jobs = tuple(_jobs(candidate, years, quotes))
    degrees = tuple(_degree(index, degree, quotes) for index, degree in enumerate(candidate.degrees, start=1))
    silent = tuple(line for line in lines if line.state == State.SILENT.value)
    return Account(_clocks(years), jobs, degrees, lines, silent, tuple(quotes.found))


def _clocks(years: Experience) -> tuple[tuple[str, str, str], ...]:
    named = (("product management", years.product), ("managing people", years.management), ("work", years.total))
    return tuple((name, f"{clock.years:.1f}", _range(clock)) for name, clock in named)


def _range(clock: Clock) -> str:
    vague = clock.longest > clock.shortest
    return f"between {clock.shortest:.1f} and {clock.longest:.1f}" if vague else ""


def _jobs(candidate: Candidate, years: Experience, quotes: Quotes) -> Iterator[Job]:
    clocks = (years.total, years.product, years.management)
    for index, position in enumerate(candidate.positions):
        months = tuple(sum(row.months for row in clock.ledger if row.position == index) for clock in clocks)
        spells = [spell for spell in candidate.spells if spell.position == index]
        yield _job(index + 1, position, spells, months, quotes)


def _job(
    number: int, position: Position, spells: Sequence[ManagementSpell], months: tuple[int, ...], quotes: Quotes
) -> Job:
    period = position.period
    until = "" if period is None else "now" if period.end == "present" else month(period.end)
    return Job(
        number,
        month(period.start) if period else "",
        until,
        position.title,
        position.employer,
        position.function.value,
        position.level,
        position.employment.value,
        manages(spells),
        any(spell.manages_managers for spell in spells),
        max((spell.people for spell in spells if spell.people is not None), default=None),
        months,
        quotes.of([*position.evidence, *(proof for spell in spells for proof in spell.evidence)]),
    )


def _degree(number: int, degree: Degree, quotes: Quotes) -> Schooling:
    completed = {True: "completed", False: "not completed", None: "completion not stated"}[degree.completed]
    period = degree.period
    ends = [] if period is None else [month(period.start), "now" if period.end == "present" else month(period.end)]
    name = ", ".join(filter(None, (degree.name, degree.area)))
    level = degree.level.value if degree.level else ""
    years = " - ".join(filter(None, ends))
    found = quotes.of(degree.evidence)
    return Schooling(number, level, name, degree.name, degree.institution, years, completed, found)


def _lines(score: Score, quotes: Quotes, decimals: int) -> Iterator[Line]:
    for part in score.contributions:
        found = quotes.of(part.evidence)
        yield Line(part.label, part.state.value, points(part, decimals), part.told, part.question, found)


def career(candidate: Candidate | None, as_of: date) -> str:
    """The career as the page's script draws it, in JSON; nothing where no job has dates."""
    line = timeline(candidate, as_of) if candidate else None
    if candidate is None or line is None or not line.bars:
        return ""
    jobs = [{"title": job.title[:_NAMED], "employer": job.employer[:_NAMED]} for job in candidate.positions]
    return json.dumps({"line": drawn(line), "jobs": jobs})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line's text, and the numbers of the quotes that cover it."""

    text: str
    quotes: tuple[int, ...]


def pieces(view: View, quotes: Sequence[Evidence]) -> list[tuple[Shown, tuple[Piece, ...]]]:
    """The text view: each line cut where quotes begin and end. Quotes that do not stand in it are left out."""
    covered = [
        (q.start, q.end, number) for number, q in enumerate(quotes) if number < len(view.marks) and view.marks[number]
    ]
    return [(line, tuple(_cut(line, covered))) for line in view.lines]


def veiled(candidate: Candidate, quotes: Sequence[Evidence]) -> list[tuple[Shown, tuple[Piece, ...]]]:
    """What a blind reading shows in place of the document: the jobs and texts that the score rests on, in order."""
    lines = [Shown(1, 0, candidate.summary, large=False, bold=False)] if candidate.summary else []
    for position in (*candidate.positions, *candidate.volunteer):
        lines.append(Shown(1, 0, ", ".join(filter(None, (position.title, position.employer))), large=False, bold=True))
        texts = (*position.summary.splitlines(), *position.highlights)
        lines += [Shown(1, 0, f"• {text}", large=False, bold=False) for text in texts]
    if candidate.skills:
        lines.append(Shown(1, 0, "Skills: " + ", ".join(skill.name for skill in candidate.skills), False, False))
    return [(line, tuple(_cut(line, list(_standing(line.text, quotes))))) for line in lines]


def _standing(text: str, quotes: Sequence[Evidence]) -> Iterator[tuple[int, int, int]]:
    """Where quotes stand in a text that is not the document's own."""
    for number, quote in enumerate(quotes):
        words = " ".join(quote.quote.split()).removeprefix("• ")
        at = text.find(words) if words else -1
        if at >= 0:
            yield at, at + len(words), number


def _cut(line: Shown, covered: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    first, last = line.offset, line.offset + len(line.text)
    here = [
        (max(start, first), min(end, last), number) for start, end, number in covered if start < last and end > first
    ]
    edges = sorted({first, last, *(edge for start, end, _ in here for edge in (start, end))})
    for left, right in pairwise(edges):
        numbers = tuple(number for start, end, number in here if start <= left and right <= end)
        yield Piece(line.text[left - first : right - first], numbers)
