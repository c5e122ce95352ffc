"""From paths to the documents in them: folders walked, archives and mails opened in memory, nothing followed."""

from __future__ import annotations

import hashlib
import os
import shlex
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from screener.document import archive, kinds, mail
from screener.document.container import Budget, Limits, Part
from screener.document.kinds import Kind
from screener.document.own import is_own
from screener.errors import UsageError

DEFAULT_LIMITS = Limits()
_DROPPINGS = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".localized", "ehthumbs.db", "icon\r"})
_DROPPING_STARTS = ("~$", "._", ".~lock.")


@dataclass(frozen=True, slots=True)
class Source:
    """One document to read: its name (`archive.zip!folder/cv.pdf` inside a container), its bytes and their hash."""

    name: str
    data: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that cannot be opened, with a stable code and a sentence for the person who sent it."""

    name: str
    code: str
    message: str
    sha256: str = ""


@dataclass(slots=True)
class Discovery:
    """The files below some paths, in order; how many operating-system droppings were passed over, and which files of
    screener's own."""

    files: list[Path] = field(default_factory=list)
    droppings: int = 0
    own: list[Path] = field(default_factory=list)


def discover(paths: Sequence[Path]) -> Iterator[Path]:
    """Every file below `paths`, sorted by name bytes in each folder; droppings left out, links not followed.

    Links, pipes and devices are yielded too: `load` refuses them without opening them.
    """
    for path in _existing(paths):
        yield from (entry for entry in _walk(path) if not is_dropping(entry))


def survey(paths: Sequence[Path]) -> Discovery:
    """The same files as `discover` without what screener wrote itself, with the count of the droppings."""
    found = Discovery()
    for path in _existing(paths):
        for entry in _walk(path):
            if is_dropping(entry):
                found.droppings += 1
            elif is_own(entry):
                found.own.append(entry)
            else:
                found.files.append(entry)
    return found


def is_dropping(path: Path) -> bool:
    """Whether the file is one that an operating system or an office program leaves behind."""
    name = path.name.lower()
    return name in _DROPPINGS or name.startswith(_DROPPING_STARTS)


