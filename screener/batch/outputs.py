"""Files that commands write: refused before any work where they cannot be, and never left half-written."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from screener.errors import UsageError


def check_writable(path: Path) -> None:
    """Raises UsageError when no file can be written there."""
    folder = path.parent
    if path.is_dir():
        raise UsageError(f"{path} is a folder", hint="Name a file to write to.")
    if not folder.is_dir():
        raise UsageError(f"No folder {folder} to write {path.name} in", hint=f"Make it first: mkdir -p {folder}")
    if not os.access(path if path.exists() else folder, os.W_OK):
        raise UsageError(f"{path} cannot be written", hint="Choose another place with -o.")


def check_folder(path: Path) -> None:
    """Makes a folder for outputs; raises UsageError when that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"No folder can be made at {path} ({error.strerror})", hint="Choose another place.") from None
    if not os.access(path, os.W_OK):
        raise UsageError(f"{path} cannot be written", hint="Choose another place with -o.")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file beside `path`, which takes its place when the block ends well and is removed when it doesn't."""
    if path.exists() and not path.is_file():  # /dev/stdout and the like: nothing to replace
        yield path
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        part.chmod(0o600 if not path.exists() else path.stat().st_mode & 0o777)
        part.replace(path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


@contextmanager
def stream(path: Path | None) -> Iterator[BinaryIO]:
    """Bytes to a file by way of `replacing`, or to standard output when there is no path."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with replacing(path) as part, part.open("wb") as file:
        yield file
