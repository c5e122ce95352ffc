"""The shortlist as a table: which columns there are, in which order, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from operator import attrgetter

import msgspec

from screener import __version__
from screener.extraction.candidate import PRESENT, Candidate, Month
from screener.extraction.jsonresume_out import month
from screener.scoring.criteria import Contribution, Criteria
from screener.scoring.kinds import GateTest
from screener.shortlist.applicants import Applicant
from screener.shortlist.screened import Screened
from screener.shortlist.sentence import sentence
from screener.shortlist.shortlist import Row, Shortlist, shown_job

Cell = str | int | float | None

FIRST = (
    "rank",
    "candidate",
    "score",
    "band",
    "status",
    "reason",
    "product_years",
    "management_years",
    "total_years",
    "highest_degree",
    "current_title",
    "current_employer",
    "email",
    "phone",
    "file",
)
_RANGES = ("product_years_range", "management_years_range", "total_years_range")
_LAST = (
    "decision",
    "review",
    "last_job",
    "why",
    "evidence",
    "findings",
    "same_person_as",
    "as_of",
    "criteria_sha256",
    "file_sha256",
    "version",
)
_POINTS = attrgetter("points")
_QUOTE = 160
_QUOTES = 12
_OTHERS = 5


def header(shortlist: Shortlist) -> list[str]:
    """The names of the columns."""
    lines = _criteria_columns(shortlist.criteria)
    taken = {*FIRST, *_RANGES, *_LAST, "applicant_id", "gates", "rests_on_silence", *lines}
    passed = [f"applicant_{name}" if name in taken else name for name in shortlist.applicant_columns]
    return [
        *FIRST,
        "applicant_id",
        *passed,
        "gates",
        "rests_on_silence",
        *_RANGES,
        *lines,
        *_LAST,
    ]


def cells(shortlist: Shortlist, row: Row) -> list[Cell]:
    """The cells of one row, in the order of the header; numbers stay numbers."""
    head, middle, last = own(row.screened, shortlist.criteria, shortlist.as_of)
    joined = carried(row.applicant, len(shortlist.applicant_columns))
    return [row.rank, *head, row.screened.file, *joined, *middle, others(row.same_person_as), *last]


def own(one: Screened, criteria: Criteria, as_of: date) -> tuple[list[Cell], list[Cell], list[Cell]]:
    """The cells that hang on the document alone, whoever else is in the list: those between its rank and its file,
    those between the applicant's and who is the same person, and those behind."""
    job = latest(one.candidate)
    return first(one, job), [*before(one), *points(one, criteria), *told(one, job)], proof(one, criteria, as_of)


def proof(one: Screened, criteria: Criteria, as_of: date) -> list[Cell]:
    """The last cells: what the row was made with and of."""
    return [as_of.isoformat(), criteria.sha256, one.sha256, __version__]


def before(one: Screened) -> list[Cell]:
    """The cells before those of the lines of the criteria: gates, silence, ranges of years."""
    score = one.score
    gates = "; ".join(f"{gate.label}: {gate.passing.value} ({gate.why})" for gate in score.gates) if score else ""
    return [gates, score.rests_on_silence if score else None, *_ranges(one)]


def carried(applicant: Applicant | None, columns: int) -> list[str]:
    """The cells that come from the applicants' list."""
    return [applicant.id, *applicant.values] if applicant else [""] * (1 + columns)


def _criteria_columns(criteria: Criteria) -> list[str]:
    ids = [c.id for c in criteria.criteria if not isinstance(c.asks, GateTest)]
    return [f"{name}_{what}" for name in ids for what in ("points", "state")]


