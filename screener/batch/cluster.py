"""Many machines: tasks go to a Dask cluster a few at a time, and come back in the order of the files.

A machine that is lost has its tasks done by others: the scheduler sees to that. A task that was under way each time a
machine was lost is set aside and tried alone, so that nobody is blamed for a neighbour; if machines are lost over it
again, it is the cause, gets its row with the reason, and is not tried any more.
"""

from __future__ import annotations

import logging
import queue
import time
import uuid
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

import msgspec

from screener.batch import station
from screener.batch.fleet import Limits
from screener.batch.places import not_shared
from screener.batch.score_messages import taken_apart
from screener.batch.station import Answer, Order, Report
from screener.batch.workers import CRASHED, Assignment, Failure, Queue, Task
from screener.errors import ScreenerError, UsageError

Future = Any  # distributed's: its types are not told
Client = Any

TOGETHER = 8  # tasks in one message: a message costs the scheduler about as much as a tenth of a resume
WINDOW = 3  # messages under way for each thread of the cluster
AHEAD = 100_000  # tasks that may be done before the turn of one: their rows are held here
CONNECT_SECONDS = 15.0
NOBODY_SECONDS = 120.0  # without any machine; then the run ends, and what was done is kept
GLANCE = 2.0  # seconds between looks at how many machines there are
LATER = "What was done is kept: the same command goes on from there."


class Crew:
    """Runs tasks on a cluster, as Pool does in processes. Use it as a context manager."""

    def __init__(
        self,
        address: str,
        limits: Limits,
        *,
        cached: bool,
        warn: Callable[[str], None] = print,
        work: Callable[[bytes], bytes] = station.work,
    ) -> None:
        self._limits, self._cached, self._warn, self._work = limits, cached, warn, work
        self._client = connected(address)
        self._run = uuid.uuid4().hex
        self._sent = 0
        self._flying: dict[str, tuple[Future, list[Assignment]]] = {}
        self._suspects: deque[Assignment] = deque()
        self._landed: queue.SimpleQueue[Future] = queue.SimpleQueue()
        self._looked = self._somebody = time.monotonic()
        self._threads = 0
        self._said: set[str] = set()

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Calls off what is under way and lets the cluster go; it goes on running."""
        with suppress(Exception):  # the scheduler may be gone
            self._client.cancel([future for future, _ in self._flying.values()])
        with suppress(Exception):
            self._client.close(timeout=5)

    def run(self, tasks: Iterable[Task]) -> Iterator[list[bytes | Failure]]:
        """The parts of each task, in the order of the tasks, as soon as their turn has come."""
        line = Queue(tasks, AHEAD)
        self._hand_out(line)
        while self._flying or self._suspects or line.pending:
            if not self._flying and self._suspects:
                self._send([self._suspects.popleft()], alone=True)
            for assignment in self._wait() if self._flying else ():
                line.back(assignment)
            yield from line.ready()
            self._hand_out(line)

    def _hand_out(self, line: Queue) -> None:
        """Keeps every thread of the cluster busy; hands nothing out while a task is suspected, which is tried alone."""
        self._look()
        while not self._suspects and not self._alone and len(self._flying) < WINDOW * max(1, self._threads):
            group: list[Assignment] = []
            while len(group) < TOGETHER and (assignment := line.take()) is not None:
                group.append(assignment)
            if not group:
                return
            self._send(group)

    @property
    def _alone(self) -> bool:
        """Whether a suspect is under way."""
        return any(key.endswith("-alone") for key in self._flying)

    def _send(self, group: list[Assignment], *, alone: bool = False) -> None:
        self._sent += 1
        key = f"screener-{self._run}-{self._sent}{'-alone' if alone else ''}"
        tasks = tuple(assignment.task.decode() for assignment in group)
        order = msgspec.json.encode(Order(station.code(), self._limits, self._cached, tasks))
        future = self._client.submit(self._work, order, key=key, pure=False)
        self._flying[key] = future, group
        future.add_done_callback(self._landed.put)

    def _wait(self) -> list[Assignment]:
        """Waits for one message to come back, or for a look at the machines."""
        try:
            future = self._landed.get(timeout=GLANCE)
        except queue.Empty:
            self._look()
            return []
        return self._take_in(future)

    def _take_in(self, future: Future) -> list[Assignment]:
        """The tasks that have come back."""
        _, group = self._flying.pop(str(future.key))
        try:
            report = msgspec.json.decode(future.result(), type=Report)
        except Exception as error:  # the cluster's own, and what it hands through from a machine
            return self._failed(str(future.key), group, error)
        if report.trouble:
            raise ScreenerError(f"A machine of the cluster cannot do its work: {report.trouble}.", hint=LATER)
        if report.remark and report.remark not in self._said:
            self._said.add(report.remark)
            self._warn(f"On a machine of the cluster, {report.remark}; it reads everything anew.")
        for assignment, answer in zip(group, report.answers, strict=True):
            finish(assignment, parts_of(assignment, answer))
        return group

    def _failed(self, key: str, group: list[Assignment], error: Exception) -> list[Assignment]:
        """Machines were lost over these tasks, or the cluster is gone."""
        if type(error).__name__ != "KilledWorker":
            raise ScreenerError(
                f"The cluster does not answer any more ({type(error).__name__}).", hint=LATER
            ) from error
        if key.endswith("-alone"):
            for assignment in group:
                finish(assignment, [Failure(CRASHED, None)])
            return group
        self._suspects.extend(group)
        return []

    def _look(self) -> None:
        """How many threads the cluster has; without any for long, the run cannot go on."""
        now = time.monotonic()
        if self._threads and now - self._looked < GLANCE:
            return
        try:
            self._threads = sum(self._client.nthreads().values())
        except Exception as error:
            raise ScreenerError(f"The scheduler does not answer ({type(error).__name__}).", hint=LATER) from error
        self._looked = now
        if self._threads:
            self._somebody = now
        elif now - self._somebody > NOBODY_SECONDS:
            raise ScreenerError(f"The cluster has had no machine for {NOBODY_SECONDS:.0f} seconds.", hint=LATER)


def finish(assignment: Assignment, parts: Sequence[bytes | Failure]) -> None:
    """Notes what came of a task, and lets its message go."""
    assignment.parts, assignment.done, assignment.task = list(parts), True, b""


def parts_of(assignment: Assignment, answer: Answer) -> list[bytes | Failure]:
    """The parts of an answer. Raises UsageError when the machines do not see a file that is there."""
    if answer.unseen:
        raise not_shared(taken_apart(assignment.task)[0].file)
    return station.unpacked(answer)


def connected(address: str) -> Client:
    """A client of the scheduler. Raises UsageError when there is none."""
    try:
        import distributed
    except ImportError:
        raise UsageError("A cluster needs Dask distributed", hint="pip install 'screener[cluster]'") from None
    for name in ("distributed", "tornado", "asyncio"):  # what they have to say is said in our words
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            make: Any = distributed.Client
            return make(address, timeout=CONNECT_SECONDS, set_as_default=False, name="screener")
    except (OSError, ValueError, TypeError) as error:
        hint = "Start one with `dask scheduler`, workers with `dask worker ADDRESS --nthreads 1`."
        why = " ".join(str(error).split())[:200]
        raise UsageError(f"No scheduler answers at {address}: {why}", hint=hint) from None
