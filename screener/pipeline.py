"""One resume's whole way in: read, understand, score. Everything else drives this over many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
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


def screen(facts: Facts, criteria: Criteria, *, as_of: date) -> Screened:
    """Scores one file's facts; what could not be read keeps its reason and gets no score."""
    return next(screen_together([facts], criteria, as_of=as_of))


def screen_together(
    everyone: Sequence[Facts], criteria: Criteria, *, as_of: date, accounts: bool = True
) -> Iterator[Screened]:
    """The same for many, who are looked at together.

    `accounts` are as for `score.outcomes_together`, and without them the clocks have no ledgers.
    """
    from screener.scoring.score import Known, outcomes_together, weigh

    known = [
        Known(facts.candidate, experience(facts.candidate, as_of, ledgers=accounts), facts.status == "partial")
        for facts in everyone
        if facts.candidate
    ]
    found = zip(known, outcomes_together(known, criteria, as_of, accounts=accounts), strict=True)
    for facts in everyone:
        if facts.candidate is None:
            yield Screened(facts.file, facts.sha256, facts.status, facts.reason, facts.findings, None, None, None)
            continue
        (candidate, years, _), outcomes = next(found)
        told = (facts.file, facts.sha256, facts.status, facts.reason, all_findings(facts, years))
        yield Screened(*told, as_known(candidate, as_of), years, weigh(outcomes, criteria))


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
