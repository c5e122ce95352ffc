"""Messages between processes: a kind, a length, bytes. Nothing is unpickled, and no length is believed unchecked."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator

LARGE = 1 << 16  # bytes
AT_ONCE = 16 << 20  # bytes for which room is made before they come
HEAD = struct.Struct("<cI")

TASK = b"T"  # parent to worker: how many parts to leave out (4 bytes), then the task
QUICK = b"Q"  # the same; its parts are to be sent together, without their beginnings
BEGIN = b"B"  # worker to parent: a part begins; the payload is what to blame if it never ends
PART = b"P"  # worker to parent: a part is done; the payload is its record
END = b"E"  # worker to parent: the task is done
NO_MEMORY = b"M"  # worker to parent: the part needed more memory than allowed; the worker leaves


class OutputLimit(Exception):
    """A process announced more bytes than it may send."""


def send(sock: socket.socket, kind: bytes, payload: bytes = b"", *, before: bytes = b"") -> None:
    """Sends one message, of which some bytes may stand before the others. Large ones are not copied together."""
    head = HEAD.pack(kind, len(before) + len(payload)) + before
    if len(payload) < LARGE:
        sock.sendall(head + payload)
        return
    sock.sendall(head)
    sock.sendall(payload)


def message(kind: bytes, payload: bytes = b"") -> bytes:
    """One message as it is sent."""
    return HEAD.pack(kind, len(payload)) + payload


def receive(sock: socket.socket) -> tuple[bytes, bytes] | None:
    """Waits for one message; None when the other side has gone."""
    head = exactly(sock, HEAD.size)
    if head is None:
        return None
    kind, length = HEAD.unpack(head)
    payload = exactly(sock, length)
    return None if payload is None else (kind, payload)


def exactly(sock: socket.socket, length: int) -> bytes | None:
    """Exactly so many bytes; None when the other side has gone."""
    chunks: list[bytes] = []
    while length:
        chunk = sock.recv(min(length, AT_ONCE), socket.MSG_WAITALL)
        if not chunk:
            return None
        chunks.append(chunk)
        length -= len(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


class Inbox:
    """Puts messages together from what has arrived so far, so that a sender who stops halfway blocks nobody."""

    def __init__(self, cap: int) -> None:
        self._cap = cap
        self._bytes = bytearray()

    def take(self, arrived: bytes) -> Iterator[tuple[bytes, bytes]]:
        """The messages that `arrived` completes. Raises OutputLimit for one that announces more than the cap.

        Those before it are handed over first: they may have come in the same breath, and say what is to blame.
        """
        self._bytes += arrived
        while len(self._bytes) >= HEAD.size:
            kind, length = HEAD.unpack_from(self._bytes)
            if length > self._cap:
                raise OutputLimit
            if len(self._bytes) < HEAD.size + length:
                break
            payload = bytes(self._bytes[HEAD.size : HEAD.size + length])
            del self._bytes[: HEAD.size + length]
            yield kind, payload
