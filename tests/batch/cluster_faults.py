"""What a test's cluster does instead of reading: answers, or loses the machine over a task."""

from __future__ import annotations

import os
import signal
import time

import msgspec

from screener.batch.station import Answer, Order, Report


def work(order: bytes) -> bytes:
    """Answers each task with itself; `poison` ends this machine."""
    told = msgspec.json.decode(order, type=Order)
    if any("poison" in task for task in told.tasks):
        time.sleep(0.3)  # others are under way on this machine by then
        os.kill(os.getpid(), signal.SIGKILL)
    return msgspec.json.encode(Report(tuple(Answer((msgspec.Raw(task.encode()),)) for task in told.tasks)))


def fail(order: bytes) -> bytes:
    """Answers as a machine of another version does."""
    return msgspec.json.encode(Report(trouble="it is another one"))
