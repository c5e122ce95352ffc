"""Many files: finds them, has them read in worker processes, hands on what was found in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from screener.batch.fleet import Limits
from screener.batch.naming import shown
from screener.batch.reading import Blame, Task, Text
from screener.batch.workers import Failure, Pool
from screener.document.model import Finding
from screener.document.sources import Discovery, survey
from screener.errors import UsageError

if TYPE_CHECKING:
    from screener.pipeline import Facts

T = TypeVar("T")

FAILURES = {
    "time_limit": "Reading took longer than {seconds:g} seconds and was stopped.",
    "memory_limit": "Reading needed more than {megabytes} MB of memory and was stopped.",
    "output_limit": "The document yields more than {output} MB of facts.",
    "crashed": "The program that reads this kind of file broke down on it.",
}


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Options:
    """How to go about it."""

    jobs: int = field(default_factory=cores)
    limits: Limits = field(default_factory=Limits)
    pdf_engine: str = "auto"


def find(paths: Sequence[Path]) -> Discovery:
    """The files below the paths. Raises UsageError when a path is missing or there is nothing to read."""
    found = survey(paths)
    if not found.files:
        where = ", ".join(shown(str(path)) for path in paths)
        raise UsageError(f"No files in {where}", hint="Name the folder that the applicants' resumes are in.")
    return found


def read_facts(files: Sequence[Path], options: Options) -> Iterator[list[Facts]]:
    """For each file, in order, the facts of the documents in it."""
    from screener.pipeline import Facts

    def lost(failure: Failure, file: Path) -> Facts:
        blame = blamed(failure, file)
        found = (Finding(failure.reason, explained(failure.reason, options.limits)),)
        return Facts(blame.file, blame.sha256, "refused", failure.reason, found, 0, None)

    decoder = msgspec.json.Decoder(Facts)
    for file, records in zip(files, in_workers("screener.batch.facts_job", files, options), strict=True):
        yield [lost(r, file) if isinstance(r, Failure) else decoder.decode(r) for r in records]


def read_texts(files: Sequence[Path], options: Options) -> Iterator[list[Text]]:
    """For each file, in order, the texts of the documents in it."""

    def lost(failure: Failure, file: Path) -> Text:
        blame = blamed(failure, file)
        return Text(blame.file, blame.sha256, "refused", failure.reason, "")

    decoder = msgspec.json.Decoder(Text)
    for file, records in zip(files, in_workers("screener.batch.text_job", files, options), strict=True):
        yield [lost(r, file) if isinstance(r, Failure) else decoder.decode(r) for r in records]


def in_workers(job: str, files: Sequence[Path], options: Options) -> Iterator[list[bytes | Failure]]:
    """Has a job done for every file."""
    jobs = max(1, min(options.jobs, len(files)))
    with Pool(job, jobs=jobs, limits=options.limits) as pool:
        yield from pool.run(msgspec.json.encode(Task.of(file, options.pdf_engine)) for file in files)


def blamed(failure: Failure, file: Path) -> Blame:
    """The document that was lost: the one named last, else the whole file."""
    if failure.blame is None:
        return Blame(shown(str(file)), "")
    return msgspec.json.decode(failure.blame, type=Blame)


def explained(reason: str, limits: Limits) -> str:
    """What happened to a document that its worker did not survive."""
    sizes = {"megabytes": limits.memory >> 20, "output": limits.output >> 20}
    return FAILURES[reason].format(seconds=limits.seconds, **sizes)
