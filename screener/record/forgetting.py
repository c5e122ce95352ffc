"""Forgetting people: the key and the decisions go, the chain of events stays, a tombstone without an id says when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from screener.errors import UsageError
from screener.record import retention
from screener.record.decisions import Decisions
from screener.record.folder import Folder
from screener.record.log import EventLog


@dataclass(frozen=True, slots=True)
class Purged:
    """How many went, how many have to stay for their time, how many are on hold."""

    forgotten: int
    kept: int
    held: int


def forget(folder: Folder, ids: Iterable[str], at: datetime, *, basis: str) -> int:
    """Deletes the keys and decisions of these people. Raises UsageError, and deletes nothing, when one is on hold."""
    wanted = list(dict.fromkeys(ids))
    check(folder, wanted)
    if not wanted:
        return 0
    with Decisions(folder.decisions) as store:
        gone = sum(store.forget(identity) for identity in wanted)
        store.compact()
    EventLog(folder.log).append("erased", at, documents=gone, basis=basis)
    return gone


def check(folder: Folder, ids: Iterable[str]) -> None:
    """Raises UsageError when one of these people is on hold."""
    held = retention.holds(folder.holds)
    if any(identity in held for identity in ids):
        message = "Somebody of these is on hold: nothing was erased"
        raise UsageError(message, hint="`screener decisions release` ends a hold.")


def purge(folder: Folder, places: Sequence[str], today: date, at: datetime) -> Purged:
    """Forgets everyone whose time is over. Who was never decided about stays."""
    held = retention.holds(folder.holds)
    with Decisions(folder.decisions) as store:
        last = {identity: max(e.at for e in h.entries)[:10] for identity, h in store.histories().items()}
    due = [i for i, day in last.items() if today >= retention.keep_until(date.fromisoformat(day), places)]
    free = [identity for identity in due if identity not in held]
    gone = forget(folder, free, at, basis=f"retention of {', '.join(places)} is over")
    return Purged(gone, len(last) - len(due), len(due) - len(free))
