"""Records put aside: those of a short list stay in memory, those of a long one go to a file."""

from __future__ import annotations

from contextlib import closing

import pytest

from screener.batch import shelf
from screener.batch.shelf import Shelf


@pytest.mark.parametrize("in_memory", [0, 20, 1 << 20])
def test_records_come_back_by_number(in_memory: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "IN_MEMORY", in_memory)
    records = [b"%d" % number * (number % 7) for number in range(100)]
    with closing(Shelf()) as kept:
        for first, second in zip(records[::2], records[1::2], strict=True):
            kept.add(first, second)
        assert len(kept) == len(records)
        assert [kept[number] for number in range(99, -1, -1)] == records[::-1]


@pytest.mark.parametrize("in_memory", [0, 5, 1 << 20])
def test_more_can_be_added_after_some_were_looked_at(in_memory: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "IN_MEMORY", in_memory)
    with closing(Shelf()) as kept:
        kept.add(b"Ada", b"")
        assert (kept[0], kept[1]) == (b"Ada", b"")
        kept.add(b"Grace")
        assert (kept[2], kept[0]) == (b"Grace", b"Ada")
        kept.add(b"Mary")
        assert [kept[number] for number in range(len(kept))] == [b"Ada", b"", b"Grace", b"Mary"]


def test_a_long_list_is_not_held_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "IN_MEMORY", 10)
    with closing(Shelf()) as kept:
        kept.add(b"Ada Lovelace")
        assert not kept._memory
        assert kept[0] == b"Ada Lovelace"