def load(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> list[Source | Refusal]:
    """The documents in one file: itself, or the members of an archive or a mail, however deep they are packed."""
    return list(expand(path, limits=limits))


def expand(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Source | Refusal]:
    """The documents in one file one after the other, so that a large archive need not be held whole."""
    opened = _read_bytes(path, limits)
    if isinstance(opened, Refusal):
        yield opened
        return
    yield from unpack(str(path), opened, limits=limits)


def received(name: str, data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Source | Refusal]:
    """The same for a file whose bytes came from elsewhere: one byte more than the limit is enough to refuse it."""
    return unpack(name, data, limits=limits) if len(data) <= limits.file_bytes else iter([_too_large(name, limits)])


def unpack(name: str, data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Source | Refusal]:
    """The documents in bytes that are already at hand, named from `name`.

    As in `reader.read`, whatever a parser makes of hostile bytes becomes a reason: a container must not be lost.
    """
    try:
        yield from _unpack(name, data, Budget(limits), 0)
    except Exception as error:
        code = "too_large" if isinstance(error, MemoryError) else "damaged"
        yield Refusal(name, code, f"The rest of the file cannot be opened ({type(error).__name__}).", _sha256(data))


def _existing(paths: Sequence[Path]) -> Sequence[Path]:
    missing = [str(path) for path in paths if not os.path.lexists(path)]
    if missing:
        listed = ", ".join(missing)
        raise UsageError(f"No such file or folder: {listed}", hint="Check the spelling, and quote names with spaces.")
    for path in paths:
        _check_listed(path)
    return paths


def _check_listed(path: Path) -> None:
    """Raises UsageError for a folder that was named and may not be looked into; one further below becomes a row."""
    if path.is_symlink() or not path.is_dir():
        return
    try:
        with os.scandir(path):
            pass
    except OSError as error:
        raise closed(path, error) from None


def closed(folder: Path, error: OSError) -> UsageError:
    """The error for a folder that may not be looked into."""
    hint = f"Ask whoever owns it, or make it readable: chmod -R u+rX {shlex.quote(str(folder))}"
    return UsageError(f"Cannot read the folder {folder} ({error.strerror})", hint=hint)


def _walk(top: Path) -> Iterator[Path]:
    """Depth first, with a stack of our own: a folder tree may be deeper than the interpreter's.

    A folder that cannot be listed is yielded itself, so that it becomes a row and does not vanish.
    """
    waiting = [(top, _is_folder(top))]
    while waiting:
        path, folder = waiting.pop()
        entries = _entries(path) if folder else None
        if entries is None:
            yield path
        else:
            waiting.extend(reversed(entries))


def _is_folder(path: Path) -> bool:
    """Whether it is a folder itself: links are none."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def _entries(path: Path) -> list[tuple[Path, bool]] | None:
    """What is in a folder, sorted, and which of it are folders; None for one that cannot be listed.

    The listing tells what is a folder: to ask for each of many thousands of files takes longer.
    """
    try:
        with os.scandir(path) as listing:
            entries = sorted(listing, key=_name_bytes)
            return [(path / entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except (OSError, ValueError):
        return None


def _name_bytes(entry: os.DirEntry[str]) -> bytes:
    return os.fsencode(entry.name)


def _read_bytes(path: Path, limits: Limits) -> bytes | Refusal:
    name = str(path)
    try:
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            return Refusal(name, "cannot_read", "The folder cannot be listed.")
        if not stat.S_ISREG(mode):
            return Refusal(name, "not_a_regular_file", "A link, pipe, socket or device: it is not opened.")
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        return Refusal(name, "cannot_read", f"The file cannot be opened ({type(error).__name__}).")
    with os.fdopen(handle, "rb") as stream:
        return _read_open(name, stream.fileno(), limits)


def _read_open(name: str, handle: int, limits: Limits) -> bytes | Refusal:
    """The bytes of an open file, which is asked again: the name may have come to mean another file since."""
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        return Refusal(name, "not_a_regular_file", "A link, pipe, socket or device: it is not read.")
    chunks: list[bytes] = []
    room = limits.file_bytes + 1
    if status.st_size < room:
        try:
            while room > 0 and (chunk := os.read(handle, min(room, 1 << 20))):
                chunks.append(chunk)
                room -= len(chunk)
        except OSError as error:
            return Refusal(name, "cannot_read", f"The file cannot be read ({type(error).__name__}).")
        if room > 0:
            return b"".join(chunks)
    return _too_large(name, limits)


def _too_large(name: str, limits: Limits) -> Refusal:
    message = f"The file is larger than {limits.file_bytes:,} bytes. Unpack it into the folder if it is an archive."
    return Refusal(name, "too_large", message)


def _unpack(name: str, data: bytes, budget: Budget, depth: int) -> Iterator[Source | Refusal]:
    kind = kinds.sniff(data, name)
    if kind not in kinds.CONTAINERS:
        yield _source(name, data)
        return
    if depth >= budget.limits.depth:
        message = f"Containers are opened {budget.limits.depth} deep; this one lies deeper."
        yield Refusal(name, "nesting_limit", message, _sha256(data))
        return
    if kind is Kind.ZIP:
        yield from _unpack_parts(name, data, archive.members(data, budget.limits), budget, depth)
        return
    attached, has_application = mail.attachments(data, kind, budget.limits)
    if not has_application:
        yield _source(name, data)
    if attached:
        yield from _unpack_parts(name, data, iter(attached), budget, depth)


def _unpack_parts(
    name: str, data: bytes, parts: Iterator[Part], budget: Budget, depth: int
) -> Iterator[Source | Refusal]:
    empty = True
    for part in parts:
        if part.name and is_dropping(Path(part.name)):
            continue
        empty = False
        inner = f"{name}!{part.name}" if part.name else name
        # A bomb costs its whole cap in work, although nothing of it is kept.
        if not budget.spend(budget.limits.file_bytes if part.code == "too_large" else len(part.content)):
            yield _spent(inner, budget)
            return
        if part.code:
            yield Refusal(inner, part.code, part.message, _sha256(data) if not part.name else "")
        else:
            yield from _unpack(inner, part.content, budget, depth + 1)
    if empty:
        yield Refusal(name, "no_text", "The archive holds no files.", _sha256(data))


def _spent(name: str, budget: Budget) -> Refusal:
    if budget.members > budget.limits.members:
        return Refusal(name, "too_many_files", f"More than {budget.limits.members} files in one; the rest is not read.")
    return Refusal(name, "too_large", f"More than {budget.limits.total_bytes:,} bytes in one; the rest is not read.")


def _source(name: str, data: bytes) -> Source:
    return Source(name, data, _sha256(data))


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
