"""A document's row as a CSV alone needs it: half the bytes of a whole one, as many thousands are kept and sent.

What follows from the criteria is left out: labels, and points, which are weighed whenever somebody looks.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from screener.document.model import Finding
from screener.extraction.candidate import (
    Candidate,
    Contact,
    Degree,
    DegreeLevel,
    Employment,
    Evidence,
    Function,
    Period,
    Position,
)
from screener.extraction.experience import Clock, Experience
from screener.scoring.criteria import Contribution, Criteria, Gate, State
from screener.scoring.score import Found, weigh_found
from screener.shortlist.screened import Screened
from screener.shortlist.shortlist import shown_job


class Line(msgspec.Struct, frozen=True, array_like=True):
    """What a line of the criteria found. `proof` is the place of its quote among the row's, -1 where it has none."""

    share: float
    state: State
    why: str
    proof: int


class Proof(msgspec.Struct, frozen=True, array_like=True):
    """A quote, and where it stands."""

    source: str
    page: int
    path: str | None
    quote: str


class Job(msgspec.Struct, frozen=True, array_like=True):
    """The job that is shown."""

    title: str
    employer: str
    period: Period | None


class Schooling(msgspec.Struct, frozen=True, array_like=True):
    """What the highest degree is found by."""

    level: DegreeLevel | None
    completed: bool | None


class Time(msgspec.Struct, frozen=True, array_like=True):
    """A clock."""

    years: float
    shortest: float
    longest: float


class Reached(msgspec.Struct, frozen=True):
    """How a person can be reached."""

    name: str
    email: str
    phone: str


class Called(msgspec.Struct, frozen=True):
    """Whom a row is about, where `screener erase` looks for it."""

    contact: Reached


class BriefRow(msgspec.Struct, frozen=True):
    """The row; by its first field it is told from a whole one. `clocks` are those of Experience, in its order."""

    lines: tuple[Line, ...]
    proofs: tuple[Proof, ...]
    gates: tuple[Gate, ...]
    file: str
    sha256: str
    status: str
    reason: str | None
    findings: tuple[Finding, ...]
    candidate: Called
    jobs: tuple[Job, ...]
    degrees: tuple[Schooling, ...]
    clocks: tuple[Time, Time, Time]


_BRIEF = msgspec.json.Decoder(BriefRow)
_MARK = b'{"lines":'


def encoded(one: Screened) -> bytes:
    """The row, as JSON. What has no score keeps its whole row, which holds little."""
    candidate, years, score = one.candidate, one.experience, one.score
    if candidate is None or years is None or score is None:
        return msgspec.json.encode(one)
    lines, proofs = _lines(score.contributions)
    contact = candidate.contact
    row = BriefRow(
        lines,
        proofs,
        score.gates,
        one.file,
        one.sha256,
        one.status,
        one.reason,
        one.findings,
        Called(Reached(contact.name, contact.email, contact.phone)),
        tuple([Job(job.title, job.employer, job.period) for job in shown_job(candidate)]),
        tuple([Schooling(degree.level, degree.completed) for degree in candidate.degrees]),
        (_time(years.total), _time(years.product), _time(years.management)),
    )
    return msgspec.json.encode(row)


def decoded(row: bytes, criteria: Criteria) -> Screened | None:
    """What is told of the document, weighed by these criteria, which ask the same as those it was scored by; None for a
    row that is whole."""
    if not row.startswith(_MARK):
        return None
    kept = _BRIEF.decode(row)
    proofs: list[tuple[Evidence, ...]] = [
        (Evidence(proof.source, proof.page, 0, 0, 0, proof.quote, "", proof.path),) for proof in kept.proofs
    ]
    proofs.append(())  # the place -1
    found = [Found(line.share, line.state, line.why, proofs[line.proof]) for line in kept.lines]
    reached = kept.candidate.contact
    contact = Contact(name=reached.name, email=reached.email, phone=reached.phone)
    jobs, degrees = tuple(map(_position, kept.jobs)), tuple(map(_degree, kept.degrees))
    total, product, management = (Clock(time.years, time.shortest, time.longest, ()) for time in kept.clocks)
    return Screened(
        kept.file,
        kept.sha256,
        kept.status,
        kept.reason,
        kept.findings,
        Candidate(contact, "", jobs, (), degrees, (), (), (), (), (), ()),
        Experience(total, product, management),
        weigh_found(found, kept.gates, criteria),
    )


def _lines(found: Iterable[Contribution]) -> tuple[tuple[Line, ...], tuple[Proof, ...]]:
    """What the lines found, and their quotes, each once."""
    lines: list[Line] = []
    proofs: list[Proof] = []
    places: dict[int, int] = {}  # by identity: to compare the words of each would take longer
    for line in found:
        place = -1
        if line.evidence:
            first = line.evidence[0]
            place = places.setdefault(id(first), len(proofs))
            if place == len(proofs):
                proofs.append(Proof(first.source, first.page, first.path, first.quote))
        lines.append(Line(line.share, line.state, line.why, place))
    return tuple(lines), tuple(proofs)


def _time(clock: Clock) -> Time:
    return Time(clock.years, clock.shortest, clock.longest)


def _position(job: Job) -> Position:
    what = (Function.OTHER, None, Employment.PERMANENT)
    return Position(job.title, job.employer, job.period, *what, "", "", (), ())


def _degree(degree: Schooling) -> Degree:
    return Degree(degree.level, "", "", (), "", None, degree.completed, ())
