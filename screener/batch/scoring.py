"""Many files scored: in worker processes, with what is known of them from earlier runs, and put in order on a shelf."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from screener.batch import fingerprint, tagged
from screener.batch.cache import Cache, Key, ScoreKey
from screener.batch.memory import Stamp, stamp_of
from screener.batch.naming import shown
from screener.batch.reading import Task
from screener.batch.run import Options, blamed, explained, opened_cache
from screener.batch.score_messages import KnownFacts, Part, Scored, ScoreTask
from screener.batch.shelf import Shelf
from screener.batch.workers import Failure, Known, Pool
from screener.document.model import Finding
from screener.shortlist.shortlist import Screened, Shortlist, arrange
from screener.shortlist.standing import Standing

if TYPE_CHECKING:
    from screener.extraction.corrections import Correction
    from screener.scoring.criteria import Criteria
    from screener.shortlist.applicants import Applicants

JOB = "screener.batch.score_job"
TOGETHER = 16  # files of known facts in one task: scoring them takes less time than a worker's way to the next


@dataclass(frozen=True, slots=True)
class Asked:
    """What everyone is scored by."""

    criteria: Criteria
    as_of: date
    corrections: tuple[Correction, ...] = ()

    @property
    def message(self) -> bytes:
        """The same for a worker."""
        return tagged.encode((self.criteria, self.as_of, self.corrections))

    @property
    def slot(self) -> str:
        """Where rows scored by this are kept: by role, so that another day's or an edited file's replace them."""
        return hashlib.sha256(self.criteria.role.encode()).hexdigest()

    def scorer(self, file: Path) -> str:
        """What decides how the facts of a file are scored. Corrections go by names, so then its name does too."""
        mine = [fingerprint.scorer(), self.criteria.sha256, self.as_of.isoformat()]
        if self.corrections:
            mine += [hashlib.sha256(tagged.encode(self.corrections)).hexdigest(), shown(str(file))]
        return hashlib.sha256("\0".join(mine).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it looked when it was hashed, and what was known of it."""

    file: Path
    key: Key | None = None
    stamp: Stamp | None = None
    facts: tuple[bytes, ...] = ()
    scored: tuple[bytes, ...] = ()


class Team(Protocol):
    """Who does tasks, in order: a pool of processes, or machines."""

    def run(self, tasks: Iterable[bytes | Known]) -> Iterator[list[bytes | Failure]]:
        """The parts of each task."""


_SCORED = msgspec.json.Decoder(Scored)
_PART = msgspec.json.Decoder(Part)
_ROW = msgspec.json.Decoder(Screened)


def score_all(files: Sequence[Path], asked: Asked, options: Options) -> Iterator[list[Scored]]:
    """For each file, in order, the scored documents in it."""
    limits = options.limits
    with Pool(JOB, jobs=max(1, min(options.jobs, len(files))), limits=limits) as pool, opened_cache(options) as cache:
        for seen, parts in done(files, asked, pool, cache, options.pdf_engine):
            name = shown(str(seen.file))
            found = [lost(part, options) if isinstance(part, Failure) else _SCORED.decode(part) for part in parts]
            yield [replace(one, standing=replace(one.standing, file=name + one.standing.file)) for one in found]


def shortlisted(
    steps: Iterable[Sequence[Scored]], shelf: Shelf, asked: Asked, applicants: Applicants | None = None
) -> Shortlist:
    """Puts everyone's row on the shelf, and gives them in order; the shelf must stay open as long as the shortlist."""
    standings: list[Standing] = []
    for step in steps:
        for one in step:
            shelf.add(bytes(one.row))
            standings.append(one.standing)

    def fetch(number: int) -> Screened:
        return replace(_ROW.decode(shelf[number]), file=standings[number].file)

    return arrange(standings, fetch, asked.criteria, asked.as_of, applicants=applicants)


