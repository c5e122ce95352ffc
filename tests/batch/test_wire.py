"""Messages between processes are whole, bounded, and none of them is lost to the one behind it."""

from __future__ import annotations

import socket
import threading

import pytest

from screener.batch import wire


def test_a_message_is_taken_when_it_is_whole() -> None:
    inbox = wire.Inbox(cap=10)
    sent = wire.message(wire.BEGIN, b"ada.pdf") + wire.message(wire.PART, b"facts")
    assert list(inbox.take(sent[:8])) == []
    assert list(inbox.take(sent[8:14])) == [(wire.BEGIN, b"ada.pdf")]
    assert list(inbox.take(sent[14:])) == [(wire.PART, b"facts")]


def test_what_came_before_a_flood_is_handed_over() -> None:
    inbox = wire.Inbox(cap=10)
    messages = inbox.take(wire.message(wire.BEGIN, b"ada.pdf") + wire.message(wire.PART, bytes(11)))
    assert next(messages) == (wire.BEGIN, b"ada.pdf")
    with pytest.raises(wire.OutputLimit):
        next(messages)


@pytest.mark.parametrize("size", [0, 5, wire.LARGE, 3 * wire.AT_ONCE + 1])
def test_a_message_arrives_as_it_was_sent(size: int) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        payload = bytes(range(256)) * (size // 256 + 1)
        sender = threading.Thread(target=wire.send, args=(ours, wire.TASK, payload[:size]), kwargs={"before": b"skip"})
        sender.start()
        assert wire.receive(theirs) == (wire.TASK, b"skip" + payload[:size])
        sender.join()
        ours.sendall(wire.HEAD.pack(wire.TASK, 10) + b"half")
        ours.close()
        assert wire.receive(theirs) is None
