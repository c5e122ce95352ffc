"""OLE compound files, the container of Outlook messages: storages and streams as a tree, every walk bounded."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from screener.errors import UnreadableDocument

_END = 0xFFFFFFFA  # this and larger numbers are no sectors
_ENTRY = 128
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_ENTRIES_MAX = 20_000


@dataclass(slots=True)
class Storage:
    """A folder of the compound file: its streams' bytes and its inner storages, by name."""

    streams: dict[str, bytes] = field(default_factory=dict)
    storages: dict[str, Storage] = field(default_factory=dict)


def read_tree(data: bytes) -> Storage:
    """The whole file as a tree; raises UnreadableDocument when it is broken."""
    try:
        return _Compound(data).tree()
    except (struct.error, IndexError, ValueError) as error:
        raise UnreadableDocument("damaged", "The compound file is broken.", hint="Ask for the file again.") from error


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class _Compound:
    """The sectors of a compound file, and the chains that link them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if not (shift in (9, 12) and mini_shift == 6):
            raise ValueError("sector size")
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        directory, self._cutoff, mini_fat = struct.unpack_from("<I4xII", data, 48)
        self._fat = self._allocation()
        self._directory = self._entries(self._chain(directory))
        self._mini_fat = _numbers(self._chain(mini_fat)) if mini_fat < _END else []
        self._mini_stream = self._chain(self._directory[0].start) if self._directory[0].start < _END else b""
        self._left = 4 * len(data)  # streams may share sectors in a hostile file; their sum is capped

    def tree(self) -> Storage:
        """The root storage with all that hangs on it."""
        root = Storage()
        waiting = [(root, self._directory[0].child)]
        seen: set[int] = set()
        while waiting:
            storage, number = waiting.pop()
            if number >= len(self._directory) or number in seen:
                continue
            seen.add(number)
            entry = self._directory[number]
            waiting += [(storage, entry.left), (storage, entry.right)]
            if entry.kind == _STREAM:
                storage.streams[entry.name] = self._stream(entry)
            elif entry.kind == _STORAGE:
                inner = storage.storages.setdefault(entry.name, Storage())
                waiting.append((inner, entry.child))
        return root

    def _allocation(self) -> list[int]:
        """The allocation table: for each sector the next one of its chain."""
        head = list(struct.unpack_from("<109I", self._data, 76))
        next_list, lists = struct.unpack_from("<II", self._data, 68)
        for _ in range(min(lists, len(self._data) // self._sector)):
            if next_list >= _END:
                break
            block = _numbers(self._sector_at(next_list))
            head += block[:-1]
            next_list = block[-1]
        return [number for sector in head if sector < _END for number in _numbers(self._sector_at(sector))]

    def _sector_at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        return self._data[start : start + self._sector]

    def _chain(self, start: int) -> bytes:
        pieces, number = [], start
        for _ in range(len(self._data) // self._sector + 1):
            if number >= _END:
                break
            pieces.append(self._sector_at(number))
            number = self._fat[number]
        return b"".join(pieces)

    def _entries(self, directory: bytes) -> list[_Entry]:
        count = min(len(directory) // _ENTRY, _ENTRIES_MAX)
        entries = [_entry(directory[place * _ENTRY : (place + 1) * _ENTRY]) for place in range(count)]
        if not entries or entries[0].kind != _ROOT:
            raise ValueError("no root entry")
        return entries

    def _stream(self, entry: _Entry) -> bytes:
        self._left -= entry.size
        if self._left < 0:
            raise ValueError("streams are larger than the file")
        content = self._chain(entry.start) if entry.size >= self._cutoff else self._small(entry.start)
        return content[: entry.size]

    def _small(self, start: int) -> bytes:
        pieces, number = [], start
        for _ in range(len(self._mini_stream) // self._mini + 1):
            if number >= min(_END, len(self._mini_fat)):
                break
            pieces.append(self._mini_stream[number * self._mini : (number + 1) * self._mini])
            number = self._mini_fat[number]
        return b"".join(pieces)


def _entry(raw: bytes) -> _Entry:
    length, kind, _, left, right, child = struct.unpack_from("<HBBIII", raw, 64)
    start, size = struct.unpack_from("<II", raw, 116)
    name = raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
    return _Entry(name, kind, left, right, child, start, size)


def _numbers(raw: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))
