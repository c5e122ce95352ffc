"""Which files were read before, and what came of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from screener.batch import fingerprint
from screener.batch.cache import Cache, Key
from screener.batch.workers import Failure

Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A file that was not known: its key, and how it looked when it was hashed."""

    key: Key
    stamp: Stamp | None


class Memory:
    """A cache, asked and told about files by their content."""

    def __init__(self, cache: Cache, pdf_engine: str) -> None:
        self._cache = cache
        self._reader = f"{fingerprint.reader()} {pdf_engine}"
        self._asked: dict[Path, Asked] = {}

    def recall(self, file: Path) -> list[bytes] | None:
        """What a file of this content gave before."""
        if self._cache.trouble:
            return None
        stamp = stamp_of(file)
        digest = fingerprint.content(file)
        if digest is None:
            return None
        key = Key(digest, file.suffix.lower(), self._reader)
        records = self._cache.get(key)
        if records is None:
            self._asked[file] = Asked(key, stamp)
        return records

    def keep(self, file: Path, records: Sequence[bytes | Failure]) -> None:
        """Remembers what a file gave, unless a worker was lost over it or the file changed meanwhile."""
        asked = self._asked.pop(file, None)
        whole = [record for record in records if isinstance(record, bytes)]
        if asked and asked.stamp and len(whole) == len(records) and asked.stamp == stamp_of(file):
            self._cache.put(asked.key, whole)


def stamp_of(file: Path) -> Stamp | None:
    """What tells that a file has changed; None when it has gone."""
    try:
        status = os.lstat(file)  # of a path: its own method takes twice as long
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
