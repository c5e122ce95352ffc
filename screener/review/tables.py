"""What the list, the progress page and the head of a case show, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from screener.extraction.candidate import Contact
from screener.record.agreement import agreement, pace
from screener.record.decisions import Choice, Decision, History
from screener.review.desk import Desk
from screener.review.showing import Account, account
from screener.scoring.criteria import Gate
from screener.shortlist.sentence import reason, sentence
from screener.shortlist.shortlist import Row
from screener.shortlist.table import current_job
from screener.shortlist.wording import reading

SHOWN = (
    ("open", "Not decided"),
    ("all", "Everyone"),
    ("advance", "Advanced"),
    ("hold", "Held"),
    ("reject", "Rejected"),
    ("review", "Not read, or silent: look yourself"),
)
_NAMES = ("Advanced", "On hold", "Rejected")
_DECIDED = (Choice.ADVANCE, Choice.HOLD, Choice.REJECT)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands on every page."""

    role: str
    as_of: str
    reviewer: str
    people: int
    decided: int
    stale: bool
    hidden: bool
    blind: bool
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the list."""

    key: str
    rank: str
    name: str
    job: str
    score: str
    band: str
    band_at: int
    files: int
    product: str
    management: str
    state: str
    decision: str
    reviewer: str
    stale: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision that holds, in words."""

    what: str
    reviewer: str
    at: str
    reason: str
    stale: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A case's page without the document. `score` is None where it may not be seen yet."""

    key: str
    veiled: bool
    name: str
    contact: str
    file: str
    reading: str
    same: str
    version: int
    decision: Decided | None
    score: str | None
    band: str
    band_at: int
    why: str
    gates: tuple[Gate, ...]
    account: Account | None
    findings: tuple[str, ...]
    history: tuple[str, ...]


def frame(desk: Desk, histories: Mapping[str, History], reviewer: str, notices: Sequence[str]) -> Frame:
    """What stands on every page."""
    decided = sum(history.current is not None for history in histories.values())
    return Frame(
        desk.criteria.role,
        desk.setting.as_of.isoformat(),
        reviewer,
        len(desk.cases),
        decided,
        desk.stale,
        desk.setting.hidden,
        desk.setting.blind,
        tuple(notices),
    )


def queue(desk: Desk, histories: Mapping[str, History], find: str, show: str) -> list[Listed]:
    """The rows of the list that were asked for, in their order."""
    rows = [_listed(desk, key, histories[key]) for key in desk.order()]
    wanted = find.casefold().split()
    found = [row for row in rows if all(word in f"{row.name} {row.job}".casefold() for word in wanted)]
    return [row for row in found if _asked(row, show)]


def _asked(row: Listed, show: str) -> bool:
    if show == "open":
        return not row.decision
    if show == "review":
        return bool(row.state)
    return show == "all" or row.decision == show


def _listed(desk: Desk, key: str, history: History) -> Listed:
    row = desk.row(key)
    one, shows = row.screened, desk.shows_score(key, history)
    job = current_job(one.candidate) if one.candidate else None
    years, score = one.experience, one.score
    current = history.current
    return Listed(
        key,
        str(row.rank or "") if shows else "",
        _name(desk, key),
        ", ".join(filter(None, (job.title, job.employer))) if job else one.file,
        _number(score.total, desk) if score and shows else "",
        score.band if score and shows else "",
        _band_at(desk, score.band) if score else -1,
        len(row.same_person_as) + 1,
        f"{years.product.years:.1f}" if years else "",
        f"{years.management.years:.1f}" if years else "",
        _needs_review(row),
        current.decision.value if current else "",
        current.reviewer if current else "",
        _stale(desk, current),
    )


def _needs_review(row: Row) -> str:
    """Why a person has to look; nothing when the facts speak."""
    one = row.screened
    return reading(one.status, one.reason) if one.score is None or one.status == "partial" else ""


def _stale(desk: Desk, decision: Decision | None) -> bool:
    return decision is not None and decision.criteria_sha256 != desk.criteria.sha256


def _number(points: float, desk: Desk) -> str:
    return f"{points:.{desk.criteria.settings.decimals}f}"


