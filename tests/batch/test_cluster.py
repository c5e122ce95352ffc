"""Many machines: a real scheduler, and workers as processes of their own, some of which are killed."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from screener.batch import cluster, places, scoring
from screener.batch.cluster import Crew
from screener.batch.fleet import Limits
from screener.batch.run import Options
from screener.batch.workers import CRASHED, Failure, Known
from screener.errors import ScreenerError
from screener.scoring import criteria_file
from tests.batch import cluster_faults
from tests.cli.conftest import Done
from tests.conftest import OFFLINE

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
DAY = date(2026, 11, 1)
SCORE = ("-c", "head_of_product", "--as-of", "2026-11-01", "--no-record")


class Cluster:
    """A scheduler and its workers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._told = folder / "scheduler.json"
        self._processes: list[subprocess.Popen[bytes]] = []
        # A machine that is lost once is enough to be suspicious; and nothing may go to the user's own folders.
        self._environment = {
            **os.environ,
            "PYTHONPATH": f"{OFFLINE}:{ROOT}",
            "XDG_CACHE_HOME": str(folder / "cache"),
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
        }
        self._start("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")

    @property
    def address(self) -> str:
        """Where the scheduler listens."""
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline:
            if self._told.exists() and (text := self._told.read_text(encoding="utf-8")).endswith("}"):
                return str(json.loads(text)["address"])
            time.sleep(0.05)
        raise AssertionError("the scheduler does not start")

    def worker(self, *more: str) -> subprocess.Popen[bytes]:
        """One more machine."""
        here = (
            "--host",
            "127.0.0.1",
            "--nthreads",
            "1",
            "--no-dashboard",
            "--local-directory",
            str(self._folder / "dask"),
        )
        assert self.address
        return self._start("distributed.cli.dask_worker", *here, *more)

    def _start(self, module: str, *arguments: str) -> subprocess.Popen[bytes]:
        call = [sys.executable, "-m", module, "--scheduler-file", str(self._told), *arguments]
        with (self._folder / "log").open("ab") as log:
            started = subprocess.Popen(
                call, env=self._environment, cwd=self._folder, stdout=log, stderr=log, start_new_session=True
            )
        self._processes.append(started)
        return self._processes[-1]

    def close(self) -> None:
        """Ends them all, with what they started."""
        for process in reversed(self._processes):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Cluster]:
    folder = tmp_path / "cluster"
    folder.mkdir()
    made = Cluster(folder)
    yield made
    made.close()


@pytest.fixture
def applicants(tmp_path: Path) -> Path:
    """Some people, some files that cannot be read, in folders."""
    folder = tmp_path / "applicants"
    (folder / "late").mkdir(parents=True)
    for number, file in enumerate(sorted((FIXTURES / "applicants").iterdir())[:14]):
        shutil.copy(file, folder if number % 3 else folder / "late")
    for file in sorted((FIXTURES / "troubles").iterdir())[:6]:
        shutil.copy(file, folder)
    return folder


@pytest.fixture
def asked() -> scoring.Asked:
    return scoring.Asked(criteria_file.load(criteria_file.find("head_of_product")), DAY)


def test_the_same_bytes_as_on_one_machine(
    screener: Callable[..., Done],
    machines: Cluster,
    applicants: Path,
    tmp_path: Path,
) -> None:
    machines.worker()
    machines.worker()
    there = ("--cluster", machines.address)
    paths = {"folder": str(applicants), "url": f"file://{applicants}"}
    for name, path in paths.items():
        one = screener("score", path, *SCORE, "-o", tmp_path / f"{name}-one.csv", "--no-cache")
        many = screener("score", path, *SCORE, "-o", tmp_path / f"{name}-many.csv", "--no-cache", *there)
        assert (one.code, many.code) == (4, 4)
        assert many.err == ""
        assert (tmp_path / f"{name}-one.csv").read_bytes() == (tmp_path / f"{name}-many.csv").read_bytes()
    with (tmp_path / "url-many.csv").open(encoding="utf-8-sig", newline="") as file:
        assert all(row["file"].startswith(f"file://{applicants}/") for row in csv.DictReader(file))


