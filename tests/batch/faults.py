"""A job whose documents misbehave on demand, for the tests of the pool."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator

LIBRARIES: list[str] = []


def warm() -> None:
    """Loads what only some tasks need."""
    LIBRARIES.append("all")


def parts(task: bytes, skip: int, begin: Callable[[bytes], None] | None) -> Iterator[bytes]:
    """Does what each word of the task says."""
    for number, word in enumerate(task.decode().split()):
        if number >= skip:
            if begin:
                begin(word.encode())
            yield ACTIONS.get(word, echo)(word)


def echo(word: str) -> bytes:
    return word.encode()


def hang(word: str) -> bytes:
    time.sleep(3600)
    return b""


def pause(word: str) -> bytes:
    time.sleep(0.02)
    return word.encode()


def spin(word: str) -> bytes:
    while True:
        pass


def allocate(word: str) -> bytes:
    kept = [bytearray(16 << 20) for _ in range(1000)]
    return bytes(len(kept))


def allocate_at_once(word: str) -> bytes:
    return bytes(bytearray(16 << 30)[:1])


def abort(word: str) -> bytes:
    os.abort()


def segfault(word: str) -> bytes:
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def kill(word: str) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def leave(word: str) -> bytes:
    os._exit(0)


def leave_politely(word: str) -> bytes:
    raise SystemExit(0)


def flood_terminal(word: str) -> bytes:
    for stream in (1, 2):
        os.write(stream, b"flood " * 100_000)
    return b"dry"


def flood(word: str) -> bytes:
    return bytes(8 << 20)


def recurse(word: str) -> bytes:
    return recurse(word)


def connect(word: str) -> bytes:
    import socket

    socket.create_connection(("127.0.0.1", 61999))
    return b"called"


def run_program(word: str) -> bytes:
    import subprocess

    subprocess.run(["/bin/true"], check=False)
    return b"ran"


def litter(word: str) -> bytes:
    path = tempfile.mkdtemp()
    os.kill(os.getpid(), signal.SIGKILL)
    return path.encode()


def where(word: str) -> bytes:
    return tempfile.gettempdir().encode()


def whoami(word: str) -> bytes:
    return str(os.getpid()).encode()


def libraries(word: str) -> bytes:
    return " ".join(LIBRARIES or ["few"]).encode()


def session(word: str) -> bytes:
    return f"{os.getpid()} {os.getsid(0)} {os.getpgid(0)} {gc.isenabled()}".encode()


ACTIONS: dict[str, Callable[[str], bytes]] = {
    "hang": hang,
    "pause": pause,
    "spin": spin,
    "allocate": allocate,
    "allocate-at-once": allocate_at_once,
    "abort": abort,
    "segfault": segfault,
    "kill": kill,
    "leave": leave,
    "leave-politely": leave_politely,
    "flood-terminal": flood_terminal,
    "flood": flood,
    "recurse": recurse,
    "connect": connect,
    "run-program": run_program,
    "litter": litter,
    "where": where,
    "whoami": whoami,
    "session": session,
    "libraries": libraries,
}
