"""The event log: JSON lines that are only ever added, each holding the hash of the one before.

Whoever changes, removes or inserts a line breaks the chain, and `verify` names the first place. What a chain cannot
show is that its last lines are missing: keep the head, which `verify` tells, somewhere else. People stand in it by
random ids only, and no words of a resume ever do, so that forgetting a person need not touch it.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from screener.errors import ScreenerError, UsageError

START = "0" * 64  # what the first line holds as the hash of the one before
_BLOCK = 1 << 16
_FULL = "Make room on the disk, then try again; nothing was changed."


@dataclass(frozen=True, slots=True)
class Event:
    """One line: its number from 1, when, what kind, about whom (a random id, or nobody), and what."""

    number: int
    at: str
    kind: str
    subject: str
    data: Mapping[str, Any]
    before: str
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the chain holds. `broken` is the first line that does not fit, `why` says how; `head`: the last hash."""

    events: int
    head: str
    broken: int | None = None
    why: str = ""


class BrokenLog(ScreenerError):
    """The log's chain does not hold, or it is no log of ours."""


class EventLog:
    """Adds events to a log. One process writes at a time; the others wait."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def append(self, kind: str, at: datetime, *, subject: str = "", **data: Any) -> Event:
        """Adds one event and has it on the disk before it answers. `at` needs a time zone."""
        return self.extend([(kind, subject, data)], at)[0]

    def extend(self, events: Sequence[tuple[str, str, Mapping[str, Any]]], at: datetime) -> list[Event]:
        """Adds several events of one moment: each a kind, a subject (or nothing) and its data."""
        with _writing(self.path) as file:
            number, before = _last(file, self.path)
            made: list[Event] = []
            for kind, subject, data in events:
                number += 1
                made.append(_event(number, at, kind, subject, data, before))
                before = made[-1].hash
            self._write(file, b"".join(_line(event) for event in made))
        return made

    def _write(self, file: int, lines: bytes) -> None:
        """Adds all lines, or none: what a full disk left half-written is cut off again."""
        size = os.fstat(file).st_size
        try:
            written = os.write(file, lines)
            os.fsync(file)
        except OSError as error:
            os.ftruncate(file, size)
            raise BrokenLog(f"{self.path}: cannot be written ({error.strerror})", hint=_FULL) from None
        if written < len(lines):
            os.ftruncate(file, size)
            raise BrokenLog(f"{self.path}: cannot be written in full", hint=_FULL)


def events(path: Path) -> Iterator[Event]:
    """The events of a log, in order. Raises BrokenLog at a line that is none."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            event = _parsed(line)
            if event is None:
                raise BrokenLog(f"{path}:{number}: is no event", hint="See `screener log verify`.")
            yield event


def verify(path: Path) -> Verdict:
    """Follows the chain from its first line. Raises BrokenLog when the file cannot be read."""
    before, count = START, 0
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                why = _fault(line, number, before)
                if why:
                    return Verdict(count, before, number, why)
                before, count = json.loads(line)["hash"], number
    except OSError as error:
        raise BrokenLog(f"{path}: cannot be read ({error.strerror})", hint="Is there a record yet?") from None
    return Verdict(count, before)


def _fault(line: bytes, number: int, before: str) -> str:
    """What is wrong with a line at its place; nothing when it fits."""
    event = _parsed(line)
    if event is None:
        return "it is no event, or was cut off"
    if event.number != number:
        return f"it says it is number {event.number}: lines were removed or inserted"
    if event.before != before:
        return "it does not follow from the line before it"
    if event.hash != _hash(event):
        return "it was changed after it was written"
    return ""


@contextmanager
def _writing(path: Path) -> Iterator[int]:
    """The open log, held by this process alone."""
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise BrokenLog(f"{path}: cannot be written ({error.strerror})", hint="Name another --record.") from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file
    finally:
        os.close(file)


def _last(file: int, path: Path) -> tuple[int, str]:
    """The number and hash of the last event. What a crash left half-written behind it never counted, and is cut off."""
    lines = _tail(file).split(b"\n")
    if lines[-1]:
        os.ftruncate(file, os.fstat(file).st_size - len(lines[-1]))
    line = lines[-2] + b"\n" if len(lines) > 1 else b""
    if not line:
        return 0, START
    event = _parsed(line)
    if event is None:
        raise BrokenLog(f"{path}: the last line is no event", hint="Move the file away; it is not added to.")
    return event.number, event.hash


def _tail(file: int) -> bytes:
    """The end of the file, long enough to hold its last whole line."""
    size = os.fstat(file).st_size
    start, tail = size, b""
    while start > 0 and tail.count(b"\n") < 2:
        step = min(_BLOCK, start)
        start -= step
        tail = os.pread(file, step, start) + tail
    return tail


def unnamed(text: str, names: Iterable[str]) -> str:
    """The text, trimmed. Raises UsageError when it names one of these people: what the log holds is never forgotten."""
    words = set(re.findall(r"[^\W\d_]+", text.casefold()))
    for name in names:
        if any(len(word) > 2 and word in words for word in re.findall(r"[^\W\d_]+", name.casefold())):
            raise UsageError("The reason names the person", hint="The record cannot forget it: say why without a name.")
    return text.strip()


def moment(at: datetime) -> str:
    """A time with a zone as the record writes it: UTC, to the second."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _event(number: int, at: datetime, kind: str, subject: str, data: Mapping[str, Any], before: str) -> Event:
    unsealed = Event(number, moment(at), kind, subject, data, before, "")
    return replace(unsealed, hash=_hash(unsealed))


def _plain(event: Event) -> dict[str, Any]:
    return {
        "number": event.number,
        "at": event.at,
        "kind": event.kind,
        "subject": event.subject,
        "data": dict(event.data),
        "before": event.before,
    }


def _hash(event: Event) -> str:
    text = json.dumps(_plain(event), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _line(event: Event) -> bytes:
    return json.dumps({**_plain(event), "hash": event.hash}, ensure_ascii=True).encode("ascii") + b"\n"


def _parsed(line: bytes) -> Event | None:
    try:
        return Event(**json.loads(line)) if line.endswith(b"\n") else None
    except (ValueError, TypeError):
        return None
