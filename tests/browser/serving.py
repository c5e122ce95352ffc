"""The review page served within the test's process, over people who are at hand."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from screener.review.desk import Desk
from screener.review.door import ADDRESS, Door
from screener.review.pages import Pages
from screener.review.server import application


@contextmanager
def served(desk: Desk, pages: Pages) -> Iterator[str]:
    """The address with its key, while the page is served."""
    with socket.socket() as listener:
        listener.bind((ADDRESS, 0))
        listener.listen()
        door = Door(listener.getsockname()[1])
        config = uvicorn.Config(application(desk, pages, door), log_level="error", access_log=False, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield door.url
        finally:
            server.should_exit = True
            thread.join(20)
        assert not thread.is_alive()
