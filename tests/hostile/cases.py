"""The hostile cases, and what their expectation says about reading alone."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PROBES = ("Kubernetes", "Terraform", "Kafka", "Snowflake")

# Reasons that later stages give: reading has only to hand the text on.
_LATER_DATES = frozenset({"implausible_dates", "implausible_history"})
_LATER = _LATER_DATES | {"keyword_stuffing", "instruction_like_text", "duplicate", "name_uncertain"}
# Obfuscated words are matched by their skeleton in the extraction, so the text itself may differ from its twin's.
_SAME_WORDS = frozenset({"hidden_text", "benign", "scan", "layout", "control", "encoding"})


# What our findings and reasons are called where the table proposes another name.
ALIASES = {
    "extension_mismatch": {"type_mismatch"},
    "damaged": {"damaged", "repaired", "pdf_engine_fallback"},
    "implausible_dates": {"future_dates", "impossible_dates", "reversed_dates", "overlapping_jobs"},
    "implausible_history": {"crowded_history", "time_limit"},
    "keyword_stuffing": {"repeated_words"},
    "time_limit": {"time_limit", "memory_limit", "too_large"},
    "too_large": {"time_limit", "memory_limit", "too_large"},
    "unreadable": {"unreadable", "time_limit"},  # one page of four thousand scattered words may take too long
    "not_regular_file": {"not_a_regular_file"},
    "symlink": {"not_a_regular_file"},
}
# The generator takes the figures out of a line that the twin has ("from 9 hours to 50 minutes"), and criteria count
# figures: the file is held against its own words in UTF-8 instead.
OTHER_WORDS = {"text/cp1252_punctuation.txt"}


@dataclass(frozen=True, slots=True)
class Case:
    """One row of the expectations."""

    id: str
    path: str
    threat: str
    outcome: str
    reason: str
    twin: str
    relation: str
    must_contain: str
    must_not_contain: str
    seconds: float
    note: str

    @property
    def family(self) -> str:
        """The folder that the case lies in."""
        return self.path.split("/", 1)[0]


@dataclass(frozen=True, slots=True)
class Row:
    """What reading made of one document: text and findings, or the code of its refusal."""

    name: str
    status: str  # of the document, or "refused", or "breach" for something that reading must not do
    code: str = ""
    text: str = ""
    findings: tuple[str, ...] = ()


def load_cases() -> list[Case]:
    """Every case, in the order of the table."""
    with (HERE / "expectations.csv").open(encoding="utf-8", newline="") as table:
        return [_case(row) for row in csv.DictReader(table)]


def complaints(case: Case, rows: Sequence[Row], twin: Sequence[Row] = ()) -> list[str]:
    """Everything in which the rows miss the expectation; empty when the case is met."""
    judge = {
        "scored": _scored,
        "flagged": _flagged,
        "refused": _refused,
        "expanded": _expanded,
        "not_read": _not_read,
    }[case.outcome]
    found = [f"did what it must not: {row.name}" for row in rows if row.status == "breach"]
    rows = [row for row in rows if row.status != "breach"]
    found += judge(case, rows)
    found += [f"{probe} is in the text" for probe in _leaks(case, rows)]
    return found + list(_differences(case, rows, twin))


def screening_complaints(case: Case, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Everything in which rows of a shortlist miss the expectation."""
    refused = [row for row in rows if row["status"] == "refused"]
    told = {row["reason"] for row in rows} | {finding["code"] for row in rows for finding in row["findings"]}
    if any(row["same_person_as"] for row in rows):
        told.add("duplicate")
    named = {case.reason} | ALIASES.get(case.reason, set()) if case.reason else set()
    if case.outcome == "not_read":
        return [f"was read: {row['file']}" for row in rows if row not in refused]
    if case.outcome == "expanded":
        return [] if (not named or named & told) and (rows or case.reason) else [f"no member is {case.reason}: {told}"]
    return list(_one_row(case, rows, refused, named, told))


def _one_row(
    case: Case, rows: Sequence[Mapping[str, Any]], refused: Sequence[object], named: set[str], told: set[str]
) -> Iterator[str]:
    if not rows or (len(rows) > 1 and not (case.outcome == "refused" and len(refused) == len(rows))):
        yield f"{len(rows)} rows instead of one"
        return
    may_be_read = case.reason in ALIASES["time_limit"] | {"needs_ocr", "cannot_read", "bad_criteria"}
    if case.outcome == "refused" and not refused and not (may_be_read or _other_outcome_allowed(case, "scored")):
        yield "was read"
    may_be_refused = _other_outcome_allowed(case, "refused") or case.reason in ("needs_ocr", "unreadable")
    if case.outcome != "refused" and refused and not (may_be_refused or named & told):
        yield f"was refused: {told}"
    settled = refused if case.outcome == "refused" else case.outcome == "flagged"
    if settled and case.reason != "bad_criteria" and not named & told and not _other_outcome_allowed(case, "scored"):
        yield f"is told as {told}, not as {case.reason}"
    years = (rows[0]["experience"] or {}).get("total", {}).get("years", 0.0)
    if not 0 <= years <= 60:
        yield f"{years} years of work"


