"""What is said between those who have files scored and those who score them: JSON with these shapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from screener.shortlist.standing import Standing, standing
from screener.shortlist.to_csv import printed

if TYPE_CHECKING:
    from screener.scoring.criteria import Criteria
    from screener.shortlist.screened import Screened


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """A file that was read before: its name as shown, and how many documents are in it."""

    file: str
    documents: int


@dataclass(frozen=True, slots=True)
class ScoreTask:
    """Files to score: one to read (`read` is a reading task) or several that are known.

    Behind the message, after a line break, stand the bytes of a file that is sent along, or the facts of all documents
    that are known, a line each.
    """

    asked: str  # an Asked, tagged
    file: str = ""  # the name as shown of the file to read
    read: str = ""
    known: tuple[KnownFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What is needed of everyone at once: a document's standing, why it was not read, the codes of its findings, and
    its line of the CSV (a Printed). File names hold only the place within the file, here and in the row."""

    standing: Standing
    reason: str | None
    codes: tuple[str, ...]
    printed: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of a document: its head, with the whole name of the file, and its row (a Screened) as JSON."""

    standing: Standing
    head: Head
    row: bytes

    @property
    def status(self) -> str:
        """How the reading went."""
        return self.standing.status


_HEAD = msgspec.json.Decoder(Head)


def told(screened: Screened, criteria: Criteria, as_of: date) -> tuple[bytes, bytes]:
    """A document's head and its row, both as JSON, which has no line breaks."""
    line = msgspec.json.encode(printed(screened, criteria, as_of))
    codes = tuple(finding.code for finding in screened.findings)
    head = Head(standing(screened, criteria), screened.reason, codes, msgspec.Raw(line))
    return msgspec.json.encode(head), msgspec.json.encode(screened)


def scored(record: bytes, name: str) -> Scored:
    """A document of the file with this name, from its head and its row, a line each."""
    line, _, row = record.partition(b"\n")
    head = _HEAD.decode(line)
    return Scored(replace(head.standing, file=name + head.standing.file), head, row)


@dataclass(frozen=True, slots=True)
class Part:
    """What a worker sends of a document: its head, its row, and its facts if they were not known before.

    `content` is the hash of the file it is in, told by those who read files that do not pass through the parent.
    """

    head: msgspec.Raw
    row: msgspec.Raw
    facts: tuple[msgspec.Raw, ...] = ()
    content: str = ""


def record_of(part: Part) -> bytes:
    """The document as it is kept: its head and its row, a line each."""
    return bytes(part.head) + b"\n" + bytes(part.row)


def whole(task: ScoreTask, content: bytes = b"") -> bytes:
    """The message of a task, and what stands behind it."""
    message = msgspec.json.encode(task)
    return message + b"\n" + content if content else message


def known_facts(asked: str, files: Sequence[tuple[str, Sequence[bytes]]]) -> bytes:
    """The task to score what was read before: files by name, each with the facts of its documents, as JSON."""
    known = tuple(KnownFacts(name, len(facts)) for name, facts in files)
    return whole(ScoreTask(asked, known=known), b"\n".join(each for _, facts in files for each in facts))


def taken_apart(message: bytes) -> tuple[ScoreTask, bytes]:
    """The task and what stands behind it."""
    head, _, content = message.partition(b"\n")
    return _TASK.decode(head), content


_TASK = msgspec.json.Decoder(ScoreTask)
