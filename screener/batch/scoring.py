"""Many files scored: in worker processes, with what is known of them from earlier runs, and put in order on a shelf."""

from __future__ import annotations

import gc
import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, Protocol

import msgspec

from screener.batch import fingerprint, tagged
from screener.batch.cache import Cache, Key, ScoreKey
from screener.batch.memory import Stamp
from screener.batch.places import File
from screener.batch.run import SCORING, Options, blamed, explained, opened_cache
from screener.batch.score_messages import (
    Part,
    Scored,
    ScoreTask,
    known_facts,
    record_of,
    row_of,
    rows_to_weigh,
    scored,
    told,
    weighed_anew,
    weighed_elsewhere,
    whole,
)
from screener.batch.shelf import Shelf
from screener.batch.workers import Failure, Known, Pool, Quick, Task
from screener.document.model import Finding
from screener.scoring.criteria import weightless
from screener.shortlist.screened import Printed, Screened
from screener.shortlist.shortlist import Shortlist, arrange
from screener.shortlist.standing import Standing

if TYPE_CHECKING:
    from screener.batch.fleet import Nursery
    from screener.extraction.corrections import Correction
    from screener.scoring.criteria import Criteria
    from screener.shortlist.applicants import Applicants

BRIEF, WHOLE = "brief", "whole"  # rows
TOGETHER = 128  # known files in one task: their words are searched at once, and a worker's way to the next takes time
TOGETHER_BYTES = 8 << 20  # of facts in one task, above which no more files come to it
SELDOM = (10_000, 100, 100)  # new objects, and collections of younger ones, between two looks for garbage
FEW = 1000  # rows are weighed anew without workers: these take longer to start


@dataclass(frozen=True)  # without slots: what is worked out once is kept in it
class Asked:
    """What everyone is scored by."""

    criteria: Criteria
    as_of: date
    corrections: tuple[Correction, ...] = ()
    brief: bool = False  # rows hold only what a CSV needs; to make, send and keep whole ones takes longer

    @property
    def message(self) -> bytes:
        """The same for a worker."""
        return tagged.encode((self.criteria, self.as_of, self.corrections, self.brief))

    @cached_property
    def slot(self) -> str:
        """Where rows scored by this are kept: by role, so that another day's or an edited file's replace them."""
        return hashlib.sha256(self.criteria.role.encode()).hexdigest()

    def scorer(self, file: File) -> str:
        """What decides how the facts of a file are scored. Corrections go by names, so then its name does too."""
        return f"{self.judge(file)} {BRIEF if self.brief else WHOLE} {self.criteria.sha256}"

    def judge(self, file: File) -> str:
        """What decides the same but for the weights and bands."""
        return hashlib.sha256(f"{self._judge}\0{file.name}".encode()).hexdigest() if self.corrections else self._judge

    @cached_property
    def _judge(self) -> str:
        told = hashlib.sha256(f"{fingerprint.scorer()}\0{self.as_of.isoformat()}\0".encode())
        told.update(tagged.encode((weightless(self.criteria), self.corrections)))
        return told.hexdigest()


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it looked when it was hashed, and what was known of it; `stale` are rows by other weights.

    `together` is what goes to a worker in one task with that of other files: facts, or stale rows.
    """

    file: File
    key: Key | None = None
    stamp: Stamp | None = None
    facts: tuple[bytes, ...] = ()
    scored: tuple[bytes, ...] = ()
    stale: bool = False
    together: tuple[bytes, ...] = ()
    kept_as: ScoreKey | None = None  # where its rows are kept, where that was looked up


class Team(Protocol):
    """Who does tasks, in order: a pool of processes, or machines."""

    def run(self, tasks: Iterable[Task]) -> Iterator[list[bytes | Failure]]:
        """The parts of each task."""


_PRINTED = msgspec.json.Decoder(Printed)
_PART = msgspec.json.Decoder(Part)


def score_all(
    files: Sequence[File], asked: Asked, options: Options, nursery: Nursery | None = None
) -> Iterator[list[Scored]]:
    """For each file, in order, the scored documents in it; a `nursery` that was started for it is used."""
    with team(options, len(files), nursery) as workers, opened_cache(options) as cache:
        for seen, parts in done(files, asked, workers, cache, options.pdf_engine):
            name = seen.file.name
            if seen.stale:
                yield weighed(seen, parts, asked)
                continue
            yield [scored(lost(part, asked, options) if isinstance(part, Failure) else part, name) for part in parts]


def weighed(seen: Seen, parts: Sequence[bytes | Failure], asked: Asked) -> list[Scored]:
    """A file's rows with the heads that workers made for other weights. What none has made is made here."""
    name = seen.file.name
    return [
        weighed_anew(record, name, asked.criteria, asked.as_of)
        if part is record or not isinstance(part, bytes)
        else weighed_elsewhere(part, record, name)
        for record, part in zip_longest(seen.scored, parts[: len(seen.scored)])
    ]


