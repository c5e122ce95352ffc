"""Files behind URLs, by way of fsspec: listed, and fetched whole with a cap on their size."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from typing import Any

from screener.document.container import Limits
from screener.errors import UsageError

LARGEST = Limits().file_bytes  # what is larger is refused; one byte more is fetched, to tell
TRIES = 3  # then a file that cannot be fetched gets its row with the reason
PAUSE = 0.5  # seconds before the first new try; twice as many before each further one


@dataclass(frozen=True, slots=True)
class Item:
    """A file below a URL: its own URL, its name below the one that was asked, and what changes when it does."""

    url: str
    below: str
    mark: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file's bytes, or the kind of error that kept them away."""

    content: bytes = b""
    trouble: str = ""


def opened(url: str) -> tuple[Any, str]:
    """The file system behind a URL, and the path on it. Raises UsageError with what to install or to mend."""
    try:
        import fsspec.core
    except ImportError:
        raise UsageError("URLs need another package", hint="pip install 'screener[cluster]'") from None
    protocol = url.split("://", 1)[0]
    try:
        system, path = fsspec.core.url_to_fs(url)
    except ImportError as error:
        hint = "s3:// needs s3fs, gs:// needs gcsfs, az:// needs adlfs: pip install it, on every machine."
        raise UsageError(f"{protocol}:// needs another package: {_line(error)}", hint=hint) from None
    except (ValueError, OSError) as error:
        raise UsageError(f"{protocol}:// cannot be opened: {_line(error)}", hint="Check the URL.") from None
    return system, path


def listing(url: str) -> list[Item]:
    """The files at or below a URL, as folders are walked. Raises UsageError where there is none, or no way to it."""
    system, root = opened(url)
    try:
        system.invalidate_cache()
        found = system.find(root, detail=True)
    except Exception as error:  # each file system raises what its library raises
        raise UsageError(
            f"{_shown(url)} cannot be listed: {_line(error)}", hint="Check the URL and the keys."
        ) from None
    start = root.rstrip("/")
    items = [_item(url, path[len(start) :], info) for path, info in found.items() if path.startswith(start)]
    return sorted(items, key=lambda item: item.below.encode("utf-8", "surrogateescape").split(b"/"))


def _item(url: str, below: str, info: dict[str, Any]) -> Item:
    """What changes with a file: its size, and a tag or a time where the file system tells one."""
    told = [str(info[key]) for key in ("ETag", "etag", "md5Hash", "LastModified", "mtime", "created") if info.get(key)]
    mark = hashlib.sha256("\0".join([str(info.get("size")), *told]).encode()).hexdigest() if told else ""
    return Item(f"{url.rstrip('/')}{below}", below, mark)


def fetch(url: str, *, tries: int = TRIES) -> Fetched:
    """A file's bytes. What keeps failing is told by the kind of error, without words that may hold keys."""
    pause = PAUSE
    for left in reversed(range(tries)):
        try:
            system, path = opened(url)
            with system.open(path, "rb") as file:
                return Fetched(file.read(LARGEST + 1))
        except UsageError:
            raise
        except FileNotFoundError as error:
            return Fetched(trouble=type(error).__name__)
        except Exception as error:  # as above
            if not left:
                return Fetched(trouble=type(error).__name__)
        time.sleep(pause)
        pause *= 2
    return Fetched(trouble="OSError")


def _shown(url: str) -> str:
    """The URL without what stands before an @ in its host."""
    protocol, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{protocol}://{host.rpartition('@')[2]}{slash}{path}"


def _line(error: Exception) -> str:
    """An error in one line."""
    return " ".join(str(error).split()) or type(error).__name__
