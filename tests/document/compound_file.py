"""Writes OLE compound files for tests: a tree of folders and streams, small streams in the mini stream."""

from __future__ import annotations

import struct
from typing import Any

Tree = dict[str, Any]  # names to bytes (streams) or to further trees (folders)

_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096


def compound(tree: Tree) -> bytes:
    """The tree as a compound file."""
    return _Writer().write(tree)


class _Writer:
    def __init__(self) -> None:
        self._fat: list[int] = []
        self._sectors: list[bytes] = []
        self._mini_fat: list[int] = []
        self._mini = b""
        self._entries: list[list[Any]] = []

    def write(self, tree: Tree) -> bytes:
        self._entries.append(["Root Entry", 5, _FREE, self._children(tree), _END, 0])
        self._entries.insert(0, self._entries.pop())
        root = self._entries[0]
        root[4], root[5] = self._store(self._mini), len(self._mini)
        packed = struct.pack(f"<{len(self._mini_fat)}I", *self._mini_fat)
        mini_start = self._store(packed.ljust(-(-len(packed) // _SECTOR) * _SECTOR, b"\xff"))
        directory = self._store(b"".join(_entry(*entry) for entry in self._entries))
        return self._file(directory, mini_start)

    def _children(self, tree: Tree) -> int:
        """Number the entries of one folder as a chain of right neighbours; the first one's number."""
        first = previous = None
        for name, content in tree.items():
            number = len(self._entries) + 1  # the root is put in front at the end
            entry: list[Any] = [name, 2, _FREE, _FREE, _END, 0]
            self._entries.append(entry)
            if isinstance(content, bytes):
                entry[4], entry[5] = self._stream(content), len(content)
            else:
                entry[1], entry[3] = 1, self._children(content)
            if previous is None:
                first = number
            else:
                previous[2] = number
            previous = entry
        return _FREE if first is None else first

    def _stream(self, content: bytes) -> int:
        if len(content) >= _CUTOFF:
            return self._store(content)
        start, count = len(self._mini_fat), max(1, -(-len(content) // _MINI))
        self._mini_fat += [*range(start + 1, start + count), _END]
        self._mini += content.ljust(count * _MINI, b"\0")
        return start

    def _store(self, content: bytes) -> int:
        if not content:
            return _END
        start, count = len(self._sectors), -(-len(content) // _SECTOR)
        self._fat += [*range(start + 1, start + count), _END]
        self._sectors += [content[i * _SECTOR : (i + 1) * _SECTOR].ljust(_SECTOR, b"\0") for i in range(count)]
        return start

    def _file(self, directory: int, mini_start: int) -> bytes:
        count = -(-(len(self._fat) + 2) // (_SECTOR // 4))
        table = [len(self._sectors) + place for place in range(count)]
        fat = [*self._fat, *[_TABLE] * count]
        fat += [_FREE] * (count * _SECTOR // 4 - len(fat))
        head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        head += struct.pack("<IIIIIIIII", 0, count, directory, 0, _CUTOFF, mini_start, 1, _END, 0)
        head += struct.pack("<109I", *table, *[_FREE] * (109 - count))
        return head + b"".join(self._sectors) + struct.pack(f"<{len(fat)}I", *fat)


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    wide = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<HBBIII", len(wide), kind, 1, _FREE, right, child)
    return wide.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)
