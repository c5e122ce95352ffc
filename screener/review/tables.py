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
from screener.shortlist.screened import COPIES_DIFFER
from screener.shortlist.sentence import reason, sentence
from screener.shortlist.shortlist import Row
from screener.shortlist.table import latest
from screener.shortlist.wording import reading

SHOWN = (
    ("open", "Not decided"),
    ("all", "Everyone"),
    ("advance", "Advanced"),
    ("hold", "Held"),
    ("reject", "Rejected"),
    ("review", "Not read, or silent: look yourself"),
)
LEAF = 100  # rows of the list on one page
_NAMES = ("Advanced", "On hold", "Rejected")
_OPEN = "Nothing is decided now."
_WHAT = {Choice.ADVANCE: "Advanced", Choice.HOLD: "Held", Choice.REJECT: "Rejected", Choice.NOTE: "Noted"}
_DECIDED = (Choice.ADVANCE, Choice.HOLD, Choice.REJECT)


@dataclass(frozen=True, slots=True)
class Last:
    """The decision that whoever looks made last, and that holds: what `u` undoes."""

    key: str
    name: str
    what: str
    version: int


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
    last: Last | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the list."""

    key: str
    rank: str
    name: str
    job: str
    file: str
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
        _last(desk, histories, reviewer),
    )


def _last(desk: Desk, histories: Mapping[str, History], reviewer: str) -> Last | None:
    own = [
        (held.number, key, held.decision)
        for key, history in histories.items()
        if (held := history.current) is not None and held.reviewer == reviewer
    ]
    if not own:
        return None
    _, key, decision = max(own)
    return Last(key, _name(desk, key), _WHAT[decision].lower(), histories[key].version)


def undone(desk: Desk, key: str, history: History) -> list[str]:
    """What was undone last about somebody, and what holds now, in words; empty where nothing was."""
    gone = [(entry.undone_at, entry.number, entry) for entry in history.entries if entry.undone_at]
    if not gone:
        return []
    _, _, last = max(gone, key=lambda each: each[:2])
    held = history.current
    now = f"What was decided before holds again: {_WHAT[held.decision].lower()} by {held.reviewer}." if held else ""
    return [f"Undone: {_name(desk, key)} {_WHAT[last.decision].lower()} by {last.reviewer}, {last.at}. {now or _OPEN}"]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the list. `earlier` and `later` are the numbers of the pages beside it, None where there is none."""

    rows: tuple[Listed, ...]
    found: int
    first: int
    earlier: int | None
    later: int | None


def queue(desk: Desk, histories: Mapping[str, History], find: str, show: str, page: int = 1) -> Leaf:
    """A page of the rows that were asked for, in their order; the search goes over everyone."""
    rows = [_listed(desk, key, histories[key]) for key in desk.order()]
    wanted = find.casefold().split()
    found = [row for row in rows if all(word in f"{row.name} {row.job} {row.file}".casefold() for word in wanted)]
    asked = [row for row in found if _asked(row, show)]
    pages = max(1, -(-len(asked) // LEAF))
    page = min(max(1, page), pages)
    first = (page - 1) * LEAF
    later = page + 1 if page < pages else None
    return Leaf(tuple(asked[first : first + LEAF]), len(asked), first + 1, page - 1 or None, later)


def _asked(row: Listed, show: str) -> bool:
    if show == "open":
        return not row.decision
    if show == "review":
        return bool(row.state)
    return show == "all" or row.decision == show


def _listed(desk: Desk, key: str, history: History) -> Listed:
    row = desk.row(key)
    one, shows = row.screened, desk.shows_score(key, history)
    job = latest(one.candidate)
    years, score = one.experience, one.score
    current = history.current
    return Listed(
        key,
        str(row.rank or "") if shows else "",
        _name(desk, key),
        job.words if job else one.file,
        one.file,
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
    if one.score is None or one.status == "partial":
        return reading(one.status, one.reason)
    return "copies of this person differ" if row.span else ""


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
    held = (
        Decided(_WHAT[current.decision], current.reviewer, current.at, current.reason, _stale(desk, current))
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
        ", ".join(row.same_person_as) + (f" (scores {row.span[0]:g} to {row.span[1]:g})" if row.span and shows else ""),
        history.version,
        held,
        _number(score.total, desk) if score and shows else None,
        score.band if score else "",
        _band_at(desk, score.band) if score else -1,
        (reason(one) if shows else "") if score else sentence(one),
        score.gates if score else (),
        facts,
        tuple(f"{each.code}: {each.text[:400]}" for each in one.findings if shows or each.code != COPIES_DIFFER),
        tuple(_told(entry, _WHAT[entry.decision]) for entry in history.entries),
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
