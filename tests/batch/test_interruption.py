"""A run that is ended at any moment, in any way, loses nothing that was done and ends with the same bytes."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from screener.batch import cache as caches
from screener.batch.fleet import children
from tests.conftest import OFFLINE

ROOT = Path(__file__).parents[2]
APPLICANTS = sorted((ROOT / "fixtures" / "applicants").iterdir())[::2]
MOMENTS = 20


def start(cache: Path, output: Path) -> subprocess.Popen[bytes]:
    """`screener score` over some of the fixtures, as a process of its own."""
    call = [sys.executable, "-m", "screener", "score", *map(str, APPLICANTS), "-c", "head_of_product"]
    rest = ["--as-of", "2026-11-01", "--jobs", "2", "--no-record", "--cache", str(cache), "-o", str(output)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        [*call, *rest], env={**os.environ, "PYTHONPATH": f"{OFFLINE}:{ROOT}"}, stderr=quiet, stdout=quiet
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What an uninterrupted run writes."""
    folder = tmp_path_factory.mktemp("whole")
    assert start(folder / "cache", folder / "shortlist.csv").wait(300) == 0
    return (folder / "shortlist.csv").read_bytes()


def a_worker(pid: int) -> int | None:
    """One of the workers of a run: they are the children of its only child."""
    workers = [worker for nursery in children(pid) for worker in children(nursery)]
    return workers[0] if workers else None


def kept(cache: Path) -> int:
    """How many files are known to the cache."""
    try:
        with closing(sqlite3.connect(f"file:{cache}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM facts").fetchone()[0])
    except sqlite3.Error:
        return 0


def test_ended_at_many_moments(tmp_path: Path, whole: bytes) -> None:
    """Some while it starts, and most while it reads: a moment after it has kept something more, whenever that is."""
    moments = random.Random(4)
    for number in range(MOMENTS):
        before = kept(tmp_path / "cache")
        if before == len(APPLICANTS):  # all is done: from the beginning
            caches.clear(tmp_path / "cache")
            before = 0
        process = start(tmp_path / "cache", tmp_path / "shortlist.csv")
        while number % 4 and process.poll() is None and kept(tmp_path / "cache") == before:
            time.sleep(0.02)
        time.sleep(moments.uniform(0.0, 0.2))
        process.send_signal(moments.choice([signal.SIGKILL, signal.SIGINT, signal.SIGTERM]))
        process.wait(300)
        assert not (tmp_path / "shortlist.csv").exists() or (tmp_path / "shortlist.csv").read_bytes() == whole
    assert start(tmp_path / "cache", tmp_path / "shortlist.csv").wait(300) == 0
    assert (tmp_path / "shortlist.csv").read_bytes() == whole


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="workers are found through /proc")
def test_a_worker_ended_by_others(tmp_path: Path, whole: bytes) -> None:
    """At many moments: tests/batch/test_workers.py."""
    process = start(tmp_path / "cache", tmp_path / "shortlist.csv")
    worker = None
    while process.poll() is None and worker is None:
        worker = a_worker(process.pid)
        time.sleep(0.01)
    assert worker is not None
    os.kill(worker, signal.SIGKILL)
    assert process.wait(300) == 0
    assert (tmp_path / "shortlist.csv").read_bytes() == whole


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ended_politely(tmp_path: Path, how: signal.Signals) -> None:
    process = start(tmp_path / "cache", tmp_path / "shortlist.csv")
    while not (tmp_path / "cache").exists():
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(how)
    assert process.wait(300) == 130
    assert {path.name.split("-")[0] for path in tmp_path.iterdir()} == {"cache"}
