"""What came of one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

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


class Printed(msgspec.Struct, frozen=True):
    """What hangs on the document alone in its line of the CSV, as it is written there, cell by cell; some cells that
    always stay as they are hang together."""

    name: str
    worth: str  # score and band
    about: str  # status to phone
    gates: str
    silence: str
    ranges: str
    lines: str
    review: str
    job: str
    why: str
    quotes: str
    findings: str
    last: str

    @property
    def first(self) -> str:
        """The cells between its rank and its file."""
        return f"{self.name},{self.worth},{self.about}"

    @property
    def middle(self) -> str:
        """The cells between the applicant's and who is the same person."""
        lines = f"{self.lines}," if self.lines else ""
        known = f"{self.gates},{self.silence},{self.ranges},{lines}"
        return f"{known},{self.review},{self.job},{self.why},{self.quotes},{self.findings}"


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
