"""The event log: every change of a line, a missing line and a torn one are found; nothing that was whole is lost."""

from __future__ import annotations

import json
import multiprocessing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from screener.record.log import START, BrokenLog, EventLog, events, verify

AT = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def log(tmp_path: Path) -> EventLog:
    """A log of three events."""
    made = EventLog(tmp_path / "events.jsonl")
    made.append("run", AT, files=3, criteria="ab")
    made.append("decision", AT, subject="f00d", decision="hold")
    made.append("decision", AT, subject="beef", decision="advance")
    return made


def lines(log: EventLog) -> list[bytes]:
    return log.path.read_bytes().splitlines(keepends=True)


def test_events_follow_each_other(log: EventLog) -> None:
    found = list(events(log.path))
    assert [event.number for event in found] == [1, 2, 3]
    assert [event.before for event in found] == [START, found[0].hash, found[1].hash]
    assert (found[1].at, found[1].kind, found[1].subject) == ("2026-11-01T09:30:00Z", "decision", "f00d")
    assert found[0].data == {"files": 3, "criteria": "ab"}
    assert (verify(log.path).broken, verify(log.path).events, verify(log.path).head) == (None, 3, found[2].hash)


def test_the_log_is_its_owners_alone(log: EventLog) -> None:
    assert log.path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("field", ["at", "kind", "subject", "data", "before", "hash", "number"])
def test_a_changed_line_is_found(log: EventLog, field: str) -> None:
    kept = lines(log)
    event = json.loads(kept[1])
    event[field] = {"number": 7, "data": {"decision": "reject"}}.get(field, "0" * 64)
    kept[1] = json.dumps(event).encode() + b"\n"
    log.path.write_bytes(b"".join(kept))
    assert verify(log.path).broken == 2


def test_a_line_that_is_missing_inserted_or_moved_is_found(log: EventLog) -> None:
    first, second, third = lines(log)
    for wrong in ([first, third], [second, third], [first, second, second, third], [first, third, second]):
        log.path.write_bytes(b"".join(wrong))
        assert verify(log.path).broken is not None


def test_a_missing_end_shows_in_the_head(log: EventLog) -> None:
    head = verify(log.path).head
    log.path.write_bytes(b"".join(lines(log)[:2]))
    assert verify(log.path).broken is None
    assert verify(log.path).head != head


@pytest.mark.parametrize("torn", [b"{", b'{"number": 4, "at": "2026', b"x" * 200_000])
def test_what_a_crash_left_half_written_is_cut_off(log: EventLog, torn: bytes) -> None:
    with log.path.open("ab") as file:
        file.write(torn)
    assert verify(log.path).broken == 4
    assert log.append("run", AT).number == 4
    assert verify(log.path).broken is None


def test_lines_longer_than_a_block_are_followed(log: EventLog) -> None:
    log.append("run", AT, files=["f" * 60] * 3000)
    log.append("run", AT, files=[])
    assert verify(log.path).events == 5
    assert verify(log.path).broken is None


def test_a_file_of_something_else_is_not_added_to(tmp_path: Path) -> None:
    other = tmp_path / "events.jsonl"
    other.write_text("shopping\nlist\n", encoding="utf-8")
    with pytest.raises(BrokenLog, match="the last line is no event"):
        EventLog(other).append("run", AT)
    assert other.read_text(encoding="utf-8") == "shopping\nlist\n"
    with pytest.raises(BrokenLog, match=r"events\.jsonl:1: is no event"):
        list(events(other))


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("", encoding="utf-8")
    (tmp_path / "events.jsonl").symlink_to(tmp_path / "target")
    with pytest.raises(BrokenLog, match="cannot be written"):
        EventLog(tmp_path / "events.jsonl").append("run", AT)


def add_many(path: str) -> None:
    for _ in range(20):
        EventLog(Path(path)).append("run", AT)


def test_processes_that_write_at_once_keep_one_chain(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=add_many, args=(str(path),)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert (verify(path).events, verify(path).broken) == (40, None)
