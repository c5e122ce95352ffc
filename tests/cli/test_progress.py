"""How far a run has come."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
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


def test_whatever_is_said_is_json_lines_then(screener: Callable[..., Done], applicants: Path, tmp_path: Path) -> None:
    (applicants / "corrections.yaml").write_text(
        "screener: 1\ncorrections:\n- {file: adda.txt, fact: contact, name: Ada}\n", encoding="utf-8"
    )
    record = ("--record", tmp_path / "record")
    done = screener("score", applicants, "-c", "head_of_product", "--json-progress", *record)
    lines = [json.loads(line) for line in done.err.splitlines()]
    assert {"done": 2, "total": 2, "unread": 0} in lines
    assert [key for line in lines for key in line if key in ("note", "warning")] == ["warning", "note", "note"]
    assert next(line["warning"] for line in lines if "warning" in line).startswith("A correction names adda.txt")
    wrong = screener("score", "nowhere", "-c", "head_of_product", "--json-progress")
    told = [json.loads(line) for line in wrong.err.splitlines()]
    assert (told[0]["error"], told[0]["code"]) == ("No such file or folder: nowhere", 2)
    assert told[0]["hint"].startswith("Check the spelling")
    usage = screener("score", "--json-progress", applicants)
    assert json.loads(usage.err)["error"].startswith("Missing option '-c'")


def test_nothing_where_there_is_no_terminal(screener: Callable[..., Done], applicants: Path) -> None:
    assert screener("extract", applicants).err == ""


def test_a_bar_on_a_terminal(applicants: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    call = [sys.executable, "-m", "screener", "extract", str(applicants), "-o", str(tmp_path / "f.jsonl")]
    environment = {**os.environ, "PYTHONPATH": f"{OFFLINE}:{ROOT}", "TERM": "xterm", "COLUMNS": "100"}
    seen = b""
    with subprocess.Popen(call, stderr=theirs, env=environment) as process:
        os.close(theirs)
        with suppress(OSError):  # which is how a terminal tells that nobody writes to it any more
            while read := os.read(ours, 100_000):  # at once: a terminal that nobody reads is soon full
                seen += read
    os.close(ours)
    assert process.returncode == 0
    assert b"Reading" in seen
    assert b"not read" in seen