def done(
    files: Iterable[Path], asked: Asked, team: Team, cache: Cache | None, pdf_engine: str
) -> Iterator[tuple[Seen, list[bytes | Failure]]]:
    """Has every file scored that was not scored before, keeps what is new, and hands on each file's parts in order."""
    sent: deque[list[Seen]] = deque()
    reader = f"{fingerprint.reader()} {pdf_engine}"
    message = asked.message.decode()

    def tasks() -> Iterator[bytes | Known]:
        waiting: list[Seen] = []
        for file in files:
            seen = look(file, asked, cache, reader)
            if seen.facts and not seen.scored:
                waiting.append(seen)
                if len(waiting) < TOGETHER:
                    continue
            if waiting:
                sent.append(waiting)
                yield known_task(waiting, message)
                waiting = []
            if seen.scored:
                sent.append([seen])
                yield Known(seen.scored)
            elif not seen.facts:
                sent.append([seen])
                yield reading_task(seen, message, pdf_engine)
        if waiting:
            sent.append(waiting)
            yield known_task(waiting, message)

    for parts in team.run(tasks()):
        together = sent.popleft()
        at = 0
        for seen in together:
            end = at + len(seen.facts) if seen.facts else len(parts)
            # A worker that is lost before it says at which document leaves fewer parts than there are documents.
            mine = parts[at:end] or parts[-1:]
            yield seen, mine if seen.scored else keep(seen, mine, asked, cache)
            at = end


def look(file: Path, asked: Asked, cache: Cache | None, reader: str) -> Seen:
    """What is known of a file by its content."""
    if cache is None or cache.trouble:
        return Seen(file)
    stamp = stamp_of(file)
    digest = fingerprint.content(file)
    if digest is None or stamp is None:
        return Seen(file)
    key = Key(digest, file.suffix.lower(), reader)
    scored = cache.get_scores(score_key(key, asked, file))
    facts = None if scored else cache.get(key)
    return Seen(file, key, stamp, tuple(facts or ()), tuple(scored or ()))


def score_key(key: Key, asked: Asked, file: Path) -> ScoreKey:
    """The key of a file's scored rows: they hang on everything that its facts hang on, and on what is asked."""
    return ScoreKey(key.content, key.suffix, asked.slot, f"{key.reader} {asked.scorer(file)}")


def keep(seen: Seen, parts: Sequence[bytes | Failure], asked: Asked, cache: Cache | None) -> list[bytes | Failure]:
    """The scored documents alone. Everything is remembered, unless a worker was lost or the file changed meanwhile."""
    told = [part if isinstance(part, Failure) else _PART.decode(part) for part in parts]
    scored = [part if isinstance(part, Failure) else bytes(part.scored) for part in told]
    whole = [part for part in told if isinstance(part, Part)]
    if cache and seen.key and len(whole) == len(parts) and seen.stamp == stamp_of(seen.file):
        if not seen.facts:
            cache.put(seen.key, [bytes(facts) for part in whole for facts in part.facts])
        cache.put_scores(score_key(seen.key, asked, seen.file), [bytes(part.scored) for part in whole])
    return scored


def lost(failure: Failure, options: Options) -> Scored:
    """What is left of a document that cost its worker."""
    blame = blamed(failure)
    found = (Finding(failure.reason, explained(failure.reason, options.limits)),)
    row = Screened(blame.inside, blame.sha256, "refused", failure.reason, found, None, None, None)
    return Scored(Standing(row.file, row.sha256, row.status), msgspec.Raw(msgspec.json.encode(row)))


def known_task(files: Sequence[Seen], message: str) -> bytes:
    """The task to score what was read before."""
    known = (KnownFacts(shown(str(seen.file)), tuple(msgspec.Raw(facts) for facts in seen.facts)) for seen in files)
    return msgspec.json.encode(ScoreTask(message, known=tuple(known)))


def reading_task(seen: Seen, message: str, pdf_engine: str) -> bytes:
    """The task to read a file and score it."""
    read = msgspec.json.encode(Task.of(seen.file, pdf_engine)).decode()
    return msgspec.json.encode(ScoreTask(message, shown(str(seen.file)), read))
