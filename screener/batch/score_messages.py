"""What is said between those who have files scored and those who score them: JSON with these shapes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from screener.shortlist import brief
from screener.shortlist.screened import Printed, Screened
from screener.shortlist.shortlist import lean
from screener.shortlist.standing import Standing, reweighed, standing
from screener.shortlist.to_csv import printed, reprinted

if TYPE_CHECKING:
    from screener.scoring.criteria import Criteria


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """A file that was read before: its name as shown, and how many documents are in it."""

    file: str
    documents: int


@dataclass(frozen=True, slots=True)
class ScoreTask:
    """Files to score: one to read (`read` is a reading task) or several that are known; or `rows` to be weighed anew.

    Behind the message, after a line break, stand the bytes of a file that is sent along, or the facts of all documents
    that are known, or heads and rows, a line each.
    """

    asked: str  # an Asked, tagged
    file: str = ""  # the name as shown of the file to read
    read: str = ""
    known: tuple[KnownFacts, ...] = ()
    rows: bool = False


class Head(msgspec.Struct, frozen=True):
    """What is needed of everyone at once: a document's standing, why it was not read, the codes of its findings, and
    its line of the CSV (a Printed). File names hold only the place within the file, here and in the row."""

    standing: Standing
    reason: str | None
    codes: tuple[str, ...]
    printed: msgspec.Raw


class Scored(msgspec.Struct, frozen=True):
    """What came of a document: its head, with the whole name of the file, and its row (a Screened) as JSON.

    A `stale` row has the points of other weights: whoever looks at it weighs it anew.
    """

    standing: Standing
    head: Head
    row: bytes
    stale: bool = False

    @property
    def status(self) -> str:
        """How the reading went."""
        return self.standing.status


_HEAD = msgspec.json.Decoder(Head)
_ROW = msgspec.json.Decoder(Screened)
_PRINTED = msgspec.json.Decoder(Printed)


def told(screened: Screened, criteria: Criteria, as_of: date, *, briefly: bool = False) -> tuple[bytes, bytes]:
    """A document's head and its row, both as JSON, which has no line breaks."""
    row = brief.encoded(screened) if briefly else msgspec.json.encode(lean(screened))
    return msgspec.json.encode(head_of(screened, criteria, as_of)), row


def head_of(screened: Screened, criteria: Criteria, as_of: date) -> Head:
    """A document's head."""
    line = msgspec.json.encode(printed(screened, criteria, as_of))
    codes = tuple(finding.code for finding in screened.findings)
    return Head(standing(screened, criteria), screened.reason, codes, msgspec.Raw(line))


def scored(record: bytes, name: str) -> Scored:
    """A document of the file with this name, from its head and its row, a line each."""
    line, _, row = record.partition(b"\n")
    head = _HEAD.decode(line)
    return Scored(named(head.standing, name), head, row)


def weighed_anew(record: bytes, name: str, criteria: Criteria, as_of: date) -> Scored:
    """The same as other weights and bands have it; nobody looks at the person again, and the row stays as it was."""
    head = head_anew(record, criteria, as_of)
    return Scored(named(head.standing, name), head, record.partition(b"\n")[2], stale=True)


def head_anew(record: bytes, criteria: Criteria, as_of: date) -> Head:
    """The head of a document by other weights and bands, from its head and its row, a line each."""
    line, _, row = record.partition(b"\n")
    before, screened = _HEAD.decode(line), row_of(row, criteria, stale=True)
    if screened.score is None:
        return head_of(screened, criteria, as_of)
    cells = reprinted(_PRINTED.decode(before.printed), screened, criteria, as_of)
    score = screened.score
    placed = reweighed(before.standing, score.total, score.band)
    return Head(placed, before.reason, before.codes, msgspec.Raw(msgspec.json.encode(cells)))


def weighed_elsewhere(line: bytes, record: bytes, name: str) -> Scored:
    """The same where a worker has made the new head."""
    head = _HEAD.decode(line)
    return Scored(named(head.standing, name), head, record.partition(b"\n")[2], stale=True)


def row_of(row: bytes, criteria: Criteria, *, stale: bool) -> Screened:
    """A row; one that is `stale` is weighed anew by these criteria."""
    from screener.scoring.score import weigh_anew

    one = brief.decoded(row, criteria)
    if one is not None:
        return one
    one = _ROW.decode(row)
    if not stale or one.score is None:
        return one
    known = (one.file, one.sha256, one.status, one.reason, one.findings, one.candidate, one.experience)
    return Screened(*known, weigh_anew(one.score, criteria))


def named(one: Standing, name: str) -> Standing:
    """The standing with the whole name of the file. Made anew: `replace` takes several times as long."""
    known = (one.sha256, one.status, one.order, one.band, one.passed, one.name, one.marks, one.resume)
    return Standing(name + one.file, *known)


class Part(msgspec.Struct, frozen=True):
    """What a worker sends of a document: its head, its row, and its facts if they were not known before.

    `content` is the hash of the file it is in, told by those who read files that do not pass through the parent.
    """

    head: msgspec.Raw
    row: msgspec.Raw
    facts: tuple[msgspec.Raw, ...] = ()
    content: str = ""


def record_of(part: Part) -> bytes:
    """The document as it is kept: its head and its row, a line each."""
    return b"\n".join((part.head, part.row))


def whole(task: ScoreTask, content: bytes = b"") -> bytes:
    """The message of a task, and what stands behind it."""
    message = msgspec.json.encode(task)
    return message + b"\n" + content if content else message


def known_facts(asked: str, files: Sequence[tuple[str, Sequence[bytes]]]) -> bytes:
    """The task to score what was read before: files by name, each with the facts of its documents, as JSON."""
    known = tuple(KnownFacts(name, len(facts)) for name, facts in files)
    message = msgspec.json.encode(ScoreTask(asked, known=known))
    return b"\n".join([message, *(each for _, facts in files for each in facts)])


def rows_to_weigh(asked: str, records: Iterable[bytes]) -> bytes:
    """The task to weigh documents anew that were scored before, from their heads and rows."""
    return b"\n".join([msgspec.json.encode(ScoreTask(asked, rows=True)), *records])


def taken_apart(message: bytes) -> tuple[ScoreTask, bytes]:
    """The task and what stands behind it."""
    return task_in(message), message.partition(b"\n")[2]


def task_in(message: bytes) -> ScoreTask:
    """The task alone: what stands behind it may be large."""
    end = message.find(b"\n")
    return _TASK.decode(message if end < 0 else message[:end])


def lines_behind(message: bytes) -> list[bytes]:
    """What stands behind a task that reads no file, line by line."""
    return message.split(b"\n")[1:]


def views_behind(message: bytes) -> list[memoryview]:
    """The same, uncopied: it may be some megabytes."""
    whole, lines = memoryview(message), []
    start, last = message.find(b"\n") + 1, len(message)
    while start:
        end = message.find(b"\n", start)
        lines.append(whole[start : last if end < 0 else end])
        start = end + 1
    return lines


_TASK = msgspec.json.Decoder(ScoreTask)