def team(options: Options, files: int, nursery: Nursery | None = None) -> AbstractContextManager[Team]:
    """Who does the work: processes of this machine, or those of a cluster."""
    if not options.cluster:
        return Pool(SCORING, jobs=max(1, min(options.jobs, files)), limits=options.limits, nursery=nursery)
    from screener.batch.cluster import Crew

    return Crew(options.cluster, options.limits, cached=options.cache is not None, warn=options.warn)


def shortlisted(
    steps: Iterable[Sequence[Scored]], shelf: Shelf, asked: Asked, applicants: Applicants | None = None
) -> Shortlist:
    """Puts everyone's row on the shelf, and gives them in order; the shelf must stay open as long as the shortlist."""
    standings: list[Standing] = []
    stale: set[int] = set()
    with rarely_collected():
        for step in steps:
            for one in step:
                shelf.add(one.head.printed, one.row)
                if one.stale:
                    stale.add(len(standings))
                standings.append(one.standing)

    def printed(number: int) -> Printed:
        return _PRINTED.decode(shelf[2 * number])

    def fetch(number: int) -> Screened:
        row = row_of(shelf[2 * number + 1], asked.criteria, stale=number in stale)
        return replace(row, file=standings[number].file)

    return arrange(standings, fetch, asked.criteria, asked.as_of, applicants=applicants, printed=printed)


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Garbage is looked for less often: what is kept of many thousands of files holds no cycles, and to go through it
    again and again takes a tenth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def done(
    files: Iterable[File], asked: Asked, team: Team, cache: Cache | None, pdf_engine: str
) -> Iterator[tuple[Seen, list[bytes | Failure]]]:
    """Has every file scored that was not scored before, keeps what is new, and hands on each file's parts in order."""
    sent: deque[list[Seen]] = deque()
    reader = f"{fingerprint.reader()} {pdf_engine}"
    message = asked.message.decode()

    def tasks() -> Iterator[Task]:
        looked = (look(file, asked, cache, reader) for file in files)
        for together in gathered(looked, few=FEW if isinstance(team, Pool) else None):
            sent.append(together)
            yield task_of(together, message, pdf_engine)

    for parts in team.run(tasks()):
        together = sent.popleft()
        at = 0
        for seen in together:
            end = at + len(seen.together) if seen.together else len(parts)
            # A worker that is lost before it says at which document leaves fewer parts than there are documents.
            mine = parts[at:end] or parts[-1:]
            yield seen, mine if seen.scored else keep(seen, mine, asked, cache, reader)
            at = end


def gathered(looked: Iterable[Seen], few: int | None) -> Iterator[list[Seen]]:
    """Files in their order, those together that make one task for a worker.

    Rows by other weights are among them from the `few`-th on: for less, no worker needs to be started.
    """
    waiting: list[Seen] = []
    size = stale = 0
    for seen in looked:
        stale += seen.stale
        if seen.stale and few is not None and stale > few:
            seen = replace(seen, together=seen.scored)
        if waiting and (not seen.together or seen.stale != waiting[0].stale):
            yield waiting
            waiting, size = [], 0
        if not seen.together:
            yield [seen]
            continue
        waiting.append(seen)
        size += sum(map(len, seen.together))
        if len(waiting) >= TOGETHER or size >= TOGETHER_BYTES:
            yield waiting
            waiting, size = [], 0
    if waiting:
        yield waiting


