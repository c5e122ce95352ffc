"""Files to score, wherever they lie: on this machine, behind a URL, or where the machines of a cluster read them."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

import msgspec

from screener.batch import fingerprint, remote
from screener.batch.memory import Stamp, stamp_of
from screener.batch.naming import shown
from screener.batch.reading import Task
from screener.batch.run import CORRECTIONS, nothing_in
from screener.document.sources import is_dropping, survey
from screener.errors import UsageError

_URL = re.compile(r"\A[A-Za-z][A-Za-z0-9+.-]{1,40}://")
_PASSWORD = re.compile(r"://[^/@]*@")


class File(Protocol):
    """A file to score. `name` is how every output calls it."""

    @property
    def name(self) -> str: ...
    @property
    def suffix(self) -> str:
        """The ending of its name, in lower case."""

    def stamp(self) -> Stamp | None:
        """What tells that it has changed; None where that cannot happen between hashing and reading."""

    def digest(self) -> str | None:
        """The SHA-256 of its bytes; None where they cannot be had, or not from here."""

    def place(self) -> str:
        """What tells it from any other file and from itself at another time, where its bytes cannot be asked."""

    def task(self, pdf_engine: str) -> tuple[bytes, bytes]:
        """The task to read it, and its bytes where they have to be sent along."""


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file on this machine."""

    path: Path

    @property
    def name(self) -> str:
        return shown(str(self.path))

    @property
    def suffix(self) -> str:
        return self.path.suffix.lower()

    def stamp(self) -> Stamp | None:
        return stamp_of(self.path)

    def digest(self) -> str | None:
        return fingerprint.content(self.path)

    def place(self) -> str:
        return ""

    def task(self, pdf_engine: str) -> tuple[bytes, bytes]:
        return msgspec.json.encode(Task.of(self.path, pdf_engine)), b""


@dataclass(slots=True)
class RemoteFile:
    """A file behind a URL, fetched by this process: workers have no way to the network."""

    url: str
    name: str
    _fetched: remote.Fetched | None = None

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    def stamp(self) -> Stamp | None:
        return None

    def digest(self) -> str | None:
        self._fetched = remote.fetch(self.url)
        return None if self._fetched.trouble else hashlib.sha256(self._fetched.content).hexdigest()

    def place(self) -> str:
        return ""

    def task(self, pdf_engine: str) -> tuple[bytes, bytes]:
        """Lets go of what was fetched: it may be large, and it is sent once."""
        got, self._fetched = self._fetched or remote.fetch(self.url), None
        told = Task(os.fsencode(self.name).hex(), pdf_engine, sent=True, trouble=got.trouble)
        return msgspec.json.encode(told), got.content


@dataclass(frozen=True, slots=True)
class DistantFile:
    """A file that machines of a cluster read: a URL, or a path that means the same everywhere.

    Its bytes do not pass through here, so what is known of it is found by its place: where it lies, and its `mark`,
    which changes with it.
    """

    name: str
    where: str
    url: str = ""
    mark: str = ""

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    def stamp(self) -> Stamp | None:
        return None

    def digest(self) -> str | None:
        return None

    def place(self) -> str:
        whole = f"{os.fsencode(self.url).hex() or self.where}\0{self.mark}"
        return hashlib.sha256(whole.encode("ascii")).hexdigest() if self.mark else ""

    def task(self, pdf_engine: str) -> tuple[bytes, bytes]:
        return msgspec.json.encode(Task(self.where, pdf_engine, url=os.fsencode(self.url).hex())), b""


@dataclass(slots=True)
class Found:
    """The files below some paths and URLs; how many operating-system droppings were passed over, and which files of
    screener's own."""

    files: list[File] = field(default_factory=list)
    droppings: int = 0
    own: list[Path] = field(default_factory=list)


def named(text: str) -> str | Path:
    """What somebody names: a URL, else a path of this machine."""
    return text if _URL.match(text) else Path(text)


def find(paths: Sequence[str | Path], *, distant: bool = False) -> Found:
    """The files below paths and URLs, in order; `distant` where other machines are to read them.

    Raises UsageError when a path is missing, a URL cannot be listed, or there is nothing to read.
    """
    urls = [path for path in paths if isinstance(path, str)]
    found = _below_paths([path for path in paths if isinstance(path, Path)], distant=distant)
    for url in urls:
        _below_url(url, found, distant=distant)
    if not found.files:
        raise nothing_in([told(path) for path in paths], found.own)
    return found


def paths_of(found: Found) -> list[Path]:
    """The paths of those files that have one on this machine."""
    paths = (file.path if isinstance(file, LocalFile) else shared(file) for file in found.files)
    return [path for path in paths if path]


def shared(file: File) -> Path | None:
    """The path of a file that is read by others and is to be seen from here too."""
    if isinstance(file, DistantFile) and not file.url:
        return Path(os.fsdecode(bytes.fromhex(file.where)))
    return None


def on_disk(found: Found) -> list[Path]:
    """The paths of files that are all read on this machine. Raises UsageError for others."""
    paths = [file.path for file in found.files if isinstance(file, LocalFile)]
    if len(paths) < len(found.files):
        raise UsageError("--blind works with files of this machine only", hint="Leave out --cluster, and name no URL.")
    return paths


def told(path: str | Path) -> str:
    """A path or URL as it may be shown: without the password that a URL may hold."""
    return _PASSWORD.sub("://", path) if isinstance(path, str) else str(path)


def _below_url(url: str, found: Found, *, distant: bool) -> None:
    for item in remote.listing(url):
        name = shown(f"{told(url).rstrip('/')}{item.below}")
        if is_dropping(Path(name)):
            found.droppings += 1
        elif PurePosixPath(name).name != CORRECTIONS:
            given = DistantFile(name, os.fsencode(name).hex(), item.url, item.mark)
            found.files.append(given if distant else RemoteFile(item.url, name))


def _below_paths(paths: Sequence[Path], *, distant: bool) -> Found:
    walked = survey(paths)
    files = (file for file in walked.files if file.name != CORRECTIONS)
    return Found([_shared(file) if distant else LocalFile(file) for file in files], walked.droppings, walked.own)


def _shared(file: Path) -> DistantFile:
    mark = stamp_of(file)
    return DistantFile(shown(str(file)), os.fsencode(file.absolute()).hex(), mark=repr(mark) if mark else "")


def not_shared(name: str) -> UsageError:
    """The error when machines of a cluster do not see the files that this one sees."""
    hint = "Name a folder that is mounted at the same place on all of them, or a URL such as s3://bucket/folder."
    return UsageError(f"The machines of the cluster do not see {name}", hint=hint)
