"""What a worker process does: takes a task, reads and understands its documents, sends what it found.

The limits that the kernel can hold are set here; the clock is held by the parent, and by an alarm of the worker's own
in case the parent has gone.
"""

from __future__ import annotations

import contextlib
import gc
import os
import resource
import signal
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from screener.batch import guard, wire

PATIENCE = 4  # time limits at the longest that a worker may take, however little of the processor it gets
GRACE = 10.0  # seconds that the parent has, beyond the limit, to end a worker before its own alarm does
FILE_BYTES = 1 << 30  # no worker writes a larger file (converters write temporary ones)


class Job(Protocol):
    """What workers are for: a module with these two functions. To load it loads what quick tasks need."""

    def warm(self) -> None:
        """Loads what all other tasks need, before workers for them are forked."""

    def parts(self, task: bytes, skip: int, begin: Callable[[bytes], None] | None) -> Iterator[bytes]:
        """The records of a task from part number `skip` on; `begin` says whom to blame before each part.

        Without it, which is so of quick tasks alone, parts may be worked on together.
        """


@dataclass(frozen=True, slots=True)
class Limits:
    """Memory in bytes beyond the loaded libraries, and wall-clock seconds for a document."""

    memory: int
    seconds: float


def live(sock: socket.socket, job: Job, limits: Limits) -> None:
    """Works until the parent goes."""
    settle(limits)
    while (message := wire.receive(sock)) is not None:
        kind, payload = message
        skip = int.from_bytes(payload[:4], "little")
        try:
            if kind == wire.QUICK:
                work_quickly(sock, job, payload[4:], skip, limits)
            else:
                work(sock, job, payload[4:], skip, limits)
        except MemoryError:
            # Libraries may be left half-done by a failed allocation: say what it was and make room for a fresh worker.
            wire.send(sock, wire.NO_MEMORY)
            return
        except (BrokenPipeError, ConnectionResetError):
            return


def settle(limits: Limits) -> None:
    """Takes away what a document could misuse: the terminal, the network, endless memory."""
    with contextlib.suppress(OSError):
        os.setsid()  # its converters end with it, and where the kernel shares the processor by session it has a share
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    if mapped := address_space():
        resource.setrlimit(resource.RLIMIT_AS, (mapped + limits.memory, mapped + limits.memory))
    guard.install()


def address_space() -> int:
    """The bytes that this process has mapped already; 0 where the system doesn't tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0
    return pages * resource.getpagesize()


def alarm(seconds: float) -> None:
    """Ends this process after so many seconds; 0 calls that off."""
    signal.setitimer(signal.ITIMER_REAL, seconds)


def work(sock: socket.socket, job: Job, task: bytes, skip: int, limits: Limits) -> None:
    """Does one task, part by part."""

    def begin(blame: bytes) -> None:
        wire.send(sock, wire.BEGIN, blame)
        alarm(limits.seconds * PATIENCE + GRACE)

    alarm(limits.seconds * PATIENCE + GRACE)
    for record in job.parts(task, skip, begin):
        alarm(0)  # a parent that is slow to listen is no fault of the document
        wire.send(sock, wire.PART, record)
        alarm(limits.seconds * PATIENCE + GRACE)
    alarm(0)
    wire.send(sock, wire.END)


def work_quickly(sock: socket.socket, job: Job, task: bytes, skip: int, limits: Limits) -> None:
    """Does one task whose parts take a moment each, and sends them together. The limit of time is for all of them."""
    alarm(limits.seconds * PATIENCE + GRACE)
    gc.disable()  # what such parts leave behind goes by itself
    done = [wire.message(wire.PART, record) for record in job.parts(task, skip, None)]
    gc.enable()
    alarm(0)
    sock.sendall(b"".join((*done, wire.message(wire.END))))
