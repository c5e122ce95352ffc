"""Who a random id is, and what people decided: a SQLite file of the user's own.

A decision is never overwritten: a new one stands after it, an undone one is marked as undone. Whoever decides says
which version of the person's history they have seen, so that two windows cannot overwrite each other unnoticed.
"""

from __future__ import annotations

import csv
import hashlib
import io
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from screener.errors import ScreenerError, UsageError
from screener.record import database
from screener.record.log import moment

APPLICATION = 0x53435232
VERSION = 1
SCHEMA = (
    """CREATE TABLE IF NOT EXISTS people (
        id TEXT PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, UNIQUE (file, sha256))""",
    """CREATE TABLE IF NOT EXISTS decisions (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        decision TEXT NOT NULL, reason TEXT NOT NULL, note TEXT NOT NULL, reviewer TEXT NOT NULL, at TEXT NOT NULL,
        criteria_sha256 TEXT NOT NULL, score REAL, band TEXT NOT NULL, score_seen INTEGER NOT NULL,
        undone_by TEXT, undone_at TEXT)""",
    "CREATE INDEX IF NOT EXISTS decisions_by_person ON decisions (id)",
    """CREATE TABLE IF NOT EXISTS salts (
        id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE, salt TEXT NOT NULL)""",
)
COLUMNS = (
    "file",
    "sha256",
    "decision",
    "reason",
    "reviewer",
    "at",
    "criteria_sha256",
    "score",
    "band",
    "score_seen",
    "note",
)


class Choice(StrEnum):
    """What a person can decide about an applicant. NOTE decides nothing and keeps a note."""

    ADVANCE = "advance"
    HOLD = "hold"
    REJECT = "reject"
    NOTE = "note"


class Conflict(ScreenerError):
    """Somebody else decided in the meantime."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of a person's history. `score` and `band` are those of the moment; `score_seen` says who saw them."""

    number: int
    id: str
    decision: Choice
    reason: str
    note: str
    reviewer: str
    at: str
    criteria_sha256: str
    score: float | None
    band: str
    score_seen: bool
    undone_by: str | None = None
    undone_at: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What the score was when somebody decided, and whether they saw it."""

    criteria_sha256: str
    score: float | None
    band: str
    shown: bool


@dataclass(frozen=True, slots=True)
class History:
    """A person's decisions, the oldest first. `version` changes with every entry and every undoing."""

    id: str
    entries: tuple[Decision, ...]

    @property
    def version(self) -> int:
        """To be handed in with the next decision."""
        return len(self.entries) + sum(entry.undone_at is not None for entry in self.entries)

    @property
    def current(self) -> Decision | None:
        """What holds: the last decision that was not undone. Notes decide nothing."""
        standing = (e for e in reversed(self.entries) if e.undone_at is None and e.decision is not Choice.NOTE)
        return next(standing, None)


