"""What the record keeps of a run of `score`: what it was made with, and every outcome under a random id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from screener import __version__
from screener.record.decisions import Decisions
from screener.record.folder import Folder
from screener.record.log import EventLog, events

TOGETHER = 500  # outcomes in one event


@dataclass(slots=True)
class Run:
    """Gathers the outcomes of a run; nothing is written before `write`."""

    about: Mapping[str, Any]
    outcomes: list[tuple[str, str, list[Any]]] = field(default_factory=list)

    def add(self, file: str, sha256: str, status: str, score: float | None, band: str) -> None:
        """One document's outcome."""
        self.outcomes.append((file, sha256, [status, score, band]))

    def write(self, folder: Folder, at: datetime) -> None:
        """Adds the run to the log. Files and their hashes stand in the table of keys only, from which they can go."""
        with Decisions(folder.decisions) as store:
            ids = store.ids([(file, sha256) for file, sha256, _ in self.outcomes])
        found = [(identity, outcome) for identity, (_, _, outcome) in zip(ids, self.outcomes, strict=True)]
        unread = sum(outcome[0] == "refused" for _, outcome in found)
        about = {**self.about, "version": __version__, "documents": len(found), "unread": unread}
        parts = [dict(found[i : i + TOGETHER]) for i in range(0, len(found), TOGETHER)]
        EventLog(folder.log).extend([("run", "", about), *(("scores", "", {"of": part}) for part in parts)], at)


def about_person(path: Path, identity: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """When, what kind and what: every event of a log about one random id."""
    for event in events(path):
        if event.subject == identity:
            yield event.at, event.kind, event.data
        elif event.kind == "scores" and identity in event.data.get("of", {}):
            status, score, band = event.data["of"][identity]
            yield event.at, "score", {"status": status, "score": score, "band": band}


def counted(path: Path) -> dict[str, int]:
    """How many events of each kind a log holds."""
    kinds: dict[str, int] = {}
    for event in events(path):
        kinds[event.kind] = kinds.get(event.kind, 0) + 1
    return kinds


def known_ids(store: Decisions, wanted: Iterable[str]) -> list[str]:
    """The ids of the documents whose file is called so, by path, by name or by id."""
    words = set(wanted)
    people = store.people()
    return [
        identity
        for identity, (file, _) in people.items()
        if identity in words or file in words or file.rsplit("/", 1)[-1] in words
    ]


def latest_score(path: Path, identity: str) -> tuple[float | None, str, str]:
    """Somebody's last score, its band and the hash of the criteria; nothing where there is none."""
    score, band, criteria, found = None, "", "", ""
    if not path.exists():
        return None, "", ""
    for event in events(path):
        if event.kind == "run":
            criteria = str(event.data.get("criteria_sha256", ""))
        elif event.kind == "scores" and identity in event.data.get("of", {}):
            _, score, band = event.data["of"][identity]
            found = criteria
    return score, band, found
