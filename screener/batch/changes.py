"""What happened to a folder while it was read: told at the end, for the run knows the files as it found them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from screener.batch.run import CORRECTIONS
from screener.document.sources import survey
from screener.errors import UsageError


@dataclass(frozen=True, slots=True)
class Watch:
    """The paths as they were named, when their files were listed, and these files."""

    paths: tuple[Path, ...]
    began: float
    files: Sequence[Path]

    @classmethod
    def over(cls, paths: Iterable[Path | str], files: Sequence[Path]) -> Watch:
        """Begins to watch; URLs are not watched."""
        return cls(tuple(path for path in paths if isinstance(path, Path)), time.time(), files)

    def told(self, written: Iterable[Path | None] = ()) -> str:
        """What has changed since, in a sentence; nothing where nothing has. What the run wrote itself is left out."""
        ours = whole(path for path in written if path)
        now = whole(file for file in listed(self.paths) if file.name != CORRECTIONS) - ours
        before = whole(self.files) - ours
        counts = {
            "added": len(now - before),
            "removed": len(before - now),
            "changed": sum(1 for file in before & now if changed_at(file) > self.began),
        }
        said = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
        return f"Files were changed while this ran ({said}): run it again to have them as they are now." if said else ""


def listed(paths: Sequence[Path]) -> list[Path]:
    """The files below the paths that are still there."""
    try:
        return survey([path for path in paths if os.path.lexists(path)]).files
    except (UsageError, OSError):  # gone between the two looks
        return []


def whole(files: Iterable[Path]) -> set[str]:
    """The paths from the root on. As text: they are many, and a Path takes ten times as long to make."""
    here = str(Path.cwd())
    return {os.path.join(here, file) for file in files}  # noqa: PTH118


def changed_at(file: str) -> float:
    """When a file's content or its name was last changed."""
    try:
        return os.lstat(file).st_ctime
    except OSError:
        return 0.0
