"""Records put aside in a temporary file while their order is found: memory does not grow with their number."""

from __future__ import annotations

import os
import tempfile
from array import array
from typing import IO

IN_MEMORY = 32 << 20  # bytes; a short list never touches the disk
_AT_ONCE = 256 << 10  # bytes written together


class Shelf:
    """Records by number, in the order in which they were added. The file has no name: it goes with the process."""

    def __init__(self) -> None:
        self._memory = bytearray()
        self._file: IO[bytes] | None = None  # once they are too many for memory
        self._starts = array("Q", [0])
        self._flushed = True

    def __len__(self) -> int:
        return len(self._starts) - 1

    def add(self, *records: bytes) -> None:
        """Puts records behind the others. Raises OSError when the disk is full."""
        end = self._starts[-1]
        for record in records:
            end += len(record)
            self._starts.append(end)
        if self._file is not None:
            self._file.write(b"".join(records))
            self._flushed = False
            return
        self._memory += b"".join(records)
        if end > IN_MEMORY:
            self._file = tempfile.TemporaryFile(buffering=_AT_ONCE)  # noqa: SIM115 (lives as long as the shelf)
            self._file.write(self._memory)
            self._memory, self._flushed = bytearray(), False

    def __getitem__(self, number: int) -> bytes:
        start, end = self._starts[number], self._starts[number + 1]
        if self._file is None:
            return bytes(memoryview(self._memory)[start:end])
        if not self._flushed:
            self._file.flush()
            self._flushed = True
        return os.pread(self._file.fileno(), end - start, start)  # a buffered file would read more than is asked for

    def close(self) -> None:
        """Lets the records go."""
        if self._file is not None:
            self._file.close()
        self._memory = bytearray()
