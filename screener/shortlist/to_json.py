"""The shortlist as JSON lines: everything that the CSV says, with nothing shortened, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from screener.extraction.candidate import Contact, Evidence
from screener.scoring.criteria import Score
from screener.shortlist.sentence import sentence
from screener.shortlist.shortlist import Row, Shortlist
from screener.shortlist.table import Latest, highest_degree, latest
from screener.shortlist.to_csv import replace_file


def write(shortlist: Shortlist, path: Path) -> None:
    """Writes one JSON object a line, in the order of the shortlist."""
    replace_file(path, (line.encode("utf-8") for line in as_lines(shortlist)))


def as_text(shortlist: Shortlist) -> str:
    """All lines. The same shortlist gives the same text."""
    return "".join(as_lines(shortlist))


def as_lines(shortlist: Shortlist) -> Iterator[str]:
    """The rows one after the other, each with its line break."""
    for row in shortlist.rows:
        yield json.dumps(record(shortlist, row), ensure_ascii=False) + "\n"


def record(shortlist: Shortlist, row: Row) -> dict[str, Any]:
    """One row as plain values."""
    one = row.screened
    job = latest(one.candidate)
    applicant = row.applicant
    return {
        "rank": row.rank,
        "file": one.file,
        "status": one.status,
        "reason": one.reason,
        "candidate": _contact(one.candidate.contact) if one.candidate else None,
        "current": {"title": job.title, "employer": job.employer} if job and job.goes_on else None,
        "last": _over(job) if job and not job.goes_on else None,
        "highest_degree": highest_degree(one.candidate) if one.candidate else None,
        "experience": msgspec.to_builtins(one.experience) if one.experience else None,
        "score": _score(one.score) if one.score else None,
        "review": one.review,
        "why": sentence(one),
        "findings": [{"code": f.code, "text": f.text} for f in one.findings],
        "same_person_as": list(row.same_person_as),
        "applicant_id": applicant.id if applicant else None,
        "applicant": dict(zip(shortlist.applicant_columns, applicant.values, strict=True)) if applicant else {},
        "as_of": shortlist.as_of.isoformat(),
        "criteria_sha256": shortlist.criteria.sha256,
        "file_sha256": one.sha256,
        "version": shortlist.version,
    }


def _over(job: Latest) -> dict[str, str]:
    return {"title": job.title, "employer": job.employer, "until": job.until}


def _score(score: Score) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(score)
    for line, contribution in zip(plain["contributions"], score.contributions, strict=True):
        line["evidence"] = _proofs(contribution.evidence)
    return plain | {"passed": score.passed}


def _contact(contact: Contact) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(contact)
    return plain | {"evidence": _proofs(contact.evidence)}


def _proofs(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [structs.asdict(proof) for proof in evidence]
