"""One line of `screener extract`: a file's facts as JSON Resume, with what the schema has no place for in `meta`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from screener import __version__
from screener.document.model import Finding
from screener.extraction import jsonresume_out
from screener.extraction.experience import as_known, experience
from screener.pipeline import Facts, all_findings


def line(facts: Facts, as_of: date) -> bytes:
    """The line, without its line break."""
    return msgspec.json.encode(record(facts, as_of))


def record(facts: Facts, as_of: date) -> dict[str, Any]:
    """The JSON Resume object of one file; a file that could not be read has only its `meta`."""
    meta: dict[str, Any] = {
        "file": facts.file,
        "sha256": facts.sha256,
        "status": facts.status,
        "reason": facts.reason,
        "findings": told(facts.findings),
        "pages": facts.pages,
        "as_of": as_of.isoformat(),
        "version": __version__,
    }
    if facts.candidate is None:
        return {"meta": {"screener": meta}}
    candidate = as_known(facts.candidate, as_of)
    years = experience(candidate, as_of)
    meta |= {
        "findings": told(all_findings(facts, years)),
        "experience": jsonresume_out.experience_meta(years),
        "positions": jsonresume_out.positions_meta(candidate),
        "education": jsonresume_out.education_meta(candidate),
        "highest_degree": jsonresume_out.highest_degree(candidate.degrees),
    }
    return {**jsonresume_out.resume(candidate), "meta": {"screener": meta}}


def told(findings: Iterable[Finding]) -> list[dict[str, str]]:
    """The findings as plain values."""
    return [{"code": finding.code, "text": finding.text} for finding in findings]
