"""The one sentence about a document says what its score is worth."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from screener.document.model import Finding
from screener.shortlist.screened import Screened
from screener.shortlist.sentence import reason, sentence
from tests.scoring.people import criteria, job, person, scored, years_of

LINES = "\n- {id: product, label: Product, kind: years, of: product, need: 2, want: 8, weight: 3}\n"
NO_RESUME = Finding("not_a_resume", "The text shows neither jobs nor schooling under headings of a resume.")
ONE_JOB = job("Product Manager", "2018-12 to present", "Bakes", level=2)


def screened(tmp_path: Path, *jobs: object, findings: tuple[Finding, ...] = (), cause: str | None = None) -> Screened:
    who = person(*jobs, name="", email="", phone="")  # type: ignore[arg-type]
    score = scored(who, criteria(tmp_path, LINES))
    return Screened("a.pdf", "a" * 64, "partial" if cause else "ok", cause, findings, who, years_of(who), score)


@pytest.mark.parametrize(
    ("findings", "cause", "told"),
    [
        ((NO_RESUME,), None, "it looks like no resume, and stands below everyone. A person should look at it."),
        (
            (NO_RESUME,),
            "needs_ocr",
            "hardly anything of it could be read: its pages are pictures. A person should look at it.",
        ),
    ],
)
def test_a_score_without_a_resume_behind_it_says_so(
    tmp_path: Path, findings: tuple[Finding, ...], cause: str | None, told: str
) -> None:
    one = screened(tmp_path, findings=findings, cause=cause)
    assert reason(one) == told
    assert sentence(one).startswith("This document scores 0 of 100")
    assert sentence(one).endswith(f", but {told}")


def test_jobs_speak_for_themselves(tmp_path: Path) -> None:
    one = screened(tmp_path, ONE_JOB)
    assert "years in product management" in reason(one)
    assert reason(replace(one, findings=(NO_RESUME,))) == reason(one)