def task_of(together: Sequence[Seen], message: str, pdf_engine: str) -> Task:
    """The task for files that were gathered."""
    first = together[0]
    if first.together:
        rows = (record for seen in together for record in seen.together)
        return Quick(rows_to_weigh(message, rows) if first.stale else known_task(together, message))
    return Known(first.scored) if first.scored else reading_task(first, message, pdf_engine)


def look(file: File, asked: Asked, cache: Cache | None, reader: str) -> Seen:
    """What is known of a file by its content; where that is not at hand, by the place that it was seen at before."""
    if cache is None or cache.trouble:
        return Seen(file)
    stamp, place = file.stamp(), file.place()
    digest = cache.content_at(place) if place else file.digest()
    if digest is None:
        return Seen(file)
    key = Key(digest, file.suffix, reader)
    wanted = score_key(key, asked, file)
    scored, stale = scored_before(wanted, asked, cache)
    facts = () if scored else tuple(cache.get(key) or ())
    return Seen(file, key, stamp, facts, scored, stale, facts, wanted)


def scored_before(wanted: ScoreKey, asked: Asked, cache: Cache) -> tuple[tuple[bytes, ...], bool]:
    """A file's scored rows, empty where they are none; and whether they are to be weighed anew, because nothing but
    weights and bands has changed.

    Whole rows serve whoever needs brief ones, not the other way round.
    """
    found = cache.get_scores(wanted)
    if found is None or found.scorer == wanted.scorer:
        return found.records if found else (), False
    judge, form, weights = found.scorer.rsplit(" ", 2)
    if judge != wanted.scorer.rsplit(" ", 2)[0] or (form == BRIEF and not asked.brief):
        return (), False
    return found.records, weights != asked.criteria.sha256


def score_key(key: Key, asked: Asked, file: File) -> ScoreKey:
    """The key of a file's scored rows: they hang on everything that its facts hang on, and on what is asked."""
    return ScoreKey(key.content, key.suffix, asked.slot, f"{key.reader} {asked.scorer(file)}")


def keep(
    seen: Seen, parts: Sequence[bytes | Failure], asked: Asked, cache: Cache | None, reader: str
) -> list[bytes | Failure]:
    """The scored documents alone. Everything is remembered, unless a worker was lost or the file changed meanwhile."""
    sent = [part if isinstance(part, Failure) else _PART.decode(part) for part in parts]
    records = [part if isinstance(part, Failure) else record_of(part) for part in sent]
    read = [part for part in sent if isinstance(part, Part)]
    key = seen.key or elsewhere(seen.file, read, reader)
    if cache and key and len(read) == len(parts) and seen.stamp == seen.file.stamp():
        if not seen.facts:
            cache.put(key, [bytes(facts) for part in read for facts in part.facts])
        if seen.key is None:
            cache.put_place(seen.file.place(), key.content)
        kept_as = seen.kept_as or score_key(key, asked, seen.file)
        cache.put_scores(kept_as, [each for each in records if isinstance(each, bytes)])
    return records


def elsewhere(file: File, parts: Sequence[Part], reader: str) -> Key | None:
    """The key of a file whose content only those know who read it."""
    content = parts[0].content if parts and file.place() else ""
    return Key(content, file.suffix, reader) if content else None


def lost(failure: Failure, asked: Asked, options: Options) -> bytes:
    """What is left of a document that cost its worker."""
    blame = blamed(failure)
    found = (Finding(failure.reason, explained(failure.reason, options.limits)),)
    row = Screened(blame.inside, blame.sha256, "refused", failure.reason, found, None, None, None)
    return b"\n".join(told(row, asked.criteria, asked.as_of))


def known_task(files: Sequence[Seen], message: str) -> bytes:
    """The task to score what was read before."""
    return known_facts(message, [(seen.file.name, seen.facts) for seen in files])


def reading_task(seen: Seen, message: str, pdf_engine: str) -> bytes:
    """The task to read a file and score it."""
    read, content = seen.file.task(pdf_engine)
    return whole(ScoreTask(message, seen.file.name, read.decode()), content)