def _band_at(desk: Desk, band: str) -> int:
    return next((index for index, each in enumerate(desk.criteria.bands) if each.name == band), -1)


def _name(desk: Desk, key: str) -> str:
    candidate = desk.row(key).screened.candidate
    return (candidate.contact.name if candidate else "") or desk.row(key).screened.file


def case(desk: Desk, key: str, history: History, *, shows: bool) -> Shown:
    """One person's page."""
    row = desk.row(key)
    one, score = row.screened, row.screened.score
    facts = None
    if one.candidate and one.experience and score:
        facts = account(one.candidate, one.experience, score, desk.criteria.settings.decimals)
    current = history.current
    what = {Choice.ADVANCE: "Advanced", Choice.HOLD: "Held", Choice.REJECT: "Rejected", Choice.NOTE: "Noted"}
    held = (
        Decided(what[current.decision], current.reviewer, current.at, current.reason, _stale(desk, current))
        if current
        else None
    )
    return Shown(
        key,
        desk.veiled(key),
        _name(desk, key),
        _reached(one.candidate.contact) if one.candidate else "",
        one.file,
        reading(one.status, one.reason),
        ", ".join(row.same_person_as),
        history.version,
        held,
        _number(score.total, desk) if score and shows else None,
        score.band if score else "",
        _band_at(desk, score.band) if score else -1,
        (reason(one) if shows else "") if score else sentence(one),
        score.gates if score else (),
        facts,
        tuple(f"{finding.code}: {finding.text[:400]}" for finding in one.findings),
        tuple(_told(entry, what[entry.decision]) for entry in history.entries),
    )


def _reached(contact: Contact) -> str:
    return " | ".join(filter(None, (contact.email, contact.phone, contact.location)))


def _told(entry: Decision, what: str) -> str:
    words = f"{entry.at}: {what} by {entry.reviewer}"
    words += f". Reason: {entry.reason}" if entry.reason else ""
    words += f". Note: {entry.note}" if entry.note else ""
    return words + (f". Undone by {entry.undone_by}, {entry.undone_at}" if entry.undone_at else "")


def progress(desk: Desk, histories: Mapping[str, History]) -> dict[str, Any]:
    """The figures of the progress page."""
    standing = {key: history.current for key, history in histories.items()}
    held = [decision for decision in standing.values() if decision]
    counts = Counter(decision.decision for decision in held)
    shares = [(name, _share(counts[choice], len(held))) for name, choice in zip(_NAMES, _DECIDED, strict=True)]
    return {
        "figures": [("Decided", f"{len(held)} of {len(histories)}"), *shares, ("Pace", _pace(held))],
        "agreement": agreement(held),
        "bands": _bands(desk, standing),
        "reviewers": [
            {"name": name, "counts": _counts(own), "pace": _pace(own)}
            for name, own in sorted(_by_reviewer(held).items())
        ],
    }


def _bands(desk: Desk, standing: Mapping[str, Decision | None]) -> list[dict[str, Any]]:
    """Decisions by band; only of those whose score may be seen."""
    named: dict[str, list[Decision | None]] = {band.name: [] for band in desk.criteria.bands}
    for key, decision in standing.items():
        score = desk.row(key).screened.score
        if not desk.setting.hidden or decision:
            named.setdefault(score.band if score else "not read", []).append(decision)
    return [
        {"name": name, "counts": [len(found), *_counts(d for d in found if d)]}
        for name, found in named.items()
        if found
    ]


def _counts(decisions: Iterable[Decision]) -> list[int]:
    counts = Counter(decision.decision for decision in decisions)
    return [counts[choice] for choice in _DECIDED]


def _by_reviewer(held: Sequence[Decision]) -> dict[str, list[Decision]]:
    named: dict[str, list[Decision]] = {}
    for decision in held:
        named.setdefault(decision.reviewer, []).append(decision)
    return named


def _share(count: int, whole: int) -> str:
    return f"{count} ({100 * count / whole:.0f}%)" if whole else "0"


def _pace(held: Sequence[Decision]) -> str:
    """The usual time from one decision of somebody to their next, pauses left out."""
    seconds = pace(held)
    return "not known yet" if seconds is None else f"{seconds:.0f} s"
