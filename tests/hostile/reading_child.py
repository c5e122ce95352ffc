"""Reads hostile files in a process of its own: each answer is a line of JSON, so a hang or a crash costs one case."""

from __future__ import annotations

import json
import os
import resource
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from screener.batch.fleet import processor
from tests.hostile.cases import Row

_MEMORY = 1 << 30
_PATIENCE = 15  # limits at the longest that a case may take: on a crowded machine its process waits for others


class Child:
    """A process that reads; it is started again after a case that it did not survive."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, path: str, seconds: float) -> list[Row]:
        """The rows of one file; a single refused row with `time_limit` or `crash` when the process was lost."""
        process = self._running()
        assert process.stdin is not None
        process.stdin.write(json.dumps(path).encode() + b"\n")
        process.stdin.flush()
        answer = self._answer(process, seconds)
        if isinstance(answer, str):
            self.close()
            return [Row(path, "refused", answer)]
        return [Row(r["name"], r["status"], r["code"], r["text"], tuple(r["findings"])) for r in answer]

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.hostile.reading_child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=Path(__file__).parents[2],
            )
            assert self._answer(self._process, 60.0) == []  # the libraries are loaded: that is no time of a case
        return self._process

    def _answer(self, process: subprocess.Popen[bytes], seconds: float) -> list[dict[str, str]] | str:
        """What the process answers; its limit is of processor time, so that other programs take nothing from it."""
        assert process.stdout is not None
        gathered = b""
        before, patience = processor(process.pid)[1], time.monotonic() + _PATIENCE * seconds
        while not gathered.endswith(b"\n"):
            ready, _, _ = select.select([process.stdout], [], [], 0.5)
            if not ready:
                if processor(process.pid)[1] - before > seconds or time.monotonic() > patience:
                    return "time_limit"
                continue
            chunk = os.read(process.stdout.fileno(), 1 << 16)
            if not chunk:
                return "crash"
            gathered += chunk
        answer: list[dict[str, str]] = json.loads(gathered)
        return answer


def _rows(path: str) -> list[dict[str, object]]:
    from screener.document import sources

    rows = []
    for file in sources.discover([Path(path)]):
        for opened in sources.expand(file):
            if isinstance(opened, sources.Refusal):
                rows.append(_row(opened.name, "refused", code=opened.code))
            else:
                rows.append(_read(opened))
    return rows


def _read(source: object) -> dict[str, object]:
    from screener.document import reader
    from screener.document.sources import Source
    from screener.errors import UnreadableDocument

    assert isinstance(source, Source)
    try:
        document = reader.read(source)
    except UnreadableDocument as error:
        return _row(source.name, "refused", code=error.code)
    told = [f"{finding.code}: {finding.text}"[:500] for finding in document.findings]
    return _row(source.name, document.status, text=document.text[:200_000], findings=told)


def _row(name: str, status: str, *, code: str = "", text: str = "", findings: Sequence[str] = ()) -> dict[str, object]:
    return {"name": name, "status": status, "code": code, "text": text, "findings": list(findings)}


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Notes what reading must never do: the network, other programs, unpickling, traps opened, files written."""
    if event.startswith(_NEVER):
        _BREACHES.append(f"{event} {arguments}")
    elif event == "subprocess.Popen":
        if Path(str(arguments[0])).name not in _CONVERTERS:
            _BREACHES.append(f"{event} {arguments[0]}")
    elif event == "open" and isinstance(arguments[0], str) and is_forbidden(arguments[0], arguments[2]):
        _BREACHES.append(f"{event} {arguments[0]}")


def is_forbidden(path: str, flags: object) -> bool:
    """Whether a file is one of the traps, or is written outside the converters' folder."""
    writes = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    own = Path(path).parent.name.startswith("screener-") or path == os.devnull
    return "_canary" in path or path == "/etc/passwd" or (writes and not own)


_NEVER = ("socket.connect", "socket.getaddrinfo", "socket.bind", "os.exec", "os.system", "pickle.")
_CONVERTERS = ("soffice", "tesseract")
_BREACHES: list[str] = []


def main() -> None:
    """Answer each path on the standard input with its rows; what was forbidden becomes a row of its own."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    sys.dont_write_bytecode = True
    import screener.document.reader
    import screener.document.sources  # noqa: F401

    sys.addaudithook(_watch)
    sys.stdout.write("[]\n")
    sys.stdout.flush()
    for line in sys.stdin:
        rows = _rows(json.loads(line))
        rows += [_row(breach, "breach") for breach in _BREACHES]
        _BREACHES.clear()
        sys.stdout.write(json.dumps(rows) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
