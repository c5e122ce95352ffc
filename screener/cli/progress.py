"""How far a run has come: a bar on a terminal, JSON lines for programs, and nothing anywhere else."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

import click

JSON_SECONDS = 0.5


class Read(Protocol):
    """Something that came of a document."""

    @property
    def status(self) -> str:
        """How the reading went."""


R = TypeVar("R", bound=Read)


def shown(steps: Iterable[Sequence[R]], total: int, *, what: str, as_json: bool = False) -> Iterator[Sequence[R]]:
    """The same steps, one a file, shown on standard error as they pass."""
    if as_json:
        yield from told(steps, total)
    elif sys.stderr.isatty() and total > 1:
        yield from drawn(steps, total, what)
    else:
        yield from steps


def told(steps: Iterable[Sequence[R]], total: int) -> Iterator[Sequence[R]]:
    """With a JSON line now and then: files done, files in all, documents that could not be read."""
    unread, last = 0, 0.0
    for done, step in enumerate(steps, 1):
        yield step
        unread += unread_in(step)
        if done == total or time.monotonic() - last >= JSON_SECONDS:
            last = time.monotonic()
            click.echo(json.dumps({"done": done, "total": total, "unread": unread}), err=True)


def drawn(steps: Iterable[Sequence[R]], total: int, what: str) -> Iterator[Sequence[R]]:
    """With a bar that goes away at the end."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    counts = TextColumn("{task.fields[rate]:.1f}/s, {task.fields[unread]} not read")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), counts, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task, unread, began = progress.add_task(what, total=total, unread=0, rate=0.0), 0, time.monotonic()
        for done, step in enumerate(steps, 1):
            yield step
            unread += unread_in(step)
            progress.update(task, completed=done, unread=unread, rate=done / (time.monotonic() - began + 1e-9))


def unread_in(step: Sequence[Read]) -> int:
    """How many of a file's documents could not be read."""
    return sum(1 for document in step if document.status == "refused")
