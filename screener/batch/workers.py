"""The pool: worker processes that each hold one task, with limits that cost a document its own row and nothing else.

A task may have several parts (the members of an archive). When a worker is lost in one of them, that part gets a
Failure and another worker goes on behind it.
"""

from __future__ import annotations

import contextlib
import selectors
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from screener.batch import wire
from screener.batch.fleet import Limits, Nursery, Worker
from screener.errors import ScreenerError

TIME_LIMIT = "time_limit"
MEMORY_LIMIT = "memory_limit"
OUTPUT_LIMIT = "output_limit"
CRASHED = "crashed"

TASKS_A_WORKER = 1000  # then a fresh one: whatever libraries pile up is given back
AHEAD = 64  # tasks a worker may be ahead of the one whose turn it is to be handed on
GLANCE = 0.1  # seconds between looks at the memory of workers that are silent
CRASHES = 3  # in one part, and it is to blame
NURSERIES = 5  # lost ones that are replaced before the run is given up


@dataclass(frozen=True, slots=True)
class Failure:
    """A part that its worker did not survive. `blame` is what the job said at its beginning, None before any."""

    reason: str
    blame: bytes | None


@dataclass(frozen=True, slots=True)
class Known:
    """A task whose parts need no worker, because they are known already."""

    parts: Sequence[bytes]


@dataclass(frozen=True, slots=True)
class Quick:
    """A task whose parts take a moment each: they are sent together, which saves both sides most of the talking."""

    task: bytes


Task = bytes | Known | Quick


@dataclass(slots=True)
class Assignment:
    """A task on its way: the parts done so far, and what the job says of the one being worked on.

    Of a `quick` one nothing is known until it is done. A worker that is lost over it is forgiven: the task is done
    again part by part, to see whose fault it is.
    """

    index: int
    task: bytes
    parts: list[bytes | Failure] = field(default_factory=list)
    blame: bytes | None = None
    done: bool = False
    crashes: tuple[int, int] = (-1, 0)  # the part in which workers broke down, and how often
    quick: bool = False

    @property
    def done_before(self) -> bytes:
        """How many parts of the task the worker is to leave out."""
        return len(self.parts).to_bytes(4, "little")

    def fail(self, reason: str) -> None:
        """Notes that the part being worked on was lost. Before any part has begun, that is the whole task.

        A worker that breaks down may have been ended by others (a system short of memory): that part is tried again.
        """
        if self.quick:
            self.quick = False
            return
        part, before = self.crashes
        crashes = before + 1 if part == len(self.parts) else 1
        if reason == CRASHED and crashes < CRASHES:
            self.crashes, self.blame = (len(self.parts), crashes), None
            return
        self.parts.append(Failure(reason, self.blame))
        self.done = self.blame is None
        self.blame = None


class Queue:
    """Hands tasks out in order, takes them back in any order, and hands them on in order."""

    def __init__(self, tasks: Iterable[Task], ahead: int) -> None:
        self._waiting = enumerate(tasks)
        self._again: deque[Assignment] = deque()
        self._done: dict[int, Assignment] = {}
        self._ahead = ahead
        self._begun = self._turn = 0
        self._next: tuple[int, Task] | None = None

    def prepare(self) -> None:
        """Has the next task made, so that the worker that asks for it first need not wait for that."""
        if self._next is None:
            self._next = next(self._waiting, None)

    def take(self) -> Assignment | None:
        """The next task to work on; None when there is none, or none yet."""
        if self._again:
            return self._again.popleft()
        while self._begun - self._turn < self._ahead:
            self.prepare()
            if self._next is None:
                return None
            (index, task), self._next = self._next, None
            self._begun += 1
            if isinstance(task, Quick):
                return Assignment(index, task.task, quick=True)
            if isinstance(task, bytes):
                return Assignment(index, task)
            self._done[index] = Assignment(index, b"", list(task.parts), done=True)
        return None

    @property
    def pending(self) -> bool:
        """Whether finished tasks wait to be handed on."""
        return self._turn in self._done

    def back(self, assignment: Assignment) -> None:
        """Takes a task back, finished or to be gone on with."""
        if assignment.done:
            self._done[assignment.index] = assignment
        else:
            self._again.append(assignment)

    def ready(self) -> Iterator[list[bytes | Failure]]:
        """The parts of finished tasks whose turn has come."""
        while (assignment := self._done.pop(self._turn, None)) is not None:
            self._turn += 1
            yield assignment.parts


