"""One resume's whole way in: read, understand, score. Everything else drives this over many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from screener.document.model import Finding
from screener.document.reader import read
from screener.document.sources import Source
from screener.errors import UnreadableDocument
from screener.extraction import understand
from screener.extraction.candidate import Candidate
from screener.extraction.corrections import Correction, apply
from screener.extraction.corrections import meant as corrections_for
from screener.extraction.experience import Experience, as_known, experience
from screener.shortlist.screened import Screened

if TYPE_CHECKING:
    from screener.scoring.criteria import Criteria
    from screener.scoring.crowd import Crowd


@dataclass(frozen=True, slots=True)
class Facts:
    """What one file gave: independent of the as-of date and of any criteria, so it can be cached and sent about."""

    file: str
    sha256: str
    status: str  # ok, partial, refused
    reason: str | None
    findings: tuple[Finding, ...]
    pages: int
    candidate: Candidate | None


def gather(source: Source, *, pdf_engine: str = "auto") -> Facts:
    """Reads and understands one file; a file that gives no text becomes facts with status `refused`."""
    try:
        document = read(source, pdf_engine=pdf_engine)
    except UnreadableDocument as error:
        found = (Finding(error.code, str(error)),)
        return Facts(source.name, source.sha256, "refused", error.code, found, 0, None)
    candidate = understand(document)
    notes = tuple(Finding(n.code, n.text) for n in candidate.findings)
    reason = next((f.code for f in document.findings if f.partial), None)
    findings = document.findings + notes
    return Facts(source.name, source.sha256, document.status, reason, findings, len(document.pages), candidate)


def screen(
    facts: Facts, criteria: Criteria, *, as_of: date, among: tuple[Crowd, int] | None = None, accounts: bool = True
) -> Screened:
    """Scores one file's facts; what could not be read keeps its reason and gets no score.

    `among` is the crowd of `screen_together`, and the place in it; `accounts` as for `score.outcomes`, and without them
    the clocks have no ledgers.
    """
    from screener.scoring.score import score

    if facts.candidate is None:
        return Screened(facts.file, facts.sha256, facts.status, facts.reason, facts.findings, None, None, None)
    years = experience(facts.candidate, as_of, ledgers=accounts)
    partial = facts.status == "partial"
    result = score(facts.candidate, years, criteria, as_of, partial=partial, among=among, accounts=accounts)
    known = (facts.file, facts.sha256, facts.status, facts.reason, all_findings(facts, years))
    return Screened(*known, as_known(facts.candidate, as_of), years, result)


def screen_together(
    everyone: Sequence[Facts], criteria: Criteria, *, as_of: date, accounts: bool = True
) -> Iterator[Screened]:
    """The same for many, one after the other: what they wrote is searched at once."""
    from screener.scoring.score import crowd_of

    crowd = crowd_of([facts.candidate for facts in everyone if facts.candidate], criteria)
    places = count()
    for facts in everyone:
        among = (crowd, next(places)) if facts.candidate else None
        yield screen(facts, criteria, as_of=as_of, among=among, accounts=accounts)


def corrected(facts: Facts, corrections: Iterable[Correction]) -> Facts:
    """The facts with what people know better; each correction becomes a finding. What was read stays as it is."""
    meant = corrections_for(corrections, facts.file)
    if facts.candidate is None or not meant:
        return facts
    candidate, notes = apply(facts.candidate, meant, facts.sha256)
    told = tuple(Finding(note.code, note.text) for note in notes)
    return replace(facts, candidate=candidate, findings=facts.findings + told)


def all_findings(facts: Facts, years: Experience) -> tuple[Finding, ...]:
    """What a person should know: about the reading, the facts, and the dates as they look at the as-of date."""
    return facts.findings + tuple(Finding(note.code, note.text) for note in years.findings)
