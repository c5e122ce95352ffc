"""What a machine of a cluster does with files: fetches them, has its own worker process read and score them.

Each file is read in the same isolated process, with the same limits, as on one machine; the process of the cluster
only fetches and waits, so that no document can bring it down. Messages are JSON.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
from msgspec import structs

from screener.batch import cache as caches
from screener.batch import fingerprint, remote
from screener.batch.cache import Cache, Key
from screener.batch.fleet import Limits
from screener.batch.places import LocalFile
from screener.batch.reading import Task
from screener.batch.score_messages import Part, ScoreTask, known_facts, taken_apart, whole
from screener.batch.workers import Failure, Pool
from screener.errors import ScreenerError

JOB = "screener.batch.score_job"


@dataclass(frozen=True, slots=True)
class Order:
    """Tasks for one machine. `code` is what reads and scores on the machine that asks: it must be the same here."""

    code: str
    limits: Limits
    cached: bool
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A document that cost its worker process; `blame` as in Failure."""

    reason: str
    blame: msgspec.Raw | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one task: a Part, or a Lost, a document. `unseen` where the file is not to be seen from here."""

    parts: tuple[msgspec.Raw, ...] = ()
    lost: dict[int, Lost] = field(default_factory=dict)
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The answers to an order; or `trouble`, which other files would meet as well; `remark` is worth knowing once."""

    answers: tuple[Answer, ...] = ()
    trouble: str = ""
    remark: str = ""


_PART = msgspec.json.Decoder(Part)
_own = threading.local()  # a pool for each thread of the cluster's worker: pools are not shared


def work(order: bytes) -> bytes:
    """Does an order; the report. The cluster calls it by its name, with bytes, and gets bytes."""
    told = msgspec.json.decode(order, type=Order)
    if told.code != code():
        trouble = "it has another version of screener, of its libraries, or of the converters (tesseract, soffice)"
        return msgspec.json.encode(Report(trouble=trouble))
    try:
        with kept(told) as cache:
            answers = tuple(answer(task.encode(), pool(told.limits), cache) for task in told.tasks)
            if cache:
                cache.save()
            remark = f"its cache cannot be used ({cache.trouble})" if cache and cache.trouble else ""
    except ScreenerError as error:
        return msgspec.json.encode(Report(trouble=f"{error} {error.hint}".strip()))
    return msgspec.json.encode(Report(answers, remark=remark))


def code() -> str:
    """What could read or score the same file differently."""
    return f"{fingerprint.reader()} {fingerprint.scorer()}"


def kept(told: Order) -> AbstractContextManager[Cache | None]:
    """This machine's cache of facts."""
    return Cache(caches.default_path()) if told.cached else nullcontext()


def pool(limits: Limits) -> Pool:
    """This thread's worker process, started once."""
    if getattr(_own, "limits", None) != limits:
        if hasattr(_own, "pool"):
            _own.pool.close()
        _own.pool, _own.limits = Pool(JOB, jobs=1, limits=limits), limits
    made: Pool = _own.pool
    return made


def answer(message: bytes, workers: Pool, cache: Cache | None) -> Answer:
    """Does one task."""
    told, _ = taken_apart(message)
    if not told.read:
        return packed(done(message, workers), "")
    asked = msgspec.json.decode(told.read, type=Task)
    if not asked.url and not os.path.lexists(asked.file):
        return Answer(unseen=True)
    sent, content = fetched(asked) if asked.url else (asked, b"")
    digest = "" if sent.trouble else hashlib.sha256(content).hexdigest() if asked.url else on_disk(asked.file)
    key = Key(digest, Path(told.file).suffix.lower(), f"{fingerprint.reader()} {asked.pdf_engine}") if digest else None
    facts = cache.get(key) if cache and key else None
    if facts:
        return packed(with_facts(done(known_again(told, facts), workers), facts), digest)
    parts = done(whole(replace(told, read=msgspec.json.encode(sent).decode()), content), workers)
    if asked.url or on_disk(asked.file) == digest:
        remember(cache, key, parts)
        return packed(parts, digest)
    return packed(parts, "")  # it changed while it was read


def fetched(asked: Task) -> tuple[Task, bytes]:
    """The task with its file sent along."""
    got = remote.fetch(asked.address)
    return replace(asked, url="", sent=True, trouble=got.trouble), got.content


def on_disk(file: Path) -> str:
    """The hash of a shared file; nothing for what is none or is too large."""
    return LocalFile(file).digest() or ""


def done(task: bytes, workers: Pool) -> list[bytes | Failure]:
    """Has the worker process do a task."""
    [parts] = workers.run([task])
    return parts


def known_again(told: ScoreTask, facts: Sequence[bytes]) -> bytes:
    """The task to score what this machine read before."""
    return known_facts(told.asked, [(told.file, facts)])


def with_facts(parts: Sequence[bytes | Failure], facts: Sequence[bytes]) -> list[bytes | Failure]:
    """The parts with the facts that they were scored from: who asks does not know them yet."""
    return [
        part if isinstance(part, Failure) else _with_facts(part, own) for part, own in zip(parts, facts, strict=False)
    ]


def _with_facts(part: bytes, facts: bytes) -> bytes:
    return msgspec.json.encode(structs.replace(_PART.decode(part), facts=(msgspec.Raw(facts),)))


def remember(cache: Cache | None, key: Key | None, parts: Sequence[bytes | Failure]) -> None:
    """Keeps the facts of a file, unless a worker process was lost over it."""
    read = [_PART.decode(part) for part in parts if isinstance(part, bytes)]
    if cache and key and len(read) == len(parts):
        cache.put(key, [bytes(facts) for part in read for facts in part.facts])


def packed(parts: Sequence[bytes | Failure], content: str) -> Answer:
    """The parts as an answer, each with the hash of the file that it is from."""
    raws = tuple(msgspec.Raw(part if isinstance(part, bytes) else b"null") for part in named(parts, content))
    lost = {
        number: Lost(part.reason, msgspec.Raw(part.blame) if part.blame else None)
        for number, part in enumerate(parts)
        if isinstance(part, Failure)
    }
    return Answer(raws, lost)


def named(parts: Sequence[bytes | Failure], content: str) -> Iterator[bytes | Failure]:
    """The parts with the hash."""
    for part in parts:
        if isinstance(part, Failure) or not content:
            yield part
        else:
            yield msgspec.json.encode(structs.replace(_PART.decode(part), content=content))


def unpacked(told: Answer) -> list[bytes | Failure]:
    """The parts of an answer, as a pool gives them."""
    return [
        Failure(told.lost[number].reason, bytes(blame) if (blame := told.lost[number].blame) else None)
        if number in told.lost
        else bytes(raw)
        for number, raw in enumerate(told.parts)
    ]