class Pool:
    """Runs tasks in worker processes. Use it as a context manager.

    A `nursery` for the same job and limits may have been started before, and is the pool's from then on.
    """

    def __init__(self, job: str, *, jobs: int, limits: Limits | None = None, nursery: Nursery | None = None) -> None:
        self._job, self._jobs, self._limits = job, jobs, limits or Limits()
        self._selector = selectors.DefaultSelector()
        self._started = nursery
        self._idle: list[Worker] = []
        self._busy: dict[Worker, Assignment] = {}
        self._lost = 0

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends all workers."""
        for worker in [*self._idle, *self._busy]:
            with contextlib.suppress(OSError, EOFError):
                self._nursery.bury(worker)
        self._selector.close()
        if self._started:
            self._started.close()

    @property
    def _nursery(self) -> Nursery:
        """Started when it is first needed: a run whose facts are all known needs none."""
        if self._started is None:
            self._started = Nursery(self._job, self._limits)
        return self._started

    def run(self, tasks: Iterable[Task]) -> Iterator[list[bytes | Failure]]:
        """The parts of each task, in the order of the tasks, as soon as their turn has come."""
        queue = Queue(tasks, AHEAD * self._jobs)
        self._hand_out(queue)
        while self._busy or queue.pending:
            if self._busy:
                queue.prepare()
            for assignment in self._advance() if self._busy else ():
                queue.back(assignment)
            self._hand_out(queue)  # first, so that no worker waits for what is done with the others' parts
            yield from queue.ready()
            self._hand_out(queue)

    def _hand_out(self, queue: Queue) -> None:
        """Gives every free worker a task."""
        while len(self._busy) < self._jobs and (assignment := queue.take()) is not None:
            try:
                worker = self._free_for(assignment)
                self._busy[worker] = assignment
                worker.wind(self._limits)
                worker.tasks += 1
                kind = wire.QUICK if assignment.quick else wire.TASK
                wire.send(worker.sock, kind, assignment.task, before=assignment.done_before)
            except (EOFError, BrokenPipeError, ConnectionResetError):
                if assignment not in self._busy.values():
                    queue.back(assignment)
                    self._replace_nursery(queue)

    def _free_for(self, assignment: Assignment) -> Worker:
        """A worker with what the task needs. The libraries that read documents are loaded for the first that needs
        them: workers from before make room."""
        for worker in self._idle:
            if worker.loaded or assignment.quick:
                self._idle.remove(worker)
                return worker
        if self._idle:
            self._dismiss(self._idle.pop())
        if not assignment.quick:
            self._nursery.load()
        return self._hire()

    def _hire(self) -> Worker:
        worker = self._nursery.fork(self._limits.output)
        self._selector.register(worker.sock, selectors.EVENT_READ, worker)
        return worker

    def _dismiss(self, worker: Worker) -> None:
        self._selector.unregister(worker.sock)
        with contextlib.suppress(OSError, EOFError):
            self._nursery.bury(worker)

    def _replace_nursery(self, queue: Queue) -> None:
        """Starts over with new processes when the one that forks workers has gone; its tasks are done again."""
        self._lost += 1
        if self._lost > NURSERIES:
            raise ScreenerError("worker processes cannot be started", hint="Is the machine out of memory or processes?")
        for worker in [*self._idle, *self._busy]:
            self._dismiss(worker)
        for assignment in self._busy.values():
            assignment.blame = None
            queue.back(assignment)
        self._idle, self._busy = [], {}
        self._nursery.close()
        self._started = None

    def _advance(self) -> list[Assignment]:
        """Waits for news of the workers; the tasks that left theirs, finished or not."""
        nearest = min(worker.deadline for worker in self._busy) - time.monotonic()
        news = self._selector.select(max(0.0, min(nearest, GLANCE)))
        left: list[Assignment] = []
        for key, _ in news:
            left += self._listen(key.data)
        for worker in list(self._busy):
            worker.look()
            if not any(key.data is worker for key, _ in news) and worker.late(self._limits):
                left += self._lose(worker, TIME_LIMIT)
        return left

    def _listen(self, worker: Worker) -> list[Assignment]:
        """Takes in what a worker has sent."""
        arrived = worker.hear()
        if not arrived:
            return self._lose(worker, MEMORY_LIMIT if worker.swollen(self._limits) else CRASHED)
        left: list[Assignment] = []
        try:
            for kind, payload in worker.inbox.take(arrived):
                left += self._note(worker, kind, payload)
        except wire.OutputLimit:
            left += self._lose(worker, OUTPUT_LIMIT)
        return left

    def _note(self, worker: Worker, kind: bytes, payload: bytes) -> list[Assignment]:
        """Takes in one message."""
        assignment = self._busy.get(worker)
        if assignment is None:
            return []
        if kind == wire.NO_MEMORY:
            return self._lose(worker, MEMORY_LIMIT)
        worker.wind(self._limits)
        if kind == wire.BEGIN:
            assignment.blame = payload
        elif kind == wire.PART:
            assignment.parts.append(payload)
            assignment.blame = None
        elif kind == wire.END:
            assignment.done = True
            self._release(worker)
            return [assignment]
        return []

    def _release(self, worker: Worker) -> None:
        """A worker that has finished a task waits for the next, or makes room when it has grown or is old."""
        del self._busy[worker]
        worker.look()
        if worker.tasks >= TASKS_A_WORKER or worker.swollen(self._limits):
            self._dismiss(worker)
        else:
            self._idle.append(worker)

    def _lose(self, worker: Worker, reason: str) -> list[Assignment]:
        """Ends a worker in the middle of a part. One that is gone already may have sent more than its last message."""
        assignment = self._busy.pop(worker, None)
        if assignment is None and worker not in self._idle:
            return []
        self._dismiss(worker)
        if assignment is None:
            self._idle.remove(worker)
            return []
        assignment.fail(reason)
        return [assignment]
