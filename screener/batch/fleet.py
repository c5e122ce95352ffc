"""The parent's side of its processes: the nursery that forks workers, and each worker."""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from screener.batch import nursery, wire
from screener.batch.worker import PATIENCE
from screener.errors import ScreenerError

START_SECONDS = 120.0
CHUNK = 1 << 20
LOOK_SECONDS = 0.01  # between looks at a worker: each costs as much as scoring a tenth of a resume
STARVED = 0.5  # a worker that wants to compute and got less than this share of its time waits for others


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may use: wall-clock seconds, bytes of memory beyond the loaded libraries, bytes of output.

    The clock stands still for a worker that a crowded machine keeps from computing, up to `PATIENCE` limits: whether
    a document is read must not depend on what else the machine does.
    """

    seconds: float = 20.0
    memory: int = 768 << 20
    output: int = 64 << 20


@dataclass(eq=False, slots=True)
class Worker:
    """A worker process as the parent sees it."""

    pid: int
    sock: socket.socket
    inbox: wire.Inbox
    at_rest: int
    mapped: int
    deadline: float = 0.0
    loaded: bool = True  # with all libraries: else it is good for quick tasks alone
    tasks: int = 0
    looked: float = 0.0
    began: float = 0.0
    used: float | None = None  # processor seconds when it was first looked at since it began

    def wind(self, limits: Limits) -> None:
        """Gives the worker its time anew."""
        self.began, self.used = time.monotonic(), None
        self.deadline = self.began + limits.seconds

    def late(self, limits: Limits) -> bool:
        """Whether its time is over. A starved worker is given more."""
        now = time.monotonic()
        if now <= self.deadline:
            return False
        waited, running, used = now - self.began, *processor(self.pid)
        if not running or waited >= PATIENCE * limits.seconds or used - (self.used or 0.0) >= STARVED * limits.seconds:
            return True
        self.deadline = now + limits.seconds / 4
        return False

    def hear(self) -> bytes:
        """What has arrived; nothing when the worker has gone."""
        try:
            return self.sock.recv(CHUNK)
        except ConnectionResetError:
            return b""

    def look(self) -> None:
        """Notes how much address space the worker has mapped, unless that was done a moment ago."""
        now = time.monotonic()
        if now - self.looked < LOOK_SECONDS:
            return
        self.looked = now
        self.mapped = mapped_by(self.pid) or self.mapped
        if self.used is None:
            self.used = processor(self.pid)[1]

    def swollen(self, limits: Limits) -> bool:
        """Whether the worker was last seen using more than half of what it may."""
        return self.mapped - self.at_rest > limits.memory // 2


class Nursery:
    """The process that loads the libraries once and forks workers from itself.

    Until it has been told to `load` what documents need, its workers are good for quick tasks alone.
    """

    def __init__(self, job: str, limits: Limits) -> None:
        self._sock, theirs = socket.socketpair()
        self._scratch = tempfile.mkdtemp(prefix="screener-")
        call = [sys.executable, "-m", "screener.batch.nursery", str(theirs.fileno()), job]
        self._process = subprocess.Popen(
            [*call, str(limits.memory), str(limits.seconds)],
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=environment(self._scratch),
            start_new_session=True,
        )
        theirs.close()
        self._sock.settimeout(START_SECONDS)
        self._loading = 1  # what has to be waited for: the job, and all libraries once they are asked for
        self.loaded = False

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def fork(self, cap: int) -> Worker:
        """A new worker. Raises EOFError when the nursery has gone."""
        self._wait_until_ready()
        ours, theirs = socket.socketpair()
        socket.send_fds(self._sock, [nursery.FORK], [theirs.fileno()])
        theirs.close()
        pid = nursery.PID.unpack(self._answer(nursery.PID.size))[0]
        mapped = mapped_by(pid)
        return Worker(pid, ours, wire.Inbox(cap), mapped, mapped, loaded=self.loaded)

    def load(self) -> None:
        """Has all libraries loaded for the workers to come; nobody waits for it before the next of them."""
        if not self.loaded:
            self._sock.sendall(nursery.LOAD)
            self._loading += 1
            self.loaded = True

    def _wait_until_ready(self) -> None:
        """Waits for the libraries to be loaded. Where they cannot be, trying again helps nobody."""
        try:
            while self._loading:
                self._answer(len(nursery.READY))
                self._loading -= 1
        except (EOFError, TimeoutError):
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)  # it has yet to say why
            hint = "Run again with SCREENER_DEBUG=1 for the details."
            raise ScreenerError("The worker processes do not start.", hint=hint) from None

    def bury(self, worker: Worker) -> None:
        """Ends a worker and whatever it started, and waits until it is gone, unless libraries have to load first."""
        worker.sock.close()
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                kill(worker.pid, signal.SIGKILL)
        if self._loading:
            return
        self._sock.sendall(nursery.WAIT + nursery.PID.pack(worker.pid))
        self._answer(nursery.STATUS.size)

    def close(self) -> None:
        """Ends the process."""
        self._sock.close()
        self._process.kill()
        self._process.wait()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def _answer(self, length: int) -> bytes:
        answer = wire.exactly(self._sock, length)
        if answer is None:
            raise EOFError
        return answer


def environment(scratch: str) -> dict[str, str]:
    """The nursery's: as ours, but one thread in every library, so that it can fork; and our way to the modules.

    Temporary files go to a folder of the run's own: a worker that is ended in the middle cannot remove them itself.
    """
    single = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_THREAD_LIMIT"), "1")
    paths = os.pathsep.join(path for path in sys.path if path)
    return {**os.environ, **single, "PYTHONPATH": paths, "TMPDIR": scratch}


def mapped_by(pid: int) -> int:
    """The bytes of address space of a process; 0 where the system doesn't tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[0])
    except (OSError, IndexError, ValueError):
        return 0
    return pages * resource.getpagesize()


def processor(pid: int) -> tuple[bool, float]:
    """Whether a process is at work, and the processor seconds that it has used with the programs it started.

    At work is one that computes, waits to or for the disk, or has a converter running, of which it isn't seen whether
    it computes: these have threads. (False, 0) where the system doesn't tell.
    """
    started = children(pid)
    own = [seconds for each in (pid, *started) if (seconds := _told(each))]
    if not own:
        return False, 0.0
    return bool(started) or own[0][0] in "RD", sum(used for _, used in own)


def children(pid: int) -> list[int]:
    """The processes that a process of one thread has started and that still run."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except (OSError, ValueError):
        return []


def _told(pid: int) -> tuple[str, float] | None:
    """The state of a process, and its processor seconds with those of its children that have ended."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return after_name[0], sum(map(int, after_name[11:15])) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError):
        return None