class Decisions:
    """The store. Use it as a context manager; not to be shared between threads without a lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = database.opened(path, APPLICATION, VERSION, SCHEMA)

    def __enter__(self) -> Decisions:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()

    def close(self) -> None:
        """Closes the file."""
        self._connection.close()

    def id_of(self, file: str, sha256: str) -> str:
        """The random id of a document, made when it is first asked for."""
        return self.ids([(file, sha256)])[0]

    def ids(self, documents: Sequence[tuple[str, str]]) -> list[str]:
        """The ids of many documents, each given by its file's name and hash."""
        with self._changing():
            made = [(secrets.token_hex(6), file, sha256) for file, sha256 in documents]
            self._connection.executemany("INSERT OR IGNORE INTO people VALUES (?, ?, ?)", made)
            query = "SELECT id FROM people WHERE file = ? AND sha256 = ?"
            return [str(self._connection.execute(query, document).fetchone()[0]) for document in documents]

    def seals(self, ids: Iterable[str]) -> dict[str, str]:
        """A digest of each document's hash for the log. It tells nothing without a salt that is kept here, and can be
        forgotten here; ids that nobody has are left out."""
        found = {}
        with self._changing():
            for identity in ids:
                row = self._connection.execute("SELECT sha256 FROM people WHERE id = ?", (identity,)).fetchone()
                if row:
                    new = (identity, secrets.token_hex(16))
                    self._connection.execute("INSERT OR IGNORE INTO salts VALUES (?, ?)", new)
                    salt = self._connection.execute("SELECT salt FROM salts WHERE id = ?", (identity,)).fetchone()
                    found[identity] = hashlib.sha256(f"{salt[0]} {row[0]}".encode()).hexdigest()[:32]
        return found

    def document(self, identity: str) -> tuple[str, str] | None:
        """The file and hash that an id stands for; None for an id that nobody has, or has no more."""
        with self._told():
            row = self._connection.execute("SELECT file, sha256 FROM people WHERE id = ?", (identity,)).fetchone()
        return (row[0], row[1]) if row else None

    def history(self, identity: str) -> History:
        """Everything that was decided about a person."""
        with self._told():
            return self._history(identity)

    def histories(self) -> dict[str, History]:
        """The histories of everyone about whom something was decided."""
        found: dict[str, list[Decision]] = {}
        with self._told():
            for row in self._connection.execute("SELECT * FROM decisions ORDER BY number"):
                found.setdefault(row[1], []).append(_decision(row))
        return {identity: History(identity, tuple(entries)) for identity, entries in found.items()}

    def decide(
        self,
        identity: str,
        choice: Choice,
        *,
        reviewer: str,
        at: datetime,
        seen: Seen,
        version: int,
        reason: str = "",
        note: str = "",
        also: Callable[[Decision], object] | None = None,
    ) -> Decision:
        """Adds a decision. Raises UsageError without a reviewer, or without the reason that a rejection needs;
        Conflict when the person's history is no longer the `version` that the decider has seen. `also` is called
        before the decision is kept, and if it raises, it is not: nothing holds that is not in the log."""
        reviewer, reason, note = reviewer.strip(), reason.strip(), note.strip()
        if not reviewer:
            raise UsageError("A decision needs the name of who decides", hint="Give your name first.")
        if choice is Choice.REJECT and not reason:
            raise UsageError("A rejection needs a reason", hint="Say why, in words that the person could be told.")
        if choice is Choice.NOTE and not note:
            raise UsageError("There is no note to keep", hint="Write one, or decide.")
        with self._changing():
            self._check(identity, version)
            values = (identity, choice.value, reason, note, reviewer, moment(at))
            known = (seen.criteria_sha256, seen.score, seen.band, int(seen.shown))
            self._connection.execute(
                "INSERT INTO decisions (id, decision, reason, note, reviewer, at, criteria_sha256, score, band,"
                " score_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*values, *known),
            )
            made = self._history(identity).entries[-1]
            if also:
                also(made)
            return made

    def undo(
        self,
        identity: str,
        *,
        reviewer: str,
        at: datetime,
        version: int,
        also: Callable[[Decision], object] | None = None,
    ) -> Decision:
        """Marks the decision that holds as undone; the one before it holds again. Raises as `decide` does."""
        if not reviewer.strip():
            raise UsageError("Undoing needs the name of who does it", hint="Give your name first.")
        with self._changing():
            self._check(identity, version)
            current = self._history(identity).current
            if current is None:
                raise UsageError("There is no decision to undo", hint="Nothing has been decided about this person.")
            change = "UPDATE decisions SET undone_by = ?, undone_at = ? WHERE number = ?"
            self._connection.execute(change, (reviewer.strip(), moment(at), current.number))
            if also:
                also(current)
            return current

    def forget(self, identity: str) -> bool:
        """Deletes the key and every decision of a person; whether there was one."""
        with self._changing():
            self._connection.execute("DELETE FROM decisions WHERE id = ?", (identity,))
            return self._connection.execute("DELETE FROM people WHERE id = ?", (identity,)).rowcount > 0

    def compact(self) -> None:
        """Writes the file anew, so that nothing of what was deleted is left in it or beside it."""
        with self._told():
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def people(self) -> dict[str, tuple[str, str]]:
        """Everyone who has an id: the file and its hash."""
        with self._told():
            return {row[0]: (row[1], row[2]) for row in self._connection.execute("SELECT * FROM people ORDER BY file")}

    def _history(self, identity: str) -> History:
        rows = self._connection.execute("SELECT * FROM decisions WHERE id = ? ORDER BY number", (identity,))
        return History(identity, tuple(_decision(row) for row in rows))

    def _check(self, identity: str, version: int) -> None:
        history = self._history(identity)
        if history.version != version:
            last = history.entries[-1] if history.entries else None
            who = f"{last.undone_by or last.reviewer} at {last.undone_at or last.at}" if last else "somebody"
            raise Conflict(f"This was decided in the meantime by {who}", hint="Look at it again; nothing was changed.")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise database.trouble(self.path, error) from None

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise


def as_csv(people: Mapping[str, tuple[str, str]], histories: Mapping[str, History]) -> str:
    """What holds for everyone who was decided about, as `screener tune` reads it. Cells are not yet defused."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for identity, (file, sha256) in people.items():
        entry = histories[identity].current if identity in histories else None
        if entry:
            score = "" if entry.score is None else f"{entry.score:g}"
            given = (entry.decision.value, entry.reason, entry.reviewer, entry.at, entry.criteria_sha256)
            writer.writerow((file, sha256, *given, score, entry.band, "yes" if entry.score_seen else "no", entry.note))
    return buffer.getvalue()


def _decision(row: Sequence[object]) -> Decision:
    number, identity, choice, reason, note, reviewer, at, criteria, score, band, shown, undone_by, undone_at = row
    return Decision(
        int(str(number)),
        str(identity),
        Choice(str(choice)),
        str(reason),
        str(note),
        str(reviewer),
        str(at),
        str(criteria),
        None if score is None else float(str(score)),
        str(band),
        bool(shown),
        None if undone_by is None else str(undone_by),
        None if undone_at is None else str(undone_at),
    )
