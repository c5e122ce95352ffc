"""Keeps a worker from doing what no document needs: the network, other programs, unpickling.

A second fence, not the first: it stops Python code that a document tricks into such a call, and makes it a plain
error of that document.
"""

from __future__ import annotations

import sys
from pathlib import PurePath

CONVERTERS = frozenset({"soffice", "tesseract"})
FORBIDDEN = frozenset(
    {
        "socket.__new__",
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.sendto",
        "pickle.find_class",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.spawn",
        "os.system",
        "pty.spawn",
        "webbrowser.open",
        "urllib.Request",
        "ftplib.connect",
        "smtplib.connect",
    }
)


class Forbidden(RuntimeError):
    """A worker tried something that reading a resume never needs."""


def install() -> None:
    """Turns the guard on for the rest of this process."""
    sys.addaudithook(watch)


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Called by Python before each audited action; raising stops it."""
    if event in FORBIDDEN:
        raise Forbidden(event)
    if event == "subprocess.Popen" and not is_converter(arguments):
        raise Forbidden(event)


def is_converter(arguments: tuple[object, ...]) -> bool:
    """Whether the program about to be run is one of the named converters."""
    program, command = arguments[0], arguments[1]
    if program is None and isinstance(command, (list, tuple)) and command:
        program = command[0]
    return PurePath(str(program)).name in CONVERTERS
