"""Files that commands write: refused before any work where they cannot be, and never left half-written."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from screener.errors import UsageError
from screener.shortlist.to_csv import STDOUT

FORMS = {
    "-o": (".csv",),
    "--jsonl": (".jsonl", ".ndjson", ".json"),
    "--html": (".html", ".htm"),
    "--xlsx": (".xlsx", ".xlsm", ".xls"),
    "--markdown": (".md", ".markdown"),
}
_DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf"})  # of which none writes any


def check_writable(path: Path) -> None:
    """Raises UsageError when no file can be written there."""
    folder = path.parent
    if path == STDOUT:
        return
    if path.is_dir():
        raise UsageError(f"{path} is a folder", hint="Name a file to write to.")
    if not folder.is_dir():
        raise UsageError(f"No folder {folder} to write {path.name} in", hint=f"Make it first: mkdir -p {folder}")
    if path.exists() and not path.is_file():  # a device such as /dev/stdout
        return
    try_to_write(folder, path)


def check_forms(named: Mapping[str, Path | None]) -> None:
    """Raises UsageError where an option of a shortlist's form names a file as another form or a document is called, or
    where two of them would go to standard output."""
    for option, path in named.items():
        suffix = path.suffix.lower() if path else ""
        if path and suffix in _DOCUMENTS:
            raise UsageError(
                f"{option} writes {FORMS[option][0]}, and {path} is named as a document",
                hint=f"Name it {path.with_suffix(FORMS[option][0])}.",
            )
        other = next((each for each, own in FORMS.items() if suffix in own), option)
        if other != option:
            raise UsageError(
                f"{option} writes {FORMS[option][0]}, and {path} is named as something else",
                hint=f"Write it by {other} {path}, or name it {path.with_suffix(FORMS[option][0]) if path else ''}.",
            )
    if sum(path == STDOUT for path in named.values()) > 1:
        raise UsageError("Only one form can go to standard output", hint="Name a file for the others.")


def check_folder(path: Path) -> None:
    """Makes a folder for outputs; raises UsageError when that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"No folder can be made at {path} ({error.strerror})", hint="Choose another place.") from None
    try_to_write(path, path)


def try_to_write(folder: Path, what: Path) -> None:
    """Makes a file in the folder and removes it: permissions alone don't tell."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise UsageError(f"{what} cannot be written ({error.strerror})", hint="Choose another place.") from None


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
    """Bytes to a file by way of `replacing`, or to standard output when there is no path, or it is `-`."""
    if path is None or path == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with replacing(path) as part, part.open("wb") as file:
        yield file
        file.flush()
        if part != path:
            os.fsync(file.fileno())  # a power cut must not leave an empty file under the name