def test_a_machine_is_killed_in_the_middle(
    machines: Cluster, applicants: Path, asked: scoring.Asked, tmp_path: Path
) -> None:
    alone = list(scoring.score_all(places.find([applicants]).files, asked, Options(jobs=1)))
    processes = [machines.worker("--no-nanny"), machines.worker("--no-nanny")]
    options = Options(cluster=machines.address, cache=tmp_path / "facts.sqlite")
    monkey = scoring.score_all(places.find([applicants], distant=True).files, asked, options)
    steps = [next(monkey)]
    processes[0].send_signal(signal.SIGKILL)
    processes[0].wait()
    steps += monkey
    assert steps == alone


def test_what_was_done_is_not_done_again(
    machines: Cluster, applicants: Path, asked: scoring.Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that is broken off is gone on with, and a run with other criteria sends no file to be read."""
    machines.worker()
    options = Options(cluster=machines.address, cache=tmp_path / "facts.sqlite")
    broken_off = scoring.score_all(places.find([applicants], distant=True).files, asked, options)
    known = {next(broken_off)[0].standing.file for _ in range(3)}
    broken_off.close()  # type: ignore[attr-defined]
    sent: list[bytes] = []
    monkeypatch.setattr(scoring, "reading_task", watched(scoring.reading_task, sent))
    files = places.find([applicants], distant=True).files
    list(scoring.score_all(files, asked, options))
    assert known and not known.intersection(name.decode() for name in sent)
    sent.clear()
    again = list(scoring.score_all(files, asked, options))
    lawful = [file.name for file, step in zip(files, again, strict=True) if step[0].standing.sha256]
    assert not {name.decode() for name in sent}.intersection(lawful)
    other = scoring.Asked(criteria_file.load(criteria_file.find("product_manager")), DAY)
    sent.clear()
    list(scoring.score_all(files, other, options))
    assert not {name.decode() for name in sent}.intersection(lawful)


def watched(function: Callable[..., bytes], sent: list[bytes]) -> Callable[..., bytes]:
    """The function, noting which files it is called for."""

    def note(seen: scoring.Seen, *more: str) -> bytes:
        sent.append(seen.file.name.encode())
        return function(seen, *more)

    return note


def test_poison_is_named_and_its_neighbours_are_not(machines: Cluster) -> None:
    machines.worker()
    machines.worker()
    tasks = [b'{"asked":"%d"}' % number for number in range(30)]
    tasks[4] = tasks[21] = b'{"asked":"poison"}'
    with Crew(machines.address, Limits(), cached=False, work=cluster_faults.work) as crew:
        rows = list(crew.run([*tasks, Known([b"known"])]))
    wanted: list[list[bytes | Failure]] = [[task] for task in tasks]
    wanted[4] = wanted[21] = [Failure(CRASHED, None)]
    assert rows == [*wanted, [b"known"]]


def test_a_machine_that_cannot_work_is_said(machines: Cluster) -> None:
    machines.worker()
    with (
        Crew(machines.address, Limits(), cached=False, work=cluster_faults.fail) as crew,
        pytest.raises(ScreenerError, match="it is another one"),
    ):
        list(crew.run([b"{}"]))


def test_a_cluster_without_machines_is_said(machines: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "NOBODY_SECONDS", 0.5)
    monkeypatch.setattr(cluster, "GLANCE", 0.1)
    with (
        Crew(machines.address, Limits(), cached=False, work=cluster_faults.work) as crew,
        pytest.raises(ScreenerError, match="no machine"),
    ):
        list(crew.run([b"{}"]))


def test_no_scheduler(screener: Callable[..., Done], applicants: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    for address in ("tcp://127.0.0.1:1", "nonsense://x"):
        done = screener("score", applicants, *SCORE, "--cluster", address)
        assert done.code == 2
        assert done.err.startswith(f"Error: No scheduler answers at {address}")
        assert len(done.err.splitlines()) == 2


def test_blind_stays_on_one_machine(screener: Callable[..., Done], applicants: Path) -> None:
    done = screener("score", applicants, *SCORE, "--blind", "--cluster", "tcp://127.0.0.1:1")
    assert done.code == 2
    assert "--blind works with files of this machine only" in done.err
