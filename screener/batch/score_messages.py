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
    """Files to score: one to read (`read` is a reading task) or several that are known."""

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
class Part:
    """What a worker sends of a document: what came of scoring it, and its facts if they were not known before."""

    scored: msgspec.Raw
    facts: tuple[msgspec.Raw, ...] = ()
