"""What is said between those who have files scored and those who score them: JSON with these shapes."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from screener.shortlist.standing import Standing


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """The facts of the documents in a file that was read before; `file` is its name as shown."""

    file: str
    facts: tuple[msgspec.Raw, ...]


@dataclass(frozen=True, slots=True)
class ScoreTask:
    """Files to score: one to read (`read` is a reading task) or several that are known.

    The bytes of a file that is sent along stand behind the message, after a line break.
    """

    asked: str  # an Asked, tagged
    file: str = ""  # the name as shown of the file to read
    read: str = ""
    known: tuple[KnownFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """A document's standing, and its row as JSON. File names in both hold only the place within the file."""

    standing: Standing
    row: msgspec.Raw

    @property
    def status(self) -> str:
        """How the reading went."""
        return self.standing.status


@dataclass(frozen=True, slots=True)
class _Coded:
    """Of a finding only its code."""

    code: str


@dataclass(frozen=True, slots=True)
class _Found:
    """Of a row only its findings."""

    findings: tuple[_Coded, ...] = ()


_FOUND = msgspec.json.Decoder(_Found)


def codes(scored: Scored) -> tuple[str, ...]:
    """The codes of a document's findings, each once."""
    return tuple(dict.fromkeys(finding.code for finding in _FOUND.decode(scored.row).findings))


@dataclass(frozen=True, slots=True)
class Part:
    """What a worker sends of a document: what came of scoring it, and its facts if they were not known before.

    `content` is the hash of the file it is in, told by those who read files that do not pass through the parent.
    """

    scored: msgspec.Raw
    facts: tuple[msgspec.Raw, ...] = ()
    content: str = ""


def whole(task: ScoreTask, content: bytes = b"") -> bytes:
    """The message of a task, and a file behind it."""
    message = msgspec.json.encode(task)
    return message + b"\n" + content if content else message


def taken_apart(message: bytes) -> tuple[ScoreTask, bytes]:
    """The task and the file behind it."""
    head, _, content = message.partition(b"\n")
    return _TASK.decode(head), content


_TASK = msgspec.json.Decoder(ScoreTask)
