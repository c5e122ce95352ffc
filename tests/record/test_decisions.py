"""Decisions: who, when and why; undone, decided twice at once, forgotten; and databases that are not ours."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from screener.errors import UsageError
from screener.record.decisions import COLUMNS, Choice, Conflict, Decisions, Seen, as_csv

AT = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
SEEN = Seen("c0ffee", 71.5, "possible", shown=False)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Decisions]:
    with Decisions(tmp_path / "decisions.sqlite") as opened:
        yield opened


def decide(
    store: Decisions, identity: str, choice: Choice, version: int, *, reason: str = "", who: str = "Ana"
) -> None:
    store.decide(identity, choice, reviewer=who, at=AT, seen=SEEN, version=version, reason=reason)


def test_a_document_keeps_its_id_and_ids_are_not_made_from_it(store: Decisions, tmp_path: Path) -> None:
    one = store.id_of("a.pdf", "00")
    assert store.id_of("a.pdf", "00") == one
    assert store.id_of("b.pdf", "00") != one
    assert store.document(one) == ("a.pdf", "00")
    with Decisions(tmp_path / "other.sqlite") as other:
        assert other.id_of("a.pdf", "00") != one


def test_a_decision_says_who_when_why_and_what_was_seen(store: Decisions) -> None:
    identity = store.id_of("a.pdf", "00")
    decide(store, identity, Choice.HOLD, 0, reason="ask about the team")
    held = store.history(identity).current
    assert held is not None
    assert (held.decision, held.reason, held.reviewer, held.at) == (
        Choice.HOLD,
        "ask about the team",
        "Ana",
        "2026-11-01T09:30:00Z",
    )
    assert (held.criteria_sha256, held.score, held.band, held.score_seen) == ("c0ffee", 71.5, "possible", False)


def test_nobody_is_rejected_without_a_reason_and_nothing_without_a_name(store: Decisions) -> None:
    identity = store.id_of("a.pdf", "00")
    with pytest.raises(UsageError, match="A rejection needs a reason"):
        decide(store, identity, Choice.REJECT, 0, reason="  ")
    with pytest.raises(UsageError, match="needs the name"):
        decide(store, identity, Choice.ADVANCE, 0, who=" ")
    with pytest.raises(UsageError, match="no note"):
        decide(store, identity, Choice.NOTE, 0)
    assert store.history(identity).entries == ()


def test_undoing_brings_back_what_held_before_and_forgets_nothing(store: Decisions) -> None:
    identity = store.id_of("a.pdf", "00")
    decide(store, identity, Choice.HOLD, 0)
    decide(store, identity, Choice.REJECT, 1, reason="no team led")
    assert store.undo(identity, reviewer="Ben", at=AT, version=2).decision is Choice.REJECT
    history = store.history(identity)
    assert history.current is not None
    assert history.current.decision is Choice.HOLD
    assert [(e.decision, e.undone_by) for e in history.entries] == [(Choice.HOLD, None), (Choice.REJECT, "Ben")]
    store.undo(identity, reviewer="Ben", at=AT, version=history.version)
    assert store.history(identity).current is None
    with pytest.raises(UsageError, match="no decision to undo"):
        store.undo(identity, reviewer="Ben", at=AT, version=store.history(identity).version)


def test_two_windows_cannot_overwrite_each_other(store: Decisions, tmp_path: Path) -> None:
    identity = store.id_of("a.pdf", "00")
    with Decisions(tmp_path / "decisions.sqlite") as other:
        decide(other, identity, Choice.ADVANCE, 0, who="Ben")
    with pytest.raises(Conflict, match="decided in the meantime by Ben at 2026-11-01T09:30:00Z"):
        decide(store, identity, Choice.REJECT, 0, reason="no")
    current = store.history(identity).current
    assert current is not None
    assert current.decision is Choice.ADVANCE


def test_a_note_decides_nothing(store: Decisions) -> None:
    identity = store.id_of("a.pdf", "00")
    store.decide(identity, Choice.NOTE, reviewer="Ana", at=AT, seen=SEEN, version=0, note="call on Monday")
    assert store.history(identity).current is None
    assert store.history(identity).version == 1


def test_a_forgotten_person_leaves_nothing(store: Decisions) -> None:
    identity = store.id_of("a.pdf", "00")
    decide(store, identity, Choice.HOLD, 0, reason="waiting for a word")
    assert store.forget(identity)
    assert not store.forget(identity)
    assert store.document(identity) is None
    assert store.histories() == {}
    assert store.id_of("a.pdf", "00") != identity


def test_the_export_has_what_holds(store: Decisions) -> None:
    for number, (file, choice) in enumerate({"a.pdf": Choice.HOLD, "b.pdf": Choice.ADVANCE, "c.pdf": None}.items()):
        identity = store.id_of(file, f"0{number}")
        if choice:
            decide(store, identity, choice, 0)
    store.undo(store.id_of("a.pdf", "00"), reviewer="Ana", at=AT, version=1)
    rows = list(csv.DictReader(io.StringIO(as_csv(store.people(), store.histories()))))
    assert [(row["file"], row["decision"], row["score"], row["score_seen"]) for row in rows] == [
        ("b.pdf", "advance", "71.5", "no")
    ]
    assert tuple(rows[0]) == COLUMNS


def test_a_locked_database_is_said_and_nothing_is_lost(
    store: Decisions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.record.database.BUSY_SECONDS", 0.01)
    identity = store.id_of("a.pdf", "00")
    holder = sqlite3.connect(tmp_path / "decisions.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(UsageError, match="in use by another program"):
        Decisions(tmp_path / "decisions.sqlite")
    holder.execute("COMMIT")
    holder.close()
    decide(store, identity, Choice.HOLD, 0)
    assert store.history(identity).current is not None


def test_a_database_of_another_version_or_program_is_left_alone(tmp_path: Path) -> None:
    newer = tmp_path / "newer.sqlite"
    Decisions(newer).__exit__(None, None, None)
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    with pytest.raises(UsageError, match=r"another version of screener \(layout 99, here 1\)"):
        Decisions(newer)
    foreign = tmp_path / "foreign.sqlite"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE songs (name TEXT)")
    connection.commit()
    connection.close()
    with pytest.raises(UsageError, match="another program's database"):
        Decisions(foreign)
    (tmp_path / "text.sqlite").write_text("not a database, but long enough to look at" * 10, encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be used"):
        Decisions(tmp_path / "text.sqlite")


def test_the_database_is_its_owners_alone(store: Decisions) -> None:
    assert store.path.stat().st_mode & 0o077 == 0
