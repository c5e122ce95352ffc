"""How far a run has come."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Done
from tests.conftest import OFFLINE

ROOT = Path(__file__).parents[2]


def test_as_json_lines_for_programs(screener: Callable[..., Done], applicants: Path) -> None:
    (applicants / "broken.pdf").write_bytes(b"")
    done = screener("extract", applicants, "--json-progress")
    lines = [json.loads(line) for line in done.err.splitlines()]
    assert lines[-1] == {"done": 3, "total": 3, "unread": 1}
    assert len(done.out.splitlines()) == 3


def test_nothing_where_there_is_no_terminal(screener: Callable[..., Done], applicants: Path) -> None:
    assert screener("extract", applicants).err == ""


def test_a_bar_on_a_terminal(applicants: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    call = [sys.executable, "-m", "screener", "extract", str(applicants), "-o", str(tmp_path / "f.jsonl")]
    environment = {**os.environ, "PYTHONPATH": f"{OFFLINE}:{ROOT}", "TERM": "xterm", "COLUMNS": "100"}
    done = subprocess.run(call, stderr=theirs, env=environment)
    os.close(theirs)
    seen = os.read(ours, 100_000).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "Reading" in seen
    assert "not read" in seen
