"""A process that loads the libraries once and forks a worker from itself whenever the parent asks.

It runs no document itself and has one thread, so its forks are safe; a worker is ready in milliseconds and shares
the loaded libraries' memory. The job alone is loaded at first, which is enough for quick tasks and takes a moment, and
all else when the parent says that there is something to read. Run as
`python -m screener.batch.nursery FD JOB MEMORY SECONDS`.
"""

from __future__ import annotations

import gc
import importlib
import os
import resource
import shutil
import signal
import socket
import struct
import sys
from pathlib import Path

from screener.batch import worker

FORK = b"F"  # with a socket attached: fork a worker that listens there; answered by its process id
LOAD = b"L"  # load what documents need to be read, for the workers to come; answered like the start, by READY
WAIT = b"W"  # with a process id: answered by how it ended (wait status) once it has
PID = struct.Struct("<q")
STATUS = struct.Struct("<q")
READY = b"R"


def main() -> None:
    """Loads the job, says so, then forks on request until the parent goes."""
    descriptor, job_name, memory, seconds = sys.argv[1:5]
    control = socket.socket(fileno=int(descriptor))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.disable()  # what is loaded stays: to look for what could go, again and again, is a tenth of the loading
    job = importlib.import_module(job_name)
    gc.freeze()
    control.sendall(READY)
    serve(control, job, worker.Limits(int(memory), float(seconds)))
    scratch = Path(os.environ["TMPDIR"])
    if scratch.name.startswith("screener-"):  # the parent made it for us and has gone
        shutil.rmtree(scratch, ignore_errors=True)


def serve(control: socket.socket, job: worker.Job, limits: worker.Limits) -> None:
    """Answers the parent's requests one after the other."""
    while True:
        request, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not request:
            return
        if request == FORK:
            control.sendall(PID.pack(fork(control, descriptors[0], job, limits)))
        elif request == LOAD:
            job.warm()
            gc.freeze()
            control.sendall(READY)
        else:
            pid = PID.unpack(control.recv(PID.size, socket.MSG_WAITALL))[0]
            control.sendall(STATUS.pack(os.waitpid(pid, 0)[1]))


def fork(control: socket.socket, descriptor: int, job: worker.Job, limits: worker.Limits) -> int:
    """Makes one worker, in a process group of its own so that its converters end with it."""
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            control.close()
            gc.enable()
            worker.live(socket.socket(fileno=descriptor), job, limits)
            code = 0
        finally:
            os._exit(code)
    os.close(descriptor)
    return pid


if __name__ == "__main__":
    try:
        main()
    except Exception as error:  # the parent says that it cannot go on; this says why
        if os.environ.get("SCREENER_DEBUG"):
            raise
        sys.exit(f"Error: {type(error).__name__}: {error}")
