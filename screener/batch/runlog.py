"""A log of a run for whoever looks after it: a JSON line a document. It carries no word of a resume.

Files are named by a hash of their name, which tells whoever has the folder which file is meant and nobody else who
applied; with `verbose` by the name itself. The log is added to, and readable by its owner only.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol, TypeVar

from screener.batch.score_messages import Scored
from screener.errors import UsageError


class Told(Protocol):
    """What came of a document."""

    @property
    def file(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def reason(self) -> str | None: ...


D = TypeVar("D", bound=Told | Scored)


def hashed(name: str) -> str:
    """The name of a file as the log has it: `printf %s NAME | sha256sum | cut -c1-16` gives the same."""
    return hashlib.sha256(name.encode("utf-8")).hexdigest()[:16]


def watched(steps: Iterable[Sequence[D]], path: Path | None, *, verbose: bool) -> Iterator[Sequence[D]]:
    """The same steps, each document noted as it passes. Raises UsageError when the log cannot be written."""
    if path is None:
        yield from steps
        return
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})", hint="Name another --log.") from None
    with os.fdopen(handle, "ab") as file:
        for step in steps:
            file.write(b"".join(line(document, verbose=verbose) for document in step))
            file.flush()
            yield step


def line(document: Told | Scored, *, verbose: bool) -> bytes:
    """One document's line."""
    if isinstance(document, Scored):
        name, reason = document.standing.file, document.head.reason
    else:
        name, reason = document.file, document.reason
    told = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "file": name if verbose else hashed(name),
        "status": document.status,
        "reason": reason,
    }
    return json.dumps(told).encode("ascii") + b"\n"
