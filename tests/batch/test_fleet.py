"""How long a worker may take: wall-clock time, but not while a crowded machine keeps it from computing."""

from __future__ import annotations

import os
import signal
import socket
import subprocess

import pytest

from screener.batch import fleet, wire
from screener.batch.fleet import Limits, Worker

LIMITS = Limits(seconds=20)


@pytest.mark.parametrize(
    ("waited", "running", "used", "late"),
    [
        (19, False, 0, False),  # it has time yet
        (21, False, 0, True),  # it waits for something that does not come
        (21, True, 20, True),  # it has computed all the time
        (21, True, 10, True),  # it had half of the time
        (21, True, 2, False),  # others had the processor
        (79, True, 9, False),
        (81, True, 9, True),  # patience ends
    ],
)
def test_starving_is_not_hanging(
    waited: float, running: bool, used: float, late: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        worker = Worker(os.getpid(), ours, wire.Inbox(1), 0, 0)
        monkeypatch.setattr(fleet.time, "monotonic", lambda: 1000.0)
        monkeypatch.setattr(fleet, "processor", lambda pid: (True, 50.0))
        worker.wind(LIMITS)
        worker.look()
        monkeypatch.setattr(fleet.time, "monotonic", lambda: 1000.0 + waited)
        monkeypatch.setattr(fleet, "processor", lambda pid: (running, 50.0 + used))
        assert worker.late(LIMITS) is late


def test_the_processor_time_of_a_process() -> None:
    running, used = fleet.processor(os.getpid())
    assert running and used > 0
    assert fleet.processor(2**22 + 1) == (False, 0.0)


def test_who_waits_for_a_converter_is_at_work() -> None:
    """It may take its time on a crowded machine; one that sleeps by itself does not."""
    with subprocess.Popen(["sh", "-c", "sleep 600; exit"], start_new_session=True) as process:
        while not fleet.children(process.pid):
            assert process.poll() is None
        assert fleet.processor(process.pid)[0]
        [sleeper] = fleet.children(process.pid)
        while fleet.processor(sleeper)[0]:
            assert process.poll() is None
        os.killpg(process.pid, signal.SIGKILL)
