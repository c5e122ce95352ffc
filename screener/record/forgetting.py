"""Forgetting people: the key and the decisions go, the chain of events stays, a tombstone without an id says when."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from screener.errors import UsageError
from screener.record import retention
from screener.record.decisions import Decisions
from screener.record.folder import Folder
from screener.record.log import EventLog
from screener.record.runs import known_ids, last_scored


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


def purge(
    folder: Folder, places: Sequence[str], today: date, at: datetime, *, more: Mapping[str, Sequence[str]] | None = None
) -> Purged:
    """Forgets everyone whose time is over, counted from the last decision, or the last score where nothing was decided.

    The longest period of the places wins, and of those that `more` names for an id.
    """
    held = retention.holds(folder.holds)
    with Decisions(folder.decisions) as store:
        decided = {identity: max(e.at for e in h.entries)[:10] for identity, h in store.histories().items()}
        known = store.people()
    last = {i: day for i, day in (last_scored(folder.log) | decided).items() if i in known}

    def over(identity: str, day: str) -> bool:
        named = [*places, *(more or {}).get(identity, ())]
        return today >= retention.keep_until(date.fromisoformat(day), named)

    due = [identity for identity, day in last.items() if over(identity, day)]
    free = [identity for identity in due if identity not in held]
    gone = forget(folder, free, at, basis=f"retention of {', '.join(places)} is over")
    return Purged(gone, len(last) - len(due), len(due) - len(free))


def places_of(folder: Folder, file: Path) -> dict[str, list[str]]:
    """The places of some people, from a CSV file with the columns `file` (or a random id) and `places` ("ca us").

    Raises UsageError for a file that is none, a place without a rule, or somebody whom the record does not know.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = [(row["file"].strip(), row["places"].replace(",", " ").split()) for row in csv.DictReader(opened)]
    except (OSError, ValueError, KeyError, AttributeError, csv.Error):
        raise UsageError(f"{file} cannot be used", hint="It needs the columns file and places.") from None
    found: dict[str, list[str]] = {}
    with Decisions(folder.decisions) as store:
        for name, places in rows:
            retention.keep_until(date.min, places)  # a place without a rule is told before anybody is forgotten
            ids = known_ids(store, [name])
            if not ids:
                raise UsageError(f"{file}: the record knows no {name}", hint="Name files as they were scored, or ids.")
            found |= dict.fromkeys(ids, places)
    return found
