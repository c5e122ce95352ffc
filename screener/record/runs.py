"""What the record keeps of a run of `score`: what it was made with, and every outcome under a random id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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

    def add(
        self, file: str, sha256: str, status: str, score: float | None, band: str, findings: Sequence[str] = ()
    ) -> None:
        """One document's outcome; of findings their codes alone."""
        self.outcomes.append((file, sha256, [status, score, band, list(findings)]))

    def write(self, folder: Folder, at: datetime) -> None:
        """Adds the run to the log. Files and their hashes stand in the table of keys only, from which they can go."""
        with Decisions(folder.decisions) as store:
            ids = store.ids([(file, sha256) for file, sha256, _ in self.outcomes])
            seals = store.seals(ids)
        known = zip(ids, self.outcomes, strict=True)
        found = [(identity, [*outcome, seals[identity]]) for identity, (_, _, outcome) in known]
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
            status, score, band, *more = event.data["of"][identity]
            told = {"status": status, "score": score, "band": band, "findings": more[0] if more else []}
            yield event.at, "score", told


def counted(path: Path) -> dict[str, int]:
    """How many events of each kind a log holds."""
    kinds: dict[str, int] = {}
    for event in events(path):
        kinds[event.kind] = kinds.get(event.kind, 0) + 1
    return kinds


@dataclass(frozen=True, slots=True)
class Seals:
    """How many scored documents have the hash that was sealed then, have another, or have nobody behind them."""

    agree: int
    differ: int
    unknown: int


def sealed(path: Path, store: Decisions) -> Seals:
    """Holds the sealed hashes of a log against the table of who an id is."""
    outcomes = (event.data["of"] for event in events(path) if event.kind == "scores")
    scored = {identity: outcome[4] for of in outcomes for identity, outcome in of.items() if len(outcome) > 4}
    known = store.seals(scored)
    agree = sum(known.get(identity) == seal for identity, seal in scored.items())
    return Seals(agree, len(known) - agree, len(scored) - len(known))


def last_scored(path: Path) -> dict[str, str]:
    """The day on which each id was scored last."""
    if not path.exists():
        return {}
    return {id_: event.at[:10] for event in events(path) if event.kind == "scores" for id_ in event.data["of"]}


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
            _, score, band = event.data["of"][identity][:3]
            found = criteria
    return score, band, found
