"""Refuses the network to this process: only this machine can be reached. Python loads it at its start when this folder
is on PYTHONPATH, so that it holds for the commands that tests start, too; `tests/conftest.py` loads it for the tests.
"""

from __future__ import annotations

import socket
import sys

LOCAL = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "", None)
TRIED: list[str] = []  # what this process tried to reach in vain


class Offline(OSError):
    """Something tried to leave this machine."""


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Called by Python before each audited action."""
    if event in ("socket.connect", "socket.sendto"):
        sock, address = arguments[0], arguments[1]
        host = address[0] if isinstance(address, tuple) and address else None  # anything else is a path on this machine
        if _abroad(host):
            if getattr(sock, "type", 0) == socket.SOCK_STREAM or event == "socket.sendto":
                TRIED.append(f"{event} {address}")  # to connect a datagram socket only asks for a route
            raise Offline(f"no network here: {address}")
    elif event in ("socket.getaddrinfo", "socket.gethostbyname") and _abroad(arguments[0]):
        TRIED.append(f"{event} {arguments[0]!r}")
        raise Offline(f"no network here: {arguments[0]!r}")


def _abroad(host: object) -> bool:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    return name not in LOCAL and not str(name).startswith("127.")


sys.addaudithook(watch)
