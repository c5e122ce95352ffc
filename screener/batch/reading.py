"""The task to read a file, and the documents that a worker finds in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from screener.batch.naming import shown
from screener.document.sources import Refusal, Source, expand, received


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read. The path and the URL are bytes in hexadecimal: file names need not be text.

    What lies behind a `url` is fetched by whoever has a way there, and then `sent` along with the task, in which `path`
    only names it; `trouble` is the kind of error that kept it away.
    """

    path: str
    pdf_engine: str = "auto"
    url: str = ""
    sent: bool = False
    trouble: str = ""

    @classmethod
    def of(cls, path: Path, pdf_engine: str) -> Task:
        """The task for a path."""
        return cls(os.fsencode(path).hex(), pdf_engine)

    @property
    def file(self) -> Path:
        """The path."""
        return Path(os.fsdecode(bytes.fromhex(self.path)))

    @property
    def address(self) -> str:
        """The URL."""
        return os.fsdecode(bytes.fromhex(self.url))


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


def documents(task: bytes, skip: int, begin: Callable[[bytes], None], content: bytes = b"") -> Iterator[Found]:
    """The documents of a task's file from number `skip` on, each announced before it is handed out.

    `content` is the file where it is sent along with the task.
    """
    asked = msgspec.json.decode(task, type=Task)
    outer = shown(str(asked.file))
    for number, source in enumerate(opened(asked, content)):
        if number >= skip:
            named = replace(source, name=shown(source.name))
            inside = named.name.removeprefix(outer)
            begin(msgspec.json.encode(Blame(inside, named.sha256)))
            yield Found(named, inside, asked.pdf_engine)


def opened(asked: Task, content: bytes) -> Iterator[Source | Refusal]:
    """The documents in a task's file, from the disk or as they were sent."""
    if not asked.sent:
        return expand(asked.file)
    if asked.trouble:
        return iter([Refusal(str(asked.file), "cannot_read", f"The file cannot be opened ({asked.trouble}).")])
    return received(str(asked.file), content)