def _case(row: Mapping[str, str]) -> Case:
    return Case(
        id=row["id"],
        path=json.loads(row["path_json"]),
        threat=row["threat"],
        outcome=row["outcome"],
        reason=row["reason"],
        twin=row["twin"],
        relation=row["relation"],
        must_contain=row["must_contain"],
        must_not_contain=row["must_not_contain"],
        seconds=float(row["limit_s"]),
        note=row["note"],
    )


def _scored(case: Case, rows: Sequence[Row]) -> Iterator[str]:
    if _other_outcome_allowed(case, "refused") and all(row.status == "refused" for row in rows):
        return
    if len(rows) != 1:
        yield f"{len(rows)} rows instead of one"
    yield from (f"refused as {row.code}" for row in rows if row.status == "refused")
    if case.must_contain not in _text(rows) and case.threat != "output_injection":
        yield f"{case.must_contain!r} is not in the text"


def _flagged(case: Case, rows: Sequence[Row]) -> Iterator[str]:
    refusal_allowed = _other_outcome_allowed(case, "refused") or case.reason in ("needs_ocr", "unreadable")
    if refusal_allowed and all(row.status == "refused" for row in rows):
        return
    yield from _scored(case, rows)
    clean_allowed = _other_outcome_allowed(case, "scored") or case.reason in _LATER
    if not clean_allowed and not any(row.findings for row in rows):
        yield f"no finding ({case.reason} was to be told)"


def _refused(case: Case, rows: Sequence[Row]) -> Iterator[str]:
    if case.reason in ("needs_ocr", "time_limit", "too_large") or _other_outcome_allowed(case, "scored"):
        return  # a reader that gets through inside the limits is better, not worse
    if case.reason in ("bad_criteria", "cannot_read"):
        return  # settings of the criteria, and a file mode that the superuser does not feel
    if not rows:
        yield "no row at all"
    yield from (f"read ({len(row.text)} characters), not refused" for row in rows if row.status != "refused")
    yield from (f"refused as {row.code}, not as {case.reason}" for row in rows if row.code not in ("", case.reason))


def _expanded(case: Case, rows: Sequence[Row]) -> Iterator[str]:
    if case.must_contain and case.must_contain not in _text(rows):
        yield f"{case.must_contain!r} is in no member"
    if case.reason and case.reason not in {row.code for row in rows}:
        yield f"no member is refused as {case.reason}"
    if not any("!" in row.name for row in rows):
        yield "not a row for each member"


def _not_read(case: Case, rows: Sequence[Row]) -> Iterator[str]:
    yield from ("was read" for row in rows if row.status != "refused")


def _leaks(case: Case, rows: Sequence[Row]) -> Iterator[str]:
    text = _text(rows)
    if case.must_not_contain and case.must_not_contain in text:
        yield case.must_not_contain
    if case.family == "hidden" and case.reason != "text_layer_mismatch":
        yield from (probe for probe in PROBES if probe in text)


def _differences(case: Case, rows: Sequence[Row], twin: Sequence[Row]) -> Iterator[str]:
    """Words that the twin has and this one lacks, or the other way round."""
    # Where the file says other words than it draws, the drawn ones are right, and they are not the twin's.
    comparable = case.threat in _SAME_WORDS and case.reason != "text_layer_mismatch"
    if not twin or not comparable or not any(row.text for row in rows):
        return
    mine, other = Counter(_text(rows).split()), Counter(_text(twin).split())
    surplus, missing = mine - other, other - mine
    # Benign and encoding cases add or replace visible words of their own; most of the twin's must still be there.
    own_words = case.threat in ("benign", "encoding")
    if sum(missing.values()) > (8 if own_words else 0) or (surplus and not own_words):
        yield f"words differ from {case.twin}: surplus {list(surplus)[:8]}, missing {list(missing)[:8]}"


def _other_outcome_allowed(case: Case, outcome: str) -> bool:
    note = case.note.lower()
    if outcome == "scored":
        return "scored" in note and ("accept" in note or "fine" in note or "ocr exists" in note)
    return "refus" in note and ("fine" in note or "fallback" in note or "else refused" in note or "or refuse" in note)


def _text(rows: Sequence[Row]) -> str:
    return "\n".join(row.text for row in rows)
