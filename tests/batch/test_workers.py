"""Whatever a document does to its worker costs that document, and no other."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from screener.batch.fleet import Limits, Nursery, children
from screener.batch.workers import (
    CRASHED,
    CRASHES,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    TIME_LIMIT,
    Assignment,
    Failure,
    Pool,
    Queue,
    Quick,
    Task,
)

JOB = "tests.batch.faults"
LIMITS = Limits(seconds=60.0, memory=256 << 20, output=4 << 20)  # a busy machine must not make a fault a slow one
HASTY = Limits(seconds=2.0, memory=256 << 20, output=4 << 20)


@pytest.fixture
def pool() -> Iterator[Pool]:
    with Pool(JOB, jobs=2, limits=LIMITS) as pool:
        yield pool


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        ("hang", TIME_LIMIT),
        ("spin", TIME_LIMIT),
        ("allocate", MEMORY_LIMIT),
        ("allocate-at-once", MEMORY_LIMIT),
        ("abort", CRASHED),
        ("segfault", CRASHED),
        ("kill", CRASHED),
        ("leave", CRASHED),
        ("leave-politely", CRASHED),
        ("recurse", CRASHED),
        ("flood", OUTPUT_LIMIT),
        ("connect", CRASHED),
        ("run-program", CRASHED),
    ],
)
def test_a_fault_costs_one_row(action: str, reason: str) -> None:
    tasks = [b"one", b"two", action.encode(), b"three", b"four"]
    with Pool(JOB, jobs=2, limits=HASTY if reason == TIME_LIMIT else LIMITS) as pool:
        rows = list(pool.run(tasks))
    assert rows == [[b"one"], [b"two"], [Failure(reason, action.encode())], [b"three"], [b"four"]]


def test_a_worker_leads_a_session_of_its_own_and_collects_garbage(pool: Pool) -> None:
    [[told]] = pool.run([b"session"])
    assert isinstance(told, bytes)
    worker, session, group, collects = told.decode().split()
    assert worker == session == group
    assert collects == "True"


def test_a_worker_has_its_next_task_before_its_parts_are_handed_on() -> None:
    taken: list[bytes] = []

    def tasks() -> Iterator[bytes]:
        for task in (b"one", b"two", b"three"):
            taken.append(task)
            yield task

    with Pool(JOB, jobs=1, limits=LIMITS) as pool:
        seen = [(parts, len(taken)) for parts in pool.run(tasks())]
    assert seen == [([b"one"], 2), ([b"two"], 3), ([b"three"], 3)]


def test_a_nursery_that_was_started_before_is_the_pool_s() -> None:
    nursery = Nursery(JOB, LIMITS)
    with Pool(JOB, jobs=1, limits=LIMITS, nursery=nursery) as pool:
        [[worker]] = pool.run([b"whoami"])
        assert isinstance(worker, bytes)
        assert Path(f"/proc/{int(worker)}").exists()
        assert int(worker) in children(nursery.pid)
    assert not Path(f"/proc/{int(worker)}").exists()
    assert not Path(f"/proc/{nursery.pid}").exists()
    nursery.close()  # who started it need not know that it was used


def test_libraries_are_loaded_once_and_for_the_first_task_that_needs_them(pool: Pool) -> None:
    quick, slow = Quick(b"libraries"), b"libraries"
    few, every = [b"few"], [b"all"]
    assert list(pool.run([quick, quick, quick])) == [few, few, few]
    assert list(pool.run([slow, slow, slow])) == [every, every, every]
    assert list(pool.run([quick, slow])) == [every, every]
    assert len(children(pool._nursery.pid)) <= 2


def test_a_nursery_may_be_told_to_load_before_any_task() -> None:
    nursery = Nursery(JOB, LIMITS)
    nursery.load()
    with Pool(JOB, jobs=1, limits=LIMITS, nursery=nursery) as pool:
        assert list(pool.run([Quick(b"libraries"), b"libraries"])) == [[b"all"], [b"all"]]


@pytest.mark.parametrize("action", ["hang", "abort", "allocate"])
def test_other_parts_of_the_same_task_are_kept(action: str) -> None:
    with Pool(JOB, jobs=2, limits=HASTY if action == "hang" else LIMITS) as pool:
        [row] = pool.run([f"before {action} after {action} end".encode()])
    assert [part if isinstance(part, bytes) else part.blame for part in row] == [
        b"before",
        action.encode(),
        b"after",
        action.encode(),
        b"end",
    ]
    assert [isinstance(part, Failure) for part in row] == [False, True, False, True, False]


@pytest.mark.parametrize(
    ("action", "reason"),
    [("hang", TIME_LIMIT), ("allocate", MEMORY_LIMIT), ("segfault", CRASHED), ("flood", OUTPUT_LIMIT)],
)
def test_a_fault_among_quick_parts_costs_its_own_row_too(action: str, reason: str) -> None:
    tasks = [Quick(b"one two"), Quick(f"three {action} four".encode()), Quick(b"five six")]
    with Pool(JOB, jobs=2, limits=HASTY if reason == TIME_LIMIT else LIMITS) as pool:
        rows = list(pool.run(tasks))
    assert rows == [[b"one", b"two"], [b"three", Failure(reason, action.encode()), b"four"], [b"five", b"six"]]


def test_what_a_document_prints_goes_nowhere(pool: Pool, capfd: pytest.CaptureFixture[str]) -> None:
    assert list(pool.run([b"flood-terminal"])) == [[b"dry"]]
    assert capfd.readouterr() == ("", "")


def test_many_faults_in_a_row(pool: Pool) -> None:
    tasks = [b"abort" if number % 3 == 0 else str(number).encode() for number in range(60)]
    rows = list(pool.run(tasks))
    assert [isinstance(row[0], Failure) for row in rows] == [number % 3 == 0 for number in range(60)]


class Harassed(Pool):
    """Somebody kills its workers at twenty random moments, each over another task."""

    def _advance(self) -> list[Assignment]:
        unhurt = [worker for worker, task in self._busy.items() if task.index not in self.killed]
        if unhurt and len(self.killed) < 20 and self.moments.random() < 0.6:
            worker = self.moments.choice(unhurt)
            self.killed.add(self._busy[worker].index)
            os.kill(worker.pid, signal.SIGKILL)
        return super()._advance()

    killed: set[int]
    moments: random.Random


def test_workers_killed_by_others_at_many_moments() -> None:
    """What a system short of memory does: the documents are innocent, and all of them are read."""
    tasks = [f"pause {number} {number}b".encode() for number in range(80)]
    with Harassed(JOB, jobs=2, limits=LIMITS) as pool:
        pool.killed, pool.moments = set(), random.Random(6)
        rows = list(pool.run(tasks))
        assert len(pool.killed) == 20
    assert rows == [[b"pause", f"{number}".encode(), f"{number}b".encode()] for number in range(80)]


def test_one_that_is_always_lost_is_to_blame_in_the_end(pool: Pool) -> None:
    """Not before the third time, and then for ever."""
    fault = Assignment(0, b"task")
    for _ in range(CRASHES - 1):
        fault.blame = b"it"
        fault.fail(CRASHED)
        assert (fault.parts, fault.done) == ([], False)
    fault.blame = b"it"
    fault.fail(CRASHED)
    assert fault.parts == [Failure(CRASHED, b"it")]
    fault.blame = b"next"
    fault.fail(CRASHED)
    assert fault.parts == [Failure(CRASHED, b"it")]  # the next part has its own three chances


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_rows_come_in_the_order_of_the_tasks(jobs: int) -> None:
    tasks = [str(number).encode() for number in range(300)]
    with Pool(JOB, jobs=jobs, limits=LIMITS) as pool:
        assert list(pool.run(tasks)) == [[task] for task in tasks]


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken = []

    def tasks() -> Iterator[bytes]:
        for number in range(100_000):
            taken.append(number)
            yield b"x"

    with Pool(JOB, jobs=1, limits=LIMITS) as pool:
        next(pool.run(tasks()))
    assert len(taken) < 200


def test_no_tasks(pool: Pool) -> None:
    assert list(pool.run([])) == []


def test_a_lost_nursery_is_replaced(pool: Pool) -> None:
    rows = pool.run([b"one", *[b"x"] * 200, b"last"])
    assert next(rows) == [b"one"]
    os.kill(pool._nursery._process.pid, signal.SIGKILL)
    for worker in [*pool._idle, *pool._busy]:
        os.kill(worker.pid, signal.SIGKILL)
    rest = list(rows)
    assert len(rest) == 201
    assert rest[-1] == [b"last"]


def test_nothing_is_left_running(pool: Pool) -> None:
    [[first]] = pool.run([b"whoami"])
    assert isinstance(first, bytes)
    pool.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(first), 0)


def test_temporary_files_of_lost_workers_are_removed(pool: Pool) -> None:
    [[place], [lost]] = pool.run([b"where", b"litter"])
    assert isinstance(place, bytes)
    assert isinstance(lost, Failure)
    assert list(Path(place.decode()).iterdir())
    pool.close()
    assert not Path(place.decode()).exists()


def test_they_are_removed_when_the_parent_is_killed(pool: Pool) -> None:
    [[place]] = pool.run([b"where"])
    assert isinstance(place, bytes)
    pool._nursery._sock.close()  # what the nursery sees when its parent has gone
    pool._nursery._process.wait(300)
    assert not Path(place.decode()).exists()


def test_one_task_is_made_before_it_is_asked_for() -> None:
    made: list[int] = []

    def tasks() -> Iterator[Task]:
        for number in range(3):
            made.append(number)
            yield b"%d" % number

    queue = Queue(tasks(), ahead=3)
    queue.prepare()
    queue.prepare()
    assert made == [0]
    taken = [queue.take() for _ in range(4)]
    assert [one.task for one in taken if one] == [b"0", b"1", b"2"]
    assert taken[3] is None
    queue.prepare()
    assert queue.take() is None