def first(one: Screened, job: Latest | None) -> list[Cell]:
    """The cells behind the rank: whose resume it is, how it was read, what it scores, the clocks, how to reach them;
    `job` is their latest."""
    candidate, years, score = one.candidate, one.experience, one.score
    contact = candidate.contact if candidate else None
    now = job if job and job.goes_on else None
    clocks = [round(c.years, 1) for c in (years.product, years.management, years.total)] if years else [None] * 3
    return [
        contact.name if contact else "",
        score.total if score else None,
        score.band if score else "",
        one.status,
        one.reason or "",
        *clocks,
        highest_degree(candidate) if candidate else "",
        now.title if now else "",
        now.employer if now else "",
        contact.email if contact else "",
        contact.phone.strip() if contact else "",
    ]


def _ranges(one: Screened) -> list[Cell]:
    years = one.experience
    if years is None:
        return ["", "", ""]
    return [_range(clock.shortest, clock.longest) for clock in (years.product, years.management, years.total)]


@lru_cache(maxsize=4096)  # of many people: few different ones
def _range(shortest: float, longest: float) -> str:
    return f"{shortest:.1f} to {longest:.1f}"


def points(one: Screened, criteria: Criteria) -> list[Cell]:
    """The points and the state of each line of the criteria; empty where there is no score."""
    score = one.score
    if score is None:
        return [None for _ in _criteria_columns(criteria)]
    return [cell for line in score.contributions for cell in (line.points, line.state.value)]


def told(one: Screened, job: Latest | None) -> list[Cell]:
    """The cells behind those of the lines: the decision to come, and the row in words; `job` is the latest."""
    findings = "; ".join([f"{finding.code}: {finding.text}" for finding in one.findings])
    return [
        "",
        one.review,
        job.words.removeprefix("Last: ") if job and not job.goes_on else "",
        sentence(one),
        quotes(one.score.contributions) if one.score else "",
        findings,
    ]


def others(files: tuple[str, ...]) -> str:
    """The other files of the same person in one cell."""
    more = len(files) - _OTHERS
    return "; ".join(files[:_OTHERS]) + (f"; and {more} more" if more > 0 else "")


def quotes(contributions: Iterable[Contribution]) -> str:
    """The best quote of each criterion with its page; what several criteria rest on is quoted once."""
    seen: dict[str, str] = {}
    quoted: set[int] = set()  # the same words prove many lines
    for line in sorted([line for line in contributions if line.evidence], key=_POINTS, reverse=True):
        proof = line.evidence[0]
        if id(proof) in quoted:
            continue
        quoted.add(id(proof))
        text = " ".join(proof.quote.split())
        told = text.rstrip(".;, ")
        if told not in seen:
            short = text if len(text) <= _QUOTE else text[: _QUOTE - 1].rsplit(" ", 1)[0] + "…"
            place = f"p. {proof.page}" if proof.source == "page" else proof.path or proof.source
            seen[told] = f"“{short}” ({place})"
    return " | ".join(list(seen.values())[:_QUOTES])


class Latest(msgspec.Struct, frozen=True):
    """The job that goes on, the first named if there are several; else the one that ended last. `until` is its end
    as printed; empty where the job goes on, or where its end is not known."""

    title: str
    employer: str
    goes_on: bool
    until: str

    @property
    def words(self) -> str:
        """The job in words; one that is over says so."""
        job = ", ".join(filter(None, (self.title, self.employer)))
        return job if self.goes_on else f"Last: {job}" + (f", until {self.until}" if self.until else "")


def latest(candidate: Candidate | None) -> Latest | None:
    """The present or the last job; None where there is none."""
    for job in shown_job(candidate) if candidate else ():
        end = job.period.end if job.period else None
        return Latest(job.title, job.employer, end == PRESENT, month(end) if isinstance(end, Month) else "")
    return None


def highest_degree(candidate: Candidate) -> str:
    """The highest level that was completed, or `none`."""
    levels = [d.level for d in candidate.degrees if d.level is not None and d.completed is not False]
    if len(levels) > 1:
        return str(max(levels, key=lambda level: level.rank))
    return str(levels[0]) if levels else "none"
