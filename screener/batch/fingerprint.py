"""What could read a file differently: our own code, the libraries, the programs that are there to help."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Sequence
from functools import cache
from importlib import metadata
from pathlib import Path

CHUNK = 1 << 20
SPARE = 4096  # bytes read at once beyond what a file says it has: some say 0
LARGEST = 256 << 20  # larger files are refused unread
PACKAGE = Path(__file__).parents[1]
READERS = ("document", "extraction", "pipeline.py")
LIBRARIES = ("pdfminer.six", "pypdfium2", "pikepdf", "lxml", "spacy", "pillow")
SCORERS = ("__init__.py", "scoring", "shortlist", "batch/glance.py", "batch/score_job.py", "batch/score_messages.py")
SCORING_LIBRARIES = ("murmurhash",)
PROGRAMS = ("tesseract", "soffice")


@cache
def reader() -> str:
    """A digest that changes whenever the same file might be read differently."""
    digest = hashlib.sha256(code_of(READERS) + versions_of(LIBRARIES))
    for program in PROGRAMS:
        digest.update(f"{program} {shutil.which(program) is not None}\0".encode())
    return digest.hexdigest()


@cache
def scorer() -> str:
    """A digest that changes whenever the same facts might be scored or shown differently."""
    return hashlib.sha256(code_of(SCORERS) + versions_of(SCORING_LIBRARIES)).hexdigest()


def code_of(names: Sequence[str]) -> bytes:
    """A digest of our own files at or below these places in the package."""
    digest = hashlib.sha256()
    for name in names:
        for path in sorted(files_below(PACKAGE / name)):
            digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()


def versions_of(libraries: Sequence[str]) -> bytes:
    """The versions of libraries in a line."""
    return "\0".join(f"{library} {installed(library)}" for library in libraries).encode()


def files_below(path: Path) -> list[Path]:
    """The package's files at or below a path, compiled ones left out."""
    if path.is_file():
        return [path]
    return [inner for inner in path.rglob("*") if inner.is_file() and "__pycache__" not in inner.parts]


def installed(library: str) -> str:
    """The version of a library, or nothing."""
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return ""


def content(path: Path) -> str | None:
    """The SHA-256 of a file's bytes; None for what is no regular file, is too large or cannot be read."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        digest = hashlib.sha256()
        room = min(CHUNK, status.st_size + SPARE)  # for most files little: to make room for more takes time
        while chunk := os.read(handle, room):
            digest.update(chunk)
        return digest.hexdigest()
    except OSError:
        return None
    finally:
        os.close(handle)
