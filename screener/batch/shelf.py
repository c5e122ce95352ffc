"""Records put aside in a temporary file while their order is found: memory does not grow with their number."""

from __future__ import annotations

import tempfile
from array import array

IN_MEMORY = 32 << 20  # bytes; a short list never touches the disk


class Shelf:
    """Records by number, in the order in which they were added. The file has no name: it goes with the process."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (lives as long as the shelf)
        self._starts = array("Q", [0])
        self._at_end = True

    def __len__(self) -> int:
        return len(self._starts) - 1

    def add(self, *records: bytes) -> None:
        """Puts records behind the others. Raises OSError when the disk is full."""
        if not self._at_end:
            self._file.seek(self._starts[-1])
            self._at_end = True
        self._file.write(b"".join(records))
        for record in records:
            self._starts.append(self._starts[-1] + len(record))

    def __getitem__(self, number: int) -> bytes:
        start, end = self._starts[number], self._starts[number + 1]
        self._file.seek(start)
        self._at_end = False
        return self._file.read(end - start)

    def close(self) -> None:
        """Lets the records go."""
        self._file.close()
