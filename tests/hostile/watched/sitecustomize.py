"""Python loads this by itself when its folder is on the path: it notes what forked processes (workers) do.

Used by test_screening.py, which names the file to write to in an environment variable. The hook stops nothing; what
keeps all tests off the network is loaded beside it.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
from pathlib import Path

_NOTED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.fork",
    "pickle.",
    "os.remove",
)
_MORE = (
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
    "shutil.",
    "import_pickle",
)
_HERE = os.getpid()
_seen: set[str] = set()


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if os.getpid() == _HERE or not (event == "open" or event.startswith(_NOTED + _MORE)):
        return
    text = json.dumps([event, *(ascii(argument)[:5000] for argument in arguments)])
    if text not in _seen:
        _seen.add(text)
        os.write(_file, text.encode("ascii") + b"\n")


if "SCREENER_TEST_WATCH" in os.environ:
    _file = os.open(os.environ["SCREENER_TEST_WATCH"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    sys.addaudithook(_note)

runpy.run_path(str(Path(__file__).parents[2] / "offline" / "sitecustomize.py"))
