"""Runs the page on this machine until it is stopped."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from screener.errors import UsageError
from screener.review.desk import Desk
from screener.review.door import ADDRESS, Door
from screener.review.pages import Pages
from screener.review.server import application


def serve(desk: Desk, pages: Pages, port: int, opened: Callable[[str], None]) -> None:
    """Serves the page; `opened` is told its address. Raises UsageError when the port is taken."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((ADDRESS, port))
        except OSError as error:
            hint = "Choose another one with --port, or 0 for any that is free."
            raise UsageError(f"Port {port} cannot be used ({error.strerror})", hint=hint) from None
        listener.listen()
        door = Door(listener.getsockname()[1])
        config = uvicorn.Config(
            application(desk, pages, door), log_level="error", access_log=False, server_header=False, lifespan="off"
        )
        opened(door.url)
        with suppress(KeyboardInterrupt):  # how the page is ended
            uvicorn.Server(config).run(sockets=[listener])
