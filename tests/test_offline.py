"""The guard of this suite: no test, and no command that a test starts, reaches another machine."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from tests.conftest import GUARD

ABROAD = "192.0.2.1"  # an address that is nobody's (RFC 5737)


def test_another_machine_cannot_be_reached() -> None:
    for attempt in (
        lambda: socket.create_connection((ABROAD, 80), timeout=0.01),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.gethostbyname("example.org"),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"", (ABROAD, 53)),
    ):
        with pytest.raises(OSError, match="no network here"):
            attempt()
    assert len(GUARD.TRIED) == 4  # what was tried is known, even where it is caught
    GUARD.TRIED.clear()


def test_this_machine_can() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()


def test_commands_that_tests_start_cannot_either() -> None:
    code = f"import socket; socket.create_connection(('{ABROAD}', 80), timeout=0.01)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "no network here" in done.stderr
