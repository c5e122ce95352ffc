"""What came of one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from screener.document.model import Finding
from screener.extraction.candidate import Candidate
from screener.extraction.experience import Experience
from screener.scoring.criteria import Passing, Score

COPIES_DIFFER = "copies_differ"  # the finding that another file of the same person has quite another score
SILENT = 50.0  # points of a hundred that rest on silence, from which on a score says too little


def no_resume(candidate: Candidate | None, findings: Iterable[Finding]) -> bool:
    """Whether what was read looks like nobody's resume, and nobody has written jobs into it by a correction since."""
    told = any(finding.code == "not_a_resume" for finding in findings)
    return told and candidate is not None and not candidate.positions


@dataclass(frozen=True, slots=True)
class Printed:
    """What hangs on the document alone in its line of the CSV, as it is written there: the cells between its rank and
    its file, those between the applicant's and who is the same person, and those behind."""

    first: str
    middle: str
    last: str


@dataclass(frozen=True, slots=True)
class Screened:
    """What came of one file. `status` is about the reading: ok, partial or refused; `reason` is its code.

    In a long list the candidate may be `lean`: without the texts that no shortlist shows.
    """

    file: str
    sha256: str
    status: str
    reason: str | None
    findings: tuple[Finding, ...]
    candidate: Candidate | None
    experience: Experience | None
    score: Score | None

    @property
    def no_resume(self) -> bool:
        """Whether it looks like nobody's resume: what its score rests on is then no silence of a person's."""
        return no_resume(self.candidate, self.findings)

    @property
    def review(self) -> str:
        """`needs_review` where the score says too little: not read or read in part, no resume, a gate open, half of it
        resting on silence, or other files of the person far off; else `suggested`. Nobody is rejected here: that is
        what people decide."""
        score = self.score
        if score is None or self.no_resume or self.status != "ok" or score.rests_on_silence >= SILENT:
            return "needs_review"
        if any(finding.code == COPIES_DIFFER for finding in self.findings):
            return "needs_review"
        return "needs_review" if any(gate.passing is Passing.OPEN for gate in score.gates) else "suggested"
