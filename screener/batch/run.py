"""Many files: finds them, has them read in worker processes, hands on what was found in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from screener.batch.cache import Cache
from screener.batch.fleet import Limits
from screener.batch.memory import Memory
from screener.batch.naming import shown
from screener.batch.reading import Blame, Task, Text
from screener.batch.workers import Failure, Known, Pool
from screener.document.model import Finding
from screener.document.sources import Discovery, survey
from screener.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from screener.extraction.corrections import Correction
    from screener.pipeline import Facts
    from screener.scoring.criteria import Criteria
    from screener.shortlist.screened import Screened

SCORING = "screener.batch.score_job"  # what workers load for `score`
CORRECTIONS = "corrections.yaml"  # beside the resumes: what people know better, no resume itself
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
    cache: Path | None = None
    warn: Callable[[str], None] = print
    cluster: str = ""  # the address of a scheduler; empty for this machine alone


def find(paths: Sequence[Path]) -> Discovery:
    """The files below the paths. Raises UsageError when a path is missing or there is nothing to read."""
    found = survey(paths)
    found.files = [file for file in found.files if file.name != CORRECTIONS]
    if not found.files:
        raise nothing_in([str(path) for path in paths], found.own)
    return found


def nothing_in(paths: Sequence[str], own: Sequence[Path] = ()) -> UsageError:
    """The error when there is nothing to read; `own` are files that screener wrote itself."""
    where = ", ".join(shown(path) for path in paths)
    if own:
        hint = "Name the folder that the applicants' resumes are in."
        return UsageError(f"No resumes in {where}, only what screener wrote itself", hint=hint)
    return UsageError(f"No files in {where}", hint="Name the folder that the applicants' resumes are in.")


def read_facts(files: Sequence[Path], options: Options) -> Iterator[list[Facts]]:
    """For each file, in order, the facts of the documents in it, from the cache where it has them."""
    from screener.pipeline import Facts

    def lost(failure: Failure) -> Facts:
        blame = blamed(failure)
        found = (Finding(failure.reason, explained(failure.reason, options.limits)),)
        return Facts(blame.inside, blame.sha256, "refused", failure.reason, found, 0, None)

    decoder = msgspec.json.Decoder(Facts)
    with remembered(options) as memory:
        records = in_workers("screener.batch.facts_job", files, options, memory)
        for file, documents in zip(files, records, strict=True):
            named = shown(str(file))
            facts = [lost(d) if isinstance(d, Failure) else decoder.decode(d) for d in documents]
            yield [replace(each, file=named + each.file) for each in facts]


def screen_all(
    files: Sequence[Path],
    criteria: Criteria,
    as_of: date,
    options: Options,
    corrections: Sequence[Correction] = (),
) -> Iterator[list[Screened]]:
    """For each file, in order, the scored documents in it, their facts as people have corrected them."""
    from screener.pipeline import corrected, screen

    for documents in read_facts(files, options):
        yield [screen(corrected(facts, corrections), criteria, as_of=as_of) for facts in documents]


def read_texts(files: Sequence[Path], options: Options) -> Iterator[list[Text]]:
    """For each file, in order, the texts of the documents in it."""

    def lost(failure: Failure) -> Text:
        blame = blamed(failure)
        return Text(blame.inside, blame.sha256, "refused", failure.reason, "")

    decoder = msgspec.json.Decoder(Text)
    for records in in_workers("screener.batch.text_job", files, options, None):
        yield [lost(r) if isinstance(r, Failure) else decoder.decode(r) for r in records]


def in_workers(
    job: str, files: Sequence[Path], options: Options, memory: Memory | None
) -> Iterator[list[bytes | Failure]]:
    """Has a job done for every file, or remembers how it went."""

    def tasks() -> Iterator[bytes | Known]:
        for file in files:
            known = memory.recall(file) if memory else None
            yield Known(known) if known else msgspec.json.encode(Task.of(file, options.pdf_engine))

    with Pool(job, jobs=max(1, min(options.jobs, len(files))), limits=options.limits) as pool:
        for file, records in zip(files, pool.run(tasks()), strict=True):
            if memory:
                memory.keep(file, records)
            yield records


def blamed(failure: Failure) -> Blame:
    """The document that was lost: the one named last, else the whole file."""
    return msgspec.json.decode(failure.blame, type=Blame) if failure.blame else Blame("", "")


@contextmanager
def remembered(options: Options) -> Iterator[Memory | None]:
    """The memory that the options ask for."""
    with opened_cache(options) as cache:
        yield Memory(cache, options.pdf_engine) if cache else None


@contextmanager
def opened_cache(options: Options) -> Iterator[Cache | None]:
    """The cache that the options ask for; what is wrong with it is said once, at the end."""
    if options.cache is None:
        yield None
        return
    with Cache(options.cache) as cache:
        yield cache
        cache.save()
    if cache.trouble:
        options.warn(f"The cache {options.cache} cannot be used ({cache.trouble}); what it lacks is read anew.")


def explained(reason: str, limits: Limits) -> str:
    """What happened to a document that its worker did not survive."""
    sizes = {"megabytes": limits.memory >> 20, "output": limits.output >> 20}
    return FAILURES[reason].format(seconds=limits.seconds, **sizes)
