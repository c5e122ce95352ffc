"""A process that has loaded what the workers' nurseries load, and becomes one whenever a test needs one.

To load the libraries takes seconds, and some hundreds of tests run commands that would each do it anew. From there on
it is the nursery itself that runs: its arguments, environment, folder and terminal are those that were asked for. The
tests that start `screener` as a process of its own have real nurseries, and test_forerunner.py compares the two.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from screener.batch import fleet, nursery
from screener.batch.nursery import PID

MODULE = "screener.batch.nursery"


class Begun:
    """A nursery that a forerunner became: what there is of a `Popen` that its owner uses."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._handle = os.pidfd_open(pid)
        self._gone = False

    def kill(self) -> None:
        """Ends it."""
        if not self._gone:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> None:
        """Waits until it has gone."""
        if self._gone:
            return
        if not select.select([self._handle], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired("nursery", timeout or 0)
        os.close(self._handle)
        self._gone = True


class Forerunners:
    """One forerunner a job, each started when it is first needed."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._running: dict[str, tuple[subprocess.Popen[bytes], socket.socket]] = {}

    def popen(self, call: Sequence[str], *, env: Mapping[str, str], **options: Any) -> Any:
        """In the place of `Popen`: a nursery of a job of ours is begun, all else is started as it is."""
        if MODULE not in call or not call[4].startswith("screener."):
            return subprocess.Popen(call, env=env, **options)
        _, _, _, descriptor, job, *limits = call
        asked = {"arguments": [job, *limits], "environment": dict(env), "folder": str(Path.cwd())}
        sock = self._forerunner(job)
        socket.send_fds(sock, [json.dumps(asked).encode()], [int(descriptor), 2])
        return Begun(PID.unpack(sock.recv(PID.size))[0])

    def close(self) -> None:
        """Ends them all."""
        for process, sock in self._running.values():
            sock.close()
            process.wait()

    def _forerunner(self, job: str) -> socket.socket:
        if job not in self._running:
            ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            call = [sys.executable, "-m", "tests.forerunner", str(theirs.fileno()), job]
            environment = fleet.environment(str(self._scratch))
            process = subprocess.Popen(call, pass_fds=(theirs.fileno(),), env=environment, start_new_session=True)
            theirs.close()
            self._running[job] = (process, ours)
        return self._running[job][1]


def patched(forerunners: Forerunners) -> SimpleNamespace:
    """What `fleet` uses of the module subprocess."""
    kept = {name: getattr(subprocess, name) for name in ("DEVNULL", "TimeoutExpired")}
    return SimpleNamespace(Popen=forerunners.popen, **kept)


def main() -> None:
    """Loads, then forks a nursery for each message."""
    sock = socket.socket(fileno=int(sys.argv[1]))
    gc.disable()
    importlib.import_module(sys.argv[2]).warm()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended
    while True:
        message, descriptors, _, _ = socket.recv_fds(sock, 1 << 20, 2)
        if not message:
            return
        if pid := os.fork():
            for descriptor in descriptors:
                os.close(descriptor)
            sock.sendall(PID.pack(pid))
        else:
            sock.close()
            become(json.loads(message), *descriptors)


def become(asked: Mapping[str, Any], control: int, terminal: int) -> None:
    """Turns this process into the nursery that was asked for."""
    code = 1
    try:
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.dup2(terminal, 2)
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 0)
        os.dup2(nowhere, 1)
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update(asked["environment"])
        tempfile.tempdir = None
        sys.argv = [MODULE, str(control), *asked["arguments"]]
        nursery.main()
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
