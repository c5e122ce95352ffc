"""Files that screener wrote itself, found among the resumes of a folder: told by their content, never by their name."""

from __future__ import annotations

import os
import re
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

GENERATOR = "screener"  # what our pages and workbooks name as their maker
_HEAD = 8_192  # bytes that are looked at
_PROPERTIES = "docProps/core.xml"
_MOST = 65_536  # bytes of a workbook's properties
_END = struct.Struct("<4s4H2LH")  # how an archive ends that has no comment: counts, size and place of its directory
_DIRECTORY = 16_384  # bytes of a directory; a workbook of ours has some fifteen parts


def _starts(pattern: bytes) -> Callable[[bytes], bool]:
    expression = re.compile(pattern)
    return lambda head: expression.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


# By ending: how a file of ours begins. Applicants send none of these words at these places.
_table = _starts(rb"rank,candidate,score,band,status,reason,|file,sha256,decision,reason,reviewer,")
_record = _starts(rb'\{"rank": (?:\d{1,9}|null), "file": "|\{"number": \d{1,9}, "at": "')
_page = re.compile(rb'<meta name="generator" content="screener">')
_summary = _starts(rb"## Shortlist: [^\n]{0,2000}\n\n\d+ read and ranked, \d+ not read\. Years as of ")
_COMMENTS = 200  # lines above the first key of a YAML file
_DATABASES = (b"SCR1", b"SCR2")  # of the cache, and of the decisions: the number of an application in the file's header


def _lines(head: bytes) -> bool:
    line = head.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0]
    return _record(head) or (line.startswith(b"{") and b'"meta":{"screener":{' in line)


def _yaml(head: bytes) -> bool:
    lines = (line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").splitlines()[:_COMMENTS])
    return next((line for line in lines if line and not line.startswith(b"#")), b"").startswith(b"screener: 1")


_MARKS: dict[str, Callable[[bytes], bool]] = {
    ".csv": _table,
    ".jsonl": _lines,
    ".yaml": _yaml,
    ".yml": _yaml,
    ".html": lambda head: _page.search(head) is not None,
    ".htm": lambda head: _page.search(head) is not None,
    ".md": _summary,
    ".sqlite": lambda head: head.startswith(b"SQLite format 3\0") and head[68:72] in _DATABASES,
}


_ENDINGS = (".xlsx", *_MARKS)


def is_own(path: Path) -> bool:
    """Whether screener wrote the file: a shortlist in any form, a record, criteria or corrections."""
    if not path.name.lower().endswith(_ENDINGS):  # most files: of many thousands that is the quickest to say
        return False
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return _is_own_workbook(path)
    mark = _MARKS.get(suffix)
    return mark is not None and mark(_head(path))


def _opened(path: Path) -> int | None:
    """A handle of a regular file; links, pipes and devices are not opened."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        return os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError):
        return None


def _head(path: Path) -> bytes:
    handle = _opened(path)
    if handle is None:
        return b""
    with os.fdopen(handle, "rb") as file:
        try:
            return file.read(_HEAD)
        except OSError:
            return b""


def _is_own_workbook(path: Path) -> bool:
    handle = _opened(path)
    if handle is None:
        return False
    with os.fdopen(handle, "rb") as file:
        try:
            if not _is_small(file):
                return False
            with zipfile.ZipFile(file) as book, book.open(_PROPERTIES) as part:
                return f"<dc:creator>{GENERATOR}</dc:creator>".encode() in part.read(_MOST)
        except Exception:  # whatever a broken archive makes of it: then it is none of ours
            return False


def _is_small(file: BinaryIO) -> bool:
    """Whether an archive has so few parts that its directory may be read outside of a worker: strangers send these."""
    file.seek(-_END.size, os.SEEK_END)
    mark, *_, size, _, comment = _END.unpack(file.read(_END.size))
    return mark == b"PK\5\6" and size <= _DIRECTORY and not comment
