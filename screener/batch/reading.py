"""The workers' two jobs: facts of every document in a file, or just its text."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from screener.batch.naming import shown
from screener.document.sources import Refusal, Source, expand


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read. The path is bytes in hexadecimal: file names need not be text."""

    path: str
    pdf_engine: str = "auto"

    @classmethod
    def of(cls, path: Path, pdf_engine: str) -> Task:
        """The task for a path."""
        return cls(os.fsencode(path).hex(), pdf_engine)

    @property
    def file(self) -> Path:
        """The path."""
        return Path(os.fsdecode(bytes.fromhex(self.path)))


@dataclass(frozen=True, slots=True)
class Blame:
    """The document that is lost if its worker is. `inside` is its place in the file, empty for the file itself."""

    inside: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Text:
    """A document's text in reading order, or the reason why there is none. `inside` as in Blame."""

    inside: str
    sha256: str
    status: str
    reason: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A document in a task's file, and its place there: `!member`, or nothing for the file itself."""

    document: Source | Refusal
    inside: str
    pdf_engine: str


def documents(task: bytes, skip: int, begin: Callable[[bytes], None]) -> Iterator[Found]:
    """The documents of a task's file from number `skip` on, each announced before it is handed out."""
    asked = msgspec.json.decode(task, type=Task)
    outer = shown(str(asked.file))
    for number, source in enumerate(expand(asked.file)):
        if number >= skip:
            named = replace(source, name=shown(source.name))
            inside = named.name.removeprefix(outer)
            begin(msgspec.json.encode(Blame(inside, named.sha256)))
            yield Found(named, inside, asked.pdf_engine)
